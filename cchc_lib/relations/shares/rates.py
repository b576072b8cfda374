"""Rates of what was on time or late, told in a clause of their own behind the counts.

``Đã giải quyết 1.014 hồ sơ; đúng hạn 1.006 hồ sơ. Tỷ lệ đúng hạn đạt 99,2%``. One duty:
every reading that the printed states of such a passage leave open. *likely*: the rate
is named by nothing else, and the passage prints one count of each state; it is
contradicted only where all of these readings fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    TIMING,
    WAITING,
    Scene,
    Spot,
    has_run,
    is_count,
    is_share,
)
from cchc_lib.relations.shares.links import share_relation
from cchc_lib.relations.shares.parts import part_after

_RATE = frozenset(
    "tỷ lệ giải quyết xử lý trả kết quả hồ sơ đã được xong hoàn thành thủ tục hành "
    "chính tthc chung toàn đạt là chiếm ở mức trước đúng sớm quá trễ chậm hạn thời "
    "gian quy định và hoặc bị số các có vì vậy do đó như theo với nâng đưa cho qua "
    "nhờ tính khoảng gần trên hơn bằng tổng , ; . : + - – và/hoặc / ( | kết".split()
)
_ROUTES = frozenset(
    "nộp tiếp nhận trực tuyến tiếp qua mạng dịch vụ công bưu chính công ích môi trường "
    "điện tử gửi".split()
)
_ON_TIME = frozenset({"on_time", "early_or_on_time"})
_EARLY = frozenset({"early"})
_LATE = frozenset({"late"})
_CHANNELS = frozenset({"online", "postal", "in_person", "digitised"})
_INTAKE = frozenset({"received", "requested"})
_DONE = frozenset({"resolved", "due"})
_ENDS = frozenset({",", ";", ".", ")", "|", "–", "-"})
_BACK = 3  # sentences in which the states may stand
_TAKES_UP = ("cụ thể", "trong đó", "gồm")
_MOST = 4  # bases: with more the words say too little
_FIGURES = 12  # of these sentences
_CLAUSE = 24  # words of the clause of the rate


@dataclass(frozen=True, slots=True)
class _Passage:
    """The counts of dossiers of a passage, by state."""

    early: list[Spot]
    on_time: list[Spot]
    late: list[Spot]
    waiting: list[Spot]  # open, within their term
    bases: list[Spot]  # resolved or due, then received


def rate_in_words(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the readings of a rate whose passage prints each state once."""
    timing = share.facets & TIMING
    late = timing == _LATE
    if not timing or (timing & _LATE and not late) or share.facets & _CHANNELS:
        return
    if not _is_plain(scene, share, _RATE):
        return
    told = _sorted_out(list(_states(scene, share)))
    if max(len(told.early), len(told.on_time)) > 1 or len(told.late) > 2 - late:
        return
    parts = [told.late] if late else _on_time_parts(told)
    if timing == _EARLY:
        parts = [told.early]
    for part in parts if all(parts) else ():
        for whole in _wholes(told):
            if _may_hold(told, whole, part):
                yield share_relation(share, part, whole, "likely", "rate_in_words")


def _may_hold(told: _Passage, whole: Sequence[Spot], part: Sequence[Spot]) -> bool:
    """States that make up a whole have the part among them, and more than it."""
    if set(whole) <= set(part):
        return False
    return whole[0] in told.bases or {*part} - {*told.waiting} <= {*whole}


def _sorted_out(near: Sequence[Spot]) -> _Passage:
    """Tell the states of a passage apart; the nearest that was resolved comes first."""
    on_time = [s for s in near if s.facets & _ON_TIME and not s.facets & _LATE]
    at = on_time[0].n if on_time else 0
    rest = [
        s
        for s in near
        if not s.facets & (TIMING | _CHANNELS | WAITING) and s.figure.hedge == "exact"
    ]
    done = [s for s in rest if s.facets & _DONE]
    got = [s for s in rest if s.facets & _INTAKE and not s.facets & _DONE]
    done.sort(key=lambda s: abs(s.n - at))
    return _Passage(
        early=[s for s in near if s.facets & TIMING == _EARLY],
        on_time=on_time,
        late=[s for s in near if s.facets & TIMING == _LATE],
        waiting=[s for s in near if "not_due" in s.facets],
        bases=[*done, *got],
    )


def channel_rate(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``tiếp nhận 1.665 hồ sơ. Trong đó, 530 hồ sơ trực tuyến. Tỷ lệ trực tuyến đạt``.

    Such rates have bases of their own (``đủ điều kiện``): *weak*, and a misprint only
    where one keystroke makes it fit the one count received and the one so named.
    """
    named = share.facets & _CHANNELS
    if (
        not named
        or share.facets & TIMING
        or not _is_plain(scene, share, _RATE | _ROUTES)
    ):
        return
    near = list(_states(scene, share))
    parts = [s for s in near if s.facets & _CHANNELS == named]
    behind = part_after(scene, share)
    parts = [behind] if behind is not None else parts
    got = [
        s for s in near if s.facets & _INTAKE and not s.facets & (_CHANNELS | TIMING)
    ]
    if len(parts) == len(got) == 1 and parts[0].n != got[0].n:
        yield share_relation(share, parts, got, "weak", "channel_rate")


def _on_time_parts(told: _Passage) -> list[list[Spot]]:
    """``đúng hạn`` may hold what came early, or stand beside it.

    Where what is late and still open is told too, so may what waits within its term.
    """
    parts = [told.on_time]
    if told.on_time and told.early:
        parts = [[*told.early, *told.on_time], told.on_time]
    if len(told.late) > 1 and len(told.waiting) == 1:
        parts += [[*part, *told.waiting] for part in parts if part]
    return parts


def _wholes(told: _Passage) -> Iterator[Sequence[Spot]]:
    """What was resolved, or the states that make it up; else nothing is known."""
    done = [s for s in told.bases if s.facets & _DONE]
    several = len(told.late) > 1
    lates = [told.late, *([s] for s in told.late if several)]
    timed = bool(told.late and told.on_time)
    if len(told.bases) > _MOST or not (done or timed):
        return
    yield from ([s] for s in told.bases)
    if several:
        yield from ([s, told.late[-1]] for s in done)
    for late in lates if timed else ():
        yield [*told.on_time, *late]
        if told.early:
            yield [*told.early, *told.on_time, *late]


def _states(scene: Scene, share: Spot) -> Iterator[Spot]:
    """Counts of dossiers of the passage, of the level and period of the share."""
    low = max(0, share.n - _FIGURES)
    for spot in scene.spots[low : share.n + _FIGURES]:
        figure = spot.figure
        near = 0 <= share.sentence - spot.sentence <= _BACK
        near = near or _takes_up(scene, spot, share)
        counted = is_count(figure) and figure.unit in {"dossier", "number"}
        if near and counted and figure.scope == share.figure.scope:
            yield spot


def _takes_up(scene: Scene, spot: Spot, share: Spot) -> bool:
    """``Tỷ lệ đúng hạn đạt 99,2%. Cụ thể, đã giải quyết 1.014 hồ sơ``."""
    if spot.sentence - share.sentence != 1 or spot.paragraph != share.paragraph:
        return False
    return has_run(scene.before(scene.sentence_of(spot)[0], 8), *_TAKES_UP)


def _is_plain(scene: Scene, share: Spot, names: frozenset[str]) -> bool:
    """Nothing but ``tỷ lệ giải quyết đúng hạn`` names the rate and leads to it."""
    figure = share.figure
    if figure.role != "result" or not is_share(figure):
        return False
    words = list(scene.before(share, _CLAUSE))
    earlier = scene.spots[share.n - 1] if share.n else None
    if earlier is not None and earlier.sentence == share.sentence:
        words = list(scene.between(earlier, share))
    told = (
        ("tỷ" in words or "hạn" in words)
        and len(words) < _CLAUSE
        and names.issuperset(words)
    )
    after = scene.after(share, 1)
    return told and (not after or after[0] in _ENDS or after[0] in {"(", "với"})
