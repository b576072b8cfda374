"""S03: parts against totals, in printed decimals and exactly.

One duty: row sums of part scores; sums of counts are in ``counts``. A row with a blank
part is not checked, for a blank is not a zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, takewhile
from typing import NamedTuple

from cchc_lib.model import Severity
from cchc_lib.scores.columns import is_penalty, is_subtotal
from cchc_lib.scores.records import Column, Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.bands import band_of
from cchc_lib.scores.table_checks.cases import (
    FRESH,
    Case,
    column_step,
    filled,
    note_cell,
)
from cchc_lib.scores.table_checks.counts import check_counts
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]
_MOST_ROWS, _LEAST, _MOST_PARTS = 5000, 2, 40  # for trying which columns are parts
_STORED = Fraction(1, 10**6)  # points
_MATERIAL = Fraction(1, 2)  # points


def check_sums(case: Case) -> Told:
    """Yield every sum computed again, and those that disagree."""
    for column in case.totals:
        if len(case.parts_of(column)) > 1:
            yield from _column(case, column)
    yield from check_counts(case)


class Sums(NamedTuple):
    """What the rows of a total add up to, and from which columns."""

    parts: tuple[Column, ...]
    left_out: tuple[Column, ...]  # columns that are no parts, by the numbers
    rows: list[tuple[Row, Decimal, Fraction]]  # printed total, computed sum


def row_sums(case: Case, total: Column) -> Sums:
    """Each row with its printed total and the sum of its parts on the total's scale.

    Of several readings (points or percent of the maxima; with or without one or two
    columns that may be no parts) the one is taken that most rows agree with, the
    fullest first.
    """
    parts = case.parts_of(total)
    first, best = Sums(parts, (), []), -1
    for left_out in _fewer(parts, case.known(parts), len(case.units())):
        kept = tuple(c for c in parts if c not in left_out)
        for percent in (False, True) if not left_out else (False,):
            found = Sums(kept, left_out, _rows_of(case, total, kept, percent=percent))
            agreeing = _agreeing(case, total, found)
            if not left_out and agreeing > best:
                first, best = found, agreeing
            if found.rows and 4 * agreeing >= 3 * len(found.rows):
                return found
        if 2 * best > len(first.rows):
            break
    return first


def _fewer(
    parts: tuple[Column, ...], known: tuple[Column, ...], rows: int
) -> Iterator[tuple[Column, ...]]:
    """No column left out, then strangers, subtotals, each one column, each two."""
    yield ()
    if 1 < len(known) < len(parts):
        yield tuple(c for c in parts if c not in known)
    subtotals = tuple(c for c in parts if is_subtotal(c))
    if subtotals and len(parts) - len(subtotals) > 1:
        yield subtotals
    if FRESH <= rows <= _MOST_ROWS and _LEAST < len(parts) <= _MOST_PARTS:
        for n in (1, 2):
            if len(parts) - n > 1:
                yield from combinations(parts, n)


def _rows_of(
    case: Case, total: Column, parts: tuple[Column, ...], *, percent: bool
) -> list[tuple[Row, Decimal, Fraction]]:
    found: list[tuple[Row, Decimal, Fraction]] = []
    signs = [-1 if is_penalty(column) else 1 for column in parts]
    names = [column.name for column in parts]
    for row, (printed, *values) in filled(case.units(), total.name, *names):
        scale = _scale(case, row, parts) if percent else Fraction(1)
        terms = (
            Fraction(v) if s > 0 else -abs(Fraction(v))
            for v, s in zip(values, signs, strict=True)
        )
        found.append((row, printed, sum(terms, Fraction(0)) * scale))
    return found


def _agreeing(case: Case, total: Column, sums: Sums) -> int:
    half = Fraction(column_step(case, total)) / 2
    return sum(_agrees(printed, exact, half) for _, printed, exact in sums.rows)


def _scale(case: Case, row: Row, parts: tuple[Column, ...]) -> Fraction:
    """What sums are multiplied by where an index is in percent of all maxima."""
    limits = [case.limit(column, row) for column in parts]
    known = [limit for limit in limits if limit is not None]
    whole = sum(known, Decimal(0))
    if not whole or len(known) < len(limits):
        return Fraction(1)
    return Fraction(100) / Fraction(whole)


def constant_gap(case: Case, part: Column) -> Fraction:
    """By how much a part may be shifted in every row, as its totals tell; else 0."""
    found = Fraction(0)
    for total in case.totals:
        if part in case.parts_of(total):
            rows = row_sums(case, total).rows
            gaps = {exact - Fraction(printed) for _, printed, exact in rows}
            if len(rows) >= FRESH and len(gaps) == 1:
                found = max(found, gaps.pop())
    return found


def _column(case: Case, total: Column) -> Told:
    found, half = row_sums(case, total), Fraction(column_step(case, total)) / 2
    sums = found.rows
    off = [(row, printed, exact) for row, printed, exact in sums
           if not _agrees(printed, exact, half)]  # fmt: skip
    wrong = {row.number for row, _, _ in off}
    gaps = {Fraction(printed) - exact for _, printed, exact in off}
    names = [column.name for column in found.parts]
    constant = len(off) == len(sums) >= FRESH and len(gaps) == 1
    all_off = len(off) == len(sums) > 1 or 2 * len(off) > len(sums) >= FRESH
    if not constant and all_off:
        yield find(
            "S03.no_parts", "note", column=total.name, parts=names, n=len(off),
            of=len(sums),
        )  # fmt: skip
        return
    for row, printed, exact in sums:
        agrees = row.number not in wrong
        yield note_cell(row, total.name, printed, exact, agrees=agrees)
    if found.left_out:
        left = [column.name for column in found.left_out]
        yield find("S03.left_out", "note", column=total.name, left=left, parts=names)
        yield from _subtotals(case, total, found)
    if constant:
        yield find("S03.constant", "material", column=total.name, gap=gaps.pop())
    else:
        lone = len(sums) >= FRESH and 10 * len(off) <= len(sums)
        for row, printed, exact in off:
            yield _off(case, total, row, (printed, exact), lone=lone)


def _subtotals(case: Case, total: Column, found: Sums) -> Told:
    """Columns left out that most rows show to be sums of their neighbours."""
    everything = case.parts_of(total)
    for column in found.left_out:
        for parts in _runs(everything, column, found.left_out):
            sums = _rows_of(case, column, parts, percent=False)
            half = Fraction(column_step(case, column)) / 2
            right = [_agrees(printed, exact, half) for _, printed, exact in sums]
            if len(right) < FRESH or 4 * sum(right) < 3 * len(right):
                continue
            for (row, printed, exact), agrees in zip(sums, right, strict=True):
                yield note_cell(row, column.name, printed, exact, agrees=agrees)
                if not agrees:
                    yield _off(case, column, row, (printed, exact), lone=True)
            break


def _runs(
    everything: tuple[Column, ...], column: Column, left_out: tuple[Column, ...]
) -> Iterator[tuple[Column, ...]]:
    """The parts just before a column, and those just after it, if they are several."""
    at = everything.index(column)
    sides = (everything[:at][::-1], everything[at + 1 :])
    for side in sides:
        run = tuple(takewhile(lambda c: c not in left_out, side))
        if len(run) > 1:
            yield run


def _agrees(printed: Decimal, exact: Fraction, half: Fraction) -> bool:
    """Exact where the sum ends within the printed decimals, else to nearest."""
    if half < _STORED:  # numbers of a workbook's memory, not of a print
        return abs(exact - Fraction(printed)) <= _STORED
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
    room = (len(case.parts_of(total)) + 1) * Fraction(column_step(case, total)) / 2
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
