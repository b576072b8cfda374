"""When a failed binding is more likely ours than the text's.

One duty: tell a misprint from a wrong binding. A share tens of points away from what
its counts give, and not one keystroke from fitting, was bound to the wrong figures:
it is reported as not checked, never as an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cchc_lib.checks.repairs import has_repair
from cchc_lib.model import Figure, Relation, Term, Verdict

Rule = Callable[[Relation, Mapping[str, Figure]], Verdict]
_WORDED = frozenset(
    {"closed_list", "from_to", "base_beside", "above_hundred", "base_behind"}
)
_EXPLICIT = "part_in_words"
_FAILS = frozenset({"inconsistent", "impossible"})
_GROSS_POINTS = Fraction(10)
_ALL = 100  # per cent: that some are late is seldom a matter of the base
_GROSS_SHARE = Fraction(5)  # points
_STATES = frozenset("resolved_by_deadline resolved_by_deadline_early".split())
_TIMINGS = frozenset({"early", "on_time", "early_or_on_time", "late"})
_UNNAMED = Fraction(1, 100)  # of a total
_GROSS_PART = Fraction(1, 4)


def doubt(verdict: Verdict, figures: Mapping[str, Figure], rule: Rule) -> Verdict:
    """Return the verdict, or ``not_checked`` where the binding is not believable."""
    relation = verdict.relation
    worded = relation.strength != "likely" or relation.reason in _WORDED
    if verdict.verdict != "inconsistent" or worded:
        return verdict
    unbelievable = _gross(verdict, figures) or _may_be_unnamed(verdict, figures)
    if not unbelievable or has_repair(verdict, figures, rule):
        return verdict
    return replace(verdict, verdict="not_checked", reason="implausible_binding")


def insist(found: Sequence[Verdict]) -> list[Verdict]:
    """Let a doubted share stand whose words leave no other base, if all else fails.

    ``Trong số 1.014 hồ sơ có 8 hồ sơ trễ hạn, chiếm 17,9%``: however far it is off. A
    base that the text confirms comes first (``28 of 424``, not of the nearer ``91``).
    """
    if any(v.verdict in _FAILS and v.relation.strength != "weak" for v in found):
        return list(found)
    return [_stands(v) if v.relation.reason == _EXPLICIT else v for v in found]


def _stands(verdict: Verdict) -> Verdict:
    if verdict.reason != "implausible_binding":
        return verdict
    return replace(verdict, verdict="inconsistent", reason="")


def _may_be_unnamed(verdict: Verdict, figures: Mapping[str, Figure]) -> bool:
    """States that leave something over: some dossiers may be of another state."""
    relation = verdict.relation
    if relation.kind != "sum" or relation.reason not in _STATES or not verdict.exact:
        return False
    total = Fraction(figures[relation.named("total")[0].figure].value)
    left = total - verdict.exact
    return left > _UNNAMED * total and left > 1


def _gross(verdict: Verdict, figures: Mapping[str, Figure]) -> bool:
    """The printed value is far outside what the other figures allow."""
    claimed = _claimed(verdict, figures)
    allowed = verdict.allowed
    if claimed is None or allowed is None:
        return False
    value = Fraction(claimed.value)
    gap = Fraction(0)
    if allowed.low is not None and value < allowed.low:
        gap = allowed.low - value
    if allowed.high is not None and value > allowed.high:
        gap = value - allowed.high
    limit = _GROSS_PART * abs(value)
    all_of_it = claimed.value == _ALL and _is_timing(verdict, figures)
    if verdict.relation.kind == "share" and not all_of_it:
        limit = _GROSS_SHARE
    elif claimed.kind == "percent":
        limit = max(limit, _GROSS_POINTS)
    return gap > limit


def _is_timing(verdict: Verdict, figures: Mapping[str, Figure]) -> bool:
    """On time or late of what is resolved: no other whole is usual."""
    part, whole = (
        {facet for t in verdict.relation.named(role) for facet in _facets(t, figures)}
        for role in ("part", "whole")
    )
    return bool(part & _TIMINGS) and "resolved" in whole and not whole & _TIMINGS


def _facets(term: Term, figures: Mapping[str, Figure]) -> Sequence[str]:
    return figures[term.figure].quantity.split(".")


def _claimed(verdict: Verdict, figures: Mapping[str, Figure]) -> Figure | None:
    for role in ("share", "total", "delta", "ratio"):
        terms = verdict.relation.named(role)
        if terms:
            return figures[terms[0].figure]
    return None
