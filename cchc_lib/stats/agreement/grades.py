"""Grades of two raters: kappa, weighted by how far grades lie apart.

One duty: agreement beyond chance on ordered classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import norm
from statsmodels.stats.inter_rater import cohens_kappa

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import check_choice, check_fraction
from cchc_lib.stats.estimates import NAN, Estimate

Weights = Literal["none", "linear", "quadratic"]


def weighted_kappa(
    first: ArrayLike,
    second: ArrayLike,
    *,
    categories: Sequence[object] | None = None,
    weights: Weights = "linear",
    level: float = 0.95,
) -> Estimate:
    """Measure how far two raters give the same grades, beyond chance.

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Grades of the same units; pairs with a gap are left out.
    categories : sequence, optional
        All grades from lowest to highest; by default those seen, sorted.
    weights : {"none", "linear", "quadratic"}
        How much worse a disagreement is, the farther apart the grades.
    level : float
        Coverage of the interval, a fraction of 1.

    Returns
    -------
    Estimate
        kappa at most 1 with its interval and the p-value of no agreement beyond
        chance; NaN if both raters gave all units one and the same grade.

    Raises
    ------
    DataError
        If a grade is not among the categories, or the raters differ in length.
    UnknownNameError
        If the weights are not one of those named.

    Notes
    -----
    Source: Cohen (1968), doi:10.1037/h0026256; standard errors of Fleiss, Cohen and
    Everitt (1969), doi:10.1037/h0028106.

    Examples
    --------
    >>> first, second = [1, 1, 2, 2, 3, 3], [1, 2, 2, 2, 3, 3]
    >>> round(weighted_kappa(first, second).value, 3)
    0.8
    """
    check_choice(weights, "kappa weights", get_args(Weights))
    check_fraction(level, "level")
    counts = _cross_table(first, second, categories)
    n = int(counts.sum())
    name = f"cohen kappa, weights {weights}"
    if (
        len(counts) < 2
        or n == 0
        or (counts.sum(axis=0) * counts.sum(axis=1)).max() == (n * n)
    ):
        return Estimate(value=NAN, n=n, method=f"{name}, no variation")
    # Raters without a grade in common leave 0 / 0 in the test; NaN says so.
    with np.errstate(divide="ignore", invalid="ignore"):
        found = cohens_kappa(counts, wt=None if weights == "none" else weights)
    half = float(np.sqrt(max(found.var_kappa, 0))) * _normal(level)
    return Estimate(
        value=float(found.kappa),
        low=float(found.kappa) - half,
        high=float(found.kappa) + half,
        statistic=float(found.z_value),
        p=float(found.pvalue_two_sided),
        n=n,
        method=name,
    )


def _cross_table(
    first: ArrayLike, second: ArrayLike, categories: Sequence[object] | None
) -> np.ndarray:
    a = pd.Series(np.asarray(first, dtype=object).ravel())
    b = pd.Series(np.asarray(second, dtype=object).ravel())
    if len(a) != len(b):
        raise DataError("grades", f"{len(a)} and {len(b)}", "as many of each rater")
    known = a.notna() & b.notna()
    a, b = a[known], b[known]
    grades = list(categories) if categories is not None else sorted({*a, *b})
    stray = [grade for grade in (*a, *b) if grade not in grades]
    if stray:
        raise DataError("grades", repr(stray[0]), f"one of {grades}")
    codes = [pd.Categorical(side, categories=grades).codes for side in (a, b)]
    counts = np.zeros((len(grades), len(grades)))
    np.add.at(counts, (codes[0], codes[1]), 1)
    return counts


def _normal(level: float) -> float:
    return float(norm.isf((1 - level) / 2))
