"""One file → one ``Source``, whatever its format.

One duty: guard, decode, normalise, name. A reader for one more format is a row of
``formats.FORMATS``; nothing changes here.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from cchc_lib.errors import SourceError
from cchc_lib.model import Source
from cchc_lib.sources.formats import extract
from cchc_lib.sources.guard import read_bytes, shown
from cchc_lib.sources.manifest import load_provenance
from cchc_lib.sources.text import find_title, normalise


def read_source(
    path: str | Path, *, provenance: Mapping[str, Mapping[str, str]] | None = None
) -> Source:
    """Read one document as NFC text with its title, checksum and origin.

    Parameters
    ----------
    path : str or Path
        A file of text in UTF-8, UTF-16 or windows-1258, at most 50 MB.
    provenance : Mapping of str to Mapping, optional
        What is known of files, by the sha256 of their bytes; by default the rows of
        ``data/sources``.

    Returns
    -------
    Source
        Its ``text`` is ``unicodedata.normalize("NFC", Path(path).read_text())`` for
        every UTF-8 file without byte-order mark, but for Ð, which is written Đ.

    Raises
    ------
    SourceError
        If the file cannot be opened or does not hold text.
    """
    place, raw = shown(path), read_bytes(Path(path))
    decoded = extract(raw, place=place)
    text = normalise(decoded.text)
    if not any(letter.isalnum() for letter in text):
        found = "it is blank, without a word or a figure"
        raise SourceError(place, found, "a file with text", "Check the file.")
    sha256 = hashlib.sha256(raw).hexdigest()
    known = load_provenance() if provenance is None else provenance
    return Source(
        path=place,
        text=text,
        title=find_title(text, default=unicodedata.normalize("NFC", Path(place).stem)),
        sha256=sha256,
        encoding=decoded.encoding,
        provenance=dict(known.get(sha256, {})),
    )
