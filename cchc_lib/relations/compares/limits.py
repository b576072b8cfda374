"""Extremes and means beside what is told of all: bounds, the common level, the others.

One duty: ``cả 6 vùng đều trên 80% … thấp nhất là Tây Nguyên, 85,42%``; ``toàn thành
phố đạt 75,78%. Cao nhất là xã A với 99,59%``; ``tăng 3,05%, mức tăng lớn nhất``. Which
group a bound or a superlative is told of is seldom sure: where ``groups`` does not say
that both are told of the same, these only ever agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.compares.extremes import (
    is_of_another_time,
    side_behind,
    side_of,
)
from cchc_lib.relations.compares.limit_claims import (
    MEASURED,
    extreme_of,
    is_alike,
    limit_of,
)
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.scope.groups import (
    is_denied,
    is_excepted,
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


def propose_limits(scene: Scene) -> Iterator[Relation]:
    """Yield the bounds and the others that an extreme or a mean agrees with."""
    for spot in scene.spots:
        side = side_of(scene, spot)
        mean = side is None and _is_mean(scene, spot)
        if side is not None or mean:
            yield from _within_bounds(scene, spot, side)
        if side is not None:
            yield from _beyond_common(scene, spot, side)
        if spot.figure.hedge in _BOUNDS and spot.figure.kind in MEASURED:
            yield from _bound_of_all(scene, spot)
        behind = side_behind(scene, spot)
        if behind is not None:
            yield from _among_others(scene, spot, behind)


def _is_mean(scene: Scene, spot: Spot) -> bool:
    measured = spot.figure.kind in MEASURED and spot.figure.hedge == "exact"
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
            yield limit_of(spot, other, "likely", denied=denied)
        elif figure.interval.contains(spot.figure.value) != denied:
            yield limit_of(spot, other, "weak", denied=denied)


def _holds_of_all(scene: Scene, bound: Spot, spot: Spot) -> bool:
    """``9/9 huyện dưới 10%. … Vĩnh Tường cao nhất (9,98%)``."""
    told = bound.n < spot.n and spot.figure.hedge == "exact"
    told = told and spot.figure.role == "result" and is_of_everyone(scene, bound)
    told = told and not is_excepted(scene, bound, spot)
    return told and is_same_group(scene, bound, spot)


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
        yield limit_of(nearest, bound, "weak")


def _beyond_common(scene: Scene, spot: Spot, side: Side) -> Iterator[Relation]:
    """The highest lies above the common level told just before it."""
    for other in reversed(scene.spots[max(0, spot.n - _BACK) : spot.n]):
        if _apart(spot, other) > _NEAR:
            return
        if is_alike(other, spot) and side_of(scene, other) is None:
            yield extreme_of(spot, [other], side, "beyond_common_level")
            return


def _among_others(scene: Scene, spot: Spot, side: Side) -> Iterator[Relation]:
    """``tăng 3,05%, mức tăng lớn nhất`` beside the other rises."""
    near = [
        other
        for other in scene.spots[max(0, spot.n - _MOST) : spot.n + _MOST]
        if other.n != spot.n and is_alike(other, spot)
    ]
    for reach in (_AROUND, _BESIDE):
        others = [s for s in near if _apart(s, spot) <= reach]
        if others:
            yield extreme_of(spot, others, side, "named_extreme_behind")


def _apart(one: Spot, other: Spot) -> int:
    """Words from one to the other; a line that is broken elsewhere moves no word."""
    return abs(one.figure.first - other.figure.first)
