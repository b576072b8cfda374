"""Cronbach's alpha with its interval, and what each item does to it.

One duty: internal consistency. For a formative index a low alpha is a warning to read
its fields apart, never by itself a fault.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import f

from cchc_lib.stats.arrays import FloatArray, check_fraction
from cchc_lib.stats.estimates import NAN, Estimate
from cchc_lib.stats.reliability.items import as_items, correlate


def cronbach_alpha(
    items: ArrayLike, *, maxima: ArrayLike | None = None, level: float = 0.95
) -> Estimate:
    """Measure how far the items of a scorecard move together.

    Parameters
    ----------
    items : array_like, shape (n, k)
        One unit a row, one item a column, points; rows with a gap are left out.
    maxima : array_like, shape (k,), optional
        Largest points of each item; given, items count as shares of them, so that
        items with many points do not rule.
    level : float
        Coverage of the interval, a fraction of 1.

    Returns
    -------
    Estimate
        alpha at most 1 with Feldt's interval; NaN if the total does not vary.

    Raises
    ------
    DataError
        If there are fewer than two items, or a maximum is not positive.

    Notes
    -----
    alpha = k / (k - 1) (1 - sum of variances / variance of the total). Source:
    Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499.

    Examples
    --------
    >>> found = cronbach_alpha([[2, 3, 3], [4, 4, 5], [1, 2, 1], [5, 4, 5]])
    >>> round(found.value, 3), round(found.low, 3), round(found.high, 3)
    (0.95, 0.669, 0.997)
    """
    check_fraction(level, "level")
    table = as_items(items, maxima)
    n, k = table.shape
    value = _alpha(table)
    if np.isnan(value):
        return Estimate(value=NAN, n=n, method="cronbach alpha, no variation")
    df1, df2 = n - 1, (n - 1) * (k - 1)
    tail = (1 - level) / 2
    return Estimate(
        value=value,
        low=1 - (1 - value) * float(f.isf(tail, df1, df2)),
        high=1 - (1 - value) * float(f.ppf(tail, df1, df2)),
        n=n,
        method="cronbach alpha, feldt interval",
    )


def item_analysis(items: ArrayLike, *, maxima: ArrayLike | None = None) -> pd.DataFrame:
    """Say of each item how it stands to the rest.

    Parameters
    ----------
    items, maxima
        As in `cronbach_alpha`.

    Returns
    -------
    DataFrame, one row an item
        ``item`` (column number), ``n``, ``mean``, ``sd`` (n - 1), ``item_total`` and
        ``item_rest`` (correlation with the sum of all, and of all others),
        ``alpha_dropped`` (alpha without it), ``method``. NaN for a constant item's
        correlations and where nothing is left to vary.

    Raises
    ------
    DataError
        If there are fewer than two items, or a maximum is not positive.

    Notes
    -----
    A negative item-rest correlation: units good on it are worse on the rest. Source:
    Nunnally and Bernstein (1994), Psychometric Theory, 3rd ed.

    Examples
    --------
    >>> table = item_analysis([[2, 3, 3], [4, 4, 5], [1, 2, 1], [5, 4, 5]])
    >>> table["alpha_dropped"].round(3).tolist()
    [0.889, 0.976, 0.879]
    """
    table = as_items(items, maxima)
    total = table.sum(axis=1)
    rows = []
    for item in range(table.shape[1]):
        column, others = table[:, item], np.delete(table, item, axis=1)
        rows.append(
            {
                "item": item,
                "n": len(table),
                "mean": column.mean() if len(table) else NAN,
                "sd": column.std(ddof=1) if len(table) > 1 else NAN,
                "item_total": correlate(column, total),
                "item_rest": correlate(column, total - column),
                "alpha_dropped": _alpha(others),
            }
        )
    return pd.DataFrame(rows).assign(method="classical item analysis")


def _alpha(table: FloatArray) -> float:
    n, k = table.shape
    if n < 2 or k < 2:
        return NAN
    whole = table.sum(axis=1).var(ddof=1)
    if whole <= 1e-20 * max(1.0, float((table**2).sum())):
        return NAN
    return float(k / (k - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))
