"""Which places each unit may hold, given the noise of its score.

One duty: confidence sets for ranks. A *marginal* set answers for the one unit asked
about; *simultaneous* sets hold for the whole table at once. The noise has a named
source: without one no set is given. Place 1 is the highest score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import norm

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import (
    BoolArray,
    FloatArray,
    IntArray,
    as_matrix,
    as_vector,
    check_choice,
    check_fraction,
)
from cchc_lib.stats.noise import Noise, as_noise
from cchc_lib.stats.ranks.conventions import rank_scores
from cchc_lib.stats.ranks.maxima import (
    Draws,
    Errors,
    draw_standard,
    pair_maxima,
    scale_draws,
    unit_maxima,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankDesign:
    """How rank sets are computed."""

    kind: Literal["simultaneous", "marginal"] = "simultaneous"
    level: float = 0.95  # coverage, a fraction of 1
    draws: int = 10_000  # bootstrap draws
    stepdown: bool = True  # drop what is settled and look again
    units: tuple[int, ...] | None = None  # rows that marginal sets are asked for; all


def rank_sets(
    scores: ArrayLike,
    noise: ArrayLike | Noise,
    *,
    rng: np.random.Generator,
    design: RankDesign | None = None,
) -> pd.DataFrame:
    """Give every unit its rank and the ranks that the noise allows.

    Parameters
    ----------
    scores : array_like, shape (p,)
        Scores, higher is better; NaN is not ranked.
    noise : Noise, or array_like of shape (p,) or (p, p)
        Standard errors of independent scores, or their covariance matrix.
    rng : numpy.random.Generator
        Source of the draws: the same state gives the same sets.
    design : RankDesign, optional
        Marginal or simultaneous, coverage, draws, stepdown.

    Returns
    -------
    DataFrame, one row a unit, in the given order
        ``score``, ``se``, ``rank`` (ties share the best), ``low`` and ``high`` (best
        and worst place), ``critical`` (the last critical value), ``noise`` (its
        source), ``method``. NA where a score or its error is not known, and for units
        not asked about.

    Raises
    ------
    DataError
        If scores and noise differ in number, draws are below 1, or the level lies
        outside (0, 1).

    Notes
    -----
    d_jk = (x_j - x_k) / s_jk; the critical value is the level-quantile of the maximum
    of the one-sided statistics over all ordered pairs (simultaneous) or those of one
    unit (marginal), from draws of N(0, Sigma). Stepdown leaves out the rejected
    ordered pairs and repeats. A difference without noise is certain. Source: Mogstad,
    Romano, Shaikh and Wilhelm (2024), doi:10.1093/restud/rdad006.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> sets = rank_sets([90, 80, 79, 60], [1, 1, 1, 1], rng=rng)
    >>> sets[["rank", "low", "high"]].to_numpy().tolist()
    [[1, 1, 1], [2, 2, 3], [3, 2, 3], [4, 4, 4]]
    """
    plan = design or RankDesign()
    check_fraction(plan.level, "level")
    check_choice(plan.kind, "kind of rank set", ("simultaneous", "marginal"))
    if plan.draws < 1:
        raise DataError("draws", f"{plan.draws}", "1 or more draws")
    x = as_vector(scores, "scores")
    found = as_noise(noise, len(x))
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(found.se))
    order = known[np.argsort(-x[known], kind="stable")]
    errors = _errors(noise, found, order)
    draws = draw_standard(rng, plan.draws, errors)
    if plan.kind == "simultaneous":
        found_sets = _simultaneous(x[order], errors, draws, plan)
    else:
        asked = known if plan.units is None else as_vector(plan.units, "units")
        found_sets = _marginal(x[order], errors, draws, np.isin(order, asked), plan)
    better, worse, critical = found_sets
    value = np.full(len(x), np.nan)
    value[order] = critical
    return pd.DataFrame(
        {
            "score": x,
            "se": found.se,
            "rank": rank_scores(np.where(np.isfinite(found.se), x, np.nan)),
            "low": _placed(better + 1, order, len(x)),
            "high": _placed(len(order) - worse, order, len(x)),
            "critical": value,
            "noise": found.source,
            "method": _method_name(plan),
        }
    )


def top_sets(
    scores: ArrayLike,
    noise: ArrayLike | Noise,
    k: int,
    *,
    rng: np.random.Generator,
    design: RankDesign | None = None,
) -> pd.DataFrame:
    """Say which units may be among the best k, and which surely are.

    Parameters
    ----------
    scores, noise, rng, design
        As in `rank_sets`; the sets are always simultaneous.
    k : int
        Number of places, 1 or more.

    Returns
    -------
    DataFrame, one row a unit
        The columns of `rank_sets`, with ``top`` the number of places, ``possible``
        (best place within k: together they cover the true top k with the given
        chance) and ``certain`` (worst place within k).

    Raises
    ------
    DataError
        As in `rank_sets`, or if ``k`` is below 1.

    Notes
    -----
    Projection set of Mogstad et al. (2024), doi:10.1093/restud/rdad006.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> best = top_sets([90, 89, 70], [1, 1, 1], 1, rng=rng)
    >>> best["possible"].tolist(), best["certain"].tolist()
    ([True, True, False], [False, False, False])
    """
    if k < 1:
        raise DataError("k", f"{k}", "1 or more places")
    plan = design or RankDesign()
    joint = RankDesign(level=plan.level, draws=plan.draws, stepdown=plan.stepdown)
    table = rank_sets(scores, noise, rng=rng, design=joint)
    return table.assign(
        top=k,
        possible=table["low"].le(k).fillna(False).astype(bool),
        certain=table["high"].le(k).fillna(False).astype(bool),
        method="top-k projection, " + table.pop("method"),
    )


def expected_ranks(scores: ArrayLike, noise: ArrayLike | Noise) -> FloatArray:
    """Give each unit's expected rank if true scores scatter about the seen ones.

    Parameters
    ----------
    scores : array_like, shape (p,)
        Scores, higher is better.
    noise : Noise or array_like, shape (p,)
        Standard errors of independent scores.

    Returns
    -------
    ndarray of float, shape (p,)
        1 + sum over k of P(theta_k > theta_j); a tie without noise counts one half.

    Notes
    -----
    A check on rank sets, with a flat prior. Source: Goldstein and Spiegelhalter
    (1996), doi:10.2307/2983325.

    Examples
    --------
    >>> expected_ranks([3, 2, 1], [1, 1, 1]).round(2).tolist()
    [1.32, 2.0, 2.68]
    """
    x = as_vector(scores, "scores")
    se = as_noise(noise, len(x)).se
    ranks = np.empty(len(x))
    for j in range(len(x)):
        gap, spread = x - x[j], np.hypot(se, se[j])
        z = 40 * np.sign(gap)  # without noise as good as certain
        np.divide(gap, spread, out=z, where=spread > 0)
        ranks[j] = 0.5 + norm.cdf(z).sum()
    return ranks


def _errors(noise: ArrayLike | Noise, found: Noise, order: IntArray) -> Errors:
    if isinstance(noise, Noise) or np.ndim(noise) != 2:
        return Errors(se=found.se[order])
    sigma = as_matrix(noise, "covariance")
    if sigma.shape[0] != sigma.shape[1] or not np.allclose(sigma, sigma.T):
        raise DataError("covariance", f"shape {sigma.shape}", "a symmetric matrix")
    return Errors(se=found.se[order], covariance=sigma[np.ix_(order, order)])


def _simultaneous(
    x: FloatArray, errors: Errors, draws: Draws, plan: RankDesign
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Count, for each unit, those surely above it and those surely below."""
    surely = _beyond(x, errors, np.inf)  # differences without noise
    while True:
        critical = float(np.quantile(pair_maxima(draws, errors, surely), plan.level))
        found = _beyond(x, errors, critical)
        done = not plan.stepdown or found.sum() == surely.sum()
        surely = found | surely
        if done:
            better, worse = surely.sum(axis=0), surely.sum(axis=1)
            return better.astype(float), worse.astype(float), np.full(len(x), critical)


def _beyond(x: FloatArray, errors: Errors, critical: float) -> BoolArray:
    surely = np.zeros((len(x), len(x)), dtype=bool)
    for i in range(len(x) - 1):
        gap = x[i] - x[i + 1 :]
        spread = errors.spread(i, slice(i + 1, None))
        least = np.zeros_like(spread)  # without noise any difference is certain
        np.multiply(critical, spread, out=least, where=spread > 0)
        surely[i, i + 1 :] = gap > least
    return surely


def _marginal(
    x: FloatArray, errors: Errors, draws: Draws, asked: BoolArray, plan: RankDesign
) -> tuple[FloatArray, FloatArray, FloatArray]:
    better, worse, critical = np.full((3, len(x)), np.nan)
    scaled = scale_draws(draws, errors)
    for j in np.flatnonzero(asked).tolist():
        gap, spread = x - x[j], errors.spread(j, slice(None))
        others = np.arange(len(x)) != j
        surely = (spread == 0) & (gap != 0)
        while True:
            above, below = (
                others & ~(surely & (gap > 0)),
                others & ~(surely & (gap < 0)),
            )
            maxima = unit_maxima(scaled, errors, j, above, below)
            critical[j] = np.quantile(maxima, plan.level)
            found = surely | (others & (spread > 0) & (abs(gap) > critical[j] * spread))
            done = not plan.stepdown or found.sum() == surely.sum()
            surely = found
            if done:
                break
        better[j], worse[j] = (surely & (gap > 0)).sum(), (surely & (gap < 0)).sum()
    return better, worse, critical


def _placed(values: FloatArray, order: IntArray, count: int) -> pd.Series:
    places = np.full(count, np.nan)
    places[order] = values
    return pd.Series(places).astype("Int64")


def _method_name(plan: RankDesign) -> str:
    steps = "stepdown" if plan.stepdown else "single step"
    return f"{plan.kind} rank set, {steps}, {plan.level:g}, {plan.draws} draws"
