"""What the rules look at: a table, its framework and an earlier snapshot.

One duty: the questions several rules ask (which columns are parts, what is a column's
maximum, which rows form a league), answered once. No rule here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.columns import subject
from cchc_lib.scores.records import Column, Framework, Recomputed, Row, Scorecard
from cchc_lib.vocabulary.columns import plain

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
        """The columns of totals, the final one first, those of a side last."""
        return tuple(sorted(self.card.having("total"), key=_side_order))

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns of part scores, of whichever side."""
        return self.card.having("part")

    def known(self, columns: Iterable[Column]) -> tuple[Column, ...]:
        """Those of the columns that the framework names."""
        rules = self.framework
        return tuple(c for c in columns if rules and rules.part(subject(c)))

    def parts_of(self, total: Column) -> tuple[Column, ...]:
        """The columns that should add up to a total.

        A side's total is made of the side's criteria. The final total is made of the
        columns without a side, else of the last appraisal and the survey: what a unit
        gave itself counts in no total but its own.
        """
        parts = self.parts
        free = tuple(c for c in parts if not c.side)
        if total.side:
            own = tuple(c for c in parts if c.side == total.side and c.about)
            return own if own or total.side not in _ROUNDS else free
        if free:
            surveys = (c for c in parts if c.side == "survey")
            return (*free, *surveys)
        last = last_round(c.side for c in (*parts, *self.card.having("total")))
        return (*self._side(last), *self._side("survey"))

    def _side(self, side: str) -> tuple[Column, ...]:
        """The criteria of a side, or its one score."""
        if not side:
            return ()
        own = tuple(c for c in self.parts if c.side == side)
        whole = tuple(c for c in self.card.having("total") if c.side == side)
        return own if len(own) > 1 or not whole else whole

    def units(self) -> tuple[Row, ...]:
        """The rows of units, each unit of a period once."""
        seen: dict[tuple[str, str, str], Row] = {}
        for row in self.card.units:
            seen.setdefault(identity(row), row)
        return tuple(seen.values())

    def limit(self, column: Column, row: Row) -> Decimal | None:
        """The most a cell may hold: as the table says, or else the framework."""
        if column.maximum is not None:
            return column.maximum
        own = plain(column.name)
        for other in self.card.having("maximum"):
            whole = not other.about and column.role == "total"
            if whole or (other.about and own.startswith(other.about)):
                return row.numbers[other.name]
        if self.framework is None:
            return None
        if column.role == "total":
            return None if column.side else self.framework.most
        part = self.framework.part(subject(column))
        return part.maximum if part else None


_ROUNDS = ("appraised", "appraised_2", "appraised_1")  # the last one first


def last_round(sides: Iterable[str]) -> str:
    """The last appraisal among these sides; "" if there is none."""
    found = set(sides)
    return next((side for side in _ROUNDS if side in found), "")


def _side_order(column: Column) -> int:
    order = ("", *_ROUNDS, "survey", "self")
    return order.index(column.side)


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
