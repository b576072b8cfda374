"""S01: one row a unit, under one spelling.

One duty: doubled units, contradicting rows of one unit, decomposed or spaced names.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cchc_lib.scores.records import Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, identity
from cchc_lib.scores.wording import find


def check_names(case: Case) -> Iterator[TableFinding]:
    """Yield what is wrong with the names and codes of the units."""
    yield from _spellings(case)
    if case.counts_classes or not (case.totals or case.card.having("count")):
        return  # a list of names, such as a crosswalk, may repeat them
    if stacked_units(case):  # said once by S02, not once a unit
        return
    sources = [column.name for column in case.card.having("source")]
    for rows in same_units(case):
        yield _doubled(rows, sources)


def same_units(case: Case) -> list[list[Row]]:
    """Rows of units that occur more than once, a list a unit."""
    groups: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in case.card.units:
        groups[identity(row)].append(row)
    return [rows for rows in groups.values() if len(rows) > 1]


def stacked_units(case: Case) -> list[list[Row]]:
    """The doubled units, if they are at least half of all: two tables in one."""
    if case.counts_classes or not case.totals:
        return []
    doubled = same_units(case)
    contradicting = [rows for rows in doubled if rows[0].numbers != rows[1].numbers]
    enough = len(contradicting) > 2 and 2 * len(doubled) >= len(case.units())
    return doubled if enough else []


def _doubled(rows: Sequence[Row], sources: Sequence[str]) -> TableFinding:
    lines = [str(row.number) for row in rows]
    if all(row.numbers == rows[0].numbers for row in rows):
        return find("S01.doubled", "minor", rows=rows, lines=lines)
    named = {row.texts[name] for row in rows for name in sources}
    case = "S01.sources" if len(named) > 1 else "S01.conflict"
    first = rows[0]
    other = next(row for row in rows if row.numbers != first.numbers)
    column = next(n for n, v in first.numbers.items() if v != other.numbers[n])
    return find(
        case,
        "material",
        rows=rows,
        column=column,
        lines=lines,
        first=first.texts[column] or "–",
        second=other.texts[column] or "–",
    )


def _spellings(case: Case) -> Iterator[TableFinding]:
    decomposed = [
        row
        for row in case.card.rows
        if unicodedata.normalize("NFC", row.printed_name) != row.printed_name
    ]
    if decomposed:
        yield find("S01.decomposed", "note", rows=decomposed)
    spaced = [
        row
        for row in case.card.rows
        if row.printed_name != " ".join(row.printed_name.split())
    ]
    if spaced:
        yield find("S01.spaces", "note", rows=spaced)
