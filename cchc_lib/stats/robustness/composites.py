"""Composite scores under given weights, normalisation and aggregation.

One duty: items to one score a unit, for one or many weight sets at once. Scores are
fractions of 1; ranks start at 1 for the highest, and ties share the best place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import rankdata

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, as_vector, check_choice

Aggregation = Literal["arithmetic", "geometric"]
Normalisation = Literal["share_of_max", "min_max"]

FLOOR = 0.01  # of the maximum, before a geometric mean: one 0 must not erase the rest
_DECIMALS = 12  # equal sums in another order may differ in the last bit; ties must not


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositeIndex:
    """The data of an index: points, largest points and nominal weights."""

    values: FloatArray  # shape (n, k), points
    maxima: FloatArray  # shape (k,), points
    weights: FloatArray  # shape (k,), adding up to 1

    @staticmethod
    def of(
        values: ArrayLike, maxima: ArrayLike, weights: ArrayLike | None = None
    ) -> CompositeIndex:
        """Check and hold an index; weights default to the maxima's shares."""
        table = as_matrix(values, "values")
        most = as_vector(maxima, "maxima")
        nominal = most if weights is None else as_vector(weights, "weights")
        if np.isnan(table).any() or not table.size:
            raise DataError("values", "an empty cell", "a complete table")
        if not len(most) == len(nominal) == table.shape[1]:
            raise DataError(
                "maxima and weights",
                f"{len(most)} and {len(nominal)}",
                f"one for each of {table.shape[1]} columns",
            )
        if not ((most > 0).all() and (nominal >= 0).all() and nominal.sum() > 0):
            raise DataError("weights", f"{nominal.tolist()}", "weights of 0 and above")
        return CompositeIndex(
            values=table, maxima=most, weights=nominal / nominal.sum()
        )

    def normalised(self, how: Normalisation = "share_of_max") -> FloatArray:
        """Bring every item to [0, 1], shape (n, k)."""
        check_choice(how, "normalisation", get_args(Normalisation))
        if how == "share_of_max":
            return self.values / self.maxima
        low, spread = self.values.min(axis=0), np.ptp(self.values, axis=0)
        # A constant item ranks nobody: all stand at 0.
        shares = np.zeros_like(self.values)
        np.divide(self.values - low, spread, out=shares, where=spread > 0)
        return shares


def composite_scores(
    index: CompositeIndex,
    weights: ArrayLike | None = None,
    *,
    aggregation: Aggregation = "arithmetic",
    normalisation: Normalisation = "share_of_max",
) -> FloatArray:
    """Give every unit its score, for one weight set or for many.

    Parameters
    ----------
    index : CompositeIndex
        Points, maxima and nominal weights of n units and k items.
    weights : array_like, shape (k,) or (runs, k), optional
        Other weights; each set is brought to add up to 1.
    aggregation : {"arithmetic", "geometric"}
        Weighted mean, or weighted geometric mean with a floor of 1 % of the maximum.
    normalisation : {"share_of_max", "min_max"}
        How items are brought to [0, 1] first.

    Returns
    -------
    ndarray of float, shape (n,) or (n, runs)
        Scores, fractions of 1.

    Raises
    ------
    DataError
        If weights are negative, add up to 0 or do not fit the items.
    UnknownNameError
        If a choice is not one of those named.

    Notes
    -----
    Source: OECD/JRC (2008), doi:10.1787/9789264043466-en, steps 5 and 6.

    Examples
    --------
    >>> index = CompositeIndex.of([[10, 5], [5, 10]], [10, 10], [3, 1])
    >>> composite_scores(index).tolist()
    [0.875, 0.625]
    """
    check_choice(aggregation, "aggregation", get_args(Aggregation))
    sets = index.weights if weights is None else np.asarray(weights, dtype=float)
    if sets.shape[-1:] != index.weights.shape or sets.ndim > 2:
        raise DataError(
            "weights", f"shape {sets.shape}", f"{len(index.weights)} weights a set"
        )
    sums = sets.sum(axis=-1, keepdims=True)
    if (sets < 0).any() or not (sums > 0).all():
        raise DataError("weights", f"{sets.min():g}", "weights of 0 and above")
    shares = index.normalised(normalisation)
    if aggregation == "geometric":
        logs = np.log(np.maximum(shares, FLOOR))
        return np.asarray(np.round(np.exp(logs @ (sets / sums).T), _DECIMALS))
    return np.asarray(np.round(shares @ (sets / sums).T, _DECIMALS))


def rank_columns(scores: FloatArray) -> FloatArray:
    """Rank each column of scores, shape (n,) or (n, runs): best 1, ties share it."""
    return np.asarray(rankdata(-scores, method="min", axis=0), dtype=float)
