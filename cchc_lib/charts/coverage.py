"""How far the checks got: figures found, typed, tied, checked; reasons for the rest.

One duty: the coverage table of an audit → horizontal bars.
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from cchc_lib.charts.canvas import (
    EMPTY_HEIGHT,
    entitle,
    new_axes,
    say_empty,
    shortened,
    write,
)
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.words import chart_words

_ROW = 0.42  # inches
_REST = "unchecked"
_GAP = 1.0  # rows between the stages and the reasons
_COLOURS = {"checked": THEME.bar, _REST: THEME.quiet}


def coverage_bars(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw how many figures reached each stage, and why the others did not.

    Parameters
    ----------
    table : DataFrame
        Columns ``stage``, ``label``, ``count`` (figures): a row for each of found,
        typed, in_a_check and checked, then one a reason with stage ``unchecked``.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words = chart_words(lang)
    rest = table[table["stage"] == _REST]
    lines, found = len(table) + (_GAP if len(rest) else 0), _count(table, "found")
    height = _ROW * lines + 1.0 if found else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if not found:
        return say_empty(ax, words["coverage_none"])
    for y, (stage, label, count) in _places(table):
        colour = _COLOURS.get(stage, THEME.band)
        ax.barh(y, count, height=0.34, color=colour, align="edge")
        said = label if stage == _REST else words[stage]
        write(ax, 0, y - 0.12, f"{shortened(said)}: {count}", va="bottom")
    if len(rest):
        y = len(table) - len(rest) + _GAP - 0.78
        write(ax, 0, y, words["rest"], va="bottom", color=THEME.soft, style="italic")
    ax.set_ylim(lines - 0.4, -0.75)
    ax.set_yticks([])
    ax.set_xlim(0, max(1, _count(table, "found")))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))
    title = words["coverage_title"].format(**_facts(table))
    entitle(ax, title, words["coverage_axis"])
    return ax


def describe_coverage(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``coverage_bars`` draws, for readers who cannot see it."""
    words = chart_words(lang)
    if not _count(table, "found"):
        return words["coverage_none"]
    said = [words["coverage_title"].format(**_facts(table))]
    rest = table[table["stage"] == _REST]
    if len(rest):
        reasons = zip(rest["label"], rest["count"], strict=True)
        said.append(
            f"{words['rest']}: " + "; ".join(f"{label} ({n})" for label, n in reasons)
        )
    return ". ".join(said) + "."


def _places(
    table: pd.DataFrame,
) -> list[tuple[float, tuple[str, str, int]]]:
    """Give each row its height on the axis; reasons stand a little lower."""
    columns = (table[name] for name in ("stage", "label", "count"))
    rows = list(zip(*columns, strict=True))
    return [(i + (_GAP if row[0] == _REST else 0), row) for i, row in enumerate(rows)]


def _count(table: pd.DataFrame, stage: str) -> int:
    return int(table.loc[table["stage"] == stage, "count"].sum())


def _facts(table: pd.DataFrame) -> dict[str, int]:
    return {stage: _count(table, stage) for stage in ("found", "checked")}
