"""How units changed over the periods, and whose series break.

One duty: findings about several tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from cchc_lib.pipeline.comparing.over_time.months import WHOLE
from cchc_lib.pipeline.comparing.printing import (
    Fact,
    chance,
    find,
    listed,
    percent,
    signed,
    word,
)
from cchc_lib.pipeline.comparing.records import OverTime, Question
from cchc_lib.pipeline.comparing.telling.parts import unit_names
from cchc_lib.scores import TableFinding
from cchc_lib.stats.trends.charts import LEAST_POINTS

_MANY = 10  # units that all move one way: rather the yardstick than the work
_REASONS = ("unknown_code", "scores_do_not_add", "incomplete", "absent")


def tell_over_time(over: OverTime, asked: Question) -> Iterator[TableFinding]:
    """Changes, what they are made of, unusual months, and breaks."""
    yield _followed(over, asked.alpha)
    change = over.trends["change"].dropna()
    if len(change) >= _MANY and ((change > 0).all() or (change < 0).all()):
        facts: dict[str, Fact] = {"n": len(change)}
        yield find("C12.up" if change.iloc[0] > 0 else "C12.down", "note", facts)
    if len(over.mix):
        yield _mix(over)
    yield from _months(over, asked)
    for reason in _REASONS:
        rows = over.breaks[over.breaks["reason"] == reason].drop_duplicates("code")
        if len(rows):
            facts = {"count": len(rows), "units": unit_names(rows)}
            yield find(f"C13.{reason}", "note", facts, codes=rows["code"])
    if not over.series["complete"].all():
        yield find("C13.partial", "note", {})


def _followed(over: OverTime, alpha: float) -> TableFinding:
    trends = over.trends
    change, known = trends["change"], trends["beyond_noise"].notna()
    beyond = int(trends.loc[known, "beyond_noise"].sum())
    noise = word("NOISE_SAID", "known" if known.any() else "unknown", beyond)
    called = trends[trends["tested"] & (trends["p_adjusted"] < alpha)]
    rising = int((called["slope"] > 0).sum())
    test = "tested" if over.tested else "untested"
    # The chance is of all chains together; units are named by their own adjusted p.
    tested = (
        rising,
        len(called) - rising,
        chance(over.region.p) if over.tested else "",
    )
    facts: dict[str, Fact] = {
        "n": int(change.notna().sum()),
        "periods": len(over.periods),
        "first": over.periods[0],
        "last": over.periods[-1],
        "up": int((change > 0).sum()),
        "down": int((change < 0).sum()),
        "flat": int((change == 0).sum()),
        "noise": noise,
        "test": word("PERIOD_TEST", test, *tested),
    }
    return find("C12.followed", "note", facts)


def _months(over: OverTime, asked: Question) -> Iterator[TableFinding]:
    """What the XmR charts say of the whole, and which units have unusual months."""
    if over.monthly and len(over.periods) < LEAST_POINTS:
        few: dict[str, Fact] = {"n": len(over.periods), "least": LEAST_POINTS}
        yield find("C12.few_months", "note", few)
        return
    together = over.months[over.months["code"] == WHOLE]
    if len(together):
        yield _together(over, together, asked)
    units = over.months[over.months["code"] != WHOLE]
    unusual = units[units["signal"].astype(bool)].drop_duplicates("code")
    if len(unusual):
        facts: dict[str, Fact] = {
            "count": len(unusual),
            "n": int(units["code"].nunique()),
            "units": unit_names(unusual),
        }
        yield find("C12.months_units", "note", facts, codes=unusual["code"])


def _together(over: OverTime, chart: pd.DataFrame, asked: Question) -> TableFinding:
    last, odd = chart.iloc[-1], chart[chart["signal"].astype(bool)]
    signals = word("SIGNALS", "none")
    if len(odd):
        signals = word("SIGNALS", "some", len(odd), listed([*odd["period"]]))
    goal = "" if asked.target is None else percent(asked.target)
    # Limits foretell nothing where months have already left them.
    able = "unstable" if goal and len(odd) else str(last["capability"])
    facts: dict[str, Fact] = {
        "n": len(chart),
        "first": over.periods[0],
        "last": over.periods[-1],
        "low": percent(max(float(last["low"]), 0.0)),
        "high": percent(min(float(last["high"]), 1.0)),
        "mean": percent(float(last["mean"])),
        "signals": signals,
        "target": word("CAPABILITY", able, goal),
    }
    return find("C12.months", "note", facts)


def _mix(over: OverTime) -> TableFinding:
    rate = sum(over.mix["exact_rate"], Fraction(0))
    mix = sum(over.mix["exact_mix"], Fraction(0))
    facts: dict[str, Fact] = {
        "change": signed(100 * (rate + mix)),
        "rate": signed(100 * rate),
        "mix": signed(100 * mix),
    }
    return find("C12.mix", "note", facts, exact=rate + mix)
