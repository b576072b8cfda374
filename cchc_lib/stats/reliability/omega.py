"""McDonald's omega from one factor, and the principal components of the items.

One duty: whether there is one thing that all items measure. Items are standardised.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from statsmodels.multivariate.factor import Factor

from cchc_lib.stats.arrays import BoolArray, FloatArray
from cchc_lib.stats.estimates import NAN
from cchc_lib.stats.reliability.items import as_items, varies

_SEED = 2008  # of the starting values of the fit


@dataclass(frozen=True, slots=True, kw_only=True)
class OneFactor:
    """Omega, and the loadings it was made of."""

    omega: float  # share of the total's variance due to the factor, fraction of 1
    loadings: pd.DataFrame  # one row an item
    n: int
    method: str


def omega_total(items: ArrayLike) -> OneFactor:
    """Fit one factor and give McDonald's omega.

    Parameters
    ----------
    items : array_like, shape (n, k)
        One unit a row, one item a column; rows with a gap and constant items are left
        out. Units of measurement do not matter.

    Returns
    -------
    OneFactor
        ``loadings`` has ``item`` (column number), ``loading`` (standardised),
        ``uniqueness``, ``method``. omega is NaN with fewer than three items that vary,
        or no more units than items.

    Raises
    ------
    DataError
        If there are fewer than two columns.

    Notes
    -----
    omega = (sum l)² / ((sum l)² + sum (1 - l²)), loadings l by maximum likelihood.
    Source: McDonald (1999), Test Theory, chapter 6.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> common = rng.normal(size=(200, 1))
    >>> found = omega_total(common + rng.normal(size=(200, 4)))
    >>> 0.7 < found.omega < 0.9
    True
    """
    table = as_items(items, None)
    n = len(table)
    kept = np.flatnonzero(_varies(table))
    if len(kept) < 3 or n <= len(kept):
        blank = pd.DataFrame({"item": kept, "loading": NAN, "uniqueness": NAN})
        name = "one factor, too few items or units"
        return OneFactor(
            omega=NAN, loadings=blank.assign(method=name), n=n, method=name
        )
    loadings, settled = _loadings(table[:, kept])
    unique = 1 - loadings**2
    common = loadings.sum() ** 2
    name = "one factor, maximum likelihood" + ("" if settled else ", not settled")
    shown = pd.DataFrame({"item": kept, "loading": loadings, "uniqueness": unique})
    return OneFactor(
        omega=float(common / (common + unique.sum())),
        loadings=shown.assign(method=name),
        n=n,
        method=name,
    )


def principal_components(items: ArrayLike) -> pd.DataFrame:
    """Give the principal components of the items' correlations.

    Parameters
    ----------
    items : array_like, shape (n, k)
        One unit a row, one item a column; rows with a gap and constant items are left
        out.

    Returns
    -------
    DataFrame, one row a component
        ``component`` (from 1), ``eigenvalue``, ``share`` and ``cumulative`` (fractions
        of 1), ``above_one``, ``method``. Empty if fewer than two items vary.

    Raises
    ------
    DataError
        If there are fewer than two columns.

    Notes
    -----
    One eigenvalue above 1 says one dimension. Source: Kaiser (1960),
    doi:10.1177/001316446002000116; OECD/JRC (2008), doi:10.1787/9789264043466-en.

    Examples
    --------
    >>> table = principal_components([[2, 3, 3], [4, 4, 5], [1, 2, 1], [5, 4, 5]])
    >>> table["eigenvalue"].round(2).tolist()
    [2.94, 0.06, 0.0]
    """
    table = as_items(items, None)
    table = table[:, _varies(table)]
    if table.shape[1] < 2:
        values = np.zeros(0)
    else:
        correlations = np.corrcoef(table, rowvar=False)
        values = np.clip(np.linalg.eigvalsh(correlations)[::-1], 0, None)
    share = values / max(len(values), 1)
    return pd.DataFrame(
        {
            "component": np.arange(1, len(values) + 1),
            "eigenvalue": values,
            "share": share,
            "cumulative": share.cumsum(),
            "above_one": values > 1,
            "method": "principal components of correlations",
        }
    )


def _varies(table: FloatArray) -> BoolArray:
    if len(table) < 2:
        return np.zeros(table.shape[1], dtype=bool)
    return np.array([varies(column) for column in table.T])


def _loadings(table: FloatArray) -> tuple[FloatArray, bool]:
    with warnings.catch_warnings(record=True) as doubts:
        warnings.simplefilter("always")  # a doubt goes into the method's name
        # Starting values are drawn; unseeded, the last digits differ at every run.
        found = Factor(endog=table, n_factor=1, method="ml").fit(rng=_SEED)
    loadings = np.asarray(found.loadings, dtype=float)[:, 0]
    return loadings * (np.sign(loadings.sum()) or 1.0), not doubts
