"""Ladders: values whose places are told one by one, over several sentences.

One duty: ``Dẫn đầu là A với 91,80%; thứ 2 là B (91,14%); C đạt 90,25%, xếp thứ 3 …`` →
the values in the order of the places. A ladder may contradict only where every step has
its place in words or numbers and one measure is told throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.compares.extremes import (
    is_of_all,
    is_of_another_time,
    tells_gap,
)
from cchc_lib.relations.compares.places import Step, read_step
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_MEASURES = (
    "chỉ số", "chỉ tiêu", "tiêu chí", "lĩnh vực", "trụ cột", "nội dung", "par index",
    "sipas", "papi", "pci", "dti", "ict index",
)  # fmt: skip
_OPENS = (
    "gồm", "bao gồm", "trong đó", ":", "cụ thể", "khối", "nhóm", "cấp", "ngược lại",
    "còn", "riêng", "trong khi",
)  # fmt: skip
_LEAST = 3  # steps that make a ladder
_PLACES = ("hạng", "xếp", "đứng", "vị trí")
_NEXT_PLACES = ("vị trí kế tiếp", "vị trí tiếp theo", "vị trí sau đó")
_GROUPS = ("khối", "nhóm", "cấp", "vùng", "loại")
_REACH = 90  # words from one step to the next
_LISTED = 10  # words from one body of a list to the next
_KINDS = frozenset({"score", "percent", "count"})


def propose_ladders(scene: Scene) -> Iterator[Relation]:
    """Yield the claims of every ladder of three steps or more."""
    ladder: list[Step] = []
    for spot in scene.spots:
        if not _is_value(spot) or _stands_aside(scene, spot):
            continue
        step = read_step(scene, spot)
        if ladder and _goes_on(scene, ladder, step):
            ladder.append(step)
        elif step.is_told or not any(one.is_told for one in ladder):
            yield from _ladder(scene, ladder)
            ladder = [step]
    yield from _ladder(scene, ladder)


def _is_value(spot: Spot) -> bool:
    figure = spot.figure
    return figure.kind in _KINDS and figure.role == "result" and figure.hedge == "exact"


def _stands_aside(scene: Scene, spot: Spot) -> bool:
    """Of another time, or of all bodies together: no step."""
    aside = is_of_another_time(scene, spot) or is_of_all(scene, spot)
    return aside or _is_scale(scene, spot) or tells_gap(scene, spot)


def _is_of_then(scene: Scene, spot: Spot) -> bool:
    """``Năm ngoái tỉnh đạt 90,64 điểm``."""
    return has_run(scene.before(spot, 8), "năm ngoái", "năm trước", "cùng kỳ")


def _is_scale(scene: Scene, spot: Spot) -> bool:
    """``96,5 trên 100 điểm``: the most there is."""
    return bool(spot.n) and scene.between(scene.spots[spot.n - 1], spot) == ("trên",)


def _goes_on(scene: Scene, ladder: Sequence[Step], step: Step) -> bool:
    """The same measure, lower on the ladder; a body without a place only if listed."""
    first, last = ladder[0].spot, ladder[-1].spot
    here, other = step.spot.figure, first.figure
    alike = (here.unit, here.kind) == (other.unit, other.kind)
    if not alike or ladder[-1].last or here.denominator != other.denominator:
        return False
    if step.spot.figure.first - last.figure.first > _REACH:
        return False
    then = step.spot.sentence != last.sentence and _is_of_then(scene, step.spot)
    if then or "khối" in scene.between(last, step.spot):
        return False  # the next group has a ladder of its own
    if step.place:
        return step.place > max(one.place for one in ladder)
    if step.is_told:
        return True
    words = scene.between(last, step.spot)
    if "sau" in words and not has_run(words, "sau đó"):
        return False  # "thứ 2 (0,95 điểm), sau Thừa Thiên Huế (0,96 điểm)"
    listed = step.spot.sentence == last.sentence and len(words) <= _LISTED
    return listed and not has_run(words, *_OPENS)


def _ladder(scene: Scene, ladder: Sequence[Step]) -> Iterator[Relation]:
    told = [step.spot for step in ladder if step.is_told]
    if not told or ladder[0].last:
        return
    if len(told) < len(ladder):
        yield from _relation(scene, [step.spot for step in ladder], firm=False)
        yield from _below(scene, ladder, firm=len(told) > 1)
    yield from _relation(scene, told, firm=_is_unbroken(ladder))


def _is_pair(scene: Scene, spots: Sequence[Spot]) -> bool:
    """``A hạng nhất với 90,47 điểm và B 90,29 điểm, xếp hạng nhì``: both places.

    ``Ngôi nhất thuộc về A (90%). Các vị trí kế tiếp lần lượt là B (88%)`` too.
    """
    if len(spots) != 2 or spots[1].sentence - spots[0].sentence > 1:
        return False
    if has_run(scene.before(spots[1], _LISTED), *_NEXT_PLACES):
        first = read_step(scene, spots[0])
        return first.place == 1 and not has_run(scene.between(*spots), *_GROUPS)
    if spots[0].sentence != spots[1].sentence:
        return False
    if [read_step(scene, spot).place for spot in spots] != [1, 2]:
        return False  # "Phó Chủ tịch thứ nhất đạt 46,9%" holds no place
    around = [(*scene.before(s, _LISTED), *scene.after(s, 5)) for s in spots]
    placed = all(has_run(words, *_PLACES) for words in around)
    return placed and not has_run(scene.between(*spots), *_GROUPS)


def _is_unbroken(ladder: Sequence[Step]) -> bool:
    """Place after place: ``hạng 5, hạng 11, hạng 13`` may be those of one body."""
    told = [step for step in ladder if step.is_told and not step.last]
    place = told[0].place if told else 0
    for step in told[1:]:
        place += 1
        if not step.follows and step.place != place:
            return False
    return place > 0


def _below(scene: Scene, ladder: Sequence[Step], *, firm: bool) -> Iterator[Relation]:
    """Bodies listed behind a place that is told are not above it."""
    starts = [k for k, step in enumerate(ladder) if step.is_told]
    for start, end in pairwise((*starts, len(ladder))):
        if end - start < 2:
            continue
        listed = [step.spot for step in ladder[start : end if start else None]]
        alike = all(s.bracket >= 0 or s.figure.kind == "score" for s in listed[1:])
        sure = firm and alike and _one_measure(scene, listed)
        strength: Strength = "likely" if sure else "weak"
        yield Relation(
            kind="compare",
            claim=f"below:{listed[0].figure.id}",
            terms=(
                Term(role="top", figure=listed[0].figure.id),
                *(Term(role="other", figure=spot.figure.id) for spot in listed[1:]),
            ),
            strength=strength,
            reason="told_places",
            detail="top",
        )


def _relation(scene: Scene, spots: Sequence[Spot], *, firm: bool) -> Iterator[Relation]:
    if len(spots) < _LEAST and not (firm and _is_pair(scene, spots)):
        return
    strength: Strength = "likely" if firm and _one_measure(scene, spots) else "weak"
    yield Relation(
        kind="compare",
        claim=f"{'places' if firm else 'ladder'}:{spots[0].figure.id}",
        terms=tuple(Term(role="item", figure=spot.figure.id) for spot in spots),
        strength=strength,
        reason="told_places",
        detail="descending",
    )


def _one_measure(scene: Scene, spots: Sequence[Spot]) -> bool:
    """No other index, group or year is named from the first step to the last."""
    first = spots[0].figure
    alike = all(
        spot.facets == spots[0].facets and spot.figure.period == first.period
        for spot in spots
    )
    between = [scene.between(a, b) for a, b in pairwise(spots)]
    return alike and not any(has_run(words, *_MEASURES) for words in between)
