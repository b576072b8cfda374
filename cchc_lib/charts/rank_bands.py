"""Ranks with the places each unit may hold: one dot and one or two bands a row.

One duty: a table of ranks → dots and bands, best first. The narrow dark band is what
the noise of the scores allows, the wide pale one what other weights and rules would
give; they answer different questions and are never joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator

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

MOST_ROWS = 60
CLOSE = 2  # places: a band no wider is safe to print
_ROW = 0.235  # inches
_LONGEST = 30  # characters of a name
_MARKED = "#a33a00"


def rank_bands(
    table: pd.DataFrame, *, ax: Axes | None = None, lang: str = "vi"
) -> Axes:
    """Draw each unit's rank and the places it may hold.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name``, ``rank``, ``rank_low`` and ``rank_high`` (places the noise allows; NA
        where no source of noise is named). Optional: ``rules_low``, ``rules_high``
        (places under other weights and rules) and ``marked`` (units to point out).
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.

    Returns
    -------
    Axes
        Places on the horizontal axis, the best on the left; of more than
        ``MOST_ROWS`` units the first, the last and the marked ones.
    """
    words, rows = chart_words(lang), _shown(table)
    height = _ROW * len(rows) + 1.7 if len(rows) else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if rows.empty:
        return say_empty(ax, words["ranks_none"])
    for y, row in enumerate(rows.to_dict("records")):
        _draw(ax, y, row)
    last = float(table[_bands(table)].max().max())
    ax.set_xlim(0, last + 1)
    ax.set_ylim(len(rows) - 0.3, -0.7)
    _name_rows(ax, rows)
    ax.xaxis.set_major_locator(FixedLocator(_places(last)))
    ax.grid(axis="x", zorder=0)
    left = int(table["rank"].notna().sum()) - len(rows)
    gap = words["ranks_gap"].format(n=left) if left else ""
    entitle(ax, "", words["ranks_axis"] + gap)
    headline(ax, _title(table, lang))
    _legend(ax, table, words)
    return ax


def describe_rank_bands(table: pd.DataFrame, *, lang: str = "vi") -> str:
    """Say in words what ``rank_bands`` draws, for readers who cannot see it."""
    words, rows = chart_words(lang), _shown(table)
    if rows.empty:
        return words["ranks_none"]
    said = [_say(row, words) for row in rows.to_dict("records")]
    return f"{_title(table, lang)}. {'; '.join(said)}."


def _shown(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by rank; of many units keep both ends and the marked ones."""
    ranked = table[table["rank"].notna()].sort_values("rank", kind="stable")
    if len(ranked) <= MOST_ROWS:
        return ranked
    place = pd.Series(range(len(ranked)), index=ranked.index)
    half = MOST_ROWS // 2
    kept = (place < half) | (place >= len(ranked) - half)
    return ranked[kept | _marked(ranked)]


def _marked(table: pd.DataFrame) -> pd.Series:
    blank = pd.Series(data=False, index=table.index)
    return table["marked"].astype(bool) if "marked" in table else blank


def _bands(table: pd.DataFrame) -> list[str]:
    known = ["rank", "rank_low", "rank_high", "rules_low", "rules_high"]
    return [name for name in known if name in table]


def _draw(ax: Axes, y: int, row: Mapping[Any, Any]) -> None:
    colour = _MARKED if row.get("marked") else THEME.bar
    pale, dark = _ends(row, "rules"), _ends(row, "rank")
    if pale:
        ax.plot(pale, [y, y], color=THEME.band, linewidth=7, solid_capstyle="butt")
    if dark and dark[0] < dark[1]:
        ax.plot(dark, [y, y], color=colour, linewidth=1.8)
    ax.plot(row["rank"], y, marker="o", color=colour, markersize=5.5)


def _ends(row: Mapping[Any, Any], kind: str) -> list[float]:
    low, high = row.get(f"{kind}_low"), row.get(f"{kind}_high")
    if low is None or high is None or pd.isna(low) or pd.isna(high):
        return []
    return [float(low), float(high)]


def _places(last: float) -> list[int]:
    """Ticks at 1 and at round places."""
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if last / s <= 9), 500)
    return sorted({1, *range(step, int(last) + 1, step)})


def _name_rows(ax: Axes, rows: pd.DataFrame) -> None:
    names = [shortened(str(name), _LONGEST) for name in rows["name"]]
    size = THEME.size - 1.4
    ax.set_yticks(range(len(rows)), names, fontsize=size, parse_math=False)
    ax.tick_params(axis="y", length=0)
    for label, marked in zip(ax.get_yticklabels(), _marked(rows), strict=True):
        if marked:
            label.set(color=_MARKED, fontweight="bold")


def _title(table: pd.DataFrame, lang: str) -> str:
    words, ranked = chart_words(lang), table[table["rank"].notna()]
    low, high = ranked[_bands(ranked)].min(axis=1), ranked[_bands(ranked)].max(axis=1)
    safe = int((high.astype(float) - low.astype(float) <= CLOSE).sum())
    return words["ranks_title"].format(safe=safe, n=len(ranked), places=CLOSE)


def _say(row: Mapping[Any, Any], words: Mapping[str, str]) -> str:
    said = [words["ranks_row"].format(name=row["name"], rank=int(row["rank"]))]
    for kind in ("rank", "rules"):
        if ends := _ends(row, kind):
            low, high = (f"{end:g}" for end in ends)
            said.append(words[f"ranks_by_{kind}"].format(low=low, high=high))
    return ", ".join(said)


def _legend(ax: Axes, table: pd.DataFrame, words: Mapping[str, str]) -> None:
    keys = [Line2D([], [], color=THEME.bar, marker="o", linestyle="none",
                   label=words["ranks_dot"])]  # fmt: skip
    if table["rank_low"].notna().any():
        keys.append(
            Line2D([], [], color=THEME.bar, linewidth=1.8, label=words["ranks_noise"])
        )
    if "rules_low" in table and table["rules_low"].notna().any():
        keys.append(
            Line2D([], [], color=THEME.band, linewidth=7, label=words["ranks_rules"])
        )
    ax.figure.legend(handles=keys, loc="outside lower left", ncols=1)
