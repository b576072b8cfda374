"""Bytes → characters, for the encodings that Vietnamese offices really use.

One duty: name the encoding and decode strictly, or say what the bytes look like. Not
here: normal form (``text``) and file formats (``formats``). Nothing is guessed by
statistics of languages: a text is UTF-8, UTF-16, windows-1258 whose combining tone
marks stand on vowels, or typed in an old font. All else is refused, for a figure read
wrongly is worse than none.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from cchc_lib.errors import SourceError
from cchc_lib.sources.fonts import convert_font, find_font

EXPECTED = "text in UTF-8, UTF-16 or windows-1258"
_SAVE_AS = "Open it in the program that made it and save it as UTF-8 text."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.02  # share of a text's bytes; stray ones come from old printers
# What a Vietnamese page is made of; tells UTF-16 without a mark from a binary file.
_ORDINARY = re.compile(
    r"[\t-\r\x20-\x7e\u00a0-\u024f\u02c6-\u036f\u1e00-\u1eff"
    r"\u2000-\u206f\u20a0-\u22ff\u2500-\u27bf\ufeff]"
)
_ORDINARY_SHARE = 0.95

# Windows-1258 writes most tones as combining marks after the vowel.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_STRAY_TONE = re.compile(f"(?<![{_VOWELS}])[{_TONES}]")
_UNICODE = re.compile(f"[ĂăĐđƠơƯưẠ-ỹ]|[{_VOWELS}][{_TONES}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Characters as the file gives them, and the encoding that gave them."""

    text: str
    encoding: str


def decode(raw: bytes, *, place: str) -> Decoded:
    r"""Decode ``raw`` strictly.

    Parameters
    ----------
    raw : bytes
        The whole file.
    place : str
        What to call the file in an error.

    Raises
    ------
    SourceError
        If the bytes are binary or damaged, or in a font we cannot convert.

    Examples
    --------
    >>> decode("\ufeffhồ sơ".encode(), place="a.txt")
    Decoded(text='hồ sơ', encoding='utf-8-sig')
    """
    decoded = _decode_by_mark(raw, place) or _decode_without_mark(raw, place)
    if decoded.text.isascii() or _UNICODE.search(decoded.text):
        return decoded
    # Not one letter that only Vietnamese has: perhaps saved without converting.
    font = find_font(decoded.text)
    return _convert(decoded.text, font, place) if font else decoded


def _decode_by_mark(raw: bytes, place: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding, place)
    return None


def _decode_without_mark(raw: bytes, place: str) -> Decoded:
    if b"\0" in raw:
        return _decode_with_nulls(raw, place)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(raw):
        found = f"{controls} of {len(raw)} bytes are control codes, as in a binary file"
        raise SourceError(place, found, EXPECTED, _SAVE_AS)
    try:
        return Decoded(text=raw.decode(), encoding="utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(raw):
            raise SourceError(place, _damage(error), EXPECTED, _SAVE_AS) from error
        return _decode_single_bytes(raw, place)


def _decode_as(raw: bytes, encoding: str, place: str) -> Decoded:
    try:
        return Decoded(text=raw.decode(encoding), encoding=encoding)
    except UnicodeDecodeError as error:
        raise SourceError(place, _damage(error), EXPECTED, _SAVE_AS) from error


def _damage(error: UnicodeDecodeError) -> str:
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    return f"byte 0x{byte:02X} in line {line} is not {error.encoding}"


def _decode_with_nulls(raw: bytes, place: str) -> Decoded:
    """Read UTF-16 without a mark; other files with NUL bytes are binary."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = raw.decode(encoding, errors="replace")
        if len(_ORDINARY.findall(text)) >= _ORDINARY_SHARE * len(text):
            return _decode_as(raw, encoding, place)
    found = f"byte {raw.index(0)} is NUL, as in a binary file"
    raise SourceError(place, found, EXPECTED, _SAVE_AS)


def _mostly_utf8(raw: bytes) -> bool:
    """Say whether good UTF-8 sequences outnumber the broken ones."""
    text = raw.decode(errors="replace")
    broken = text.count("\ufffd")
    return sum(letter > "\x7f" for letter in text) > 2 * broken


def _decode_single_bytes(raw: bytes, place: str) -> Decoded:
    surface = raw.decode("windows-1252", errors="replace")
    font = find_font(surface)
    if font:
        return _convert(surface, font, place)
    text = raw.decode("windows-1258", errors="replace")
    if "\ufffd" in text or _STRAY_TONE.search(text) or not _UNICODE.search(text):
        found = "the bytes are neither UTF-8 nor Vietnamese windows-1258"
        raise SourceError(place, found, EXPECTED, _SAVE_AS)
    return Decoded(text=text, encoding="windows-1258")


def _convert(text: str, font: str, place: str) -> Decoded:
    return Decoded(text=convert_font(text, font, place=place), encoding=font)
