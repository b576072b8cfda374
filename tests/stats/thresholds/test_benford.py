"""Leading digits, where they may be asked."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.thresholds import benford


def spanning(count: int) -> np.ndarray:
    """Spread counts evenly over five orders: Benford's law by construction."""
    return np.floor(10 ** np.linspace(2, 7, count, endpoint=False))


@pytest.mark.parametrize("digits", [1, 2])
def test_counts_that_follow_the_law_are_close(digits) -> None:
    found = benford(spanning(100_000), digits=digits)

    assert found.conformity == "close"
    assert found.p > 0.5


def test_expected_shares_are_those_of_the_law() -> None:
    # R 4.2.2: log10(1 + 1 / 1:9)
    expected = benford(spanning(1000)).digits["expected"]

    assert expected[[0, 8]].tolist() == pytest.approx([0.301029995664, 0.0457574905607])


@pytest.mark.parametrize(
    ("mad", "word"),
    [(0.005, "close"), (0.01, "acceptable"), (0.014, "marginal"), (0.02, None)],
)
def test_bands_are_nigrinis(mad, word) -> None:
    digits = np.arange(1, 10)
    counts = np.round(90_000 * np.log10(1 + 1 / digits)).astype(int)
    # A share moved from digit 1 to digit 9 counts twice in a mean over nine digits.
    moved = round(mad * 9 / 2 * 90_000)
    counts[0], counts[8] = counts[0] - moved, counts[8] + moved
    found = benford(np.append(np.repeat(digits * 1000, counts), [1, 9_000_000]))

    assert found.conformity == (word or "nonconforming")


def test_powers_of_ten_lead_with_one() -> None:
    found = benford(np.tile([1000.0, 10.0, 1e6, 100.0], 300))

    assert found.digits["count"].tolist() == [1200] + [0] * 8


@pytest.mark.parametrize(
    "counts",
    [spanning(999), np.linspace(50, 100, 5000), np.zeros(5000), [np.nan] * 2000],
    ids=["few", "scores", "zeros", "gaps"],
)
def test_it_is_not_asked_where_it_does_not_hold(counts) -> None:
    found = benford(counts)

    assert found.conformity == "not_applicable"
    assert found.digits.empty
    assert np.isnan(found.mad)


def test_three_digits_are_refused() -> None:
    with pytest.raises(DataError):
        benford(spanning(1000), digits=3)
