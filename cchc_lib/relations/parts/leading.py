"""Counts inside the total that leads their paragraph or is told last.

``Có 1.882 thủ tục … Tỉnh đã tích hợp 1.487 dịch vụ công``, ``Trong số này, nữ 402
người …; 318 người dưới 35 tuổi``, ``Tổng lượng hồ sơ nhận trong tháng là 3.906``. One
duty: such a total and each smaller count of the same things that the words do not set
beside it. Guesses all of them: taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.scope.kin import is_kin, is_told_twice

_CLASSES = frozenset({"procedure", "province", "district", "commune", "department"})
_MERGED = frozenset("thành còn xuống sáp giảm thêm so từ".split())
_THESE = frozenset(
    {("trong", "số", "này"), ("trong", "số", "đó"), ("trong", "số", "ấy")}
    | {("trong", "đó", ","), ("số", "này", "có"), ("trong", "số", "những")}
    | {("trong", "các", "hồ"), ("trong", "số", "các"), ("trong", "số", "hồ")}
)
_APART = frozenset(
    {("đặc", "biệt"), ("nhất", "là"), ("đáng", "chú"), ("chú", "ý"), ("tiêu", "biểu")}
    | {("điển", "hình"), ("nổi", "bật")}
)
_ALONE = frozenset({("riêng",), ("chỉ", "riêng"), ("tính", "riêng")})
_MOVED = frozenset("tăng giảm thăng tụt thụt lên xuống giữ".split())
_ACTS = frozenset("mức kiến sửa bãi cắt đơn loại trình".split())
_MOST = frozenset({"đa", "lớn", "nhiều", "chủ", "nhất", "đầu", "riêng", "biệt"})
_MOSTLY = frozenset(
    {("đa", "số"), ("phần", "lớn"), ("chủ", "yếu"), ("dẫn", "đầu"), ("đặc", "biệt")}
    | {("đứng", "đầu"), ("nhiều", "nhất"), ("tờ", "khai"), ("nhất", "là")}
    | {("nhất", "thuộc"), ("nhất", "với"), ("lớn", "nhất"), ("cao", "nhất")}
)
_BACK = 8  # counts
_SENTENCES = 4
_LEAD = 7  # words
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_leading(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the leading or closing total they lie in."""
    counts = [s for s in scene.spots if _is_told(s)]
    for at, spot in enumerate(counts):
        before = counts[max(0, at - _BACK) : at]
        if not before:
            continue
        yield from _of_class(scene, before, spot)
        yield from _set_apart(scene, before, spot)
        yield from _of_these(scene, before, spot)
        yield from _mostly(scene, before, spot)
        yield from _in_brackets(before, spot)
        yield from _told_last(scene, before, spot)


def _is_told(spot: Spot) -> bool:
    counted = is_count(spot.figure) or spot.figure.kind == "ratio"
    return counted and spot.figure.role == "result" and spot.figure.hedge != "range"


def _of_class(scene: Scene, before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    """Any procedures, any districts are among all that were told of before."""
    unit = part.figure.unit
    if unit not in _CLASSES or not _MERGED.isdisjoint(scene.before(part, 3)):
        return
    same = _is_narrow(scene, part)
    larger = [
        s
        for s in before
        if s.figure.unit == unit
        and part.sentence - s.sentence <= _SENTENCES
        and (same or s.sentence < part.sentence)
        and _holds(s, part)
        and _is_total(scene, s)
    ]
    if larger and "nhóm" not in scene.before(part, 5):
        near = [s for s in larger if s.sentence == larger[-1].sentence]
        whole = max(near, key=lambda s: s.figure.value)
        for one in dict.fromkeys((whole, near[-1]) if same else (whole,)):
            yield (part,), one, "weak", "inside_total"


def _is_total(scene: Scene, whole: Spot) -> bool:
    """Not one of several groups: ``29 tỉnh tăng điểm và 32 tỉnh giảm điểm``."""
    return _MOVED.isdisjoint(scene.after(whole, 1))


def _is_narrow(scene: Scene, part: Spot) -> bool:
    """``mức độ 3 là 1.089 thủ tục``, ``kiến nghị sửa đổi 9 TTHC``."""
    words = scene.before(part, 5)
    return not _ACTS.isdisjoint(words) or scene.after(part, 1) == ("còn",)


def _set_apart(scene: Scene, before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    """``31/43 cơ quan đạt trên 65%, đặc biệt 16 sở đạt 100%``, ``Trong 19 sở … 18``."""
    whole = before[-1]
    if whole.sentence != part.sentence or not is_kin(scene, part, whole):
        return
    words = scene.before(part, 3)
    told = any(pair in _APART for pair in pairwise(words)) or words[-2:] == (",", "có")
    headed = scene.before(whole, 3)[-1:] == ("trong",) and part.n - whole.n <= 2
    if (told or headed) and _holds(whole, part):
        yield (part,), whole, "weak", "of_these"
    opening = _clause(scene, whole, part)
    if {opening[:1], opening[:2]} & _ALONE and _holds(whole, part):
        yield from _with_next(scene, whole, part)


def _clause(scene: Scene, whole: Spot, part: Spot) -> tuple[str, ...]:
    """The words of the clause that a part stands in, behind its whole."""
    words = scene.between(whole, part)
    at = max((k for k, word in enumerate(words) if word in {",", ";"}), default=-1)
    return tuple(words[at + 1 :]) if at >= 0 else ()


def _with_next(scene: Scene, whole: Spot, part: Spot) -> Iterator[Proposal]:
    """``riêng khuyến mại có 9.246 hồ sơ, đổi giấy phép lái xe 3.000 hồ sơ``."""
    yield (part,), whole, "weak", "of_these"
    for spot in scene.spots[part.n + 1 : part.n + 2]:
        listed = spot.sentence == part.sentence and spot.bracket == part.bracket
        words = scene.between(part, spot)
        alike = spot.figure.unit == part.figure.unit and is_count(spot.figure)
        added = spot.figure.value + part.figure.value
        if listed and alike and words[:1] == (",",) and added < whole.figure.value:
            yield (part, spot), whole, "weak", "of_these"


def _of_these(scene: Scene, before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    """Every count of a sentence that ``Trong số này`` opens."""
    opening = _opening(scene, part)
    if opening not in _THESE and opening[:2] != ("trong", "số"):
        return
    earlier = [
        s for s in before if part.sentence - s.sentence == 1 and is_kin(scene, part, s)
    ]
    whole = max(earlier, key=lambda s: s.figure.value, default=None)
    if whole is not None and _holds(whole, part):
        yield (part,), whole, "weak", "of_these"


def _mostly(scene: Scene, before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    """``Hồ sơ kinh doanh và xây dựng chiếm đa số, lần lượt 9.027 và 2.814 hồ sơ``."""
    first = scene.sentence_of(part)[0]
    words = scene.before(first, 3 * _LEAD)
    if _MOST.isdisjoint(words):
        return
    if not any(pair in _MOSTLY for pair in pairwise(words)):
        return
    earlier = [
        s
        for s in before
        if s.sentence < part.sentence and _is_near(s, part) and is_kin(scene, part, s)
    ]
    whole = max(earlier, key=lambda s: s.figure.value, default=None)
    if whole is None or not _holds(whole, part):
        return
    yield (part,), whole, "weak", "narrower_view"
    last = scene.sentence_of(part)[-1]
    both = [s for s in scene.sentence_of(part) if s.figure.unit == part.figure.unit]
    apart = part.n == last.n and len(both) == 2 and "lượt" in words
    if apart and sum(s.figure.value for s in both) < whole.figure.value:
        yield tuple(both), whole, "weak", "narrower_view"


def _in_brackets(before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    """``13.681 hồ sơ, nhiều nhất là A (9.246 hồ sơ) và B (gần 3.000 hồ sơ)``."""
    if part.bracket < 0 or before[-1].bracket in {-1, part.bracket}:
        return
    first = before[-1]
    alike = first.sentence == part.sentence and first.figure.unit == part.figure.unit
    outside = [
        s
        for s in before[:-1]
        if s.sentence == part.sentence
        and s.bracket < 0
        and s.figure.unit == part.figure.unit
    ]
    if not alike or not outside:
        return
    if outside[-1].figure.value > first.figure.value + part.figure.value:
        yield (first, part), outside[-1], "weak", "listed_in_brackets"


def _told_last(scene: Scene, before: Sequence[Spot], whole: Spot) -> Iterator[Proposal]:
    """``… (1.274 hồ sơ). Tổng lượng hồ sơ nhận trong tháng là 3.906 hồ sơ``."""
    words = scene.before(whole, 2 * _LEAD)
    if "tổng" not in words or scene.sentence_of(whole)[0].n != whole.n:
        return
    for part in reversed(before):
        near = whole.sentence - part.sentence == 1
        alike = part.figure.unit == whole.figure.unit
        alike = alike and part.figure.hedge == "exact"
        if near and alike and _holds(whole, part):
            yield (part,), whole, "weak", "overall_view"


def _is_near(whole: Spot, part: Spot) -> bool:
    return part.sentence - whole.sentence <= _SENTENCES


def _holds(whole: Spot, part: Spot) -> bool:
    """Larger, of no state that the part is not in, and of no level that it leaves."""
    one, other = whole.figure, part.figure
    level = one.scope in {"", "whole", other.scope} or not other.scope
    less = one.value > other.value and not is_told_twice(part, whole)
    return less and level and whole.bracket in {-1, part.bracket}


def _opening(scene: Scene, spot: Spot) -> tuple[str, ...]:
    first = scene.sentence_of(spot)[0].figure.first
    tokens = scene.reading.tokens
    low = first
    while low and tokens.sentences[low - 1] == spot.sentence and first - low < 30:
        low -= 1
    return tuple(scene.words[low : low + 3])
