"""Gaps and changes that add up exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.errors import DataError
from cchc_lib.stats.decomposition import split_change, split_gap

COUNTS = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)).map(
        lambda pair: (min(pair), max(pair))
    ),
    min_size=1,
    max_size=30,
)


@given(COUNTS, st.decimals(0, 1, places=4))
def test_contributions_add_up_to_the_gap_exactly(counts, reference) -> None:
    part, whole = zip(*counts, strict=True)
    table = split_gap(part, whole, reference)
    gap = Fraction(sum(part), sum(whole)) - Fraction(reference)

    assert sum(table["exact"]) == gap


@given(COUNTS, COUNTS)
def test_mix_and_rate_add_up_to_the_change_exactly(before, after) -> None:
    size = min(len(before), len(after))
    (k0, n0), (k1, n1) = (zip(*side[:size], strict=True) for side in (before, after))
    k0, n0, k1, n1 = list(k0), list(n0), list(k1), list(n1)
    table = split_change(k0, n0, k1, n1)
    change = Fraction(sum(k1), sum(n1)) - Fraction(sum(k0), sum(n0))

    assert sum(table["exact_rate"]) + sum(table["exact_mix"]) == change


def test_a_unit_at_the_reference_adds_nothing() -> None:
    table = split_gap([80, 50], [100, 100], 0.8)

    assert table["contribution"].tolist() == pytest.approx([0, -0.15])


def test_a_float_reference_stands_for_its_decimal() -> None:
    assert split_gap([29], [100], 0.29)["exact"][0] == 0


def test_growth_at_the_average_rate_adds_nothing() -> None:
    table = split_change([50, 50], [100, 100], [50, 150], [100, 300])

    assert table["mix_effect"].tolist() == [0, 0]
    assert table["rate_effect"].tolist() == [0, 0]


def test_a_unit_that_enters_adds_mix_only() -> None:
    table = split_change([50, 0], [100, 0], [50, 90], [100, 100])

    assert table["rate_effect"].tolist() == [0, 0]
    assert table["mix_effect"].sum() == pytest.approx(0.2)


def test_a_unit_never_there_adds_nothing() -> None:
    table = split_change([50, 0], [100, 0], [60, 0], [100, 0])

    assert table.loc[1, ["rate_effect", "mix_effect"]].tolist() == [0, 0]


def test_unknown_counts_count_nothing() -> None:
    table = split_gap([80, None], [100, 50], 0.8)

    assert table["share"].tolist() == [1, 0]


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: split_gap([0], [0], 0.8),
        lambda: split_change([1], [2], [1, 1], [2, 2]),
    ],
    ids=["no-case", "other-units"],
)
def test_refuses_rather_than_guesses(refuse) -> None:
    with pytest.raises(DataError):
        refuse()
