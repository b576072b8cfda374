"""What drives a total: nominal weight against the share of its variance.

One duty: items against their parent (a field or the whole index).
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import t

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, as_vector
from cchc_lib.stats.estimates import NAN
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.reliability.items import as_items, as_maxima, correlate

NOISE_BELOW = 0.3  # JRC: the element adds little but noise
REDUNDANT_ABOVE = 0.92  # JRC: the element repeats its parent


def item_importance(items: ArrayLike, maxima: ArrayLike) -> pd.DataFrame:
    """Set each item's nominal weight beside what it does to the total.

    Parameters
    ----------
    items : array_like, shape (n, k)
        One unit a row, one item a column, points; rows with a gap are left out.
    maxima : array_like, shape (k,)
        Largest points of each item.

    Returns
    -------
    DataFrame, one row an item
        ``item`` (column number), ``weight`` (maximum over all maxima), ``r2``
        (squared correlation with the total), ``r2_rest`` (with all others),
        ``variance_share`` (cov(item, total) / var(total): these add to 1), ``method``.
        All fractions of 1. NaN for the correlations of a constant item.

    Raises
    ------
    DataError
        If there are fewer than two items, or a maximum is not positive.

    Notes
    -----
    Many points and r2 near 0: all score the same there, so it ranks nobody. Source:
    Paruolo, Saisana and Saltelli (2013), doi:10.1111/j.1467-985X.2012.01059.x.

    Examples
    --------
    >>> table = item_importance([[10, 1], [10, 3], [10, 5], [9, 4]], [10, 5])
    >>> table[["weight", "r2", "variance_share"]].round(3).to_numpy().tolist()
    [[0.667, 0.0, 0.0], [0.333, 0.914, 1.0]]
    """
    table = as_items(items, None)
    most = as_maxima(maxima, table.shape[1])
    total = table.sum(axis=1)
    apart = total - total.mean() if len(total) else total
    spread = float((apart**2).sum())
    rows = []
    for item, column in enumerate(table.T):
        shared = float((column * apart).sum())
        rows.append(
            {
                "item": item,
                "weight": most[item] / most.sum(),
                "r2": correlate(column, total) ** 2,
                "r2_rest": correlate(column, total - column) ** 2,
                "variance_share": shared / spread if spread > 0 else NAN,
            }
        )
    return pd.DataFrame(rows).assign(method="pearson importance, variance shares")


def correlation_flags(
    items: ArrayLike, parent: ArrayLike | None = None
) -> pd.DataFrame:
    """Flag items whose correlation with their parent is out of the usual range.

    Parameters
    ----------
    items : array_like, shape (n, k)
        One unit a row, one item a column; pairs with a gap are left out.
    parent : array_like, shape (n,), optional
        What the items are part of; by default their sum.

    Returns
    -------
    DataFrame, one row an item
        ``item``, ``n``, ``r``, ``flag`` ("negative" below 0, "noise" below 0.3,
        "redundant" above 0.92, "usual", "constant"), ``p`` of r = 0, ``p_adjusted``
        (Benjamini–Hochberg over the items), ``method``.

    Raises
    ------
    DataError
        If items and parent differ in length.

    Notes
    -----
    Source: OECD/JRC (2008), doi:10.1787/9789264043466-en; thresholds of the JRC audits.

    Examples
    --------
    >>> table = correlation_flags([[1, 5], [2, 3], [3, 1], [4, 0]], [1, 2, 3, 4])
    >>> table["flag"].tolist()
    ['redundant', 'negative']
    """
    table = as_matrix(items, "items")
    above = table.sum(axis=1) if parent is None else as_vector(parent, "parent")
    if len(above) != len(table):
        raise DataError("parent", f"{len(above)} values", f"{len(table)} values")
    rows = [_against(column, above) for column in table.T]
    found = pd.DataFrame(rows, columns=["n", "r", "flag", "p"])
    found.insert(0, "item", np.arange(len(rows)))
    return found.assign(
        p_adjusted=adjust_p(found["p"].to_numpy())["p_adjusted"],
        method="pearson, jrc thresholds, bh",
    )


def _against(column: FloatArray, parent: FloatArray) -> tuple[int, float, str, float]:
    known = ~np.isnan(column + parent)
    x, y = column[known], parent[known]
    r = correlate(x, y) if len(x) > 1 else NAN
    if np.isnan(r):
        return len(x), NAN, "constant", NAN
    p = _chance(r, len(x))
    if r < 0:
        return len(x), r, "negative", p
    if r < NOISE_BELOW:
        return len(x), r, "noise", p
    return len(x), r, "redundant" if r > REDUNDANT_ABOVE else "usual", p


def _chance(r: float, n: int) -> float:
    """Give the two-sided chance of so large a correlation of n unrelated pairs."""
    if n < 3:
        return NAN
    if abs(r) == 1:
        return 0.0
    return float(2 * t.sf(abs(r) * np.sqrt((n - 2) / (1 - r**2)), n - 2))
