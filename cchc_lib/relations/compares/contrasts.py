"""Two values set against each other: ``đạt 91,3 điểm, trong khi … chỉ là 84,7 điểm``.

One duty: neighbours of one measure that the sentence puts in contrast, where a small
word tells which is less: ``chỉ``, ``mới`` and ``chưa`` of the lower, ``tới`` and ``lên
đến`` of the higher, or ``cao hơn`` and ``thấp hơn`` behind both. Agreement only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.scope.ends import measure_of
from cchc_lib.relations.scope.wordings import COMMON

_AGAINST = ("trong khi", "trong lúc", "nhưng", "song", "còn", "ngược lại", "so với")
_LOW = frozenset({"chỉ", "mới", "chưa", "vỏn", "thấp"})
_HIGH = frozenset({"tới", "cao"})
_HIGH_RUNS = ("lên đến", "lên tới", "đạt đến")
_ABOVE = ("cao hơn", "hơn hẳn", "vượt trội", "nhỉnh hơn", "trội hơn", "vượt xa")
_BELOW = ("thấp hơn", "kém hơn", "thua", "thấp xa", "kém xa")
_MOST_OF_ALL = (
    "mạnh nhất", "nhiều nhất", "nhanh nhất", "ấn tượng nhất", "lớn nhất", "cao nhất",
    "vượt bậc nhất",
)  # fmt: skip
_OVER = ("trên mức", "cao hơn", "vượt mức", "trên bình quân", "trên trung bình")
_UNDER = ("dưới mức", "thấp hơn", "dưới bình quân", "dưới trung bình")
_COMMON = COMMON
_COMMON_LEAD = 10
_SENTENCES = 4
_LEAD, _TRAIL = 4, 10  # words before the second value and behind it
_MOST = 30  # words between


def propose_contrasts(scene: Scene) -> Iterator[Relation]:
    """Yield every such pair whose values keep to what the words tell."""
    told = [s for s in scene.spots if _is_told(s)]
    for one, other in pairwise(told):
        between = scene.between(one, other)
        beside = one.sentence == other.sentence and len(between) <= _MOST
        alike = measure_of(one.figure) == measure_of(other.figure)
        against = has_run(between, *_AGAINST)
        against = against or _is_opened(scene.before(one, _MOST), between)
        if not (beside and alike and against):
            continue
        side = _side(between[-_LEAD:], scene.after(other, _TRAIL))
        higher = one.figure.value > other.figure.value
        if (
            side
            and higher == (side == "top")
            and one.figure.value != (other.figure.value)
        ):
            yield _relation(one, other, side)
    yield from _strongest(scene)
    for level in told:
        yield from _beside_common(scene, told, level)


def _is_opened(before: Sequence[str], between: Sequence[str]) -> bool:
    """``Trong khi A đúng hạn 99,4% thì B chỉ 88,7%``."""
    return "thì" in between and has_run(before, "trong khi", "nếu", "trong lúc")


def _beside_common(
    scene: Scene, told: Sequence[Spot], level: Spot
) -> Iterator[Relation]:
    """``A 89,1%, B 87,6% là hai tỉnh trên mức bình quân cả nước 86,9%``."""
    words = scene.before(level, _COMMON_LEAD)
    above, below = has_run(words, *_OVER), has_run(words, *_UNDER)
    if above == below or not has_run(words, *_COMMON):
        return
    before = [
        s
        for s in told
        if s.sentence == level.sentence
        and s.n < level.n
        and measure_of(s.figure) == measure_of(level.figure)
    ]
    value = level.figure.value
    if before and all((s.figure.value > value) == above for s in before):
        side: Side = "bottom" if above else "top"
        found = _relation(level, before[0], side)
        more = (Term(role="other", figure=s.figure.id) for s in before[1:])
        yield replace(found, terms=(*found.terms, *more))


def _strongest(scene: Scene) -> Iterator[Relation]:
    """``bứt phá mạnh nhất khi từ 87,45% lên 89,44%, tức thêm 1,99%``: of the rises."""
    moved = [s for s in scene.spots if s.figure.role == "change"]
    for top in moved if len(moved) > 1 else ():
        if not has_run(scene.before(top, _MOST), *_MOST_OF_ALL):
            continue
        others = [
            s
            for s in moved
            if s.n != top.n
            and s.figure.unit == top.figure.unit
            and abs(s.sentence - top.sentence) <= _SENTENCES
        ]
        if others and all(s.figure.value < top.figure.value for s in others):
            yield Relation(
                kind="compare",
                claim=f"strongest:{top.figure.id}",
                terms=(
                    Term(role="top", figure=top.figure.id),
                    *(Term(role="other", figure=s.figure.id) for s in others),
                ),
                strength="weak",
                reason="none_beyond",
                detail="top",
            )


def _is_told(spot: Spot) -> bool:
    figure = spot.figure
    return bool(measure_of(figure)) and (figure.role, figure.hedge) == (
        "result",
        "exact",
    )


def _side(lead: Sequence[str], trail: Sequence[str]) -> Side | None:
    """Which end the first of both is, if the words tell."""
    low = not _LOW.isdisjoint(lead)
    high = not _HIGH.isdisjoint(lead) or has_run(lead, *_HIGH_RUNS)
    if low != high:
        return "top" if low else "bottom"
    above, below = has_run(trail, *_ABOVE), has_run(trail, *_BELOW)
    if above != below:
        return "top" if above else "bottom"
    return None


def _relation(one: Spot, other: Spot, side: Side) -> Relation:
    return Relation(
        kind="compare",
        claim=f"against:{one.figure.id}:{other.figure.id}",
        terms=(
            Term(role=side, figure=one.figure.id),
            Term(role="other", figure=other.figure.id),
        ),
        strength="weak",
        reason="told_in_turn",
        detail=side,
    )
