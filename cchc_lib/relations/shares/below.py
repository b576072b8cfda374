"""Wholes smaller than their part: no reading of the text, but one of its misprints.

``Hồ sơ đến hạn là 254 hồ sơ; trả đúng hạn 2.425 hồ sơ (đạt 97%)``. One duty: the count
below a part that the words, or usage, would make its whole. All are *weak*: only
where one keystroke makes part, whole and share agree does one contradict
(``checks.share_evidence``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    has_run,
)
from cchc_lib.relations.scope.wordings import INTO, OVERALL
from cchc_lib.relations.shares.links import share_relation, subset_facets

_INTO = (*INTO, "trong số")
_ISSUED, _BACK_IN = ("phát ra", "gửi đi"), ("thu về", "thu được", "thu lại", "nhận về")
_DONE = frozenset({"resolved", "due"})
_INTAKE = frozenset({"received", "requested"})
_CHANNELS = frozenset({"online", "postal", "in_person", "digitised"})
_PARTLY = TIMING | _CHANNELS | {"new", "carried_over", "in_process", "returned"}
_HANDLED = (
    "đã xử lý",
    "đã giải quyết",
    "đã trả lời",
    "xử lý được",
    "giải quyết được",
    "xử lý xong",
    "giải quyết xong",
    "đã xong",
    "làm xong",
    "hoàn tất",
    "đã hoàn thành",
    "trả xong",
    "đã trả kết quả",
)
_TAKEN = (
    "tiếp nhận",
    "nhận",
    "nhận được",
    "thụ lý",
    "gửi đến",
    "gửi tới",
    "gửi về",
    "được nộp",
)
_MORE = OVERALL
_CLAUSE = 12  # words
_LEAD = 4  # words
_BACK = 3  # sentences
_NEAREST = 3


def wholes_below(
    scene: Scene,
    share: Spot,
    part: Spot,
    counts: Sequence[Spot],
    *,
    heads: Sequence[Spot],
) -> Iterator[Relation]:
    """Yield what may be the whole of a part that none of its heads can hold."""
    if any(s.figure.value >= part.figure.value for s in heads):
        return
    if is_of_more(scene, part):
        return
    yield from _head_below(scene, share, part, heads)
    yield from _stage_below(scene, share, part, counts)
    yield from _near_below(share, part, counts)


def is_of_more(scene: Scene, part: Spot) -> bool:
    """``Lũy kế đã xử lý 4.404 phản ánh``: of more than the period or body told of."""
    return has_run(scene.before(part, _CLAUSE), *_MORE)


def _head_below(
    scene: Scene, share: Spot, part: Spot, heads: Sequence[Spot]
) -> Iterator[Relation]:
    """Yield the last head, if the words put the part under it."""
    if heads and _is_told(scene, heads[-1], part):
        yield share_relation(share, (part,), heads[-1:], "weak", "head_below")


def _is_told(scene: Scene, whole: Spot, part: Spot) -> bool:
    if part.head == whole.n:
        return True
    between = scene.between(whole, part)
    into = has_run(between, *_INTO)
    done = bool(part.facets & TIMING and whole.facets & _DONE)
    issued = has_run(scene.before(whole, 6), *_ISSUED) and has_run(between, *_BACK_IN)
    taken = bool(whole.facets & _INTAKE) and not part.facets & TIMING
    staged = taken and bool(part.facets & (_CHANNELS | {"resolved"}))
    return into or done or issued or staged


def _stage_below(
    scene: Scene, share: Spot, part: Spot, counts: Sequence[Spot]
) -> Iterator[Relation]:
    """Yield the one count that usage would make the whole, were it not smaller."""
    kind = _stages_of(scene, part) | subset_facets(share)
    stage = _DONE if kind & TIMING else _INTAKE
    if not kind & (TIMING | _CHANNELS | {"resolved"}):
        return
    usual = [
        s
        for s in counts
        if _stages_of(scene, s) & stage
        and not s.facets & _PARTLY
        and s.figure.hedge == "exact"
        and s.bracket in {-1, part.bracket}
        and 0 <= part.sentence - s.sentence <= _BACK
        and s.figure.scope in {"", part.figure.scope}
        and len({s.figure.period, part.figure.period} - {None}) < 2
    ]
    lone = len({s.figure.value for s in usual}) == 1
    if lone and usual[0].figure.value < part.figure.value:
        yield share_relation(share, (part,), usual[:1], "weak", "stage_below")


def _stages_of(scene: Scene, count: Spot) -> frozenset[str]:
    """What is done or taken in, of letters and calls as of dossiers."""
    if count.facets:
        return count.facets
    words = scene.before(count, _LEAD)
    if has_run(words, *_HANDLED):
        return frozenset({"resolved"})
    return frozenset({"received"} if has_run(words, *_TAKEN) else ())


def _near_below(share: Spot, part: Spot, counts: Sequence[Spot]) -> Iterator[Relation]:
    """Yield smaller counts around: others may be measured on them."""
    near = [
        s
        for s in counts
        if s.figure.value < part.figure.value
        and s.figure.hedge == "exact"
        and not s.facets & TIMING
        and abs(s.sentence - part.sentence) <= _BACK
    ]
    near.sort(key=lambda s: abs(s.n - part.n))
    for whole in near[:_NEAREST]:
        yield share_relation(share, (part,), (whole,), "weak", "near_below")
