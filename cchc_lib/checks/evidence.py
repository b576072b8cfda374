"""When near agreement shows that a weak binding is the right one after all.

One duty: candidates that may not contradict by themselves → those that may, because
something else in the text confirms them. A share one keystroke from the share of a
whole that its neighbours are measured on, or a total one keystroke from the sum of the
parts listed under it, is a misprint: wrong figures would not come so close by chance.
Where chance is not quite out of the question, the verdict is left open and says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import islice

from cchc_lib.checks.repairs import find_repairs
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.vocabulary import is_listed_unit

Rule = Callable[[Relation, Mapping[str, Figure]], Verdict]
Claims = Mapping[str, Sequence[Verdict]]
_MISSED = frozenset({"inconsistent", "consistent_if", "impossible"})
_FAR = 700  # characters between two shares of one list
_LIST = 200  # characters from a whole to the share of a part listed under it
_TOLD = 3  # significant digits of a total that chance seldom makes up
_SURE = 4  # significant digits of a total that no other sum nears by chance
_MOST_OPEN = 1000  # claims; what has more is no release, and would take long
_NEAREST = 3  # wholes of one share that are tried for a misprint of theirs
_NEAR = frozenset({"near_part", "two_states"})
_ADDED = frozenset({"count", "score", "money"})


@dataclass(frozen=True)
class Text:
    """What the figures of a text are and what its agreeing claims say of them."""

    figures: Mapping[str, Figure]
    rules: Callable[[Relation], Rule]
    bases: dict[str, list[int]] = field(default_factory=dict)  # whole: shares' places
    splits: set[tuple[str, str]] = field(default_factory=set)  # (part, total)
    settled: set[str] = field(default_factory=set)  # parts and totals of such sums
    shared: set[str] = field(default_factory=set)  # counts with a share of their own

    def learn(self, verdict: Verdict) -> None:
        """Take in a claim that agrees."""
        relation = verdict.relation
        if relation.kind == "share" and len(relation.named("whole")) == 1:
            whole = relation.named("whole")[0].figure
            share = self.figures[relation.named("share")[0].figure]
            self.bases.setdefault(whole, []).append(share.start)
        if relation.kind == "sum" and relation.named("total"):
            total = relation.named("total")[0].figure
            if (
                relation.strength == "weak"
                and significant_digits(self.figures[total].value) < _TOLD
            ):
                return  # small numbers add up by chance
            self.splits.update((p.figure, total) for p in relation.named("part"))
            self.settled.update((total, *(p.figure for p in relation.named("part"))))

    def is_base(self, whole: str, place: int) -> bool:
        """Another share near this place is measured on the same whole."""
        return any(abs(place - one) <= _FAR for one in self.bases.get(whole, ()))

    def is_lone_base(self, whole: Figure, part: Figure, share: Figure) -> bool:
        """No other count near is large enough to be the whole of this part."""
        if not whole.start < part.start or share.decimals < 2:
            return False
        if whole.id in self.shared:
            return False
        order = self._in_order
        low = bisect_left(order, share.start - _FAR, key=lambda one: one.start)
        high = bisect_left(order, share.start + _FAR, key=lambda one: one.start)
        return all(
            one.kind != "count"
            or one.unit != part.unit
            or one.value <= part.value
            or one.value == whole.value
            for one in order[low:high]
        )

    @cached_property
    def _in_order(self) -> Sequence[Figure]:
        return sorted(self.figures.values(), key=lambda one: one.start)

    def is_split(self, relation: Relation) -> bool:
        """The total, or a part of it, already has its place in a sum that agrees."""
        terms = (*relation.named("total"), *relation.named("part"))
        return any(term.figure in self.settled for term in terms)

    def is_slip(self, verdict: Verdict) -> bool:
        """One keystroke in one figure makes the claim hold."""
        rule = self.rules(verdict.relation)
        return bool(find_repairs(verdict, self.figures, rule))


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
        that is only near is ``undetermined``, ``near_miss``.
    """
    out = {name: list(found) for name, found in claims.items()}
    unsettled = [name for name, found in out.items() if _is_unsettled(found)]
    if unsettled:
        text = Text(figures, rules)
        for verdict in (v for found in out.values() for v in found):
            if verdict.relation.kind == "share":
                text.shared.update(t.figure for t in verdict.relation.named("part"))
            if verdict.verdict == "consistent":
                text.learn(verdict)
        few = unsettled if len(unsettled) <= _MOST_OPEN else ()
        twins = _twins((out[name] for name in few), text)
        for name in unsettled:
            out[name] = [_weighed(verdict, text, twins) for verdict in out[name]]
    return out


def _twins(claims: Iterable[Sequence[Verdict]], text: Text) -> set[str]:
    """Claims that one and the same misprint of their whole explains, two or more."""
    near: dict[str, list[Verdict]] = {}
    for found in claims:
        twins = (v for v in found if _may_be_twin(v, text))
        for verdict in islice(twins, _NEAREST):
            near.setdefault(verdict.relation.named("whole")[0].figure, []).append(
                verdict
            )
    mended: dict[tuple[str, str], set[str]] = {}
    for whole, verdicts in near.items():
        for verdict in verdicts if len(verdicts) > 1 else ():
            rule = text.rules(verdict.relation)
            for repair in find_repairs(verdict, text.figures, rule):
                if repair.figure == whole:
                    names = mended.setdefault((whole, repair.printed), set())
                    names.add(f"{verdict.relation.claim} {whole}")
    return {claim for claims in mended.values() if len(claims) > 1 for claim in claims}


def _may_be_twin(verdict: Verdict, text: Text) -> bool:
    relation = verdict.relation
    if relation.reason != "near_part" or verdict.verdict != "inconsistent":
        return False
    share = text.figures[relation.named("share")[0].figure]
    wholes = relation.named("whole")
    # A count with a share of its own is the next of a list, not what it is counted in.
    lone = len(wholes) == 1 and wholes[0].figure not in text.shared
    return lone and share.decimals > 0 and share.hedge == "exact"


def _is_unsettled(found: Sequence[Verdict]) -> bool:
    """No candidate agrees, none may contradict, and a weak one fails."""
    firm = any(
        v.verdict == "consistent"
        or (v.relation.strength != "weak" and v.verdict in _MISSED)
        for v in found
    )
    return not firm and any(_is_weak_miss(v) for v in found)


def _is_weak_miss(verdict: Verdict) -> bool:
    return verdict.relation.strength == "weak" and verdict.verdict in _MISSED


def _weighed(verdict: Verdict, text: Text, twins: Collection[str]) -> Verdict:
    relation = verdict.relation
    if not _is_weak_miss(verdict):
        return verdict
    if relation.kind == "share":
        wholes = relation.named("whole")
        twin = bool(wholes) and f"{relation.claim} {wholes[0].figure}" in twins
        sure = twin or _is_misprinted_share(verdict, text)
        return _raised(verdict) if sure else verdict
    if relation.kind != "sum" or not relation.named("total"):
        return verdict
    if text.is_split(relation) or not text.is_slip(verdict):
        return verdict
    total = text.figures[relation.named("total")[0].figure]
    exact = all(text.figures[name].hedge == "exact" for name in relation.figures)
    known = total.kind == "count" and is_listed_unit(total.unit)
    worded = relation.reason not in {"nearly_adds_up", "adds_up"}
    sure = significant_digits(total.value) >= _SURE and (known or worded)
    if exact and (sure or relation.reason == "colon_list"):
        return _raised(verdict)
    near = total.kind in _ADDED and _is_close(verdict, total)
    return _left_open(verdict) if near else verdict


def _is_misprinted_share(verdict: Verdict, text: Text) -> bool:
    """A share to the hundredth, near that of a base its neighbours have too."""
    relation = verdict.relation
    parts, wholes = relation.named("part"), relation.named("whole")
    if len(wholes) != 1 or relation.reason not in _NEAR:
        return False
    part, whole = text.figures[parts[0].figure], text.figures[wholes[0].figure]
    share = text.figures[relation.named("share")[0].figure]
    counts = [text.figures[t.figure] for t in (*parts, *wholes)]
    counted = all(count.interval.is_point for count in counts)
    if not counted or share.hedge != "exact" or not share.decimals:
        return False
    if verdict.verdict == "consistent_if":
        listed = whole.start < part.start < share.start < whole.start + _LIST
        return listed and share.decimals > 1
    told = share.decimals > 1 or share.value > 100 or _is_beside(verdict, share)
    told = told or verdict.verdict == "impossible"
    split = all((t.figure, whole.id) in text.splits for t in parts)
    known = split or text.is_base(whole.id, share.start)
    if verdict.verdict == "impossible":
        known = known or whole.start < part.start < share.start < whole.start + _LIST
    known = known or text.is_lone_base(whole, part, share)
    return told and known and text.is_slip(verdict)


def _is_beside(verdict: Verdict, share: Figure) -> bool:
    """The recomputed share is less than a point away."""
    return verdict.exact is not None and abs(verdict.exact - Fraction(share.value)) < 1


def _is_close(verdict: Verdict, total: Figure) -> bool:
    """The gap is less than a quarter of the total."""
    printed = Fraction(total.value)
    return verdict.exact is not None and 4 * abs(verdict.exact - printed) < printed


def _raised(verdict: Verdict) -> Verdict:
    return replace(verdict, relation=replace(verdict.relation, strength="likely"))


def _left_open(verdict: Verdict) -> Verdict:
    return replace(verdict, verdict="undetermined", reason="near_miss")
