"""Shares whose words name part and whole next to each other and leave no other base.

``Trong tổng số 1.014 hồ sơ đã giải quyết, có 8 hồ sơ trễ hạn, chiếm 7,9%``. One duty:
whether a head of a part is told so plainly that a share far off is the text's error,
not ours.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import (
    TIMING,
    WAITING,
    Scene,
    Spot,
    has_run,
    is_count,
)
from cchc_lib.relations.scope.wordings import INTO, THAT_IS

_INTO = INTO
_AMONG = ("trong", "trong số", "trong tổng số", "trên tổng số")
_TOTAL = ("trong tổng số", "trên tổng số", "trong số")
_CALLED = ("chiếm", "tỷ trọng", *THAT_IS)
_ENDS = frozenset({",", ";", ".", ")", "|"})
_PARTED = frozenset({";", ".", "(", ")", "|"})
_OTHERS = frozenset({"còn", "riêng", "cùng", "gồm", "bao", "bình", "trung"})
_DONE = frozenset({"resolved", "due"})
_CHANNELS = frozenset({"online", "postal", "in_person", "digitised"})
_ISSUED, _TAKEN_IN = ("phát ra", "gửi đi"), ("thu về", "thu được", "thu lại")
_LEAD = 5  # words before a whole
_CLAUSE = 14  # words from a whole to its part, and from a part to its share


def is_explicit(scene: Scene, share: Spot, part: Spot, whole: Spot) -> bool:
    """Whether nothing but this whole can be meant by the words around the share."""
    if not _is_adjacent(share, part, whole) or not _is_closed(scene, share):
        return False
    between, link = scene.between(whole, part), scene.between(part, share)
    if len(between) > _CLAUSE or len(link) > _CLAUSE or _OTHERS & {*between, *link}:
        return False
    parted = _PARTED & ({*between[:-1]} - {"("})
    if parted - {";"} or ";" in link:
        return False
    called = has_run(link, *_CALLED)
    into = has_run(between, *_INTO) or _is_among(scene, whole)
    if is_measured(part.facets, whole.facets):
        return called or "late" not in part.facets
    if parted:
        return False
    if part.facets & (_CHANNELS | WAITING):
        return into and called and not whole.facets & _DONE
    issued = has_run(scene.before(whole, _LEAD), *_ISSUED)
    returned = issued and has_run(between, *_TAKEN_IN)
    return returned or (into and called and not part.facets & TIMING)


def _is_adjacent(share: Spot, part: Spot, whole: Spot) -> bool:
    """Whole, part and share follow one another in one sentence, each exact."""
    figures = [spot.figure for spot in (whole, part, share)]
    next_to = part.n == whole.n + 1 and share.n == part.n + 1
    together = whole.sentence == part.sentence == share.sentence
    exact = all(figure.hedge == "exact" for figure in figures)
    counted = is_count(figures[0]) and is_count(figures[1])
    return next_to and together and exact and counted


def _is_closed(scene: Scene, share: Spot) -> bool:
    """No word behind the share names what it is of."""
    after = scene.after(share, 1)
    return not after or after[0] in _ENDS


def _is_among(scene: Scene, whole: Spot) -> bool:
    """``Trong 1.014 hồ sơ``, ``trong tổng số 1.014 hồ sơ`` lead to the whole."""
    before: Sequence[str] = scene.before(whole, _LEAD)
    line = " ".join(before)
    return line.endswith(_TOTAL) or line in _AMONG or before[-1:] == ("trong",)


def is_measured(part: frozenset[str], whole: frozenset[str]) -> bool:
    """On time or late of what was resolved or due: no other base is usual."""
    timed = part & TIMING and not part & (_CHANNELS | WAITING)
    done = whole & _DONE and not whole & (TIMING | _CHANNELS | WAITING)
    return bool(timed and done)
