"""Multinomial rank sets against csranks_multinom, without its slips."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.ranks import multinomial_rank_sets

COUNTS = [120, 95, 93, 60, 58, 40, 12, 12, 3, 0]


@pytest.mark.parametrize(
    ("kind", "correction", "low", "high"),
    [
        # R 4.2.2, the function csranks_multinom(x, multcorr = …, simul = …) of csranks
        ("simultaneous", "holm", "1 1 1 2 2 4 7 7 7 9", "3 5 5 6 6 6 9 9 10 10"),
        ("simultaneous", "bonferroni", "1 1 1 2 2 4 7 7 7 9", "3 5 5 6 6 6 9 9 10 10"),
        ("marginal", "holm", "1 1 1 3 4 4 7 7 7 9", "3 3 4 6 6 6 9 9 10 10"),
        ("marginal", "bonferroni", "1 1 1 2 4 4 7 7 7 9", "3 4 4 6 6 6 9 9 10 10"),
    ],
)
def test_sets_agree_with_csranks(kind, correction, low, high) -> None:
    table = multinomial_rank_sets(COUNTS, kind=kind, correction=correction)

    assert " ".join(map(str, table["low"])) == low
    assert " ".join(map(str, table["high"])) == high


def test_the_correction_is_heeded_in_both_kinds() -> None:
    holm, bonferroni = (
        multinomial_rank_sets(COUNTS, kind="marginal", correction=how)
        for how in ("holm", "bonferroni")
    )

    assert holm["low"].tolist() != bonferroni["low"].tolist()


@pytest.mark.parametrize("counts", [[0, 0], [5], [3, 3, 3]])
def test_equal_counts_may_hold_any_place(counts) -> None:
    table = multinomial_rank_sets(counts)

    assert table["low"].tolist() == [1] * len(counts)
    assert table["high"].tolist() == [len(counts)] * len(counts)


@pytest.mark.parametrize("counts", [[-1, 2], [0.5, 2], [np.nan, 2]])
def test_what_is_no_count_is_refused(counts) -> None:
    with pytest.raises(DataError):
        multinomial_rank_sets(counts)


def test_an_unknown_correction_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        multinomial_rank_sets([1], correction="none")
