"""The parts of an index: how they hang together, and which of them rank the units.

One duty: two charts, correlations as a grid of coloured numbers, and the nominal weight
of each part beside its share of the differences between units.
"""

from __future__ import annotations

import textwrap
from math import isnan

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import FuncFormatter

from cchc_lib.charts.canvas import (
    EMPTY_HEIGHT,
    entitle,
    headline,
    new_axes,
    say_empty,
    shortened,
)
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.words import chart_words

MOST_PARTS = 20  # a larger grid cannot be read
_CELL, _ROW = 0.42, 0.44  # inches
_DARK = 0.62  # correlation from which numbers are white
# Orange to blue through white: told apart by colour-blind readers and in grey print.
_COLOURS = LinearSegmentedColormap.from_list("cchc", ["#b35806", "#ffffff", "#0b4f8a"])


def correlation_map(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw the correlations of all pairs as a grid.

    Parameters
    ----------
    table : DataFrame, one row a pair
        ``first``, ``second`` (names; the total is "total"), ``r`` (NaN where one of
        them is constant).
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, names = chart_words(lang), _names(table)
    few = len(names) < 2
    height = _CELL * len(names) + 1.5 if not few else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if few:
        return say_empty(ax, words["parts_none"])
    places = {name: i for i, name in enumerate(names)}
    for first, second, r in _pairs(table, places):
        _cell(ax, (places[first], places[second] - 1), r, lang, small=len(names) > 8)
    labels = [_label(name, words["parts_total"]) for name in names]
    size = len(names) - 1
    ax.set_xlim(-0.5, size - 0.5)
    ax.set_ylim(size - 0.5, -0.5)
    ax.set_yticks(range(size), labels[1:], parse_math=False)
    ax.set_xticks(range(size), labels[:-1], rotation=40, ha="right", parse_math=False)
    ax.tick_params(length=0)
    ax.spines["bottom"].set_visible(False)
    headline(ax, _map_title(table, lang))
    return ax


def describe_correlations(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``correlation_map`` draws."""
    words, names = chart_words(lang), _names(table)
    if len(names) < 2:
        return words["parts_none"]
    total = words["parts_total"]
    said = [
        f"{_label(first, total)} – {_label(second, total)}: {_signed(r, lang)}"
        for first, second, r in _pairs(table, names)
    ]
    return f"{_map_title(table, lang)}. {'; '.join(said)}."


def weights_and_importance(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw each part's weight beside its share of the differences between units.

    Parameters
    ----------
    table : DataFrame, one row a part
        ``item``, ``name``, ``weight`` and ``variance_share`` (fractions of 1, each
        adding up to 1; NaN if no unit differs).
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, rows = chart_words(lang), _weighed(table)
    height = _ROW * len(rows) + 1.9 if len(rows) else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if rows.empty:
        return say_empty(ax, words["parts_none"])
    weights, shares = 100 * rows["weight"], 100 * rows["variance_share"]
    places = range(len(rows))
    ax.hlines(places, weights, shares, color=THEME.rule, linewidth=3, zorder=1)
    ax.plot(weights, places, "o", markersize=8, markerfacecolor=THEME.paper,
            color=THEME.soft, markeredgewidth=1.8, label=words["weight"])  # fmt: skip
    ax.plot(shares, places, "D", markersize=7, color=THEME.bar, label=words["share"])
    names = [textwrap.fill(shortened(name, 44), 24) for name in rows["name"]]
    ax.set_yticks(places, names, fontsize=THEME.size - 2, parse_math=False)
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.axvline(0, color=THEME.rule, linewidth=1, zorder=0)
    ax.grid(axis="x")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:g}"))
    entitle(ax, "", words["weight_axis"])
    headline(ax, _weight_title(rows, lang))
    ax.figure.legend(loc="outside lower left", ncols=1)
    return ax


def describe_weights(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``weights_and_importance`` draws."""
    words, rows = chart_words(lang), _weighed(table)
    if rows.empty:
        return words["parts_none"]
    said = [
        words["weight_row"].format(
            name=name, weight=_percent(weight), share=_percent(share)
        )
        for name, weight, share in _records(rows)
    ]
    return f"{_weight_title(rows, lang)}. {'; '.join(said)}."


def _names(table: pd.DataFrame) -> list[str]:
    """Names in the order of the first pair they stand in."""
    known = dict.fromkeys([*table["first"], *table["second"]])
    names = list(known)
    return names if len(names) <= MOST_PARTS else []


def _pairs(
    table: pd.DataFrame, names: dict[str, int] | list[str]
) -> list[tuple[str, str, float]]:
    columns = (table[name] for name in ("first", "second", "r"))
    return [pair for pair in zip(*columns, strict=True) if pair[0] in names]


def _cell(
    ax: Axes, place: tuple[int, int], r: float, lang: str, *, small: bool
) -> None:
    x, y = place
    known = not isnan(r)
    colour = _COLOURS((r + 1) / 2) if known else THEME.paper
    ax.fill([x - 0.48, x + 0.48, x + 0.48, x - 0.48],
            [y - 0.48, y - 0.48, y + 0.48, y + 0.48], color=colour)  # fmt: skip
    ink = THEME.paper if known and abs(r) > _DARK else THEME.ink
    size = THEME.size - (3.5 if small else 1.5)
    said = _signed(r, lang) if known else "–"
    ax.text(x, y, said, ha="center", va="center", color=ink, fontsize=size)


def _label(name: str, total: str) -> str:
    return total if name == "total" else shortened(name, 18)


def _signed(r: float, lang: str) -> str:
    if isnan(r):
        return "–"
    text = f"{abs(r):.2f}".replace(".", "," if lang == "vi" else ".")
    return f"−{text}" if round(r, 2) < 0 else text


def _map_title(table: pd.DataFrame, lang: str) -> str:
    words = chart_words(lang)
    parts = table[(table["second"] != "total") & table["r"].notna()]
    negative = int((parts["r"] < 0).sum())
    return words["map_title"].format(negative=negative, n=len(parts))


def _weighed(table: pd.DataFrame) -> pd.DataFrame:
    known = table[table["variance_share"].notna()]
    return known.sort_values("variance_share", ascending=False, kind="stable")


def _records(rows: pd.DataFrame) -> list[tuple[str, float, float]]:
    columns = (rows[name] for name in ("name", "weight", "variance_share"))
    return list(zip(*columns, strict=True))


def _weight_title(rows: pd.DataFrame, lang: str) -> str:
    """Name the part that ranks units most beyond its weight."""
    first = max(_records(rows), key=lambda row: row[2] - row[1])
    name, weight, share = first
    return chart_words(lang)["weight_title"].format(
        name=name, weight=_percent(weight), share=_percent(share)
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f}".replace("-", "−")
