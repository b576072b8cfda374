"""Which true values print as a figure, against Python's own decimal rounding."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.numbers.intervals import (
    ROUNDING_MODES,
    modes_that_print,
    rounding_interval,
)

PYTHON_MODES = {
    "half_up": decimal.ROUND_HALF_UP,
    "half_down": decimal.ROUND_HALF_DOWN,
    "half_even": decimal.ROUND_HALF_EVEN,
    "trunc": decimal.ROUND_DOWN,
    "ceil": decimal.ROUND_UP,
}
steps = st.sampled_from([Decimal("0.01"), Decimal("0.1"), Decimal(1), Decimal("1E+1")])
# Multiples of a quarter of a step: ties, ends and what lies between.
quarters = st.integers(min_value=-40, max_value=40)


def test_rounding_sets_are_those_of_the_table(rounding_case, as_set):
    got = rounding_interval(
        Decimal(rounding_case["value"]),
        Decimal(rounding_case["resolution"]),
        mode=rounding_case["mode"],
    )

    assert got == as_set(rounding_case["set"])


@pytest.mark.parametrize("mode", PYTHON_MODES)
@given(printed=st.integers(-9, 9).filter(bool), quarter=quarters, step=steps)
def test_holds_exactly_what_python_rounds_to_it(mode, printed, quarter, step):
    true = quarter * step / 4
    rounded = (true / step).quantize(Decimal(1), PYTHON_MODES[mode])

    interval = rounding_interval(printed * step, step, mode=mode)

    assert interval.contains(true) == (rounded == printed)


@given(printed=st.integers(-9, 9), quarter=quarters, step=steps)
def test_nearest_lets_either_tie_pass(printed, quarter, step):
    distance = abs(Fraction(quarter, 4) - printed)

    interval = rounding_interval(printed * step, step)

    assert interval.contains(quarter * step / 4) == (distance <= Fraction(1, 2))


@given(printed=st.integers(0, 99), step=steps, mode=st.sampled_from(ROUNDING_MODES))
def test_negative_figures_mirror_positive_ones(printed, step, mode):
    positive = rounding_interval((printed + 1) * step, step, mode=mode)

    assert rounding_interval(-(printed + 1) * step, step, mode=mode) == -positive


def test_printed_zeros_beyond_the_step_change_nothing():
    bare = rounding_interval(Decimal(98), Decimal(1), mode="half_even")

    assert rounding_interval(Decimal("98.0"), Decimal("1.0"), mode="half_even") == bare


@pytest.mark.parametrize("step", ["0", "-1"])
def test_a_step_is_above_zero(step):
    with pytest.raises(ValueError, match="above zero"):
        rounding_interval(Decimal(1), Decimal(step))


@pytest.mark.parametrize(
    ("exact", "printed", "modes"),
    [
        (Fraction(7428500, 104259), "71.26", ("ceil",)),
        (Fraction(7428500, 104259), "71.25", tuple(ROUNDING_MODES[:-1])),
        (Fraction(10246600, 104259), "98", tuple(ROUNDING_MODES[:-1])),
        (Fraction("97.5"), "98", ("nearest", "half_up", "half_even", "ceil")),
        (Fraction("97.5"), "97", ("nearest", "half_down", "trunc")),
        (Fraction(50), "71.26", ()),
    ],
    ids=["rounded-up", "ordinary", "whole", "tie-above", "tie-below", "wrong"],
)
def test_names_the_modes_that_print_a_figure(exact, printed, modes):
    value = Decimal(printed)
    step = Decimal(1).scaleb(value.as_tuple().exponent)

    assert modes_that_print(exact, value, step) == modes
