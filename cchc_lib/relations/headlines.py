"""What a headline announces, and the first figure of the body that tells the same.

One duty: find that figure by what it counts and by the words around both. A headline
rounds and hedges, so this is a guess: it contradicts only where
``checks.repeat_evidence`` finds one keystroke between the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cchc_lib.relations.clauses import Scene, Spot
from cchc_lib.relations.shares import part_before
from cchc_lib.relations.shares.links import TIMING

_STAGES = frozenset({"received", "requested", "resolved", "new"})
_CHANNELS = frozenset({"online", "postal", "in_person", "paid_online"})
_GROUPS = (_STAGES, TIMING, _CHANNELS)
_SUBSETS = TIMING | _CHANNELS
_LARGE = 1000  # a bare count so large opens the body again
_KINDS = frozenset({"percent", "count", "money", "score", "duration"})
_HEADLINE = 40  # words and marks of a line that is a headline
_SHARED = 2  # syllables around both figures
_NEARLY = 50  # a hedged summand is within a fiftieth of what it stands for
_BODY = 24  # figures of the body
_MOVES = frozenset({"tăng", "giảm"})
_COMMON = frozenset(
    "của tỉnh huyện xã phường thành phố quận thị sở ngành trong và có là đã được các "
    "cho với về năm tháng ngày quý hồ sơ thủ tục hành chính tthc đạt tỷ lệ số tổng ở "
    "trên tại đến từ qua này đó một những người dân so gồm còn chiếm trung tâm phục "
    'vụ công giải quyết tiếp nhận nhận , . ; : ( ) - % | / " “ ”'.split()
)


def in_headline(scene: Scene, spot: Spot) -> bool:
    """In one of the first two lines, short and without a full stop."""
    if spot.paragraph > 1:
        return False
    paragraphs = scene.reading.tokens.paragraphs
    first = bisect_left(paragraphs, spot.paragraph)
    last = bisect_left(paragraphs, spot.paragraph + 1)
    short = last - first <= _HEADLINE
    return short and scene.words[last - 1] not in {".", ":", ";", ","}


def body_figure(scene: Scene, first: Spot, later: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the first figure of the body that may tell what the headline tells."""
    if first.figure.kind not in _KINDS:
        return
    alike = [
        s
        for s in later[:_BODY]
        if s.figure.unit == first.figure.unit
        and s.figure.role == first.figure.role
        and s.paragraph != first.paragraph
        and s.figure.hedge != "range"
        and not in_headline(scene, s)
    ]
    lone = len(alike) == 1
    kin = {s.n: _kinship(scene, first, s, lone=lone) for s in alike}
    if alike and not first.facets and first.figure.value >= _LARGE:
        kin[alike[0].n] = max(kin[alike[0].n], int(not alike[0].facets & _SUBSETS))
    if not any(kin.values()):
        return
    second = max(alike, key=lambda s: kin[s.n])  # of equals the first
    counts = [s for s in later[:_BODY] if s.figure.kind == first.figure.kind]
    if not _with_another(first, second, counts):
        yield second


def _with_another(first: Spot, second: Spot, alike: Sequence[Spot]) -> bool:
    """``198.399`` above ``18.399`` and ``gần 180.000``: the headline adds up."""
    rest = first.figure.value - second.figure.value
    return any(
        s.n != second.n and _NEARLY * abs(s.figure.value - rest) <= s.figure.value
        for s in alike
    )


def _kinship(scene: Scene, first: Spot, second: Spot, *, lone: bool) -> int:
    """How surely both tell the same: 0 not at all, 1 by what they count, or by words.

    A change has to be the only one told: changes are told of many things.
    """
    here, there = first.facets, _facets(scene, second)
    periods = {first.figure.period, second.figure.period} - {None}
    if len(periods) > 1:
        return 0
    if any(here & g and there & g and not here & there & g for g in _GROUPS):
        return 0
    shared = _around(scene, first) & _around(scene, second)
    if first.figure.role == "change":
        return int(lone and bool(shared & _MOVES))
    if len(shared - _MOVES) >= _SHARED:
        return len(shared)
    return int(bool(here & there) and not (there - here) & _SUBSETS)


def _facets(scene: Scene, spot: Spot) -> frozenset[str]:
    """What a figure counts; a share what its part counts."""
    part = part_before(scene, spot) if spot.figure.kind == "percent" else None
    return spot.facets | part.facets if part is not None else spot.facets


def _around(scene: Scene, spot: Spot) -> set[str]:
    """Telling syllables of the words before and behind, in the sentence."""
    words = {*scene.before(spot, 14), *scene.after(spot, 8)}
    return {w for w in words if w not in _COMMON and not w[:1].isdigit()}
