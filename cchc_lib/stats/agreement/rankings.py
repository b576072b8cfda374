"""Orders against orders: whether two or more rankings tell the same story.

One duty: agreement of rankings. Scores are in any unit, higher is better; units with a
missing score are left out and counted.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import chi2, kendalltau, rankdata, weightedtau

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, as_same_length
from cchc_lib.stats.estimates import NAN, Estimate
from cchc_lib.stats.ranks.conventions import top_units


def kendall_tau(first: ArrayLike, second: ArrayLike) -> Estimate:
    """Correlate two orders by Kendall's tau-b, which allows for ties.

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Scores of the same units.

    Returns
    -------
    Estimate
        tau-b in [-1, 1] with its p-value; NaN if one side is constant.

    Notes
    -----
    Exact p without ties up to 33 units, else normal. Source: Kendall (1945),
    doi:10.1093/biomet/33.3.239.

    Examples
    --------
    >>> round(kendall_tau([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]).value, 3)
    0.8
    """
    x, y = _complete(first, second)
    if len(x) < 2:
        return Estimate(value=NAN, n=len(x), method="kendall tau-b, too few units")
    found = kendalltau(x, y, variant="b")
    return Estimate(
        value=float(found.statistic),
        p=float(found.pvalue),
        n=len(x),
        method="kendall tau-b",
    )


def weighted_tau(first: ArrayLike, second: ArrayLike) -> Estimate:
    """Correlate two orders so that exchanges near the top weigh more.

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Scores of the same units, higher is better.

    Returns
    -------
    Estimate
        Weighted tau in [-1, 1], hyperbolic weights, mean over both orders; no p-value.

    Notes
    -----
    Source: Vigna (2015), doi:10.1145/2736277.2741088.

    Examples
    --------
    >>> round(weighted_tau([5, 4, 3, 2, 1], [4, 5, 3, 2, 1]).value, 3)
    0.672
    """
    x, y = _complete(first, second)
    if len(x) < 2:
        return Estimate(value=NAN, n=len(x), method="weighted tau, too few units")
    found = weightedtau(x, y)
    return Estimate(value=float(found.statistic), n=len(x), method="weighted tau")


def kendall_w(scores: ArrayLike) -> Estimate:
    """Measure how far several raters put the same units in the same order.

    Parameters
    ----------
    scores : array_like, shape (n, m)
        One unit a row, one rater a column; rows with a gap are left out.

    Returns
    -------
    Estimate
        W in [0, 1], corrected for ties; ``statistic`` chi-square m (n - 1) W with
        n - 1 degrees of freedom and its p-value. NaN if no rater tells units apart.

    Raises
    ------
    DataError
        If there are fewer than two raters.

    Notes
    -----
    W = (12 sum R² - 3 m² n (n + 1)²) / (m² n (n² - 1) - m sum (t³ - t)). Source:
    Kendall and Babington Smith (1939), doi:10.1214/aoms/1177732186.

    Examples
    --------
    >>> round(kendall_w([[1, 2], [2, 1], [3, 3], [4, 4]]).value, 3)
    0.9
    """
    table = as_matrix(scores, "scores")
    if table.shape[1] < 2:
        raise DataError("scores", f"{table.shape[1]} rater", "two or more columns")
    table = table[~np.isnan(table).any(axis=1)]
    n, m = table.shape
    if n < 2:
        return Estimate(value=NAN, n=n, method="kendall W, too few units")
    sums = rankdata(table, axis=0).sum(axis=1)
    ties = sum(_tie_sum(column) for column in table.T)
    room = m**2 * n * (n**2 - 1) - m * ties
    if room <= 0:
        return Estimate(value=NAN, n=n, method="kendall W, every rater ties all")
    w = float((12 * (sums**2).sum() - 3 * m**2 * n * (n + 1) ** 2) / room)
    statistic = m * (n - 1) * w
    return Estimate(
        value=w,
        statistic=statistic,
        p=float(chi2.sf(statistic, n - 1)),
        n=n,
        method="kendall W, tie-corrected, chi-square",
    )


def top_overlap(first: ArrayLike, second: ArrayLike, k: int) -> pd.DataFrame:
    """Count how many units two rankings share among their first k places.

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Scores of the same units, higher is better.
    k : int
        Number of places; ties at the edge let more than k units in.

    Returns
    -------
    DataFrame, one row
        ``k``, ``first`` and ``second`` (units in each top), ``shared``, ``overlap``
        (shared over the larger top, fraction of 1), ``jaccard`` (shared over either),
        ``expected`` (overlap that chance alone would give, k / n), ``method``.

    Raises
    ------
    DataError
        If ``k`` is below 1 or the rankings differ in length.

    Examples
    --------
    >>> top_overlap([5, 4, 3, 2], [5, 1, 4, 2], 2)[["shared", "overlap"]]
       shared  overlap
    0       1      0.5
    """
    x, y = _complete(first, second)
    in_x, in_y = top_units(x, k), top_units(y, k)
    shared, either = int((in_x & in_y).sum()), int((in_x | in_y).sum())
    larger = max(int(in_x.sum()), int(in_y.sum()))
    return pd.DataFrame(
        [
            {
                "k": k,
                "first": int(in_x.sum()),
                "second": int(in_y.sum()),
                "shared": shared,
                "overlap": shared / larger if larger else NAN,
                "jaccard": shared / either if either else NAN,
                "expected": min(1.0, k / len(x)) if len(x) else NAN,
                "method": "top-k overlap, ties at the edge included",
            }
        ]
    )


def _complete(first: ArrayLike, second: ArrayLike) -> tuple[FloatArray, FloatArray]:
    x, y = as_same_length(first, second, ("first", "second"))
    known = ~np.isnan(x + y)
    return x[known], y[known]


def _tie_sum(column: FloatArray) -> float:
    counts = np.unique(column, return_counts=True)[1].astype(float)
    return float((counts**3 - counts).sum())
