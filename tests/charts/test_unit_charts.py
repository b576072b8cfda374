"""Charts of units show what the table says, keep names apart, and hide nothing."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.text import Annotation, Text
from pandas.testing import assert_frame_equal

from cchc_lib.charts import (
    THEME,
    Yardstick,
    describe_funnel,
    describe_gap_bars,
    describe_intervals,
    describe_league,
    describe_trends,
    dot_intervals,
    funnel_chart,
    gap_bars,
    league_letters,
    theme,
    trend_panels,
)
from cchc_lib.charts.intervals import MOST_ROWS
from cchc_lib.charts.labels import Named, name_points
from cchc_lib.charts.leagues import split_letters
from cchc_lib.charts.measured import Scale, pick_rows, scale_of, shown_name
from cchc_lib.errors import UnknownNameError
from tests.charts.units import curve, many, periods, units

HOSTILE = "$\\frac{1}{$ <b>"
CHARTS = {
    "intervals": (dot_intervals, units),
    "funnel": (partial(funnel_chart, curve=curve()), units),
    "league": (league_letters, units),
    "bars": (gap_bars, units),
    "trends": (trend_panels, periods),
}
WORDS = {
    "intervals": (describe_intervals, units),
    "funnel": (describe_funnel, units),
    "league": (describe_league, units),
    "bars": (describe_gap_bars, units),
    "trends": (describe_trends, periods),
}
each_chart = pytest.mark.parametrize(("draw", "make"), CHARTS.values(), ids=CHARTS)
each_text = pytest.mark.parametrize(("tell", "make"), WORDS.values(), ids=WORDS)


def texts(ax):
    return [text.get_text() for text in ax.figure.findobj(Text) if text.get_text()]


def title(ax):
    return ax.get_title(loc="left")


def row_names(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def dots(ax, shape):
    return [line for line in ax.lines if line.get_marker() == shape]


@each_chart
def test_table_is_left_as_it_was(draw, make):
    table = make()

    draw(table)
    assert_frame_equal(table, make())


@each_chart
def test_given_axes_are_drawn_on(draw, make):
    _, ax = plt.subplots()

    assert draw(make(), ax=ax) is ax


@each_chart
def test_empty_table_is_told_so(draw, make):
    ax = draw(make().head(0))

    assert not ax.axison
    assert texts(ax)


@each_chart
def test_text_of_a_source_is_no_formula(draw, make):
    ax = draw(make().assign(name=HOSTILE))

    ax.figure.canvas.draw()
    assert any("frac" in text for text in texts(ax))


@each_chart
def test_settings_stay_as_they_were(draw, make):
    before = dict(plt.rcParams)

    with theme():
        draw(make())
    assert dict(plt.rcParams) == before


@each_chart
def test_unknown_language_is_refused(draw, make):
    with pytest.raises(UnknownNameError, match="language"):
        draw(make(), lang="fr")


@each_chart
def test_title_begins_at_the_edge_of_the_page(draw, make):
    with theme():
        ax = draw(make())
    ax.figure.canvas.draw()
    [heading] = [t for t in ax.findobj(Text) if t.get_text() == title(ax)]

    assert heading.get_window_extent().x0 < 20


@each_text
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_description_names_the_units(tell, make, lang):
    assert "Xã A" in tell(make(), lang=lang)


@each_text
def test_description_of_nothing_says_so(tell, make):
    assert tell(make().head(0)).startswith("Không")


@each_text
def test_description_has_the_marks_of_its_language(tell, make):
    assert "." in tell(make(), lang="en").replace(". ", "")
    assert "," in tell(make(), lang="vi").replace(", ", "")


def test_dot_stands_at_its_percent_beside_the_target():
    held = Yardstick(target=0.99, overall=0.76)
    ax = dot_intervals(units(), against=held)
    [line] = [x for x in ax.lines if x.get_label() == "chỉ tiêu 99,00\u00a0%"]

    assert line.get_xdata()[0] == 99
    [missed] = dots(ax, "X")
    assert list(missed.get_xdata()) == [90, 40]


def test_best_unit_stands_on_top_and_few_cases_are_left_to_the_table():
    names = row_names(dot_intervals(units()))

    assert names == ["Cả 3 đơn vị", "Xã A", "Xã B", "Xã C"]


def test_title_counts_every_verdict_also_of_small_units():
    assert title(dot_intervals(units())) == (
        "0 đơn vị đạt, 2 không đạt, 2 chưa đủ căn cứ"
    )


def test_without_a_target_the_title_names_both_ends():
    table = units().drop(columns=["target"])

    assert title(dot_intervals(table)) == (
        "Cao nhất Xã A (99,00\u00a0%), thấp nhất Xã C (40,00\u00a0%)"
    )


def test_unit_without_an_interval_is_a_bare_dot():
    table = units().assign(low=None, high=None)
    ax = dot_intervals(table, against=Yardstick(unit="point"))

    assert [line for line in ax.lines if line.get_linewidth() == 1.6] == []
    assert "(từ" not in describe_intervals(table)


def test_many_units_are_cut_to_both_ends_and_those_that_stand_out():
    ax = dot_intervals(many())
    names = row_names(ax)

    assert len(names) == MOST_ROWS + 1
    assert {"Xã số 59", "Xã số 0", "Xã số 30"} <= set(names)
    assert any("đơn vị khác" in text for text in texts(ax))


def test_strip_shows_every_unit_even_those_without_a_row():
    [strip] = [line for line in dot_intervals(many()).lines if line.get_alpha() == 0.6]

    assert len(strip.get_xdata()) == 3 * 60  # two ends and a break each


def test_units_outside_the_funnel_are_in_bold():
    ax = dot_intervals(units())
    weights = {x.get_text(): x.get_fontweight() for x in ax.get_yticklabels()}

    assert weights["Xã C"] == "bold"
    assert weights["Xã B"] == "normal"


def test_skipped_rows_are_counted():
    kept = pick_rows(many(), 10, ends=2)

    assert len(kept) == 10
    assert kept["skipped"].sum() == 50


def test_all_rows_are_kept_where_there_is_room():
    kept = pick_rows(many(8), 10)

    assert kept["skipped"].tolist() == [0] * 8


@pytest.mark.parametrize(
    ("value", "printed"),
    [(1.0, "100,00"), (0.99999, "99,999"), (0.0, "0,00"), (0.8676, "86,76"),
     (0.29, "29,00")],
)  # fmt: skip
def test_what_is_not_all_is_never_printed_as_all(value, printed):
    assert Scale("percent", "vi").number(value) == printed


def test_a_rate_beyond_print_stops_at_six_decimals():
    assert Scale("percent", "en").number(1 - 1e-12) == "100.000000"


def test_scores_keep_their_decimals():
    scale = scale_of(pd.Series([68.8, 67.48]), "point", "vi")

    assert scale.say(68.8) == "68,80"
    assert scale_of(pd.Series([0.727]), "point", "en").say(0.727) == "0.727"


def test_axis_minus_is_a_minus():
    assert Scale("point", "vi").tick(-2.5) == "−2,5"


def test_long_names_are_cut_on_one_line():
    assert shown_name("UBND tỉnh\nBắc Ninh") == "tỉnh Bắc Ninh"
    assert shown_name("x" * 40, 10) == "x" * 9 + "…"


def test_funnel_names_the_flagged_units_only():
    ax = funnel_chart(units(), curve())
    notes = [note.get_text() for note in ax.findobj(Annotation)]

    assert notes == ["Xã C", "Xã A"]  # the farthest first
    assert title(ax) == "2 trong 4 đơn vị nằm ngoài phễu"


def test_funnel_flags_by_the_table_and_not_by_the_drawn_line():
    # 0 of 1: below any drawn limit, but no exact tail says so.
    table = units().head(1).assign(whole=1, rate=0.0, funnel="inside", z=-2.0)

    assert title(funnel_chart(table, curve())).startswith("Không đơn vị nào")


def test_funnel_axis_counts_dossiers_in_whole_numbers():
    ax = funnel_chart(units(), curve())
    ax.figure.canvas.draw()

    ticks = [label.get_text() for label in ax.get_xticklabels()]
    assert ticks == ["10", "100", "1.000"]


def test_funnel_says_how_many_found_no_place_for_a_name():
    crowd = pd.concat([units().head(1)] * 90, ignore_index=True)
    long = crowd.assign(name="Trung tâm Phục vụ hành chính", funnel="high")
    ax = funnel_chart(long, curve())

    assert "không đủ chỗ ghi tên" in ax.get_xlabel().replace("\n", " ")


def test_many_dots_are_drawn_as_pixels_and_no_name_covers_one():
    crowd = many(900).assign(funnel="inside")
    crowd.loc[:40, "funnel"] = "low"
    ax = funnel_chart(crowd, curve())
    ax.figure.canvas.draw()
    boxes = [Text.get_window_extent(note) for note in ax.findobj(Annotation)]
    dots = ax.transData.transform(crowd[["whole", "rate"]] * [1, 100])

    assert [line.get_rasterized() for line in ax.lines].count(True) == 1
    assert not any(box.contains(x, y) for box in boxes for x, y in dots)
    assert "đơn vị không đủ chỗ" in " ".join(ax.get_xlabel().split())


def test_names_beside_points_never_overlap():
    ax = plt.subplots()[1]
    ax.set(xlim=(0, 10), ylim=(0, 10))
    crowd = [Named(5 + 0.1 * i, 5 + 0.05 * (i % 3), f"Phường {i}") for i in range(12)]

    written = name_points(ax, crowd)
    ax.figure.canvas.draw()  # puts every text where it belongs
    notes = ax.findobj(Annotation)
    boxes = [Text.get_window_extent(note) for note in notes]
    assert 6 <= len(notes) == written <= 12
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))


def test_league_joins_two_units_exactly_where_they_share_a_letter():
    ax = league_letters(units())
    joined = [list(line.get_ydata()) for line in dots(ax, "o")]

    assert joined == [[0, 1], [1, 2]]  # A with B, B with C, never A with C


def test_league_of_one_letter_says_that_nothing_is_told_apart():
    assert title(league_letters(many(5))) == (
        "Chưa phân biệt được đơn vị nào trong 5 đơn vị"
    )


def test_league_leaves_a_gap_where_rows_are_left_out():
    ax = league_letters(many())

    assert any("đơn vị khác" in text for text in texts(ax))


@pytest.mark.parametrize(
    ("letters", "parts"),
    [("abc", ["a", "b", "c"]), ("a,bb", ["a", "bb"]), ("aa", ["aa"])],
)
def test_letters_are_parted(letters, parts):
    assert split_letters(letters) == parts


def test_bars_add_up_to_the_whole_gap():
    # 2.294 of 3.004 is 76,36 %: 22,64 points below 99 %, and 0,0133 for four files.
    ax = gap_bars(units())
    widths = [bar.get_width() for bar in ax.patches]

    assert widths[-1] == pytest.approx(100 * 2294 / 3004 - 99, abs=1e-9)
    assert sum(widths[:-1]) == pytest.approx(widths[-1], abs=1e-9)


def test_bars_put_what_is_not_named_into_one():
    parts = units()["gap_exact"].tolist() * 8
    table = pd.DataFrame({"name": [f"x{i}" for i in range(40)], "gap_exact": parts})
    ax = gap_bars(table)

    assert row_names(ax)[-2:] == ["26 đơn vị còn lại", "Cộng lại"]
    widths = [bar.get_width() for bar in ax.patches]
    assert sum(widths[:-1]) == pytest.approx(widths[-1])


def test_no_gap_is_no_bar():
    table = units().assign(gap_exact=0)

    assert not gap_bars(table).axison


def test_panels_begin_with_the_largest_change():
    panels = trend_panels(periods()).child_axes

    assert [title(panel) for panel in panels] == ["Xã B", "Xã A"]
    assert title(trend_panels(periods())) == (
        "Từ kỳ đầu đến kỳ cuối: 1 tăng, 1 giảm, 0 không đổi"
    )


def test_panels_share_one_scale():
    one, other = trend_panels(periods()).child_axes

    assert one.get_ylim() == other.get_ylim()


def test_one_period_is_no_trend():
    table = periods().query("period == '2024'")

    assert not trend_panels(table).axison


def test_states_differ_in_shape_and_stand_out_from_paper():
    good = ("met", "not_proven", "missed")
    shapes = [THEME.unit_mark(state).shape for state in (*good, "high", "low")]

    assert len(set(shapes)) == len(shapes)
