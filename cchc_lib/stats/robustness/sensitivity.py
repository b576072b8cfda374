"""Which choice moves ranks most: Sobol's first and total effects.

One duty: the sensitivity analysis of an index. The output studied is the mean distance
of all units from their nominal rank, in places.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, IntArray, as_matrix, as_same_length
from cchc_lib.stats.robustness.composites import CompositeIndex, rank_columns
from cchc_lib.stats.robustness.designs import (
    Uncertainty,
    nominal_scores,
    ranks_of_runs,
    sobol_points,
)

_RESAMPLES = 500


def sobol_effects(
    y_a: ArrayLike,
    y_b: ArrayLike,
    y_ab: ArrayLike,
    *,
    rng: np.random.Generator,
    level: float = 0.95,
) -> pd.DataFrame:
    """Estimate first and total effects from the outputs of two samples.

    Parameters
    ----------
    y_a, y_b : array_like, shape (n,)
        Outputs at the points of sample A and sample B.
    y_ab : array_like, shape (d, n)
        Outputs at A with factor i taken from B, one row a factor.
    rng : numpy.random.Generator
        Source of the bootstrap.
    level : float
        Coverage of the bootstrap intervals, a fraction of 1.

    Returns
    -------
    DataFrame, one row a factor
        ``factor`` (row number), ``first`` with ``first_low``, ``first_high``,
        ``total`` with ``total_low``, ``total_high`` (shares of the variance),
        ``variance`` of the output, ``n``, ``method``. NaN if the output is constant.

    Raises
    ------
    DataError
        If the samples differ in length.

    Notes
    -----
    S = mean(yB (yAB - yA)) / V, ST = mean((yA - yAB)²) / (2 V), outputs centred on
    their common mean and V taken over A and B. The bootstrap draws whole rows, so that
    A, B and AB and the variance move together. Source: Saltelli et al. (2010),
    doi:10.1016/j.cpc.2009.09.018; Jansen (1999), doi:10.1016/S0010-4655(98)00154-4.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> a, b = rng.random((2, 4096, 2))
    >>> ab = [np.where([True, False], b, a), np.where([False, True], b, a)]
    >>> def model(x): return 3 * x[:, 0] + x[:, 1]
    >>> table = sobol_effects(model(a), model(b), [model(x) for x in ab], rng=rng)
    >>> table["total"].round(1).tolist()
    [0.9, 0.1]
    """
    a, b = as_same_length(y_a, y_b, ("y_a", "y_b"))
    ab = as_matrix(y_ab, "y_ab")
    if ab.shape[1] != len(a) or len(a) < 2:
        raise DataError("y_ab", f"shape {ab.shape}", f"rows of {len(a)} outputs")
    whole = np.arange(len(a))[np.newaxis]
    first, total, variance = (found[0] for found in _effects(a, b, ab, whole))
    rows = rng.integers(len(a), size=(_RESAMPLES, len(a)))
    again = _effects(a, b, ab, rows)
    tails = [(1 - level) / 2, (1 + level) / 2]
    first_low, first_high = np.quantile(again[0], tails, axis=0)
    total_low, total_high = np.quantile(again[1], tails, axis=0)
    return pd.DataFrame(
        {
            "factor": np.arange(len(ab)),
            "first": first,
            "first_low": first_low,
            "first_high": first_high,
            "total": total,
            "total_low": total_low,
            "total_high": total_high,
            "variance": float(variance),
            "n": len(a),
            "method": "sobol, saltelli first, jansen total, row bootstrap",
        }
    )


def rank_shift_sensitivity(
    index: CompositeIndex,
    *,
    rng: np.random.Generator,
    plan: Uncertainty | None = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """Say which weight or rule moves the ranking most.

    Parameters
    ----------
    index : CompositeIndex
        Points, maxima and nominal weights of n units and k items.
    rng : numpy.random.Generator
        Scrambles the Sobol points and draws the bootstrap.
    plan : Uncertainty, optional
        What is varied; its runs are the rows of each sample.
    level : float
        Coverage of the intervals, a fraction of 1.

    Returns
    -------
    DataFrame, one row a factor
        As `sobol_effects`, with ``factor`` "weight 0", …, and "aggregation" and
        "normalisation" where there is more than one rule.

    Raises
    ------
    DataError
        If the plan holds fewer than two runs or no rule.

    Notes
    -----
    Source: Saisana, Saltelli and Tarantola (2005),
    doi:10.1111/j.1467-985X.2005.00350.x.

    Examples
    --------
    >>> index = CompositeIndex.of([[10, 1], [6, 5], [1, 9], [4, 4]], [10, 10])
    >>> table = rank_shift_sensitivity(index, rng=np.random.default_rng(1))
    >>> table["factor"].tolist()
    ['weight 0', 'weight 1', 'aggregation']
    """
    chosen = plan or Uncertainty()
    k = len(index.weights)
    names = [f"weight {item}" for item in range(k)]
    varied = list(range(k))
    rules = (chosen.aggregations, chosen.normalisations)
    for place, name in enumerate(("aggregation", "normalisation")):
        if len(rules[place]) > 1:
            names.append(name)
            varied.append(k + place)
    points = sobol_points(2 * (k + 2), chosen.runs, rng)
    a, b = points[:, : k + 2], points[:, k + 2 :]
    y_a, y_b = _mean_shift(index, a, chosen), _mean_shift(index, b, chosen)
    mixed = []
    for factor in varied:
        swapped = a.copy()
        swapped[:, factor] = b[:, factor]
        mixed.append(_mean_shift(index, swapped, chosen))
    table = sobol_effects(y_a, y_b, np.array(mixed), rng=rng, level=level)
    return table.assign(factor=names)


def _effects(
    a: FloatArray, b: FloatArray, ab: FloatArray, rows: IntArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Estimate for each set of rows, shape (sets, n): first, total, variance."""
    centre = np.mean(np.concatenate([a, b, ab.ravel()]))  # as SALib does
    a, b, ab = a - centre, b - centre, ab - centre
    variance = np.empty(len(rows))
    products, squares = np.empty((2, len(rows), len(ab)))
    for i, row in enumerate(rows):
        variance[i] = np.var([a[row], b[row]])
        products[i] = (b[row] * (ab[:, row] - a[row])).mean(axis=1)
        squares[i] = ((a[row] - ab[:, row]) ** 2).mean(axis=1) / 2
    room = variance[:, np.newaxis]
    blank = np.full_like(products, np.nan)
    first = np.divide(products, room, out=blank.copy(), where=room > 0)
    total = np.divide(squares, room, out=blank, where=room > 0)
    return first, total, variance


def _mean_shift(
    index: CompositeIndex, points: FloatArray, plan: Uncertainty
) -> FloatArray:
    nominal = rank_columns(nominal_scores(index, plan))[:, np.newaxis]
    shifts = np.empty(len(points))
    for runs, ranks in ranks_of_runs(index, points, plan):
        shifts[runs] = np.abs(ranks - nominal).mean(axis=0)
    return shifts
