"""Comparisons: ``cao nhất là … 98,72%; tiếp theo … 98,06%; thấp nhất … 86,5%``.

One duty: the figure named highest or lowest against those listed with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.compares.extremes import is_of_all, side_of
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_GOES_ON = (
    "tiếp theo", "tiếp đến", "kế đến", "kế tiếp", "kế đó", "tiếp đó", "sau đó",
    "lần lượt", "thứ hai", "thứ ba", "thứ nhì", "rồi", "theo sau", "xếp sau",
    "vị trí thứ", "xếp thứ", "đứng thứ", "hạng",
)  # fmt: skip
_NEXT = (
    "tiếp theo là", "tiếp đến là", "kế đến là", "kế tiếp là", "sau đó là", "xếp sau là",
    "theo sau là", "tiếp đó là",
)  # fmt: skip
_EXPLAINS = frozenset(
    "năm quý tháng tuần kỳ trước tăng giảm so cao thấp hơn từ trên/ cùng".split()
)
_GROUPS = frozenset({"khối", "nhóm", "cấp", "ngành", "loại"})
_SWITCHES = frozenset({"khối", "nhóm"})  # "khối sở, … là A; khối huyện, … là B"
_NEAR = 8  # words
_MOST = 20
_REACH = 6  # sentences from the first of a list to its last


def propose_compares(scene: Scene) -> Iterator[Relation]:
    """Yield one claim for each named extreme with the figures it is held against."""
    used: set[int] = set()
    for spot in scene.spots:
        side = side_of(scene, spot)
        if side is None or spot.n in used:
            continue
        group = _until_other_end(scene, _group(scene, spot))
        used.update(s.n for s in group if side_of(scene, s) in {None, side})
        if len(group) > 1:
            yield _relation(scene, spot, side, group)


def _relation(scene: Scene, top: Spot, side: str, group: Sequence[Spot]) -> Relation:
    ends = {s.n: side_of(scene, s) for s in group}
    listed = [
        s
        for s in group
        if s.sentence == top.sentence and s.n > top.n and ends[s.n] is None
    ]
    between = scene.words[top.figure.last : group[-1].figure.first]
    sure = bool(listed) and has_run(between, *_GOES_ON)
    measured = top.figure.kind in {"score", "percent"}
    sure = measured and (sure or _opposite(ends, side))
    strength: Strength = "likely" if sure else "weak"
    roles = {"top": "top", "bottom": "bottom", None: "other"}
    return Relation(
        kind="compare",
        claim=f"compare:{top.figure.id}",
        terms=tuple(Term(role=roles[ends[s.n]], figure=s.figure.id) for s in group),
        strength=strength,
        reason="named_extreme",
        detail=side,
    )


def _opposite(ends: Mapping[int, str | None], side: str) -> bool:
    return bool({"top", "bottom"} - {side} <= set(ends.values()))


def _until_other_end(scene: Scene, group: list[Spot]) -> list[Spot]:
    """Cut behind the other extreme: what is listed after ``thấp nhất`` is low too."""
    first = side_of(scene, group[0])
    for k, spot in enumerate(group[1:], 1):
        side = side_of(scene, spot)
        if side is not None and side != first:
            return group[: k + 1]
    return group if first == "top" or _goes_on(scene, group) else group[:1]


def _goes_on(scene: Scene, group: list[Spot]) -> bool:
    words = scene.words[group[0].figure.last : group[-1].figure.first]
    in_order = has_run(scene.before(group[0], 10), "lần lượt")
    return in_order or has_run(words, *_GOES_ON)


def _group(scene: Scene, top: Spot) -> list[Spot]:
    """Comparable figures of the sentence from the extreme on, and the next extreme."""
    group = [top]
    for spot in scene.spots[top.n + 1 : top.n + _MOST]:
        if spot.sentence - top.sentence > _REACH:
            break
        side = side_of(scene, spot)
        explains = side is None and _explains(scene, spot, top)
        aside = explains or _is_gap(scene, spot)
        aside = aside or (side is None and is_of_all(scene, spot))
        if aside or not _comparable(spot, top, side):
            continue
        if _of_another_group(scene, spot, top) and (
            side is not None or spot.sentence == top.sentence
        ):
            break
        if side is not None and side == side_of(scene, top):
            break
        before = scene.before(spot, 18)
        follows = has_run(before, *_GOES_ON) or "thứ" in before
        if spot.sentence == top.sentence or side or follows:
            group.append(spot)
    return group


def _of_another_group(scene: Scene, spot: Spot, top: Spot) -> bool:
    """``thấp nhất là A. Trong khối huyện, cao nhất là B``: another list begins."""
    if spot.sentence == top.sentence:
        between = list(scene.between(top, spot))
        while ";" in between:
            between = between[between.index(";") + 1 :]
            if _SWITCHES & set(between):
                return True
        return False
    lowest = side_of(scene, top) == "bottom"
    return lowest or bool(_GROUPS & set(scene.before(spot, 18)))


def _is_gap(scene: Scene, spot: Spot) -> bool:
    """``91,14%, kém Hải Phòng 0,66%``: how far behind, not how much."""
    before = scene.spots[spot.n - 1] if spot.n else None
    if before is None or before.figure.unit != spot.figure.unit:
        return False
    words = scene.between(before, spot)
    return len(words) <= _NEAR and bool({"kém", "hơn", "cách"} & set(words))


def _comparable(spot: Spot, top: Spot, side: str | None) -> bool:
    """The same measure of another body; an extreme of changes may not say so again."""
    one, other = spot.figure, top.figure
    if (one.kind, one.unit) != (other.kind, other.unit):
        return False
    if one.denominator != other.denominator:
        return False  # "69,25/71,5 điểm" beside "90,32/96,5 điểm"
    again = side is not None and spot.sentence == top.sentence
    if one.role != other.role and not (again and other.role == "change"):
        return False
    named_apart = spot.facets != top.facets and spot.facets and top.facets
    return one.hedge == "exact" and not named_apart


def _explains(scene: Scene, spot: Spot, top: Spot) -> bool:
    """A bracket about the figure before it: ``88,33% (năm trước 86,62%)``.

    ``Sở A (71,05 điểm), Sở B (70,79 điểm)``: one body each, if the first stands so.
    """
    if spot.bracket < 0 or spot.bracket == top.bracket:
        return False
    if top.bracket >= 0 and spot.figure.role == top.figure.role == "change":
        return False  # "nhiều nhất là A (tăng 0,6 điểm), tiếp đến B (tăng 0,3 điểm)"
    if spot.head >= 0 and has_run(scene.between(scene.spots[spot.head], spot), *_NEXT):
        return False  # "hạng 1 với 0,79 điểm, sau đó là B (0,71 điểm)"
    if top.bracket < 0 or spot.head < 0:
        return True
    words = scene.between(scene.spots[spot.head], spot)
    return bool(_EXPLAINS & set(words[-6:])) or len(words) <= 2
