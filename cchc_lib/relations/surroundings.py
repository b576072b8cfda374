"""Extremes among the values around: none of those told beside it lies beyond.

One duty: ``cuối bảng là A, 38,97 điểm`` against every value of that measure nearby, in
the widest stretch of text in which it is the lowest. What stands nearby may be of
another group, so this only ever agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Side, Spot
from cchc_lib.relations.ends import End, find_ends, measure_of
from cchc_lib.relations.extremes import is_of_another_time

_MOST = 24  # figures on either side
_FAR = 220  # words
_LEAST = Decimal("0.25")  # of the extreme: what is less is of another scale
_RISES = frozenset("tăng cao tiến lên thêm cải".split())
_FALLS = frozenset("giảm tụt lùi hạ sụt thấp".split())
_SURE = {"top": {"exact", "above", "at_least"}, "bottom": {"exact", "below", "nearly"}}


def propose_surroundings(scene: Scene) -> Iterator[Relation]:
    """Yield each extreme with the values around it, the widest stretch first."""
    ends = list(find_ends(scene))
    sides = {end.spot.n: end.side for end in ends}
    for end in ends:
        if end.spot.figure.hedge not in _SURE[end.side]:
            continue
        if measure_of(end.spot.figure):
            yield from _among(scene, end, sides)
    yield from _opposites(ends)


def _among(scene: Scene, end: End, sides: dict[int, Side]) -> Iterator[Relation]:
    here = end.spot
    near = [
        spot
        for spot in scene.spots[max(0, here.n - _MOST) : here.n + _MOST]
        if spot.n != here.n and _is_comparable(scene, spot, here, end.side)
    ]
    told: set[int] = set()
    for reach in (3, 1, 0):
        around = [s for s in near if abs(s.paragraph - here.paragraph) <= reach]
        if reach == 0:
            yield from _once(end, around, sides, told)
            around = [s for s in around if abs(s.sentence - here.sentence) <= 1]
        yield from _once(end, around, sides, told)
    yield from _once(end, [s for s in near if s.n > here.n][:4], sides, told)


def _once(
    end: End, around: Sequence[Spot], sides: dict[int, Side], told: set[int]
) -> Iterator[Relation]:
    """A stretch that holds values, and others than the wider one before it."""
    if not around or len(around) in told:
        return
    told.add(len(around))
    other: Side = "bottom" if end.side == "top" else "top"
    opposite = [s for s in around if sides.get(s.n) == other][:1]
    terms = [Term(role=end.side, figure=end.spot.figure.id)]
    terms += [Term(role=other, figure=s.figure.id) for s in opposite]
    terms += [
        Term(role="other", figure=s.figure.id) for s in around if s not in opposite
    ]
    if end.place is not None:
        terms.append(Term(role="place", figure=end.place.figure.id))
    yield Relation(
        kind="compare",
        claim=f"around:{end.spot.figure.id}:{end.side}",
        terms=tuple(terms),
        strength="weak",
        reason="none_beyond",
        detail=end.side,
    )


def _is_comparable(scene: Scene, spot: Spot, here: Spot, side: Side) -> bool:
    one, other = spot.figure, here.figure
    if abs(one.first - other.first) > _FAR or one.hedge != "exact":
        return False
    measures = {measure_of(one), measure_of(other)}
    if "" in measures or len(measures - {"any"}) > 1:
        return False
    if (one.role == "change") != (other.role == "change") or one.role == "target":
        return False
    if one.role == "change" and _way(scene, spot) != _way(scene, here):
        return False
    if spot.facets and here.facets and not spot.facets & here.facets:
        return False
    if one.denominator is not None and other.denominator not in {None, one.denominator}:
        return False
    if one.role == "result" and one.value < _LEAST * other.value:
        return False
    if {one.period, other.period} - {None} > {one.period}:
        return False
    return one.role != "previous" and not is_of_another_time(scene, spot)


def _way(scene: Scene, spot: Spot) -> bool:
    """Whether the last word of direction before a change says that it rises."""
    for word in reversed(scene.before(spot, 8)):
        if word in _RISES or word in _FALLS:
            return word in _RISES
    return True


def _opposites(ends: Sequence[End]) -> Iterator[Relation]:
    """``nhiều nhất là A với hơn 645.000 hồ sơ, ít nhất là B, chưa tới 15.000``."""
    for k, first in enumerate(ends):
        for second in ends[k + 1 : k + 4]:
            one, other = first.spot, second.spot
            alike = one.figure.unit == other.figure.unit and one.n != other.n
            alike = alike and one.figure.role == other.figure.role
            near = abs(one.sentence - other.sentence) <= 2
            if first.side == second.side or not (alike and near):
                continue
            sure = all(e.spot.figure.hedge in _SURE[e.side] for e in (first, second))
            if sure and one.figure.kind in {"count", "money"}:
                yield Relation(
                    kind="compare",
                    claim=f"opposite:{one.figure.id}:{other.figure.id}",
                    terms=tuple(
                        Term(role=e.side, figure=e.spot.figure.id)
                        for e in (first, second)
                    ),
                    strength="weak",
                    reason="none_beyond",
                    detail=first.side,
                )
