"""Shares whose whole is told, and whose part stands a step away.

One duty: ``ý kiến của 1.707 doanh nghiệp … Tỷ lệ hồi đáp 28,5% trên tổng số 6.000
doanh nghiệp`` and ``432 thủ tục … bỏ 10% số thủ tục (tương đương 43 thủ tục)``. *Weak*:
such a share contradicts only where one keystroke makes it agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.shares.behind import is_of
from cchc_lib.relations.shares.links import share_relation
from cchc_lib.relations.shares.stages import is_listed

_OF = frozenset({"số", "tổng", "của", "trong", "trên"})


def part_before_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the one count told before a share whose whole stands right behind it."""
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        if not is_of(scene, share, whole):
            continue
        told = _heads(scene, whole.figure.unit, share)
        parts = [s for s in told if s.figure.value < whole.figure.value]
        if len(parts) == len(told) == 1:
            yield share_relation(share, parts, (whole,), "weak", "base_named")


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
