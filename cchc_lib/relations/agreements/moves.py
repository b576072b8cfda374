"""Changes that two values near them are apart by, though no words say so.

One duty: exact differences of one measure, and the value before a change that only the
change tells of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.changes.bases import fits
from cchc_lib.relations.changes.owners import implied_base
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import FALLS

_VALUES = frozenset({"result", "previous", "rank", "threshold"})
_DIGITS = {"count": 3, "money": 3}  # least of a change; 2 of what has decimals
_STEPS = 5  # fewer places are met by chance among ranks further away
_BESIDE = 3  # figures from a change to the value it led to
_AROUND, _SENTENCES = 9, 4  # figures and sentences from a change to its values
_FALLS = (*FALLS, "mất", "kém", "thua", "hạ")


def moves_that_fit(scene: Scene) -> Iterator[Relation]:
    """Yield each change with the nearest two values that it fits."""
    for delta in scene.spots:
        figure = delta.figure
        told = figure.role == "change" and figure.hedge == "exact" and figure.value > 0
        if not told or figure.unit == "times":
            continue
        if figure.unit == "percent" and not figure.decimals:
            continue
        near = [
            s
            for s in scene.spots[max(0, delta.n - _AROUND) : delta.n + _AROUND]
            if s.n != delta.n and _may_change(s, delta)
        ]
        yield from _pair(scene, delta, near)


def _may_change(spot: Spot, delta: Spot) -> bool:
    figure = spot.figure
    if abs(spot.sentence - delta.sentence) > _SENTENCES or figure.hedge != "exact":
        return False
    if figure.role not in _VALUES:
        return False
    if delta.figure.unit == "place":
        return figure.role == "rank"
    return figure.role != "rank" and fits(figure, delta.figure)


def _pair(scene: Scene, delta: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """The nearest two values as far apart as the change says."""
    place = delta.figure.unit == "place"
    found = tuple(_apart(delta, _close(delta, near), place=place))
    if not found:
        return
    _, high, low = min(found, key=lambda one: (one[0], one[1].n, one[2].n))
    falls = has_run(scene.before(delta, 5), *_FALLS)
    if place:  # a lower number is a better rank
        new, old = (high, low) if falls else (low, high)
        yield _moved(new, old, delta, falls=falls)
    else:
        new, old = (low, high) if falls else (high, low)
        yield _changed(new, old, delta, falls=falls)


def _close(delta: Spot, near: Sequence[Spot]) -> Sequence[Spot]:
    """All of them, or those right beside a change of few digits."""
    if delta.figure.unit == "place":
        if delta.figure.value >= _STEPS:
            return near
        return [s for s in near if abs(s.n - delta.n) <= _BESIDE]
    digits = significant_digits(delta.figure.value)
    least = _DIGITS.get(delta.figure.kind, 2)
    if digits == least - 1 > 1:
        return [
            s for s in near if abs(s.n - delta.n) <= _BESIDE and _one_unit(s, delta)
        ]
    return near if digits >= least else ()


def _apart(
    delta: Spot, near: Sequence[Spot], *, place: bool
) -> Iterator[tuple[int, Spot, Spot]]:
    """Yield pairs that far apart; ``51/63 tỉnh`` is a place as ``hạng 37`` is."""
    by_value: dict[tuple[str, Decimal], list[Spot]] = {}
    for spot in near:
        unit = "place" if place else spot.figure.unit
        by_value.setdefault((unit, spot.figure.value), []).append(spot)
    for high in near:
        low_value = high.figure.value - delta.figure.value
        unit = "place" if place else high.figure.unit
        for low in by_value.get((unit, low_value), ()):
            if not place or _of_one_ranking(high, low):
                yield abs(high.n - delta.n) + abs(low.n - delta.n), high, low


def _one_unit(spot: Spot, delta: Spot) -> bool:
    return spot.figure.unit == delta.figure.unit and spot.sentence <= delta.sentence


def _of_one_ranking(one: Spot, other: Spot) -> bool:
    ranked = {one.figure.denominator, other.figure.denominator} - {None}
    return len(ranked) < 2


def _changed(new: Spot, old: Spot, delta: Spot, *, falls: bool) -> Relation:
    return Relation(
        kind="change",
        claim=f"agrees:{delta.figure.id}",
        terms=(
            Term(role="new", figure=new.figure.id),
            Term(role="old", figure=old.figure.id),
            Term(role="delta", figure=delta.figure.id),
        ),
        strength="weak",
        reason="numbers_fit",
        detail="fall" if falls else "rise",
    )


def _moved(new: Spot, old: Spot, delta: Spot, *, falls: bool) -> Relation:
    return Relation(
        kind="rank",
        claim=f"agrees:{delta.figure.id}",
        terms=(
            Term(role="rank", figure=new.figure.id),
            Term(role="places", figure=delta.figure.id),
            Term(role="old", figure=old.figure.id),
        ),
        strength="weak",
        reason="numbers_fit",
        detail="fall" if falls else "rise",
    )


def implied_values(scene: Scene, known: Collection[str]) -> Iterator[Relation]:
    """``điểm cao hơn năm trước 0,18, lên 0,61``: what was before follows from both."""
    for delta in scene.spots:
        figure = delta.figure
        free = figure.role == "change" and figure.id not in known
        if not free or figure.unit in {"place", "times"} or figure.hedge == "range":
            continue
        value = _value_beside(scene, delta)
        if value is not None:
            falls = has_run(scene.before(delta, 5), *_FALLS)
            yield implied_base(value, delta, "fall" if falls else "rise")


def _value_beside(scene: Scene, delta: Spot) -> Spot | None:
    """The nearest rate or score of its sentence, behind it first, no change between."""
    ahead = scene.spots[delta.n + 1 : delta.n + 1 + _BESIDE]
    behind = scene.spots[max(0, delta.n - _BESIDE) : delta.n][::-1]
    for side in (ahead, behind):
        for spot in side:
            if spot.sentence != delta.sentence or spot.figure.role == "change":
                break
            rated = spot.figure.kind in {"percent", "score"}
            if rated and spot.figure.role == "result":
                if fits(spot.figure, delta.figure):
                    return spot
                break
    return None
