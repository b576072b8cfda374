"""Rates of counts with their intervals, and what small numbers allow to be said.

One duty: what k of n says about one rate. A rate against a target is in ``verdicts``,
two rates in ``differences``, many in ``funnel`` and ``shrinkage``. Rates and levels are
fractions of 1; 0 of 0 is "no_data": never 0, never 100 %.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from statsmodels.stats.proportion import proportion_confint

from cchc_lib.stats.arrays import (
    FloatArray,
    as_counts,
    check_choice,
    check_fraction,
    divide,
)

RateMethod = Literal["wilson", "clopper_pearson", "jeffreys", "by_size"]

FEW_CASES = 20  # below: say "k of n", print no rate and no rank
FEW_FAILURES = 10  # below: only exact methods may speak
_IN_STATSMODELS = {
    "wilson": "wilson",
    "clopper_pearson": "beta",
    "jeffreys": "jeffreys",
}


def rate_intervals(
    part: ArrayLike,
    whole: ArrayLike,
    *,
    method: RateMethod = "wilson",
    level: float = 0.95,
) -> pd.DataFrame:
    """Give every rate with its confidence interval.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases. NaN or a whole of 0 is no data.
    method : {"wilson", "clopper_pearson", "jeffreys", "by_size"}
        ``by_size`` takes Clopper–Pearson where fewer than 10 cases failed or fewer
        than 10 succeeded, else Wilson.
    level : float
        Coverage, a fraction of 1.

    Returns
    -------
    DataFrame, one row a rate
        ``part``, ``whole``, ``rate``, ``low``, ``high`` (fractions of 1), ``method``.

    Raises
    ------
    DataError
        If a part lies outside its whole, or ``level`` outside (0, 1).
    UnknownNameError
        If ``method`` is not one of those named.

    Notes
    -----
    Source: Wilson (1927), doi:10.1080/01621459.1927.10502953; Clopper and Pearson
    (1934), doi:10.1093/biomet/26.4.404; Brown, Cai and DasGupta (2001),
    doi:10.1214/ss/1009213286. The Jeffreys interval is equal-tailed throughout, so
    that at 0 of n it leaves the rate 0 outside.

    Examples
    --------
    >>> rate_intervals([81, 0], [263, 0]).round(4)
       part  whole   rate     low    high   method
    0  81.0  263.0  0.308  0.2553  0.3662   wilson
    1   0.0    0.0    NaN     NaN     NaN  no_data
    """
    k, n = as_counts(part, whole)
    used = _methods(k, n, method)
    low, high = _bounds(k, n, used, level)
    return pd.DataFrame(
        {
            "part": k,
            "whole": n,
            "rate": divide(k, n),
            "low": low,
            "high": high,
            "method": used,
        }
    )


def small_number_rules(part: ArrayLike, whole: ArrayLike) -> NDArray[np.str_]:
    """Name the rule that binds each rate: what may be printed of it.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases.

    Returns
    -------
    ndarray of str, shape (n,)
        "no_data" (none or unknown), "count_only" (fewer than 20 cases: print k of n,
        rank nothing), "exact_only" (fewer than 10 failures), else "usual".

    Notes
    -----
    Source: OHID, Technical guide: confidence intervals (2018), small numbers.

    Examples
    --------
    >>> small_number_rules([0, 5, 36, 80], [0, 6, 37, 100]).tolist()
    ['no_data', 'count_only', 'exact_only', 'usual']
    """
    k, n = as_counts(part, whole)
    return np.select(
        [~(n > 0) | np.isnan(k), n < FEW_CASES, n - k < FEW_FAILURES],
        ["no_data", "count_only", "exact_only"],
        "usual",
    )


def rate_bounds(
    part: ArrayLike, whole: ArrayLike, *, method: RateMethod, level: float
) -> tuple[FloatArray, FloatArray]:
    """Give lower and upper bounds alone, each of shape (n,), for other modules."""
    k, n = as_counts(part, whole)
    return _bounds(k, n, _methods(k, n, method), level)


def _methods(k: FloatArray, n: FloatArray, method: str) -> NDArray[np.str_]:
    check_choice(method, "interval method", get_args(RateMethod))
    usual = np.full(k.shape, method, dtype="U15")
    if method == "by_size":
        few = np.minimum(k, n - k) < FEW_FAILURES
        usual = np.where(few, "clopper_pearson", "wilson").astype("U15")
    return np.where(~(n > 0) | np.isnan(k), "no_data", usual)


def _bounds(
    k: FloatArray, n: FloatArray, used: NDArray[np.str_], level: float
) -> tuple[FloatArray, FloatArray]:
    check_fraction(level, "level")
    low, high = np.full(k.shape, np.nan), np.full(k.shape, np.nan)
    for name, theirs in _IN_STATSMODELS.items():
        rows = used == name
        if rows.any():
            low[rows], high[rows] = proportion_confint(
                k[rows], n[rows], alpha=1 - level, method=theirs
            )
    # Rounding leaves Wilson's ends a hair off 0 and 1, where they are exact.
    exact_ends = used != "jeffreys"
    low[exact_ends & (k == 0) & (n > 0)] = 0
    high[exact_ends & (k == n) & (n > 0)] = 1
    return low, high
