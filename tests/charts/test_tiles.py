"""Tile maps: every province once, both archipelagos always, every value readable."""

from __future__ import annotations

import csv
from itertools import combinations, pairwise

import pandas as pd
import pytest
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from cchc_lib.charts import THEME, describe_tiles, theme, tile_map
from cchc_lib.charts.tiles import ink_on, place_units
from cchc_lib.errors import DataError
from cchc_lib.sources.tiles import read_tiles
from cchc_lib.vocabulary import data_path
from tests.charts.test_pictures import SEEN, contrast, luminance, seen

ISLANDS = ["Hoàng Sa", "Trường Sa"]
each_layout = pytest.mark.parametrize("layout", ["old", "new"])


def named(*pairs):
    return pd.DataFrame(pairs, columns=["name", "rate"])


def full(layout):
    tiles = read_tiles(layout)
    names = tiles.loc[tiles["kind"] == "province", "name"]
    return pd.DataFrame(
        {"name": names, "rate": [60 + i / 7 for i in range(len(names))]}
    )


def drawn(layout):
    with theme():
        ax = tile_map(full(layout), read_tiles(layout))
    ax.figure.canvas.draw()
    return ax


def boxes(ax):
    return [patch for patch in ax.patches if isinstance(patch, Rectangle)]


def words(ax):
    return [t for t in ax.texts if t.get_text()]


@each_layout
def test_every_province_of_the_time_has_one_tile(layout):
    path = data_path("tables", "units_provinces_63_to_34.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    codes = {row[f"{layout}_code"] for row in rows}
    tiles = read_tiles(layout).query("kind == 'province'")

    assert sorted(tiles["province_code"]) == sorted(codes)


@each_layout
def test_no_two_tiles_share_a_place(layout):
    assert not read_tiles(layout).duplicated(["row", "column"]).any()


@each_layout
def test_both_archipelagos_are_always_named(layout):
    ax = tile_map(named(("Hà Nội", 60)), read_tiles(layout))
    said = " ".join(t.get_text().replace("\n", " ") for t in words(ax))

    assert all(f"Quần đảo {name}" in said for name in ISLANDS)


@each_layout
def test_archipelagos_lie_in_the_sea_east_of_their_province(layout):
    tiles = read_tiles(layout)
    for island in tiles[tiles["kind"] == "islands"].to_dict("records"):
        [parent] = tiles[tiles["name"] == island["part_of"]].to_dict("records")

        assert island["column"] > parent["column"]
        assert abs(island["row"] - parent["row"]) <= 2


@each_layout
def test_words_stay_inside_their_tile(layout):
    ax = drawn(layout)
    frames = [box.get_window_extent() for box in boxes(ax)]

    for text in words(ax):
        box = text.get_window_extent()
        [frame] = [f for f in frames if f.contains(*box.get_points().mean(axis=0))]
        assert box.x0 >= frame.x0 - 1, text.get_text()
        assert box.x1 <= frame.x1 + 1, text.get_text()


@each_layout
def test_words_do_not_overlap(layout):
    extents = [text.get_window_extent() for text in words(drawn(layout))]
    # Two lines of one tile may touch, as their boxes have room for marks.
    inner = [box.shrunk(0.9, 0.7) for box in extents]

    assert not any(a.overlaps(b) for a, b in combinations(inner, 2))


@pytest.mark.parametrize("colour", [*THEME.steps, THEME.paper])
def test_ink_is_readable_on_every_step(colour):
    assert contrast(ink_on(colour), colour) >= 4.5


def test_steps_darken_so_that_no_eye_needs_their_hue():
    light = [luminance(colour) for colour in THEME.steps]

    assert all(one > 1.3 * other for one, other in pairwise(light))


@pytest.mark.parametrize("eyes", SEEN)
def test_states_stay_apart_for_colour_blind_eyes(eyes):
    states = ("met", "not_proven", "missed")
    seen_by = [seen(THEME.unit_mark(state).colour, eyes) for state in states]

    for one, other in combinations(seen_by, 2):
        gaps = (a - b for a, b in zip(one, other, strict=True))
        assert sum(gap**2 for gap in gaps) ** 0.5 > 0.25


@each_layout
def test_ink_of_the_map_is_the_readable_one(layout):
    ax = drawn(layout)

    for text in words(ax):
        assert text.get_color() in {THEME.ink, THEME.paper}


def test_a_province_without_a_value_is_not_zero():
    tiles = place_units(named(("Huế", 64.1)), read_tiles("new"))
    ax = tile_map(named(("Huế", 64.1), ("Hà Nội", None)), read_tiles("new"))

    assert tiles.set_index("name")["rate"].dropna().to_dict() == {"Huế": 64.1}
    assert "0" not in [t.get_text() for t in words(ax)]
    assert "không có số liệu" in legend(ax)


def legend(ax):
    [box] = ax.figure.legends
    return [text.get_text() for text in box.findobj(Text) if text.get_text()]


@pytest.mark.parametrize(
    "name",
    ["UBND tỉnh Bắc Ninh", "Tỉnh Bắc Ninh", "thành phố Bắc Ninh", "Bắc Ninh"],
)
def test_a_name_is_known_with_any_title(name):
    tiles = place_units(named((name, 59.62)), read_tiles("new"))

    assert tiles.dropna(subset="rate")["name"].tolist() == ["Bắc Ninh"]


def test_another_name_of_the_time_is_known():
    tiles = place_units(named(("TP Hồ Chí Minh", 1), ("Huế", 2)), read_tiles("old"))

    found = tiles.dropna(subset="rate").set_index("name")["rate"].to_dict()
    assert found == {"TP. Hồ Chí Minh": 1, "Thừa Thiên Huế": 2}


def test_a_code_goes_before_a_name():
    table = named(("một tên khác", 59.0)).assign(code="H05")

    tiles = place_units(table, read_tiles("new"))
    assert tiles.dropna(subset="rate")["name"].tolist() == ["Bắc Ninh"]


def test_a_unit_of_another_time_is_refused():
    with pytest.raises(DataError, match="Hà Giang"):
        tile_map(named(("Hà Giang", 60)), read_tiles("new"))


def test_two_units_on_one_tile_are_refused():
    with pytest.raises(DataError, match="taken"):
        place_units(named(("Huế", 1), ("TP Huế", 2)), read_tiles("new"))


def test_islands_have_the_colour_of_their_province():
    tiles = place_units(named(("Đà Nẵng", 61), ("Huế", 64)), read_tiles("new"))

    rates = tiles.dropna(subset="rate").set_index("name")["rate"]
    assert rates["Hoàng Sa"] == rates["Đà Nẵng"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_description_names_every_province_and_both_archipelagos(lang):
    said = describe_tiles(full("new"), read_tiles("new"), lang=lang)

    assert all(name in said for name in [*full("new")["name"], *ISLANDS])


def test_map_without_values_says_so():
    table = named(("Huế", None))

    assert describe_tiles(table, read_tiles("new")).startswith("Không có tỉnh nào")


def test_equal_values_need_no_steps():
    ax = tile_map(named(("Huế", 60), ("Hà Nội", 60)), read_tiles("new"))

    assert legend(ax) == ["không có số liệu"]


def test_title_names_the_ends():
    ax = tile_map(named(("Huế", 64.1), ("Hà Nội", 55.23)), read_tiles("new"))

    assert ax.get_title(loc="left") == "Huế 64,10 cao nhất, Hà Nội 55,23 thấp nhất"
