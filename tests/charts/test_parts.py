"""Charts of an index's parts: every pair once, weights beside what they do."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from cchc_lib.charts import (
    correlation_map,
    describe_correlations,
    describe_weights,
    drawn,
    weights_and_importance,
)
from cchc_lib.charts.parts import MOST_PARTS

NAN = float("nan")


@pytest.fixture
def pairs() -> pd.DataFrame:
    """Two parts against each other and against the total."""
    rows = [("A", "B", -0.27), ("A", "total", 0.81), ("B", "total", NAN)]
    return pd.DataFrame(rows, columns=["first", "second", "r"])


@pytest.fixture
def weights() -> pd.DataFrame:
    rows = [("A", "Công khai", 0.4, 0.9), ("B", "Thanh toán", 0.6, 0.1)]
    return pd.DataFrame(rows, columns=["item", "name", "weight", "variance_share"])


@pytest.fixture(params=["correlation_map", "weights_and_importance"])
def chart(request, pairs, weights):
    if request.param == "correlation_map":
        return correlation_map, describe_correlations, pairs
    return weights_and_importance, describe_weights, weights


def test_every_pair_is_printed_with_its_sign(pairs):
    ax = correlation_map(pairs)

    assert {text.get_text() for text in ax.texts} == {"−0,27", "0,81", "–"}


def test_total_has_a_name(pairs):
    labels = [label.get_text() for label in correlation_map(pairs).get_yticklabels()]

    assert labels == ["B", "Tổng điểm"]


def test_title_counts_pairs_of_parts_only(pairs):
    assert describe_correlations(pairs, lang="en").startswith(
        "1 of 1 pairs of parts are negatively correlated. A – B: −0.27; "
    )


def test_part_that_ranks_beyond_its_weight_is_the_title(weights):
    said = describe_weights(weights, lang="vi")

    assert said.startswith("Công khai: 40 % số điểm, 90 % chênh lệch")
    assert "Thanh toán: 60 % số điểm, 10 % chênh lệch" in said


def test_part_that_makes_most_difference_stands_on_top(weights):
    ax = weights_and_importance(weights.iloc[::-1])

    assert [label.get_text() for label in ax.get_yticklabels()] == [
        "Công khai", "Thanh toán",
    ]  # fmt: skip
    assert ax.get_xlabel().startswith("%")


def test_total_without_differences_is_not_drawn(weights):
    ax = weights_and_importance(weights.assign(variance_share=NAN))

    assert not ax.axison
    assert (
        describe_weights(weights.assign(variance_share=NAN))
        == "Không đủ tiêu chí để vẽ."
    )


def test_grid_too_large_to_read_is_not_drawn():
    names = [f"p{i}" for i in range(MOST_PARTS + 1)]
    rows = [(names[0], name, 0.1) for name in names[1:]]
    table = pd.DataFrame(rows, columns=["first", "second", "r"])

    assert not correlation_map(table).axison
    assert describe_correlations(table) == "Không đủ tiêu chí để vẽ."


def test_table_is_left_as_it_was_and_given_axes_are_used(chart):
    draw, _, table = chart
    before, (_, ax) = table.copy(deep=True), plt.subplots()

    assert draw(table, ax=ax) is ax
    assert_frame_equal(table, before)


def test_picture_carries_its_words(chart):
    draw, describe, table = chart
    (picture,) = drawn(draw, describe, table, lang="en", caption="Source: x")

    assert picture.alt == describe(table, lang="en")
    assert picture.caption == "Source: x"
    assert picture.svg.rstrip().endswith("</svg>")


def test_equal_tables_give_equal_bytes(chart):
    draw, describe, table = chart

    assert drawn(draw, describe, table) == drawn(draw, describe, table)


def test_empty_table_gives_no_picture(chart):
    draw, describe, table = chart

    assert drawn(draw, describe, table.head(0)) == ()
