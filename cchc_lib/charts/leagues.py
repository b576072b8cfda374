"""A league table whose lines join the units that cannot be told apart.

One duty: values with compact letters → rows and one vertical line a letter. Two units
differ if and only if no line joins them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from cchc_lib.charts.canvas import (
    EMPTY_HEIGHT,
    entitle_page,
    new_axes,
    say_empty,
    write,
)
from cchc_lib.charts.measured import Unit, pick_rows, scale_of, shown_name
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words

MOST_ROWS = 40
_MOST_SAID = 20
_MOST_LETTERS = 18
_ROW = 0.235  # inches


def league_letters(
    table: pd.DataFrame,
    *,
    unit: Unit = "percent",
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw units by value, with a vertical line for each letter they share.

    Parameters
    ----------
    table : DataFrame, one row a unit
        ``name``, ``rate`` (fraction of 1, or points), ``letters`` as of
        `cchc_lib.stats.letters.compact_letters`; "" where a unit is not compared.
    unit : {"percent", "point"}
        What the values are.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.
    """
    words, units = unit_words(lang), _lettered(table)
    rows = pick_rows(units, MOST_ROWS).to_dict("records")
    height = _ROW * (len(rows) + 1) + 1.1 if rows else EMPTY_HEIGHT
    ax = new_axes(height) if ax is None else ax
    if not rows:
        return say_empty(ax, words["league_none"])
    scale, letters = scale_of(units["rate"], unit, lang), _letters(units)
    places = _places(rows)
    _draw_lines(ax, rows, places, letters)
    for y, row in zip(places, rows, strict=True):
        ax.text(-0.9, y, scale.number(row["rate"]), ha="right", va="center",
                fontsize=THEME.size - 2)  # fmt: skip
        if row["skipped"]:
            _say_skipped(ax, y, row["skipped"], words)
    names = [shown_name(row["name"]) for row in rows]
    ax.set_yticks(places, names, fontsize=THEME.size - 1.5, parse_math=False)
    ax.tick_params(axis="y", length=0)
    # Many letters would touch; the lines say the same.
    named = letters if len(letters) <= _MOST_LETTERS else []
    ax.set_xticks(range(len(named)), named, fontsize=THEME.size - 2.5)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0)
    ax.spines["bottom"].set_visible(False)
    ax.set_xlim(-3.2 * max(1.0, len(letters) / 14), len(letters) - 0.4)
    ax.set_ylim(places[-1] + 0.7, -0.7)
    entitle_page(ax, _title(units, lang), words["league_axis"])
    return ax


def describe_league(
    table: pd.DataFrame, *, unit: Unit = "percent", lang: str = "vi"
) -> str:
    """Say in words what ``league_letters`` draws, for readers who cannot see it."""
    words, units = unit_words(lang), _lettered(table)
    if units.empty:
        return words["league_none"]
    scale = scale_of(units["rate"], unit, lang)
    said = [
        words["league_row"].format(
            name=shown_name(row["name"], 80),
            value=scale.say(row["rate"]),
            letters=row["letters"],
        )
        for row in pick_rows(units, _MOST_SAID).to_dict("records")
    ]
    return f"{_title(units, lang)}. {'; '.join(said)}."


def _lettered(table: pd.DataFrame) -> pd.DataFrame:
    kept = table[table["rate"].notna() & (table["letters"].fillna("") != "")]
    return kept.sort_values("rate", ascending=False, kind="stable")


def split_letters(letters: str) -> list[str]:
    """Give the letters of a unit one by one: "abc", or "aa,bb" where z was passed."""
    return letters.split(",") if "," in letters else _runs(letters)


def _runs(letters: str) -> list[str]:
    """Part "ab" into letters; "aa" is one letter after z."""
    if len(set(letters)) < len(letters):
        return [letters]
    return list(letters)


def _letters(units: pd.DataFrame) -> list[str]:
    seen = (letter for text in units["letters"] for letter in split_letters(text))
    return sorted(dict.fromkeys(seen), key=lambda letter: (len(letter), letter))


def _places(rows: Sequence[Mapping[Any, Any]]) -> list[float]:
    """Give each row its height; rows left out before it leave a gap of one."""
    places, at = [], 0.0
    for row in rows:
        at += 1.0 if row["skipped"] else 0.0
        places.append(at)
        at += 1.0
    return places


def _draw_lines(
    ax: Axes,
    rows: Sequence[Mapping[Any, Any]],
    places: Sequence[float],
    letters: Sequence[str],
) -> None:
    for x, letter in enumerate(letters):
        at = [
            y
            for y, row in zip(places, rows, strict=True)
            if letter in split_letters(row["letters"])
        ]
        if at:
            ax.plot([x, x], [at[0], at[-1]], color=THEME.bar, linewidth=1.6)
            ax.plot([x] * len(at), at, "o", color=THEME.bar, markersize=3.6)


def _say_skipped(ax: Axes, y: float, n: int, words: Mapping[str, str]) -> None:
    look = {"color": THEME.soft, "style": "italic", "fontsize": THEME.size - 2.5}
    said = words["skipped"].format(n=n)
    write(ax, 0.5, y - 1, said, ha="center", va="center", **look)


def _title(units: pd.DataFrame, lang: str) -> str:
    words, groups = unit_words(lang), len(_letters(units))
    key = "league_title" if groups > 1 else "league_title_one"
    return words[key].format(n=len(units), groups=groups)
