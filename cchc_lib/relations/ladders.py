"""Ladders: values whose places are told one by one, over several sentences.

One duty: ``Dẫn đầu là A với 91,80%; thứ 2 là B (91,14%); C đạt 90,25%, xếp thứ 3 …`` →
the values in the order of the places. A ladder may contradict only where every step has
its place in words or numbers and one measure is told throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.extremes import is_of_all, is_of_another_time, side_of

_ORDINALS = {
    "nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_CHAMPION = ("quán quân", "ngôi đầu", "đầu bảng", "đứng đầu", "dẫn đầu")
_SECOND = ("á quân",)
_NEXT = (
    "tiếp theo", "tiếp đến", "kế đến", "kế tiếp", "kế đó", "tiếp đó", "rồi tới",
    "rồi đến", "theo sau", "xếp sau", "sau đó là", "xếp kế", "liền sau",
)  # fmt: skip
_BARE = frozenset({"nhất", "nhì", "ba", "tư"})
_LEADS = frozenset({"với", "đạt", ":"})
_PLACED = frozenset({"thứ", "hạng"})
_MEASURES = (
    "chỉ số", "chỉ tiêu", "tiêu chí", "lĩnh vực", "trụ cột", "nội dung", "par index",
    "sipas", "papi", "pci", "dti", "ict index",
)  # fmt: skip
_TOLD = frozenset(
    ", ( xếp đứng giữ ở vị trí thứ hạng và đồng cùng hiện đang điểm là ngôi".split()
)
_OPENS = (
    "gồm", "bao gồm", "trong đó", ":", "cụ thể", "khối", "nhóm", "cấp", "ngược lại",
    "còn", "riêng", "trong khi",
)  # fmt: skip
_LEAST = 3  # steps that make a ladder
_REACH = 90  # words from one step to the next
_BEFORE = 5  # figures from a value back to its place
_NEAR = 14  # words from a place to its value
_LISTED = 10  # words from one body of a list to the next
_KINDS = frozenset({"score", "percent", "count"})


@dataclass(frozen=True, slots=True)
class Step:
    """One value and what is told of its place."""

    spot: Spot
    place: int = 0  # 0: no number is told
    follows: bool = False  # "tiếp theo"
    last: bool = False  # "xếp cuối"

    @property
    def is_told(self) -> bool:
        """The words give the step its place."""
        return bool(self.place) or self.follows or self.last


def propose_ladders(scene: Scene) -> Iterator[Relation]:
    """Yield the claims of every ladder of three steps or more."""
    ladder: list[Step] = []
    for spot in scene.spots:
        if not _is_value(spot) or _stands_aside(scene, spot):
            continue
        step = _step(scene, spot)
        if ladder and _goes_on(scene, ladder, step):
            ladder.append(step)
        elif step.is_told or not any(one.is_told for one in ladder):
            yield from _ladder(scene, ladder)
            ladder = [step]
    yield from _ladder(scene, ladder)


def _is_value(spot: Spot) -> bool:
    figure = spot.figure
    return (
        figure.kind in _KINDS
        and figure.role == "result"
        and figure.hedge == "exact"
        and figure.denominator is None
    )


def _stands_aside(scene: Scene, spot: Spot) -> bool:
    """Of another time, or of all bodies together: no step."""
    return is_of_another_time(scene, spot) or is_of_all(scene, spot)


def _step(scene: Scene, spot: Spot) -> Step:
    """The place of a value, from the words and ranks of its clause."""
    words = _clause(scene, spot)
    side = side_of(scene, spot)
    number = _rank_behind(scene, spot) or _rank_before(scene, spot) or _ordinal(words)
    if number:
        return Step(spot, number)
    if has_run(words, *_SECOND):
        return Step(spot, 2)
    if side == "bottom":
        return Step(spot, last=True)
    if side == "top" or has_run(words, *_CHAMPION):
        return Step(spot, 1)
    return Step(spot, follows=has_run(words, *_NEXT))


def _rank_behind(scene: Scene, spot: Spot) -> int:
    """``đạt 89,32%, xếp vị trí thứ 4``; 0 if no such rank stands there."""
    after = scene.spots[spot.n + 1 : spot.n + 2]
    if not after or not _is_rank(after[0]) or after[0].sentence != spot.sentence:
        return 0
    words = scene.between(spot, after[0])
    return int(after[0].figure.value) if set(words) <= _TOLD else 0


def _rank_before(scene: Scene, spot: Spot) -> int:
    """``Xếp thứ 2 là A, tổng 86,56 điểm``; 0 if the rank is told of another value."""
    for other in reversed(scene.spots[max(0, spot.n - _BEFORE) : spot.n]):
        if other.sentence != spot.sentence:
            return 0
        if other.figure.unit == spot.figure.unit and not _is_total(scene, spot):
            return 0
        if _is_rank(other):
            words = scene.between(other, spot)
            behind = other.n and _rank_behind(scene, scene.spots[other.n - 1])
            free = not behind and len(words) <= _NEAR and ";" not in words
            alone = not _has_components(scene, spot)
            return int(other.figure.value) if free and alone else 0
    return 0


def _has_components(scene: Scene, spot: Spot) -> bool:
    """``thứ 2 là B: 62,67 và 27,21, tổng 89,89 điểm``: the first is not the score."""
    for other in scene.spots[spot.n + 1 : spot.n + 6]:
        if other.sentence != spot.sentence or _is_rank(other):
            return False
        if other.figure.unit == spot.figure.unit and _is_total(scene, other):
            return True
    return False


def _is_total(scene: Scene, spot: Spot) -> bool:
    return has_run(scene.before(spot, 3), "tổng", "tổng cộng", "tổng điểm")


def _is_rank(spot: Spot) -> bool:
    return spot.figure.kind == "rank" and spot.figure.role == "rank"


def _clause(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words before a value back to the figure before it or a semicolon."""
    words = list(scene.before(spot, 16))
    if spot.n:
        room = spot.figure.first - scene.spots[spot.n - 1].figure.last
        words = words[max(0, len(words) - room) :]
    while ";" in words:
        words = words[words.index(";") + 1 :]
    return words


def _ordinal(words: Sequence[str]) -> int:
    """``đứng thứ hai``, ``vị trí thứ ba``: the place in letters; 0 if none."""
    for a, b in pairwise(words):
        if a in _PLACED and b in _ORDINALS:
            return _ORDINALS[b]
    if len(words) > 1 and words[-1] in _LEADS and words[-2] in _BARE:
        return _ORDINALS[words[-2]]  # "Hồng Bàng nhất với 95,8 điểm, Hải An nhì với …"
    return 0


def _goes_on(scene: Scene, ladder: Sequence[Step], step: Step) -> bool:
    """The same measure, lower on the ladder; a body without a place only if listed."""
    first, last = ladder[0].spot, ladder[-1].spot
    here, other = step.spot.figure, first.figure
    if (here.unit, here.kind) != (other.unit, other.kind) or ladder[-1].last:
        return False
    if step.spot.figure.first - last.figure.first > _REACH:
        return False
    if step.place:
        return step.place > max(one.place for one in ladder)
    if step.is_told:
        return True
    words = scene.between(last, step.spot)
    listed = step.spot.sentence == last.sentence and len(words) <= _LISTED
    return listed and not has_run(words, *_OPENS)


def _ladder(scene: Scene, ladder: Sequence[Step]) -> Iterator[Relation]:
    told = [step.spot for step in ladder if step.is_told]
    if not told or ladder[0].last:
        return
    if len(told) < len(ladder):
        yield from _relation(scene, [step.spot for step in ladder], firm=False)
        yield from _below(scene, ladder, firm=len(told) > 1)
    yield from _relation(scene, told, firm=_is_unbroken(ladder))


def _is_unbroken(ladder: Sequence[Step]) -> bool:
    """Place after place: ``hạng 5, hạng 11, hạng 13`` may be those of one body."""
    told = [step for step in ladder if step.is_told and not step.last]
    place = told[0].place if told else 0
    for step in told[1:]:
        place += 1
        if not step.follows and step.place != place:
            return False
    return place > 0


def _below(scene: Scene, ladder: Sequence[Step], *, firm: bool) -> Iterator[Relation]:
    """Bodies listed behind a place that is told are not above it."""
    starts = [k for k, step in enumerate(ladder) if step.is_told]
    for start, end in pairwise((*starts, len(ladder))):
        if end - start < 2:
            continue
        listed = [step.spot for step in ladder[start : end if start else None]]
        alike = all(s.bracket >= 0 or s.figure.kind == "score" for s in listed[1:])
        sure = firm and alike and _one_measure(scene, listed)
        strength: Strength = "likely" if sure else "weak"
        yield Relation(
            kind="compare",
            claim=f"below:{listed[0].figure.id}",
            terms=(
                Term(role="top", figure=listed[0].figure.id),
                *(Term(role="other", figure=spot.figure.id) for spot in listed[1:]),
            ),
            strength=strength,
            reason="told_places",
            detail="top",
        )


def _relation(scene: Scene, spots: Sequence[Spot], *, firm: bool) -> Iterator[Relation]:
    if len(spots) < _LEAST:
        return
    strength: Strength = "likely" if firm and _one_measure(scene, spots) else "weak"
    yield Relation(
        kind="compare",
        claim=f"{'places' if firm else 'ladder'}:{spots[0].figure.id}",
        terms=tuple(Term(role="item", figure=spot.figure.id) for spot in spots),
        strength=strength,
        reason="told_places",
        detail="descending",
    )


def _one_measure(scene: Scene, spots: Sequence[Spot]) -> bool:
    """No other index, group or year is named from the first step to the last."""
    first = spots[0].figure
    alike = all(
        spot.facets == spots[0].facets and spot.figure.period == first.period
        for spot in spots
    )
    between = [scene.between(a, b) for a, b in pairwise(spots)]
    return alike and not any(has_run(words, *_MEASURES) for words in between)
