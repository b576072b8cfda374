"""Lines that repeat the same quantities: ``- Hình sự: thụ lý 1.367, tồn 161 vụ``.

One duty: totals and one figure of each line behind them. Where the lines add up for one
quantity they are all there is, and must add up for every other one they print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item, left_over
from cchc_lib.relations.sums.slips import Proposal

_LEAST = Decimal(100)  # a smaller total may be made up by chance
_REACH = 3  # lines from a total to the first of its parts
_Key = tuple[str, frozenset[str]]
_Split = tuple[Spot, Sequence[Spot]]


def propose_columns(scene: Scene) -> Iterator[Proposal]:
    """Yield the split of each quantity over lines that add up for another."""
    quantities = tuple(_quantities(scene))
    splits = [split for cells in quantities for split in _splits(cells)]
    proven = {
        _lines(parts)
        for total, parts in splits
        if len(parts) > 2
        and total.figure.value >= _LEAST
        and left_over(total, parts) == 0
    }
    for lines in proven:
        for cells in quantities:
            split = _on_lines(cells, lines)
            if split is not None and split[0].figure.value >= _LEAST:
                total, parts = split
                items = [Item(part, part.figure.value) for part in parts]
                yield Item(total, total.figure.value), items, "likely", "lines_proven"


def _on_lines(cells: Sequence[Spot], lines: tuple[int, ...]) -> _Split | None:
    """One quantity of the proven lines, and its total on the line before them."""
    parts = [cell for cell in cells if cell.paragraph in lines]
    before = [cell for cell in cells if cell.paragraph < lines[0]]
    if len(parts) < len(lines) or not before:
        return None
    near = lines[0] - before[-1].paragraph <= _REACH
    return (before[-1], parts) if near else None


def _quantities(scene: Scene) -> Iterator[Sequence[Spot]]:
    """The first figure of each quantity in each line, quantity by quantity."""
    found: dict[_Key, dict[int, Spot]] = {}
    for spot in scene.spots:
        figure = spot.figure
        counted = figure.kind == "count" and figure.role == "result"
        if counted and figure.hedge == "exact" and spot.bracket < 0 and spot.facets:
            lines = found.setdefault((figure.unit, spot.facets), {})
            lines.setdefault(spot.paragraph, spot)
    yield from (tuple(lines.values()) for lines in found.values() if len(lines) > 3)


def _splits(cells: Sequence[Spot]) -> Iterator[_Split]:
    """Runs of lines one right after another, under the total before them."""
    start = 0
    for at in range(1, len(cells) + 1):
        if at < len(cells) and cells[at].paragraph - cells[at - 1].paragraph == 1:
            continue
        run = cells[start:at]
        before = cells[start - 1] if start else None
        if before is not None and run[0].paragraph - before.paragraph <= _REACH:
            yield before, run
        yield run[0], run[1:]
        start = at


def _lines(parts: Sequence[Spot]) -> tuple[int, ...]:
    return tuple(part.paragraph for part in parts)
