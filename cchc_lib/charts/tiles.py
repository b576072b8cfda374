"""Provinces as tiles of one size, each with its name and value.

One duty: values and a layout → a tile map. Equal tiles keep large provinces from
shouting. Every map shows the archipelagos Hoàng Sa and Trường Sa by name; they carry
the colour of the province they belong to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.patches import Patch, Rectangle

from cchc_lib.charts.canvas import entitle_page, new_axes
from cchc_lib.charts.measured import Scale, Unit, scale_of
from cchc_lib.charts.theme import THEME
from cchc_lib.charts.unit_words import unit_words
from cchc_lib.errors import DataError
from cchc_lib.vocabulary import split_words

_TILE = 0.56  # inches high
_GAP = 0.05  # of a tile
_LINE = 8  # characters of a line in the usual size; a longer one is set smaller
_TITLES = (("ubnd",), ("tỉnh",), ("thành", "phố"), ("tp", "."), ("tp",))
_Tile = Mapping[Any, Any]


def tile_map(
    table: pd.DataFrame,
    layout: pd.DataFrame,
    *,
    unit: Unit = "point",
    ax: Axes | None = None,
    lang: str = "vi",
) -> Axes:
    """Draw each province's value on its tile.

    Parameters
    ----------
    table : DataFrame, one row a province
        ``name``, ``rate`` (points, or a fraction of 1; NA is no data), optional
        ``code``.
    layout : DataFrame
        As `cchc_lib.sources.tiles.read_tiles` gives it.
    unit : {"point", "percent"}
        What the values are.
    ax : Axes, optional
        Where to draw; new axes by default.
    lang : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        If a unit has no tile in this layout, or two units have the same.
    """
    words, tiles = unit_words(lang), place_units(table, layout)
    rows, columns = tiles["row"].max() + 1, tiles["column"].max() + 1
    ax = new_axes(_TILE * rows + 1.3) if ax is None else ax
    scale = scale_of(tiles["rate"], unit, lang)
    edges = _edges(tiles["rate"])
    for tile in tiles.to_dict("records"):
        _draw(ax, tile, edges, scale)
    ax.set_xlim(-_GAP, columns)
    ax.set_ylim(rows, -_GAP)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.spines["bottom"].set_visible(False)
    entitle_page(ax, _title(tiles, scale), words["map_note"])
    _legend(ax, tiles, edges, scale)
    return ax


def describe_tiles(
    table: pd.DataFrame,
    layout: pd.DataFrame,
    *,
    unit: Unit = "point",
    lang: str = "vi",
) -> str:
    """Say in words what ``tile_map`` draws, for readers who cannot see it."""
    words, tiles = unit_words(lang), place_units(table, layout)
    scale = scale_of(tiles["rate"], unit, lang)
    provinces = tiles[tiles["kind"] == "province"]
    ranked = provinces.sort_values("rate", ascending=False, kind="stable")
    said = [
        f"{row['name']} {_value(row, scale, words['no_data'])}"
        for row in ranked.to_dict("records")
    ]
    islands = [_islands(tile, words) for tile in _records(tiles, "islands")]
    return ". ".join([_title(tiles, scale), "; ".join(said), "; ".join(islands)]) + "."


def place_units(table: pd.DataFrame, layout: pd.DataFrame) -> pd.DataFrame:
    """Give every tile the value of its unit, joined by code, else by name.

    Raises
    ------
    DataError
        If a unit has no tile in this layout, or two units have the same.
    """
    keys = _keys(layout[layout["kind"] == "province"])
    found: dict[str, float] = {}
    for row in table.to_dict("records"):
        code = str(row.get("code", ""))
        at = keys.get(code) or keys.get(_plain(row["name"]))
        if at is None or at in found:
            problem = "no tile" if at is None else "a tile that is taken"
            raise DataError(
                "tile map", f"{row['name']!r} ({code}): {problem}", "one unit a tile"
            )
        found[at] = float(row["rate"]) if pd.notna(row["rate"]) else np.nan
    return layout.assign(rate=layout["province_code"].map(found).astype(float))


def _keys(provinces: pd.DataFrame) -> dict[str, str]:
    """Say which tile a code or a name of this time means."""
    keys = {}
    for tile in provinces.to_dict("records"):
        names = [_plain(n) for n in (tile["name"], tile["also_called"]) if n]
        for key in (tile["unit_code"], *names):
            if key:
                keys[key] = tile["province_code"]
    return keys


def _plain(name: str) -> str:
    """Give a name without its rank: "UBND tỉnh Bắc Ninh" is "bắc ninh"."""
    words = split_words(str(name))
    for title in _TITLES:
        if words[: len(title)] == title:
            words = words[len(title) :]
    return " ".join(words)


def _edges(values: pd.Series) -> np.ndarray:
    """Cut the values into equal steps, as many as there are colours."""
    known = values.dropna()
    if known.empty:
        return np.array([0.0, 1.0])
    steps = len(THEME.steps) if known.max() > known.min() else 1
    return np.linspace(known.min(), known.max(), steps + 1)


def _colour(value: float, edges: np.ndarray) -> str:
    if np.isnan(value):
        return THEME.paper
    step = int(np.searchsorted(edges[1:-1], value, side="right"))
    return THEME.steps[step if len(edges) > 2 else 1]


def ink_on(colour: str) -> str:
    """Choose the ink that is read best on a colour: dark or white."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in to_rgb(colour)]  # fmt: skip
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return THEME.paper if 1.05 / (light + 0.05) >= 4.5 else THEME.ink


def _draw(ax: Axes, tile: _Tile, edges: np.ndarray, scale: Scale) -> None:
    colour, lang = _colour(tile["rate"], edges), scale.lang
    islands = tile["kind"] == "islands"
    missing = bool(np.isnan(tile["rate"]))
    ax.add_patch(
        Rectangle(
            (tile["column"], tile["row"]),
            1 - _GAP,
            1 - _GAP,
            facecolor=colour,
            edgecolor=THEME.soft if missing or islands else THEME.rule,
            linewidth=0.8,
            linestyle=(0, (3, 2)) if missing or islands else "-",
        )
    )
    look: dict[str, Any] = {"ha": "center", "va": "center", "color": ink_on(colour)}
    middle = tile["column"] + (1 - _GAP) / 2
    if islands:
        said = f"{unit_words(lang)['islands'].format(name=tile['name'])}"
        lines = f"{_two_lines(said)}\n({tile['part_of']})"
        ax.text(middle, tile["row"] + 0.475, lines, fontsize=7, **look)
        return
    name = _two_lines(tile["name"])
    size = 8.4 if max(map(len, name.split("\n"))) <= _LINE else 7.2
    ax.text(middle, tile["row"] + 0.31, name, fontsize=size, **look)
    value = "–" if missing else scale.number(tile["rate"])
    ax.text(middle, tile["row"] + 0.76, value, fontsize=8.8, fontweight="bold", **look)


def _two_lines(name: str) -> str:
    """Break a name in two where its longer half is shortest; a short one stays."""
    words = name.split()
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    if len(name) <= _LINE or not breaks:
        return name
    return "\n".join(min(breaks, key=lambda pair: max(map(len, pair))))


def _value(tile: _Tile, scale: Scale, missing: str) -> str:
    return missing if np.isnan(tile["rate"]) else scale.say(tile["rate"])


def _islands(tile: _Tile, words: Mapping[str, str]) -> str:
    said = words["islands"].format(name=tile["name"])
    return f"{said} ({words['belongs'].format(parent=tile['part_of'])})"


def _records(tiles: pd.DataFrame, kind: str) -> list[_Tile]:
    return list(tiles[tiles["kind"] == kind].to_dict("records"))


def _title(tiles: pd.DataFrame, scale: Scale) -> str:
    words = unit_words(scale.lang)
    known = tiles[(tiles["kind"] == "province") & tiles["rate"].notna()]
    if known.empty:
        return words["map_title_none"]
    first, last = (known.loc[known["rate"].agg(end)] for end in ("idxmax", "idxmin"))
    ends = (("high", first), ("low", last))
    said = {
        key: words["row"].format(name=tile["name"], value=scale.say(tile["rate"]))
        for key, tile in ends
    }
    return words["map_title"].format(**said)


def _legend(ax: Axes, tiles: pd.DataFrame, edges: np.ndarray, scale: Scale) -> None:
    words, keys = unit_words(scale.lang), []
    if tiles["rate"].notna().any() and len(edges) > 2:
        for low, high, colour in zip(edges, edges[1:], THEME.steps, strict=False):
            said = words["class"].format(low=scale.number(low), high=scale.say(high))
            keys.append(Patch(facecolor=colour, edgecolor=THEME.rule, label=said))
    if tiles["rate"].isna().any():
        keys.append(Patch(facecolor=THEME.paper, edgecolor=THEME.soft, linestyle="--",
                          label=words["no_data"]))  # fmt: skip
    if keys:
        ax.figure.legend(handles=keys, loc="outside lower left", ncols=3)
