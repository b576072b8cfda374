"""Score tables as people have them → ``Scorecard``.

One duty: cells → typed rows of units, keyed by code (or by NFC name where there is no
code). What was guessed is kept as notes. Not here: whether the numbers are right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from cchc_lib.errors import DataError
from cchc_lib.scores.grids import Grid, read_grid
from cchc_lib.scores.headers import find_header, name_column, plain
from cchc_lib.scores.numbers import decimal_mark, is_blank, is_number_column, read_cell
from cchc_lib.scores.records import (
    Column,
    ColumnRole,
    Note,
    Row,
    RowKind,
    Scorecard,
)

_TEXT_ROLES = frozenset({"code", "unit", "period", "level", "band", "source"})
_KINDS: tuple[tuple[str, RowKind], ...] = (
    (r"(?:tổng|tổng cộng|tổng số|cộng|toàn tỉnh|total)\b.*", "total"),
    (r"(?:bình quân|trung bình|điểm trung bình|mean_|mean\b|average).*", "mean"),
    (r"region .*|vùng .*", "group"),
)
_PERIOD = re.compile(r"20\d\d(?:-\d\d(?:-\d\d)?|q\d)?")


@dataclass(frozen=True, slots=True)
class _Table:
    """The data cells of a grid, by column."""

    grid: Grid
    names: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def cells(self, name: str) -> list[str]:
        at = self.names.index(name)
        return [row[at] if at < len(row) else "" for _, row in self.rows]


def read_scorecard(path: str | Path) -> Scorecard:
    """Read one table of units and scores.

    Parameters
    ----------
    path : str or Path
        CSV with ``;``, ``,`` or tabs, or a workbook, whose first sheet is read.

    Raises
    ------
    SourceError
        If the file cannot be opened as a table.
    DataError
        If no column names the units, names occur twice or a cell holds a formula.
    NumberFormatError
        If a cell of a numeric column holds words.
    """
    grid = read_grid(path)
    names, start = find_header(grid)
    table = _Table(grid, names, grid.rows[start:])
    notes = list(grid.notes)
    columns = _columns(table, notes)
    marks = _marks(table, columns, notes)
    columns = tuple(replace(c, decimal_mark=marks.get(c.name, "")) for c in columns)
    rows = tuple(_rows(table, columns))
    match = _PERIOD.findall(Path(path).stem)
    return Scorecard(
        path=grid.path,
        sha256=grid.sha256,
        columns=columns,
        rows=_mark_totals(rows),
        period=match[-1] if match else "",
        notes=tuple(notes),
    )


def join_scorecards(first: Scorecard, *others: Scorecard) -> Scorecard:
    """One league from several tables with the same columns, such as two blocks.

    Raises
    ------
    DataError
        If a table lacks a column of the first.
    """
    rows = [replace(row, file=first.path) for row in first.rows]
    for other in others:
        missing = {c.name for c in first.columns} - {c.name for c in other.columns}
        if missing:
            found = f"no column {min(missing)!r}"
            raise DataError(other.path, found, f"the columns of {first.path}")
        rows += [replace(row, file=other.path) for row in other.rows]
    joined = ("joined", str(1 + len(others)))
    notes = (*first.notes, joined) if others else first.notes
    return replace(first, rows=tuple(rows), notes=notes)


def _columns(table: _Table, notes: list[Note]) -> tuple[Column, ...]:
    columns: list[Column] = []
    for name in table.names:
        if not name:
            continue
        column = name_column(name)
        numeric = is_number_column(table.cells(name))
        if column is None:
            role: ColumnRole = "part" if numeric else "other"
            column = Column(name=name, role=role)
        columns.append(column)
    columns = _with_unit(columns, table, notes)
    totals = [c.name for c in columns if c.role == "total"]
    if len(totals) > 1:
        notes.append(("totals", ", ".join(totals)))
    counted = any(c.role == "count" for c in columns)
    if counted:  # a table of dossiers: numbers of unknown name are no part scores
        columns = [_no_part(c) for c in columns]
    guessed = [c.name for c in columns if c.role == "part" and not name_column(c.name)]
    if guessed:
        notes.append(("parts", ", ".join(guessed)))
    return tuple(columns)


def _no_part(column: Column) -> Column:
    return replace(column, role="other") if column.role == "part" else column


def _with_unit(columns: list[Column], table: _Table, notes: list[Note]) -> list[Column]:
    """Make sure that a column names the units; a class table has classes instead."""
    if any(c.role in {"unit", "code"} for c in columns):
        return columns
    classes = any(c.about == "units" and c.role == "count" for c in columns)
    for i, column in enumerate(columns):
        cells = table.cells(column.name)
        words = not is_number_column(cells) and all(not is_blank(c) for c in cells)
        wanted = plain(column.name) == "block" if classes else len(set(cells)) > 1
        if column.role == "other" and words and wanted:
            notes.append(("units", column.name))
            return [*columns[:i], replace(column, role="unit"), *columns[i + 1 :]]
    found = f"no column of units among {', '.join(c.name for c in columns)}"
    raise DataError(table.grid.path, found, "a column such as 'Đơn vị' or 'unit_name'")


def _marks(
    table: _Table, columns: Sequence[Column], notes: list[Note]
) -> dict[str, str]:
    """The decimal mark of each column of numbers; open ones follow the others."""
    proven: dict[str, str | None] = {
        c.name: decimal_mark(table.cells(c.name))
        for c in columns
        if c.role not in _TEXT_ROLES and _is_numbers(table, c)
    }
    votes = [mark for mark in proven.values() if mark]
    usual = max(votes, key=votes.count) if votes else None
    fallback = usual or ("," if table.grid.delimiter == ";" else ".")
    for name, mark in proven.items():
        if mark is None:
            notes.append(("mark", name, fallback))
    return {n: fallback if mark is None else mark for n, mark in proven.items()}


def _is_numbers(table: _Table, column: Column) -> bool:
    return column.role != "other" or is_number_column(table.cells(column.name))


def _rows(table: _Table, columns: Sequence[Column]) -> Iterator[Row]:
    places = {name: i for i, name in enumerate(table.names)}
    numeric = [c for c in columns if c.role not in _TEXT_ROLES]
    numeric = [c for c in numeric if _is_numbers(table, c)]
    for line, cells in table.rows:
        texts = {
            c.name: cells[at] if (at := places[c.name]) < len(cells) else ""
            for c in columns
        }
        place = f"{table.grid.path}: row {line}, column"
        numbers = {
            c.name: read_cell(texts[c.name], c.decimal_mark, f"{place} {c.name!r}")
            for c in numeric
        }
        yield _row(line, texts, numbers, columns)


def _row(
    line: int,
    texts: Mapping[str, str],
    numbers: dict[str, Decimal | None],
    columns: Sequence[Column],
) -> Row:
    by_role = {c.role: texts[c.name] for c in reversed(columns)}
    code, printed = by_role.get("code", ""), by_role.get("unit", "")
    name = " ".join(unicodedata.normalize("NFC", printed or code).split())
    return Row(
        number=line,
        code=" ".join(code.split()),
        name=name,
        printed_name=printed,
        kind=_kind(name, by_role.get("level", "")),
        period=by_role.get("period", ""),
        level=by_role.get("level", ""),
        numbers=numbers,
        texts=dict(texts),
    )


def _kind(name: str, level: str) -> RowKind:
    if level.casefold().endswith("total"):
        return "total"
    low = name.casefold()
    return next((k for pattern, k in _KINDS if re.fullmatch(pattern, low)), "unit")


def _mark_totals(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """A "whole province" alone in its period is a unit like any other."""
    periods = [row.period for row in rows]
    return tuple(
        replace(row, kind="unit")
        if row.kind == "total" and periods.count(row.period) == 1
        else row
        for row in rows
    )
