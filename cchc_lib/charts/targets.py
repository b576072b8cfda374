"""Reported results against one target: what each print may stand for, and the line.

One duty: rows of one target → ranges, marks and the target line. Verdicts differ in
shape and are written out, so that no reader depends on colour. An open end of a range
runs to the edge of the frame.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import isnan
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from cchc_lib.charts.canvas import (
    EMPTY_HEIGHT,
    entitle,
    new_axes,
    say_empty,
    shortened,
    write,
)
from cchc_lib.charts.measured import Scale
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words

_ROW = 0.56  # inches
_LONGEST = 56  # characters of a text and its value
_LEAST_SPREAD = 1.0  # per cent points or points the frame spans at least
_PAD = 0.3  # of the spread, on both sides
_NATURAL = frozenset({0.0, 100.0})  # ends of per cent that are no print's
_STATES = ("met", "not_proven", "missed")
_Row = Mapping[Any, Any]


def target_ranges(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw the results that answer one target beside its line.

    Texts that report nothing are counted in the title and not drawn.

    Parameters
    ----------
    table : DataFrame, one row a result
        ``name`` (of the text), ``said`` (print and value), ``status`` ("met",
        "not_proven", "missed", "not_reported"), ``low``, ``high`` and ``value`` (per
        cent or points; NaN where unbounded or not known), ``unit`` ("percent" or
        "score"); ``target``, ``bound``, ``statement`` and ``from_below`` of the target,
        equal in all rows.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, rows = unit_words(lang), table.to_dict("records")
    known = [row for row in rows if row["status"] in _STATES]
    ax = (
        new_axes(_ROW * len(known) + 1.75 if known else EMPTY_HEIGHT)
        if ax is None
        else ax
    )
    if not known:
        return say_empty(ax, words["targets_none"])
    left, right = _frame(known)
    for y, row in enumerate(known):
        _draw(ax, y, row, (left, right))
        _name(ax, y, row, lang)
    line = float(known[0]["target"])
    good = (line, right) if known[0]["from_below"] else (left, line)
    ax.axvspan(*good, facecolor=THEME.steps[0], zorder=0)
    ax.axvline(line, color=THEME.ink, linewidth=1.4, zorder=2)
    ax.set_xlim(left, right)
    ax.set_ylim(len(known) - 0.5, -0.85)
    ax.set_yticks([])
    ax.xaxis.set_major_locator(MaxNLocator(nbins=5, steps=[1, 2, 5, 10]))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _tick(x, lang)))
    unit = "percent" if known[0]["unit"] == "percent" else "point"
    entitle(ax, _title(rows, lang), words[f"axis_{unit}"])
    _legend(ax, known, lang)
    return ax


def describe_targets(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``target_ranges`` draws."""
    rows = table.to_dict("records")
    if not any(row["status"] in _STATES for row in rows):
        return unit_words(lang)["targets_none"]
    return f"{_title(rows, lang)}. {'; '.join(_label(row, lang) for row in rows)}."


def _frame(rows: Sequence[_Row]) -> tuple[float, float]:
    """The part of the axis that holds the target and every end that a print has."""
    ends = {_end(row, key) for row in rows for key in ("low", "high")}
    if rows[0]["unit"] == "percent":
        ends -= _NATURAL
    ends |= {_end(row, "value") for row in rows} | {_end(rows[0], "target")}
    known = [end for end in ends if not isnan(end)]
    low, high = min(known), max(known)
    pad = _PAD * max(high - low, _LEAST_SPREAD)
    if rows[0]["unit"] == "percent":
        return max(low - pad, -pad / 4), min(high + pad, 100 + pad / 4)
    return low - pad, high + pad


def _end(row: _Row, key: str) -> float:
    """One number of a row; NaN where there is none."""
    return float(row[key])


def _draw(ax: Axes, y: int, row: _Row, frame: tuple[float, float]) -> None:
    low, high = _end(row, "low"), _end(row, "high")
    low = frame[0] if isnan(low) else max(low, frame[0])
    high = frame[1] if isnan(high) else min(high, frame[1])
    mark = THEME.unit_mark(row["status"])
    ax.plot([low, high], [y, y], color=THEME.band, linewidth=7, zorder=1,
            solid_capstyle="butt")  # fmt: skip
    at = _end(row, "value")
    if not isnan(at):
        ax.plot(at, y, marker=mark.shape, color=mark.colour, markersize=8, zorder=3)


def _name(ax: Axes, y: int, row: _Row, lang: str) -> None:
    """Write the text and its value above the range, the verdict at the right."""
    size, status = THEME.size - 1, unit_words(lang)[f"target_{row['status']}"]
    said = f": {row['said']}" if row["said"] else ""
    line = shortened(f"{row['name']}{said}", _LONGEST)
    write(ax, 0, y - 0.2, line, va="bottom", zorder=4, fontsize=size)
    look = {"ha": "right", "zorder": 5, "fontsize": size, "fontweight": "bold"}
    write(ax, 1, y - 0.2, status, va="bottom", **look)


def _label(row: _Row, lang: str) -> str:
    status = unit_words(lang)[f"target_{row['status']}"]
    said = f": {row['said']}" if row["said"] else ""
    return f"{row['name']}{said} – {status}"


def _title(rows: Sequence[_Row], lang: str) -> str:
    counts = Counter(row["status"] for row in rows)
    words = unit_words(lang)
    said = [
        f"{counts[state]} {words[f'target_{state}']}"
        for state in (*_STATES, "not_reported")
        if counts[state]
    ]
    aim = str(rows[0]["statement"])
    return f"{aim[:1].upper()}{aim[1:]}: {', '.join(said)}"


def _tick(value: float, lang: str) -> str:
    return Scale("point", lang, decimals=6).number(value).rstrip("0").rstrip(",.")


def _legend(ax: Axes, rows: Sequence[_Row], lang: str) -> None:
    words, seen = unit_words(lang), {row["status"] for row in rows}
    keys: list[Line2D | Patch] = [
        Line2D([], [], color=THEME.ink, linewidth=1.4, label=rows[0]["bound"]),
        Patch(facecolor=THEME.steps[0], label=words["target_side"]),
        Line2D([], [], color=THEME.band, linewidth=7, label=words["target_range"]),
    ]
    for state in _STATES:
        if state in seen:
            mark = THEME.unit_mark(state)
            keys.append(
                Line2D([], [], color=mark.colour, marker=mark.shape, linestyle="none",
                       label=words[f"target_{state}"])
            )  # fmt: skip
    ax.figure.legend(handles=keys, loc="outside lower left", ncols=2)
