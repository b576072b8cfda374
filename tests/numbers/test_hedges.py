"""Hedged figures, after the table of hedges."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.numbers.hedges import (
    exact_interval,
    granularity,
    hedge_intervals,
    range_interval,
    weaker,
)
from cchc_lib.numbers.intervals import Interval

HEDGES = ["exact", "above", "at_least", "below", "at_most", "nearly", "about", "close"]
COUNT = {"kind": "count", "decimals": 0, "resolution": Decimal(1)}


def test_hedges_are_those_of_the_table(hedge_case, as_set):
    hard, soft = hedge_intervals(
        hedge_case["hedge"],
        Decimal(hedge_case["value"]),
        kind=hedge_case["kind"],
        decimals=int(hedge_case["decimals"]),
        resolution=Decimal(hedge_case["resolution"]),
    )

    assert hard == as_set(hedge_case["hard"])
    assert soft == (as_set(hedge_case["soft"]) if hedge_case["soft"] else None)


@given(st.sampled_from(HEDGES), st.integers(min_value=0, max_value=10**9))
def test_soft_lies_within_hard(hedge, value):
    hard, soft = hedge_intervals(hedge, Decimal(value), **COUNT)

    assert soft is None or soft.within(hard)


@given(st.integers(min_value=1, max_value=10**9), st.integers(0, 6))
def test_granularity_is_the_last_digit_that_is_not_zero(whole, zeros):
    value = Decimal(whole) * 10**zeros

    g = granularity(value, **COUNT)

    assert value % g == 0
    assert value % (10 * g) != 0


@pytest.mark.parametrize(
    ("value", "decimals", "g"),
    [("90", 0, "1"), ("97.10", 2, "0.01")],
    ids=["whole", "decimals"],
)
def test_granularity_of_a_share_is_its_step(value, decimals, g):
    step = Decimal(1).scaleb(-decimals)

    got = granularity(
        Decimal(value), kind="percent", decimals=decimals, resolution=step
    )

    assert got == Decimal(g)


def test_equal_values_with_other_decimals_do_not_share_an_interval():
    bare, _ = hedge_intervals(
        "exact", Decimal(98), kind="percent", decimals=0, resolution=Decimal(1)
    )

    kept, _ = hedge_intervals(
        "exact",
        Decimal("98.0"),
        kind="percent",
        decimals=1,
        resolution=Decimal("0.1"),
    )

    assert kept != bare
    assert kept.within(bare)


@pytest.mark.parametrize("hedge", ["range", "maybe", ""])
def test_refuses_hedges_that_do_not_tie_one_value(hedge):
    with pytest.raises(ValueError, match="does not tie one value"):
        hedge_intervals(hedge, Decimal(1), **COUNT)


@pytest.mark.parametrize(
    ("opened", "text"),
    [
        ({}, "[70, 80]"),
        ({"high_open": True}, "[70, 80)"),
        ({"low_open": True}, "(70, 80]"),
    ],
    ids=["tu-den", "tu-den-duoi", "tren-den"],
)
def test_ranges_open_the_end_that_is_excluded(opened, text, as_set):
    assert range_interval(Decimal(70), Decimal(80), **opened) == as_set(text)


def test_a_range_the_wrong_way_round_is_empty():
    assert range_interval(Decimal(80), Decimal(70)).empty


def test_a_double_hedge_allows_what_either_allows(as_set):
    about = hedge_intervals("about", Decimal(2000), **COUNT)
    above = hedge_intervals("above", Decimal(2000), **COUNT)

    assert weaker(about, above) == (as_set("[1000, oo)"), as_set("[1500, 3000)"))


def test_a_double_hedge_without_a_soft_side_has_none():
    about = hedge_intervals("about", Decimal(2000), **COUNT)
    below = hedge_intervals("below", Decimal(2000), **COUNT)

    assert weaker(below, about)[1] is None
    assert weaker(about, below)[1] is None


def test_a_scaled_count_is_rounded_even_without_decimals():
    got = exact_interval(
        Decimal(37000), kind="count", resolution=Decimal(1000), scaled=True
    )

    assert got == Interval(Fraction(36500), Fraction(37500), True, True)
