"""Groups and their tables → values by period, changes and trends.

One duty: numbers over time. Counts of a group's members add up; scores never do. What
cannot be computed is NaN with its reason among the breaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from cchc_lib.pipeline.comparing.over_time.chains import Break, Group
from cchc_lib.pipeline.comparing.over_time.periods import Period
from cchc_lib.stats.arrays import FloatArray
from cchc_lib.stats.decomposition import split_change
from cchc_lib.stats.estimates import Estimate
from cchc_lib.stats.funnel import rate_funnel
from cchc_lib.stats.noise import rate_noise
from cchc_lib.stats.trends import mann_kendall, regional_mann_kendall, year_changes
from cchc_lib.stats.trends.series import LEAST_YEARS

ARROWS = {"up": "↑", "down": "↓", "flat": "→", "no_data": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One period's units: ``code``, ``name``, ``problem`` and their numbers."""

    period: Period
    units: pd.DataFrame  # with part and whole, or score and se; NaN where excluded


def long_series(
    tables: Sequence[Table], groups: Sequence[Group], kind: str
) -> tuple[pd.DataFrame, tuple[Break, ...]]:
    """Give one row a group and period, and the breaks.

    Returns
    -------
    DataFrame
        ``code``, ``name``, ``change``, ``complete``, ``period``, ``time`` (years),
        ``part``, ``whole``, ``value`` (a rate as a fraction of 1, or points), ``se``.
    tuple of Break
        Groups and periods without a value, with the reason.
    """
    rows, breaks = [], []
    for at, table in enumerate(tables):
        values = table.units.set_index("code")
        for group in groups:
            found, reason = _value(values, group, group.members[at], kind)
            label = table.period.label
            if reason:
                breaks.append(
                    Break(code=group.code, name=group.name, period=label, reason=reason)
                )
            rows.append(
                {
                    "code": group.code,
                    "name": group.name,
                    "change": group.change,
                    "complete": group.complete,
                    "period": label,
                    "time": table.period.time,
                    **found,
                }
            )
    series = pd.DataFrame(rows)
    return (_with_noise(series) if kind == "rate" else series), tuple(breaks)


def _value(
    values: pd.DataFrame, group: Group, codes: Sequence[str], kind: str
) -> tuple[dict[str, float], str]:
    """Add up the members of a group in one period, or say why that cannot be done."""
    nan = float("nan")
    blank = {"part": nan, "whole": nan, "value": nan, "se": nan}
    present = [code for code in codes if code in values.index]
    if not present:
        return blank, "absent"
    if kind == "score" and not group.comparable:
        return blank, "scores_do_not_add"
    rows = values.loc[list(codes)] if len(present) == len(codes) else None
    if rows is None or (rows["problem"] != "").any() or len(rows) != len(codes):
        return blank, "incomplete"
    if kind == "score":
        return blank | {
            "value": float(rows["score"].iloc[0]),
            "se": float(rows["se"].iloc[0]),
        }, ""
    part, whole = float(rows["part"].sum()), float(rows["whole"].sum())
    value = part / whole if whole else nan
    return {"part": part, "whole": whole, "value": value, "se": nan}, ""


def _with_noise(series: pd.DataFrame) -> pd.DataFrame:
    """Standard errors of rates, widened by each period's own overdispersion."""
    noisy = series.copy()
    for _, rows in series.groupby("period", sort=False):
        known = rows[rows["whole"] > 0]
        if len(known):
            part, whole = known["part"].to_numpy(), known["whole"].to_numpy()
            phi = rate_funnel(part, whole).phi
            noisy.loc[known.index, "se"] = rate_noise(part, whole, phi=phi).se
    return noisy


def trends_of(
    series: pd.DataFrame, periods: Sequence[Period], alpha: float
) -> pd.DataFrame:
    """Give one row a group: first, last and change, and a test where years suffice.

    Returns
    -------
    DataFrame
        ``code``, ``name``, ``periods`` (with a value), ``first``, ``last``,
        ``before`` (the last period but one), ``change`` (from it to the last),
        ``se``, ``beyond_noise`` (True, False or NA), ``rank_before``, ``rank_after``,
        ``extreme_before`` (in an outer tenth: expect a return by itself), ``arrow``,
        ``slope``, ``slope_low``, ``slope_high`` (a year), ``p``, ``p_adjusted``,
        ``tested``, ``method``.
    """
    order = list(dict.fromkeys(series["code"]))
    labels = [period.label for period in periods]
    values, noise = (
        series.pivot(index="code", columns="period", values=column)
        .loc[order, labels]
        .to_numpy(dtype=float)
        for column in ("value", "se")
    )
    changes = year_changes(
        values[:, -2], values[:, -1], noise[:, -2], noise[:, -1], level=1 - alpha
    )
    names = series.drop_duplicates("code").set_index("code").loc[order, "name"]
    table = pd.DataFrame(
        {
            "code": order,
            "name": names.to_numpy(),
            "first": _ends(values, 0),
            "last": _ends(values, -1),
            "before": values[:, -2],
            "change": changes["change"],
            "se": changes["se"],
            "beyond_noise": changes["beyond_noise"],
            "rank_before": changes["rank_before"],
            "rank_after": changes["rank_after"],
            "extreme_before": changes["extreme_before"],
        }
    )
    return pd.concat([table, _tests(values, periods, alpha)], axis=1)


def region_of(series: pd.DataFrame, periods: Sequence[Period]) -> Estimate:
    """Test all groups for one common trend; without five years there is no p."""
    wide = series.pivot(index="code", columns="period", values="value")
    values = wide[[period.label for period in periods]].to_numpy(dtype=float)
    found = regional_mann_kendall(values, times=[period.time for period in periods])
    if len({period.first.year for period in periods}) < LEAST_YEARS:
        nan = float("nan")
        return replace(found, statistic=nan, p=nan, method=f"{found.method}, no test")
    return found


def _tests(values: FloatArray, periods: Sequence[Period], alpha: float) -> pd.DataFrame:
    """Slopes and tests, as far as the periods reach: days make neither."""
    times = [period.time for period in periods]
    found = mann_kendall(values, times=times, level=1 - alpha)
    years = len({period.first.year for period in periods})
    tested = found["p"].notna() & (years >= LEAST_YEARS)
    untested = "sen slope, fewer than five years: no test"
    return pd.DataFrame(
        {
            "periods": found["n"],
            "arrow": [ARROWS[word] for word in found["direction"]],
            "slope": found["slope"] if years > 1 else np.nan,
            "slope_low": found["slope_low"].where(tested),
            "slope_high": found["slope_high"].where(tested),
            "p": found["p"].where(tested),
            "p_adjusted": found["p_adjusted"].where(tested),
            "tested": tested,
            "method": found["method"].where(tested, untested),
        }
    )


def _ends(values: FloatArray, at: int) -> list[float]:
    """Each row's first (0) or last (-1) known value."""
    known = [row[~np.isnan(row)] for row in values]
    return [float(row[at]) if len(row) else float("nan") for row in known]


def mix_of(series: pd.DataFrame, periods: Sequence[Period]) -> pd.DataFrame:
    """Take the change of the common rate apart into mix and rate, group by group.

    Only groups with counts in both of the last two periods enter: like for like.
    """
    old, new = (
        series[series["period"] == period.label].set_index("code")
        for period in periods[-2:]
    )
    both = [c for c in old.index if old["part"].notna()[c] and new["part"].notna()[c]]
    old, new = old.loc[both], new.loc[both]
    if not (old["whole"].sum() > 0 and new["whole"].sum() > 0):
        return pd.DataFrame()
    split = split_change(old["part"], old["whole"], new["part"], new["whole"])
    split.insert(0, "code", both)
    return split
