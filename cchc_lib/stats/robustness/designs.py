"""The choices that are varied, drawn as Sobol points, and the ranks they lead to.

One duty: from uniform points to ranks, block by block. Each row of points is one run:
one number a weight, then one for the aggregation and one for the normalisation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import qmc

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, IntArray
from cchc_lib.stats.robustness.composites import (
    Aggregation,
    CompositeIndex,
    Normalisation,
    composite_scores,
    rank_columns,
)

_BLOCK = 2**21  # scores worked on at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertainty:
    """Which choices are varied, and how; the first rule of each kind is the nominal."""

    runs: int = 1000
    spread: float = 0.25  # weights are multiplied by 1 -+ spread, then made to add to 1
    aggregations: tuple[Aggregation, ...] = ("arithmetic", "geometric")
    normalisations: tuple[Normalisation, ...] = ("share_of_max",)
    coverage: float = 0.9  # of the rank band, fraction of the runs


def sobol_points(dimensions: int, runs: int, rng: np.random.Generator) -> FloatArray:
    """Draw scrambled Sobol points, shape (runs, dimensions), each in [0, 1).

    Raises
    ------
    DataError
        If there is no run to draw.
    """
    if runs < 1:
        raise DataError("runs", f"{runs}", "1 or more runs")
    engine = qmc.Sobol(dimensions, scramble=True, rng=rng)
    # Sobol points come in powers of two; what is drawn beyond the runs is left.
    return np.asarray(engine.random_base2(int(np.ceil(np.log2(runs))))[:runs])


def draw_weights(
    index: CompositeIndex, points: ArrayLike, spread: float = 0.25
) -> FloatArray:
    """Turn uniform points, shape (runs, k), into weight sets of the same shape.

    Each weight is its nominal value times 1 - spread to 1 + spread; sets add up to 1.

    Raises
    ------
    DataError
        If the spread lies outside [0, 1).
    """
    if not 0 <= spread < 1:
        raise DataError("spread", f"{spread:g}", "a fraction from 0 to below 1")
    factors = 1 + spread * (2 * np.asarray(points, dtype=float) - 1)
    weights = index.weights * factors
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def nominal_scores(index: CompositeIndex, plan: Uncertainty) -> FloatArray:
    """Give scores under the nominal weights and the first rules, shape (n,).

    Raises
    ------
    DataError
        If the plan names no rule of one kind.
    """
    if not (plan.aggregations and plan.normalisations):
        raise DataError("plan", "no rule to choose from", "one rule or more")
    return composite_scores(
        index,
        aggregation=plan.aggregations[0],
        normalisation=plan.normalisations[0],
    )


def ranks_of_runs(
    index: CompositeIndex, points: FloatArray, plan: Uncertainty
) -> Iterator[tuple[IntArray, FloatArray]]:
    """Yield numbers of runs, shape (m,), and their ranks, shape (n, m)."""
    weights = draw_weights(index, points[:, :-2], plan.spread)
    # Cut by the number of rules, not by the sample's own range.
    aggregation = np.floor(points[:, -2] * len(plan.aggregations))
    normalisation = np.floor(points[:, -1] * len(plan.normalisations))
    step = max(1, _BLOCK // len(index.values))
    for a, how in enumerate(plan.aggregations):
        for b, norm in enumerate(plan.normalisations):
            runs = np.flatnonzero((aggregation == a) & (normalisation == b))
            for start in range(0, len(runs), step):
                some = runs[start : start + step]
                scores = composite_scores(
                    index, weights[some], aggregation=how, normalisation=norm
                )
                yield some, rank_columns(scores)
