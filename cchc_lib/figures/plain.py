"""The characters of a text as the grammar reads them, and the way back to the text.

One duty: characters that readers do not tell apart → one of them. Dashes of any length
become a hyphen, curly quotes straight ones, spaces of any width a space; what is not
seen at all (soft hyphens, zero-width marks) goes. Only the last moves offsets:
``restore_offsets`` gives a reading the offsets and the printed characters of its text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cchc_lib.model import Reading

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SPACES = "".join(map(chr, [0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]))
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
    }
)


def read_plain(text: str) -> tuple[str, Sequence[int]]:
    """Return the plain characters of a text, and where each of them stands in it.

    Returns
    -------
    tuple of str and sequence of int
        The plain text; the offset in ``text`` of each of its characters, and of its
        end. The offsets are empty where none has moved.

    Examples
    --------
    >>> read_plain("3 – 5\u00a0%")
    ('3 - 5 %', ())
    >>> read_plain("98\u200b%")
    ('98%', [0, 1, 3, 4])
    """
    plain = text if text.isascii() else text.translate(_ALIKE)
    if text.isascii() or not _UNSEEN.search(plain):
        return plain, ()
    offsets: list[int] = []
    at = 0
    for match in _UNSEEN.finditer(plain):
        offsets.extend(range(at, match.start()))
        at = match.end()
    offsets.extend(range(at, len(plain) + 1))
    return _UNSEEN.sub("", plain), offsets


def restore_offsets(reading: Reading, text: str, offsets: Sequence[int]) -> Reading:
    """Give a reading of the plain text the offsets and characters of ``text``."""

    def span(start: int, end: int) -> tuple[int, int]:
        # The end of a piece is behind its last character, not before the next one.
        return (offsets[start], offsets[end - 1] + 1) if offsets else (start, end)

    figures, ignored = [], []
    for figure in reading.figures:
        start, end = span(figure.start, figure.end)
        printed = text[start:end]
        figures.append(replace(figure, printed=printed, start=start, end=end))
    for item in reading.ignored:
        start, end = span(item.start, item.end)
        ignored.append(replace(item, printed=text[start:end], start=start, end=end))
    tokens = reading.tokens
    if offsets:
        spans = [span(*at) for at in zip(tokens.starts, tokens.ends, strict=True)]
        tokens = replace(
            tokens,
            starts=tuple(start for start, _ in spans),
            ends=tuple(end for _, end in spans),
        )
    return Reading(figures=tuple(figures), ignored=tuple(ignored), tokens=tokens)
