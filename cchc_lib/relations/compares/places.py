"""The place of one value: ``thứ 2 là B (91,14%)``, ``C đạt 90,25%, xếp thứ 3``.

One duty: what the words and ranks of a clause say of where its value stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_lib.relations.compares.extremes import is_of_several, side_of
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import LAST, NEXT

_ORDINALS = {
    "nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_CHAMPION = (
    "quán quân",
    "ngôi đầu",
    "ngôi nhất",
    "đầu bảng",
    "đứng đầu",
    "dẫn đầu",
    "vô địch",
    "xếp đầu",
    "xếp nhất",
    "đứng nhất",
    "ngôi vị số một",
)
_LAST = LAST
_SECOND = ("á quân",)
_NEXT = NEXT
_BARE = frozenset({"nhất", "nhì", "ba", "tư"})
_LEADS = frozenset({"với", "đạt", ":"})
_PLACED = frozenset({"thứ", "hạng"})
_TOLD = frozenset(
    ", ( xếp đứng giữ ở vị trí thứ hạng và đồng cùng hiện đang điểm là ngôi".split()
)
_BEFORE = 5  # figures from a value back to its place
_NEAR = 14  # words from a place to its value


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


def read_step(scene: Scene, spot: Spot) -> Step:
    """The place of a value, from the words and ranks of its clause."""
    words = _clause(scene, spot)
    side = side_of(scene, spot)
    number = _dealt(scene, spot)
    number = number or _rank_behind(scene, spot) or _ordinal_behind(scene, spot)
    number = number or _ordinal(words) or _rank_before(scene, spot)
    if number:
        return Step(spot, number, last=number > 1 and _is_last(scene, spot))
    if has_run(words, *_SECOND):
        return Step(spot, 2)
    if side == "bottom":
        return Step(spot, last=True)
    first = side == "top" or has_run(words, *_CHAMPION)
    if first and not is_of_several(scene, spot):
        return Step(spot, 1)
    return Step(spot, follows=has_run(words, *_NEXT))


def _dealt(scene: Scene, spot: Spot) -> int:
    """``A (78,4%) và B (77,6%) lần lượt giữ vị trí thứ hai và thứ ba``; 0 if none."""
    if spot.sentence not in scene.in_turn:
        return 0
    here = scene.sentence_of(spot)
    first, last = here[0].figure, here[-1].figure
    words = (*scene.before(here[0], 30), *scene.words[first.first : last.last])
    words = (*words, *scene.after(here[-1], 14))
    values = [s for s in here if s.figure.unit == spot.figure.unit]
    places = [int(s.figure.value) for s in here if _is_rank(s)]
    places = places or [
        _ORDINALS[b] for a, b in pairwise(words) if a in _PLACED and b in _ORDINALS
    ]
    in_turn = len(places) == len(values) > 1
    in_turn = in_turn and all(b == a + 1 for a, b in pairwise(places))
    return places[values.index(spot)] if in_turn and spot in values else 0


def _is_last(scene: Scene, spot: Spot) -> bool:
    """``cuối bảng, thứ 45, là C``: a place, and the last one."""
    words = list(scene.before(spot, 14))
    while ";" in words:
        words = words[words.index(";") + 1 :]
    return has_run(words, *_LAST)


def _rank_behind(scene: Scene, spot: Spot) -> int:
    """``đạt 89,32%, xếp vị trí thứ 4``; 0 if no such rank stands there."""
    after = scene.spots[spot.n + 1 : spot.n + 2]
    if not after or not _is_rank(after[0]) or after[0].sentence != spot.sentence:
        return 0
    words = scene.between(spot, after[0])
    return int(after[0].figure.value) if set(words) <= _TOLD else 0


def _ordinal_behind(scene: Scene, spot: Spot) -> int:
    """``B 90,29 điểm, xếp hạng nhì``: the place in letters behind; 0 if none."""
    words = list(scene.after(spot, 5))
    if words[:1] != [","] or words[1:2] not in (["xếp"], ["đứng"], ["giữ"]):
        return 0
    for mark in (",", ";", "và"):
        if mark in words[1:]:
            words = words[: words.index(mark, 1)]
    return _ordinal(words)


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
