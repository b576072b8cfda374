"""Many short series, each in a small panel of its own, all on one scale.

One duty: values by unit and period → panels. No line is fitted: fewer than five periods
say nothing about a trend.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from cchc_lib.charts.canvas import EMPTY_HEIGHT, entitle_page, new_axes, say_empty
from cchc_lib.charts.measured import Scale, Unit, scale_of, shown_name
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words

MOST_PANELS = 36
_COLUMNS = 4
_PANEL = 0.92  # inches high
_Series = tuple[str, list[float]]


def trend_panels(
    table: pd.DataFrame,
    *,
    unit: Unit = "point",
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw each unit's values by period, the largest changes first.

    Parameters
    ----------
    table : DataFrame, one row a unit and period
        ``code``, ``name``, ``period`` (texts in order of time when sorted), ``rate``
        (points, or a fraction of 1; NA where not measured).
    unit : {"point", "percent"}
        What the values are.
    ax : Axes, optional
        The frame that the panels fill; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, (periods, series) = unit_words(lang), _series(table)
    shown = series[:MOST_PANELS]
    height = _PANEL * -(-len(shown) // _COLUMNS) + 1.0 if shown else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if not shown:
        return say_empty(ax, words["trends_none"])
    scale = scale_of(table["rate"], unit, lang)
    values = [scale.place(v) for _, line in shown for v in line if v == v]
    spread = max(values) - min(values) or 1.0
    limits = (min(values) - 0.6 * spread, max(values) + 0.15 * spread)
    for number, one in enumerate(shown):
        panel = ax.inset_axes(_frame(number, len(shown)))
        panel.set_ylim(*limits)
        _draw(panel, one, scale)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.spines["bottom"].set_visible(False)
    said = words["trends_axis"].format(first=periods[0], last=periods[-1])
    entitle_page(ax, _title(series, lang), said)
    return ax


def describe_trends(
    table: pd.DataFrame, *, unit: Unit = "point", lang: str = "vi"
) -> str:
    """Say in words what ``trend_panels`` draws, for readers who cannot see it."""
    words, (_, series) = unit_words(lang), _series(table)
    if not series:
        return words["trends_none"]
    scale = scale_of(table["rate"], unit, lang)
    said = []
    for name, line in series[:MOST_PANELS]:
        first, last = (scale.say(value) for value in _ends(line))
        said.append(words["trend_row"].format(name=name, first=first, last=last))
    return f"{_title(series, lang)}. {'; '.join(said)}."


def _series(table: pd.DataFrame) -> tuple[list[str], list[_Series]]:
    """Give periods in order, and the series with two values or more."""
    if table.empty:
        return [], []
    wide = table.pivot_table(index="code", columns="period", values="rate")
    names = table.groupby("code")["name"].last()
    kept = wide[wide.notna().sum(axis=1) >= 2]
    series = [
        (shown_name(names[code], 40), [float(v) for v in row])
        for code, row in zip(kept.index, kept.to_numpy(), strict=True)
    ]
    series.sort(key=lambda one: -abs(_change(one[1])))
    return [str(period) for period in wide.columns], series


def _ends(line: Sequence[float]) -> tuple[float, float]:
    known = [value for value in line if value == value]  # NaN differs from itself
    return known[0], known[-1]


def _change(line: Sequence[float]) -> float:
    first, last = _ends(line)
    return last - first


def _frame(number: int, count: int) -> tuple[float, float, float, float]:
    """Give left, bottom, width and height of a panel, in parts of the frame."""
    rows = -(-count // _COLUMNS)
    row, column = divmod(number, _COLUMNS)
    wide, high = 1 / _COLUMNS, 1 / rows
    return column * wide + 0.01, 1 - (row + 1) * high, wide - 0.02, high * 0.74


def _draw(panel: Axes, series: _Series, scale: Scale) -> None:
    name, line = series
    places = [scale.place(value) for value in line]
    change = _change(line)
    state = "inside" if not change else "high" if change > 0 else "low"
    colour = THEME.unit_mark(state).colour
    panel.plot(range(len(places)), places, color=colour, linewidth=1.4)
    panel.plot(range(len(places)), places, "o", color=colour, markersize=3)
    panel.set_xlim(-0.6, len(places) - 0.4)
    panel.set_xticks([])
    panel.set_yticks([])
    panel.spines["bottom"].set_visible(False)
    panel.set_title(shown_name(name, 18), fontsize=THEME.size - 3, pad=2, loc="left",
                    fontweight="normal", parse_math=False)  # fmt: skip
    for value, ha, x in zip(_ends(line), ("left", "right"), (0.02, 0.98), strict=True):
        panel.text(x, 0.0, scale.number(value), transform=panel.transAxes, ha=ha,
                   va="bottom", fontsize=THEME.size - 3, color=THEME.soft)  # fmt: skip


def _title(series: Sequence[_Series], lang: str) -> str:
    changes = [_change(line) for _, line in series]
    up, down = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    level = len(changes) - up - down
    return unit_words(lang)["trends_title"].format(up=up, down=down, level=level)
