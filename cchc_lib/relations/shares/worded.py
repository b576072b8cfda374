"""Wholes that the words behind a share call by their own words.

``54.681 việc có điều kiện giải quyết … Đã xong 26.515 việc, bằng 48,49% số có điều
kiện``. One duty: the one count told before that is so described, word by word. *Weak*:
such a share contradicts only where one keystroke makes it agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    Scene,
    Spot,
)
from cchc_lib.relations.shares.links import share_relation

_REACH = 14  # words behind a share
_BACK = 4  # sentences
_AROUND = 10  # words around a count that describe it
_STOPS = frozenset({",", ";", ".", ")", "(", "|", ":"})
_OF = frozenset("trên trong của tổng số lượng so với".split())
_LEADS = frozenset("đã được phải các những".split())
_DENIED = frozenset("chưa không đang sẽ còn ngoài".split())
_IS = frozenset("là có đạt được gồm với khoảng số tổng lượng :".split())
_OTHER = frozenset(
    "năm quý tháng kỳ kế hoạch chỉ tiêu mục dự toán toàn cả nước tỉnh".split()
)
_LEAST = 2  # words that describe a base


def base_in_words(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """Yield the count that the words behind a share describe, if one only is so."""
    named = _described(scene, share, part)
    if len(named) < _LEAST or not _OTHER.isdisjoint(named):
        return
    told = [
        s
        for s in scene.counts_near(part.figure.unit, part)
        if s.n < part.n
        and share.sentence - s.sentence <= _BACK
        and s.figure.hedge == "exact"
        and s.bracket in {-1, part.bracket}
        and s.figure.scope in {"", "whole", part.figure.scope}
        and len({s.figure.period, part.figure.period} - {None}) < 2
        and not (s.facets - part.facets - share.facets) & (TIMING | CHANNELS)
        and _is_called(scene, s, named)
    ]
    if len({s.figure.value for s in told}) != 1:
        return
    below = told[-1].figure.value < part.figure.value
    reason = "head_below" if below else "base_named"
    yield share_relation(share, (part,), told[-1:], "weak", reason)


def _described(scene: Scene, share: Spot, part: Spot) -> Sequence[str]:
    """``tổng số việc có điều kiện``: what is left without the noun that is counted."""
    words = list(scene.after(share, _REACH))
    stop = next((k for k, word in enumerate(words) if word in _STOPS), len(words))
    words = words[:stop]
    if not words or words[0] not in _OF or "số" not in words[:3]:
        return ()
    while words and words[0] in _OF:
        del words[0]
    hit = scene.vocabulary.units.at(words, 0) if words else None
    if hit is not None and hit[1] != part.figure.unit:
        return ()
    noun = scene.words[part.figure.first + 1 : part.figure.last]
    alike = words[: len(noun)] == [*noun]
    del words[: hit[0] if hit is not None else len(noun) * alike]
    while words and words[0] in _LEADS:
        del words[0]
    return words


def _is_called(scene: Scene, count: Spot, named: Sequence[str]) -> bool:
    """The words stand right behind the count, or right before it."""
    size = len(named)
    behind = list(scene.after(count, _AROUND))
    if behind[:size] == [*named]:
        return True
    before = list(scene.before(count, _AROUND))
    while before and before[-1] in _IS:
        del before[-1]
    told = before[len(before) - size :] == [*named]
    return told and not _DENIED & set(before[: len(before) - size][-2:])
