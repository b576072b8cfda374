"""Two measurements of the same units: their difference over their mean.

One duty: a table of units → a Bland–Altman chart, the bias in its title. The limits and
the line are those of `cchc_lib.stats.agreement.bland_altman`.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter

from cchc_lib.charts.agreement_words import agreement_words
from cchc_lib.charts.canvas import EMPTY_HEIGHT, entitle_page, new_axes, say_empty
from cchc_lib.charts.labels import Named, name_points
from cchc_lib.charts.theme import THEME
from cchc_lib.numbers.numerals import format_number
from cchc_lib.stats.agreement import BlandAltman, bland_altman

MOST_NAMES = 12
_HEIGHT = 5.6  # inches
_KEPT = "#a33a00"  # units never marked down, by shape as well
_TEN = 10  # points that the slope is told for
_FEW = 2  # units; fewer have no limits
_SHOWN = 0.05  # chance below which the line of the slope is drawn


def difference_chart(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw how far a first score lies above a second, over the mean of both.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name``, ``self``, ``appraised`` (points) and ``never_lost`` (units to mark);
        rows with a gap are left out.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.

    Returns
    -------
    Axes
        Points on both axes; the bias, the limits of agreement, and the line of the
        slope where chance alone hardly gives it.
    """
    words, units = agreement_words(lang), _drawn(table)
    ax = new_axes(_HEIGHT if len(units) else EMPTY_HEIGHT) if ax is None else ax
    if len(units) < _FEW:
        return say_empty(ax, words["none"])
    found = bland_altman(units["self"], units["appraised"])
    _lines(ax, units, found)
    for kept, group in units.groupby("never_lost"):
        ax.plot(
            group["middle"], group["difference"], linestyle="none",
            marker="D" if kept else "o", color=_KEPT if kept else THEME.bar,
            markersize=6, markeredgecolor=THEME.paper, zorder=3,
        )  # fmt: skip
    _frame(ax, units, found, lang)
    _legend(ax, units, found, lang)
    named = _names(units, found)
    left = sum(bool(point.name) for point in named) - name_points(ax, named)
    if left:
        more = f"{words['across']}; {words['unnamed'].format(n=left)}"
        entitle_page(ax, _title(found, lang), more)
    return ax


def describe_differences(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``difference_chart`` draws, for readers who cannot see it."""
    words, units = agreement_words(lang), _drawn(table)
    if len(units) < _FEW:
        return words["none"]
    found = bland_altman(units["self"], units["appraised"])
    limits = _said_limits(found, lang)
    said = [_title(found, lang), limits[0].upper() + limits[1:]]
    far = "; ".join(
        words["row"].format(name=name, difference=_points(gap, lang, signed=True))
        for name, gap in zip(units["name"], units["difference"], strict=True)
        if not found.low <= gap <= found.high
    )
    return ". ".join([*said, *([words["far"].format(units=far)] if far else [])]) + "."


def _drawn(table: pd.DataFrame) -> pd.DataFrame:
    known = table[table["self"].notna() & table["appraised"].notna()]
    return known.assign(
        difference=known["self"] - known["appraised"],
        middle=(known["self"] + known["appraised"]) / 2,
    )


def _lines(ax: Axes, units: pd.DataFrame, found: BlandAltman) -> None:
    ax.axhspan(found.low, found.high, color=THEME.band, alpha=0.35, linewidth=0)
    ax.axhline(0, color=THEME.quiet, linewidth=1, linestyle=(0, (1, 2)), zorder=1)
    ax.axhline(found.bias, color=THEME.ink, linewidth=1.4, zorder=2)
    if _has_line(found):
        ends = units["middle"].agg(["min", "max"])
        centre = units["middle"].mean()
        heights = found.bias + found.slope * (ends - centre)
        ax.plot(
            ends, heights, color=THEME.soft, linewidth=1.4, linestyle="--", zorder=2
        )


def _has_line(found: BlandAltman) -> bool:
    return not math.isnan(found.slope_p) and found.slope_p < _SHOWN


def _frame(ax: Axes, units: pd.DataFrame, found: BlandAltman, lang: str) -> None:
    words = agreement_words(lang)
    gaps = (units["difference"].min(), units["difference"].max(), found.low, found.high)
    room = 0.12 * (max(0, *gaps) - min(0, *gaps)) or 1
    ax.set_ylim(min(0, *gaps) - room, max(0, *gaps) + room)
    wide = 0.06 * (units["middle"].max() - units["middle"].min()) or 1
    ax.set_xlim(units["middle"].min() - wide, units["middle"].max() + wide)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _points(x, lang)))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: _points(y, lang)))
    ax.tick_params(axis="y", length=0)
    ax.set_ylabel(words["up"], color=THEME.soft)
    entitle_page(ax, _title(found, lang), words["across"])


def _legend(ax: Axes, units: pd.DataFrame, found: BlandAltman, lang: str) -> None:
    words = agreement_words(lang)
    dot: dict[str, Any] = {"linestyle": "none", "markersize": 6}
    keys = [Line2D([], [], marker="o", color=THEME.bar, label=words["unit"], **dot)]
    if units["never_lost"].any():
        keys.append(Line2D([], [], marker="D", color=_KEPT, label=words["kept"], **dot))
    bias = words["bias"].format(bias=_points(found.bias, lang, signed=True))
    keys.append(Line2D([], [], color=THEME.ink, linewidth=1.4, label=bias))
    band: dict[str, Any] = {"color": THEME.band, "alpha": 0.6, "linewidth": 7}
    keys.append(Line2D([], [], label=_said_limits(found, lang), **band))
    if _has_line(found):
        slope = _points(_TEN * found.slope, lang, signed=True)
        label = words["line"].format(slope=slope)
        keys.append(Line2D([], [], color=THEME.soft, linestyle="--", label=label))
    ax.figure.legend(handles=keys, loc="outside lower left", ncols=1)


def _names(units: pd.DataFrame, found: BlandAltman) -> list[Named]:
    """Name the units farthest from the bias, then give all dots without a name."""
    far = (units["difference"] - found.bias).abs()
    outside = units[
        (units["difference"] < found.low) | (units["difference"] > found.high)
    ]
    marked = units.loc[far.sort_values(ascending=False, kind="stable").index]
    first = pd.concat([outside, marked[marked["never_lost"]]]).drop_duplicates("name")
    named = zip(first["middle"], first["difference"], first["name"], strict=True)
    dots = zip(units["middle"], units["difference"], strict=True)
    return [
        *[Named(float(x), float(y), str(name)) for x, y, name in named][:MOST_NAMES],
        *(Named(float(x), float(y)) for x, y in dots),
    ]


def _title(found: BlandAltman, lang: str) -> str:
    words, shown = agreement_words(lang), _points(abs(found.bias), lang)
    if not found.bias:
        return words["title_equal"]
    return words["title" if found.bias > 0 else "title_below"].format(bias=shown)


def _said_limits(found: BlandAltman, lang: str) -> str:
    ends = (_points(value, lang, signed=True) for value in (found.low, found.high))
    low, high = ends
    return agreement_words(lang)["limits"].format(low=low, high=high)


def _points(value: float, lang: str, *, signed: bool = False) -> str:
    """Print points with at most two decimals: ``+1,99``, ``−0,5``, ``70``."""
    rounded = Decimal(f"{abs(value):.2f}").normalize()
    plain = Decimal(format(rounded, "f"))
    text = format_number(plain) if lang == "vi" else f"{plain:,f}"
    sign = "−" if value < 0 else "+" if signed else ""
    return f"{sign}{text}" if plain else text
