"""Differences of two rates, with the family of comparisons they belong to.

One duty: pairs of rates that were chosen beforehand. All pairs of a table belong to
``ranks`` or ``letters``. Rates and differences are fractions of 1.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import fisher_exact
from statsmodels.stats.proportion import confint_proportions_2indep

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_counts, check_fraction, divide
from cchc_lib.stats.families import Adjustment, adjust_p


def rate_differences(
    part_1: ArrayLike,
    whole_1: ArrayLike,
    part_2: ArrayLike,
    whole_2: ArrayLike,
    *,
    level: float = 0.95,
) -> pd.DataFrame:
    """Give first rate minus second rate with Newcombe's interval, row by row.

    Parameters
    ----------
    part_1, whole_1, part_2, whole_2 : array_like, shape (n,)
        Counts of the two sides: cases that succeeded, and all cases.
    level : float
        Coverage, a fraction of 1.

    Returns
    -------
    DataFrame, one row a comparison
        ``rate_1``, ``rate_2``, ``difference``, ``low``, ``high`` (fractions of 1),
        ``p`` (Fisher's exact test, two-sided), ``method``.

    Raises
    ------
    DataError
        If a part lies outside its whole, or ``level`` outside (0, 1).

    Notes
    -----
    Hybrid score interval, method 10 of Newcombe (1998),
    doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I. It needs no
    correction for zero cells, where iterated score intervals fail.

    Examples
    --------
    >>> rate_differences([56], [70], [48], [80])[["difference", "low", "high"]].round(4)
       difference     low    high
    0         0.2  0.0524  0.3339
    """
    check_fraction(level, "level")
    k1, n1 = as_counts(part_1, whole_1)
    k2, n2 = as_counts(part_2, whole_2)
    if len(k1) != len(k2):
        raise DataError("pairs", f"{len(k1)} and {len(k2)} rows", "rows of one length")
    known = (n1 > 0) & (n2 > 0) & ~np.isnan(k1 + k2)
    low, high = np.full(k1.shape, np.nan), np.full(k1.shape, np.nan)
    if known.any():
        low[known], high[known] = confint_proportions_2indep(
            k1[known],
            n1[known],
            k2[known],
            n2[known],
            method="newcomb",
            compare="diff",
            alpha=1 - level,
        )
    rate_1, rate_2 = divide(k1, n1), divide(k2, n2)
    return pd.DataFrame(
        {
            "rate_1": rate_1,
            "rate_2": rate_2,
            "difference": rate_1 - rate_2,
            "low": low,
            "high": high,
            "p": _fisher(k1, n1, k2, n2),
            "method": np.where(known, "newcombe, fisher exact", "no_data"),
        }
    )


def compare_pairs(
    part: ArrayLike,
    whole: ArrayLike,
    pairs: ArrayLike,
    *,
    adjust: Adjustment = "holm",
    level: float = 0.95,
) -> pd.DataFrame:
    """Compare chosen pairs of units, as one family declared beforehand.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts of every unit: cases that succeeded, and all cases.
    pairs : array_like of int, shape (m, 2)
        Rows of the units to compare; the m pairs are the family.
    adjust : {"holm", "bh", "by"}
        How p-values are adjusted, see `cchc_lib.stats.families.adjust_p`.
    level : float
        Coverage of each interval; 1 - level bounds the family's false alarms.

    Returns
    -------
    DataFrame, one row a pair
        ``first``, ``second``, the columns of `rate_differences`, ``p_adjusted``,
        ``rejected``, ``tests``, ``false_alarms``, ``method``.

    Raises
    ------
    DataError
        If a pair names no unit, or a part lies outside its whole.

    Examples
    --------
    >>> compare_pairs([56, 48], [70, 80], [[0, 1]])[["p", "tests", "rejected"]].round(4)
            p  tests  rejected
    0  0.0125      1      True
    """
    k, n = as_counts(part, whole)
    chosen = np.asarray(pairs)
    if chosen.ndim != 2 or chosen.shape[1] != 2 or chosen.dtype.kind not in "iu":
        raise DataError("pairs", f"shape {chosen.shape}", "two row numbers a pair")
    if chosen.size and not (chosen.min() >= 0 and chosen.max() < len(k)):
        raise DataError("pairs", f"row {chosen.max()}", f"rows 0 to {len(k) - 1}")
    first, second = chosen.T
    table = rate_differences(k[first], n[first], k[second], n[second], level=level)
    family = adjust_p(table["p"].to_numpy(), method=adjust, level=1 - level)
    table.insert(0, "first", first)
    table.insert(1, "second", second)
    return table.assign(
        p_adjusted=family["p_adjusted"],
        rejected=family["rejected"],
        tests=family["tests"],
        false_alarms=family["false_alarms"],
        method=table.pop("method") + ", " + family["method"],
    )


def _fisher(
    k1: FloatArray, n1: FloatArray, k2: FloatArray, n2: FloatArray
) -> FloatArray:
    p = np.full(k1.shape, np.nan)
    for i, counts in enumerate(zip(k1, n1, k2, n2, strict=True)):
        if not np.isnan(counts).any() and counts[1] > 0 and counts[3] > 0:
            a, all_1, b, all_2 = (round(count) for count in counts)
            cells = np.array([[a, all_1 - a], [b, all_2 - b]])
            p[i] = fisher_exact(cells).pvalue
    return p
