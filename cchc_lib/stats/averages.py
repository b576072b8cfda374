"""Units against the average of all, with one error rate for the table.

One duty: which means lie apart from the grand mean (analysis of means). Pairs of units
are in ``letters``, rates against a common rate in ``funnel``.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import norm, t

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import as_same_length, check_fraction


def compare_with_average(
    means: ArrayLike, se: ArrayLike, *, df: float = np.inf, level: float = 0.95
) -> pd.DataFrame:
    """Set each unit's mean beside the mean of all units' means.

    Parameters
    ----------
    means, se : array_like, shape (p,)
        Mean of each unit and its standard error, same unit; NaN is left out.
    df : float
        Degrees of freedom behind the standard errors; infinite if they are known.
    level : float
        Chance that no unit of the table is called falsely, a fraction of 1.

    Returns
    -------
    DataFrame, one row a unit
        ``mean``, ``average``, ``gap`` (mean - average), ``margin`` (least gap that
        counts), ``flag`` ("below", "above", "inside", "no_data"), ``method``.

    Raises
    ------
    DataError
        If means and errors differ in number, an error is negative, or df below 1.

    Notes
    -----
    The unit is part of the average: var(gap) = se² (1 - 2 / p) + sum of se² / p². The
    critical value is Šidák's, level^(1 / p) a unit. Source: Nelson, Wludyka and
    Copeland (2005), The Analysis of Means, doi:10.1137/1.9780898718362.

    Examples
    --------
    >>> compare_with_average([10, 11, 12, 30], [1, 1, 1, 1])["flag"].tolist()
    ['below', 'below', 'below', 'above']
    """
    check_fraction(level, "level")
    x, s = as_same_length(means, se, ("means", "se"))
    if (s < 0).any() or not df >= 1:
        raise DataError("se", f"{s.min():g}, df {df:g}", "se >= 0 and df >= 1")
    known = ~np.isnan(x + s)
    count = max(int(known.sum()), 1)
    average = float(x[known].mean()) if known.any() else float("nan")
    variance = s**2 * (1 - 2 / count) + (s[known] ** 2).sum() / count**2
    tail = (1 - level ** (1 / count)) / 2
    critical = norm.isf(tail) if np.isinf(df) else t.isf(tail, df)
    # A single unit is the average itself: rounding may leave its variance below 0.
    margin = critical * np.sqrt(np.maximum(variance, 0))
    gap = x - average
    flags = [~known, gap < -margin, gap > margin]
    return pd.DataFrame(
        {
            "mean": x,
            "average": average,
            "gap": gap,
            "margin": np.where(known, margin, np.nan),
            "flag": np.select(flags, ["no_data", "below", "above"], "inside"),
            "method": f"analysis of means, sidak {level:g}",
        }
    )
