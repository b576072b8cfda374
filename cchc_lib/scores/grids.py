"""Bytes of a table → rows of text cells, each with its line in the file.

One duty: open CSV files of bearable size and hand over their cells as text; workbooks
are read in ``workbooks``. Not here: what a column means, and numbers.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_lib.errors import DataError, SourceError
from cchc_lib.scores.records import Note
from cchc_lib.scores.workbooks import is_workbook, read_workbook

MAX_BYTES = 50 * 1024 * 1024
MAX_ROWS = 50_000
_DELIMITERS = (";", "\t", ",", "|")
_SHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods"})  # text is often called .xls
_SAMPLE = 65_536  # characters that the delimiter is judged by
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"))  # fmt: skip
# A name can lie about the format; the first bytes do not.
_OTHERS = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|\?xml)", re.IGNORECASE
)


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
    _refuse_others(raw, name)
    notes: tuple[Note, ...] = ()
    if is_workbook(raw):
        delimiter = ""
        book, notes = read_workbook(raw, name, most=MAX_ROWS)
        cells = list(book)
    elif Path(path).suffix.lower() in _SHEETS:
        found, remedy = "it is no workbook", "Save it as .xlsx or as CSV."
        raise SourceError(name, found, "an Excel workbook", remedy)
    else:
        text = _decode(raw, name)
        delimiter = _sniff(text[:_SAMPLE])
        cells = list(_csv(text, delimiter, name))
    rows = tuple((n, row) for n, row in cells if any(row))
    if not rows:
        raise DataError(name, "no row with a cell", "a table with a header row")
    sha256 = hashlib.sha256(raw).hexdigest()
    return Grid(path=name, sha256=sha256, rows=rows, delimiter=delimiter, notes=notes)


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


def _refuse_others(raw: bytes, name: str) -> None:
    """Name a file that is no table by what it is."""
    kind = next((kind for start, kind in _OTHERS if raw.startswith(start)), "")
    kind = kind or ("a web page" if _PAGE.match(raw[:1024]) else "")
    if kind:
        remedy = "Save the table as .xlsx or as CSV and run again."
        found = f"it looks like {kind}"
        raise SourceError(name, found, "a CSV file or a workbook", remedy)


def _sniff(text: str) -> str:
    """The mark that cuts the most lines into the same number of cells."""
    said = _SEPARATOR.match(text)
    if said:
        return said[1]
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
            if count == 1 and _SEPARATOR.match(text):
                continue
            _refuse_length(count, name)
            yield reader.line_num, tuple(cell.strip() for cell in cells)
    except csv.Error as error:
        place = f"{name}: row {reader.line_num}"
        raise DataError(place, str(error), "cells with closed quotes") from error


def _refuse_length(count: int, name: str) -> None:
    if count > MAX_ROWS:
        found, expected = f"more than {MAX_ROWS} rows", "a table of units"
        raise DataError(name, found, expected)
