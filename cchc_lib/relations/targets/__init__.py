"""Targets: figures set as aims, and results printed beside them.

One duty: record every target, and tie it to a result of the same sentence. Only words
that say so (``vượt chỉ tiêu 80%``, ``chưa đạt``) claim that it was met or missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import AIMS
from cchc_lib.relations.shares import part_before
from cchc_lib.relations.targets.aims import propose_aims
from cchc_lib.relations.targets.claims import propose_claims

_MISSED = ("chưa đạt", "không đạt", "chưa hoàn thành", "thấp hơn")
_MET = (
    "cao hơn mục tiêu",
    "cao hơn chỉ tiêu",
    "cao hơn kế hoạch",
    "vượt",
    "đạt chỉ tiêu",
    "đạt mục tiêu",
    "đạt kế hoạch",
    "hoàn thành",
)
_MET_BEHIND = tuple(
    f") {mark} {said}"
    for mark in (",", "-", "–")
    for said in (
        "vượt kế hoạch", "vượt chỉ tiêu", "vượt mục tiêu", "đạt và vượt", "hoàn thành",
        "vượt yêu cầu", "đạt chỉ tiêu", "đạt mục tiêu", "đạt kế hoạch",
    )
)  # fmt: skip
_AIMS = AIMS
_EACH_MET = ("đều vượt", "đều đạt", "cùng vượt", "cả hai vượt", "đều cao hơn")
_LISTED = 12  # words from one result to the next
_BACK = 7
_LEAD = 8  # words before a target that say it was reached


def propose_targets(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each target; without a result it is only recorded."""
    tied: set[int] = set()
    for spot in scene.spots:
        if not _is_aim(scene, spot):
            continue
        results = list(_results_for(scene, spot))
        tied |= {spot.n} if results else set()
        for result in results:
            yield _relation(spot, result, _claimed(scene, result, spot))
        for result in _others_met(scene, results[:1], spot):
            yield replace(_relation(spot, result, "met"), strength="weak")
        if not results and spot.figure.role == "target":
            yield _relation(spot, None, "")
    claims = list(propose_claims(scene))
    yield from claims
    claimed = {relation.claim for relation in claims}
    yield from (r for r in propose_aims(scene, tied) if r.claim not in claimed)


def _relation(target: Spot, result: Spot | None, detail: str) -> Relation:
    terms = [Term(role="target", figure=target.figure.id)]
    if result is not None:
        terms.insert(0, Term(role="result", figure=result.figure.id))
    own = f":{result.figure.id}" if result else ""
    return Relation(
        kind="target",
        claim=f"target:{target.figure.id}{own}",
        terms=tuple(terms),
        strength="likely",
        reason="compared_with_target" if result else "target_only",
        detail=detail,
    )


def _is_aim(scene: Scene, spot: Spot) -> bool:
    if spot.figure.role == "target":
        return True
    if spot.figure.kind != "percent" or spot.figure.role == "change":
        return False
    if part_before(scene, spot) is not None:
        return False  # "1 chỉ tiêu chưa đạt (9,1%)": a share of targets
    return has_run(scene.before(spot, 5), "chỉ tiêu", "mục tiêu") or has_run(
        scene.after(spot, 3), "kế hoạch giao", "chỉ tiêu giao"
    )


def _results_for(scene: Scene, target: Spot) -> Iterator[Spot]:
    """Results of the same kind that the words hold against the target."""
    for spot in reversed(scene.spots[max(0, target.n - _BACK) : target.n]):
        one, other = spot.figure, target.figure
        alike = (one.kind, one.unit, one.role) == (other.kind, other.unit, "result")
        far = target.sentence - spot.sentence > 1
        if far or not alike or _is_of_another_bracket(spot, target):
            continue
        if spot.bracket != target.bracket and _tells_change(scene, spot):
            continue  # "tăng 6.844 hồ sơ (bằng 22%), …, vượt mục tiêu là 96%"
        words = scene.between(spot, target)
        if spot.sentence == target.sentence and has_run(words, *_AIMS):
            if ";" not in words:
                yield spot
                return
        elif has_run(
            scene.before(target, 12), "kết quả này", "đều vượt", "vượt mục tiêu"
        ) and _may_be_meant(scene, spot, target):
            yield spot


def _is_of_another_bracket(spot: Spot, target: Spot) -> bool:
    """``(200/400 dịch vụ, đạt 50%) …, cao hơn mục tiêu (60%)``: what that compares."""
    beside = target.bracket >= 0 and target.head == spot.n
    return spot.bracket not in {-1, target.bracket} and not beside


def _others_met(scene: Scene, results: Sequence[Spot], target: Spot) -> Iterator[Spot]:
    """``cấp huyện đạt 82%, cấp xã 74%, đều vượt chỉ tiêu 70%``: those before, too."""
    for last in results:
        beside = last
        if not has_run(scene.between(last, target), *_EACH_MET):
            return
        for spot in reversed(scene.spots[max(0, last.n - _BACK) : last.n]):
            alike = spot.figure.unit == last.figure.unit
            told = spot.figure.role == "result" and spot.sentence == target.sentence
            if not (alike and told) or len(scene.between(spot, beside)) > _LISTED:
                return
            yield spot
            beside = spot


def _may_be_meant(scene: Scene, spot: Spot, target: Spot) -> bool:
    """No other quantity is named in the sentence of the target."""
    named = [s.facets for s in scene.sentence_of(target) if s.n < target.n]
    wanted = target.facets.union(*named) if named else target.facets
    own = spot.facets
    if spot.head >= 0:  # "chậm hạn 635 hồ sơ (chiếm 1,87%)"
        own |= scene.spots[spot.head].facets
    return not wanted or not own or bool(wanted & own)


def _tells_change(scene: Scene, spot: Spot) -> bool:
    """A bracket behind a change says the change again."""
    return spot.head >= 0 and scene.spots[spot.head].figure.role == "change"


def _claimed(scene: Scene, result: Spot, target: Spot) -> str:
    behind = _behind(scene, target)
    words = [*scene.between(result, target), *behind]
    if has_run(words, *_MISSED):
        return "missed"
    beside = target.bracket >= 0 and target.n == result.n + 1
    beside = target.head == result.n or (beside and target.bracket != result.bracket)
    inside = beside and has_run(behind, *_MET_BEHIND)
    return "met" if inside or has_run(scene.before(target, _LEAD), *_MET) else ""


def _behind(scene: Scene, target: Spot) -> list[str]:
    """The words behind a target that speak of it: to the next figure or semicolon."""
    words = list(scene.after(target, 8))
    if target.n + 1 < len(scene.spots):
        words = words[
            : max(0, scene.spots[target.n + 1].figure.first - target.figure.last)
        ]
    return words[: words.index(";")] if ";" in words else words
