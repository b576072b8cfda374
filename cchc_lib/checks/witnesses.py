"""What a text says of its own figures: which bases and which splits agree.

One duty: claims that agree → the bases, splits and parts they witness. What follows for
a claim that fails is for ``share_evidence`` and ``sum_evidence``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cchc_lib.checks.repairs import has_repair
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.edits import significant_digits

Rule = Callable[[Relation, Mapping[str, Figure]], Verdict]
Place = tuple[str, str]  # figure, and which half of a fraction
Sister = tuple[Figure, Figure]  # part, share
Sum = tuple[Place, frozenset[Place]]  # total, parts
_BESIDE = 120  # characters between two shares of one clause
_FAR = 700  # characters between two shares of one list
_REST = frozenset({"carried_over", "returned", "supplement"})
_TOLD = 3  # significant digits of a total that chance seldom makes up


@dataclass(frozen=True)
class Text:
    """What the figures of a text are and what its agreeing claims say of them."""

    figures: Mapping[str, Figure]
    rules: Callable[[Relation], Rule]
    bases: dict[str, list[int]] = field(default_factory=dict)  # whole: shares' places
    together: dict[frozenset[str], list[Sister]] = field(default_factory=dict)
    splits: set[tuple[str, str]] = field(default_factory=set)  # (part, total)
    sums: list[Sum] = field(default_factory=list)
    shared: set[str] = field(default_factory=set)  # counts with a share of their own
    misplaced: set[str] = field(default_factory=set)  # values out of their order
    table: set[str] = field(default_factory=set)  # shares that their row confirms

    def learn(self, verdict: Verdict) -> None:
        """Take in a claim that agrees."""
        relation = verdict.relation
        if relation.reason == "sum_of_siblings":
            base = frozenset(term.figure for term in relation.named("whole"))
            part, share = (
                self.figures[relation.named(role)[0].figure]
                for role in ("part", "share")
            )
            self.together.setdefault(base, []).append((part, share))
        if relation.kind == "share" and len(relation.named("whole")) == 1:
            whole = relation.named("whole")[0].figure
            share = self.figures[relation.named("share")[0].figure]
            self.bases.setdefault(whole, []).append(share.start)
            if relation.reason == "row_of_table":
                self.table.add(share.id)
        if relation.kind == "sum" and relation.named("total"):
            total = relation.named("total")[0].figure
            if (
                relation.strength == "weak"
                and significant_digits(self.figures[total].value) < _TOLD
            ):
                return  # small numbers add up by chance
            self.splits.update((p.figure, total) for p in relation.named("part"))
            self.sums.append(_places(relation))

    @property
    def rows(self) -> int:
        """Rows of a table whose share follows from the two cells before it."""
        return len(self.table)

    def is_base(self, whole: str, place: int) -> bool:
        """Another share near this place is measured on the same whole."""
        return any(abs(place - one) <= _FAR for one in self.bases.get(whole, ()))

    def is_told_base(self, whole: Figure, part: Figure, share: Figure) -> bool:
        """A share right beside the part or its share is measured on the same whole."""
        places = self.bases.get(whole.id, ())
        beside = any(abs(share.start - one) <= _BESIDE for one in places)
        return beside and whole.start < part.start < share.start

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

    @cached_property
    def tells_the_rest(self) -> bool:
        """What was carried over or sent back is printed somewhere."""
        return any(
            not _REST.isdisjoint(one.quantity.split("."))
            for one in self.figures.values()
        )

    def is_split(self, relation: Relation) -> bool:
        """The total, or a part of it, already has its place in a sum that agrees.

        That a part is itself parted takes nothing from it.
        """
        whole, own = _places(relation)
        own |= {whole}
        return any(total == whole or own & parts for total, parts in self.sums)

    def is_otherwise_split(self, relation: Relation) -> bool:
        """These very parts make up another total, or that total with other parts.

        A part may itself be split, and a total be split by another kind as well; what
        some parts of a longer sum make up is a total between.
        """
        whole, own = _places(relation)
        return any(
            bool(own & parts)
            if total == whole
            else len(own & parts) > 1 and not own < parts
            for total, parts in self.sums
        )

    def is_slip(self, verdict: Verdict) -> bool:
        """One keystroke in one figure makes the claim hold, to the printed decimal."""
        rule = self.rules(verdict.relation)
        return has_repair(verdict, self.figures, rule, coarser=False)


def _places(relation: Relation) -> Sum:
    total = relation.named("total")[0]
    parts = frozenset((t.figure, t.take) for t in relation.named("part"))
    return (total.figure, total.take), parts
