"""One series by month, with its usual range and the months outside its usual ways.

One duty: an XmR chart as a table → line, limits and marked months.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from cchc_lib.charts.canvas import EMPTY_HEIGHT, entitle, new_axes, say_empty
from cchc_lib.charts.measured import Scale, Unit, scale_of, shown_name
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words

_HEIGHT = 2.9  # inches
_MOST_TICKS = 6


def month_chart(
    table: pd.DataFrame,
    *,
    unit: Unit = "percent",
    target: float | None = None,
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw one series by month, its limits, its mean and its unusual months.

    Parameters
    ----------
    table : DataFrame, one row a month in order of time
        ``name`` ("" for all units), ``period``, ``phase``, ``value``, ``mean``,
        ``low``, ``high`` (fractions of 1, or points) and ``signal``.
    unit : {"percent", "point"}
        What the values are.
    target : float, optional
        The value to reach, as the values are.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words = unit_words(lang)
    ax = new_axes(EMPTY_HEIGHT if table.empty else _HEIGHT) if ax is None else ax
    if table.empty:
        return say_empty(ax, words["months_none"])
    scale, at = scale_of(table["value"], unit, lang), np.arange(len(table))
    for number, (_, rows) in enumerate(table.groupby("phase", sort=False)):
        where = at[table["phase"].to_numpy() == rows["phase"].iloc[0]]
        _limits(ax, where, rows, scale, named=not number)
    values = [scale.place(value) for value in table["value"]]
    ax.plot(at, values, color=THEME.bar, linewidth=1.4, zorder=3)
    ax.plot(at, values, "o", color=THEME.bar, markersize=3.5, zorder=3)
    odd = table["signal"].to_numpy(dtype=bool)
    mark = THEME.unit_mark("missed")
    if odd.any():
        ax.plot(at[odd], np.array(values)[odd], mark.shape, color=mark.colour,
                markersize=8, zorder=4, label=words["months_odd"])  # fmt: skip
    if target is not None:
        said = words["target_line"].format(value=scale.say(target))
        ax.axhline(scale.place(target), color=THEME.ink, linewidth=1.2, label=said)
    _axes(ax, table, scale)
    entitle(ax, _title(table, lang), _span(table, lang))
    ax.figure.legend(loc="outside lower left", ncols=2)
    return ax


def describe_months(
    table: pd.DataFrame,
    *,
    unit: Unit = "percent",
    target: float | None = None,
    lang: str = "vi",
) -> str:
    """Say in words what ``month_chart`` draws: the unusual months, or the ends."""
    words = unit_words(lang)
    if table.empty:
        return words["months_none"]
    scale = scale_of(table["value"], unit, lang)
    odd = table[table["signal"].astype(bool)]
    shown = odd if len(odd) else table.iloc[[0, -1]]
    said = [
        words["months_row"].format(period=period, value=scale.say(value))
        for period, value in zip(shown["period"], shown["value"], strict=True)
    ]
    if target is not None:
        said.append(words["target_line"].format(value=scale.say(target)))
    return f"{_title(table, lang)}. {'; '.join(said)}."


def _limits(
    ax: Axes, at: np.ndarray, rows: pd.DataFrame, scale: Scale, *, named: bool
) -> None:
    """Draw the range and the mean of one phase, as wide as its months."""
    words, last = unit_words(scale.lang), rows.iloc[-1]
    low, mean, high = (scale.place(last[key]) for key in ("low", "mean", "high"))
    if scale.unit == "percent":
        low, high = max(low, 0.0), min(high, 100.0)
    edges = (at[0] - 0.5, at[-1] + 0.5)
    band = words["months_limits"] if named else None
    ax.fill_between(edges, low, high, color=THEME.steps[0], zorder=0, label=band)
    line = words["months_mean"] if named else None
    ax.plot(edges, (mean, mean), ":", color=THEME.soft, linewidth=1.2, label=line)


def _axes(ax: Axes, table: pd.DataFrame, scale: Scale) -> None:
    step = -(-len(table) // _MOST_TICKS)
    ticks = np.arange(0, len(table), step)
    ax.set_xticks(ticks, [str(table["period"].iloc[int(tick)]) for tick in ticks])
    ax.set_xlim(-0.6, len(table) - 0.4)
    ax.yaxis.set_major_formatter(FuncFormatter(scale.tick))
    ax.grid(axis="y", zorder=0)


def _title(table: pd.DataFrame, lang: str) -> str:
    words, odd = unit_words(lang), int(table["signal"].sum())
    said = words["months_title" if odd else "months_title_none"]
    name = shown_name(str(table["name"].iloc[0]))
    title = said.format(odd=odd, n=len(table))
    return f"{name}: {title}" if name else title


def _span(table: pd.DataFrame, lang: str) -> str:
    first, last = table["period"].iloc[0], table["period"].iloc[-1]
    return unit_words(lang)["months_axis"].format(first=first, last=last)
