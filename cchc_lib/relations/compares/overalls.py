"""Levels of all between those of their parts: ``chung 97,1%; riêng nội trú 97,3%``.

One duty: a common level with the levels told behind it of what it is made of. A mean of
any weights lies between its least and its largest part. Agreement only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_another_time
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.ends import measure_of

_COMMON = (
    "chung", "bình quân", "trung bình", "toàn tỉnh", "toàn thành phố", "toàn huyện",
    "toàn ngành", "toàn quốc", "cả nước", "cả tỉnh", "toàn xã", "chỉ số", "tổng thể",
    "sipas", "par index", "papi", "pci", "dti",
)  # fmt: skip
_OPENS = frozenset({":", "riêng", "gồm", "thể", "đó", ";", "(", ".", "còn"})
_MEAN = ("bình quân", "trung bình", "bình quân chung", "tính chung")
_CLOSE = 7  # words
_MOST = 12  # figures behind the common level
_BEFORE = 16  # words


def propose_overalls(scene: Scene) -> Iterator[Relation]:
    """Yield each common level that lies between the parts told right behind it."""
    for spot in scene.spots:
        if not _is_level(spot) or not has_run(scene.before(spot, _BEFORE), *_COMMON):
            continue
        named = "chung" in scene.before(spot, 3)
        behind = [
            other
            for other in scene.spots[spot.n + 1 : spot.n + 1 + _MOST]
            if _is_part(scene, other, spot, named=named)
        ]
        for parts in _stretches(behind, spot):
            if _OPENS & set(scene.between(spot, parts[0])) and _straddle(parts, spot):
                yield _relation(spot, parts)
                break
        else:
            yield from _of_those_before(scene, spot)


def _of_those_before(scene: Scene, spot: Spot) -> Iterator[Relation]:
    """``lần lượt là 90, 86 và 82 điểm; điểm bình quân chung 86 điểm``."""
    if not has_run(scene.before(spot, _CLOSE), *_MEAN):
        return
    before = [
        other
        for other in scene.spots[max(0, spot.n - _MOST) : spot.n]
        if other.sentence == spot.sentence and _is_part(scene, other, spot)
    ]
    if len(before) > 1 and _straddle(before, spot):
        yield _relation(spot, before)


def _is_level(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role in {"result", "threshold"} and figure.hedge == "exact"
    return told and bool(measure_of(figure)) and spot.bracket < 0


def _is_part(scene: Scene, other: Spot, spot: Spot, *, named: bool = False) -> bool:
    """Of one measure; a level ``named`` the common one may say more of what it is."""
    one, level = other.figure, spot.figure
    alike = one.unit == level.unit and (one.role, one.hedge) == ("result", "exact")
    apart = other.facets and spot.facets and not other.facets & spot.facets
    if not alike or (apart and not named) or one.denominator != level.denominator:
        return False
    return not is_of_another_time(scene, other)


def _stretches(behind: Sequence[Spot], spot: Spot) -> Iterator[Sequence[Spot]]:
    """The parts of the sentence, of the next one, of both, or one of each."""
    here = [s for s in behind if s.sentence == spot.sentence]
    after = [s for s in behind if s.sentence == spot.sentence + 1]
    first = {s.sentence: s for s in reversed(behind) if s.sentence > spot.sentence}
    heads = sorted(first.values(), key=lambda s: s.n)
    for parts in (here, after, [*here, *after], heads[:2], heads[1:3]):
        if len(parts) > 1:
            yield parts


def _straddle(parts: Sequence[Spot], spot: Spot) -> bool:
    values = [part.figure.value for part in parts]
    level = spot.figure.value
    close = all(level <= 2 * value and value <= 2 * level for value in values)
    return close and min(values) < level < max(values)


def _relation(level: Spot, parts: Sequence[Spot]) -> Relation:
    by_value = sorted(parts, key=lambda s: s.figure.value)
    least, largest = by_value[0], by_value[-1]
    terms = [
        Term(role="top", figure=largest.figure.id),
        Term(role="bottom", figure=least.figure.id),
        Term(role="other", figure=level.figure.id),
    ]
    terms += [Term(role="other", figure=s.figure.id) for s in by_value[1:-1]]
    return Relation(
        kind="compare",
        claim=f"overall:{level.figure.id}",
        terms=tuple(terms),
        strength="weak",
        reason="level_of_all",
        detail="top",
    )
