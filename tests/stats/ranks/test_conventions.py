"""Places under each convention."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.ranks import rank_scores, top_units


@pytest.mark.parametrize(
    ("convention", "places"),
    [
        # R 4.2.2: rank(-x, ties.method = "min"), match(x, rev(sort(unique(x)))),
        # "first", "average", "max", for x = c(90, 80, 80, 70)
        ("competition", [1, 2, 2, 4]),
        ("dense", [1, 2, 2, 3]),
        ("ordinal", [1, 2, 3, 4]),
        ("fractional", [1, 2.5, 2.5, 4]),
        ("last", [1, 3, 3, 4]),
    ],
)
def test_ties_follow_the_convention(convention, places) -> None:
    assert rank_scores([90, 80, 80, 70], convention=convention).tolist() == places


def test_smaller_may_be_better() -> None:
    assert rank_scores([3, 1, 2], descending=False).tolist() == [3, 1, 2]


def test_units_are_ranked_inside_their_block() -> None:
    ranks = rank_scores([5, 9, 7, 9], block=["a", "b", "a", "b"])

    assert ranks.tolist() == [2, 1, 1, 1]


def test_no_score_takes_no_place() -> None:
    ranks = rank_scores([np.nan, 4, 5])

    assert ranks.isna().tolist() == [True, False, False]
    assert ranks[2] == 1


def test_ties_at_the_edge_all_stand_in_the_top() -> None:
    assert top_units([9, 8, 8, np.nan], 2).tolist() == [True, True, True, False]


def test_refuses_what_it_does_not_know() -> None:
    with pytest.raises(UnknownNameError):
        rank_scores([1], convention="olympic")
    with pytest.raises(DataError):
        rank_scores([1], block=["a", "b"])
    with pytest.raises(DataError):
        top_units([1], 0)
