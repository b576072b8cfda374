"""Texts typed in the TCVN3 (ABC) and VNI fonts of the years before Unicode.

One duty: notice that letters are font positions, and convert them if the optional
package for that is installed. Not here: bytes. Converting needs the extra ``legacy``;
without it such a text is refused, since a report that reads ``hå s¬`` has no figures
we could name.
"""

from __future__ import annotations

import re

from cchc_lib.errors import SourceError

_EXPECTED = "Unicode text"
_REMEDY = "Convert it with UniKey, or install the extra 'legacy' of this package."
_SIGNS = {
    # TCVN3 keeps vowels where other tables keep symbols: "®­îc" is "được" …
    "tcvn3": re.compile(r"[A-Za-z][¨-®µ-¾]|[¨-®µ-¾][a-z]"),
    # … and VNI writes tones as letters that Vietnamese never uses: "ñöôïc".
    "vni": re.compile(r"(?<=[A-Za-z])[ØÏÑÖÛÜÄËÅøïñöûüäëå]|[ñÑ](?=[A-Za-z])"),
}
_SHARE = 0.02  # of the characters; texts in these fonts have 10 to 30 %
_FEW = 3  # a foreign name, a unit, a registered mark


def find_font(text: str) -> str | None:
    """Name the old font whose letter positions ``text`` is made of, if any.

    Examples
    --------
    >>> find_font("Tieáp nhaän hoà sô, giaûi quyeát ñuùng haïn")
    'vni'
    >>> find_font("Tiếp nhận hồ sơ, diện tích 5 m²") is None
    True
    """
    hits = {font: len(signs.findall(text)) for font, signs in _SIGNS.items()}
    font = max(hits, key=lambda name: hits[name])
    return font if hits[font] > max(_FEW, _SHARE * len(text)) else None


def convert_font(text: str, font: str, *, place: str) -> str:
    """Rewrite font positions as Unicode letters.

    Raises
    ------
    SourceError
        If the optional package is not installed, or letters remain unread.
    """
    try:
        from viparse.normalize.encodings import CHARMAPS
        from viparse.normalize.tables import convert
    except ImportError as error:
        raise _refusal(font, place) from error
    converted = str(convert(text, CHARMAPS[font]))
    if find_font(converted) or "\ufffd" in converted:
        raise _refusal(font, place)
    return converted


def _refusal(font: str, place: str) -> SourceError:
    found = f"its letters are those of the old {font.upper()} fonts"
    return SourceError(place, found, _EXPECTED, _REMEDY)
