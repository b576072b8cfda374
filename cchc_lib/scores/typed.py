"""What each column of a table holds: by its name, else by the cells under it.

One duty: names and cells → typed columns, with every guess as a note. The words are
those of ``columns``; the order of guesses is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cchc_lib.errors import DataError
from cchc_lib.scores.columns import name_column, stated_maximum
from cchc_lib.scores.grids import Grid
from cchc_lib.scores.numbers import (
    decimal_mark,
    is_blank,
    is_no_score,
    is_number_column,
    looks_numeric,
)
from cchc_lib.scores.records import Column, Note
from cchc_lib.vocabulary.columns import plain

TEXT_ROLES = frozenset({"code", "unit", "period", "level", "index", "band", "source"})
_MOST_NAMES = 12
_LAST = ("appraised", "appraised_2", "appraised_1")
_WHOLE = frozenset({"count", "whole"})  # numbers without decimals


@dataclass(frozen=True)
class Table:
    """The data cells of a grid, by column."""

    grid: Grid
    names: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: i for i, name in enumerate(self.names)}

    def at(self, name: str) -> int:
        """The number of a column, from 0."""
        return self._places[name]

    def cells(self, name: str) -> list[str]:
        """The cells of a column, a row each."""
        at = self._places[name]
        return [row[at] if at < len(row) else "" for _, row in self.rows]

    @cached_property
    def numeric(self) -> frozenset[str]:
        """The columns that hold numbers, by their names or by their cells."""
        named = {n for n in self.names if n and _is_numbers(self, n)}
        return frozenset(named)


def type_columns(table: Table, notes: list[Note]) -> tuple[Column, ...]:
    """Say what each column holds; what is guessed is added to the notes."""
    columns = [_typed(table, name) for name in table.names if name]
    columns = _with_unit(columns, table, notes)
    columns = [_with_bare_maximum(c, columns) for c in columns]
    columns = _with_totals(columns)
    totals = [c.name for c in columns if c.role == "total" and not c.side]
    if len(totals) > 1:
        notes.append(("totals", _listed(totals)))
    if any(c.role == "count" for c in columns):
        # A table of dossiers: numbers of unknown name are no part scores.
        columns = [_no_part(c) for c in columns]
    guessed = [c.name for c in columns if c.role == "part" and not name_column(c.name)]
    if guessed:
        notes.append(("parts", _listed(guessed)))
    notes += _unread(table, columns)
    marks = _marks(table, columns, notes)
    return tuple(replace(c, decimal_mark=marks.get(c.name, "")) for c in columns)


def _unread(table: Table, columns: Sequence[Column]) -> Iterator[Note]:
    """Say which columns of numbers are blank, and which hold words and numbers."""
    scored = [c.name for c in columns if c.role not in {"other", *TEXT_ROLES}]
    blank = [n for n in scored if all(is_no_score(cell) for cell in table.cells(n))]
    if blank:
        yield "blank", _listed(blank)
    mixed = [
        c.name
        for c in columns
        if c.role == "other" and name_column(c.name) is None
        and any(looks_numeric(cell) for cell in table.cells(c.name))
        and c.name not in table.numeric
    ]  # fmt: skip
    if mixed:
        yield "mixed", _listed(mixed)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    tail = [f"… (+{more})"] if more > 0 else []
    return ", ".join([*names[:_MOST_NAMES], *tail])


def _is_numbers(table: Table, name: str) -> bool:
    column = name_column(name)
    if column is None or column.role in {"other", *TEXT_ROLES}:
        return is_number_column(table.cells(name))
    return not (column.role == "total" and _is_worded(table.cells(name)))


def _typed(table: Table, name: str) -> Column:
    column = name_column(name)
    if column is not None:
        worded = column.role == "total" and _is_worded(table.cells(name))
        return replace(column, role="index") if worded else column
    numeric = is_number_column(table.cells(name)) and not name.startswith("#")
    stated = stated_maximum(name)
    return Column(name=name, role="part" if numeric else "other", maximum=stated)


def _is_worded(cells: Sequence[str]) -> bool:
    """Say whether cells are names: "Chỉ số" can head values, or what they are of."""
    full = [cell for cell in cells if not is_no_score(cell)]
    return bool(full) and not any(looks_numeric(cell) for cell in full)


def _no_part(column: Column) -> Column:
    return replace(column, role="other") if column.role == "part" else column


def _with_bare_maximum(column: Column, columns: Sequence[Column]) -> Column:
    """Take "(18)" for a maximum where those of the parts add up to the total's."""
    bare = stated_maximum(column.name, bare=True)
    if column.maximum is not None or bare is None:
        return column
    parts = [stated_maximum(c.name, bare=True) for c in columns if c.role == "part"]
    known = [value for value in parts if value is not None]
    wholes = [stated_maximum(c.name, bare=True) for c in columns if c.role == "total"]
    whole = next((value for value in wholes if value is not None), Decimal(100))
    fits = len(known) > 1 and len(known) == len(parts) and sum(known) == whole
    return replace(column, maximum=bare) if fits else column


def _with_totals(columns: Sequence[Column]) -> list[Column]:
    """A score of a whole side is its total where the side's criteria are printed."""
    sided = [c for c in columns if c.role == "part" and c.side]
    criteria: list[str] = [c.side for c in sided if c.about]
    if not any(c.role == "total" for c in columns):
        whole = {c.side for c in sided if not c.about}
        last = next((side for side in _LAST if side in whole), "")
        criteria += [last, last] if last else []  # the one score there is
    return [
        replace(c, role="total")
        if c.role == "part" and c.side and not c.about and criteria.count(c.side) > 1
        else c
        for c in columns
    ]


def _with_unit(columns: list[Column], table: Table, notes: list[Note]) -> list[Column]:
    """Make sure that a column names the units; a class table has classes instead."""
    if any(c.role in {"unit", "code"} for c in columns):
        return columns
    classes = any(c.about == "units" and c.role == "count" for c in columns)
    for i, column in enumerate(columns):
        cells = table.cells(column.name)
        words = not is_number_column(cells) and all(
            not is_blank(cell) for cell in cells[:1]
        )
        wanted = plain(column.name) == "block" if classes else _tells_apart(cells)
        if column.role in {"other", "index"} and words and wanted:
            notes.append(("units", column.name))
            return [*columns[:i], replace(column, role="unit"), *columns[i + 1 :]]
    found = f"no column of units among {', '.join(c.name for c in columns)}"
    raise DataError(table.grid.path, found, "a column such as 'Đơn vị' or 'unit_name'")


def _tells_apart(cells: Sequence[str]) -> bool:
    full = [cell for cell in cells if not is_blank(cell)]
    return len(set(full)) > 1 and 2 * len(full) > len(cells)


def _marks(
    table: Table, columns: Sequence[Column], notes: list[Note]
) -> dict[str, str]:
    """The decimal mark of each column of numbers; open ones follow the others."""
    proven: dict[str, str | None] = {
        c.name: decimal_mark(table.cells(c.name))
        for c in columns
        if c.role not in TEXT_ROLES and c.name in table.numeric
    }
    votes = [mark for mark in proven.values() if mark]
    usual = max(votes, key=votes.count) if votes else None
    fallback = usual or ("," if table.grid.delimiter == ";" else ".")
    whole = {c.name for c in columns if c.role in _WHOLE}
    marks: dict[str, str] = {}
    for name, mark in proven.items():
        taken = fallback if mark is None else mark
        if mark is None and name in whole:  # "1.234" dossiers are no fraction
            taken = "," if any("." in cell for cell in table.cells(name)) else "."
        if mark is None:
            notes.append(("mark", name, taken))
        marks[name] = taken
    return marks
