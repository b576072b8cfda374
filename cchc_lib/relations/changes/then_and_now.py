"""Values then and now with a direction somewhere near: ``thứ 4 … xuống thứ 18``.

One duty: the value of an earlier time and the one now, where a word of rise or fall is
told of them. Looser than ``standings`` and ``trends``, so it only agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.ends import measure_of
from cchc_lib.relations.scope.wordings import FALLS, PAST, RISES

_PAST = (*PAST, "so với yêu cầu", "so với quy định", "so với mục tiêu", "so với mức")
_MARKS = frozenset({"năm", "kỳ", "trước", "đó", "đây", "với"})  # one is in each
_PADDED = tuple(f" {phrase}" for phrase in _PAST)
_LEADS = frozenset(
    "là đạt mới chỉ ở mức có được con số này tỷ lệ điểm khoảng gần hơn trên ( : của "
    "thì còn xếp đứng hạng vị trí tỉnh huyện xã thành phố cả nước toàn kết quả đã với "
    "ghi nhận chung bình quân chưa tới đến trong".split()
)
_RISES = (*RISES, "lên", "tiến")
_FALLS = (*FALLS, "hạ", "chỉ còn")
_ONLY = frozenset({"mới", "chỉ", "chưa"})
_THIS = ("tỷ lệ này", "con số này", "chỉ số này", "mức này", "số này", "kết quả này")
_TIME = 12  # words before a value that may name its year
_TITLE = 24  # words
_BACK = 5  # figures from the value then to the one now
_NEAR = 45  # words
_AROUND = 12  # words before the value now in which a direction is told
_FAR = 70  # words to a direction told of several pairs


def propose_then_and_now(scene: Scene) -> Iterator[Relation]:
    """Yield the pairs whose order is that of the words around them."""
    for then in scene.spots:
        if then.n and _is_told(then):
            now = _now(scene, then)
            if now is not None:
                yield from _pair(scene, now, then)


def _is_told(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role in {"result", "previous", "threshold", "rank"}
    kinds = {"count", "percent", "score", "rank", "money"}
    return told and figure.kind in kinds and figure.hedge != "range"


def _now(scene: Scene, then: Spot) -> Spot | None:
    """The value of the present that a value of the past is told beside."""
    if not is_of_past(scene, then):
        return None
    year = _year((*scene.before(then, _TIME), *scene.after(then, 3)))
    for spot in reversed(scene.spots[max(0, then.n - _BACK) : then.n]):
        between = scene.between(spot, then)
        reach = 3 if has_run(between, *_THIS) else 1
        if len(between) > _NEAR * reach or then.sentence - spot.sentence > reach:
            return None
        if _is_told(spot) and (_is_alike(spot, then) or _is_set_against(between)):
            if spot.figure.unit != then.figure.unit:
                return None
            own = _year(scene.before(spot, _TIME)) or (spot.figure.period or "")[:4]
            return None if year and own and own <= year else spot
    return None


def is_of_past(scene: Scene, then: Spot) -> bool:
    """Words of an earlier time lead straight to a value, or stand right behind it."""
    behind = scene.after(then, 4)
    if behind[:1] == ("của",) and behind[1:2] in (("năm",), ("cùng",), ("quý",)):
        return True
    words = list(scene.before(then, _TIME))
    if _MARKS.isdisjoint(words):
        return False
    for spot in reversed(scene.spots[max(0, then.n - 2) : then.n]):
        if then.figure.kind != "rank" or spot.figure.kind == "rank":
            words = words[max(0, len(words) - then.figure.first + spot.figure.last) :]
            break
    ranked = then.figure.kind == "rank"
    taken_up = False
    while words:
        if f" {' '.join(words[-4:])}".endswith(_PADDED) or _year(words[-2:]):
            return True
        again = words[-1] == "," and taken_up  # "trong năm 2020, tỷ lệ này mới đạt"
        if not (words[-1] in _LEADS or words[-1].isdigit() or ranked or again):
            return False
        taken_up = words.pop() == "này" or taken_up
    return False


def _is_set_against(between: Sequence[str]) -> bool:
    """Nothing but ``so với`` stands between both."""
    return tuple(between) == ("so", "với")


def _is_alike(one: Spot, other: Spot) -> bool:
    measures = {measure_of(one.figure), measure_of(other.figure)}
    same = one.figure.unit == other.figure.unit
    same = same and one.figure.kind == other.figure.kind
    apart = one.facets and other.facets and not one.facets & other.facets
    if same and one.figure.kind == "count" and one.facets != other.facets:
        return False
    alike = same or (
        bool(measures - {"any"}) and "" not in measures and len(measures) == 1
    )
    return (
        alike
        and not apart
        and (one.figure.role == "rank") == (other.figure.role == "rank")
    )


def _year(words: Sequence[str]) -> str:
    """The last year that is named in words."""
    years = [b for a, b in pairwise(words) if a == "năm" and len(b) == 4]
    return years[-1] if years and years[-1].isdigit() else ""


def _pair(scene: Scene, now: Spot, then: Spot) -> Iterator[Relation]:
    way = _direction(scene, now, then)
    if way and now.figure.kind == "rank":
        way = "fall" if way == "rise" else "rise"  # a better place is a smaller number
    if way:
        ways: tuple[str, ...] = (way,)
    else:
        ways = ("rise", "fall")  # of three years the order is told by their values
    for each in ways:
        earlier = tuple(_earlier(scene, then, each))
        if goes(now, then, each) and (way or earlier):
            yield then_relation(now, then, each, *earlier)


def _earlier(scene: Scene, then: Spot, way: str) -> Iterator[Spot]:
    """``năm 2020 mới đạt 30,85% và năm 2019 là 10,76%``: the series goes on."""
    year = _year(scene.before(then, _TIME))
    for spot in scene.spots[then.n + 1 : then.n + 3]:
        own = _year(scene.before(spot, 5))
        told = (
            _is_told(spot) and _is_alike(spot, then) and spot.sentence == then.sentence
        )
        if not told or not year or not own or own >= year or not goes(then, spot, way):
            return
        yield spot
        then, year = spot, own


def _direction(scene: Scene, now: Spot, then: Spot) -> str:
    """The way that the nearest words of direction tell; empty if both or none."""
    if _ONLY & set(scene.before(then, 4)):
        return "rise"
    if _ONLY & set(scene.before(now, 3)) and has_run(
        scene.between(now, then), "so với"
    ):
        return "fall"
    between = [*scene.before(now, _AROUND), *scene.between(now, then)]
    title = scene.words[:_TITLE] if then.figure.kind == "rank" else ()
    for words in (between, scene.after(then, 9), scene.before(now, _FAR), title):
        rises, falls = has_run(words, *_RISES), has_run(words, *_FALLS)
        if rises != falls:
            return "rise" if rises else "fall"
        if rises:
            return ""
    return ""


def goes(now: Spot, then: Spot, way: str) -> bool:
    """Whether the value now lies on the side that the words tell."""
    a, b = now.figure.value, then.figure.value
    return a > b if way == "rise" else a < b


def then_relation(now: Spot, then: Spot, way: str, *earlier: Spot) -> Relation:
    """Tie the value now to one or more of earlier times, the latest first."""
    return Relation(
        kind="compare",
        claim=f"then:{then.figure.id}:{now.figure.id}",
        terms=(
            Term(role="now", figure=now.figure.id),
            *(Term(role="before", figure=s.figure.id) for s in (then, *earlier)),
        ),
        strength="weak",
        reason="then_and_now",
        detail=way,
    )
