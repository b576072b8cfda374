"""Orders against orders, against R and scipy."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.agreement import (
    kendall_tau,
    kendall_w,
    top_overlap,
    weighted_tau,
)

# the anxiety ratings of R's irr package: 20 persons, 3 raters
ANXIETY = np.array(
    [
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
).T


def test_w_is_that_of_irr_and_of_friedmans_test() -> None:
    # irr's manual: kendall(anxiety, TRUE): Wt = 0.54, Chisq(19) = 30.8, p = 0.0429
    # R 4.2.2: friedman.test(t(anxiety))$statistic / (3 * 19)
    found = kendall_w(ANXIETY)

    assert found.value == pytest.approx(0.539656875954, abs=1e-9)
    assert found.statistic == pytest.approx(30.7604419294, abs=1e-9)
    assert found.p == pytest.approx(0.0428834731269, abs=1e-9)


def test_w_is_one_for_one_and_the_same_order() -> None:
    assert kendall_w([[1, 10], [2, 20], [2, 20], [3, 30]]).value == pytest.approx(1)


def test_w_of_raters_who_tell_no_units_apart_is_not_known() -> None:
    assert np.isnan(kendall_w([[1, 2], [1, 2]]).value)
    assert np.isnan(kendall_w([[1, 2]]).value)


def test_w_leaves_out_units_with_a_gap() -> None:
    assert kendall_w([[1, 2], [2, 3], [3, np.nan], [4, 5]]).n == 3


def test_w_of_one_rater_is_refused() -> None:
    with pytest.raises(DataError):
        kendall_w([[1], [2]])


def test_tau_allows_for_ties() -> None:
    # R 4.2.2: cor(c(1,2,2,3,4), c(1,3,2,2,4), method = "kendall")
    found = kendall_tau([1, 2, 2, 3, 4], [1, 3, 2, 2, 4])

    assert found.value == pytest.approx(0.666666666667, abs=1e-9)


def test_tau_of_a_constant_side_is_not_known() -> None:
    assert np.isnan(kendall_tau([1, 1, 1], [1, 2, 3]).value)
    assert np.isnan(kendall_tau([1], [2]).value)


def test_weighted_tau_punishes_exchanges_at_the_top() -> None:
    top = weighted_tau([5, 4, 3, 2, 1], [4, 5, 3, 2, 1]).value
    bottom = weighted_tau([5, 4, 3, 2, 1], [5, 4, 3, 1, 2]).value

    # scipy 1.17.1: weightedtau([5, 4, 3, 2, 1], [4, 5, 3, 2, 1])
    assert top == pytest.approx(0.6715328467153284, abs=1e-12)
    assert top < bottom


def test_weighted_tau_of_one_unit_is_not_known() -> None:
    assert np.isnan(weighted_tau([1], [1]).value)


def test_overlap_lets_ties_at_the_edge_in() -> None:
    row = top_overlap([9, 8, 8, 1], [9, 8, 1, 1], 2).iloc[0]

    assert (row["first"], row["second"], row["shared"]) == (3, 2, 2)
    assert row["overlap"] == pytest.approx(2 / 3)


def test_overlap_says_what_chance_alone_would_give() -> None:
    assert top_overlap(range(10), range(10), 3)["expected"][0] == 0.3


def test_overlap_of_nothing_is_not_known() -> None:
    assert np.isnan(top_overlap([], [], 3)["overlap"][0])


def test_a_single_number_shows_as_a_table_with_its_method() -> None:
    assert kendall_tau([1, 2], [1, 2]).table()["method"][0] == "kendall tau-b"
