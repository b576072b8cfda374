"""Class lists: ``30 đơn vị loại Tốt, 13 loại Khá, 1 Trung bình`` of 44 bodies.

One duty: counts that carry a class word each, and the totals they may split. A list
that says no unit is in the lowest class, or that names four classes, is complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item, family_of

_REACH = 7
_MANY = 3  # classes of one list
_MARKS = frozenset({",", ";", ".", "(", ")"})
_NONE = ("không có", "không còn", "không đơn vị")
Proposal = tuple[Item, Sequence[Item], Strength, str]


def propose_classes(scene: Scene) -> Iterator[Proposal]:
    """Yield every nearby total for each sentence that lists counts by class."""
    for parts in class_rows(scene, class_of):
        added = sum(p.figure.value for p in parts)
        found = list(_with_totals(scene, parts))
        yield from sorted(found, key=lambda it: abs(it[0].value - added))
    for parts in class_rows(scene, class_before):
        for total, items, _, reason in _with_totals(scene, parts):
            if total.value == sum(p.figure.value for p in parts):
                yield total, items, "weak", reason


def class_rows(
    scene: Scene, name: Callable[[Scene, Spot], str]
) -> Iterator[Sequence[Spot]]:
    """The counts of each sentence that names another class with each, three or more."""
    sentences: dict[int, list[Spot]] = {}
    for spot in scene.spots:
        if spot.figure.kind in {"count", "ratio"}:
            sentences.setdefault(spot.sentence, []).append(spot)
    for spots in sentences.values():
        if len(spots) < _MANY:
            continue
        members = [(spot, label) for spot in spots if (label := name(scene, spot))]
        labels = [label for _, label in members]
        if len(members) >= _MANY and len(set(labels)) == len(labels):
            yield [spot for spot, _ in members]


def class_of(scene: Scene, spot: Spot) -> str:
    """The class word right behind a count of bodies, before the next figure."""
    if spot.figure.kind not in {"count", "ratio"} or spot.figure.role == "change":
        return ""
    words = scene.after(spot, _REACH)
    if spot.n + 1 < len(scene.spots):
        nxt = scene.spots[spot.n + 1]
        words = words[: max(0, nxt.figure.first - spot.figure.last)]
    for mark in (",", ";", ".", "("):
        if mark in words:
            words = words[: list(words).index(mark)]
    return next((label for _, _, label in scene.vocabulary.classes.scan(words)), "")


def class_before(scene: Scene, spot: Spot) -> str:
    """``trung bình 3 địa phương; khá: 39 địa phương``: the class word in front."""
    if spot.figure.kind not in {"count", "ratio"} or spot.figure.role == "change":
        return ""
    words = list(scene.before(spot, _REACH))
    if spot.n:
        gap = spot.figure.first - scene.spots[spot.n - 1].figure.last
        words = words[max(0, len(words) - gap) :]
    marks = [k for k, word in enumerate(words) if word in _MARKS]
    words = words[marks[-1] + 1 :] if marks else words
    return next((label for _, _, label in scene.vocabulary.classes.scan(words)), "")


def _with_totals(scene: Scene, parts: Sequence[Spot]) -> Iterator[Proposal]:
    first, last = parts[0], parts[-1]
    family = family_of(scene, first)
    complete = len(parts) >= 4 or has_run(scene.after(last, 14), *_NONE)
    items = [Item(p, p.figure.value) for p in parts]
    for spot in reversed(scene.spots[max(0, first.n - 20) : first.n + 1]):
        if first.sentence - spot.sentence > 2:
            return
        if family_of(scene, spot) != family or spot.figure.role != "result":
            continue
        strength: Strength = "likely" if complete else "weak"
        if spot.figure.denominator is not None:
            whole = Item(spot, spot.figure.denominator, "denominator")
            yield whole, items, strength, "classes_of_total"
        elif spot.n != first.n and spot.figure.value > first.figure.value:
            yield Item(spot, spot.figure.value), items, strength, "classes_of_total"
