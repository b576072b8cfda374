"""Consecutive months → XmR charts: which months are unusual, what a target may expect.

One duty: join the series of a comparison with `cchc_lib.stats.trends.xmr_chart`. Limits
begin anew with the reform of 1 July 2025, which redrew the units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pandas as pd

from cchc_lib.pipeline.comparing.over_time.periods import Period
from cchc_lib.stats.trends import xmr_chart
from cchc_lib.stats.trends.charts import LEAST_POINTS

WHOLE = ""  # the code under which all chains together are charted
RULES = ("beyond_limits", "run", "trend", "near_limits")
COLUMNS = (
    "code", "name", "period", "value", "phase", "mean", "low", "high", *RULES,
    "signal", "provisional", "capability", "method",
)  # fmt: skip


def are_months(periods: Sequence[Period]) -> bool:
    """Whether the periods are calendar months without a gap, in order of time."""
    whole = all(
        one.first.day == 1 and (one.last + timedelta(days=1)).day == 1
        and one.first.month == one.last.month
        for one in periods
    )  # fmt: skip
    next_to = (b.first == a.last + timedelta(days=1) for a, b in pairwise(periods))
    return whole and all(next_to)


def chart_months(
    series: pd.DataFrame, periods: Sequence[Period], target: Fraction | None
) -> pd.DataFrame:
    """Chart all chains together, where counts add up, and each one without a gap.

    Parameters
    ----------
    series : DataFrame
        As `long_series` gives it.
    periods : sequence of Period
        In order of time.
    target : Fraction, optional
        Fraction of 1 for rates, points for scores; more is better.

    Returns
    -------
    DataFrame
        One row a chain and month, columns ``COLUMNS``; empty unless there are
        ``LEAST_POINTS`` consecutive months.
    """
    if len(periods) < LEAST_POINTS or not are_months(periods):
        return pd.DataFrame(columns=list(COLUMNS))
    goal = None if target is None else float(target)
    labels = [period.label for period in periods]
    starts = [
        place
        for place in range(1, len(periods))
        if periods[place].side != periods[place - 1].side
    ]
    charts = [_chart(chain, labels, starts, goal) for chain in _chains(series, labels)]
    if not charts:
        return pd.DataFrame(columns=list(COLUMNS))
    return pd.concat(charts, ignore_index=True)[list(COLUMNS)]


_Chain = tuple[str, str, np.ndarray]


def _chains(series: pd.DataFrame, labels: Sequence[str]) -> Iterator[_Chain]:
    counts = series.groupby("period")[["part", "whole"]].sum().loc[list(labels)]
    if (counts["whole"] > 0).all():
        yield WHOLE, "", (counts["part"] / counts["whole"]).to_numpy(dtype=float)
    for code, rows in series.groupby("code", sort=False):
        values = rows.set_index("period")["value"].loc[list(labels)].to_numpy(float)
        if not np.isnan(values).any():
            yield str(code), str(rows["name"].iloc[-1]), values


def _chart(
    chain: _Chain, labels: Sequence[str], starts: Sequence[int], goal: float | None
) -> pd.DataFrame:
    code, name, values = chain
    found = xmr_chart(values, rebase=starts, target=goal)
    return found.points.assign(
        code=code, name=name, period=list(labels), capability=found.capability
    )
