"""Targets with a result told further off: ``chỉ đạt 18,54% (mục tiêu 30%)``.

One duty: the value that a target in its bracket is of, and those of the sentences
before it that the target may be of. Looser than ``targets``: it records and agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_AIMS = ("mục tiêu", "chỉ tiêu", "kế hoạch", "yêu cầu", "quy định", "tối thiểu")
_WORDS = 8  # words before a target that say it is one
_BACK = 14  # figures
_FAR = 3  # sentences
_MOST = 2  # results of one target


def propose_aims(scene: Scene, tied: Set[int]) -> Iterator[Relation]:
    """Yield each target that no words tie with the results it may be of."""
    for target in scene.spots:
        if target.n in tied:
            continue
        if target.figure.kind not in {"percent", "score", "count"} or not target.n:
            continue
        aimed = has_run(scene.before(target, _WORDS), *_AIMS)
        if target.bracket >= 0 and aimed:
            yield from _in_bracket(scene, target)
        elif aimed and target.figure.role == "target":
            yield from _before(scene, target)


def _in_bracket(scene: Scene, target: Spot) -> Iterator[Relation]:
    result = scene.spots[target.n - 1]
    words = scene.between(result, target)
    if words[:1] == ("(",) and has_run(words[:4], *_AIMS):
        if result.figure.unit == target.figure.unit:
            yield _relation(result, target)


def _before(scene: Scene, target: Spot) -> Iterator[Relation]:
    """Results in the open text before it; of the same stage, if one is named."""
    found = 0
    for spot in reversed(scene.spots[max(0, target.n - _BACK) : target.n]):
        figure = spot.figure
        if target.sentence - spot.sentence > _FAR or found == _MOST:
            return
        alike = figure.unit == target.figure.unit and figure.kind == target.figure.kind
        if not alike or spot.bracket >= 0 or figure.role != "result":
            continue
        if figure.kind == "count" and not spot.facets & target.facets:
            continue
        if not (spot.facets and target.facets and not spot.facets & target.facets):
            found += 1
            yield _relation(spot, target)


def _relation(result: Spot, target: Spot) -> Relation:
    return Relation(
        kind="target",
        claim=f"target:{target.figure.id}:{result.figure.id}",
        terms=(
            Term(role="result", figure=result.figure.id),
            Term(role="target", figure=target.figure.id),
        ),
        strength="weak",
        reason="compared_with_target",
    )
