"""Units by their rates or scores: a dot and its interval a row, best first.

One duty: a table of units → sorted dots with the target line. Of many units both ends
and those that stand out are named; a strip above shows where all of them lie.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator
from numpy.typing import ArrayLike

from cchc_lib.charts.canvas import (
    EMPTY_HEIGHT,
    entitle_page,
    new_axes,
    say_empty,
    write,
)
from cchc_lib.charts.measured import (
    FLAGGED,
    Scale,
    Yardstick,
    pick_rows,
    rated,
    scale_of,
    shown_name,
)
from cchc_lib.charts.theme import THEME, Mark
from cchc_lib.charts.unit_words import unit_words

MOST_ROWS = 36
_MOST_SAID = 16
_MOST_TICKS = 400  # of the strip of all units
_ROW = 0.235  # inches
_STATES = ("met", "not_proven", "missed")
_PLAIN = ""  # neither a target nor a funnel
_Row = Mapping[Any, Any]


def dot_intervals(
    table: pd.DataFrame,
    *,
    against: Yardstick | None = None,
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw each unit's value with its interval, best first, beside the target.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name``, ``rate`` (fraction of 1, or points), ``low``, ``high``, same unit, NA
        where there is none; optional ``whole`` (cases; units of fewer than 20 are left
        to the table), ``target`` ("met", "missed", "not_proven"), ``funnel`` and ``z``.
    against : Yardstick, optional
        Percent or points, the target and the overall value.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, held, units = unit_words(lang), against or Yardstick(), rated(table)
    rows = _rows(units)
    height = _ROW * (len(rows) + 3) + 1.5 if rows else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if not rows:
        return say_empty(ax, words["none"])
    scale = scale_of(units["rate"], held.unit, lang)
    _strip(ax, units, scale)
    _draw(ax, rows, scale)
    _name_rows(ax, rows, words["all_units"].format(n=len(units)))
    ax.set_ylim(len(rows) + 0.7, -0.8)
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6))
    ax.xaxis.set_major_formatter(FuncFormatter(scale.tick))
    ax.grid(axis="x", zorder=0)
    entitle_page(ax, _title(table, units, scale), words[f"axis_{held.unit}"])
    _legend(ax, units, held, scale)
    return ax


def describe_intervals(
    table: pd.DataFrame, *, against: Yardstick | None = None, lang: str = "vi"
) -> str:
    """Say in words what ``dot_intervals`` draws, for readers who cannot see it."""
    words, held, units = unit_words(lang), against or Yardstick(), rated(table)
    if units.empty:
        return words["none"]
    scale = scale_of(units["rate"], held.unit, lang)
    shown = pick_rows(units, _MOST_SAID).to_dict("records")
    said = [_say(row, scale, words) for row in shown]
    return f"{_title(table, units, scale)}. {'; '.join(said)}."


def _rows(units: pd.DataFrame) -> list[_Row]:
    """Give the rows to draw, and one without a name wherever units are left out."""
    rows: list[_Row] = []
    for row in pick_rows(units, MOST_ROWS).to_dict("records"):
        if row["skipped"]:
            rows.append({"skipped": row["skipped"]})
        rows.append(row)
    return rows


def _strip(ax: Axes, units: pd.DataFrame, scale: Scale) -> None:
    """Draw every unit as a tick on the first line, where many are not named."""
    places = np.unique(_thinned(np.array([scale.place(v) for v in units["rate"]])))
    x, y = _segments(places, places), np.tile([-0.32, 0.32, np.nan], len(places))
    ax.plot(x, y, color=THEME.soft, linewidth=1, alpha=0.6)


def _thinned(places: np.ndarray) -> np.ndarray:
    """Move ticks of many units that would touch onto one another."""
    step = (places.max() - places.min()) / _MOST_TICKS
    return places if len(places) < _MOST_TICKS else np.round(places / step) * step


def _segments(first: ArrayLike, last: ArrayLike) -> np.ndarray:
    """Join many short lines into one, with breaks: a smaller picture."""
    ends = np.stack([np.asarray(first, dtype=float), np.asarray(last, dtype=float)])
    return np.vstack([ends, np.full(ends.shape[1], np.nan)]).T.ravel()


def _draw(ax: Axes, rows: list[_Row], scale: Scale) -> None:
    """Draw the rows of one state together, then what is written in each row."""
    placed = [(y, row) for y, row in enumerate(rows, 1) if "rate" in row]
    for state in sorted({_state(row) for _, row in placed}):
        own = [(y, row) for y, row in placed if _state(row) == state]
        _draw_state(ax, own, scale, _mark(state))
    for y, row in enumerate(rows, 1):
        if "rate" in row:
            _print_value(ax, y, scale.number(row["rate"]))
            continue
        said = unit_words(scale.lang)["skipped"].format(n=row["skipped"])
        look = {"color": THEME.soft, "style": "italic", "fontsize": THEME.size - 2.5}
        write(ax, 0.5, y, said, ha="center", va="center", **look)


def _draw_state(
    ax: Axes, own: list[tuple[int, _Row]], scale: Scale, mark: Mark
) -> None:
    y = [place for place, _ in own]
    ends = [
        [scale.place(_number(row.get(end))) for _, row in own]
        for end in ("low", "high")
    ]
    if not np.isnan(ends).all():
        ax.plot(_segments(*ends), _segments(y, y), color=mark.colour, linewidth=1.6,
                alpha=0.55)  # fmt: skip
    at = [scale.place(row["rate"]) for _, row in own]
    ax.plot(at, y, mark.shape, color=mark.colour, markersize=5.5)


def _number(value: Any) -> float:
    return float("nan") if value is None or pd.isna(value) else float(value)


def _print_value(ax: Axes, y: int, text: str) -> None:
    ax.text(
        1.015, y, text, transform=ax.get_yaxis_transform(), va="center",
        fontsize=THEME.size - 1.5, color=THEME.ink,
    )  # fmt: skip


def _state(row: _Row) -> str:
    """Say how a unit is marked: by its target, else by the funnel."""
    target = row.get("target")
    return str(target if target in _STATES else row.get("funnel", _PLAIN))


def _mark(state: str) -> Mark:
    """Give the mark of a state; blue where nothing sets units apart."""
    return Mark(THEME.bar, "o") if state == _PLAIN else THEME.unit_mark(state)


def _name_rows(ax: Axes, rows: list[_Row], first: str) -> None:
    named = [(y, row) for y, row in enumerate(rows, 1) if "rate" in row]
    ticks = [0, *(y for y, _ in named)]
    names = [first, *(_row_name(row) for _, row in named)]
    ax.set_yticks(ticks, names, fontsize=THEME.size - 1.5, parse_math=False)
    ax.tick_params(axis="y", length=0)
    for label, (_, row) in zip(ax.get_yticklabels()[1:], named, strict=True):
        if row.get("funnel") in FLAGGED:
            label.set_fontweight("bold")


def _row_name(row: _Row) -> str:
    return (
        f"▸ {shown_name(row['name'])}" if row.get("marked") else shown_name(row["name"])
    )


def _title(table: pd.DataFrame, units: pd.DataFrame, scale: Scale) -> str:
    words = unit_words(scale.lang)
    states = Counter(table["target"]) if "target" in table else Counter[str]()
    if any(states[state] for state in _STATES):
        met, unsure, missed = (states[state] for state in _STATES)
        return words["dots_title_target"].format(met=met, missed=missed, open=unsure)
    first, last = units.iloc[0], units.iloc[-1]
    return words["dots_title"].format(
        best=shown_name(first["name"]),
        high=scale.say(first["rate"]),
        worst=shown_name(last["name"]),
        low=scale.say(last["rate"]),
    )


def _say(row: _Row, scale: Scale, words: Mapping[str, str]) -> str:
    said = {"name": shown_name(row["name"], 80), "value": scale.say(row["rate"])}
    if pd.isna(row.get("low")) or pd.isna(row.get("high")):
        return words["row"].format(**said)
    ends = {"low": scale.say(row["low"]), "high": scale.say(row["high"])}
    return words["row_interval"].format(**said, **ends)


def _legend(ax: Axes, units: pd.DataFrame, held: Yardstick, scale: Scale) -> None:
    words, keys = unit_words(scale.lang), []
    seen = {_state(row) for row in units.to_dict("records")}
    for state in (*_STATES, *FLAGGED):
        if state in seen:
            mark = THEME.unit_mark(state)
            keys.append(
                Line2D(
                    [],
                    [],
                    color=mark.colour,
                    marker=mark.shape,
                    linestyle="none",
                    label=words[state],
                )
            )
    lines = (("target", held.target, "-"), ("overall", held.overall, ":"))
    for name, value, style in lines:
        if value is not None:
            said = words[f"{name}_line"].format(value=scale.say(value))
            line = ax.axvline(
                scale.place(value), color=THEME.ink, linewidth=1.1, linestyle=style
            )
            line.set_label(said)
            keys.append(line)
    if units.get("funnel", pd.Series(dtype=object)).isin(FLAGGED).any():
        keys.append(Line2D([], [], linestyle="none", label=words["bold"]))
    if units.get("marked", pd.Series(dtype=bool)).any():
        keys.append(Line2D([], [], linestyle="none", label=words["marked"]))
    if keys:
        ax.figure.legend(handles=keys, loc="outside lower left", ncols=2)
