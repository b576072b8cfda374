"""Bytes → characters, for the encodings that Vietnamese offices really use.

One duty: name the encoding and decode strictly, or say what the bytes look like. Not
here: normalisation (``text``) and file formats (``formats``). Nothing is guessed by
statistics: a text is UTF-8 (with or without mark), UTF-16, or windows-1258 whose
combining tone marks all stand on vowels; anything else is refused.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from cchc_lib.errors import SourceError

EXPECTED = "text in UTF-8, UTF-16 or windows-1258"
_SAVE_AS = "Open it in the program that made it and save it as UTF-8 text."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a Vietnamese page is made of; for telling UTF-16 from a binary file.
_ORDINARY = re.compile(
    "[\\t-\\r\\x20-\\x7e\u00a0-\u024f\u02c6-\u036f\u1e00-\u1eff"
    "\u2000-\u206f\u20a0-\u22ff\u2500-\u27bf\ufeff]"
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_STRAY_TONE = re.compile(f"(?<![{_VOWELS}])[{_TONES}]")
_VIETNAMESE = re.compile(f"[{_TONES}ăâđêôơưĂÂĐÊÔƠƯ]")
# Letters of windows-1258 that Vietnamese never uses, but the VNI fonts do for tones.
_VNI = re.compile("[øïñöåëü]")
# Symbols inside words: the TCVN3 (ABC) fonts keep their vowels at 0xA1-0xBF.
_TCVN3 = re.compile("[A-Za-z][¡-¿]|[¡-¿][a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Characters as the bytes give them, and the encoding that gave them."""

    text: str
    encoding: str


def decode(raw: bytes, *, place: str) -> Decoded:
    """Decode ``raw`` strictly.

    Parameters
    ----------
    raw : bytes
        The whole file.
    place : str
        What to call the file in an error.

    Raises
    ------
    SourceError
        If the bytes are binary, damaged, or in a font encoding (TCVN3, VNI).

    Examples
    --------
    >>> decode("\\ufeffhồ sơ".encode(), place="a.txt")
    Decoded(text='hồ sơ', encoding='utf-8-sig')
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding, place)
    if b"\0" in raw:
        return _decode_with_nulls(raw, place)
    try:
        return Decoded(text=raw.decode(), encoding="utf-8")
    except UnicodeDecodeError as error:
        return _decode_single_bytes(raw, error, place)


def _decode_as(raw: bytes, encoding: str, place: str) -> Decoded:
    try:
        return Decoded(text=raw.decode(encoding), encoding=encoding)
    except UnicodeDecodeError as error:
        raise SourceError(place, _damage(raw, error), EXPECTED, _SAVE_AS) from error


def _damage(raw: bytes, error: UnicodeDecodeError) -> str:
    line = raw.count(b"\n", 0, error.start) + 1
    return (
        f"line {line}, byte {error.start}: 0x{raw[error.start]:02X} breaks the "
        f"{error.encoding} encoding"
    )


def _decode_with_nulls(raw: bytes, place: str) -> Decoded:
    """Read UTF-16 without a mark; other files with NUL bytes are binary."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_ORDINARY.findall(text)) >= 0.95 * len(text):
            return Decoded(text=text, encoding=encoding)
    found = f"byte {raw.index(0)} is NUL, so it looks like a binary file"
    raise SourceError(place, found, EXPECTED, _SAVE_AS)


def _decode_single_bytes(raw: bytes, error: UnicodeDecodeError, place: str) -> Decoded:
    if _mostly_utf8(raw):
        raise SourceError(place, _damage(raw, error), EXPECTED, _SAVE_AS) from error
    decoded = _decode_as(raw, "windows-1258", place)
    text = decoded.text
    for pattern, name in ((_TCVN3, "TCVN3 (ABC)"), (_VNI, "VNI")):
        if pattern.search(text):
            found = f"the letters are those of the old {name} fonts, not Unicode"
            raise SourceError(place, found, EXPECTED, "Convert it with UniKey first.")
    if _STRAY_TONE.search(text) or not _VIETNAMESE.search(text):
        raise SourceError(place, _damage(raw, error), EXPECTED, _SAVE_AS) from error
    return Decoded(text=unicodedata.normalize("NFC", text), encoding="windows-1258")


def _mostly_utf8(raw: bytes) -> bool:
    """Say whether good UTF-8 sequences outnumber the broken ones."""
    text = raw.decode(errors="replace")
    broken = text.count("\ufffd")
    return sum(letter > "\x7f" for letter in text) - broken > broken
