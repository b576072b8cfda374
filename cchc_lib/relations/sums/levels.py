"""Levels: the whole province against its departments, districts and communes.

One duty: totals and level parts of one quantity. Where the levels add up for one
quantity, they are all there is, and must add up for every other one printed for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item

_LEVELS = ("province", "district", "commune")
Proposal = tuple[Item, Sequence[Item], Strength, str]
_Split = tuple[Spot, tuple[Spot, ...]]


def propose_levels(scene: Scene) -> Iterator[Proposal]:
    """Yield one split by level for each quantity that prints total and levels."""
    splits = list(_splits(scene))
    proven = {_shape(split) for split in splits if _gap(split) == 0}
    for total, parts in splits:
        sure = _shape((total, parts)) in proven and total.figure.value >= 100
        strength: Strength = "likely" if sure else "weak"
        items = [Item(p, p.figure.value) for p in parts]
        yield Item(total, total.figure.value), items, strength, "levels_of_total"


def _splits(scene: Scene) -> Iterator[_Split]:
    groups: dict[tuple[str, frozenset[str]], dict[str, Spot]] = {}
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind != "count" or figure.role != "result" or figure.hedge != "exact":
            continue
        if not spot.facets or spot.bracket >= 0:
            continue
        level = figure.scope if figure.scope in _LEVELS else "whole"
        groups.setdefault((figure.unit, spot.facets), {}).setdefault(level, spot)
    for found in groups.values():
        yield from _complete(found)


def _complete(found: Mapping[str, Spot]) -> Iterator[_Split]:
    parts = tuple(found[level] for level in _LEVELS if level in found)
    if "whole" in found and len(parts) >= 2 and found["whole"].n < parts[0].n:
        yield found["whole"], parts


def _shape(split: _Split) -> tuple[str, ...]:
    return tuple(p.figure.scope for p in split[1])


def _gap(split: _Split) -> Decimal:
    return split[0].figure.value - sum(p.figure.value for p in split[1])
