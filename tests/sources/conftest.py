"""A Vietnamese text in the encodings of the years before Unicode."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

TONES = "\u0300\u0301\u0303\u0309\u0323"


@pytest.fixture(scope="session")
def encode_windows_1258() -> Callable[[str], bytes]:
    """Write text as windows-1258 does: base letter, then a combining tone."""

    def encode(text: str) -> bytes:
        raw = bytearray()
        for letter in unicodedata.normalize("NFC", text):
            marks = unicodedata.normalize("NFD", letter)
            tone = "".join(mark for mark in marks if mark in TONES)
            base = "".join(mark for mark in marks if mark not in TONES)
            raw += (unicodedata.normalize("NFC", base) + tone).encode("windows-1258")
        return bytes(raw)

    return encode


@pytest.fixture
def make_file(tmp_path: Path) -> Callable[..., Path]:
    """Write bytes or UTF-8 text to a file of a given name."""

    def make(content: bytes | str, name: str = "a.txt") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content.encode() if isinstance(content, str) else content
        path.write_bytes(raw)
        return path

    return make
