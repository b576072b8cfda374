"""Formats are recognised by their bytes, not by their names."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc_lib.errors import SourceError
from cchc_lib.sources import formats
from cchc_lib.sources.encodings import Decoded
from cchc_lib.sources.formats import Format, extract, find_format, readable_suffixes


def zipped(member: str) -> bytes:
    """Build a ZIP archive with a first part and one more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (zipped("word/document.xml"), "a Word document"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("a.txt"), "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Word or Excel file"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\n<!DOCTYPE html><html>", "a web page"),
        (b"\xef\xbb\xbf<html lang='vi'>", "a web page"),
        (b"<?xml version='1.0'?>", "an XML file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"GIF89a", "a GIF picture"),
        (b"II*\0", "a TIFF picture"),
        (b"\x1f\x8b\x08", "a compressed archive"),
        (b"\x7fELF\x02", "a program"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_file_is_recognised(raw, name):
    assert find_format(raw).name == name


@pytest.mark.parametrize("raw", ["Hồ sơ < 3 ngày".encode(), b"MZ 12", b"PK 3"])
def test_other_bytes_are_plain_text(raw):
    assert find_format(raw) is formats.TEXT


def test_format_without_a_reader_is_named_in_the_refusal():
    with pytest.raises(SourceError, match=r"b\.txt: it looks like a PDF file"):
        extract(b"%PDF-1.7", place="b.txt")


def test_plain_text_is_decoded():
    assert extract("hồ sơ".encode(), place="a").text == "hồ sơ"


def test_a_new_reader_is_one_row(monkeypatch):
    row = Format(
        name="a slip",
        starts=formats.re.compile(rb"SLIP"),
        read=lambda raw, _place: Decoded(text=raw[4:].decode(), encoding="utf-8"),
        suffixes=(".slip",),
    )
    monkeypatch.setattr(formats, "FORMATS", (row, *formats.FORMATS))

    assert extract(b"SLIP 12", place="a.slip").text == " 12"
    assert ".slip" in readable_suffixes()
