"""What the rules look at: a table, its framework and an earlier snapshot.

One duty: the questions several rules ask (which columns are parts, what is a column's
maximum, which rows form a league), answered once. No rule here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.headers import plain
from cchc_lib.scores.records import Column, Framework, Recomputed, Row, Scorecard

FRESH = 5  # rows from which "all the others" is evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One table to check, with what it is checked against."""

    card: Scorecard
    framework: Framework | None = None
    previous: Scorecard | None = None
    block: str = ""

    @property
    def counts_classes(self) -> bool:
        """Say whether rows are classes with their number of units."""
        return bool(self.card.having("whole")) and bool(self.card.having("band"))

    @property
    def totals(self) -> tuple[Column, ...]:
        """The columns of totals."""
        return self.card.having("total")

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns that add up to the total."""
        parts = self.card.having("part")
        known = [c for c in parts if self.framework and self.framework.part(c.name)]
        return tuple(known) if len(known) > 1 else parts

    def units(self) -> tuple[Row, ...]:
        """The rows of units, each unit of a period once."""
        seen: dict[tuple[str, str, str], Row] = {}
        for row in self.card.units:
            seen.setdefault(identity(row), row)
        return tuple(seen.values())

    def limit(self, column: Column, row: Row) -> Decimal | None:
        """The most a cell may hold: of the framework, or the maximum beside it."""
        for other in self.card.having("maximum"):
            about = plain(column.name)
            if other.about and about.startswith(other.about):
                return row.numbers[other.name]
        if self.framework is None:
            return None
        if column.role == "total":
            return self.framework.max_points
        part = self.framework.part(column.name)
        return part.maximum if part else None


def identity(row: Row) -> tuple[str, str, str]:
    """What two rows must share to be the same unit in the same league."""
    return row.period, "" if row.code else row.level, row.key


def step_of(values: list[Decimal]) -> Decimal:
    """The last decimal that a column prints: 0.01 where the longest cell has two."""
    return Decimal(1).scaleb(min((exponent(v) for v in values), default=0))


def exponent(value: Decimal) -> int:
    """The exponent of a value's last printed digit, at most 0."""
    return min(int(value.as_tuple().exponent), 0)


def column_step(case: Case, column: Column) -> Decimal:
    """The step of a column, from all its cells."""
    cells = (row.numbers[column.name] for row in case.card.rows)
    return step_of([value for value in cells if value is not None])


def filled(rows: tuple[Row, ...], *names: str) -> Iterator[tuple[Row, list[Decimal]]]:
    """Every row that has all these numbers, with them; a blank is not a zero."""
    for row in rows:
        values = [row.numbers[name] for name in names]
        full = [value for value in values if value is not None]
        if len(full) == len(values):
            yield row, full


def note_cell(
    row: Row, column: str, reported: Decimal, exact: Fraction, *, agrees: bool
) -> Recomputed:
    """Record one cell that was computed again."""
    return Recomputed(
        unit=row.code or row.name,
        row=row.number,
        column=column,
        reported=reported,
        exact=exact,
        agrees=agrees,
    )
