"""Class lists: ``30 đơn vị loại Tốt, 13 loại Khá, 1 Trung bình`` of 44 bodies.

One duty: counts that carry a class word each, and the totals they may split. A list
that says no unit is in the lowest class, or that names four classes, is complete.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.items import Item, family_of

_REACH = 7
_NONE = ("không có", "không còn", "không đơn vị")
Proposal = tuple[Item, Sequence[Item], Strength, str]


def propose_classes(scene: Scene) -> Iterator[Proposal]:
    """Yield every nearby total for each sentence that lists counts by class."""
    sentences: dict[int, list[tuple[Spot, str]]] = {}
    for spot in scene.spots:
        label = class_of(scene, spot)
        if label:
            sentences.setdefault(spot.sentence, []).append((spot, label))
    for members in sentences.values():
        labels = [label for _, label in members]
        if len(members) >= 3 and len(set(labels)) == len(labels):
            parts = [spot for spot, _ in members]
            added = sum(p.figure.value for p in parts)
            found = list(_with_totals(scene, parts))
            yield from sorted(found, key=lambda it: abs(it[0].value - added))


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
