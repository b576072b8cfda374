"""Brackets that split a total as another bracket of the same text does.

One duty: ``144 quy định (139 TTHC, 3 chế độ báo cáo, 2 điều kiện)`` adds up; then
``628 quy định (304 TTHC, 20 chế độ báo cáo, …)`` is written in the same manner, and
says by that it is whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item, left_over
from cchc_lib.relations.sums.slips import Proposal

_OPEN = (
    "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "trong đó", "riêng",
    "…", "...", "v.v", "nhiều nhất", "khác",
)  # fmt: skip
_ALIKE = 2  # units that two brackets have in common
_Split = tuple[Spot, Sequence[Spot]]


def propose_manners(scene: Scene) -> Iterator[Proposal]:
    """Yield the bracketed splits of a noun of which another one adds up."""
    brackets: dict[str, list[_Split]] = {}
    for total, parts in _splits(scene):
        brackets.setdefault(total.figure.unit, []).append((total, parts))
    for splits in brackets.values():
        whole = [
            _units(parts) for total, parts in splits if left_over(total, parts) == 0
        ]
        for total, parts in splits:
            if any(len(_units(parts) & units) >= _ALIKE for units in whole):
                items = [Item(p, p.figure.value) for p in parts]
                value = Item(total, total.figure.value)
                yield value, items, "likely", "bracket_like_another"


def _splits(scene: Scene) -> Iterator[_Split]:
    """Brackets of three counts or more, of different nouns, none that of the total."""
    inside: dict[int, list[Spot]] = {}
    for spot in scene.spots:
        if spot.bracket >= 0 and spot.head >= 0:
            inside.setdefault(spot.bracket, []).append(spot)
    for parts in inside.values():
        total = scene.spots[parts[0].head]
        words = scene.words[total.figure.last : parts[-1].figure.last + 2]
        exact = all(_is_exact(s) for s in (total, *parts))
        apart = len(_units(parts)) == len(parts) > 2
        own = total.figure.unit not in _units(parts)
        if exact and apart and own and not has_run(words, *_OPEN):
            yield total, parts


def _is_exact(spot: Spot) -> bool:
    figure = spot.figure
    counted = figure.kind == "count" and figure.role == "result"
    return counted and figure.hedge == "exact"


def _units(parts: Sequence[Spot]) -> frozenset[str]:
    return frozenset(p.figure.unit for p in parts)
