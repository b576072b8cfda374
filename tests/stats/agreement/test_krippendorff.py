"""Krippendorff's alpha against his own example and the krippendorff package."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.agreement import krippendorff_alpha

GAP = np.nan
# Krippendorff (2011), Computing Krippendorff's alpha-reliability: 4 observers, 12 units
RATINGS = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, GAP, GAP, GAP],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, GAP, 3],
        [GAP, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, GAP],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, GAP],
    ]
).T


@pytest.mark.parametrize(
    ("scale", "alpha"),
    [
        # krippendorff 0.9.0: krippendorff.alpha(x.T, level_of_measurement = scale);
        # printed in the paper: .743, .815, .849, .797
        ("nominal", 0.743421052631579),
        ("ordinal", 0.8153875037548814),
        ("interval", 0.8491071428571428),
        ("ratio", 0.7974027747116121),
    ],
)
def test_his_own_example_on_every_scale(scale, alpha) -> None:
    assert krippendorff_alpha(RATINGS, scale=scale).value == pytest.approx(alpha)


def test_units_with_one_rating_say_nothing() -> None:
    assert krippendorff_alpha(RATINGS).n == 11


def test_labels_may_be_words_on_the_nominal_scale() -> None:
    words = [["good", "good"], ["poor", "poor"], ["poor", "good"], [None, "good"]]
    codes = [[1, 1], [0, 0], [0, 1], [GAP, 1]]

    assert krippendorff_alpha(words, scale="nominal").value == pytest.approx(
        krippendorff_alpha(codes, scale="nominal").value
    )


def test_large_numbers_lose_no_digits() -> None:
    far = krippendorff_alpha(RATINGS + 1e7).value

    assert far == pytest.approx(0.8491071428571428, abs=1e-9)


def test_thousands_of_values_are_no_burden() -> None:
    rng = np.random.default_rng(1)
    scores = np.round(rng.uniform(50, 100, (3321, 1)) + rng.normal(0, 1, (3321, 2)), 1)

    assert krippendorff_alpha(scores, scale="ratio").value > 0.9


def test_ratings_without_variation_are_not_known() -> None:
    found = krippendorff_alpha([[1, 1], [1, 1]])

    assert np.isnan(found.value)
    assert found.method.endswith("no variation")


@pytest.mark.parametrize(
    ("ratings", "scale"),
    [([[-1, 1], [1, 2]], "ratio"), ([1, 2], "nominal"), ([1, 2], "interval")],
)
def test_refuses_rather_than_guesses(ratings, scale) -> None:
    with pytest.raises(DataError):
        krippendorff_alpha(ratings, scale=scale)


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        krippendorff_alpha(RATINGS, scale="circular")
