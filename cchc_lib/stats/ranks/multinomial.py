"""Rank sets from counts of one choice each (votes, answers, complaints by unit).

One duty: exact pairwise comparisons of multinomial counts. Scores with standard errors
are in ``sets``. Place 1 is the largest count.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import binom

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import BoolArray, FloatArray, as_vector, check_choice
from cchc_lib.stats.arrays import check_fraction as _check_fraction
from cchc_lib.stats.ranks.conventions import rank_scores

Correction = Literal["holm", "bonferroni"]


def multinomial_rank_sets(
    counts: ArrayLike,
    *,
    kind: Literal["simultaneous", "marginal"] = "simultaneous",
    correction: Correction = "holm",
    level: float = 0.95,
) -> pd.DataFrame:
    """Give every category its rank and the ranks that chance allows.

    Parameters
    ----------
    counts : array_like of int, shape (p,)
        How often each category was chosen.
    kind : {"simultaneous", "marginal"}
        Sets for the whole table at once, or for each category alone.
    correction : {"holm", "bonferroni"}
        How many comparisons are allowed for, in both kinds.
    level : float
        Coverage, a fraction of 1.

    Returns
    -------
    DataFrame, one row a category
        ``count``, ``rank`` (ties share the best), ``low``, ``high``, ``method``.

    Raises
    ------
    DataError
        If a count is negative or not a whole number, or level lies outside (0, 1).
    UnknownNameError
        If kind or correction is not one of those named.

    Notes
    -----
    j is above k if P(Binomial(x_j + x_k, 1/2) >= x_j) is small. Source: Bazylik,
    Mogstad, Romano, Shaikh and Wilhelm (2025), doi:10.1016/j.jeconom.2024.105875.

    Examples
    --------
    >>> multinomial_rank_sets([60, 30, 28])[["rank", "low", "high"]].to_numpy().tolist()
    [[1, 1, 1], [2, 2, 3], [3, 2, 3]]
    """
    x = as_vector(counts, "counts")
    if not ((x >= 0) & (x == np.floor(x))).all():
        raise DataError("counts", f"{x.min():g}", "whole numbers of 0 and above")
    check_choice(kind, "kind of rank set", ("simultaneous", "marginal"))
    check_choice(correction, "correction", get_args(Correction))
    _check_fraction(level, "level")
    total = x[:, np.newaxis] + x
    p = np.asarray(binom.sf(x[:, np.newaxis] - 1, total, 0.5))  # row above column
    if kind == "simultaneous":
        pairs = ~np.eye(len(x), dtype=bool)
        above = _rejected(p, pairs, 1 - level, correction)
        better, worse = above.sum(axis=0), above.sum(axis=1)
    else:
        better, worse = np.zeros(len(x), dtype=int), np.zeros(len(x), dtype=int)
        for j in range(len(x)):
            pairs = np.zeros(p.shape, dtype=bool)
            pairs[j], pairs[:, j], pairs[j, j] = True, True, False
            above = _rejected(p, pairs, 1 - level, correction)
            better[j], worse[j] = above[:, j].sum(), above[j].sum()
    return pd.DataFrame(
        {
            "count": x,
            "rank": rank_scores(x),
            "low": better + 1,
            "high": len(x) - worse,
            "method": f"{kind} multinomial rank set, {correction}, {level:g}",
        }
    )


def _rejected(
    p: FloatArray, pairs: BoolArray, alpha: float, correction: str
) -> BoolArray:
    tested = p[pairs]
    count = len(tested)
    order = np.argsort(tested, kind="stable")
    limits = alpha / (
        np.full(count, count) if correction == "bonferroni" else np.arange(count, 0, -1)
    )
    passed = np.logical_and.accumulate(tested[order] <= limits)
    rejected = np.zeros(count, dtype=bool)
    rejected[order] = passed
    result = np.zeros(p.shape, dtype=bool)
    result[pairs] = rejected
    return result
