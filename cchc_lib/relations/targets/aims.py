"""Targets with a result told further off: ``chỉ đạt 18,54% (mục tiêu 30%)``.

One duty: the value that a target in its bracket is of, and those of the sentences
before it that the target may be of. Looser than ``targets``: it records and agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import AIMS

_AIMS = (*AIMS, "tối thiểu")
_REACHES = ("đạt", "thực hiện", "kết quả", "mới", "hiện", "làm được")
_LINK = 14  # words from a target to the result behind it
_WORDS = 8  # words before a target that say it is one
_BACK = 14  # figures
_FAR = 3  # sentences
_MOST = 2  # results of one target


def propose_aims(scene: Scene, tied: Set[int]) -> Iterator[Relation]:
    """Yield each target that no words tie with the results it may be of."""
    for target in scene.spots:
        kinds = {"percent", "score", "count"}
        if target.n in tied or target.figure.kind not in kinds:
            continue
        aimed = has_run(scene.before(target, _WORDS), *_AIMS)
        if target.bracket >= 0 and aimed and target.n:
            yield from _in_bracket(scene, target)
        elif aimed and target.figure.role == "target":
            yield from _before(scene, target)
        if aimed and target.bracket < 0:
            yield from _behind(scene, target)


def _behind(scene: Scene, target: Spot) -> Iterator[Relation]:
    """``Chỉ tiêu giao 70%; kết quả đạt 74,6%``: the result follows its target."""
    for spot in scene.spots[target.n + 1 : target.n + 2]:
        words = scene.between(target, spot)
        alike = spot.figure.unit == target.figure.unit and spot.bracket < 0
        told = spot.sentence == target.sentence and len(words) <= _LINK
        plain = spot.figure.role != "change" and spot.figure.kind == target.figure.kind
        if alike and told and plain and has_run(words, *_REACHES):
            yield _relation(spot, target)


def _in_bracket(scene: Scene, target: Spot) -> Iterator[Relation]:
    result = scene.spots[target.n - 1]
    words = scene.between(result, target)
    alike = result.figure.unit == target.figure.unit
    if alike and words[:1] == ("(",) and has_run(words[:4], *_AIMS):
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
