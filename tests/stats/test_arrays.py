"""What the room takes as an array, and what it refuses in one sentence."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from cchc_lib.errors import CchcError, DataError, UnknownNameError
from cchc_lib.stats.arrays import (
    as_counts,
    as_floats,
    as_matrix,
    as_same_length,
    as_vector,
    check_choice,
    check_fraction,
    divide,
)


@pytest.mark.parametrize("gap", [None, pd.NA, float("nan")])
def test_a_gap_becomes_not_known(gap) -> None:
    assert np.isnan(as_vector([1, gap], "scores")).tolist() == [False, True]


def test_the_callers_array_is_left_alone() -> None:
    given = np.array([1.0, 2.0])

    as_vector(given, "scores")[0] = 9

    assert given[0] == 1


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: as_floats(["a lot"], "scores"),
        lambda: as_vector([[1], [2]], "scores"),
        lambda: as_matrix([1, 2], "items"),
        lambda: as_same_length([1], [1, 2], ("first", "second")),
        lambda: as_counts([1, 2], [1, 2, 3]),
        lambda: as_counts([41], [37]),
        lambda: as_counts([-1], [37]),
        lambda: as_counts([1], [np.inf]),
        lambda: check_fraction(1.5, "level"),
    ],
    ids=[
        "text",
        "table-for-row",
        "row-for-table",
        "unequal",
        "unequal-counts",
        "part-above-whole",
        "negative",
        "infinite",
        "level",
    ],
)
def test_refuses_rather_than_guesses(refuse) -> None:
    with pytest.raises(DataError):
        refuse()


def test_a_refusal_names_the_row() -> None:
    with pytest.raises(DataError, match="row 1: found 41 of 37"):
        as_counts([1, 41], [37, 37])


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="wilson") as caught:
        check_choice("wald", "interval method", ["wilson"])

    assert isinstance(caught.value, CchcError)


def test_nothing_of_nothing_is_not_known() -> None:
    assert np.isnan(divide(np.zeros(1), np.zeros(1))[0])
