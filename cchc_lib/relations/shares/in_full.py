"""Rounded wholes printed in full elsewhere: ``106.139 người … Trong hơn 106 nghìn``.

One duty: the same part and share with the whole that a hedged one stands for. It says
more than the rounded one does, so it is a claim of its own. Agreement only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.shares.links import share_relation

_HEDGED = frozenset({"above", "nearly", "about"})
_REACH = 8  # figures
_SENTENCES = 3
_GUESS: Strength = "weak"


def wholes_in_full(
    scene: Scene, share: Spot, found: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield each firm candidate of a hedged whole with what that is in full."""
    for relation in found:
        wholes = relation.named("whole")
        if relation.strength == "weak" or len(wholes) != 1:
            continue
        hedged = scene.by_id[wholes[0].figure]
        if hedged.figure.hedge not in _HEDGED:
            continue
        parts = [scene.by_id[t.figure] for t in relation.named("part")]
        for whole in scene.spots[max(0, hedged.n - _REACH) : hedged.n]:
            if _is_in_full(whole, hedged):
                one = share_relation(share, parts, (whole,), _GUESS, "pair_near")
                yield replace(one, claim=f"{one.claim}:in_full")


def _is_in_full(whole: Spot, hedged: Spot) -> bool:
    one, other = whole.figure, hedged.figure
    near = hedged.sentence - whole.sentence <= _SENTENCES
    exact = is_count(one) and one.hedge == "exact" and one.unit == other.unit
    return near and exact and other.soft is not None and other.soft.contains(one.value)
