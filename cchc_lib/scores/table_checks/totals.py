"""S06: the row of totals, and means, weighted or not.

One duty: hold a total row against the units of its period, and a mean against the plain
mean and the one weighted by dossiers. A blank of the total row is not checked. A mean
of N units is checked only where N units are in the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Column, Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, exponent, note_cell
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]
_FEW = 3  # units; a mean of fewer is no mean of a table
_NAMED = re.compile(r"\d+")


def check_totals(case: Case) -> Told:
    """Yield totals and means computed again, and those that disagree."""
    if case.counts_classes:
        return
    everyone = case.units()
    for row in case.card.rows:
        if row.kind not in {"total", "mean"}:
            continue
        units = tuple(u for u in everyone if u.period == row.period)
        if row.kind == "total" and len(units) >= _FEW:
            yield from _total(case, row, units)
            yield from _total_of_scores(case, row, units)
        elif row.kind == "mean":
            alike = tuple(u for u in units if u.level == row.level) or units
            if _all_there(row, alike):
                yield from _mean(case, row, alike)


def _all_there(row: Row, units: tuple[Row, ...]) -> bool:
    named = _NAMED.search(row.name)
    return len(units) >= _FEW and (named is None or int(named[0]) == len(units))


def _full(rows: tuple[Row, ...], name: str) -> list[Decimal]:
    """The column's numbers, or none if one is blank."""
    values = [row.numbers[name] for row in rows]
    full = [value for value in values if value is not None]
    return full if len(full) == len(values) else []


def _total(case: Case, row: Row, units: tuple[Row, ...]) -> Told:
    for column in case.card.having("count"):
        printed, values = row.numbers[column.name], _full(units, column.name)
        if printed is None or not values:
            continue
        exact = Fraction(sum(values, Decimal(0)))
        agrees = exact == printed
        yield note_cell(row, column.name, printed, exact, agrees=agrees)
        if not agrees:
            small = abs(exact - Fraction(printed)) * 200 < Fraction(printed)
            yield find(
                "S06.total", "minor" if small else "material", rows=[row],
                column=column.name, reported=printed, exact=exact,
            )  # fmt: skip


def _total_of_scores(case: Case, row: Row, units: tuple[Row, ...]) -> Told:
    """A total row under scores: a sum or a mean, whichever most of its cells are."""
    columns = [*case.parts, *case.totals]
    sums = list(_sums(row, units, columns))
    off = [(c, printed, exact) for c, printed, exact in sums if exact != printed]
    if sums and 2 * len(off) < len(sums):
        for column, printed, exact in sums:
            yield note_cell(row, column.name, printed, exact, agrees=exact == printed)
        for column, printed, exact in off:
            yield find(
                "S06.total", "minor", rows=[row], column=column.name,
                reported=printed, exact=exact,
            )  # fmt: skip
        return
    means = [item for c in columns for item in _mean_of(case, row, units, c)]
    cells = [item for item in means if isinstance(item, Recomputed)]
    if cells and 2 * sum(not cell.agrees for cell in cells) < len(cells):
        yield from means


def _sums(
    row: Row, units: tuple[Row, ...], columns: list[Column]
) -> Iterator[tuple[Column, Decimal, Fraction]]:
    for column in columns:
        printed, values = row.numbers[column.name], _full(units, column.name)
        if printed is not None and values:
            yield column, printed, Fraction(sum(values, Decimal(0)))


def _mean(case: Case, row: Row, units: tuple[Row, ...]) -> Told:
    for column in (*case.parts, *case.totals, *case.card.having("rate", "score")):
        yield from _mean_of(case, row, units, column)


def _mean_of(case: Case, row: Row, units: tuple[Row, ...], column: Column) -> Told:
    printed, values = row.numbers[column.name], _full(units, column.name)
    if printed is None or not values:
        return
    half = Fraction(Decimal(1).scaleb(exponent(printed))) / 2
    plain = sum(map(Fraction, values), Fraction(0)) / len(values)
    weighted = _weighted(case, units, values)
    near = abs(plain - Fraction(printed)) <= half
    by_weight = weighted is not None and abs(weighted - Fraction(printed)) <= half
    yield note_cell(row, column.name, printed, plain, agrees=near or by_weight)
    if by_weight and not near:
        yield find(
            "S06.weighted", "note", rows=[row], column=column.name,
            reported=printed, exact=plain,
        )  # fmt: skip
    elif not near:
        yield find(
            "S06.mean", "minor", rows=[row], column=column.name,
            reported=printed, exact=plain,
        )  # fmt: skip


def _weighted(
    case: Case, units: tuple[Row, ...], values: list[Decimal]
) -> Fraction | None:
    """The mean weighted by dossiers received or due, where they are printed."""
    bases = [c for c in case.card.having("count") if c.about in {"received", "due"}]
    weights = _full(units, bases[0].name) if bases else []
    whole = sum(weights, Decimal(0))
    if not whole:
        return None
    pairs = zip(values, weights, strict=True)
    return sum((Fraction(v) * Fraction(w) for v, w in pairs), Fraction(0)) / Fraction(
        whole
    )
