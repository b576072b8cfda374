"""Weighted kappa against psych."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.agreement import weighted_kappa

FIRST = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 2, 3, 1, 4, 2, 3, 3, 1]
SECOND = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 2, 2, 1, 4, 1, 3, 3, 2]


@pytest.mark.parametrize(
    ("weights", "kappa"),
    [
        # R 4.2.2, psych 2.2.9: cohen.kappa(cbind(g1, g2)), and with
        # w = 1 - abs(outer(1:4, 1:4, "-")) / 3 for linear weights
        ("none", 0.530201342282),
        ("linear", 0.700854700855),
        ("quadratic", 0.840909090909),
    ],
)
def test_kappa_agrees_with_psych(weights, kappa) -> None:
    found = weighted_kappa(FIRST, SECOND, weights=weights)

    assert found.value == pytest.approx(kappa, abs=1e-9)


def test_the_interval_agrees_with_psych() -> None:
    # R 4.2.2, psych 2.2.9: cohen.kappa(cbind(g1, g2))$confid
    found = weighted_kappa(FIRST, SECOND, weights="none")

    assert (found.low, found.high) == pytest.approx(
        (0.248048638152, 0.812354046412), abs=1e-6
    )


def test_grades_may_be_words_in_their_order() -> None:
    words = {1: "poor", 2: "fair", 3: "good", 4: "best"}
    found = weighted_kappa(
        [words[grade] for grade in FIRST],
        [words[grade] for grade in SECOND],
        categories=list(words.values()),
    )

    assert found.value == pytest.approx(0.700854700855, abs=1e-9)


def test_units_with_a_gap_are_left_out() -> None:
    assert weighted_kappa([1, 2, None, 1], [1, 2, 2, 2]).n == 3


@pytest.mark.parametrize("grades", [[1, 1, 1], []])
def test_one_grade_for_all_is_not_known(grades) -> None:
    assert np.isnan(weighted_kappa(grades, grades).value)


@pytest.mark.parametrize(
    ("first", "second", "categories"),
    [([1, 2], [1], None), ([1, 9], [1, 2], [1, 2])],
    ids=["unequal", "stray-grade"],
)
def test_refuses_rather_than_guesses(first, second, categories) -> None:
    with pytest.raises(DataError):
        weighted_kappa(first, second, categories=categories)


def test_unknown_weights_are_refused() -> None:
    with pytest.raises(UnknownNameError):
        weighted_kappa([1], [1], weights="cubic")


def test_raters_without_a_grade_in_common_are_no_fault() -> None:
    found = weighted_kappa([1, 1, 1], [2, 2, 2], weights="none")

    assert found.value == 0
