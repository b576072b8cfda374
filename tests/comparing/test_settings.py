"""Targets as people type them; never a guess between 0,99 % and 99 %."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.settings import rate_target, score_target


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("99", Fraction(99, 100)),
        (99, Fraction(99, 100)),
        ("99%", Fraction(99, 100)),
        ("99,5 %", Fraction(199, 200)),
        ("99.5", Fraction(199, 200)),
        (Decimal("99.50"), Fraction(199, 200)),
        (99.5, Fraction(199, 200)),
        ("100", Fraction(1)),
        ("0,99%", Fraction(99, 10_000)),
        ("1%", Fraction(1, 100)),
    ],
)
def test_target_is_read_as_per_cent(typed, rate):
    assert rate_target(typed) == rate


@pytest.mark.parametrize("typed", ["0,99", "0.99", 0.99, "1", 1, "0"])
def test_one_and_less_without_its_sign_may_mean_two_rates(typed):
    with pytest.raises(DataError, match="which may mean two rates"):
        rate_target(typed)


@pytest.mark.parametrize("typed", ["", "abc", "-5", "%", "101", "0%", "99,,5", "1/2"])
def test_what_is_no_percentage_is_refused(typed):
    with pytest.raises(DataError, match="target"):
        rate_target(typed)


def test_target_of_a_score_is_points():
    assert score_target("0,5") == Fraction(1, 2)
