"""When a sum that nothing states is a misprint all the same.

One duty: failing sums → confirmed, near or neither. A total one keystroke from the sum
of the parts listed under it is a misprint where chance is out of the question, and near
where it is not quite.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from cchc_lib.checks.witnesses import Text
from cchc_lib.model import Figure, Verdict
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.vocabulary import is_listed_unit

_SURE = 4  # significant digits of a total that no other sum nears by chance
# What came in may be less than what was done and is left, by what was carried over, and
# more, by what was sent back; where neither is printed, chance has more room.
_INTAKE = frozenset(
    "received_resolved_open received_resolved_not_due requested_due_not_due "
    "balance_of_dossiers".split()
)
_SURE_OF_INTAKE = 5
_FOUND = frozenset({"adds_up", "nearly_adds_up"})  # tied by no word
_CLOSED = frozenset(
    "bracket_list colon_list parted_list states_listed rest_named closed_list "
    "maxima_complete announced union_of_nouns parallel_split points_of_two "
    "told_together whole_balance divided "
    "lines_proven sides_told".split()
)
_UNSAID = frozenset({"states_listed"})  # a few late ones, or sent back, go unsaid
_STATES = frozenset({"resolved_early_on_day"}) | _UNSAID
_LITTLE = 20  # times what is left is less than the total
_UNSAID_LITTLE = 100
_USUAL_REST = 20  # times what is carried over or sent back is less than what came in
_CAME_IN = frozenset({"received", "requested", "new"})
_DONE, _OPEN = "resolved", frozenset({"in_process", "not_due"})
Weight = Literal["sure", "near", "left", "open", "neither"]
_MOST_POINTS = ("score", "at_most")
_ADDED = frozenset({"count", "score", "money"})


def weigh_sum(verdict: Verdict, text: Text) -> Weight:
    """Say whether what the rest of the text adds makes a failing sum an error."""
    relation = verdict.relation
    if relation.reason == "answers_of_survey":
        slip = _is_small(verdict) and text.is_slip(verdict)
        return "sure" if slip else "neither"
    if not relation.named("total"):
        return "neither"
    slip = relation.reason not in _UNSAID and text.is_slip(verdict)
    if _leaves_little(verdict, text) and not slip:
        return "left"
    worded = relation.reason not in _FOUND
    if text.is_otherwise_split(relation) or (not worded and text.is_split(relation)):
        return "neither"
    total = text.figures[relation.named("total")[0].figure]
    exact = all(_is_exact(text.figures[name]) for name in relation.figures)
    known = total.kind == "count" and is_listed_unit(total.unit)
    alone = relation.reason in _INTAKE and len(relation.named("total")) == 1
    digits = _SURE_OF_INTAKE if alone else _SURE
    sure = significant_digits(total.value) >= digits and (known or worded)
    firm = exact and (sure or relation.reason in _CLOSED)
    near = total.kind in _ADDED and _is_close(verdict, total)
    if (firm or near) and text.is_slip(verdict):
        return "sure" if firm else "near"
    return "open" if _is_nearly_intake(verdict, text) else "neither"


def _is_nearly_intake(verdict: Verdict, text: Text) -> bool:
    """Resolved and open dossiers that are nearly, but not quite, what came in.

    What was carried over explains more, what was sent back less; neither is told.
    """
    relation = verdict.relation
    total = text.figures[relation.named("total")[0].figure]
    parts = [text.figures[term.figure] for term in relation.named("part")]
    stages = [set(part.quantity.split(".")) for part in parts]
    done = sum(_DONE in own for own in stages) == 1
    rest = all(_DONE in own or own & _OPEN for own in stages) and len(parts) > 1
    whole = not _CAME_IN.isdisjoint(total.quantity.split("."))
    exact = all(figure.hedge == "exact" for figure in (total, *parts))
    if not (done and rest and whole and exact) or text.tells_the_rest:
        return False
    printed = Fraction(total.value)
    added = verdict.exact
    return added is not None and _USUAL_REST * abs(added - printed) <= printed


def _is_exact(figure: Figure) -> bool:
    """Printed in full, or the most points there are: ``tối đa 65 điểm``."""
    return figure.hedge == "exact" or (figure.kind, figure.hedge) == _MOST_POINTS


def _leaves_little(verdict: Verdict, text: Text) -> bool:
    """Early and on time, which leave a few of what was resolved unsaid: late ones?"""
    relation = verdict.relation
    if relation.reason not in _STATES or verdict.exact is None:
        return False
    total = Fraction(text.figures[relation.named("total")[0].figure].value)
    gap = total - verdict.exact
    most = _UNSAID_LITTLE if relation.reason in _UNSAID else _LITTLE
    return gap > 0 and most * gap < total and not text.is_otherwise_split(relation)


def _is_small(verdict: Verdict) -> bool:
    """Less than half a point of a hundred: no answer is left out for so little."""
    return verdict.exact is not None and 2 * abs(verdict.exact - 100) < 1


def _is_close(verdict: Verdict, total: Figure) -> bool:
    """The gap is less than a quarter of the total."""
    printed = Fraction(total.value)
    return verdict.exact is not None and 4 * abs(verdict.exact - printed) < printed
