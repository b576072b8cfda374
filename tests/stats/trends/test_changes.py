"""One year to the next against its noise."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.trends import year_changes


def test_a_change_counts_beyond_twice_the_joint_error() -> None:
    # noise 5 = hypot(3, 4): the edge is 1.96 * 5 = 9.8
    table = year_changes([50, 50], [59.7, 59.9], 3, 4)

    assert table["beyond_noise"].tolist() == [False, True]
    # R 4.2.2: 2 * pnorm(-9.9 / 5)
    assert table["p"][1] == pytest.approx(0.04770352868, abs=1e-9)


def test_rank_changes_are_places_gained() -> None:
    table = year_changes([90, 80, 70], [60, 80, 70], 1, 1)

    assert table["rank_change"].tolist() == [-2, 1, 1]


def test_an_unknown_year_or_error_is_not_judged() -> None:
    table = year_changes([50, None, 50], [60, 60, 60], [1, 1, np.nan], 1)

    assert table["beyond_noise"].isna().tolist() == [False, True, True]
    assert table["p"].isna().tolist() == [False, True, True]


def test_a_change_without_noise_is_certain() -> None:
    table = year_changes([1, 1], [2, 1], 0, 0)

    assert table["beyond_noise"].tolist() == [True, False]
    assert table["p"][1] == 1


def test_the_outer_tenths_are_warned_of_their_return() -> None:
    table = year_changes(np.arange(40.0), np.arange(40.0), 1, 1)

    assert np.flatnonzero(table["extreme_before"]).tolist() == [
        *range(4),
        *range(36, 40),
    ]


def test_few_units_have_no_outer_tenth() -> None:
    assert not year_changes([1, 2, 3], [1, 2, 3], 1, 1)["extreme_before"].any()


def test_years_of_other_units_are_refused() -> None:
    with pytest.raises(DataError):
        year_changes([1], [1, 2], 1, 1)
