"""Lines of a terminal: source text made harmless, excerpts with marks under figures.

One duty: text and places → printable lines. No words of ours and no judgement here.
A character of a source is printed as itself, or as a space or U+FFFD if a terminal
would obey it, so that marks always stand under what they mark.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

WIDTH = 96
_EXCERPT = 80
_LEAD = 32  # characters shown before the first figure of an excerpt
_FIXED = "\u00a0"  # binds a number to its sign while a sentence is wrapped


def safe(text: str) -> str:
    r"""Return text from a source without control characters that a terminal would obey.

    Examples
    --------
    >>> safe("98%\t\x1b[2J")
    '98% �[2J'
    """
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t\n" or category in {"Zl", "Zp"}:
        return " "
    if character == "\u200b":  # zero-width space: web pages are full of it
        return ""
    return "\ufffd" if category[0] == "C" else character


def _columns(character: str) -> int:
    """Columns a printed character takes on a terminal."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, *, indent: str) -> str:
    """Break a sentence into lines of at most ``WIDTH`` columns."""
    bound = safe(text).replace(" %", f"{_FIXED}%")
    lines = textwrap.wrap(
        bound, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(indent + line for line in lines).replace(f"{_FIXED}%", " %")


def excerpts(
    text: str, spans: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, str, str]]:
    r"""Yield (line number, excerpt, marks) for each excerpt that holds some spans.

    Examples
    --------
    >>> list(excerpts("Tin\nđạt 98% hồ sơ", [(8, 11)]))
    [(2, 'đạt 98% hồ sơ', '    ^^^')]
    """
    rest = sorted(spans)
    while rest:
        low = _left_edge(text, rest[0][0])
        high = _right_edge(text, low, rest[0])
        inside = [span for span in rest if span[1] <= high]
        rest = [span for span in rest if span[1] > high]
        line, marks = _marked(text, low, high, inside)
        yield text.count("\n", 0, low) + 1, line, marks


def _left_edge(text: str, at: int) -> int:
    """Start of the excerpt: the line's start, or a word some characters before."""
    line = text.rfind("\n", 0, at) + 1
    if at - line <= _LEAD:
        return line
    space = text.find(" ", at - _LEAD, at)
    return space + 1 if space >= 0 else at


def _right_edge(text: str, low: int, first: tuple[int, int]) -> int:
    """Find the end: of the line, or of the last word that fits; not in a span."""
    line = text.find("\n", first[1])
    line = len(text) if line < 0 else line
    if line - low <= _EXCERPT:
        return line
    space = text.rfind(" ", first[1], low + _EXCERPT)
    return space if space >= 0 else max(first[1], low + _EXCERPT)


def _marked(
    text: str, low: int, high: int, spans: Sequence[tuple[int, int]]
) -> tuple[str, str]:
    cut = low > 0 and text[low - 1] != "\n"
    marks = [" "] if cut else []
    for at in range(low, high):
        under = any(start <= at < end for start, end in spans)
        width = sum(map(_columns, _shown(text[at])))
        marks.append(("^" if under else " ") * width)
    more = high < len(text) and text[high] != "\n"
    excerpt = ("…" if cut else "") + safe(text[low:high]) + ("…" if more else "")
    return excerpt, "".join(marks).rstrip()
