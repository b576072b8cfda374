"""Shares whose whole is told, and whose part stands a step away.

One duty: ``ý kiến của 1.707 doanh nghiệp … Tỷ lệ hồi đáp 28,5% trên tổng số 6.000
doanh nghiệp`` and ``432 thủ tục … bỏ 10% số thủ tục (tương đương 43 thủ tục)``. *Weak*:
such a share contradicts only where one keystroke makes it agree; but the part that a
bracket behind its own words prints is no guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.shares.behind import is_of
from cchc_lib.relations.shares.links import share_relation
from cchc_lib.relations.shares.stages import is_listed

_OF = frozenset({"số", "tổng", "của", "trong", "trên"})
_SAID, _REACH = 4, 16  # words from a whole to the bracket of its part


def part_before_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the one count told before a share whose whole stands right behind it."""
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        if not is_of(scene, share, whole):
            continue
        told = _heads(scene, whole.figure.unit, share)
        parts = [s for s in told if s.figure.value < whole.figure.value]
        if len(parts) == len(told) == 1:
            yield share_relation(share, parts, (whole,), "weak", "base_named")


def part_in_bracket(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``69,19% trong số 1.217 hồ sơ nhận được là hồ sơ trực tuyến (842 hồ sơ)``.

    The bracket holds nothing but the count, and words of its own lead to it.
    """
    if share.n + 2 >= len(scene.spots) or share.bracket >= 0:
        return
    whole, part = scene.spots[share.n + 1 : share.n + 3]
    if not is_of(scene, share, whole) or not is_count(part.figure):
        return
    words = scene.between(whole, part)
    alone = part.head == whole.n and part.figure.unit == whole.figure.unit
    alone = alone and words[-1:] == ("(",) and scene.after(part, 1) == (")",)
    told = _SAID < len(words) <= _REACH and not {";", ","} & set(words)
    less = part.figure.value < whole.figure.value
    exact = share.figure.hedge == part.figure.hedge == whole.figure.hedge == "exact"
    if alone and told and less and exact and part.sentence == share.sentence:
        yield share_relation(share, (part,), (whole,), "likely", "part_in_words")


def whole_before_share(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """Yield the one count told before ``10% số thủ tục (tương đương 43 thủ tục)``."""
    words = scene.after(share, 2)
    hit = scene.vocabulary.units.at(words, 1) if len(words) > 1 else None
    named = hit is None or hit[1] == part.figure.unit
    if not words or words[0] not in _OF or not named:
        return
    told = _heads(scene, part.figure.unit, share)
    if len(told) == 1:
        below = told[0].figure.value < part.figure.value
        reason = "head_below" if below else "derived_part"
        yield share_relation(share, (part,), told, "weak", reason)


def _heads(scene: Scene, unit: str, share: Spot) -> Sequence[Spot]:
    """Counts of the sentence and the one before it that no other heads.

    What an earlier share of the list stands for is none: ``(tương đương 43 thủ tục)``.
    """
    return [
        s
        for s in scene.counts_near(unit, share, 8)
        if s.n < share.n
        and share.sentence - s.sentence <= 1
        and s.bracket < 0
        and is_count(s.figure)
        and s.figure.hedge == "exact"
        and not is_listed(scene, s)
    ]
