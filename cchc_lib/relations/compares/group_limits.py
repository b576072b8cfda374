"""Groups and their bounds: a mean between its extremes, the ends of a bounded group.

One duty: ``trung bình 83,5 điểm; cao nhất 95,2 điểm``, ``dao động từ 65 đến 92 điểm,
trong đó cao nhất là A``, ``nhóm trên 80% có 14 đơn vị, cuối nhóm là B (80,07%)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import side_of
from cchc_lib.relations.compares.limit_claims import (
    MEASURED,
    extreme_of,
    is_alike,
    limit_of,
)
from cchc_lib.relations.compares.mean_of_list import propose_means_of_lists
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.scope.groups import (
    clause_before,
    is_excepted,
    is_mean,
    is_same_group,
)
from cchc_lib.relations.scope.wordings import INTO

_BOUNDS = frozenset({"below", "at_most", "above", "at_least", "range"})
_BACK, _AHEAD = 12, 8  # figures
_GROUP_LEAD = 14  # words before a bound that name its group
_OF_THESE = (
    *INTO,
    "trong nhóm này",
    "trong số các đơn vị này",
    "trong nhóm",
    "của nhóm này",
    "cuối nhóm này",
    "đầu nhóm này",
)
_ENDS = ("cuối nhóm", "đầu nhóm", "cao nhất nhóm", "thấp nhất nhóm", "chót nhóm")
_AGAINST = ("vượt", "cao hơn", "thấp hơn", "hơn", "kém", "thua", "cách", "dưới")
_BEYOND = ("dưới mức này", "dưới ngưỡng này", "dưới mốc này", "dưới mức đó")


def propose_group_limits(scene: Scene) -> Iterator[Relation]:
    """Yield the claims of every mean and every bounded group."""
    yield from propose_means_of_lists(scene)
    for spot in scene.spots:
        if spot.figure.kind not in MEASURED:
            continue
        if spot.figure.hedge in _BOUNDS:
            yield from _ends_of_group(scene, spot)
            yield from _within_range(scene, spot)
        elif spot.figure.hedge == "exact" and side_of(scene, spot) is None:
            yield from _between_extremes(scene, spot)


def _between_extremes(scene: Scene, mean: Spot) -> Iterator[Relation]:
    """``trung bình 83,5 điểm; cao nhất 95,2 điểm, thấp nhất 60,1 điểm``: no more."""
    if mean.figure.role != "result" or not is_mean(scene, mean):
        return
    if has_run(scene.before(mean, _AHEAD), *_AGAINST):
        return  # "vượt bình quân 1,56 điểm": by how much
    for ends in scene.spots[max(0, mean.n - 2) : mean.n]:
        alike = ends.figure.unit == mean.figure.unit and ends.figure.hedge == "range"
        if _swings(scene, ends) and alike and is_same_group(scene, ends, mean):
            yield limit_of(mean, ends, "likely")
    found = _extremes(scene, mean)
    if len(found) == 2:
        yield _between(mean, found)
        return
    for side, spot in found.items():
        yield extreme_of(spot, [mean], side, "mean_between", "likely")


def _swings(scene: Scene, ends: Spot) -> bool:
    return has_run(scene.before(ends, 4), "dao động", "biến động", "trong khoảng")


def _extremes(scene: Scene, mean: Spot) -> dict[Side, Spot]:
    """The highest and the lowest that are told of the bodies of the mean."""
    found: dict[Side, Spot] = {}
    for spot in scene.spots[max(0, mean.n - _BACK) : mean.n + 1 + _AHEAD]:
        side = side_of(scene, spot) if spot.n != mean.n else None
        if side is None or not is_alike(spot, mean):
            continue
        first, second = (mean, spot) if mean.n < spot.n else (spot, mean)
        same = spot.figure.denominator == mean.figure.denominator
        if same and is_same_group(scene, first, second):
            found.setdefault(side, spot)
    return found


def _between(mean: Spot, ends: Mapping[Side, Spot]) -> Relation:
    """The mean with both its extremes."""
    return Relation(
        kind="compare",
        claim=f"mean_among:{mean.figure.id}",
        terms=(
            Term(role="top", figure=ends["top"].figure.id),
            Term(role="bottom", figure=ends["bottom"].figure.id),
            Term(role="other", figure=mean.figure.id),
        ),
        strength="likely",
        reason="mean_between",
        detail="top",
    )


def _within_range(scene: Scene, ends: Spot) -> Iterator[Relation]:
    """``dao động từ 65,1 đến 92,4 điểm, trong đó cao nhất là A với 92,4 điểm``."""
    if not _swings(scene, ends) or ends.figure.hedge != "range":
        return
    for spot in scene.spots[ends.n + 1 : ends.n + 3]:
        alike = spot.figure.kind == ends.figure.kind and spot.figure.hedge == "exact"
        told = alike and side_of(scene, spot) is not None
        told = told and spot.figure.role == "result"
        told = told and spot.sentence == ends.sentence
        if told and is_same_group(scene, ends, spot):
            yield limit_of(spot, ends, "likely")


def _ends_of_group(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """``Nhóm trên 80% có 14 đơn vị, cuối nhóm là A (80,07). Dưới mức này có B``."""
    lead = scene.before(bound, _GROUP_LEAD)
    if not has_run(lead[-4:], "nhóm", "loại", "hạng"):
        yield from _named_group(scene, bound, lead)
        return
    for spot in scene.spots[bound.n + 1 : bound.n + _AHEAD]:
        alike = spot.figure.kind == bound.figure.kind and spot.figure.hedge == "exact"
        if not alike or spot.figure.role != "result":
            continue
        words = clause_before(scene, spot)
        if spot.sentence == bound.sentence and has_run(words, *_ENDS):
            yield limit_of(spot, bound, "likely")
        elif spot.sentence == bound.sentence + 1 and has_run(words, *_BEYOND):
            yield limit_of(spot, bound, "likely", denied=True)


def _named_group(scene: Scene, bound: Spot, lead: Sequence[str]) -> Iterator[Relation]:
    """``12 sở trên 90 điểm; thấp nhất trong nhóm này là A với 91,2 điểm``.

    ``Nhóm B gồm 50 tỉnh từ 80% đến dưới 90%, cao nhất là B 89,6%``.
    """
    group = "nhóm" in lead and ";" not in lead
    for spot in scene.spots[bound.n + 1 : bound.n + 2]:
        words = scene.between(bound, spot)
        alike = spot.figure.kind == bound.figure.kind and spot.figure.hedge == "exact"
        if not alike or spot.figure.role != "result" or side_of(scene, spot) is None:
            continue
        near = len(words) <= _GROUP_LEAD and spot.sentence == bound.sentence
        these = has_run(words, *_OF_THESE) and not has_run(words, "khác")
        at_once = group and words[:1] == (",",) and not is_excepted(scene, bound, spot)
        if near and (these or (at_once and is_same_group(scene, bound, spot))):
            yield limit_of(spot, bound, "likely")
