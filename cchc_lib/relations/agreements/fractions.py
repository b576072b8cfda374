"""Percentages that two counts near them make, though no words say so.

One duty: the nearest part and whole of one unit that a share is printed of, to the
last digit. A share with few digits asks for its counts right beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from cchc_lib.model import Relation
from cchc_lib.numbers.intervals import modes_that_print
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count, is_share
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.shares.links import share_relation, unit_of

_REACH = {0: (2, 0), 1: (4, 1)}  # decimals: figures and sentences around a share
_FAR = (7, 3)  # of more decimals
_PAIRED, _FINE = 5, 2  # figures around a share of a sum; decimals of a sum's share
_BASES = 16  # figures from a share to what others are shares of
_LEAST = 20  # of a whole: nearly any two small counts make some percentage


def shares_that_fit(scene: Scene, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield a part and a whole for each share that ``found`` gives none."""
    tied = [relation for relation in found if _is_bound(relation)]
    bound = {name for relation in tied for name in _of(relation)}
    bases = {term.figure for relation in tied for term in relation.named("whole")}
    for share in scene.spots:
        figure = share.figure
        loose = figure.id not in bound and figure.role == "result"
        if is_share(figure) and loose and figure.hedge == "exact":
            pair = _nearest_pair(scene, share) or _of_known_base(scene, share, bases)
            if pair:
                yield _share(share, pair[:1], pair[1:])
            else:
                yield from _of_two(scene, share)


def _are_alike(scene: Scene, part: Spot, whole: Spot) -> bool:
    """Of one unit, or the nouns of one within the other's: ``996 cuộc gọi, 803``."""
    if unit_of(scene, part) == unit_of(scene, whole):
        return True
    one = noun_of(scene, part)
    return bool(one) and set(one) <= set(noun_of(scene, whole))


def _of_known_base(
    scene: Scene, share: Spot, bases: Collection[str]
) -> tuple[Spot, Spot] | None:
    """``- Tốt: 62 đơn vị, 45,59%``: what other shares of the text are of."""
    around = scene.spots[max(0, share.n - _BASES) : share.n + _BASES + 1]
    wholes = [s for s in around if s.figure.id in bases and _may_count(s)]
    for part in scene.spots[max(0, share.n - 1) : share.n + 2] if wholes else ():
        if part.n == share.n or part.sentence != share.sentence or not _may_count(part):
            continue
        for whole in wholes:
            fits = part.figure.value < whole.figure.value and _prints(
                part, whole, share
            )
            if fits and unit_of(scene, part) == unit_of(scene, whole):
                return part, whole
    return None


def _is_bound(relation: Relation) -> bool:
    both = bool(relation.named("part") and relation.named("whole"))
    return relation.kind == "share" and both and relation.strength != "weak"


def _of(relation: Relation) -> Iterator[str]:
    return (term.figure for term in relation.named("share"))


def _nearest_pair(scene: Scene, share: Spot) -> tuple[Spot, Spot] | None:
    figures, sentences = _REACH.get(share.figure.decimals, _FAR)
    near = [
        s
        for s in scene.spots[max(0, share.n - figures) : share.n + figures + 1]
        if _may_count(s) and abs(s.sentence - share.sentence) <= sentences
    ]
    pairs = [
        (abs(part.n - share.n) + abs(whole.n - share.n), part.n, part, whole)
        for part in near
        for whole in near
        if part.figure.value < whole.figure.value
        and whole.figure.value >= _LEAST
        and _prints(part, whole, share)
        and _are_alike(scene, part, whole)
    ]
    if not pairs:
        return None
    _, _, part, whole = min(pairs, key=lambda one: one[:2])
    return part, whole


def _of_two(scene: Scene, share: Spot) -> Iterator[Relation]:
    """What a share is of two counts beside it, taken together."""
    if not share.figure.decimals:
        return
    near = [
        s
        for s in scene.spots[max(0, share.n - _PAIRED) : share.n + _PAIRED + 1]
        if _may_count(s) and abs(s.sentence - share.sentence) <= 1
    ]
    found = tuple(_of_both(scene, share, near))
    if not found and share.figure.decimals >= _FINE:
        found = tuple(_both_of_one(scene, share, near))
    yield from found[:1]


def _of_both(scene: Scene, share: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """``Chậm hạn: 635, 1,87%. Đúng hạn: 33.257, 98,13%``: one of the two of both."""
    for one in near:
        for other in near if abs(one.n - share.n) == 1 else ():
            alike = unit_of(scene, one) == unit_of(scene, other) and other.n != one.n
            if alike and _prints(one, (one, other), share):
                yield _share(share, (one,), (one, other))


def _both_of_one(scene: Scene, share: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """``trước hạn 13.794, đúng hạn 134, trong 14.579 hồ sơ: 95,53%``."""
    for one, other in pairwise(near):
        added = one.figure.value + other.figure.value
        for whole in near:
            alike = len({unit_of(scene, s) for s in (one, other, whole)}) == 1
            larger = whole.n not in {one.n, other.n} and whole.figure.value > added
            if alike and larger and _prints_sum((one, other), (whole,), share):
                yield _share(share, (one, other), (whole,))


def _may_count(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role in {"result", "previous"} and figure.hedge == "exact"
    return is_count(figure) and told and figure.value > 0


def _prints(part: Spot, whole: Spot | tuple[Spot, ...], share: Spot) -> bool:
    wholes = whole if isinstance(whole, tuple) else (whole,)
    return _prints_sum((part,), wholes, share)


def _prints_sum(parts: Sequence[Spot], wholes: Sequence[Spot], share: Spot) -> bool:
    part = sum((s.figure.value for s in parts), Decimal(0))
    whole = sum((s.figure.value for s in wholes), Decimal(0))
    value, step = share.figure.value, share.figure.resolution
    if abs(100 * part - value * whole) > step * whole:
        return False  # most pairs are further off than a step of the last digit
    exact = 100 * Fraction(part) / Fraction(whole)
    return bool({"nearest", "trunc"} & set(modes_that_print(exact, value, step)))


def _share(share: Spot, parts: Sequence[Spot], wholes: Sequence[Spot]) -> Relation:
    found = share_relation(share, parts, wholes, "weak", "numbers_fit")
    return replace(found, claim=f"agrees:{share.figure.id}")
