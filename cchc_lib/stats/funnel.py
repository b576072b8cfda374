"""Funnels: many rates or ratios against one centre, with overdispersion.

One duty: which units differ from the centre by more than chance and more than the usual
variation between units. Pictures need `funnel_limits` of ``funnel_curves``. Rates are
fractions of 1.

- A flag needs the exact tail; the arcsine and log curves go wrong at small counts.
- Overdispersion is on by default: with many cases plain limits flag half the table.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom, norm, poisson, rankdata

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import (
    BoolArray,
    FloatArray,
    as_counts,
    as_same_length,
    check_fraction,
    divide,
)
from cchc_lib.stats.families import adjust_p

TAILS = (0.025, 0.001)  # each side: the 95 % and the 99.8 % limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """Units around one centre, and how much more they vary than chance allows."""

    units: pd.DataFrame  # one row a unit
    centre: float  # the common rate (fraction of 1) or ratio
    phi: float  # mean squared z after trimming; 1 = chance alone
    tau2: float  # variance between units, on the transformed scale; 0 = none
    method: str


def rate_funnel(
    part: ArrayLike,
    whole: ArrayLike,
    *,
    target: float | None = None,
    adjust: bool = True,
    trim: float = 0.1,
) -> Funnel:
    """Compare every rate with the common rate, allowing for overdispersion.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases. A whole of 0 or NaN is no data.
    target : float, optional
        The centre, a fraction of 1; by default all parts over all wholes.
    adjust : bool
        Whether usual variation between units is allowed for.
    trim : float
        Share of z-scores winsorised on each side before phi is taken.

    Returns
    -------
    Funnel
        ``units`` has ``part``, ``whole``, ``rate``, ``p_low`` and ``p_high`` (exact
        chance of so few or so many), ``z``, ``z_adjusted``, ``flag`` ("inside", "low",
        "high", "no_data"), ``tail`` (0.025 or 0.001, the strictest limit passed),
        ``p`` (two-sided), ``p_adjusted`` (Benjamini–Hochberg), ``method``.

    Raises
    ------
    DataError
        If no unit has a case, a part lies outside its whole, or trim outside (0, 0.5).

    Notes
    -----
    z = 2 sqrt(n) (asin sqrt p - asin sqrt p0); phi = mean z² after winsorising;
    tau² = (I phi - (I - 1)) / (sum w - sum w² / sum w) with w = 4 n, if positive.
    A unit is flagged if its exact binomial tail passes the limit and, where tau² > 0,
    its adjusted z does too. Source: Spiegelhalter (2005), doi:10.1002/sim.1970 and
    doi:10.1136/qshc.2005.013755.

    Examples
    --------
    >>> found = rate_funnel([800, 810, 790, 600, 805, 0], [1000] * 5 + [0])
    >>> found.units["flag"].tolist(), round(found.phi, 1)
    (['inside', 'inside', 'inside', 'low', 'inside', 'no_data'], 14.2)
    """
    k, n = as_counts(part, whole)
    known = (n > 0) & ~np.isnan(k)
    if not known.any():
        raise DataError("whole", "no case in any unit", "at least one case")
    centre = float(k[known].sum() / n[known].sum()) if target is None else target
    if not 0 <= centre <= 1:
        raise DataError("target", f"{centre:g}", "a fraction from 0 to 1")
    gap = np.arcsin(np.sqrt(divide(k, n))) - np.arcsin(np.sqrt(centre))
    variance = divide(np.ones_like(n), 4 * n)
    z = gap / np.sqrt(variance)
    phi, tau2 = _spread(winsorise(z[known], trim), 4 * n[known])
    tails = (
        np.where(known, binom.cdf(k, n, centre), np.nan),
        np.where(known, binom.sf(np.ceil(k) - 1, n, centre), np.nan),
    )
    z_adjusted = gap / np.sqrt(variance + (tau2 if adjust else 0))
    method = _method_name("arcsine, winsorised", adjust, tau2)
    table = pd.DataFrame({"part": k, "whole": n, "rate": divide(k, n)})
    units = _flagged(table, tails, (z, z_adjusted), adjust and tau2 > 0)
    return Funnel(
        units=units.assign(method=np.where(known, method, "no_data")),
        centre=centre,
        phi=phi,
        tau2=tau2,
        method=method,
    )


def ratio_funnel(
    observed: ArrayLike, expected: ArrayLike, *, adjust: bool = True, trim: float = 0.1
) -> Funnel:
    """Compare observed with expected counts, in the way of the English SHMI.

    Parameters
    ----------
    observed, expected : array_like, shape (n,)
        Counts seen, and counts expected (above 0) if every unit were average.
    adjust : bool
        Whether usual variation between units is allowed for.
    trim : float
        Share of units left out on each side before phi is taken.

    Returns
    -------
    Funnel
        Centre 1; ``units`` as in `rate_funnel` with ``observed``, ``expected`` and
        ``ratio`` in place of the rate.

    Raises
    ------
    DataError
        If an observed count is negative or an expected count not positive.

    Notes
    -----
    z = sqrt(E) log(O / E), s = 1 / sqrt(E), the outer shares truncated by rank group;
    flags need the exact Poisson tail. Expected counts are never rounded. Source: NHS
    Digital, SHMI specification; Spiegelhalter (2005), doi:10.1136/qshc.2005.013755.

    Examples
    --------
    >>> ratio_funnel([30, 20, 9], [20, 20, 20], adjust=False).units["flag"].tolist()
    ['high', 'inside', 'low']
    """
    seen, due = as_same_length(observed, expected, ("observed", "expected"))
    if not ((seen >= 0) & (due > 0)).all():
        raise DataError("expected", f"{due.min():g}", "observed >= 0, expected > 0")
    with np.errstate(divide="ignore"):  # nothing observed: log 0 is -inf, and is meant
        gap = np.log(seen / due)
    z = np.sqrt(due) * gap
    inner = within_groups(z, trim) & np.isfinite(z)
    phi, tau2 = _spread(z[inner], due[inner])
    tails = (
        np.asarray(poisson.cdf(seen, due)),
        np.asarray(poisson.sf(np.ceil(seen) - 1, due)),
    )
    z_adjusted = gap / np.sqrt(1 / due + (tau2 if adjust else 0))
    method = _method_name("log ratio, truncated", adjust, tau2)
    table = pd.DataFrame({"observed": seen, "expected": due, "ratio": seen / due})
    units = _flagged(table, tails, (z, z_adjusted), adjust and tau2 > 0)
    return Funnel(
        units=units.assign(method=method),
        centre=1.0,
        phi=phi,
        tau2=tau2,
        method=method,
    )


def winsorise(z: ArrayLike, trim: float = 0.1) -> FloatArray:
    """Pull the outer shares of finite z-scores, shape (n,), in to their quantiles."""
    values = np.asarray(z, dtype=float)
    low, high = np.quantile(values, [_check_trim(trim), 1 - trim])
    return np.asarray(np.clip(values, low, high))


def within_groups(z: ArrayLike, trim: float = 0.1) -> BoolArray:
    """Say which z-scores, shape (n,), are left when the outer rank groups are cut.

    Ranks are cut into 1 / trim groups, as the SHMI does, and the first and last go.
    """
    ranks = rankdata(np.asarray(z, dtype=float))
    groups = 1 / _check_trim(trim)
    group = np.floor(ranks * groups / (len(ranks) + 1))
    kept: BoolArray = (group > 0) & (group < groups - 1)
    return kept


def _check_trim(trim: float) -> float:
    return check_fraction(2 * trim, "twice the trimmed share") / 2


def _spread(z: FloatArray, weights: FloatArray) -> tuple[float, float]:
    count = len(z)
    if count == 0:
        return float("nan"), 0.0
    phi = float(np.mean(z**2))
    room = weights.sum() - (weights**2).sum() / weights.sum()
    # One unit, or one that holds all the weight, says nothing of variation between.
    if count < 2 or room <= 0 or count * phi <= count - 1:
        return phi, 0.0
    return phi, float((count * phi - (count - 1)) / room)


def _flagged(
    table: pd.DataFrame,
    tails: tuple[FloatArray, FloatArray],
    scores: tuple[FloatArray, FloatArray],
    overdispersed: bool,
) -> pd.DataFrame:
    p_low, p_high = tails
    z, z_adjusted = scores
    if overdispersed:
        # Both must speak: more than chance, and more than units usually differ.
        low = np.maximum(p_low, norm.cdf(z_adjusted))
        high = np.maximum(p_high, norm.sf(z_adjusted))
    else:
        low, high = p_low, p_high
    both_sides = np.minimum(1, 2 * np.minimum(low, high))
    return table.assign(
        p_low=p_low,
        p_high=p_high,
        z=z,
        z_adjusted=z_adjusted,
        flag=_flags(low, high),
        tail=_strictest(np.minimum(low, high)),
        p=both_sides,
        p_adjusted=adjust_p(both_sides)["p_adjusted"].to_numpy(),
    )


def _flags(low: FloatArray, high: FloatArray) -> NDArray[np.str_]:
    return np.select(
        [np.isnan(low), low < TAILS[0], high < TAILS[0]],
        ["no_data", "low", "high"],
        "inside",
    )


def _strictest(p: FloatArray) -> FloatArray:
    return np.select([p < TAILS[1], p < TAILS[0]], [TAILS[1], TAILS[0]], np.nan)


def _method_name(scale: str, adjust: bool, tau2: float) -> str:
    if not adjust:
        return "exact tails"
    return f"exact tails and {scale}" if tau2 > 0 else "exact tails, no overdispersion"
