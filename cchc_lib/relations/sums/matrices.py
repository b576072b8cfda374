"""Clauses with as many counts each: ``A nhận 36, xong 34, còn 2; B nhận 62, …``.

One duty: rows and columns of what reads like a table. Where one column makes up its
total the rows are all there is, and the other columns must add up too; where rows
balance within themselves, so must the rest. A guess, one keystroke from agreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_LEAST_WIDE, _MOST_WIDE = 2, 6  # counts in a row
_MOST_LONG = 20  # rows
_TELLING = Decimal(100)  # smaller totals are made up by chance
_BALANCED = 3  # counts in a row whose first the others make up
_LATE = "late"
_DIGITS = 2
_Row = Sequence[Spot]


def propose_matrices(scene: Scene) -> Iterator[Proposal]:
    """Yield the columns and rows that their neighbours say must add up."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        counts = [s for s in scene.counts(unit) if _is_cell(s)]
        if len(counts) >= 3 * _LEAST_WIDE:
            for rows, total in _blocks(scene, counts):
                yield from _columns(rows, total)
                yield from _balances([*([total] if total else []), *rows])


def _is_cell(spot: Spot) -> bool:
    return spot.figure.hedge == "exact" and spot.bracket < 0


def _blocks(
    scene: Scene, counts: Sequence[Spot]
) -> Iterator[tuple[Sequence[_Row], _Row]]:
    """Runs of clauses as wide as one another, with the counts right before them."""
    clauses: list[list[Spot]] = [[counts[0]]]
    for before, spot in pairwise(counts):
        apart = spot.sentence != before.sentence or ";" in scene.between(before, spot)
        if apart:
            clauses.append([])
        clauses[-1].append(spot)
    start, at = 0, 0
    while start < len(clauses):
        wide = len(clauses[start])
        stop = start
        while stop < len(clauses) and len(clauses[stop]) == wide:
            stop += 1
        rows = clauses[start:stop]
        if _LEAST_WIDE <= wide <= _MOST_WIDE and 1 < len(rows) <= _MOST_LONG:
            yield rows, counts[at - wide : at] if at >= wide else ()
            if len(rows) > _LEAST_WIDE:
                yield rows[1:], rows[0]
        at += wide * (stop - start)
        start = stop


def _columns(rows: Sequence[_Row], total: _Row) -> Iterator[Proposal]:
    """Every column beside one that adds up, and is a keystroke from adding up."""
    if not total or rows[0][0].sentence - total[-1].sentence > 1:
        return
    columns = [(t, [row[k] for row in rows]) for k, t in enumerate(total)]
    proven = [
        t for t, parts in columns if t.figure.value >= _TELLING and _is_sum(t, parts)
    ]
    if not proven:
        return
    for head, parts in columns:
        late = {_LATE in spot.facets for spot in (head, *parts)}
        if len(late) == 1 and not _is_sum(head, parts):
            yield from _slip(head, parts)


def _balances(rows: Sequence[_Row]) -> Iterator[Proposal]:
    """Every row that does not balance beside two that do."""
    if len(rows) < 3 or len(rows[0]) < _BALANCED:
        return
    even = [row for row in rows if _is_sum(row[0], row[1:])]
    if sum(row[0].figure.value >= _TELLING for row in even) > 1 and (
        2 * len(even) >= len(rows)
    ):
        for row in rows:
            if not _is_sum(row[0], row[1:]):
                yield from _slip(row[0], row[1:])


def _is_sum(total: Spot, parts: Sequence[Spot]) -> bool:
    return sum(p.figure.value for p in parts) == total.figure.value


def _slip(total: Spot, parts: Sequence[Spot]) -> Iterator[Proposal]:
    item = Item(total, total.figure.value)
    items = [Item(part, part.figure.value) for part in parts]
    if one_slip_off(item, items, within=False, digits=_DIGITS):
        yield item, items, "weak", "lines_proven"
