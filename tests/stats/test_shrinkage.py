"""Shrunk rates against R's optimiser, and data without variation."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.rates import rate_intervals
from cchc_lib.stats.shrinkage import shrink_rates

PART = [403, 880, 1150, 95, 612, 300, 77, 1890, 250, 41]
WHOLE = [520, 960, 1300, 130, 640, 410, 80, 2000, 330, 60]


def test_the_prior_agrees_with_r() -> None:
    # R 4.2.2: optim over (qlogis(m), log(S)) of -sum(lbeta(k + a, n - k + b) -
    # lbeta(a, b)), a <- m * S, b <- (1 - m) * S, reltol 1e-16
    found = shrink_rates(PART, WHOLE)

    assert (found.alpha, found.beta) == pytest.approx((10.06056, 1.952557), rel=1e-4)


def test_shrunk_rates_and_bounds_agree_with_r() -> None:
    # R 4.2.2: (k + a) / (n + a + b); qbeta(.025, k + a, n - k + b)
    units = shrink_rates(PART, WHOLE).units

    assert units["shrunk"][[0, 9]].tolist() == pytest.approx(
        [0.776410481448, 0.70904527647], abs=1e-6
    )
    assert units["low"][[0, 9]].tolist() == pytest.approx(
        [0.740079423247, 0.599782700525], abs=1e-6
    )


def test_thin_data_are_drawn_further_towards_the_common_rate() -> None:
    units = shrink_rates([5, 500, 700, 900], [10, 1000, 1000, 1000]).units

    assert units["shrunk"][0] > units["shrunk"][1] >= 0.5
    assert units["weight"].is_monotonic_increasing


def test_a_unit_without_cases_takes_the_common_rate() -> None:
    found = shrink_rates([*PART, 0], [*WHOLE, 0])

    assert found.units["weight"].iloc[-1] == 0
    assert found.units["shrunk"].iloc[-1] == pytest.approx(found.mean)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ([50, 50, 50], [100, 100, 100]),
        ([8], [10]),
        ([3, 4], [10, 10]),
    ],
    ids=["equal", "one-unit", "two-units"],
)
def test_no_variation_beyond_chance_is_pooled(part, whole) -> None:
    found = shrink_rates(part, whole)
    pooled = rate_intervals([sum(part)], [sum(whole)], method="clopper_pearson")

    assert np.isinf(found.alpha)
    assert found.units["shrunk"].tolist() == [pooled["rate"][0]] * len(part)
    assert found.units["low"].tolist() == [pooled["low"][0]] * len(part)


@pytest.mark.parametrize("rate", [0, 1])
def test_rates_all_at_an_end_claim_no_certainty(rate) -> None:
    units = shrink_rates([20 * rate] * 3, [20] * 3).units

    assert set(units["shrunk"]) == {rate}
    assert (units["high"] - units["low"] > 0.01).all()


def test_large_counts_are_no_fault() -> None:
    rng = np.random.default_rng(2)
    whole = rng.integers(1, 200_000, 705)
    found = shrink_rates(rng.binomial(whole, rng.beta(90, 10, 705)), whole)

    assert found.alpha + found.beta == pytest.approx(100, rel=0.2)


def test_a_table_without_cases_is_refused() -> None:
    with pytest.raises(DataError):
        shrink_rates([0], [0])
