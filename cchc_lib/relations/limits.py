"""Extremes and means beside what is told of all: bounds, the common level, the others.

One duty: ``cả 6 vùng đều trên 80% … thấp nhất là Tây Nguyên, 85,42%``; ``toàn thành
phố đạt 75,78%. Cao nhất là xã A với 99,59%``; ``tăng 3,05%, mức tăng lớn nhất``. Which
group a bound or a superlative is told of is seldom sure: where ``groups`` does not say
that both are told of the same, these only ever agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.extremes import is_of_another_time, side_behind, side_of
from cchc_lib.relations.groups import (
    clause_before,
    is_denied,
    is_excepted,
    is_mean,
    is_of_everyone,
    is_same_group,
)

_BOUNDS = frozenset({"below", "at_most", "above", "at_least"})
_ALL = ("đều", "cả", "tất cả", "toàn bộ", "mọi")
_LEAST = 2  # values a bound of all is held against
_MANY, _FAR = 24, 150  # figures and words behind a bound of all
_MEAN = ("bình quân", "trung bình", "mức chung", "chung")
_BACK, _AHEAD = 12, 8  # figures
_NEAR = 60  # words
_AROUND, _BESIDE = 110, 35  # words in which others of the kind are looked for
_MOST = 12  # figures
_GROUP_LEAD = 14  # words before a bound that name its group
_OF_THESE = (
    "trong nhóm này", "trong số này", "trong số đó", "trong số các đơn vị này",
    "trong nhóm", "của nhóm này", "cuối nhóm này", "đầu nhóm này",
)  # fmt: skip
_ENDS = ("cuối nhóm", "đầu nhóm", "cao nhất nhóm", "thấp nhất nhóm", "chót nhóm")
_BEYOND = ("dưới mức này", "dưới ngưỡng này", "dưới mốc này", "dưới mức đó")
_MEASURED = frozenset({"percent", "score"})


def propose_limits(scene: Scene) -> Iterator[Relation]:
    """Yield the bounds and the others that an extreme or a mean agrees with."""
    for spot in scene.spots:
        side = side_of(scene, spot)
        mean = side is None and _is_mean(scene, spot)
        if side is not None or mean:
            yield from _within_bounds(scene, spot, side)
        if mean:
            yield from _between_extremes(scene, spot)
        if side is not None:
            yield from _beyond_common(scene, spot, side)
        if spot.figure.hedge in _BOUNDS and spot.figure.kind in _MEASURED:
            yield from _bound_of_all(scene, spot)
        if spot.figure.hedge in _BOUNDS | {"range"} and spot.figure.kind in _MEASURED:
            yield from _ends_of_group(scene, spot)
            yield from _within_range(scene, spot)
        behind = side_behind(scene, spot)
        if behind is not None:
            yield from _among_others(scene, spot, behind)


def _is_mean(scene: Scene, spot: Spot) -> bool:
    measured = spot.figure.kind in _MEASURED and spot.figure.hedge == "exact"
    return measured and has_run(scene.before(spot, 12), *_MEAN)


def _within_bounds(scene: Scene, spot: Spot, side: Side | None) -> Iterator[Relation]:
    """Every bound nearby that holds of the value, and is told of one like it.

    A bound that is told of all just before its extreme holds, whatever is printed.
    """
    around = scene.spots[max(0, spot.n - _BACK) : spot.n + _AHEAD]
    for other in around:
        figure = other.figure
        if figure.hedge not in _BOUNDS or figure.unit != spot.figure.unit:
            continue
        if other.n == spot.n or _apart(spot, other) > _NEAR:
            continue
        denied = is_denied(scene, other)
        if side is not None and _holds_of_all(scene, other, spot):
            yield _limit(spot, other, "likely", denied=denied)
        elif figure.interval.contains(spot.figure.value) != denied:
            yield _limit(spot, other, "weak", denied=denied)


def _within_range(scene: Scene, ends: Spot) -> Iterator[Relation]:
    """``dao động từ 65,1 đến 92,4 điểm, trong đó cao nhất là A với 92,4 điểm``."""
    swings = has_run(scene.before(ends, 4), "dao động", "biến động", "trong khoảng")
    if not swings or ends.figure.hedge != "range":
        return
    for spot in scene.spots[ends.n + 1 : ends.n + 3]:
        alike = spot.figure.kind == ends.figure.kind and spot.figure.hedge == "exact"
        told = alike and side_of(scene, spot) is not None
        told = told and spot.figure.role == "result"
        told = told and spot.sentence == ends.sentence
        if told and is_same_group(scene, ends, spot):
            yield _limit(spot, ends, "likely")


def _holds_of_all(scene: Scene, bound: Spot, spot: Spot) -> bool:
    """``9/9 huyện dưới 10%. … Vĩnh Tường cao nhất (9,98%)``."""
    told = bound.n < spot.n and spot.figure.hedge == "exact"
    told = told and spot.figure.role == "result" and is_of_everyone(scene, bound)
    told = told and not is_excepted(scene, bound, spot)
    return told and is_same_group(scene, bound, spot)


def _between_extremes(scene: Scene, mean: Spot) -> Iterator[Relation]:
    """``trung bình 83,5 điểm; cao nhất 95,2 điểm, thấp nhất 60,1 điểm``: no more."""
    if mean.figure.role != "result" or not is_mean(scene, mean):
        return
    for ends in scene.spots[max(0, mean.n - 2) : mean.n]:
        swings = has_run(scene.before(ends, 4), "dao động", "biến động", "trong khoảng")
        alike = ends.figure.unit == mean.figure.unit and ends.figure.hedge == "range"
        if swings and alike and is_same_group(scene, ends, mean):
            yield _limit(mean, ends, "likely")
    for spot in scene.spots[max(0, mean.n - _BACK) : mean.n + 1 + _AHEAD]:
        side = side_of(scene, spot) if spot.n != mean.n else None
        if side is None or not _is_alike(spot, mean):
            continue
        first, second = (mean, spot) if mean.n < spot.n else (spot, mean)
        if spot.figure.hedge == "range":
            continue
        if spot.figure.denominator == mean.figure.denominator and is_same_group(
            scene, first, second
        ):
            yield _extreme(spot, [mean], side, "mean_between", "likely")


def _bound_of_all(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """``Cả 6 vùng đều trên 80%``: the lowest of those told afterwards.

    ``Trên 98% đúng hạn``: the lowest of the rates of that kind, before or after.
    """
    of_all = has_run(scene.before(bound, 24), *_ALL)
    first = bound.n + 1 if of_all else max(0, bound.n - _MANY)
    values = [
        spot
        for spot in scene.spots[first : bound.n + 1 + _MANY]
        if _apart(spot, bound) <= _FAR
        and spot.figure.unit == bound.figure.unit
        and (spot.figure.role, spot.figure.hedge) == ("result", "exact")
        and not is_of_another_time(scene, spot)
        and (of_all or spot.facets & bound.facets)
    ]
    if len(values) < (_LEAST if of_all else 1):
        return
    above = bound.figure.hedge in {"above", "at_least"}
    nearest = (min if above else max)(values, key=lambda one: one.figure.value)
    if bound.figure.interval.contains(nearest.figure.value):
        yield _limit(nearest, bound, "weak")


def _ends_of_group(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """``Nhóm trên 80% có 14 đơn vị, cuối nhóm là A (80,07). Dưới mức này có B``."""
    lead = scene.before(bound, _GROUP_LEAD)
    if not has_run(lead[-4:], "nhóm", "loại", "hạng"):
        yield from _named_group(scene, bound, lead)
        return
    for spot in scene.spots[bound.n + 1 : bound.n + _AHEAD]:
        alike = spot.figure.kind == bound.figure.kind and spot.figure.hedge == "exact"
        if not alike or spot.figure.role != "result":
            continue
        words = clause_before(scene, spot)
        if spot.sentence == bound.sentence and has_run(words, *_ENDS):
            yield _limit(spot, bound, "likely")
        elif spot.sentence == bound.sentence + 1 and has_run(words, *_BEYOND):
            yield _limit(spot, bound, "likely", denied=True)


def _named_group(scene: Scene, bound: Spot, lead: Sequence[str]) -> Iterator[Relation]:
    """``12 sở trên 90 điểm; thấp nhất trong nhóm này là A với 91,2 điểm``.

    ``Nhóm B gồm 50 tỉnh từ 80% đến dưới 90%, cao nhất là B 89,6%``.
    """
    group = "nhóm" in lead and ";" not in lead
    for spot in scene.spots[bound.n + 1 : bound.n + 2]:
        words = scene.between(bound, spot)
        alike = spot.figure.kind == bound.figure.kind and spot.figure.hedge == "exact"
        if not alike or spot.figure.role != "result" or side_of(scene, spot) is None:
            continue
        near = len(words) <= _GROUP_LEAD and spot.sentence == bound.sentence
        these = has_run(words, *_OF_THESE) and not has_run(words, "khác")
        at_once = group and words[:1] == (",",) and not is_excepted(scene, bound, spot)
        if near and (these or (at_once and is_same_group(scene, bound, spot))):
            yield _limit(spot, bound, "likely")


def _limit(
    spot: Spot, bound: Spot, strength: Strength, *, denied: bool = False
) -> Relation:
    return Relation(
        kind="compare",
        claim=f"limit:{spot.figure.id}:{bound.figure.id}",
        terms=(
            Term(role="other", figure=spot.figure.id),
            Term(role="limit", figure=bound.figure.id),
        ),
        strength=strength,
        reason="extreme_within_limit",
        detail="no_limit" if denied else "limit",
    )


def _beyond_common(scene: Scene, spot: Spot, side: Side) -> Iterator[Relation]:
    """The highest lies above the common level told just before it."""
    for other in reversed(scene.spots[max(0, spot.n - _BACK) : spot.n]):
        if _apart(spot, other) > _NEAR:
            return
        if _is_alike(other, spot) and side_of(scene, other) is None:
            yield _extreme(spot, [other], side, "beyond_common_level")
            return


def _among_others(scene: Scene, spot: Spot, side: Side) -> Iterator[Relation]:
    """``tăng 3,05%, mức tăng lớn nhất`` beside the other rises."""
    near = [
        other
        for other in scene.spots[max(0, spot.n - _MOST) : spot.n + _MOST]
        if other.n != spot.n and _is_alike(other, spot)
    ]
    for reach in (_AROUND, _BESIDE):
        others = [s for s in near if _apart(s, spot) <= reach]
        if others:
            yield _extreme(spot, others, side, "named_extreme_behind")


def _apart(one: Spot, other: Spot) -> int:
    """Words from one to the other; a line that is broken elsewhere moves no word."""
    return abs(one.figure.first - other.figure.first)


def _is_alike(other: Spot, spot: Spot) -> bool:
    one, two = other.figure, spot.figure
    alike = (one.kind, one.unit, one.role) == (two.kind, two.unit, two.role)
    return alike and one.kind in _MEASURED and one.hedge == two.hedge == "exact"


def _extreme(
    spot: Spot,
    others: Sequence[Spot],
    side: Side,
    reason: str,
    strength: Strength = "weak",
) -> Relation:
    return Relation(
        kind="compare",
        claim=f"{reason}:{spot.figure.id}",
        terms=(
            Term(role=side, figure=spot.figure.id),
            *(Term(role="other", figure=other.figure.id) for other in others),
        ),
        strength=strength,
        reason=reason,
        detail=side,
    )
