"""Score tables as people have them → ``Scorecard``.

One duty: cells → typed rows of units, keyed by code (or by NFC name where there is no
code). What was guessed is kept as notes. Not here: whether the numbers are right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from cchc_lib.errors import DataError
from cchc_lib.scores.columns import subject, timeless
from cchc_lib.scores.grids import read_grid
from cchc_lib.scores.headers import find_header
from cchc_lib.scores.numbers import looks_numeric, read_cell, read_rank
from cchc_lib.scores.records import Column, Row, Scorecard
from cchc_lib.scores.rows import RowSorter, TypedRow
from cchc_lib.scores.typed import TEXT_ROLES, Table, type_columns

_PERIOD = re.compile(r"20\d\d(?:-\d\d(?:-\d\d)?|q\d)?")


def read_scorecard(path: str | Path) -> Scorecard:
    """Read one table of units and scores.

    Parameters
    ----------
    path : str or Path
        CSV with ``;``, ``,`` or tabs, or a workbook, whose first sheet with a table is
        read.

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
    header = find_header(grid)
    notes = list(grid.notes)
    table = Table(grid, header.names, grid.rows[header.start :])
    columns = type_columns(table, notes)
    numeric = frozenset(c.name for c in columns if c.role not in TEXT_ROLES)
    sorter = RowSorter(header.names, columns, numeric & table.numeric)
    typed = tuple(sorter.sort(table.rows))
    stated = {header.names[i]: text for i, text in header.maxima.items()}
    columns = _with_maxima(columns, stated | sorter.maxima, grid.path)
    notes += sorter.notes()
    rows = tuple(_row(row, columns, table) for row in typed)
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


def align_snapshot(earlier: Scorecard, card: Scorecard) -> Scorecard:
    """Call the columns of an earlier table as a later one calls the same columns.

    "Tổng điểm năm 2023" is "Tổng điểm năm 2024" a year before. A column is the same if
    role, side and subject are, and no other column of either table has all three.
    """
    wanted = {c.name for c in card.columns}
    strange = [c for c in earlier.columns if c.name not in wanted]
    known = {c.name for c in earlier.columns}
    missing = [c for c in card.columns if c.name not in known]
    was, now = _topics(strange), _topics(missing)
    names = {was[topic]: now[topic] for topic in was.keys() & now.keys()}
    if not names:
        return earlier
    columns = tuple(replace(c, name=names.get(c.name, c.name)) for c in earlier.columns)
    rows = tuple(
        replace(
            row,
            numbers={names.get(n, n): value for n, value in row.numbers.items()},
            texts={names.get(n, n): text for n, text in row.texts.items()},
        )
        for row in earlier.rows
    )
    told = ", ".join(f"{old} → {new}" for old, new in sorted(names.items()))
    return replace(earlier, columns=columns, rows=rows, notes=(("aligned", told),))


def _topics(columns: Iterable[Column]) -> dict[tuple[str, str, str], str]:
    """What each column is about → its name, where only one is about that."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for column in columns:
        if column.role in {"part", "total", "rank", "score", "rate", "count"}:
            whole = column.role in {"total", "rank"} and not column.about
            about = "" if whole else timeless(subject(column))
            found.setdefault((column.role, column.side, about), []).append(column.name)
    return {topic: names[0] for topic, names in found.items() if len(names) == 1}


def _with_maxima(
    columns: tuple[Column, ...], stated: dict[str, str], path: str
) -> tuple[Column, ...]:
    """Give each column the maximum that a row of maxima states for it."""
    scored = {"part", "total", "score"}
    found = {
        c.name: read_cell(stated[c.name], c.decimal_mark, f"{path}: {c.name!r}")
        for c in columns
        if c.role in scored and c.name in stated
    }
    return tuple(replace(c, maximum=found.get(c.name) or c.maximum) for c in columns)


def _row(typed: TypedRow, columns: tuple[Column, ...], table: Table) -> Row:
    texts = {c.name: typed.cells[table.at(c.name)] for c in columns}
    place = f"{table.grid.path}: row {typed.line}, column"
    numbers = {
        c.name: _number(texts[c.name], c, f"{place} {c.name!r}")
        for c in columns
        if c.role not in TEXT_ROLES and c.name in table.numeric
    }
    by_role = {c.role: texts[c.name] for c in reversed(columns) if not c.side}
    code, printed = by_role.get("code", ""), by_role.get("unit", "") or typed.label
    name = " ".join(unicodedata.normalize("NFC", printed or code).split())
    level = by_role.get("level", "") or typed.heading
    when = (by_role.get("period", ""), by_role.get("index", ""))
    return Row(
        number=typed.line,
        code=" ".join(code.split()),
        name=name,
        printed_name=printed,
        kind=typed.kind,
        period=" ".join(filter(None, when)),
        level=level,
        numbers=numbers,
        texts=texts,
    )


def _number(cell: str, column: Column, place: str) -> Decimal | None:
    text = read_rank(cell) if column.role == "rank" else cell
    if column.role == "other" and not looks_numeric(text):
        return None  # nothing is computed from it
    return read_cell(text, column.decimal_mark, place)


def _mark_totals(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """A "whole province" alone in its period is a unit like any other."""
    periods = [row.period for row in rows]
    return tuple(
        replace(row, kind="unit")
        if row.kind == "total" and periods.count(row.period) == 1
        else row
        for row in rows
    )
