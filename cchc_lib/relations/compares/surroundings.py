"""Extremes among the values around: none of those told beside it lies beyond.

One duty: ``cuối bảng là A, 38,97 điểm`` against every value of that measure nearby, in
the widest stretch of text in which it is the lowest. What stands nearby may be of
another group, so this only ever agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_another_time
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.ends import End, find_ends, measure_of
from cchc_lib.relations.scope.groups import clause_before
from cchc_lib.relations.scope.wordings import NEXT

_MOST = 24  # figures on either side
_NEAR = 4  # figures behind a named rise that are rises as well
_FAR = 220  # words
_REACHES = (_FAR, 120, 60, 30)  # words in which others are looked for, the most first
_LEAST = Decimal("0.25")  # of the extreme: what is less is of another scale
_LARGEST = 20  # times the extreme
_OWN = 10  # words before a value that tell whether it is a rise
_MOVES = ("mức tăng", "mức giảm", "cắt giảm", "tăng trưởng", "rút ngắn", "tốc độ tăng")
_RISES = frozenset({"tăng", "nâng", "nhích", "vươn", "leo"})
_FALLS = frozenset({"giảm", "tụt", "sụt", "rút", "lùi", "rớt"})
_NEXT = NEXT
_SURE = {
    "top": frozenset({"exact", "above", "at_least"}),
    "bottom": frozenset({"exact", "below", "at_most", "nearly"}),
}
_OTHERS = {"top": _SURE["bottom"], "bottom": _SURE["top"]}


def propose_surroundings(scene: Scene) -> Iterator[Relation]:
    """Yield each extreme with the values around it, the widest stretch first."""
    ends = list(find_ends(scene))
    named = frozenset(end.spot.n for end in ends)
    for end in ends:
        sure = end.spot.figure.hedge in _SURE[end.side]
        if sure and measure_of(end.spot.figure):
            yield from _among(scene, end, named)
    yield from _opposites(scene, ends)


def _among(scene: Scene, end: End, named: frozenset[int]) -> Iterator[Relation]:
    here, way = end.spot, _way(scene, end.spot)
    near = [
        spot
        for spot in scene.spots[max(0, here.n - _MOST) : here.n + _MOST]
        if spot.n != here.n
        and (spot.figure.role != "target" or spot.n in named)
        and _is_comparable(spot, end)
        and _tells_alike(scene, spot, here, way)
    ]
    told: set[tuple[int, ...]] = set()
    for reach in _REACHES:
        yield from _once(end, [s for s in near if _words(s, here) <= reach], told)
    yield from _once(end, [s for s in near if s.n > here.n][:4], told)


def _words(one: Spot, other: Spot) -> int:
    """Words from one to the other; a line that is broken elsewhere moves no word."""
    return abs(one.figure.first - other.figure.first)


def _once(
    end: End, around: Sequence[Spot], told: set[tuple[int, ...]]
) -> Iterator[Relation]:
    """A stretch that holds values, and others than the wider one before it."""
    stretch = tuple(spot.n for spot in around)
    if not around or stretch in told:
        return
    told.add(stretch)
    terms = [Term(role=end.side, figure=end.spot.figure.id)]
    terms += [Term(role="other", figure=s.figure.id) for s in around]
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


def _is_comparable(spot: Spot, end: End) -> bool:
    """Of the measure, the stage and the scale of the extreme, and not hedged away."""
    one, other = spot.figure, end.spot.figure
    if _words(spot, end.spot) > _FAR or one.hedge not in _OTHERS[end.side]:
        return False
    measures = {measure_of(one), measure_of(other)}
    if "" in measures or len(measures - {"any"}) > 1 or one.role == "rank":
        return False
    if spot.facets and end.spot.facets and not spot.facets & end.spot.facets:
        return False
    return one.denominator is None or other.denominator in {None, one.denominator}


def _tells_alike(scene: Scene, spot: Spot, here: Spot, way: str) -> bool:
    """Both tell a rise, or a fall, or a level of one time and one scale."""
    one, other = spot.figure, here.figure
    if way:
        follows = 0 < spot.n - here.n < _NEAR and spot.sentence == here.sentence
        follows = follows and has_run(scene.between(here, spot), *_NEXT)
        return _way(scene, spot) == way or (follows and one.value < other.value)
    if _way(scene, spot) or one.role == "previous":
        return False
    if one.value < _LEAST * other.value or one.value > _LARGEST * other.value:
        return False
    if "chiếm" in scene.before(spot, 5) and "chiếm" not in scene.before(here, 5):
        return False  # a share of something else
    another = one.period and other.period and one.period != other.period
    return not another and not is_of_another_time(scene, spot)


def _way(scene: Scene, spot: Spot) -> str:
    """Whether a value tells a rise or a fall; empty if it tells a level."""
    words = clause_before(scene, spot)[-_OWN:]
    moves = spot.figure.role == "change" or "nhất" in words
    if not moves and not has_run(words, *_MOVES):
        return ""
    for word in reversed(words):
        if word in _RISES or word in _FALLS:
            return "rise" if word in _RISES else "fall"
    return "change" if spot.figure.role == "change" else ""


def _opposites(scene: Scene, ends: Sequence[End]) -> Iterator[Relation]:
    """``nhiều nhất là A với hơn 645.000 hồ sơ, ít nhất là B, chưa tới 15.000``."""
    for k, first in enumerate(ends):
        yield from _beyond_mean(scene, first)
        for second in ends[k + 1 : k + 4]:
            if first.side != second.side and _is_pair(first, second):
                low, high = sorted((first.spot.n, second.spot.n))
                means = [
                    spot
                    for spot in scene.spots[max(0, low - 2) : high]
                    if _is_mean(scene, spot, first.spot)
                ]
                yield _pair(first, second, means)
                if means:
                    yield _pair(first, second, [])


def _beyond_mean(scene: Scene, end: End) -> Iterator[Relation]:
    """``bình quân mỗi ngày 150 hồ sơ, ngày cao điểm 320 hồ sơ``."""
    here = end.spot
    if here.figure.kind != "count" or here.figure.hedge not in _SURE[end.side]:
        return
    for spot in scene.spots[max(0, here.n - 2) : here.n]:
        if spot.sentence == here.sentence and _is_mean(scene, spot, here):
            yield Relation(
                kind="compare",
                claim=f"beyond:{here.figure.id}:{spot.figure.id}",
                terms=(
                    Term(role=end.side, figure=here.figure.id),
                    Term(role="other", figure=spot.figure.id),
                ),
                strength="weak",
                reason="none_beyond",
                detail=end.side,
            )


def _is_pair(first: End, second: End) -> bool:
    one, other = first.spot.figure, second.spot.figure
    alike = (one.unit, one.role == "change") == (other.unit, other.role == "change")
    alike = alike and one.id != other.id and one.kind in {"count", "money"}
    near = _words(first.spot, second.spot) <= _REACHES[2]
    sure = all(e.spot.figure.hedge in _SURE[e.side] for e in (first, second))
    return alike and near and sure


def _is_mean(scene: Scene, spot: Spot, end: Spot) -> bool:
    alike = spot.figure.unit == end.figure.unit and spot.n != end.n
    return alike and has_run(scene.before(spot, 8), "bình quân", "trung bình")


def _pair(first: End, second: End, means: Sequence[Spot]) -> Relation:
    ends = [Term(role=e.side, figure=e.spot.figure.id) for e in (first, second)]
    return Relation(
        kind="compare",
        claim=f"opposite:{first.spot.figure.id}:{second.spot.figure.id}",
        terms=(*ends, *(Term(role="other", figure=s.figure.id) for s in means)),
        strength="weak",
        reason="none_beyond",
        detail=first.side,
    )
