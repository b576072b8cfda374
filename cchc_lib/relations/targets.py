"""Targets: figures set as aims, and results printed beside them.

One duty: record every target, and tie it to a result of the same sentence where the
words compare the two (``đạt 98,5%, vượt chỉ tiêu 95%``).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_MISSED = ("chưa đạt", "không đạt", "thấp hơn", "chưa hoàn thành")
_COMPARED = ("vượt", "đạt", "so với", "chỉ tiêu", "mục tiêu", "kế hoạch", "yêu cầu")


def propose_targets(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each target; without a result it is only recorded."""
    for spot in scene.spots:
        if spot.figure.role != "target":
            continue
        result = _result_for(scene, spot)
        terms = [Term(role="target", figure=spot.figure.id)]
        if result is not None:
            terms.insert(0, Term(role="result", figure=result.figure.id))
        yield Relation(
            kind="target",
            claim=f"target:{spot.figure.id}",
            terms=tuple(terms),
            strength="likely",
            reason="compared_with_target" if result else "target_only",
            detail=_claimed(scene, result, spot) if result else "",
        )


def _result_for(scene: Scene, target: Spot) -> Spot | None:
    for n in (target.n - 1, target.n - 2):
        if n < 0:
            return None
        spot = scene.spots[n]
        if spot.sentence != target.sentence or spot.figure.role != "result":
            continue
        words = scene.between(spot, target)
        if spot.figure.kind == target.figure.kind and has_run(words, *_COMPARED):
            return spot if ";" not in words else None
    return None


def _claimed(scene: Scene, result: Spot, target: Spot) -> str:
    words = scene.between(result, target)
    return "missed" if has_run(words, *_MISSED) else "met"
