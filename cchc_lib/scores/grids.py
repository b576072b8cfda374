"""Bytes of a table → rows of text cells, each with its line in the file.

One duty: open CSV and Excel files of bearable size and hand over their cells as text.
Not here: what a column means, and numbers.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_lib.errors import DataError, SourceError
from cchc_lib.scores.records import Note

MAX_BYTES = 50 * 1024 * 1024
MAX_ROWS = 50_000
_DELIMITERS = (";", "\t", ",", "|")
_SHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".ods"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of one table, blank rows left out."""

    path: str
    sha256: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]  # line number and cells
    delimiter: str
    notes: tuple[Note, ...]


def read_grid(path: str | Path) -> Grid:
    """Read the cells of a CSV file or of the first sheet of a workbook.

    Raises
    ------
    SourceError
        If the file cannot be opened, is too large, or is no text and no workbook.
    DataError
        If it holds more than ``MAX_ROWS`` rows, or no row at all.
    """
    name = os.fsencode(path).decode("utf-8", "replace")
    raw = _bytes(Path(path), name)
    notes: list[Note] = []
    if Path(path).suffix.lower() in _SHEETS:
        delimiter, cells = "", list(_sheet(raw, name, notes))
    else:
        text = _decode(raw, name)
        delimiter = _sniff(text)
        cells = list(_csv(text, delimiter, name))
    rows = tuple((n, row) for n, row in cells if any(row))
    if not rows:
        raise DataError(name, "no row with a cell", "a table with a header row")
    sha256 = hashlib.sha256(raw).hexdigest()
    return Grid(
        path=name, sha256=sha256, rows=rows, delimiter=delimiter, notes=tuple(notes)
    )


def _bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(
                name, "it is a folder", "a table", "Give the file itself."
            )
        if path.stat().st_size > MAX_BYTES:
            found = f"it holds more than {MAX_BYTES // 1024**2} MB"
            raise SourceError(name, found, "a score table", "Split it and run again.")
        return path.read_bytes()
    except FileNotFoundError as error:
        remedy = "Check the name and the folder."
        raise SourceError(
            name, "there is no such file", "a readable file", remedy
        ) from error
    except (OSError, ValueError) as error:
        found = f"the system cannot read it ({error})"
        raise SourceError(name, found, "a readable file", "Check the path.") from error


def _decode(raw: bytes, name: str) -> str:
    encoding = next((e for mark, e in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        if encoding != "utf-16" and b"\0" in raw:
            raise UnicodeError("it holds NUL bytes")
        return raw.decode(encoding)
    except UnicodeError as error:
        found = f"its bytes are not {encoding} text"
        remedy = "Save the table as CSV in UTF-8 and run again."
        raise SourceError(name, found, "a CSV file or a workbook", remedy) from error


def _sniff(text: str) -> str:
    """The mark that cuts the most lines into the same number of cells."""
    lines = [line for line in text.splitlines()[:60] if line.strip()]

    def regularity(mark: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
        wide = [width for width in widths if width > 1]
        common = max(set(wide), key=lambda w: (wide.count(w), w), default=0)
        return wide.count(common), common

    return max(_DELIMITERS, key=regularity)


def _csv(text: str, delimiter: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for count, cells in enumerate(reader, 1):
            _refuse_length(count, name)
            yield reader.line_num, tuple(cell.strip() for cell in cells)
    except csv.Error as error:
        place = f"{name}: row {reader.line_num}"
        raise DataError(place, str(error), "cells with closed quotes") from error


def _sheet(
    raw: bytes, name: str, notes: list[Note]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheet = book.get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except (CalamineError, ValueError, IndexError) as error:
        found, remedy = "it is no workbook", "Save it as .xlsx or as CSV."
        raise SourceError(name, found, "an Excel workbook", remedy) from error
    notes.append(("sheet", str(sheet.name), str(len(book.sheet_names))))
    _refuse_length(len(rows), name)
    for number, row in enumerate(rows, 1):
        yield number, tuple(_cell(value) for value in row)


def _cell(value: object) -> str:
    """A workbook's number as the shortest text that means it."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value).strip()


def _refuse_length(count: int, name: str) -> None:
    if count > MAX_ROWS:
        found, expected = f"more than {MAX_ROWS} rows", "a table of units"
        raise DataError(name, found, expected)
