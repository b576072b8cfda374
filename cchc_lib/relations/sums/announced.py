"""Numbered lines announced by their number: ``Điểm của 8 chỉ số nội dung:``.

One duty: as many lines as were announced → the columns of numbers in them, under each
total printed before. What was announced is there, so nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal

_LEAST, _MOST = 3, 20  # lines
_TOTALS = 8  # figures before the announcement
_KINDS = frozenset({"score", "count", "money"})


def propose_announced(scene: Scene) -> Iterator[Proposal]:
    """Yield each column of the announced lines under each total before them."""
    lines: dict[int, list[Spot]] = {}
    for spot in scene.spots:
        lines.setdefault(spot.paragraph, []).append(spot)
    for spot in scene.spots:
        if not _announces(scene, spot, lines):
            continue
        number = int(spot.figure.value)
        here = spot.paragraph
        rows = [lines.get(k, []) for k in range(here + 1, here + 1 + number)]
        for column in zip(*rows, strict=False):
            for total in scene.spots[max(0, spot.n - _TOTALS) : spot.n]:
                if _is_column(total, column):
                    items = [Item(p, p.figure.value) for p in column]
                    yield Item(total, total.figure.value), items, "weak", "announced"


def _announces(scene: Scene, spot: Spot, lines: dict[int, list[Spot]]) -> bool:
    """The last number of its line, a colon behind it, and no line too many."""
    figure = spot.figure
    if figure.kind != "count" or not _LEAST <= figure.value <= _MOST:
        return False
    own = lines[spot.paragraph]
    ends = own[-1].n == spot.n and ":" in scene.words[figure.last : figure.last + 8]
    after = lines.get(spot.paragraph + int(figure.value) + 1, [])
    alike = bool(after) and len(after) == len(lines.get(spot.paragraph + 1, []))
    return ends and not alike


def _is_column(total: Spot, column: Sequence[Spot]) -> bool:
    figures = [total.figure, *(spot.figure for spot in column)]
    same = len({(f.kind, f.unit) for f in figures}) == 1
    exact = all(f.hedge == "exact" and f.role == "result" for f in figures)
    return same and exact and total.figure.kind in _KINDS
