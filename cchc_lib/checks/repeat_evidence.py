"""When a headline that does not say what the body says is a misprint.

One duty: a headline and the body's figure of the same thing, one keystroke apart. A
hedge makes many values agree; only a value a careful writer would have hedged so
counts as the right one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cchc_lib.checks.arithmetic import closed
from cchc_lib.checks.repairs import has_repair
from cchc_lib.checks.witnesses import Rule, Text
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.edits import one_edit, significant_digits

_TOLD = frozenset({"told_in_body", "told_closely", "base_again", "taken_up"})
_HEADLINES = frozenset({"told_in_body", "told_closely"})
_NEIGHBOURS = 20  # counts within a twentieth may well be two
_CLOSE = 50  # a hedged count is within a fiftieth of what it stands for
_DIGITS = 3  # of an unhedged headline; shorter ones are a keystroke from too much


def is_misprinted_repeat(verdict: Verdict, text: Text) -> bool:
    """One keystroke away from what the body says, hedge and all."""
    relation = verdict.relation
    if relation.reason not in _TOLD:
        return False
    first, second = (text.figures[term.figure] for term in relation.terms)
    told = relation.reason != "told_in_body" or first.hedge != "exact"
    told = told or significant_digits(first.value) >= _DIGITS
    if not told or significant_digits(second.value) < _DIGITS - 1:
        return False
    digits = [significant_digits(f.value) for f in (first, second)]
    few = min(digits) < 2 or (first.kind == "count" and max(digits) < _DIGITS)
    if relation.reason == "told_closely" and few:
        return False  # "2 bộ" and "22 bộ": a keystroke apart are most such numbers
    if relation.reason == "base_again" and not _far(first, second):
        return _is_transposed(first, second)
    if relation.reason in _HEADLINES and _is_told_elsewhere(first, second, text):
        return False
    return has_repair(verdict, text.figures, _softly(verdict, text))


def _is_told_elsewhere(first: Figure, second: Figure, text: Text) -> bool:
    """``Hơn 3 triệu văn bản``: not the 620.830 of one month, but the 3,56 triệu."""
    told = closed(first.soft if first.soft is not None else first.interval)
    return any(
        f.start > first.start
        and f.id != second.id
        and (f.kind, f.unit, f.role) == (first.kind, first.unit, first.role)
        and told.contains(f.value)
        for f in text.figures.values()
    )


def _far(count: Figure, fraction: Figure) -> bool:
    """Too far apart to be two neighbouring counts, as received and resolved are."""
    base = fraction.denominator
    return base is not None and _NEIGHBOURS * abs(count.value - base) > base


def _is_transposed(count: Figure, fraction: Figure) -> bool:
    """``1.113 phiếu … 1.067/1.131``: two digits of many have changed places."""
    base = fraction.denominator
    if base is None or significant_digits(base) <= _DIGITS:
        return False
    return any(
        value == base and edit == "transpose" for value, edit in one_edit(count.value)
    )


def _softly(verdict: Verdict, text: Text) -> Rule:
    def rule(relation: Relation, figures: Mapping[str, Figure]) -> Verdict:
        pair = [figures[name] for name in relation.figures]
        sets = [closed(f.soft if f.soft is not None else f.interval) for f in pair]
        if sets[0].meets(sets[1]) or _is_near(*pair):
            return text.rules(relation)(relation, figures)
        return replace(verdict, verdict="inconsistent")  # whatever the rule says

    return rule


def _is_near(first: Figure, second: Figure) -> bool:
    """``hơn 1.650`` for 1.665: rounded more finely than to the last digit but one."""
    gap = abs(first.value - second.value)
    return first.kind == "count" and _CLOSE * gap <= second.value
