"""Two measurements of the same units: bias, limits of agreement, concordance.

One duty: first minus second, as numbers (pictures are elsewhere). Lead with the bias:
a correlation near 1 hides a steady gap. Values are in points.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import linregress, norm, t

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_same_length, check_fraction
from cchc_lib.stats.estimates import NAN, Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class BlandAltman:
    """How far a first measurement lies from a second, in points."""

    n: int  # complete pairs
    bias: float  # mean of first - second
    bias_se: float
    bias_low: float  # confidence interval of the bias
    bias_high: float
    sd: float  # of the differences, n - 1
    low: float  # limits of agreement, bias -+ agreement x sd
    high: float
    limit_se: float  # standard error of each limit
    low_low: float  # confidence intervals of the limits
    low_high: float
    high_low: float
    high_high: float
    median: float
    share_above: float  # units whose first is the higher, fraction of 1
    slope: float  # of the difference on the mean of both, points per point
    slope_se: float
    slope_p: float
    method: str

    def table(self) -> pd.DataFrame:
        """Show it as a table of one row."""
        return pd.DataFrame([asdict(self)])


def bland_altman(
    first: ArrayLike, second: ArrayLike, *, agreement: float = 1.96, level: float = 0.95
) -> BlandAltman:
    """Measure how far a first measurement lies above a second, and how it scatters.

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Two measurements of the same units (self and appraised scores), points; pairs
        with a gap are left out.
    agreement : float
        Limits of agreement stand this many sd from the bias.
    level : float
        Coverage of the intervals, a fraction of 1.

    Returns
    -------
    BlandAltman
        All in points; NaN where too few pairs or no spread allow no number.

    Raises
    ------
    DataError
        If no pair is complete, or ``level`` lies outside (0, 1).

    Notes
    -----
    Standard error of a limit: sqrt(sd² (1 / n + agreement² / (2 (n - 1)))); intervals
    by Student's t. Source: Bland and Altman (1986), doi:10.1016/S0140-6736(86)90837-8,
    and (1999), doi:10.1177/096228029900800204.

    Examples
    --------
    >>> found = bland_altman([82, 85, 91, 78], [80, 84, 90, 74])
    >>> found.bias, round(found.sd, 3), round(found.low, 3), round(found.high, 3)
    (2.0, 1.414, -0.772, 4.772)
    """
    check_fraction(level, "level")
    x, y = _pairs(first, second)
    n, d = len(x), x - y
    bias = float(d.mean())
    sd = float(d.std(ddof=1)) if n > 1 else NAN
    bias_se = sd / np.sqrt(n)
    # With fewer than two pairs every spread is NaN, and so is all that follows.
    limit_se = sd * np.sqrt(1 / n + agreement**2 / (2 * max(n - 1, 1)))
    reach = float(t.isf((1 - level) / 2, n - 1)) if n > 1 else NAN
    low, high = bias - agreement * sd, bias + agreement * sd
    slope, slope_se, slope_p = _slope(d, (x + y) / 2)
    return BlandAltman(
        n=n,
        bias=bias,
        bias_se=float(bias_se),
        bias_low=float(bias - reach * bias_se),
        bias_high=float(bias + reach * bias_se),
        sd=sd,
        low=low,
        high=high,
        limit_se=float(limit_se),
        low_low=float(low - reach * limit_se),
        low_high=float(low + reach * limit_se),
        high_low=float(high - reach * limit_se),
        high_high=float(high + reach * limit_se),
        median=float(np.median(d)),
        share_above=float((d > 0).mean()),
        slope=slope,
        slope_se=slope_se,
        slope_p=slope_p,
        method=f"bland-altman, {agreement:g} sd, t intervals {level:g}",
    )


def concordance(
    first: ArrayLike, second: ArrayLike, *, level: float = 0.95
) -> Estimate:
    """Measure how close pairs lie to the line of equality (Lin's coefficient).

    Parameters
    ----------
    first, second : array_like, shape (n,)
        Two measurements of the same units; pairs with a gap are left out.
    level : float
        Coverage of the interval, a fraction of 1.

    Returns
    -------
    Estimate
        In [-1, 1]; NaN if both are constant and equal. The interval needs three pairs
        and some correlation.

    Raises
    ------
    DataError
        If no pair is complete, or ``level`` lies outside (0, 1).

    Notes
    -----
    2 cov / (var + var + gap²), all with n in the denominator; interval by the inverse
    hyperbolic tangent. Source: Lin (1989), doi:10.2307/2532051, corrected in Lin
    (2000), Biometrics 56, 324-325.

    Examples
    --------
    >>> round(concordance([82, 85, 91, 78], [80, 84, 90, 74]).value, 3)
    0.909
    """
    check_fraction(level, "level")
    x, y = _pairs(first, second)
    variances, gap = (x.var(), y.var()), float(x.mean() - y.mean())
    covariance = float(((x - x.mean()) * (y - y.mean())).mean())
    room = sum(variances) + gap**2
    if room == 0:
        return Estimate(value=NAN, n=len(x), method="lin ccc, no variation")
    value = float(2 * covariance / room)
    low, high = NAN, NAN
    product = float(np.sqrt(variances[0] * variances[1]))
    if len(x) > 2 and covariance != 0 and abs(value) < 1:
        r, shift2 = covariance / product, gap**2 / product
        inner = (
            (1 - r**2) * value**2 * (1 - value**2) / r**2
            + 2 * value**3 * (1 - value) * shift2 / r
            - value**4 * shift2**2 / (2 * r**2)
        ) / (len(x) - 2)
        half = norm.isf((1 - level) / 2) * np.sqrt(max(inner, 0)) / (1 - value**2)
        low, high = (
            float(v) for v in np.tanh(np.arctanh(value) + np.array([-half, half]))
        )
    return Estimate(value=value, low=low, high=high, n=len(x), method="lin ccc")


def _pairs(first: ArrayLike, second: ArrayLike) -> tuple[FloatArray, FloatArray]:
    x, y = as_same_length(first, second, ("first", "second"))
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        raise DataError("pairs", "none complete", "at least one complete pair")
    return x[known], y[known]


def _slope(d: FloatArray, middle: FloatArray) -> tuple[float, float, float]:
    if len(d) < 3 or np.ptp(middle) == 0:
        return NAN, NAN, NAN
    if np.ptp(d) == 0:
        return 0.0, 0.0, 1.0
    line = linregress(middle, d)
    return float(line.slope), float(line.stderr), float(line.pvalue)
