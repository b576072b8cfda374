"""Standard errors and the names they carry."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.noise import (
    Noise,
    appraisal_noise,
    as_noise,
    rate_noise,
    rounding_noise,
    survey_noise,
)


def test_overdispersion_widens_the_error_of_rates() -> None:
    plain, wide = rate_noise([90], [100]), rate_noise([90], [100], phi=4)

    assert plain.se[0] == pytest.approx(0.03)
    assert wide.se[0] == pytest.approx(0.06)
    assert "phi = 4" in wide.source


@pytest.mark.parametrize("part", [0, 12])
def test_full_marks_are_not_free_of_noise(part) -> None:
    assert rate_noise([part], [12]).se[0] > 0.05


def test_a_rate_without_cases_has_no_known_error() -> None:
    assert np.isnan(rate_noise([0], [0]).se[0])


def test_appraisal_noise_is_the_spread_of_pairs_over_root_two() -> None:
    noise = appraisal_noise([80, 82, 90, None], [78, 82, 86, 70], 5)

    assert noise.se.tolist() == pytest.approx([2 / np.sqrt(2)] * 5)


def test_one_pair_says_nothing_of_noise() -> None:
    with pytest.raises(DataError):
        appraisal_noise([80], [78], 3)


def test_rounding_adds_up_over_criteria() -> None:
    assert rounding_noise([0.25] * 4, 1).se[0] == pytest.approx(0.25 * 2 / np.sqrt(12))


def test_a_survey_of_one_answer_has_no_known_error() -> None:
    assert np.isnan(survey_noise([1.0, 1.0], [1, 100]).se).tolist() == [True, False]


def test_sources_are_joined_by_name() -> None:
    both = Noise(se=np.array([3.0]), source="a") + Noise(se=np.array([4.0]), source="b")

    assert (both.se[0], both.source) == (5.0, "a + b")


@pytest.mark.parametrize("noise", [[1, 2, 3], [-1, 1]])
def test_errors_that_do_not_fit_are_refused(noise) -> None:
    with pytest.raises(DataError):
        as_noise(noise, 2)
