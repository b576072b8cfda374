"""Rates drawn towards the common rate by as much as their own data are thin.

One duty: empirical-Bayes shrinkage with a beta-binomial prior fitted by maximum
likelihood. Rates are fractions of 1. Flags are in ``funnel``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.special import betaln, digamma, expit, logit
from scipy.stats import beta

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_counts, check_fraction, divide
from cchc_lib.stats.rates import rate_bounds

# Beyond this many times the largest unit, a prior outweighs all data: no variation.
_OUTWEIGHS = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shrinkage:
    """Shrunk rates and the prior they were drawn towards."""

    units: pd.DataFrame  # one row a unit
    alpha: float  # prior successes; infinite if units vary by chance alone
    beta: float  # prior failures
    mean: float  # the common rate, a fraction of 1
    method: str


def shrink_rates(
    part: ArrayLike, whole: ArrayLike, *, level: float = 0.95
) -> Shrinkage:
    """Draw every rate towards the common rate, and give its interval.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases. A unit without cases takes the
        prior itself, with weight 0.
    level : float
        Coverage of the posterior interval, a fraction of 1.

    Returns
    -------
    Shrinkage
        ``units`` has ``part``, ``whole``, ``rate``, ``shrunk``, ``low``, ``high``
        (fractions of 1), ``weight`` of a unit's own data, ``method``.

    Raises
    ------
    DataError
        If no unit has a case, a part lies outside its whole, or level outside (0, 1).

    Notes
    -----
    rate* = (k + a) / (n + a + b), weight n / (n + a + b), beta quantiles. Where units
    vary by no more than chance (or all rates are 0, or all 1) the likelihood has its
    maximum at an infinite prior: every unit then takes the pooled rate with its
    Clopper–Pearson interval. Source: Griffiths (1973), doi:10.2307/2529131; Marshall
    and Spiegelhalter (1998), doi:10.1136/bmj.316.7146.1701.

    Examples
    --------
    >>> found = shrink_rates([9, 80, 450, 20], [10, 100, 500, 50])
    >>> found.units["shrunk"].round(3).tolist()
    [0.843, 0.797, 0.898, 0.433]
    """
    check_fraction(level, "level")
    k, n = as_counts(part, whole)
    known = (n > 0) & ~np.isnan(k)
    if not known.any():
        raise DataError("whole", "no case in any unit", "at least one case")
    seen_k, seen_n = np.where(known, k, 0), np.where(known, n, 0)
    pooled = seen_k.sum() / seen_n.sum()
    a, b = _fit(k[known], n[known])
    table = pd.DataFrame({"part": k, "whole": n, "rate": divide(k, n)})
    if np.isinf(a + b):
        low, high = rate_bounds(
            seen_k.sum(), seen_n.sum(), method="clopper_pearson", level=level
        )
        method = "pooled rate, no variation beyond chance"
        units = table.assign(shrunk=pooled, low=low[0], high=high[0], weight=0.0)
    else:
        tail = (1 - level) / 2
        method = "beta-binomial maximum likelihood"
        posterior = (a + seen_k, b + seen_n - seen_k)
        units = table.assign(
            shrunk=posterior[0] / (posterior[0] + posterior[1]),
            low=beta.ppf(tail, *posterior),
            high=beta.isf(tail, *posterior),
            weight=seen_n / (seen_n + a + b),
        )
    return Shrinkage(
        units=units.assign(method=method),
        alpha=a,
        beta=b,
        mean=pooled if np.isinf(a + b) else a / (a + b),
        method=method,
    )


def _fit(k: FloatArray, n: FloatArray) -> tuple[float, float]:
    pooled = k.sum() / n.sum()
    if pooled in (0, 1):
        return float("inf"), float("inf")
    largest = np.log(_OUTWEIGHS * n.max())
    bounds = [(-30.0, 30.0), (np.log(1e-3), largest)]
    starts = [(float(logit(pooled)), log_size) for log_size in (0.0, 3.0, 6.0)]
    # Several starts: with few units the likelihood can be flat far out.
    fits = [
        minimize(_minus_likelihood, start, (k, n), "L-BFGS-B", jac=True, bounds=bounds)
        for start in starts
    ]
    best = min(fits, key=lambda fit: float(fit.fun))
    mean, size = float(expit(best.x[0])), float(np.exp(best.x[1]))
    if best.x[1] > largest - 1 or size > _OUTWEIGHS * n.max() / 2:
        return float("inf"), float("inf")
    return mean * size, (1 - mean) * size


def _minus_likelihood(
    at: NDArray[np.float64], k: FloatArray, n: FloatArray
) -> tuple[float, FloatArray]:
    mean, size = expit(at[0]), np.exp(at[1])
    a, b = mean * size, (1 - mean) * size
    value = np.sum(betaln(a + k, b + n - k) - betaln(a, b))
    common = digamma(size) - digamma(size + n)
    by_a = np.sum(digamma(a + k) - digamma(a) + common)
    by_b = np.sum(digamma(b + n - k) - digamma(b) + common)
    slope = np.array([(by_a - by_b) * size * mean * (1 - mean), by_a * a + by_b * b])
    return -float(value), -slope
