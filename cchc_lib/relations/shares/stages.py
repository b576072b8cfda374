"""The whole that usage gives a share: which stage of the work it is measured on.

One duty: given what a part is, the one count before it that such parts are counted
among. What came online is counted among what was received, what was on time or late
among what was resolved. The text does not say so; a share that fails is a misprint
only where ``checks.share_evidence`` finds one keystroke.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    has_run,
)
from cchc_lib.relations.scope.wordings import CONSISTS, DETAILS, INTO
from cchc_lib.relations.shares.explicit import is_measured
from cchc_lib.relations.shares.links import share_relation, subset_facets

_INTAKE = frozenset({"received", "requested"})
_CHANNELS = frozenset({"online", "postal", "in_person"})
_STILL = frozenset({"in_process", "not_due"})
_PARTLY = TIMING | _CHANNELS | {"new", "carried_over", "in_process", "returned"}
_TOTAL = ("tổng số", "tổng lượng", "tổng số lượng", "trong tổng")
_BACK = 3  # sentences
_LISTS = (*INTO, *CONSISTS, *DETAILS)
_TELLING = 100  # smaller wholes are a keystroke from too many shares
_FAR_BACK = 4  # sentences to a total that the words name
_SPENT = ("giải ngân", "thanh toán", "đã chi", "thực hiện", "thu được")
_GIVEN = ("bố trí", "giao", "kế hoạch", "dự toán", "phân bổ", "vốn", "được cấp")

_CONDITIONS = (
    "đủ điều kiện", "thuộc diện", "thuộc danh mục", "phát sinh", "có phí",
    "toàn tỉnh", "toàn thành phố",
    "đã công bố", "được giao", "trong danh mục", "toàn trình", "theo quy định",
)  # fmt: skip


def described_base(scene: Scene, share: Spot) -> bool:
    """``62,5% trên tổng số hồ sơ đủ điều kiện``: a base in words, not in figures."""
    after = scene.after(share, 9)
    if after[:1] not in (
        ("trên",),
        ("trong",),
        ("của",),
        ("số",),
        ("hồ",),
        ("tổng",),
    ):
        return False
    stop = next((k for k, w in enumerate(after) if w in {",", ";", ".", ")"}), 9)
    words = after[:stop]
    at = next((k for k, w in enumerate(words) if any(c.isdigit() for c in w)), -1)
    if at >= 0:
        return "của" in words[1:at]  # "tổng số hồ sơ của 15 thủ tục"
    return has_run(words, *_CONDITIONS)


def whole_by_stage(scene: Scene, share: Spot, part: Spot) -> tuple[Spot, str] | None:
    """Return the count that such a part is measured on, if only one may be, and why."""
    kind = part.facets | subset_facets(share)
    if described_base(scene, share):
        return None
    if has_run(scene.before(share, 5), "trung bình", "bình quân"):
        return None  # a mean of shares has no base of its own
    total = has_run(scene.after(share, 5), *_TOTAL)
    wholes = _counts(scene, part, _FAR_BACK if total else _BACK)
    whole = [
        s
        for s in wholes
        if not s.facets & _PARTLY and s.figure.value >= part.figure.value
    ]
    whole = [s for s in whole if not is_listed(scene, s)]
    usual = _usual(kind, whole, part)
    if total:
        state = kind & TIMING
        received = [s for s in whole if s.facets & _INTAKE]
        usual = [s for s in wholes if state and s.facets & TIMING == state] or received
    values = {s.figure.value for s in usual}
    if len(values) != 1:
        return None
    if total:
        return usual[-1], "base_named"
    if "resolved" in kind and not kind & (TIMING | _CHANNELS):
        return usual[-1], "resolved_of_received"
    return usual[-1], _how(share, part, usual[-1])


def is_listed(scene: Scene, count: Spot) -> bool:
    """``nhận 412 kiến nghị, gồm 287 kiến nghị về đất đai``: part of what heads it."""
    for head in scene.sentence_of(count):
        if head.n >= count.n:
            return False
        if head.figure.unit == count.figure.unit:
            inside = head.figure.value > count.figure.value
            return inside and has_run(scene.between(head, count), *_LISTS)
    return False


def _how(share: Spot, part: Spot, whole: Spot) -> str:
    """``Đã giải quyết 1.014 hồ sơ. Số trễ hạn là 8 hồ sơ``: told right before it."""
    beside = whole.n == part.n - 1 and whole.paragraph == part.paragraph
    beside = beside and part.sentence - whole.sentence <= 1
    beside = beside and share.n == part.n + 1 and share.sentence == part.sentence
    told = beside and is_measured(part.facets, whole.facets)
    return "measured_before" if told else "base_by_stage"


def _usual(kind: frozenset[str], whole: Sequence[Spot], part: Spot) -> Sequence[Spot]:
    """Return the counts of the stage that parts of such a kind are counted among."""
    if kind & TIMING and not kind & _STILL:
        return [s for s in whole if "resolved" in s.facets]
    if kind & (_CHANNELS | _STILL | {"resolved"}):
        return [s for s in whole if s.facets & _INTAKE]
    return [s for s in whole if s.n < part.n and s.figure.value >= _TELLING]


def _counts(scene: Scene, part: Spot, back: int) -> list[Spot]:
    """Other counts of the unit, told before or in the paragraph of the part."""
    return [
        s
        for s in scene.counts_near(part.figure.unit, part)
        if s.n != part.n
        and (s.n < part.n or s.paragraph == part.paragraph)
        and abs(s.sentence - part.sentence) <= back
        and s.bracket in {-1, part.bracket}
        and s.figure.scope in {"", "whole", part.figure.scope}
        and len({s.figure.period, part.figure.period} - {None}) < 2
    ]


def named_apart(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``Tỷ lệ trực tuyến 78,6%. … số nộp trực tuyến là 58.326 hồ sơ``."""
    kind = _kind(scene, share)
    if not kind or share.figure.role != "result":
        return
    parts = [
        s
        for s in scene.counts_near("dossier", share)
        if abs(s.sentence - share.sentence) <= _BACK and kind <= s.facets
    ]
    if len(parts) != 1 or share.figure.scope not in {"", parts[0].figure.scope}:
        return
    found = whole_by_stage(scene, share, parts[0])
    if found is not None:
        yield share_relation(share, parts, found[:1], "weak", found[1])


def _kind(scene: Scene, share: Spot) -> frozenset[str]:
    """What a rate is of; ``tăng từ 61,3% lên 78,6%`` says it before the first."""
    said = share.facets
    earlier = scene.spots[share.n - 1] if share.n else share
    if earlier.sentence == share.sentence and earlier.figure.role == "previous":
        said = said or earlier.facets
    return said & (TIMING | _CHANNELS)


def spent_of_given(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``bố trí 6.300 triệu đồng; giải ngân 5.985 triệu đồng, đạt 95%``."""
    money = [
        s
        for s in scene.sentence_of(share)
        if s.figure.kind == "money" and s.n < share.n and s.figure.hedge == "exact"
    ]
    if len(money) != 2 or len(scene.between(money[1], share)) > 4:
        return
    given, spent = money
    told = has_run(scene.before(given, 8), *_GIVEN)
    told = told and has_run(scene.between(given, spent)[-6:], *_SPENT)
    if told and given.figure.unit == spent.figure.unit:
        behind = scene.after(share, 1)
        ended = not behind or behind[0] in {",", ".", ";", ")"}
        strength: Strength = "likely" if ended else "weak"
        yield share_relation(share, (spent,), (given,), strength, "base_named")


def row_of_table(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``Cấp tỉnh | 96 530 | 61 204 | 63,4 %``: whole, part and share in a row."""
    if share.n < 2:
        return
    whole, part = scene.spots[share.n - 2 : share.n]
    cells = (scene.between(whole, part), scene.between(part, share))
    row = all(list(cell) == ["|"] for cell in cells)
    larger = whole.figure.value > part.figure.value
    if row and larger and whole.paragraph == share.paragraph:
        yield share_relation(share, (part,), (whole,), "weak", "row_of_table")
