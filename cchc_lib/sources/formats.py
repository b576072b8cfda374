"""What kind of file the bytes are, and which reader takes them.

One duty: recognise a format by its first bytes, since names lie. A new format is one
row of ``FORMATS`` with its ``read``; a row without one is named when it is refused.
Not here: how any format is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from cchc_lib.errors import SourceError
from cchc_lib.sources.encodings import EXPECTED, Decoded, decode

Reader = Callable[[bytes, str], Decoded]  # (bytes, place for an error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One kind of file: how it is recognised, called and read."""

    name: str  # as a message calls it: "a PDF file"
    starts: re.Pattern[bytes]  # matched at the first byte
    read: Reader | None = None
    suffixes: tuple[str, ...] = ()  # taken from a folder once there is a reader


def _format(name: str, starts: bytes) -> Format:
    return Format(name=name, starts=re.compile(starts, re.DOTALL | re.IGNORECASE))


TEXT = Format(
    name="plain text",
    starts=re.compile(b""),
    read=lambda raw, place: decode(raw, place=place),
    suffixes=(".txt", ".text"),
)
FORMATS: tuple[Format, ...] = (
    _format("a PDF file", rb"%PDF-"),
    # The names of the parts stand in clear; the first part alone does not tell.
    _format("a Word document", rb"PK\x03\x04.*word/"),
    _format("an Excel workbook", rb"PK\x03\x04.*xl/"),
    _format("a ZIP archive", rb"PK(\x03\x04|\x05\x06)"),
    _format("an old Word or Excel file", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    _format("an RTF document", rb"\{\\rtf"),
    _format("a web page", rb"(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)\b"),
    _format("an XML file", rb"(\xef\xbb\xbf)?\s*<\?xml\b"),
    _format("a PNG picture", rb"\x89PNG\r\n"),
    _format("a JPEG picture", rb"\xff\xd8\xff"),
    _format("a GIF picture", rb"GIF8[79]a"),
    _format("a TIFF picture", rb"II\*\0|MM\0\*"),
    _format("a compressed archive", rb"\x1f\x8b|Rar!\x1a|7z\xbc\xaf|BZh[1-9]1AY"),
    _format("a program", rb"\x7fELF|MZ.{0,2}\0"),
)


def find_format(raw: bytes) -> Format:
    """Return the format of a file from its bytes; plain text if none is known."""
    return next((kind for kind in FORMATS if kind.starts.match(raw)), TEXT)


def extract(raw: bytes, *, place: str) -> Decoded:
    """Give the characters of a file in any format that has a reader.

    Raises
    ------
    SourceError
        If no reader takes the format, or the reader cannot read this file.

    Examples
    --------
    >>> extract(b"%PDF-1.7 ...", place="a.pdf")
    Traceback (most recent call last):
    ...
    cchc_lib.errors.SourceError: a.pdf: it looks like a PDF file; expected text in \
UTF-8, UTF-16 or windows-1258. Save its words as UTF-8 text and run again.
    """
    kind = find_format(raw)
    if kind.read is None:
        remedy = "Save its words as UTF-8 text and run again."
        raise SourceError(place, f"it looks like {kind.name}", EXPECTED, remedy)
    return kind.read(raw, place)


def readable_suffixes() -> tuple[str, ...]:
    """List the endings of the files that are taken from a folder."""
    kinds = (TEXT, *FORMATS)
    return tuple(end for kind in kinds if kind.read for end in kind.suffixes)
