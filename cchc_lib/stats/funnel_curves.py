"""The limits that a funnel picture draws; flags are made in ``funnel`` by exact tails.

One duty: curves over the size of a unit. At small sizes a drawn limit may lie on the
wrong side of a possible rate; it is a picture, not a test.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import binom, norm

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_vector
from cchc_lib.stats.funnel import TAILS


def funnel_limits(
    whole: ArrayLike, centre: float, *, tau2: float = 0.0
) -> pd.DataFrame:
    """Give the limits to draw around a common rate, for units of each size.

    Parameters
    ----------
    whole : array_like, shape (n,)
        Sizes of units (numbers of cases), whole numbers of 1 and more.
    centre : float
        The common rate, a fraction of 1.
    tau2 : float
        Variance between units on the arcsine scale; 0 draws exact binomial limits.

    Returns
    -------
    DataFrame, one row a size
        ``whole``, ``low_95``, ``high_95``, ``low_998``, ``high_998`` (fractions of 1,
        never outside [0, 1]), ``method``.

    Raises
    ------
    DataError
        If a size is below 1 or the centre lies outside [0, 1].

    Notes
    -----
    Without tau² the exact binomial quantiles are interpolated: with r the smallest
    count whose cumulative chance passes p, the limit is (r - a) / n with
    a = (F(r) - p) / (F(r) - F(r - 1)). With tau² the arcsine limits are widened, and
    held inside [0, pi / 2] before they are squared: beyond it a sine would turn back.
    Source: Spiegelhalter (2005), doi:10.1002/sim.1970, appendix A.1.

    Examples
    --------
    >>> funnel_limits([1, 100], 0.8)[["low_95", "high_95"]].round(3)
       low_95  high_95
    0   0.000    0.969
    1   0.714    0.870
    """
    sizes = as_vector(whole, "whole")
    if not (sizes >= 1).all() or not 0 <= centre <= 1:
        raise DataError("whole", f"{sizes.min():g}", "sizes from 1, centre from 0 to 1")
    draw = _widened if tau2 > 0 else _interpolated
    names = ("95", "998")
    table = pd.DataFrame({"whole": sizes})
    for name, tail in zip(names, TAILS, strict=True):
        table[f"low_{name}"] = draw(sizes, centre, tail, tau2)
        table[f"high_{name}"] = draw(sizes, centre, 1 - tail, tau2)
    kind = "arcsine, overdispersed" if tau2 > 0 else "binomial, interpolated"
    return table.assign(method=kind)


def _interpolated(n: FloatArray, centre: float, p: float, _: float) -> FloatArray:
    r = binom.ppf(p, n, centre)
    upper, lower = binom.cdf(r, n, centre), binom.cdf(r - 1, n, centre)
    share = np.divide(
        upper - p, upper - lower, out=np.zeros_like(r), where=upper > lower
    )
    return np.asarray(np.clip((r - share) / n, 0, 1))


def _widened(n: FloatArray, centre: float, p: float, tau2: float) -> FloatArray:
    angle = np.arcsin(np.sqrt(centre)) + norm.ppf(p) * np.sqrt(1 / (4 * n) + tau2)
    return np.asarray(np.sin(np.clip(angle, 0, np.pi / 2)) ** 2)
