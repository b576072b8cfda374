"""The pruned search finds the same maxima as a search of every pair."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.stats.ranks.maxima import Errors, draw_standard, pair_maxima


def every_pair(z: np.ndarray, se: np.ndarray, rejected: np.ndarray) -> np.ndarray:
    found = np.zeros(len(z))
    for i in range(len(se)):
        for j in range(i + 1, len(se)):
            ratio = (z[:, i] - z[:, j]) / np.hypot(se[i], se[j])
            found = np.maximum(found, -ratio)
            if not rejected[i, j]:
                found = np.maximum(found, ratio)
    return found


@pytest.mark.parametrize("spread", [0.0, 0.5, 3.0], ids=["equal", "mixed", "wild"])
@pytest.mark.parametrize("share", [0.0, 0.6, 1.0], ids=["none", "most", "all"])
def test_every_maximum_is_found(spread, share) -> None:
    rng = np.random.default_rng(11)
    errors = Errors(se=rng.lognormal(0, spread, 90))
    draws = draw_standard(rng, 300, errors)
    rejected = np.triu(rng.random((90, 90)) < share, 1)
    z = draws.astype(float) * errors.se

    assert pair_maxima(draws, errors, rejected) == pytest.approx(
        every_pair(z, errors.se, rejected), abs=1e-5
    )


def test_units_without_noise_do_not_disturb_the_search() -> None:
    rng = np.random.default_rng(2)
    se = np.where(np.arange(80) % 3 == 0, 0.0, 1.0)
    errors = Errors(se=se)
    draws = draw_standard(rng, 100, errors)
    z = draws.astype(float) * se
    some = np.ix_(np.arange(100), se > 0)
    least = np.ptp(z[some], axis=1) / np.sqrt(2)

    found = pair_maxima(draws, errors, np.zeros((80, 80), dtype=bool))

    assert (found >= least - 1e-6).all()
    assert np.isfinite(found).all()


def test_correlated_draws_have_the_given_covariance() -> None:
    sigma = np.array([[2.0, 1.2], [1.2, 1.0]])
    errors = Errors(se=np.sqrt(np.diag(sigma)), covariance=sigma)
    z = draw_standard(np.random.default_rng(1), 200_000, errors)

    assert np.cov(z, rowvar=False) == pytest.approx(sigma, abs=0.02)
