"""S09: numbers of units in each class, against their total and their percentages.

One duty: tables of classes (Tốt 30, Khá 13, … of 44). A class that is not listed may
have units, so a sum below the total is a gap and a sum above it impossible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, exponent, note_cell
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]


def check_classes(case: Case) -> Told:
    """Yield every group of classes computed again, and what disagrees."""
    if not case.counts_classes:
        return
    counts = [c.name for c in case.card.having("count") if c.about == "units"]
    whole = case.card.having("whole")[0].name
    if not counts:
        return
    groups: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in case.card.rows:
        groups[row.period, row.name].append(row)
    for rows in groups.values():
        yield from _group(rows, counts[0], whole)
    for row in case.card.rows:
        yield from _share(case, row, counts[0], whole)


def _group(rows: list[Row], count: str, whole: str) -> Told:
    total = rows[0].numbers[whole]
    values = [v for row in rows if (v := row.numbers[count]) is not None]
    if total is None or len(values) < len(rows):
        return
    exact = Fraction(sum(values, Decimal(0)))
    yield note_cell(rows[0], whole, total, exact, agrees=exact == total)
    if exact != total:
        above = exact > total
        yield find(
            "S09.above" if above else "S09.below",
            "impossible" if above else "minor",
            rows=rows[:1],
            column=whole,
            reported=total,
            exact=exact,
            period=rows[0].period,
        )


def _share(case: Case, row: Row, count: str, whole: str) -> Told:
    for column in case.card.having("rate"):
        printed, k, n = (row.numbers[name] for name in (column.name, count, whole))
        if printed is None or k is None or not n:
            continue
        exact = 100 * Fraction(k) / Fraction(n)
        gap = abs(exact - Fraction(printed))
        step = Fraction(Decimal(1).scaleb(exponent(printed)))
        agrees = 2 * gap <= step
        yield note_cell(row, column.name, printed, exact, agrees=agrees)
        if not agrees:
            yield find(
                "S09.share",
                "rounding" if gap <= step else "material",
                rows=[row],
                column=column.name,
                reported=printed,
                exact=exact,
            )
