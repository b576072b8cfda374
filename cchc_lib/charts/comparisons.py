"""Printed figures against what the others give: one row a check.

One duty: the checks table of an audit → dots and ranges. Shares, totals and changes
have different units and sizes, so each row is drawn in steps of its figure's own last
printed digit: 0 is the print, and ±0,5 is what rounding to nearest allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter

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

MOST_ROWS = 30
_ROW = 0.52  # inches
_RECOMPUTED = ("share", "sum", "change", "ratio", "repeat", "mean", "list_count")
_GRAVEST = ("impossible", "inconsistent", "consistent_if", "consistent")
_LINEAR = 6  # steps; beyond, the axis is logarithmic on both sides of 1


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    recomputed: str
    verdict: str
    at: float  # steps from the print to the recomputed value
    low: float | None  # of what the print stands for; None: unbounded
    high: float | None

    @property
    def reach(self) -> float:
        return max(
            abs(end) for end in (self.at, self.low, self.high) if end is not None
        )


def reported_against_recomputed(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw each recomputed value beside the range its printed figure stands for.

    Parameters
    ----------
    table : DataFrame
        The checks of an audit: ``kind``, ``verdict``, ``reason``; ``reported``,
        ``low``, ``high``, ``exact`` and ``resolution``, exact numbers in the figure's
        unit; ``label`` and ``recomputed``, texts with units.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.

    Returns
    -------
    Axes
        The gravest verdicts first, at most ``MOST_ROWS``; steps of the last printed
        digit on the horizontal axis.
    """
    words, rows = chart_words(lang), _rows(table)
    shown = rows[:MOST_ROWS]
    height = _ROW * len(shown) + 1.6 if shown else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if not shown:
        return say_empty(ax, words["comparison_none"])
    reach = 1.3 * max(1.0, *(row.reach for row in shown))
    ax.axvline(0, color=THEME.rule, linewidth=1, zorder=0)
    for y, row in enumerate(shown):
        _draw(ax, y, row, reach)
        write(ax, 0, y - 0.22, shortened(_say(row, lang)), va="bottom")
    ax.set_ylim(len(shown) - 0.45, -0.85)
    ax.set_yticks([])
    _scale(ax, reach, lang)
    entitle(ax, _title(rows, lang), words["comparison_axis"])
    _legend(ax, shown, lang)
    return ax


def describe_comparison(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``reported_against_recomputed`` draws."""
    words, rows = chart_words(lang), _rows(table)
    if not rows:
        return words["comparison_none"]
    said = [f"{_say(row, lang)} ({words[row.verdict]})" for row in rows[:MOST_ROWS]]
    return f"{_title(rows, lang)}. {'; '.join(said)}."


def _rows(table: pd.DataFrame) -> list[_Row]:
    return sorted(_readable(table), key=lambda row: _GRAVEST.index(row.verdict))


def _readable(table: pd.DataFrame) -> Iterator[_Row]:
    """Yield the checks that recompute a value, in steps of its last printed digit."""
    kept = table["kind"].isin(_RECOMPUTED) & table["verdict"].isin(_GRAVEST)
    kept &= table["reason"] != "relative_change_of_a_rate"  # printed in another unit
    for row in table[kept & table["exact"].notna() & table["reported"].notna()].to_dict(
        "records"
    ):
        zero, step = float(row["reported"]), float(row["resolution"])
        low, high = row["low"], row["high"]
        yield _Row(
            label=row["label"],
            recomputed=row["recomputed"],
            verdict=row["verdict"],
            # Exact before it is a float: 71,26 and 71,2504 differ in the fifth digit.
            at=float((row["exact"] - row["reported"]) / row["resolution"]),
            low=None if pd.isna(low) else (float(low) - zero) / step,
            high=None if pd.isna(high) else (float(high) - zero) / step,
        )


def _draw(ax: Axes, y: int, row: _Row, reach: float) -> None:
    low = -reach if row.low is None else row.low
    high = reach if row.high is None else row.high
    mark = THEME.mark(row.verdict)
    ax.plot([low, high], [y, y], color=THEME.band, linewidth=7, zorder=1)
    ax.plot(0, y, marker="|", color=THEME.ink, markersize=11, zorder=2)
    ax.plot(row.at, y, marker=mark.shape, color=mark.colour, markersize=8, zorder=3)


def _scale(ax: Axes, reach: float, lang: str) -> None:
    """Keep small gaps linear; show a gap of thousands of steps on the same axis."""
    if reach > _LINEAR:
        ax.set_xscale("symlog", linthresh=1, linscale=0.8)
        powers = [10.0**n for n in range(13) if 10.0**n <= reach]
        every = max(1, len(powers) // 3)
        ticks = [0.0, *powers[::every], *(-p for p in powers[::every])]
        ax.xaxis.set_major_locator(FixedLocator(sorted(ticks)))
        ax.xaxis.set_minor_locator(FixedLocator([]))
    ax.set_xlim(-reach, reach)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _tick(x, lang)))


def _tick(value: float, lang: str) -> str:
    """Print a tick: ``+1.000``, ``−0,5``, ``0``."""
    text = f"{abs(value):,.1f}".removesuffix(".0")
    text = text.translate(str.maketrans(",.", ".,")) if lang == "vi" else text
    return text if not value else f"{'+' if value > 0 else '−'}{text}"


def _say(row: _Row, lang: str) -> str:
    words = chart_words(lang)
    return words["row"].format(label=row.label, recomputed=row.recomputed)


def _title(rows: list[_Row], lang: str) -> str:
    agree = sum(row.verdict == "consistent" for row in rows)
    return chart_words(lang)["comparison_title"].format(agree=agree, n=len(rows))


def _legend(ax: Axes, rows: list[_Row], lang: str) -> None:
    words, seen = chart_words(lang), {row.verdict for row in rows}
    keys = [Line2D([], [], color=THEME.band, linewidth=7, label=words["printed"])]
    for verdict in _GRAVEST:
        if verdict in seen:
            mark = THEME.mark(verdict)
            keys.append(
                Line2D(
                    [],
                    [],
                    color=mark.colour,
                    marker=mark.shape,
                    linestyle="none",
                    label=words[verdict],
                )
            )
    ax.figure.legend(handles=keys, loc="outside lower left", ncols=2)
