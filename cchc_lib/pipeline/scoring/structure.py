"""What the part scores have to do with each other and with the total.

One duty: the statistical audit of an index, table by table (METHODS c1, c2 and the
JRC's list): data checks, reliability, components, correlations, weight against
importance, added value. A CCHC index is formative: none of this is a fault by itself.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.stats.ranks import rank_scores
from cchc_lib.stats.reliability import (
    correlation_flags,
    cronbach_alpha,
    item_analysis,
    item_importance,
    omega_total,
    principal_components,
)
from cchc_lib.stats.robustness.bands import CLOSE

ENOUGH_CELLS = 0.65  # of a column or a row, JRC
SKEWED, PEAKED = 2.0, 3.5  # skewness and excess kurtosis that together show outliers
TOTAL = "total"  # the name of the total in tables of parts


def describe_items(league: League) -> pd.DataFrame:
    """Describe each part score as data, before it is trusted.

    Returns
    -------
    DataFrame, one row a part
        ``item``, ``name``, ``maximum``, ``n``, ``coverage`` (fraction of units),
        ``low``, ``mean``, ``high``, ``sd`` (points), ``share`` (mean over maximum),
        ``at_maximum`` (fraction of units), ``skew``, ``kurtosis`` (excess; both NaN
        for a constant part), ``flag`` ("sparse", "constant", "outliers", "usual"),
        ``method``.

    Notes
    -----
    Coverage below 65 %, or skewness beyond 2 with kurtosis above 3.5, as in the
    audits of the Joint Research Centre. Source: OECD/JRC (2008),
    doi:10.1787/9789264043466-en.
    """
    rows = []
    for part, most in zip(league.parts, league.maxima.tolist(), strict=True):
        column = league.points[part.item]
        varies = column.nunique() > 1
        rows.append(
            {
                "item": part.item,
                "name": part.name,
                "maximum": most,
                "n": int(column.count()),
                "coverage": float(column.notna().mean()),
                "low": column.min(),
                "mean": column.mean(),
                "high": column.max(),
                "sd": column.std(),
                "share": column.mean() / most,
                "at_maximum": float((column >= most).mean()),
                "skew": column.skew() if varies else np.nan,
                "kurtosis": column.kurt() if varies else np.nan,
            }
        )
    table = pd.DataFrame(rows)
    return table.assign(flag=_flags(table), method="moments, jrc thresholds")


def _flags(table: pd.DataFrame) -> pd.Series:
    flags = pd.Series("usual", index=table.index)
    peaked = (table["skew"].abs() > SKEWED) & (table["kurtosis"] > PEAKED)
    flags = flags.mask(peaked, "outliers").mask(table["skew"].isna(), "constant")
    return flags.mask(table["coverage"] < ENOUGH_CELLS, "sparse")


def measure_reliability(league: League) -> pd.DataFrame:
    """Give alpha with its interval, and omega, parts as shares of their maxima.

    Returns
    -------
    DataFrame, two rows
        ``measure`` ("alpha", "omega"), ``value``, ``low``, ``high`` (NaN where no
        interval is known), ``n`` (units), ``items``, ``method``.
    """
    alpha = cronbach_alpha(league.values, maxima=league.maxima)
    omega = omega_total(league.values)
    k = len(league.parts)
    rows = [
        ("alpha", alpha.value, alpha.low, alpha.high, alpha.n, k, alpha.method),
        ("omega", omega.omega, np.nan, np.nan, omega.n, k, omega.method),
    ]
    columns = ["measure", "value", "low", "high", "n", "items", "method"]
    return pd.DataFrame(rows, columns=columns)


def analyse_items(league: League) -> pd.DataFrame:
    """Set beside each other what each part does: weight, importance, correlations.

    Returns
    -------
    DataFrame, one row a part
        ``item``, ``name``, ``weight`` (nominal), ``r2`` (squared correlation with the
        total), ``variance_share`` (adds up to 1), ``item_rest`` (correlation with all
        others), ``alpha_dropped``, ``r`` (with the total), ``flag`` ("negative",
        "noise", "redundant", "usual", "constant"), ``p_adjusted``, ``moved``
        (fraction of units whose place on the part is more than 2 off their place in
        the total), ``method``.
    """
    values, maxima = league.values, league.maxima
    importance = item_importance(values, maxima)
    dropped = item_analysis(values, maxima=maxima)
    flags = correlation_flags(values, league.units["total"].to_numpy())
    methods = [t["method"].iloc[0] for t in (importance, dropped, flags)]
    return pd.DataFrame(
        {
            "item": league.names,
            "name": [part.name for part in league.parts],
            "weight": importance["weight"],
            "r2": importance["r2"],
            "variance_share": importance["variance_share"],
            "item_rest": dropped["item_rest"],
            "alpha_dropped": dropped["alpha_dropped"],
            "r": flags["r"],
            "flag": flags["flag"],
            "p_adjusted": flags["p_adjusted"],
            "moved": [_moved(league, name) for name in league.names],
            "method": "; ".join(dict.fromkeys(methods)),
        }
    )


def _moved(league: League, item: str) -> float:
    """Share of units whose place on one part is not about their place in the total."""
    own = rank_scores(league.points[item].to_numpy()).astype("Float64")
    far = (own - league.units["rank"].astype("Float64")).abs() > CLOSE
    return float(far.mean())


def find_components(league: League) -> pd.DataFrame:
    """Give the principal components of the parts; see ``principal_components``."""
    return principal_components(league.values)


def correlate_items(league: League) -> pd.DataFrame:
    """Correlate every pair of parts, and each part with the total.

    Returns
    -------
    DataFrame, one row a pair
        ``first``, ``second`` (columns; the total is "total"), ``r`` (NaN where one
        is constant), ``n``, ``method``.
    """
    table = league.points.assign(**{TOTAL: league.units["total"].to_numpy()})
    # A constant column has no correlation; pandas would print numpy's warning.
    varying = table.loc[:, table.nunique() > 1]
    matrix = varying.corr().reindex(index=table.columns, columns=table.columns)
    rows = [
        {
            "first": first,
            "second": second,
            "r": matrix.loc[first, second],
            "n": int(table[[first, second]].notna().all(axis=1).sum()),
        }
        for first, second in combinations(table.columns, 2)
    ]
    return pd.DataFrame(rows).assign(method="pearson correlation")
