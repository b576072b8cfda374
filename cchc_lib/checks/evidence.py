"""When near agreement shows that a weak binding is the right one after all.

One duty: candidates that may not contradict by themselves → those that may, because
something else in the text confirms them. What confirms a share is in
``share_evidence``, a change in ``change_evidence``, a sum in ``sum_evidence``, a list
in ``order_evidence``, a mean in ``mean_evidence``. Where chance is not quite out of the
question, the verdict is left open and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from cchc_lib.checks.change_evidence import is_misprinted_change
from cchc_lib.checks.mean_evidence import is_misprinted_mean
from cchc_lib.checks.order_evidence import misplaced_by_slip
from cchc_lib.checks.repeat_evidence import is_misprinted_repeat
from cchc_lib.checks.share_evidence import (
    find_twins,
    is_misprinted_share,
    name_of_twin,
)
from cchc_lib.checks.sum_evidence import weigh_sum
from cchc_lib.checks.witnesses import Rule, Text
from cchc_lib.model import Figure, Relation, Verdict

Claims = Mapping[str, Sequence[Verdict]]
_SURE: Mapping[str, Callable[[Verdict, Text], bool]] = {
    "share": is_misprinted_share,
    "change": is_misprinted_change,
    "mean": is_misprinted_mean,
    "repeat": is_misprinted_repeat,
}
_MISSED = frozenset({"inconsistent", "consistent_if", "impossible"})
_LEFT = {"left": "left_over", "open": "carried_or_returned"}
_BACKLOG = 5  # times what is carried over is less than what came in
_MOST_OPEN = 1000  # claims; what has more is no release, and would take long


def weigh(
    claims: Claims, figures: Mapping[str, Figure], rules: Callable[[Relation], Rule]
) -> dict[str, list[Verdict]]:
    """Judge weak candidates by what the rest of the text confirms.

    Parameters
    ----------
    claims : mapping of str to sequence of Verdict
        The candidates of each claim, judged one by one.
    figures : mapping of str to Figure
        By id.
    rules : callable
        Gives the rule that judges a relation.

    Returns
    -------
    dict of str to list of Verdict
        The same claims. A weak candidate that is confirmed has become *likely*; one
        that is only near is ``undetermined``: ``near_miss``, ``left_over``,
        ``carried_or_returned`` or ``carried_over_unsaid``.
    """
    out = {name: list(found) for name, found in claims.items()}
    unsettled = [name for name, found in out.items() if _is_unsettled(found)]
    if unsettled:
        text = Text(figures, rules)
        for verdict in (v for found in out.values() for v in found):
            if verdict.relation.kind == "share":
                text.shared.update(t.figure for t in verdict.relation.named("part"))
            if verdict.verdict == "consistent" and not _proves_nothing(verdict):
                text.learn(verdict)
        few = unsettled if len(unsettled) <= _MOST_OPEN else ()
        twins = find_twins((out[name] for name in few), text)
        for name in unsettled:
            out[name] = [_weighed(verdict, text, twins) for verdict in out[name]]
    return out


def _is_unsettled(found: Sequence[Verdict]) -> bool:
    """No candidate agrees, none may contradict, and a weak one fails."""
    firm = any(
        (v.verdict == "consistent" and not _is_loose(v))
        or (v.relation.strength != "weak" and v.verdict in _MISSED)
        for v in found
    )
    return not firm and any(_is_weak_miss(v) for v in found)


def _is_loose(verdict: Verdict) -> bool:
    """A guess that agrees only as all that is hedged does settles nothing."""
    return verdict.relation.strength == "weak" and verdict.reason == "soft_hedge"


def _proves_nothing(verdict: Verdict) -> bool:
    """What was only looked for because it fits speaks for nothing else."""
    return _is_loose(verdict) or verdict.relation.reason == "numbers_fit"


def _is_weak_miss(verdict: Verdict) -> bool:
    return verdict.relation.strength == "weak" and verdict.verdict in _MISSED


def _weighed(verdict: Verdict, text: Text, twins: Collection[str]) -> Verdict:
    if not _is_weak_miss(verdict):
        return verdict
    kind = verdict.relation.kind
    if kind in _REWORDED:
        return _REWORDED[kind](verdict, text)
    sure = kind in _SURE and _SURE[kind](verdict, text)
    sure = sure or (kind == "share" and _is_twin(verdict, twins))
    return _raised(verdict) if sure else verdict


def _is_twin(verdict: Verdict, twins: Collection[str]) -> bool:
    return name_of_twin(verdict.relation) in twins


def _weighed_sum(verdict: Verdict, text: Text) -> Verdict:
    weight = weigh_sum(verdict, text)
    if weight == "sure":
        return _raised(verdict)
    if weight in _LEFT:
        return _left_open(verdict, _LEFT[weight])
    return _left_open(verdict) if weight == "near" else verdict


def _weighed_part(verdict: Verdict, text: Text) -> Verdict:
    """More was resolved than came in: of what was carried over, which is not told?"""
    relation = verdict.relation
    if relation.reason != "resolved_of_received":
        return verdict
    part, whole = (
        text.figures[relation.named(role)[0].figure] for role in ("part", "whole")
    )
    exact = part.hedge == whole.hedge == "exact"
    usual = _BACKLOG * (part.value - whole.value) <= whole.value
    if not (exact and usual) or text.tells_the_rest:
        return verdict
    return _left_open(verdict, "carried_over_unsaid")


def _out_of_place(verdict: Verdict, text: Text) -> Verdict:
    odd = misplaced_by_slip(verdict, text)
    text.misplaced.update({odd} - {""})
    return _raised(verdict) if odd else verdict


def _raised(verdict: Verdict) -> Verdict:
    return replace(verdict, relation=replace(verdict.relation, strength="likely"))


def _left_open(verdict: Verdict, reason: str = "near_miss") -> Verdict:
    return replace(verdict, verdict="undetermined", reason=reason)


_REWORDED: Mapping[str, Callable[[Verdict, Text], Verdict]] = {
    "compare": _out_of_place,
    "sum": _weighed_sum,
    "part_of": _weighed_part,
}
