"""Endings against those that were possible."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.thresholds import heaping

QUARTERS = [80.0] * 30 + [80.25] * 14 + [80.5] * 22 + [80.75] * 14


def test_chances_agree_with_r() -> None:
    # R 4.2.2: chisq.test(c(30, 14, 22, 14)); binom.test(30, 80, .25)$p.value
    found = heaping(QUARTERS, 0.25)

    assert found.statistic == pytest.approx(8.8)
    assert found.p == pytest.approx(0.0320716408253, abs=1e-9)
    assert found.integers_p == pytest.approx(0.0135989628164, abs=1e-9)


def test_a_grid_of_quarters_makes_quarters_normal() -> None:
    found = heaping([80, 80.25, 80.5, 80.75] * 25, "0.25")

    assert found.endings["ending"].tolist() == [".0", ".25", ".5", ".75"]
    assert found.p == 1
    assert found.integers == found.integers_expected == 0.25


@pytest.mark.parametrize("kind", [str, Decimal, float])
def test_endings_are_read_from_the_digits(kind) -> None:
    found = heaping([kind("79.1"), kind("79.10"), kind("79.3")], kind("0.1"))
    counts = found.endings.set_index("ending")["count"]

    assert (counts[".1"], counts[".3"], counts.sum()) == (2, 1, 3)


def test_a_step_above_one_repeats_with_its_denominator() -> None:
    found = heaping(["2.5", "5", "7.5"], Fraction(5, 2))

    assert found.endings["ending"].tolist() == [".0", ".5"]


def test_values_off_the_grid_are_counted_and_left_out() -> None:
    found = heaping(["80.5", "80.3"], "0.5")

    assert (found.n, found.off_grid) == (1, 1)


def test_possible_endings_may_be_named() -> None:
    found = heaping(["80.3", "80.6", "80.6"], "0.1", possible=["0.3", "0.6"])

    assert found.endings["count"].tolist() == [1, 2]
    assert found.integers_expected == 0


def test_few_values_are_not_to_be_trusted() -> None:
    assert not heaping(["80", "80.5"], "0.5").enough
    assert heaping(["80", "80.5"] * 5, "0.5").enough


@pytest.mark.parametrize("values", [[], [None, float("nan")]])
def test_no_value_is_no_fault(values) -> None:
    found = heaping(values, "0.5")

    assert found.n == 0
    assert np.isnan(found.p)


def test_whole_numbers_have_one_ending() -> None:
    found = heaping([1, 2, 3], 1)

    assert np.isnan(found.p)
    assert found.integers == 1


@pytest.mark.parametrize(
    ("values", "step"), [(["80"], 0), (["80"], None), (["about 80"], 1), (["inf"], 1)]
)
def test_refuses_rather_than_guesses(values, step) -> None:
    with pytest.raises(DataError):
        heaping(values, step)
