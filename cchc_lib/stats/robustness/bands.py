"""Ranks under many weights and rules: medians, bands, and life without one item.

One duty: the uncertainty analysis of an index. Which choice matters most is in
``sensitivity``.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import kendalltau

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix
from cchc_lib.stats.estimates import NAN
from cchc_lib.stats.robustness.composites import (
    Aggregation,
    CompositeIndex,
    Normalisation,
    composite_scores,
    rank_columns,
)
from cchc_lib.stats.robustness.designs import (
    Uncertainty,
    nominal_scores,
    ranks_of_runs,
    sobol_points,
)

CLOSE = 2  # places: a rank that moves no more is safe to print


def rank_bands(
    index: CompositeIndex,
    *,
    rng: np.random.Generator,
    plan: Uncertainty | None = None,
) -> pd.DataFrame:
    """Give every unit its nominal rank and its ranks under other choices.

    Parameters
    ----------
    index : CompositeIndex
        Points, maxima and nominal weights of n units and k items.
    rng : numpy.random.Generator
        Scrambles the Sobol points: the same state gives the same bands.
    plan : Uncertainty, optional
        Runs, spread of the weights, rules to vary, width of the band.

    Returns
    -------
    DataFrame, one row a unit
        ``score`` (nominal, fraction of 1), ``rank`` (nominal), ``median``, ``low`` and
        ``high`` (ranks), ``shift`` (mean distance from the nominal rank, places),
        ``share_close`` (runs within 2 places, fraction of 1), ``runs``, ``method``.

    Raises
    ------
    DataError
        If the plan holds no run or no rule, or a spread outside [0, 1).

    Notes
    -----
    Weights w0 U(1 - spread, 1 + spread), renormalised; the nominal index is the first
    rule of each kind. Source: Saisana, Saltelli and Tarantola (2005),
    doi:10.1111/j.1467-985X.2005.00350.x.

    Examples
    --------
    >>> index = CompositeIndex.of([[10, 1], [6, 8], [1, 3]], [10, 10])
    >>> table = rank_bands(index, rng=np.random.default_rng(1))
    >>> table[["rank", "low", "high"]].to_numpy().tolist()
    [[2.0, 2.0, 2.0], [1.0, 1.0, 1.0], [3.0, 3.0, 3.0]]
    """
    chosen = plan or Uncertainty()
    nominal = nominal_scores(index, chosen)
    points = sobol_points(len(index.weights) + 2, chosen.runs, rng)
    ranks = np.empty((len(index.values), chosen.runs))
    for runs, found in ranks_of_runs(index, points, chosen):
        ranks[:, runs] = found
    table = summarise_ranks(ranks, rank_columns(nominal), chosen.coverage)
    table.insert(0, "score", nominal)
    return table.assign(
        method=f"uncertainty analysis, weights -+{chosen.spread:.0%}, sobol points"
    )


def summarise_ranks(
    ranks: ArrayLike, nominal: ArrayLike, coverage: float = 0.9
) -> pd.DataFrame:
    """Summarise ranks of many runs, unit by unit.

    Parameters
    ----------
    ranks : array_like, shape (n, runs)
        Rank of each unit in each run.
    nominal : array_like, shape (n,)
        Rank under the nominal choices.
    coverage : float
        Share of the runs that the band holds, the rest cut evenly from both ends.

    Returns
    -------
    DataFrame, one row a unit
        The columns of `rank_bands` but ``score``.

    Raises
    ------
    DataError
        If ranks and nominal ranks differ in number.

    Examples
    --------
    >>> summarise_ranks([[1, 1, 2], [2, 2, 1]], [1, 2])["median"].tolist()
    [1.0, 2.0]
    """
    table, own = as_matrix(ranks, "ranks"), np.asarray(nominal, dtype=float)
    if len(table) != len(own) or not table.size:
        raise DataError("ranks", f"shape {table.shape}", f"rows for {len(own)} units")
    tail = (1 - coverage) / 2
    low, median, high = np.quantile(table, [tail, 0.5, 1 - tail], axis=1)
    distance = np.abs(table - own[:, np.newaxis])
    return pd.DataFrame(
        {
            "rank": own,
            "median": median,
            "low": low,
            "high": high,
            "shift": distance.mean(axis=1),
            "share_close": (distance <= CLOSE).mean(axis=1),
            "runs": table.shape[1],
            "method": "ranks of stored runs",
        }
    )


def remove_one(
    index: CompositeIndex,
    *,
    aggregation: Aggregation = "arithmetic",
    normalisation: Normalisation = "share_of_max",
) -> pd.DataFrame:
    """Leave out one item after the other and see how far ranks move.

    Parameters
    ----------
    index : CompositeIndex
        Points, maxima and nominal weights of n units and k items.
    aggregation, normalisation
        As in `composite_scores`.

    Returns
    -------
    DataFrame, one row an item
        ``item`` (column number), ``weight`` (nominal), ``mean_shift`` and
        ``max_shift`` (places), ``share_moved`` (units that move more than 2 places,
        fraction of 1), ``tau`` (tau-b with the nominal order), ``method``. NaN for an
        item that holds all the weight.

    Raises
    ------
    UnknownNameError
        If a choice is not one of those named.

    Notes
    -----
    Its weight is set to 0 and the others are brought to add up to 1. Source: Paruolo,
    Saisana and Saltelli (2013), doi:10.1111/j.1467-985X.2012.01059.x.

    Examples
    --------
    >>> index = CompositeIndex.of([[10, 1], [6, 8], [1, 3]], [10, 10])
    >>> remove_one(index)["mean_shift"].round(3).tolist()
    [0.667, 0.667]
    """
    nominal = composite_scores(
        index, aggregation=aggregation, normalisation=normalisation
    )
    ranks, rows = rank_columns(nominal), []
    for item, weight in enumerate(index.weights):
        rest = np.where(np.arange(len(index.weights)) == item, 0, index.weights)
        row = {"item": item, "weight": weight}
        if rest.sum() > 0:
            scores = composite_scores(
                index, rest, aggregation=aggregation, normalisation=normalisation
            )
            moved = np.abs(rank_columns(scores) - ranks)
            row |= {
                "mean_shift": moved.mean(),
                "max_shift": moved.max(),
                "share_moved": (moved > CLOSE).mean(),
                "tau": _tau(nominal, scores),
            }
        rows.append(row)
    columns = ["item", "weight", "mean_shift", "max_shift", "share_moved", "tau"]
    return pd.DataFrame(rows, columns=columns).assign(method="remove one, rescaled")


def _tau(first: FloatArray, second: FloatArray) -> float:
    return float(kendalltau(first, second).statistic) if len(first) > 1 else NAN
