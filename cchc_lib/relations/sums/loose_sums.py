"""Hedged or scaled totals and the neighbours that can make them up.

``Hơn 37 nghìn hồ sơ: 20 nghìn …, 17 nghìn …``, or the total told last. One duty: such
totals with what stands right behind, to the end of the sentence, or in two sides before
or behind. Agreement only: *weak*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cchc_lib.numbers.intervals import Interval
from cchc_lib.relations.scope.clauses import LEVELS
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal

_MAX_PARTS = 20
_AHEAD, _BACK = 6, 9  # items
_SENTENCES = 24  # list markers count as sentences too
_OPEN = frozenset({"in_process", "not_due"})
_Group = Sequence[Item]


def adding_up_loosely(items: Sequence[Item]) -> Iterator[Proposal]:
    """Yield (total, parts, "weak", "adds_up_loosely")."""
    for at, total in enumerate(items):
        if total.spot.figure.interval.is_point or total.take == "denominator":
            continue
        for parts in _groups(items, at, total):
            if _can_make(total, parts):
                yield total, parts, "weak", "adds_up_loosely"


def _groups(items: Sequence[Item], at: int, total: Item) -> Iterator[_Group]:
    """What may make up a total: those right behind, the list, two sides anywhere."""
    for size in (2, 3):
        parts = items[at + 1 : at + 1 + size]
        if len(parts) == size:
            yield parts
    listed = _to_the_end(total, items[at + 1 : at + 1 + _MAX_PARTS])
    if len(listed) > 3:
        yield listed
    for pair in _loose_pairs(total, items[at + 1 : at + 1 + _AHEAD]):
        near = pair[1].spot.sentence - total.spot.sentence <= 1
        if near or _are_sides(*pair):
            yield pair
    for pair in _loose_pairs(total, items[max(0, at - _BACK) : at]):
        if _are_sides(*pair):
            yield pair


def _loose_pairs(total: Item, near: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Two smaller ones, at most two sentences away."""
    here = total.spot.sentence
    smaller = (
        i for i in near if abs(i.spot.sentence - here) <= 2 and i.value < total.value
    )
    return combinations(smaller, 2)


def _are_sides(one: Item, other: Item) -> bool:
    """Two levels, or what is done and what is not yet."""
    levels = {one.spot.figure.scope, other.spot.figure.scope}
    if len(levels) == 2 and levels <= LEVELS:
        return True
    states = one.spot.facets, other.spot.facets
    return any("resolved" in a and b & _OPEN for a, b in (states, states[::-1]))


def _to_the_end(total: Item, later: Sequence[Item]) -> Sequence[Item]:
    """What stands behind a total in its sentence and in its bracket."""
    here = total.spot.sentence, total.spot.bracket
    return [i for i in later if (i.spot.sentence, i.spot.bracket) == here]


def _can_make(total: Item, parts: Sequence[Item]) -> bool:
    """Printed values add up to within the printed step of the coarsest of them."""
    figures = [p.spot.figure for p in parts]
    if (
        any(p.value >= total.value for p in parts)
        or abs(total.spot.sentence - parts[-1].spot.sentence) > _SENTENCES
    ):
        return False
    printed = sum(p.value for p in parts)
    if not 9 * total.value <= 10 * printed <= 11 * total.value:
        return False
    added = Interval.point(0)
    for figure in figures:
        added = added + figure.interval
    return added.meets(total.spot.figure.interval)
