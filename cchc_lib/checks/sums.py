"""F03: do the parts make up the total? F04: is a part within its whole?

One duty: exact verdicts on totals and subsets of printed counts.
"""

from __future__ import annotations

from cchc_lib.checks.arithmetic import Figures, exact_sum, total_set, touch
from cchc_lib.model import Relation, Verdict
from cchc_lib.numbers.intervals import ROUNDING_MODES, Interval, RoundingMode

SUM_CODE, PART_CODE, FRACTION_CODE = "F03", "F04", "F02"


def check_sum(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether some values that print so add up to the total."""
    parts = relation.named("part")
    if relation.detail != "hundred" and _all_points(relation, figures):
        return _of_points(relation, figures)
    allowed = total_set(parts, figures)
    modes = tuple(
        mode
        for mode in ROUNDING_MODES
        if touch(_total(relation, figures, mode), total_set(parts, figures, mode))
    )
    word = "inconsistent"
    if "nearest" in modes:
        word = "consistent"
    elif modes:
        word = "consistent_if"
    return Verdict(
        rule=SUM_CODE,
        relation=relation,
        verdict=word,  # type: ignore[arg-type]
        exact=exact_sum(parts, figures),
        allowed=allowed,
        modes=modes,
        reason="other_rounding" if word == "consistent_if" else "",
    )


def _all_points(relation: Relation, figures: Figures) -> bool:
    """Counts printed in full: plain arithmetic decides."""
    return all(
        t.take == "denominator"
        or figures[t.figure].kind == "ratio"
        or figures[t.figure].interval.is_point
        for t in relation.terms
    )


def _of_points(relation: Relation, figures: Figures) -> Verdict:
    exact = exact_sum(relation.named("part"), figures)
    holds = exact == exact_sum(relation.named("total"), figures)
    return Verdict(
        rule=SUM_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=exact,
        allowed=Interval.point(exact),
    )


def _total(relation: Relation, figures: Figures, mode: RoundingMode) -> Interval:
    """The printed total, or the hundred that complementary shares make."""
    if relation.detail == "hundred":
        return Interval.point(100)
    return total_set(relation.named("total"), figures, mode)


def check_part(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether the part can be no larger than the whole."""
    return _within(relation, figures, PART_CODE)


def check_fraction(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether a printed ``k/n`` has k no larger than n."""
    return _within(relation, figures, FRACTION_CODE)


def _within(relation: Relation, figures: Figures, code: str) -> Verdict:
    part = total_set(relation.named("part"), figures)
    whole = total_set(relation.named("whole"), figures)
    if relation.reason == "above_maximum":  # set, and not measured
        whole = Interval.point(figures[relation.named("whole")[0].figure].value)
    difference = whole - part
    possible = difference.high is None or difference.high >= 0
    return Verdict(
        rule=code,
        relation=relation,
        verdict="consistent" if possible else "impossible",
        allowed=whole,
        exact=exact_sum(relation.named("part"), figures),
        reason="" if possible else "part_above_whole",
    )
