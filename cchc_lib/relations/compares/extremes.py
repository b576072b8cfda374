"""Extremes in words: ``cao nhất là …``, ``cuối bảng``, ``…, cao nhất trong các vùng``.

One duty: which end of a list the words around a figure name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.scope.ends import LITTLE, MUCH
from cchc_lib.relations.scope.listings import unbracketed
from cchc_lib.relations.scope.wordings import FIRST, LAST

_TOP = FIRST
_BOTTOM = LAST
_TELLING = frozenset("nhất đầu cuối chót trên quán 1 một vô đội bét dưới".split())
_DISTANCES = frozenset("hơn cách vượt kém thua chênh lệch".split())
_REACHED = frozenset({"với", "đạt", "có", "được", "cả", ":", "("})  # a value after all
_ENDS = frozenset({"nhất", "đầu", "cuối", "chót", "bét"})
_SEVERAL = frozenset("hai ba bốn sáu bảy tám chín mười các những nhóm tốp top".split())
_TITLES = (
    "chủ tịch thứ nhất", "bí thư thứ nhất", "thủ tướng thứ nhất", "hai đầu bảng",
)  # fmt: skip
_LATER = frozenset({"nhì", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy"})
_ENTERS = frozenset({"lọt", "vào", "trong", "thuộc"})
_GROUPS = frozenset({"tốp", "top", "nhóm"})
_COMPARED = frozenset({"so", "với", "trước", "tăng", "giảm", "hơn", "kỳ"})
_COMMON = ("chung", "bình quân", "trung bình", "toàn tỉnh", "cả nước", "toàn quốc")
_MOVED = frozenset({("(", "tăng"), ("(", "giảm"), ("(", "đạt")})
_LEADS_ON = frozenset({"(", "với", "đạt", ",", "là", "được"})
_TRAILING = 6  # words of a superlative behind its figure
_BEHIND = 24  # words
_APART = 7  # words from a degree to its superlative
_ROLES = frozenset({"result", "threshold", "change"})


def side_of(scene: Scene, spot: Spot) -> Side | None:
    """Whether the words right before a figure name it highest or lowest."""
    known = scene.sides
    if spot.n not in known:
        known[spot.n] = _read_side(scene, spot)
    return known[spot.n]


def _read_side(scene: Scene, spot: Spot) -> Side | None:
    if spot.figure.role not in _ROLES or spot.figure.kind == "rank":
        return None
    if _is_left(scene, spot):
        return None
    before = _figure_before(scene, spot)
    if before is not None and _is_first(scene, before, spot):
        return "top"
    if _TELLING.isdisjoint(scene.before(spot, 14)):
        return None  # no superlative does without one of these
    words = _words_of(scene, spot, before)
    titled = has_run(words, *_TITLES) or _is_gap(words) or is_of_several(scene, spot)
    if titled or _is_member(words) or _is_another(scene, spot):
        return None
    if has_run(words, *_TOP) or _is_parted(words, MUCH):
        return "top"
    lowest = has_run(words, *_BOTTOM) or _is_parted(words, LITTLE)
    return "bottom" if lowest else None


def tells_gap(scene: Scene, spot: Spot) -> bool:
    """``hơn tỉnh xếp thứ hai là Long An (90,11) 1,47 điểm``: by how much, no value."""
    words = unbracketed(scene.before(spot, 20))
    for mark in (",", ";", ":", "(", "."):
        if mark in words:
            words = words[len(words) - words[::-1].index(mark) :]
    told = [k for k, word in enumerate(words) if word in _DISTANCES]
    return bool(told) and _REACHED.isdisjoint(words[told[-1] :])


def _is_gap(words: Sequence[str]) -> bool:
    """``Sở cao nhất hơn sở thấp nhất 2,75 điểm``: how far the ends are apart."""
    ends = [k for k, word in enumerate(words) if word in _TELLING]
    behind = words[ends[0] :] if ends else ()
    told = [k for k, word in enumerate(behind) if word in _DISTANCES]
    return bool(told) and _REACHED.isdisjoint(behind[told[-1] :])


def _is_another(scene: Scene, spot: Spot) -> bool:
    """``ba tỉnh đầu bảng: A thứ ba (89,58%)``: another place, or another measure.

    ``đứng đầu là A với 51,75 điểm và 32,83 điểm``: two measures of one body.
    """
    words = scene.before(spot, 4)
    if "thứ" in words[:-1] and words[list(words).index("thứ") + 1] in _LATER:
        return True
    for other in scene.spots[spot.n + 1 : spot.n + 2]:
        alike = other.figure.unit == spot.figure.unit
        return alike and tuple(scene.between(spot, other)) in (("và",), (",",), (";",))
    return False


def is_of_several(scene: Scene, spot: Spot) -> bool:
    """``Hai xã cuối bảng: A 71,0 điểm, B 69,4 điểm``: the first is not the last."""
    words = list(scene.before(spot, 14))
    at = next((k for k, word in enumerate(words) if word in _ENDS), -1)
    lead = words[max(0, at - 4) : at] if at > 0 else []
    while lead and lead[0] in {"năm", "thứ", "hạng"}:
        lead = lead[2:]  # "năm 2023", "thứ ba"
    several = any(word in _SEVERAL or _is_many(word) for word in lead)
    told = words[max(0, at - 1) :]
    listed = ":" in told or "gồm" in told
    return several and listed and _is_beaten(scene, spot, told)


def _is_beaten(scene: Scene, spot: Spot, words: Sequence[str]) -> bool:
    """The next of its group lies further out: the group is told in another order."""
    low = not {"cuối", "chót", "bét", "thấp", "ít"}.isdisjoint(words)
    for other in scene.spots[spot.n + 1 : spot.n + 2]:
        alike = other.figure.unit == spot.figure.unit
        beyond = other.figure.value - spot.figure.value
        return alike and other.sentence == spot.sentence and (beyond < 0) == low
    return False


def _is_many(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and int(word) > 1


def _is_left(scene: Scene, spot: Spot) -> bool:
    """``ở ngôi đầu, từ 88,32% của năm 2023 lên 90,17%``: what is no more."""
    if scene.before(spot, 1) != ("từ",):
        return False
    behind = scene.spots[spot.n + 1 : spot.n + 2]
    return any({"lên", "xuống"} & set(scene.between(spot, s)) for s in behind)


def _words_of(scene: Scene, spot: Spot, before: Spot | None) -> list[str]:
    """The words before a figure that speak of it alone."""
    words = list(scene.before(spot, 14))
    if tuple(words[-2:]) in _MOVED:
        words.pop()  # "nhiều nhất là A (tăng 0,6 điểm)"
    for mark in (";", "(", ")"):  # no stop: "là H. Cẩm Mỹ" goes on behind its own
        while mark in words[:-1]:
            words = words[words.index(mark) + 1 :]
    if before is None:
        return words
    room = spot.figure.first - before.figure.last
    words = words[max(0, len(words) - room) :]
    joined = before.figure.unit == spot.figure.unit and len(words) == room
    return _behind_comma(words) if joined else words


def _is_first(scene: Scene, rank: Spot, spot: Spot) -> bool:
    """``ở vị trí số 1 (81,06%)``, ``hạng 1 với 0,79 điểm``: the rank right before."""
    first = rank.figure.kind == "rank" and rank.figure.value == 1
    told = first and rank.figure.role == "rank" and spot.figure.role == "result"
    return told and _LEADS_ON.issuperset(scene.between(rank, spot))


def _behind_comma(words: list[str]) -> list[str]:
    """``94,59% đứng đầu, Trường B 65,32%``: the superlative is that of the first."""
    for k, word in enumerate(words[:_TRAILING]):
        if word in {",", ";"}:
            return words[k + 1 :] if k else words
    return words


def _figure_before(scene: Scene, spot: Spot) -> Spot | None:
    """The figure whose words end where those of this one begin.

    ``đứng trên 62 tỉnh, thành khác với 81%``: the others are no figure of their own.
    """
    for other in reversed(scene.spots[max(0, spot.n - 2) : spot.n]):
        organ = scene.vocabulary.families.get(other.figure.unit) == "organ"
        words = scene.between(other, spot)
        aside = scene.before(other, 2)[:1] == (",",) and words[:1] == (",",)
        if other.figure.kind == "rank" and aside:
            continue  # "C thấp nhất, thứ 68, đạt 73,37 điểm"
        if not organ or not has_run(words[:3], "khác", "còn lại"):
            return other
    return None


def is_of_all(scene: Scene, spot: Spot) -> bool:
    """``tỷ lệ chung toàn tỉnh đạt 83,48%``: the level of all, not of one body."""
    words = list(scene.before(spot, 8))
    if spot.n:
        room = spot.figure.first - scene.spots[spot.n - 1].figure.last
        words = words[max(0, len(words) - room) :]
    return has_run(words, *_COMMON)


def _is_member(words: Sequence[str]) -> bool:
    """``lọt tốp 5 địa phương dẫn đầu``: one of several, not the first.

    ``thấp nhất trong nhóm này`` is the lowest.
    """
    return any(
        a in _ENTERS
        and b in _GROUPS
        and not {"này", "đó"} & set(words[at + 2 : at + 3])
        for at, (a, b) in enumerate(pairwise(words))
    )


def _is_parted(words: Sequence[str], degrees: frozenset[str]) -> bool:
    """``nhiều lượt truy cập nhất``: the degree and its ``nhất`` stand apart."""
    for at, word in enumerate(words):
        rest = words[at + 1 : at + _APART]
        if word in degrees and "nhất" in rest and "thứ" not in rest:
            return True
    return False


def side_behind(scene: Scene, spot: Spot) -> Side | None:
    """Whether the words right behind a figure say that it is the highest or lowest.

    ``đạt 98%, cao nhất trong các huyện``; not ``đạt 98%; cao nhất là xã A với 99%``,
    where the superlative leads on to the next figure.
    """
    if spot.figure.role not in {"result", "change"} or spot.figure.kind == "rank":
        return None
    words = _until_stop(scene, spot)
    if has_run(words, *_TOP):
        return "top"
    return "bottom" if has_run(words, *_BOTTOM) else None


def _until_stop(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words behind a figure; none where they lead on to one like it."""
    words = list(scene.after(spot, _BEHIND))
    for mark in (";", "."):
        if mark in words:
            words = words[: words.index(mark)]
    end = spot.figure.last + len(words)
    for other in scene.spots[spot.n + 1 : spot.n + 4]:
        alike = other.figure.unit == spot.figure.unit
        if other.figure.first <= end and alike and other.bracket == spot.bracket:
            return ()
    return words


def is_of_another_time(scene: Scene, spot: Spot) -> bool:
    """``88,33%, cao hơn 1,71% so với năm 2022 (86,62%)``: the year before's."""
    if spot.bracket < 0 or spot.head < 0:
        return False
    head = scene.spots[spot.head]
    words = scene.between(head, spot)
    if head.figure.unit != spot.figure.unit or head.sentence != spot.sentence:
        return False
    return len(words) <= 2 or bool(_COMPARED & set(words[-6:]))
