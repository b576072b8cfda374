"""One file → one ``Source``, whatever its format.

One duty: guard, decode, normalise, name. A reader per format joins ``READERS`` under
the name that ``formats`` gives its bytes.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from cchc_lib.errors import SourceError
from cchc_lib.model import Source
from cchc_lib.sources.encodings import decode
from cchc_lib.sources.guard import read_bytes, shown
from cchc_lib.sources.text import find_title, normalise


def read_source(
    path: str | Path, *, provenance: Mapping[str, Mapping[str, str]] | None = None
) -> Source:
    """Read one document as NFC text with its title, checksum and origin."""
    place, raw = shown(path), read_bytes(Path(path))
    decoded = decode(raw, place=place)
    text = normalise(decoded.text)
    if not any(letter.isalnum() for letter in text):
        found = "it holds no word and no figure"
        raise SourceError(place, found, "a file with text", "Check the file.")
    sha256 = hashlib.sha256(raw).hexdigest()
    stem = unicodedata.normalize("NFC", Path(place).stem)
    return Source(
        path=place,
        text=text,
        title=find_title(text, default=stem),
        sha256=sha256,
        encoding=decoded.encoding,
        provenance=dict((provenance or {}).get(sha256, {})),
    )
