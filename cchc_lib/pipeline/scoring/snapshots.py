"""Two snapshots of one league: how far the order held, and who moved.

One duty: agreement in time. Units are joined by code; those in only one table are left
out here and named by rule S08.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.pipeline.scoring.noise import rounding_of
from cchc_lib.stats.agreement import kendall_tau, top_overlap, weighted_tau

_TOP = 10  # places
_BEYOND = 1.96  # standard errors of a difference


def join_snapshots(now: League, before: League) -> pd.DataFrame:
    """Set totals and ranks of two snapshots side by side.

    Returns
    -------
    DataFrame, one row a unit of both, in the order of now
        ``code``, ``name``, ``total_before``, ``total``, ``change`` (points),
        ``rank_before``, ``rank``, ``places`` (up is positive), ``beyond`` (the change
        is larger than rounding explains), ``method``.
    """
    old = _keyed(before)[["key", "total", "rank"]]
    table = _keyed(now).merge(old, on="key", suffixes=("", "_before"))
    change = (table["total"] - table["total_before"]).round(9)
    noise = np.hypot(rounding_of(now).se[0], rounding_of(before).se[0])
    return table.assign(
        change=change,
        places=table["rank_before"] - table["rank"],
        beyond=change.abs() > _BEYOND * noise,
        method="difference against 1.96 standard errors of rounding",
    )[[
        "code", "name", "total_before", "total", "change", "rank_before", "rank",
        "places", "beyond", "method",
    ]]  # fmt: skip


def _keyed(league: League) -> pd.DataFrame:
    units = league.units
    named = units["code"].where(units["code"] != "", units["name"].str.casefold())
    return units.assign(key=named)


def agree_in_order(pairs: pd.DataFrame) -> pd.DataFrame:
    """Measure how far two orders agree.

    Parameters
    ----------
    pairs : DataFrame
        As ``join_snapshots`` returns it.

    Returns
    -------
    DataFrame, one row a measure
        ``measure`` ("tau", "weighted_tau", "top"), ``value`` (the last a fraction of
        the first ten), ``n``, ``method``.
    """
    before, now = pairs["total_before"].to_numpy(), pairs["total"].to_numpy()
    tau, weighted = kendall_tau(before, now), weighted_tau(before, now)
    top = top_overlap(before, now, min(_TOP, len(pairs))).iloc[0]
    rows = [
        ("tau", tau.value, tau.n, tau.method),
        ("weighted_tau", weighted.value, weighted.n, weighted.method),
        ("top", top["overlap"], int(top["k"]), top["method"]),
    ]
    return pd.DataFrame(rows, columns=["measure", "value", "n", "method"])
