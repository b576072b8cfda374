"""Shares that name their part and their base in words, the counts being elsewhere.

``Tổng số hồ sơ trễ hạn chiếm 9,9% tổng số hồ sơ đã tiếp nhận``. One duty: every count
and sum of two counts that such words may mean. *likely*: the words leave no other
base; the share is contradicted only where all of them fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    has_run,
)
from cchc_lib.relations.shares.links import share_relation

_BASES = ("tổng số hồ sơ", "số hồ sơ", "tổng hồ sơ", "trên tổng số hồ sơ")
_STATES = (
    frozenset({"late"}),
    frozenset({"on_time", "early", "early_or_on_time"}),
)
_CHANNELS = frozenset({"online", "postal", "in_person"})
_BEFORE = 5  # sentences in which the counts may stand
_MOST = 4  # counts of one state, or bases: with more the words say too little


def named_share(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield every reading of a share whose part and base are named in words."""
    if share.facets == {"resolved"}:
        yield from _done_of_taken_in(scene, share)
    states = [state for state in _STATES if share.facets & state]
    if len(states) != 1 or _has_count(scene, share):
        return
    parts, wholes = _counts_named(scene, share, states[0])
    if not (parts and wholes) or max(len(parts), len(wholes)) > _MOST:
        return
    strength: Strength = "likely" if _names_base(scene, share) else "weak"
    for chosen in (*((p,) for p in parts), *combinations(parts, 2)):
        for whole in wholes:
            if sum(p.figure.value for p in chosen) <= whole.figure.value:
                yield share_relation(share, chosen, (whole,), strength, "named_state")


def _done_of_taken_in(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``Số đã giải quyết này bằng 88,2% lượng tiếp nhận``: of the nearest of each."""
    after = list(scene.after(share, 7))
    stop = next((k for k, word in enumerate(after) if word in {",", ";", "."}), 7)
    if _has_count(scene, share) or not has_run(after[:stop], "tiếp nhận", "nhận"):
        return
    near = [
        s
        for s in scene.counts_near("dossier", share)
        if 0 < share.sentence - s.sentence <= _BEFORE
    ]
    done = [s for s in near if s.facets == {"resolved"}]
    for whole in [s for s in near if s.facets == {"received"}] if done else ():
        yield share_relation(share, done[-1:], (whole,), "weak", "named_state")


def _has_count(scene: Scene, share: Spot) -> bool:
    """A count in the sentence: other rules tie the share to it."""
    return any(s.figure.kind in {"count", "ratio"} for s in scene.sentence_of(share))


def _names_base(scene: Scene, share: Spot) -> bool:
    """``9,9% tổng số hồ sơ đã tiếp nhận``, not ``hồ sơ phát sinh phí``."""
    after = scene.after(share, 9)
    stop = next((k for k, w in enumerate(after) if w in {",", ";", "."}), len(after))
    words = after[:stop]
    received = has_run(words, "đã tiếp nhận", "tiếp nhận", "đã giải quyết")
    return words[:1] != ("so",) and has_run(words, *_BASES) and received


def _counts_named(
    scene: Scene, share: Spot, state: frozenset[str]
) -> tuple[Sequence[Spot], Sequence[Spot]]:
    """Counts of the state before the share, and what they may be counted among."""
    near = [
        s
        for s in scene.counts_near("dossier", share)
        if 0 < share.sentence - s.sentence <= _BEFORE
        and s.figure.hedge == "exact"
        and s.figure.scope in {"", share.figure.scope}
    ]
    parts = [s for s in near if s.facets & state and not s.facets & _CHANNELS]
    wholes = [s for s in near if not s.facets & (TIMING | _CHANNELS)]
    return parts, wholes
