"""Rates over the size of units, with the limits of chance and of usual variation.

One duty: units and limits → a funnel. The flags come with the table, made by exact
tails: near a drawn line the table is right, not the picture.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from numpy.typing import ArrayLike, NDArray

from cchc_lib.charts.canvas import EMPTY_HEIGHT, entitle_page, new_axes, say_empty
from cchc_lib.charts.labels import Named, name_points
from cchc_lib.charts.measured import FLAGGED, Scale, distance, scale_of, shown_name
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words
from cchc_lib.stats.funnel_curves import funnel_limits

MOST_NAMES = 24
_MOST_SAID = 30
_HEIGHT = 6.2  # inches
_TOP = np.pi / 2  # the angle of 100 %
_TICKS = (0, 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 100)
_MOST_SIZES = 7
_CROWD = 400  # units; among more a name may cover no dot
_MANY = 800  # dots; more are drawn as pixels, or the page would swell
_WIDE = "overdispersed"  # part of the name of the widened limits


def funnel_chart(
    table: pd.DataFrame,
    curve: pd.DataFrame,
    *,
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw each unit's rate over its number of cases, inside the limits.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name``, ``whole`` (cases), ``rate`` (fraction of 1), ``funnel`` ("inside",
        "low", "high"), ``z`` or ``z_adjusted`` (how far, for the order of names).
    curve : DataFrame, one row a size
        ``whole``, ``centre``, ``low_95``, ``high_95``, ``low_998``, ``high_998``
        (fractions of 1), ``method`` as of `cchc_lib.stats.funnel_curves`; the limits
        of chance alone are drawn beside them.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, units = unit_words(lang), _drawn(table)
    ax = new_axes(_HEIGHT if len(units) else EMPTY_HEIGHT) if ax is None else ax
    if units.empty:
        return say_empty(ax, words["none"])
    scale = scale_of(units["rate"], "percent", lang)
    _draw_limits(ax, curve)
    _draw_units(ax, units)
    _frame(ax, units, scale)
    entitle_page(ax, _title(units, lang), words["funnel_axis"])
    ax.set_ylabel(words["axis_percent"], color=THEME.soft)
    _legend(ax, units, curve, scale)
    named = name_points(ax, _names(units), over_dots=len(units) <= _CROWD)
    left = int(units["funnel"].isin(FLAGGED).sum()) - named
    if left:
        entitle_page(ax, _title(units, lang), words["funnel_axis"] + ". "
                     + words["unnamed"].format(n=left))  # fmt: skip
    return ax


def describe_funnel(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``funnel_chart`` draws, for readers who cannot see it."""
    words, units = unit_words(lang), _drawn(table)
    if units.empty:
        return words["none"]
    scale = scale_of(units["rate"], "percent", lang)
    flagged = _flagged(units).head(_MOST_SAID)
    said = [
        f"{words['row'].format(name=shown_name(name, 80), value=scale.say(rate))} "
        f"({words[flag]})"
        for name, rate, flag in zip(
            flagged["name"], flagged["rate"], flagged["funnel"], strict=True
        )
    ]
    return ". ".join([_title(units, lang), *(["; ".join(said)] if said else [])]) + "."


def _drawn(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["rate"].notna() & (table["whole"].astype(float) >= 1)]


def _flagged(units: pd.DataFrame) -> pd.DataFrame:
    found = units[units["funnel"].isin(FLAGGED)]
    return found.loc[distance(found).sort_values(ascending=False, kind="stable").index]


def _names(units: pd.DataFrame) -> list[Named]:
    """Give the flagged units with their names, then all dots without one."""
    rows = _flagged(units).head(MOST_NAMES)
    named = zip(rows["whole"], rows["rate"], rows["name"], strict=True)
    dots = zip(units["whole"], units["rate"], strict=True)
    return [
        *(Named(float(n), 100 * p, shown_name(name, 26)) for n, p, name in named),
        *(Named(float(n), 100 * p) for n, p in dots),
    ]


def _draw_limits(ax: Axes, curve: pd.DataFrame) -> None:
    for name, alpha in (("998", 0.35), ("95", 0.55)):
        ax.fill_between(
            curve["whole"], 100 * curve[f"low_{name}"], 100 * curve[f"high_{name}"],
            color=THEME.band, alpha=alpha, linewidth=0,
        )  # fmt: skip
    centre = float(curve["centre"].iloc[0])
    chance = funnel_limits(curve["whole"].to_numpy(), centre)
    for end in ("low_998", "high_998"):
        ax.plot(chance["whole"], 100 * chance[end], color=THEME.soft, linewidth=0.9)
    ax.axhline(100 * centre, color=THEME.ink, linewidth=1.1, linestyle=":")


def _draw_units(ax: Axes, units: pd.DataFrame) -> None:
    for state in ("inside", *FLAGGED):
        rows, mark = units[units["funnel"] == state], THEME.unit_mark(state)
        many, flagged = len(rows) > _MANY, state in FLAGGED
        ax.plot(
            rows["whole"].astype(float),
            100 * rows["rate"],
            mark.shape,
            color=mark.colour if flagged else THEME.soft,
            markersize=2 if many else 6 if flagged else 3.6,
            markeredgecolor="none" if many else THEME.paper,
            markeredgewidth=0.4,
            zorder=4 if flagged else 3,
            rasterized=many,
        )


def _frame(ax: Axes, units: pd.DataFrame, scale: Scale) -> None:
    smallest, largest = float(units["whole"].min()), float(units["whole"].max())
    ax.set_xscale("log")
    ax.set_xlim(smallest / 1.3, largest * 1.3)
    ax.xaxis.set_major_locator(FixedLocator(_sizes(*ax.get_xlim())))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: scale.count(x)))
    # Equal chances are equally wide on this scale, and there is room below 100 %.
    ax.set_yscale("function", functions=(_angle, _percent))
    low, high = _angle(100 * units["rate"].agg(["min", "max"]).to_numpy())
    room = 0.1 * max(0.2, high - low)
    ends = np.array([max(0.0, low - room), min(_TOP, high + 2 * room)])
    ax.set_ylim(*_percent(ends))
    near = [tick for tick in _TICKS if ax.get_ylim()[0] <= tick <= ax.get_ylim()[1]]
    ax.yaxis.set_major_locator(FixedLocator(near))
    ax.yaxis.set_minor_locator(NullLocator())
    ax.yaxis.set_major_formatter(FuncFormatter(scale.tick))


def _sizes(smallest: float, largest: float) -> list[float]:
    """Give round sizes for the axis: powers of ten, between them 2 and 5 where few."""
    round_sizes = [m * 10.0**n for n in range(9) for m in (1, 2, 5)]
    within = [size for size in round_sizes if smallest <= size <= largest]
    powers = [size for size in within if str(int(size)).startswith("1")]
    return within if len(within) < _MOST_SIZES else powers


def _angle(percent: ArrayLike) -> NDArray[np.float64]:
    """Turn percent into the arcsine of its root; beyond 0 and 100 it stays there."""
    share = np.clip(np.asarray(percent, dtype=float), 0, 100) / 100
    return np.asarray(np.arcsin(np.sqrt(share)))


def _percent(angle: ArrayLike) -> NDArray[np.float64]:
    within = np.clip(np.asarray(angle, dtype=float), 0, _TOP)
    return np.asarray(100 * np.sin(within) ** 2)


def _title(units: pd.DataFrame, lang: str) -> str:
    n, words = int(units["funnel"].isin(FLAGGED).sum()), unit_words(lang)
    key = "funnel_title" if n else "funnel_title_none"
    return words[key].format(n=n, all=len(units))


def _legend(ax: Axes, units: pd.DataFrame, curve: pd.DataFrame, scale: Scale) -> None:
    words = unit_words(scale.lang)
    keys: list[Artist] = []
    centre = float(curve["centre"].iloc[0])
    for state in ("high", "low"):
        if (units["funnel"] == state).any():
            mark = THEME.unit_mark(state)
            keys.append(Line2D([], [], color=mark.colour, marker=mark.shape,
                               linestyle="none", label=words[state]))  # fmt: skip
    wide = curve["method"].str.contains(_WIDE).any()
    name = "limits_wide" if wide else "limits_plain"
    keys += [
        Patch(color=THEME.band, label=words[name]),
        Line2D([], [], color=THEME.soft, linewidth=0.9, label=words["limits_exact"]),
        Line2D([], [], color=THEME.ink, linewidth=1.1, linestyle=":",
               label=words["overall_line"].format(value=scale.say(centre))),
    ]  # fmt: skip
    ax.figure.legend(handles=keys, loc="outside lower left", ncols=1)
