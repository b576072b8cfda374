"""What each unit adds to the gap of the whole: bars to both sides of zero.

One duty: exact contributions → bars that add up. What is not named is one bar, so that
nothing is missing from the sum.
"""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from cchc_lib.charts.canvas import EMPTY_HEIGHT, entitle_page, new_axes, say_empty
from cchc_lib.charts.measured import Scale, shown_name
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words

MOST_ROWS = 14
_ROW = 0.27  # inches
_Bar = tuple[str, float, str]  # name, percentage points, colour


def gap_bars(table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi") -> Axes:
    """Draw the units that add most to the gap, and the rest and the sum.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name`` and ``gap_exact``, its part of the gap (Fraction of 1; None where it
        has no data).
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, bars = unit_words(lang), _bars(table, lang)
    ax = (
        new_axes(_ROW * len(bars) + 1.3 if bars else EMPTY_HEIGHT) if ax is None else ax
    )
    if not bars:
        return say_empty(ax, words["bars_title_none"])
    scale = Scale("point", lang)
    for y, (_, value, colour) in enumerate(bars):
        ax.barh(y, value, height=0.62, color=colour)
        ha, gap = ("left", 3) if value >= 0 else ("right", -3)
        ax.annotate(signed(value, scale), (value, y), (gap, 0), ha=ha, va="center",
                    textcoords="offset points", fontsize=THEME.size - 2)  # fmt: skip
    ax.axvline(0, color=THEME.ink, linewidth=0.8)
    ax.axhline(len(bars) - 1.5, color=THEME.rule, linewidth=0.8)
    names = [name for name, _, _ in bars]
    ax.set_yticks(range(len(bars)), names, fontsize=THEME.size - 1.5, parse_math=False)
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(len(bars) - 0.4, -0.6)
    ax.margins(x=0.18)
    ax.xaxis.set_major_locator(MaxNLocator(nbins=5))
    ax.xaxis.set_major_formatter(FuncFormatter(scale.tick))
    entitle_page(ax, _title(table, lang), words["bars_axis"])
    return ax


def describe_gap_bars(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``gap_bars`` draws, for readers who cannot see it."""
    words, bars = unit_words(lang), _bars(table, lang)
    if not bars:
        return words["bars_title_none"]
    scale = Scale("point", lang)
    said = [
        words["bar_row"].format(name=name, value=signed(value, scale))
        for name, value, _ in bars
    ]
    return f"{_title(table, lang)}. {'; '.join(said)}."


def signed(value: float, scale: Scale) -> str:
    """Print a difference with its sign: ``+0,25``, ``−12,24``; 0 has none."""
    text = scale.number(abs(value))
    zero = not any(digit in text for digit in "123456789")
    return text if zero else f"{'+' if value > 0 else '−'}{text}"


def _parts(table: pd.DataFrame) -> list[tuple[str, Fraction]]:
    """Give names and exact parts, the largest to either side first."""
    known = table[table["gap_exact"].notna()]
    parts = zip(known["name"], known["gap_exact"], strict=True)
    return sorted(parts, key=lambda part: -abs(part[1]))


def _bars(table: pd.DataFrame, lang: str) -> list[_Bar]:
    parts, words = _parts(table), unit_words(lang)
    if not any(value for _, value in parts):
        return []
    shown, rest = parts[:MOST_ROWS], [value for _, value in parts[MOST_ROWS:]]
    bars = [
        (shown_name(name), float(100 * value), _colour(value)) for name, value in shown
    ]
    if rest:
        said = words["rest"].format(n=len(rest))
        bars.append((said, float(100 * sum(rest)), THEME.quiet))
    total = sum((value for _, value in parts), Fraction(0))
    return [*bars, (words["sum"], float(100 * total), THEME.ink)]


def _colour(value: Fraction) -> str:
    return THEME.unit_mark("low" if value < 0 else "high").colour


def _title(table: pd.DataFrame, lang: str) -> str:
    words, parts = unit_words(lang), _parts(table)
    return words["bars_title"].format(name=shown_name(parts[0][0], 40))
