"""Numbers in sentences: right marks, right rounding, and no false whole number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.findings.numbers import show, show_interval
from cchc_lib.numbers.intervals import Interval

fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**7)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (Decimal(104259), "104.259", "104,259"),
        (Decimal("97.10"), "97,10", "97.10"),
        (Fraction(7428500, 104259), "71,2504", "71.2504"),
        (Fraction(1, 3), "0,3333", "0.3333"),
        (Fraction(2, 3), "0,6667", "0.6667"),
        (Fraction(100), "100", "100"),
        (Fraction(99_999_960, 10**6), "99,99996", "99.99996"),
        (Fraction(1197, 1000), "1,197", "1.197"),
        (Fraction(339900, 26030), "13,0580", "13.0580"),
        (-7, "-7", "-7"),
    ],
    ids=[
        "groups", "printed-zero", "four-places", "down", "up", "whole",
        "not-quite-whole", "exact-in-three-places",
        "rounded-keeps-its-zeros", "below-zero",
    ],
)  # fmt: skip
def test_number_is_shown_in_the_marks_of_the_language(value, vietnamese, english):
    assert show(value, "vi") == vietnamese
    assert show(value, "en") == english


@given(fractions)
def test_shown_fraction_is_the_nearest_of_its_places(value):
    shown = Decimal(show(value, "en").replace(",", ""))

    places = max(4, -int(shown.as_tuple().exponent))
    assert abs(Fraction(shown) - value) <= Fraction(1, 2 * 10**places)


@given(fractions)
def test_fraction_never_looks_like_a_whole_number_it_is_not(value):
    shown = show(value, "en")

    assert ("." in shown) == (value.denominator != 1)


@given(st.one_of(fractions, st.integers(), st.decimals(-(10**9), 10**9, places=3)))
def test_languages_differ_in_marks_only(value):
    english = show(value, "en").translate(str.maketrans(",.", ".,"))

    assert show(value, "vi") == english


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval.point(1793), "1.793"),
        (Interval.line(), "bất kỳ"),
        (Interval(Fraction(1111), None, True, False), "≥ 1.111"),
        (Interval(Fraction(37000), None, False, False), "> 37.000"),
        (Interval(None, Fraction(5), False, True), "≤ 5"),
        (Interval(None, Fraction(5), False, False), "< 5"),
        (Interval.closed(Fraction("97.5"), Fraction("98.5")), "97,5 – 98,5"),
    ],
    ids=["point", "line", "at-least", "above", "at-most", "below", "both-ends"],
)
def test_set_of_values_is_shown_by_its_ends(interval, shown):
    assert show_interval(interval, "vi") == shown


def test_any_value_is_worded_in_english_too():
    assert show_interval(Interval.line(), "en") == "any"
