"""Crowding of discrete scores just above a threshold.

One duty: whether the split of scores around a cut-off is more uneven than the rest of
the distribution leads one to expect. Scores lie on a grid of known step, in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import binomtest

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import BoolArray, FloatArray, as_vector
from cchc_lib.stats.estimates import NAN
from cchc_lib.stats.families import adjust_p

REACH = 20  # steps on each side that the fit may learn from
_DRAWS = 1999
_LEAST_BINS = 6  # outside the window, twice the three numbers that are fitted
_STEPS = 40  # of Newton's method


def bunching(
    scores: ArrayLike,
    cuts: ArrayLike,
    *,
    step: float,
    rng: np.random.Generator,
    windows: Sequence[int] = (1, 2, 3),
) -> pd.DataFrame:
    """Compare counts just above and just below each threshold.

    Parameters
    ----------
    scores : array_like, shape (n,)
        Scores on a grid of ``step``, points; NaN is left out.
    cuts : array_like, shape (m,)
        Thresholds, points: a score at the cut counts as above.
    step : float
        Step of the grid, points.
    rng : numpy.random.Generator
        Source of the simulated tables.
    windows : sequence of int
        Widths of each side, in steps; all of them are reported.

    Returns
    -------
    DataFrame, one row a cut and window
        ``cut``, ``window`` (steps), ``below`` in [cut - w, cut), ``above`` in
        [cut, cut + w), ``expected_share`` of those above by the fit (fraction of 1),
        ``p_flat`` (two-sided binomial, right only if the density is flat here), ``p``
        (simulated against the fit), ``p_adjusted`` (Benjamini–Hochberg over all rows),
        ``method``. p is NaN where the window is empty or too few bins lie outside it.

    Raises
    ------
    DataError
        If the step or a window is not positive.

    Notes
    -----
    Counts of the bins within 20 steps, window left out, are fitted by a Poisson
    log-linear curve of degree 2; tables are then drawn from the fit and refitted.
    Source: Frandsen (2017), doi:10.1108/S0731-905320170000038002; McCrary (2008),
    doi:10.1016/j.jeconom.2007.05.005.

    Examples
    --------
    >>> scores = [79.5, 79, 79] + [80, 80.5] * 7
    >>> rng = np.random.default_rng(1)
    >>> table = bunching(scores, [80], step=0.5, rng=rng, windows=[2])
    >>> table[["below", "above", "p_flat"]].round(4).values.tolist()
    [[3.0, 14.0, 0.0127]]
    """
    values = as_vector(scores, "scores")
    if not step > 0 or min(windows, default=0) < 1:
        raise DataError("step", f"{step:g}, windows {windows}", "steps above 0")
    values = values[~np.isnan(values)]
    rows = [
        _around(values, float(cut), step, width, rng)
        for cut in as_vector(cuts, "cuts")
        for width in windows
    ]
    table = pd.DataFrame(rows)
    adjusted = adjust_p(table["p"].to_numpy())["p_adjusted"]
    table.insert(len(table.columns) - 1, "p_adjusted", adjusted)
    return table


class _Bins(NamedTuple):
    counts: FloatArray  # shape (m,)
    outside: BoolArray  # not in the window
    above: BoolArray  # in the window, at the cut or above
    terms: FloatArray  # shape (m, 3): 1, t, t²


def _around(
    values: FloatArray, cut: float, step: float, width: int, rng: np.random.Generator
) -> dict[str, float | str]:
    bins = _bins(values, cut, step, width)
    above = int(bins.counts[bins.above].sum())
    both = int(bins.counts[~bins.outside].sum())
    fit, share, p = "no fit", NAN, NAN
    if both and (bins.counts[bins.outside] > 0).sum() >= _LEAST_BINS:
        share, p = _simulated(bins, rng)
        fit = "poisson log-linear fit, simulated"
    return {
        "cut": cut,
        "window": width,
        "below": both - above,
        "above": above,
        "expected_share": share,
        "p_flat": float(binomtest(above, both).pvalue) if both else NAN,
        "p": p,
        "method": f"{fit}, flat binomial",
    }


def _bins(values: FloatArray, cut: float, step: float, width: int) -> _Bins:
    # A hair is added, so that 79.5 on a grid of 0.1 does not fall into the bin below.
    places = np.floor((values - cut) / step + 1e-6).astype(int)
    near = places[np.abs(places + 0.5) < REACH]
    low = min(-width, near.min(initial=0))
    high = max(width - 1, near.max(initial=0))
    grid = np.arange(low, high + 1)
    counts = np.bincount(near - low, minlength=len(grid)).astype(float)
    inside = (grid >= -width) & (grid < width)
    t = (grid + 0.5) / REACH
    terms = np.stack([np.ones_like(t), t, t**2], axis=1)
    return _Bins(counts, ~inside, inside & (grid >= 0), terms)


def _simulated(bins: _Bins, rng: np.random.Generator) -> tuple[float, float]:
    """Give the expected share above, and the chance of a split so uneven."""
    fitted = fit_counts(bins.counts[np.newaxis], bins.terms, bins.outside)
    share, seen = _excess(bins.counts[np.newaxis], fitted, bins)
    # Outside the window tables follow the fit; inside, only the split is in question.
    rates = fitted[0].copy()
    rates[~bins.outside] *= (
        bins.counts[~bins.outside].sum() / rates[~bins.outside].sum()
    )
    tables = rng.poisson(rates, size=(_DRAWS, len(rates))).astype(float)
    refitted = fit_counts(tables, bins.terms, bins.outside)
    _, drawn = _excess(tables, refitted, bins)
    extreme = int((np.abs(drawn) >= abs(seen[0]) - 1e-9).sum())
    return float(share[0]), (1 + extreme) / (1 + _DRAWS)


def _excess(
    tables: FloatArray, fitted: FloatArray, bins: _Bins
) -> tuple[FloatArray, FloatArray]:
    inside = ~bins.outside
    share = fitted[:, bins.above].sum(axis=1) / fitted[:, inside].sum(axis=1)
    found = tables[:, bins.above].sum(axis=1)
    return share, found - share * tables[:, inside].sum(axis=1)


def fit_counts(tables: FloatArray, terms: FloatArray, use: BoolArray) -> FloatArray:
    """Fit each table's counts, shape (tables, m), by a Poisson log-linear curve.

    Only bins in ``use`` are learnt from; fitted counts are given for all, same shape.
    Newton's method on all tables at once, kept from running off where bins are empty.
    """
    x, y = terms[use], tables[:, use]
    start = np.log(np.maximum(y.mean(axis=1), 0.1))
    beta = np.zeros((len(y), x.shape[1]))
    beta[:, 0] = start
    ridge = 1e-9 * np.eye(x.shape[1])
    for _ in range(_STEPS):
        mean = np.exp(np.clip(beta @ x.T, -30, 30))
        slope = (y - mean) @ x
        bend = np.einsum("tm,mi,mj->tij", mean, x, x) + ridge
        move = np.linalg.solve(bend, slope[:, :, np.newaxis])[:, :, 0]
        # Long moves overshoot; a bounded one gets there all the same.
        longest = np.abs(move).max(axis=1, keepdims=True)
        beta += move / np.maximum(1, longest)
        if longest.max() < 1e-10:
            break
    return np.asarray(np.exp(np.clip(beta @ terms.T, -30, 30)))
