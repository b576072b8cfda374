"""XmR charts: which months differ from the usual scatter, and what a target may expect.

One duty: individual values with limits from their moving ranges. At least 12 points
make limits to rely on; fewer are given as provisional.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import BoolArray, FloatArray, as_vector, check_choice

LEAST_POINTS = 12
RUN = 7  # points on one side, or in one direction
_LIMIT = 2.66  # mean moving ranges from the mean to a limit
_SCREEN = 3.267  # a moving range beyond this many means is left out, once


@dataclass(frozen=True, slots=True, kw_only=True)
class XmR:
    """A chart of individual values: its points, its phases, and its target."""

    points: pd.DataFrame  # one row a point
    phases: pd.DataFrame  # one row a phase between rebasings
    capability: str  # of the last phase; see `xmr_chart`
    method: str


def xmr_chart(
    values: ArrayLike,
    *,
    rebase: Sequence[int] = (),
    target: float | None = None,
    better: Literal["higher", "lower"] = "higher",
    screen: bool = True,
) -> XmR:
    """Give each month its limits and the rules it breaks.

    Parameters
    ----------
    values : array_like, shape (t,)
        Monthly values in order of time, any unit; no gaps.
    rebase : sequence of int
        Places (from 0) of the points at which new limits begin, after a change of rule.
    target : float, optional
        The value to reach, same unit.
    better : {"higher", "lower"}
        Which side of the target is good.
    screen : bool
        Whether moving ranges beyond 3.267 times their mean are left out once.

    Returns
    -------
    XmR
        ``points``: ``value``, ``phase`` (from 0), ``mean``, ``low``, ``high``,
        ``beyond_limits``, ``run`` (7 on one side of the mean), ``trend`` (7 rising or
        falling), ``near_limits`` (2 of 3 beyond two thirds, all on one side),
        ``signal`` (any of them), ``provisional`` (fewer than 12 points in the phase),
        ``method``. ``capability``: "consistently_met", "hit_and_miss",
        "consistently_missed", "too_few_points" or "no_target".

    Raises
    ------
    DataError
        If a value is missing, there are fewer than two, or a rebasing lies outside.
    UnknownNameError
        If ``better`` is neither higher nor lower.

    Notes
    -----
    Limits: mean -+ 2.66 mean moving range. Source: Wheeler (2000), Understanding
    Variation; NHS England, Making Data Count; rules as in NHSRplotthedots.

    Examples
    --------
    >>> chart = xmr_chart([90, 91, 89, 92, 90, 91, 90, 89, 91, 90, 92, 91, 70])
    >>> chart.points["beyond_limits"].tolist().index(True), chart.capability
    (12, 'no_target')
    """
    y = as_vector(values, "values")
    check_choice(better, "better side", ("higher", "lower"))
    if len(y) < 2 or np.isnan(y).any():
        raise DataError("values", f"{np.isfinite(y).sum()} values", "2 or more, no gap")
    starts = [0, *sorted(set(rebase) - {0})]
    if min(starts) < 0 or max(starts) >= len(y):
        raise DataError("rebase", f"{list(rebase)}", f"places 1 to {len(y) - 1}")
    ends = [*starts[1:], len(y)]
    pieces = [
        _phase(number, y[start:end], screen)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    points = pd.concat(pieces, ignore_index=True)
    phases = points.groupby("phase")[["mean", "low", "high", "provisional"]].first()
    phases.insert(0, "start", starts)
    phases.insert(1, "count", np.diff([*starts, len(y)]))
    method = "xmr, 2.66 mean moving range" + (", screened" if screen else "")
    return XmR(
        points=points.assign(method=method),
        phases=phases.reset_index().assign(method=method),
        capability=_capability(points.iloc[-1], target, better),
        method=method,
    )


def _phase(number: int, y: FloatArray, screen: bool) -> pd.DataFrame:
    mean, average = y.mean(), _moving_range(y, screen)
    low, high = mean - _LIMIT * average, mean + _LIMIT * average
    near = 2 / 3 * _LIMIT * average
    # A constant phase differs from its mean by rounding only.
    gap = np.where(np.abs(y - mean) <= 1e-12 * (1 + abs(mean)), 0, y - mean)
    beyond = (np.abs(gap) > _LIMIT * average) & (gap != 0)
    rules = {
        "beyond_limits": beyond,
        "run": _spread_back(_one_side(np.sign(gap))),
        "trend": _spread_back(_one_way(y)),
        "near_limits": _two_of_three(~beyond & (np.abs(gap) > near), np.sign(gap)),
    }
    frame = pd.DataFrame(
        {"value": y, "phase": number, "mean": mean, "low": low, "high": high, **rules}
    )
    return frame.assign(
        signal=np.any(list(rules.values()), axis=0), provisional=len(y) < LEAST_POINTS
    )


def _moving_range(y: FloatArray, screen: bool) -> float:
    ranges = np.abs(np.diff(y))
    if not len(ranges):
        return float("nan")
    average = float(ranges.mean())
    if screen and average > 0:
        average = float(ranges[ranges < _SCREEN * average].mean())
    return average


def _one_side(sides: FloatArray) -> BoolArray:
    """Mark each point that ends a run of 7 on one side of the mean."""
    ends = np.zeros(len(sides), dtype=bool)
    for i in range(RUN - 1, len(sides)):
        window = sides[i - RUN + 1 : i + 1]
        ends[i] = bool(sides[i] != 0 and (window == sides[i]).all())
    return ends


def _one_way(y: FloatArray) -> BoolArray:
    """Mark each point that ends 7 points rising, or 7 falling."""
    ends = np.zeros(len(y), dtype=bool)
    steps = np.sign(np.diff(y))
    for i in range(RUN - 1, len(y)):
        window = steps[i - RUN + 1 : i]
        ends[i] = bool((window == 1).all() or (window == -1).all())
    return ends


def _spread_back(ends: BoolArray) -> BoolArray:
    """Mark all 7 points of a run whose last point is marked."""
    marked = np.zeros(len(ends), dtype=bool)
    for end in np.flatnonzero(ends):
        marked[end - RUN + 1 : end + 1] = True
    return marked


def _two_of_three(near: BoolArray, sides: FloatArray) -> BoolArray:
    marked = np.zeros(len(near), dtype=bool)
    for i in range(len(near) - 2):
        window = slice(i, i + 3)
        if near[window].sum() >= 2 and abs(sides[window].sum()) == 3:
            marked[window] |= near[window]
    return marked


def _capability(last: pd.Series, target: float | None, better: str) -> str:
    if target is None:
        return "no_target"
    if bool(last["provisional"]):
        return "too_few_points"
    below, above = target < last["low"], target > last["high"]
    if better == "lower":
        below, above = above, below
    if below:
        return "consistently_met"
    return "consistently_missed" if above else "hit_and_miss"
