"""Totals that a few of the counts around them make up exactly, wherever they stand.

One duty: a total and two to four of its neighbours, of one unit, where so few choices
of parts exist and the total is so large that chance would hardly meet it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import comb

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot

_NEAR, _SENTENCES = 10, 6  # figures and sentences from a total to its parts
_AROUND = 30  # counts from a long total to two or three that make it up
_FAR_PARTS = (2, 3)
_CANDIDATES = 12  # parts to choose from, the nearest
_ROLES = frozenset({"result", "change"})  # "vốn tăng thêm 894.922 tỷ" is a part, too
_PARTS = (2, 3, 4)
_LEAST = 1000  # of a total
_LUCK = 50  # a choice in so many values a total may have is met by chance too often


def subsets_that_fit(scene: Scene, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the smallest choice of neighbours that makes up a count left unmade."""
    values = {spot.figure.id: spot.figure.value for spot in scene.spots}
    made = {relation.figures[0] for relation in found if _adds_up(relation, values)}
    counts = [s for s in scene.spots if _is_counted(s)]
    for at, total in enumerate(counts):
        printed = total.figure.value / total.figure.resolution
        if total.figure.id in made or printed < _LEAST or printed % 100 == 0:
            continue
        around = counts[max(0, at - _AROUND) : at + _AROUND + 1]
        near = [s for s in around if _may_be_part(s, total)]
        parts = _choice(total, [s for s in near if _is_near(s, total)])
        parts = parts or _far_choice(total, near)
        if parts:
            yield sum_that_fits(total, parts)


def sum_that_fits(total: Spot, parts: Sequence[Spot]) -> Relation:
    """Make the *weak* record of a total and of what adds up to it."""
    names = ":".join(part.figure.id for part in parts)
    return Relation(
        kind="sum",
        claim=f"agrees:{total.figure.id}:{names}",
        terms=(
            Term(role="total", figure=total.figure.id),
            *(Term(role="part", figure=part.figure.id) for part in parts),
        ),
        strength="weak",
        reason="numbers_fit",
    )


def _adds_up(relation: Relation, values: dict[str, Decimal]) -> bool:
    if relation.kind != "sum":
        return False
    total, *parts = relation.figures
    return sum((values[name] for name in parts), Decimal(0)) == values[total]


def _is_counted(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.kind in {"count", "ratio", "money"} and figure.role in _ROLES
    return told and figure.hedge == "exact" and figure.value > 0


def _may_be_part(spot: Spot, total: Spot) -> bool:
    units = {spot.figure.unit, total.figure.unit}
    alike = len(units) == 1 or "number" in units
    return alike and spot.figure.value < total.figure.value


def _is_near(spot: Spot, total: Spot) -> bool:
    return (
        abs(spot.n - total.n) <= _NEAR
        and abs(spot.sentence - total.sentence) <= _SENTENCES
    )


def _choice(total: Spot, near: Sequence[Spot]) -> tuple[Spot, ...] | None:
    wanted, printed = total.figure.value, total.figure.value / total.figure.resolution
    by_distance = sorted(near, key=lambda s: (abs(s.n - total.n), s.n))[:_CANDIDATES]
    for size in _PARTS:
        if comb(len(by_distance), size) * _LUCK > printed:
            return None
        for parts in combinations(by_distance, size):
            if sum(part.figure.value for part in parts) == wanted:
                return tuple(sorted(parts, key=lambda s: s.n))
    return None


def _far_choice(total: Spot, others: Sequence[Spot]) -> tuple[Spot, ...] | None:
    """Two or three counts further from a long number: ``635.595`` of three levels."""
    wanted, last = total.figure.value, {s.figure.value: s for s in others}
    printed = wanted / total.figure.resolution
    for size in _FAR_PARTS:
        if comb(len(others), size) * _LUCK > printed:
            return None
        for first in combinations(others, size - 1):
            left = wanted - sum(part.figure.value for part in first)
            third = last.get(left)
            if third is not None and third.n > first[-1].n:
                return (*first, third)
    return None
