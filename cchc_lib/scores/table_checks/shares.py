"""S05: shares and formula scores from the counts beside them.

One duty: 100 · k / n and maximum · on time / received, exactly. Of several bases the
one that fits most rows is taken. 0 of 0 is no share, whatever is printed for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc_lib.scores.records import Column, Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.cases import (
    FRESH,
    Case,
    column_step,
    exponent,
    filled,
    note_cell,
)
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]
_BASES = ("due", "received", "units")
_MATERIAL = Fraction(1, 2)  # points
_HUNDRED, _ONE = Decimal(100), Decimal(1)


class _Cell(NamedTuple):
    """One printed share with its counts."""

    row: Row
    printed: Decimal
    part: Decimal
    whole: Decimal
    scale: Decimal  # 100 for a percentage, 1 for a fraction, the maximum for a score


def check_shares(case: Case) -> Told:
    """Yield every share and formula score computed again, and those that disagree."""
    if case.counts_classes:
        return
    facets = {c.about: c.name for c in case.card.having("count")}
    said: set[int] = set()
    for column in (*case.card.having("rate"), *case.card.having("score")):
        facet = column.about if column.role == "rate" else "on_time"
        bases = [facets[b] for b in _BASES if b in facets and b != facet]
        if facet not in facets or not bases:
            continue
        step = column_step(case, column)
        tables = [
            _cells(case, column, (part, base), scale)
            for base in bases
            for part in _parts(facet, facets)
            for scale in ((_HUNDRED, _ONE) if column.role == "rate" else (None,))
        ]
        cells = max(tables, key=lambda cells: _fits(cells, step))
        fitting, based = _fits(cells, step), sum(bool(cell.whole) for cell in cells)
        if 2 * fitting < based >= FRESH:
            yield find("S05.no_base", "note", column=column.name, n=based - fitting,
                       of=based)  # fmt: skip
            continue
        for cell in cells:
            yield from _check(column, cell, step, said)


def _parts(facet: str, facets: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """The counts that a share may be of: "on time" often takes in what came early."""
    yield (facets[facet],)
    if facet == "on_time" and "early" in facets:
        yield facets[facet], facets["early"]


def _cells(
    case: Case,
    column: Column,
    names: tuple[tuple[str, ...], str],
    scale: Decimal | None,
) -> list[_Cell]:
    """The shares of a column, in percent or as fractions of 1; a score of its most."""
    cells, (parts, base) = [], names
    for row, (printed, n, *counts) in filled(case.card.rows, column.name, base, *parts):
        k = sum(counts, Decimal(0))
        most = case.limit(column, row) if scale is None else scale
        if most is not None:
            cells.append(_Cell(row, printed, k, n, most))
    return cells


def _exact(cell: _Cell) -> Fraction:
    return Fraction(cell.scale) * Fraction(cell.part) / Fraction(cell.whole)


def _fits(cells: list[_Cell], step: Decimal) -> int:
    return sum(
        abs(_exact(cell) - Fraction(cell.printed)) * 2 <= Fraction(step)
        for cell in cells
        if cell.whole
    )


def _check(column: Column, cell: _Cell, step: Decimal, said: set[int]) -> Told:
    if cell.whole == 0:
        if cell.row.number not in said:  # once a row, not once a column
            said.add(cell.row.number)
            yield _nothing(column, cell)
        return
    exact = _exact(cell)
    gap = abs(exact - Fraction(cell.printed))
    own = Fraction(Decimal(1).scaleb(exponent(cell.printed)))
    agrees = 2 * gap <= Fraction(step)
    yield note_cell(
        cell.row, column.name, cell.printed, exact, agrees=agrees or 2 * gap <= own
    )
    if cell.part > cell.whole:
        yield _found("S05.above_whole", "impossible", column, cell)
    elif not agrees and 2 * gap <= own:
        yield _found("S05.fewer_decimals", "note", column, cell)
    elif not agrees and gap <= Fraction(step):
        yield _found("S05.share", "rounding", column, cell)
    elif not agrees:
        grave = gap >= _MATERIAL
        yield _found("S05.share", "material" if grave else "minor", column, cell)


def _nothing(column: Column, cell: _Cell) -> TableFinding:
    full = cell.printed == cell.scale
    return find(
        "S05.nothing_as_all" if full else "S05.nothing",
        "minor" if full else "note",
        rows=[cell.row],
        column=column.name,
        reported=cell.printed,
    )


def _found(case: str, severity: str, column: Column, cell: _Cell) -> TableFinding:
    return find(
        case,
        severity,  # type: ignore[arg-type]
        rows=[cell.row],
        column=column.name,
        reported=cell.printed,
        exact=_exact(cell),
        part=cell.part,
        whole=cell.whole,
    )
