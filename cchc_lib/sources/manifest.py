"""Where our own files come from: ``data/sources/*.yml``, one row a file.

One duty: load and check those rows. A row is found by the checksum of the bytes, so a
copy of a sample elsewhere keeps its origin, and an edited copy loses it. Not here: the
list of all data files (``package``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from cchc_lib.errors import DataError
from cchc_lib.vocabulary import data_path, load_yaml

Row = Mapping[str, str]
REQUIRED = ("file", "sha256", "title", "publisher", "date", "address", "licence")


@cache
def load_provenance(folder: Path | None = None) -> Mapping[str, Row]:
    """Read every row of ``folder`` (default: ``data/sources``).

    Returns
    -------
    Mapping of str to Mapping
        From the sha256 of a file's bytes to what is known of its origin.

    Raises
    ------
    DataError
        If a row lacks a key, holds a value that is not text, or occurs twice.
    """
    rows: dict[str, Row] = {}
    for path in sorted((folder or data_path("sources")).glob("*.yml")):
        for row in _rows(path):
            other = rows.setdefault(row["sha256"], row)
            if other is not row:
                found = f"one sha256 for {other['file']} and {row['file']}"
                raise DataError(str(path), found, "a row for each file")
    return MappingProxyType(rows)


def _rows(path: Path) -> Iterator[Row]:
    table = load_yaml(path)
    if not isinstance(table, list):
        raise DataError(str(path), type(table).__name__, "a list of rows")
    for number, row in enumerate(table, 1):
        _check(row, f"{path}, row {number}")
        yield row


def _check(row: object, place: str) -> None:
    if not isinstance(row, dict):
        raise DataError(place, repr(row), "keys with values")
    missing = [key for key in REQUIRED if key not in row]
    if missing:
        raise DataError(place, f"no {missing[0]!r}", f"{', '.join(REQUIRED)}")
    for key, value in row.items():
        # YAML would read 104.259 as a float and 2021-02-24 as a date.
        if not isinstance(value, str):
            raise DataError(place, f"{key}: {value!r}", "text in quotation marks")
