"""S03: counts of dossiers against their wholes (received = new + carried).

One duty: row sums of counts, exactly. Of several readings of a whole (early dossiers
inside "on time" or beside it) the one is taken that most rows agree with; where no
reading fits most rows, the columns are probably something else and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Recomputed, Row, TableFinding
from cchc_lib.scores.table_checks.cases import FRESH, Case, filled, note_cell
from cchc_lib.scores.wording import find

Told = Iterator[TableFinding | Recomputed]
_READINGS = {
    "due": (("early", "on_time", "overdue"), ("on_time", "overdue")),
    "received": (
        ("new", "carried"),
        ("due", "pending"),
        ("early", "on_time", "overdue", "pending"),
        ("on_time", "overdue", "pending"),
        ("on_time", "overdue"),
    ),
}


def check_counts(case: Case) -> Told:
    """Yield every sum of counts computed again, and those that disagree."""
    facets = {c.about: c.name for c in case.card.having("count")}
    for whole, readings in _READINGS.items():
        if whole not in facets:
            continue
        for parts in _chosen(case, facets, whole, readings):
            yield from _judged(case, facets[whole], [facets[p] for p in parts])


def _chosen(
    case: Case,
    facets: dict[str, str],
    whole: str,
    readings: tuple[tuple[str, ...], ...],
) -> list[tuple[str, ...]]:
    """The readings to judge: where several name one column, the best of them."""
    possible = [parts for parts in readings if set(parts) <= facets.keys()]
    if whole == "received" and "due" in facets:
        # What is due or resolved is then the base of the deadlines.
        possible = [parts for parts in possible if "on_time" not in parts]
    chosen: list[tuple[str, ...]] = []
    for parts in sorted(possible, key=lambda p: -_share(case, facets, whole, p)):
        if not any(set(parts) & set(other) for other in chosen):
            chosen.append(parts)
    return chosen


def _share(
    case: Case, facets: dict[str, str], whole: str, parts: tuple[str, ...]
) -> Fraction:
    rows = list(_rows(case, facets[whole], [facets[part] for part in parts]))
    return Fraction(sum(p == e for _, p, e in rows), max(len(rows), 1))


def _rows(
    case: Case, whole: str, names: list[str]
) -> Iterator[tuple[Row, Decimal, Fraction]]:
    for row, (printed, *parts) in filled(case.card.rows, whole, *names):
        yield row, printed, Fraction(sum(parts, Decimal(0)))


def _judged(case: Case, whole: str, names: list[str]) -> Told:
    rows = list(_rows(case, whole, names))
    off = sum(printed != exact for _, printed, exact in rows)
    if 2 * off > len(rows) >= FRESH:
        yield find(
            "S03.no_parts", "note", column=whole, parts=names, n=off, of=len(rows)
        )
        return
    for row, printed, exact in rows:
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
