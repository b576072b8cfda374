"""Exact intervals, against brute force on a grid."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.numbers.intervals import Interval

# Ends are halves from -4 to 4. Eighths tell apart all their sets and sums: a quarter is
# a sum of two numbers in (0, 1/2), and (0, 1/2) must not look like a point.
GRID = [Fraction(n, 8) for n in range(-72, 73)]
ends = st.none() | st.integers(min_value=-8, max_value=8).map(lambda n: Fraction(n, 2))
intervals = st.builds(
    lambda low, high, low_closed, high_closed: Interval(
        low, high, low_closed and low is not None, high_closed and high is not None
    ),
    ends,
    ends,
    st.booleans(),
    st.booleans(),
)


def members(interval):
    """Test membership by the definition, in plain comparisons."""

    def inside(x):
        low, high = interval.low, interval.high
        return (low is None or x > low or (interval.low_closed and x == low)) and (
            high is None or x < high or (interval.high_closed and x == high)
        )

    return {x for x in GRID if inside(x)}


@given(intervals, st.sampled_from(GRID))
def test_contains_as_defined(interval, value):
    assert interval.contains(value) == (value in members(interval))


@given(intervals)
def test_empty_when_nothing_is_inside(interval):
    assert interval.empty == (not members(interval))


@given(intervals)
def test_point_when_one_number_is_inside(interval):
    assert interval.is_point == (len(members(interval)) == 1)


@given(intervals, intervals)
def test_intersection_holds_what_both_hold(one, other):
    assert members(one.intersect(other)) == members(one) & members(other)


@given(intervals, intervals)
def test_meets_when_the_intersection_is_not_empty(one, other):
    assert one.meets(other) == bool(members(one) & members(other))


@given(intervals, intervals)
def test_within_when_nothing_lies_outside(one, other):
    assert one.within(other) == (members(one) <= members(other))


@given(intervals, intervals)
def test_hull_is_the_smallest_that_holds_both(one, other):
    both = members(one) | members(other)

    expected = {x for x in GRID if both and min(both) <= x <= max(both)}
    assert members(one.hull(other)) == expected


@given(intervals, intervals)
def test_sum_holds_the_sums(one, other):
    left = members(one)
    total = one + other

    for x in (Fraction(n, 4) for n in range(-4, 5)):
        assert total.contains(x) == any(other.contains(x - y) for y in left)


@given(intervals, intervals)
def test_difference_is_the_sum_with_the_mirror(one, other):
    assert one - other == one + -other


@given(intervals)
def test_mirror_holds_the_opposites(interval):
    assert members(-interval) == {-x for x in members(interval)}


@given(intervals, st.sampled_from([Fraction(1, 2), Fraction(2), Fraction(1)]))
def test_scaling_moves_every_number(interval, factor):
    for x in GRID:
        assert interval.scaled(factor).contains(x * factor) == interval.contains(x)


@given(intervals)
def test_integers_are_the_whole_numbers_inside(interval):
    whole = {x for x in members(interval) if x.denominator == 1}

    assert {x for x in GRID if interval.integers().contains(x) and x % 1 == 0} == whole


@given(intervals)
def test_integer_ends_are_whole_and_closed(interval):
    whole = interval.integers()

    for end, closed in ((whole.low, whole.low_closed), (whole.high, whole.high_closed)):
        assert whole.empty or (end is None) != closed
        assert end is None or end.denominator == 1


@given(intervals)
def test_clip_keeps_shares_from_0_to_100(interval):
    kept = {x for x in members(interval) if 0 <= x <= 2}

    assert members(interval.clip(0, Decimal("2.0"))) == kept


def test_a_sum_of_open_and_closed_ends_is_open():
    half_open = Interval(Fraction(0), Fraction(1), True, False)

    total = half_open + Interval.closed(1, 2)

    assert total == Interval(Fraction(1), Fraction(3), True, False)


def test_a_sum_with_nothing_is_nothing():
    assert Interval.closed(0, 9) + Interval.closed(3, 2) == Interval.nothing()


def test_empty_results_are_equal():
    apart = Interval.closed(0, 1).intersect(Interval.closed(3, 4))

    assert apart == Interval.nothing() == Interval.closed(1, 0).integers()


def test_point_takes_any_exact_number():
    assert Interval.point(Decimal("0.5")) == Interval.point(Fraction(1, 2))


def test_contains_takes_decimals():
    assert Interval.closed(Decimal("71.255"), None).contains(Decimal("71.255"))


def test_line_holds_everything():
    assert Interval.line().contains(-(10**30))


def test_closed_leaves_a_missing_end_open():
    assert not Interval.closed(None, 1).low_closed


@pytest.mark.parametrize("factor", [0, -1, Decimal("-0.5")])
def test_scales_by_what_is_above_zero_only(factor):
    with pytest.raises(ValueError, match="above zero"):
        Interval.line().scaled(factor)


def test_sums_are_exact_where_floats_are_not():
    tenth = Interval.point(Decimal("0.1"))

    assert tenth + tenth + tenth == Interval.point(Decimal("0.3"))
