"""Sign and signed-rank tests over many criteria."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.agreement import compare_scores


def test_the_sign_test_agrees_with_r() -> None:
    # R 4.2.2: binom.test(9, 12)$p.value
    first = np.array([[1.0]] * 9 + [[-1.0]] * 3 + [[0.0]] * 4)
    row = compare_scores(first, np.zeros((16, 1))).iloc[0]

    assert row["p"] == pytest.approx(0.14599609375, abs=1e-12)
    assert (row["above"], row["below"], row["equal"]) == (9, 3, 4)


def test_signed_ranks_agree_with_scipy() -> None:
    # scipy 1.17.1: wilcoxon([1, 2, 3, 0, 4, -1, 2, 5, 3, 0, 1, 6, 2, 2, -3],
    #                        zero_method="pratt")
    first = np.array([[1, 2, 3, 0, 4, -1, 2, 5, 3, 0, 1, 6, 2, 2, -3]], float).T
    row = compare_scores(first, np.zeros((15, 1)), test="wilcoxon").iloc[0]

    assert row["p"] == pytest.approx(0.012966053171654428, abs=1e-9)


def test_all_criteria_are_one_family() -> None:
    rng = np.random.default_rng(1)
    second = rng.integers(0, 5, (40, 12)) / 2
    first = second + (np.arange(12) < 3) * 0.5
    table = compare_scores(first, second)

    assert table["rejected"].tolist() == [True] * 3 + [False] * 9
    assert table["tests"].tolist() == [3] * 3 + [0] * 9


def test_a_criterion_without_a_difference_is_not_tested() -> None:
    table = compare_scores([[1, 2], [1, 3]], [[1, 1], [1, 1]])

    assert table["method"][0] == "sign test, not_tested"
    assert np.isnan(table["p"][0])


def test_units_may_be_tested_over_their_criteria() -> None:
    table = compare_scores(np.ones((2, 8)), [[0.5] * 8, [1.0] * 8], by="unit")

    assert table["share_above"].tolist() == [1, 0]
    assert table["mean"].tolist() == [0.5, 0]


def test_a_criterion_that_nobody_marked_is_shown() -> None:
    table = compare_scores([[1, np.nan]], [[0, 1]])

    assert table["n"].tolist() == [1, 0]


def test_refuses_rather_than_guesses() -> None:
    with pytest.raises(DataError):
        compare_scores([[1, 2]], [[1]])
    with pytest.raises(UnknownNameError):
        compare_scores([[1]], [[1]], test="t")
    with pytest.raises(UnknownNameError):
        compare_scores([[1]], [[1]], by="block")
