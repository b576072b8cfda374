"""How units changed over the periods, and whose series break.

One duty: findings about several tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cchc_lib.pipeline.comparing.printing import Fact, chance, find, signed, word
from cchc_lib.pipeline.comparing.records import OverTime
from cchc_lib.pipeline.comparing.telling.parts import unit_names
from cchc_lib.scores import TableFinding

_MANY = 10  # units that all move one way: rather the yardstick than the work
_REASONS = ("unknown_code", "scores_do_not_add", "incomplete", "absent")


def tell_over_time(over: OverTime, alpha: float) -> Iterator[TableFinding]:
    """Changes, what they are made of, and breaks."""
    yield _followed(over, alpha)
    change = over.trends["change"].dropna()
    if len(change) >= _MANY and ((change > 0).all() or (change < 0).all()):
        facts: dict[str, Fact] = {"n": len(change)}
        yield find("C12.up" if change.iloc[0] > 0 else "C12.down", "note", facts)
    if len(over.mix):
        yield _mix(over)
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


def _mix(over: OverTime) -> TableFinding:
    rate = sum(over.mix["exact_rate"], Fraction(0))
    mix = sum(over.mix["exact_mix"], Fraction(0))
    facts: dict[str, Fact] = {
        "change": signed(100 * (rate + mix)),
        "rate": signed(100 * rate),
        "mix": signed(100 * mix),
    }
    return find("C12.mix", "note", facts, exact=rate + mix)
