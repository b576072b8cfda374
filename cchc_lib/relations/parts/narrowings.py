"""Parts told before their whole, found among what was checked, or of a shorter time.

One duty: pairs of counts of kin things whose words, not their order, say that one lies
in the other: ``43.535 hồ sơ trực tuyến trong tổng số 88.412 hồ sơ``, ``66 văn bản trái
luật … kiểm tra 211 văn bản``, ``Quý III nhận 25,2 ngàn`` of the nine months. Guesses
all of them: taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count, told_within
from cchc_lib.relations.scope.kin import is_kin, is_told_twice

_OF = frozenset(
    [
        ("trong", "số"), ("trong", "tổng", "số"), ("trên", "tổng", "số"),
        ("của", "tổng", "số"), ("trong", "tổng", "cộng"), ("trong", "toàn", "bộ"),
        ("trên", "tổng", "cộng"), ("trong", "tất", "cả"), ("trong", "tổng"),
        ("/", "tổng", "số"), ("trên", "tổng"), ("so", "với", "tổng", "số"),
    ]
)  # fmt: skip
_LAST_OF = frozenset(words[-1] for words in _OF) | {"trong", "trên"}
_CHECKED = frozenset("kiểm rà thẩm thanh khảo giám xem đánh làm".split())
_CHECKS = frozenset(
    {("kiểm", "tra"), ("rà", "soát"), ("thẩm", "định"), ("thanh", "tra")}
    | {("khảo", "sát"), ("giám", "sát"), ("xem", "xét"), ("đánh", "giá")}
    | {("thẩm", "tra"), ("kiểm", "toán"), ("lấy", "mẫu"), ("kiểm", "soát")}
    | {("làm", "việc")}
)
_FOUND = frozenset(
    "sai trái vi lỗi thiếu bất vượt chậm nghi dấu vắng phát "
    "cắt bãi sửa đơn kiến thay hủy huỷ đình xử".split()
)
_SPELLS = {
    "ngày": 1, "tuần": 2, "tháng": 3, "quý": 4, "năm": 6, "khóa": 7, "nhiệm": 7,
    "giai": 7, "lũy": 8, "luỹ": 8, "từ": 0,
}  # fmt: skip
_MONTHS, _SINCE = 5, 8  # ranks of ``9 tháng`` and ``từ khi``
_PAST = frozenset({"cùng", "trước", "ngoái", "so"})
_AROUND = 10  # words around a count that say what was done
_BEHIND = 8
_BACK = 8  # counts
_SENTENCES = 6
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_narrowings(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and wholes that the words tell apart."""
    counts = [s for s in scene.spots if is_count(s.figure)]
    checked = [s for s in counts if _is_checked(scene, s)]
    for at, spot in enumerate(counts):
        yield from _of_total_behind(scene, counts[max(0, at - 2) : at], spot)
        yield from _within_time(scene, counts[max(0, at - _BACK) : at], spot)
    for whole in checked:
        yield from _in_checked(scene, counts, whole)


def _of_total_behind(
    scene: Scene, before: Sequence[Spot], whole: Spot
) -> Iterator[Proposal]:
    """``43.535 hồ sơ trực tuyến trong tổng số 88.412 hồ sơ``."""
    for part in reversed(before):
        if part.sentence != whole.sentence or part.bracket != whole.bracket:
            return
        words = scene.link(part, whole)
        if not words or words[-1] not in _LAST_OF or len(words) > _AROUND:
            return
        told = words[-1] == "trong" or words == ("trên",)
        told = told or any(tuple(words[-n:]) in _OF for n in (2, 3))
        less = part.figure.value < whole.figure.value
        close = "," not in words or "chiếm" in words or _is_aside(words)
        if told and less and is_kin(scene, part, whole) and close:
            yield (part,), whole, "weak", "total_behind"
        return


def _is_aside(words: Sequence[str]) -> bool:
    """``1.686.294 hồ sơ, trên tổng cộng 1.822.341``: the comma opens the total."""
    behind = tuple(words[len(words) - list(words)[::-1].index(",") :])
    return behind in _OF


def _is_checked(scene: Scene, spot: Spot) -> bool:
    """``kiểm tra 211 văn bản``, ``211 văn bản … được đưa ra kiểm tra``."""
    words, figure = scene.words, spot.figure
    lead: Sequence[str] = words[max(0, figure.first - 3) : figure.first]
    if _CHECKED.isdisjoint(lead):
        lead = scene.after(spot, _BEHIND + 4)
        if "được" not in lead or _CHECKED.isdisjoint(lead):
            return False
    return any(pair in _CHECKS for pair in pairwise(lead))


def _in_checked(
    scene: Scene, counts: Sequence[Spot], whole: Spot
) -> Iterator[Proposal]:
    """Each count found, and those of one sentence behind the check together."""
    around = told_within(counts, whole.sentence, _SENTENCES)
    found = [s for s in around if _is_found(scene, s, whole)]
    yield from (((part,), whole, "weak", "found_in_checked") for part in found)
    acts = tuple(s for s in found if s.sentence == whole.sentence and s.n > whole.n)
    if len(acts) > 1 and sum(s.figure.value for s in acts) < whole.figure.value:
        yield acts, whole, "weak", "found_in_checked"


def _is_found(scene: Scene, part: Spot, whole: Spot) -> bool:
    """Of the same things, less, and told to be wrong or to have been found."""
    one, other = part.figure, whole.figure
    if one.unit != other.unit or not one.value < other.value:
        return False
    own = scene.words[max(0, one.first - 3) : one.first]
    return not _FOUND.isdisjoint(own) or not _FOUND.isdisjoint(scene.after(part, 6))


def _within_time(
    scene: Scene, before: Sequence[Spot], part: Spot
) -> Iterator[Proposal]:
    """``Quý III nhận 25,2 ngàn hồ sơ`` inside what nine months brought."""
    if not before or scene.sentence_of(part)[0].n != part.n:
        return
    span, year = _spell(scene, part)
    if not 0 < span < _MONTHS:
        return
    for whole in reversed(before):
        if part.sentence - whole.sentence > _SENTENCES:
            return
        alike = whole.figure.unit == part.figure.unit and _alike(whole, part)
        if not alike or whole.figure.value <= part.figure.value:
            continue
        longer, other = _spell(scene, scene.sentence_of(whole)[0])
        if longer > span and not (year and other and year.isdisjoint(other)):
            yield (part,), whole, "weak", "within_period"
            return


def _alike(whole: Spot, part: Spot) -> bool:
    """In no other state or level than the part, which may leave its own out."""
    one, other = whole.figure, part.figure
    same = one.scope in {"", "whole", other.scope} or not other.scope
    same = same and not is_told_twice(part, whole)
    return same and whole.facets - {"received", "requested"} <= part.facets


def _spell(scene: Scene, spot: Spot) -> tuple[int, frozenset[str]]:
    """How long a time the words before a figure name, and its years."""
    words = scene.before(spot, 14)
    if not _PAST.isdisjoint(words):
        return 0, frozenset()
    rank = 0
    for at, word in enumerate(words):
        own = _SPELLS.get(word, 0)
        if word == "tháng" and at and words[at - 1][:1].isdigit():
            own = _MONTHS  # "9 tháng", not "tháng 9"
        if word == "từ" and words[at + 1 : at + 2] == ("khi",):
            own = _SINCE
        rank = max(rank, own) if not (own == 6 and rank) else rank
    years = frozenset(w for w in words if len(w) == 4 and w.isdigit() and w > "1990")
    return rank, years
