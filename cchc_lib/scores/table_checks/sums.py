"""S03: parts against totals, in printed decimals and exactly.

One duty: row sums of part scores, and of counts (received = new + carried). A row with
a blank part is not checked, for a blank is not a zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_lib.model import Severity
from cchc_lib.scores.headers import plain
from cchc_lib.scores.records import Column, Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.bands import band_of
from cchc_lib.scores.table_checks.cases import (
    FRESH,
    Case,
    column_step,
    filled,
    note_cell,
)
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]
_COUNTS = (("received", ("new", "carried")), ("due", ("on_time", "overdue")),
           ("received", ("on_time", "overdue")))  # fmt: skip
_MATERIAL = Fraction(1, 2)  # points


def check_sums(case: Case) -> Told:
    """Yield every sum computed again, and those that disagree."""
    if len(case.parts) > 1:
        for column in case.totals:
            yield from _column(case, column)
    yield from _counts(case)


def row_sums(case: Case, total: Column) -> list[tuple[Row, Decimal, Fraction]]:
    """Each row with its printed total and the sum of its parts on the total's scale."""
    names = [column.name for column in case.parts]
    found: list[tuple[Row, Decimal, Fraction]] = []
    percent = plain(total.name).startswith(("index", "chỉ số"))
    for row, (printed, *parts) in filled(case.units(), total.name, *names):
        scale = _scale(case, row) if percent else Fraction(1)
        found.append((row, printed, sum(map(Fraction, parts), Fraction(0)) * scale))
    return found


def _scale(case: Case, row: Row) -> Fraction:
    """What sums are multiplied by: an index is in percent of all maxima."""
    limits = [case.limit(column, row) for column in case.parts]
    known = [limit for limit in limits if limit is not None]
    whole = sum(known, Decimal(0))
    if not whole or len(known) < len(limits):
        return Fraction(1)
    return Fraction(100) / Fraction(whole)


def _column(case: Case, total: Column) -> Told:
    sums, half = row_sums(case, total), Fraction(column_step(case, total)) / 2
    off = [(row, printed, exact) for row, printed, exact in sums
           if not _agrees(printed, exact, half)]  # fmt: skip
    wrong = {row.number for row, _, _ in off}
    for row, printed, exact in sums:
        agrees = row.number not in wrong
        yield note_cell(row, total.name, printed, exact, agrees=agrees)
    gaps = {Fraction(printed) - exact for _, printed, exact in off}
    if len(off) == len(sums) >= FRESH and len(gaps) == 1:
        yield find("S03.constant", "material", column=total.name, gap=gaps.pop())
    elif 2 * len(off) > len(sums) and len(sums) >= FRESH:
        names = [column.name for column in case.parts]
        yield find(
            "S03.no_parts", "note", column=total.name, parts=names, n=len(off),
            of=len(sums),
        )  # fmt: skip
    else:
        lone = len(sums) >= FRESH and 10 * len(off) <= len(sums)
        for row, printed, exact in off:
            yield _off(case, total, row, (printed, exact), lone=lone)


def _agrees(printed: Decimal, exact: Fraction, half: Fraction) -> bool:
    """Exact where the sum ends within the printed decimals, else to nearest."""
    if (exact / (2 * half)).denominator == 1:
        return exact == printed
    return abs(exact - Fraction(printed)) <= half


def _off(
    case: Case,
    total: Column,
    row: Row,
    values: tuple[Decimal, Fraction],
    *,
    lone: bool,
) -> TableFinding:
    printed, exact = values
    gap = Fraction(printed) - exact
    room = (len(case.parts) + 1) * Fraction(column_step(case, total)) / 2
    severity: Severity = "minor" if lone or abs(gap) > room else "rounding"
    flips = band_of(case, printed) != band_of(case, exact)
    if abs(gap) >= _MATERIAL or flips:
        severity = "material"
    return find(
        "S03.sum",
        severity,
        rows=[row],
        column=total.name,
        decision="certain" if flips else None,
        reported=printed,
        exact=exact,
        gap=gap,
    )


def _counts(case: Case) -> Told:
    by_facet = {c.about: c.name for c in case.card.having("count")}
    for whole, parts in _COUNTS:
        if whole not in by_facet or not set(parts) <= by_facet.keys():
            continue
        if whole == "received" and "due" in by_facet and "on_time" in parts:
            continue  # what is due or resolved is then the base
        names = [by_facet[part] for part in parts]
        yield from _count_rows(case, by_facet[whole], names)


def _count_rows(case: Case, whole: str, names: Sequence[str]) -> Told:
    for row, (printed, *parts) in filled(case.card.rows, whole, *names):
        exact = Fraction(sum(parts, Decimal(0)))
        agrees = exact == printed
        yield note_cell(row, whole, printed, exact, agrees=agrees)
        if not agrees:
            small = abs(exact - Fraction(printed)) * 200 < Fraction(printed)
            yield find(
                "S03.counts",
                "minor" if small else "material",
                rows=[row],
                column=whole,
                reported=printed,
                exact=exact,
                parts=names,
            )
