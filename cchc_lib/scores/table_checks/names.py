"""S01: one row a unit, under one spelling.

One duty: doubled units, contradicting rows of one unit, decomposed or spaced names.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.scores.columns import tells_conflict
from cchc_lib.scores.records import Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, identity
from cchc_lib.scores.wording import find

_MOST_SHOWN = 160  # characters of a remark


def check_names(case: Case) -> Iterator[TableFinding]:
    """Yield what is wrong with the names and codes of the units."""
    yield from _spellings(case)
    yield from _noted(case)
    if case.counts_classes or not (case.totals or case.card.having("count")):
        return  # a list of names, such as a crosswalk, may repeat them
    if stacked_units(case):  # said once by S02, not once a unit
        return
    sources = [column.name for column in case.card.having("source")]
    for rows in same_units(case):
        yield _doubled(case, rows, sources)


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
    contradicting = [r for r in doubled if _told(case, r[0]) != _told(case, r[1])]
    enough = len(contradicting) > 2 and 2 * len(doubled) >= len(case.units())
    return doubled if enough else []


def _told(case: Case, row: Row) -> dict[str, Decimal | None]:
    """The numbers a row tells of its unit; a running number (STT) tells nothing."""
    other = {column.name for column in case.card.having("other")}
    return {name: v for name, v in row.numbers.items() if name not in other}


def _doubled(case: Case, rows: Sequence[Row], sources: Sequence[str]) -> TableFinding:
    lines = [str(row.number) for row in rows]
    numbers = [_told(case, row) for row in rows]
    first, at = (
        numbers[0],
        next((i for i, n in enumerate(numbers) if n != numbers[0]), 0),
    )
    if not at:
        return find("S01.doubled", "minor", rows=rows, lines=lines)
    named = {row.texts[name] for row in rows for name in sources if row.texts[name]}
    named |= {row.file for row in rows if row.file}
    column = next(n for n, v in first.items() if v != numbers[at][n])
    return find(
        "S01.sources" if len(named) > 1 else "S01.conflict",
        "material",
        rows=rows,
        column=column,
        lines=lines,
        first=rows[0].texts[column] or "–",
        second=rows[at].texts[column] or "–",
    )


def _noted(case: Case) -> Iterator[TableFinding]:
    """Rows of which the table itself remarks that sources contradict each other."""
    remarks = case.card.having("other")
    for row in case.card.rows:
        for column in remarks:
            text = " ".join(row.texts[column.name].split())
            if tells_conflict(text):
                shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
                yield find(
                    "S01.noted", "note", rows=[row], column=column.name, text=shown,
                    period=row.period,
                )  # fmt: skip


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
