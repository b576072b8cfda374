"""F06 repeats, F07 ranks, F08 bands, F09 targets: figures held against a mark.

One duty: exact verdicts that compare one figure with another or with a bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cchc_lib.checks.arithmetic import Figures, printed_value, term_set
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.hedges import granularity
from cchc_lib.numbers.intervals import ROUNDING_MODES, Interval
from cchc_lib.vocabulary import Band

REPEAT_CODE, RANK_CODE, BAND_CODE, TARGET_CODE = "F06", "F07", "F08", "F09"
Schemes = Mapping[str, tuple[Band, ...]]


def check_repeat(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether two prints of one quantity can be one true value."""
    first = relation.named("first")[0]
    second = relation.named("second")[0]
    if relation.detail == "rounded":
        return _in_round_numbers(relation, figures)
    modes = tuple(
        mode
        for mode in ROUNDING_MODES
        if term_set(first, figures, mode).meets(term_set(second, figures, mode))
    )
    word = "consistent" if "nearest" in modes else "consistent_if"
    return Verdict(
        rule=REPEAT_CODE,
        relation=relation,
        verdict=word if modes else "inconsistent",  # type: ignore[arg-type]
        exact=Fraction(printed_value(second, figures)),
        allowed=term_set(second, figures),
        modes=modes,
        reason="other_rounding" if modes and "nearest" not in modes else "",
    )


def _in_round_numbers(relation: Relation, figures: Figures) -> Verdict:
    """The second number lies within the last printed place of the round first one."""
    first, second = (figures[relation.named(r)[0].figure] for r in ("first", "second"))
    value = Fraction(first.value)
    step = granularity(
        first.value,
        kind=first.kind,
        decimals=first.decimals,
        resolution=first.resolution,
    )
    allowed = Interval.closed(value - Fraction(step), value + Fraction(step))
    holds = allowed.contains(second.value)
    return Verdict(
        rule=REPEAT_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=Fraction(second.value),
        allowed=allowed,
    )


def check_rank(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether 1 ≤ rank ≤ number ranked, now and before the change."""
    rank = printed_value(relation.named("rank")[0], figures)
    ranked = relation.named("ranked")
    last = printed_value(ranked[0], figures) if ranked else None
    places = relation.named("places")
    old = rank
    if places:
        moved = printed_value(places[0], figures)
        old = rank + moved if relation.detail == "rise" else rank - moved
    possible = all(k >= 1 and (last is None or k <= last) for k in (rank, old))
    printed_old = relation.named("old")
    agrees = not printed_old or printed_value(printed_old[0], figures) == old
    word = "consistent" if agrees else "inconsistent"
    return Verdict(
        rule=RANK_CODE,
        relation=relation,
        verdict=word if possible else "impossible",  # type: ignore[arg-type]
        exact=Fraction(old),
        allowed=Interval.closed(1, last),
        reason="" if possible else "rank_out_of_range",
    )


def check_band(relation: Relation, figures: Figures, schemes: Schemes) -> Verdict:
    """Ask whether the score can lie in the band that the printed class names."""
    scheme, label = relation.detail.split("|")
    score = figures[relation.named("score")[0].figure]
    bound = relation.named("bound")
    if bound:
        return _in_band(relation, score, figures[bound[0].figure].interval)
    band = next((b for b in schemes.get(scheme, ()) if b.label == label), None)
    if band is None:
        reason = "class_not_in_scheme" if scheme in schemes else "no_scheme_named"
        return Verdict(
            rule=BAND_CODE, relation=relation, verdict="not_checked", reason=reason
        )
    allowed = Interval(
        None if band.low is None else Fraction(band.low),
        None if band.high is None else Fraction(band.high),
        band.low is not None,
        False,
    )
    return _in_band(relation, score, allowed)


def _in_band(relation: Relation, score: Figure, allowed: Interval) -> Verdict:
    # A class is given to the printed score; a hedged score keeps its set.
    exact = score.hedge == "exact"
    printed = Interval.point(score.value) if exact else score.interval
    word = "consistent" if allowed.meets(printed) else "inconsistent"
    return Verdict(
        rule=BAND_CODE,
        relation=relation,
        verdict=word,  # type: ignore[arg-type]
        exact=Fraction(score.value),
        allowed=allowed,
    )


def check_target(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether the result beside a target reaches it as the words say."""
    target = figures[relation.named("target")[0].figure]
    results = relation.named("result")
    if not results:
        return Verdict(
            rule=TARGET_CODE,
            relation=relation,
            verdict="not_checked",
            reason="target_without_result",
        )
    result = figures[results[0].figure]
    reaches = _reaches(result, target)
    word = "undetermined" if reaches is None else "consistent"
    if relation.detail and reaches is not None:
        word = "consistent" if reaches == (relation.detail == "met") else "inconsistent"
    return Verdict(
        rule=TARGET_CODE,
        relation=relation,
        verdict=word,  # type: ignore[arg-type]
        exact=Fraction(result.value),
        allowed=_goal(target),
    )


def _goal(target: Figure) -> Interval:
    value = Fraction(target.value)
    if target.hedge in {"at_most", "below"}:
        return Interval(None, value, False, target.hedge == "at_most")
    return Interval(value, None, target.hedge != "above", False)


def _reaches(result: Figure, target: Figure) -> bool | None:
    """True or False where every value of the result says so, else None."""
    goal = _goal(target)
    printed = result.interval
    if printed.within(goal):
        return True
    return None if printed.meets(goal) else False
