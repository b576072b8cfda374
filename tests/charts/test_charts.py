"""Charts draw what the table says, in words a reader knows, and leave it as it was."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from cchc_lib.charts import (
    coverage_bars,
    describe_comparison,
    describe_coverage,
    reported_against_recomputed,
    theme,
)
from cchc_lib.charts.comparisons import MOST_ROWS
from cchc_lib.errors import UnknownNameError

VIETNAMESE = "ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹđĐƯƠ"


@pytest.fixture(params=["coverage_bars", "reported_against_recomputed"])
def chart(request, checks, coverage):
    """Give a chart function with the table it draws."""
    if request.param == "coverage_bars":
        return coverage_bars, coverage
    return reported_against_recomputed, checks


def texts(ax):
    return [text.get_text() for text in ax.texts]


def markers(ax):
    return [line.get_marker() for line in ax.lines if line.get_markersize() == 8]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_axis_carries_its_unit(chart, lang):
    draw, table = chart

    label = draw(table, lang=lang).get_xlabel()
    assert any(unit in label for unit in ("con số", "chữ số", "count", "digit"))


def test_table_is_left_as_it_was(chart):
    draw, table = chart
    before = table.copy(deep=True)

    draw(table)
    assert_frame_equal(table, before)


def test_given_axes_are_drawn_on(chart):
    draw, table = chart
    _, ax = plt.subplots()

    assert draw(table, ax=ax) is ax


def test_empty_table_is_told_so(chart):
    draw, table = chart
    ax = draw(table.head(0))

    assert not ax.axison
    assert texts(ax)


def test_vietnamese_letters_are_in_the_font(chart):
    draw, table = chart
    with theme():
        draw(table.assign(label=VIETNAMESE)).figure.canvas.draw()  # warns if one is not


def test_text_of_a_source_is_no_formula(chart):
    draw, table = chart

    draw(table.assign(label="$\\frac{1}{$")).figure.canvas.draw()


def test_settings_stay_as_they_were(chart):
    draw, table = chart
    before = dict(plt.rcParams)

    with theme():
        draw(table)
    assert dict(plt.rcParams) == before


def test_unknown_language_is_refused(chart):
    draw, table = chart

    with pytest.raises(UnknownNameError, match="language"):
        draw(table, lang="fr")


def test_title_is_the_finding(checks, coverage):
    comparison, bars = reported_against_recomputed(checks), coverage_bars(coverage)

    titles = [ax.get_title(loc="left") or ax.get_title() for ax in (comparison, bars)]
    assert titles == [
        "1 trong 3 số tính lại nằm trong khoảng của số in ra",
        "Đối chiếu được 5 trong 8 con số",
    ]


def test_bars_are_as_long_as_the_counts(coverage):
    widths = [bar.get_width() for bar in coverage_bars(coverage).patches]

    assert widths == [8, 8, 6, 5, 2, 1]


def test_gravest_verdict_stands_first_in_its_own_shape(checks):
    ax = reported_against_recomputed(checks)

    assert "94.259" in texts(ax)[0]
    assert markers(ax) == ["X", "D", "o"]


def test_checks_against_a_bound_are_left_out(checks):
    assert not any(
        "77,19" in text for text in texts(reported_against_recomputed(checks))
    )


def test_dot_is_in_steps_of_the_last_printed_digit(checks):
    ax = reported_against_recomputed(checks.iloc[[0]])
    [dot] = [line for line in ax.lines if line.get_markersize() == 8]

    assert dot.get_xdata()[0] == pytest.approx(-0.96, abs=0.01)


def test_open_range_reaches_the_edge(checks):
    ax = reported_against_recomputed(checks.iloc[[2]])
    [(low, high)] = [x.get_xdata() for x in ax.lines if x.get_linewidth() == 7]

    assert (low, high) == (ax.get_xlim()[0], 0)


def test_small_and_huge_gaps_share_an_axis(checks):
    assert reported_against_recomputed(checks).get_xscale() == "symlog"
    assert reported_against_recomputed(checks.iloc[[0]]).get_xscale() == "linear"


def test_many_rows_are_cut(checks):
    many = pd.concat([checks] * 20, ignore_index=True)

    assert len(texts(reported_against_recomputed(many))) == MOST_ROWS


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_description_tells_what_is_drawn(checks, coverage, lang):
    comparison = describe_comparison(checks, lang=lang)

    assert "71,26%" in comparison
    assert "104.259 hồ sơ" in comparison
    assert "(2)" in describe_coverage(coverage, lang=lang)


def test_description_of_nothing_says_so(checks, coverage):
    assert describe_comparison(checks.head(0)).startswith("Không có con số nào")
    assert describe_coverage(coverage.head(0)).startswith("Không đọc thấy")
