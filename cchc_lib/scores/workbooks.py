"""Excel files → rows of text cells.

One duty: the first sheet that holds a table, with its numbers as the text they mean.
What a file unpacks to is looked at before it is unpacked. Formula cells are read by
their stored values; a formula that was never computed is a blank.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from cchc_lib.errors import DataError, SourceError
from cchc_lib.scores.numbers import looks_numeric
from cchc_lib.scores.records import Note

MAX_UNPACKED = 128 * 1024 * 1024
_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_PARTS = ("xl/", "content.xml")  # of .xlsx, .xlsm, .xlsb and of .ods
_DECIMALS = 8  # kept of a stored number; beyond lies binary noise
_LOOKED_AT = 60  # rows in which a sheet has to show a table
_EXPECTED = "an Excel workbook"
Cells = tuple[int, tuple[str, ...]]


def is_workbook(raw: bytes) -> bool:
    """Say whether these are the bytes of a workbook, whatever the file is called."""
    return raw.startswith(_STARTS)


def read_workbook(
    raw: bytes, name: str, *, most: int
) -> tuple[Iterable[Cells], tuple[Note, ...]]:
    """Give the rows of the first sheet with a table, and which sheet it was.

    Raises
    ------
    SourceError
        If it is no workbook, is protected, or unpacks to more than is bearable.
    DataError
        If the sheet has more than ``most`` rows.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    _refuse_bomb(raw, name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        title, sheet = _first_table(book, name, most)
        rows = list(_cells(sheet))
    except (CalamineError, ValueError, IndexError, OSError) as error:
        if isinstance(error, DataError | SourceError):
            raise
        found, remedy = "it is no workbook", "Save it as .xlsx or as CSV."
        raise SourceError(name, found, _EXPECTED, remedy) from error
    return rows, (("sheet", title, str(len(book.sheet_names))),)


def _refuse_bomb(raw: bytes, name: str) -> None:
    if not raw.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        found, remedy = (
            "it is a damaged workbook",
            "Open it in Excel and save it again.",
        )
        raise SourceError(name, found, _EXPECTED, remedy) from error
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        found = f"it unpacks to more than {MAX_UNPACKED // 1024**2} MB"
        raise SourceError(name, found, "a score table", "Split it and run again.")
    if not any(part.filename.startswith(_PARTS) for part in parts):
        remedy = "Save the table as .xlsx or as CSV and run again."
        found = "it is a ZIP archive or a Word document"
        raise SourceError(name, found, _EXPECTED, remedy)


def _first_table(book: Any, name: str, most: int) -> tuple[str, Any]:
    """The first sheet with a row of words and numbers; else the first of all."""
    for title in book.sheet_names:
        sheet = book.get_sheet_by_name(title)
        if sheet.total_height > most:
            expected = "a table of units"
            raise DataError(f"{name}: {title}", f"more than {most} rows", expected)
        head = islice(_cells(sheet), _LOOKED_AT)
        if any(_is_table(row) for _, row in head):
            return str(title), sheet
    return str(book.sheet_names[0]), book.get_sheet_by_index(0)


def _is_table(row: tuple[str, ...]) -> bool:
    full = [cell for cell in row if cell]
    numbers = sum(map(looks_numeric, full))
    return 0 < numbers < len(full)


def _cells(sheet: Any) -> Iterator[Cells]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, tuple(_cell(value) for value in row)


def _cell(value: object) -> str:
    """A workbook's number as the shortest text that means it."""
    if isinstance(value, bool) or not isinstance(value, float):
        return str(value).strip()
    if value.is_integer() and abs(value) < 10**15:
        return str(int(value))
    return format(round(value, _DECIMALS), f".{_DECIMALS}f").rstrip("0").rstrip(".")
