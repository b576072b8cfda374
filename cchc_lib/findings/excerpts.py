"""The words around a figure: its sentence, and the piece of it that is worth showing.

One duty: offsets → offsets. Not here: how a mark looks (``markup``). Work is bounded by
``REACH`` on each side, so that a text of one endless line costs no more than another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc_lib.findings.lines import safe
from cchc_lib.model import Figure

REACH = 300  # characters a sentence may go on, before and after
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")  # a no-break space still binds a number
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s)")
_SHORT = re.compile(r"(?:^|[\s(])(?:[A-ZĐ][^\W\d_]{0,2}|tr|đ/c)$")  # TP. ThS. Q. P.


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text, with what is marked in it."""

    low: int
    high: int
    figures: tuple[Figure, ...]


def sentence_of(text: str, figure: Figure, *, reach: int = REACH) -> str:
    """Give the sentence a figure stands in, on one line, ``…`` where it is cut.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> sentence_of("Mở đầu. Đạt 98%. Hết.", SimpleNamespace(start=12, end=15))
    'Đạt 98%.'
    """
    low, high = bounds(text, figure.start, figure.end, reach=reach)
    return clipped(text, low, high)


def bounds(text: str, start: int, end: int, *, reach: int = REACH) -> tuple[int, int]:
    """Find where the sentence around ``text[start:end]`` begins and ends."""
    return _begin(text, start, reach), _finish(text, end, reach)


def clipped(text: str, low: int, high: int) -> str:
    """Give ``text[low:high]`` for one line, with ``…`` where it cuts a sentence."""
    head = "… " if _cuts_before(text, low) else ""
    tail = " …" if _cuts_after(text, high) else ""
    return f"{head}{one_line(text[low:high])}{tail}"


def one_line(text: str) -> str:
    r"""Fold white space and replace characters that steer a screen.

    Examples
    --------
    >>> one_line("a\n b")
    'a b'
    """
    return safe(_BLANKS.sub(" ", text.strip()))


def excerpts_of(
    text: str, figures: Iterable[Figure], *, reach: int = REACH
) -> Iterator[Excerpt]:
    """Yield the sentences that hold some figures, each once, in order of place."""
    held: list[Figure] = []
    low = high = -1
    for figure in sorted(figures, key=lambda f: f.start):
        begin, finish = bounds(text, figure.start, figure.end, reach=reach)
        if held and begin < high:
            held, high = [*held, figure], max(high, finish)
            continue
        if held:
            yield Excerpt(low, high, tuple(held))
        held, low, high = [figure], begin, finish
    if held:
        yield Excerpt(low, high, tuple(held))


def _begin(text: str, start: int, reach: int) -> int:
    far = max(0, start - reach)
    line = text.rfind("\n", far, start)
    low = line + 1 if line >= 0 else far
    for end in _END.finditer(text, low, start):
        if not _SHORT.search(text, max(low, end.start() - 6), end.start()):
            low, line = end.end(), end.end()
    if line < 0 and far:  # nothing ended nearby: begin at a word
        space = text.find(" ", far, start)
        low = space if space >= 0 else far
    return low + len(text[low:start]) - len(text[low:start].lstrip())


def _finish(text: str, end: int, reach: int) -> int:
    far = min(len(text), end + reach)
    line = text.find("\n", end, far)
    high = line if line >= 0 else far
    for stop in _END.finditer(text, end, min(len(text), high + 1)):
        if not _SHORT.search(text, max(end, stop.start() - 6), stop.start()):
            return stop.end()
    if line < 0 and far < len(text):
        space = text.rfind(" ", end, far)
        high = space if space >= 0 else far
    return end + len(text[end:high].rstrip())


def _cuts_before(text: str, low: int) -> bool:
    before = text[max(0, low - 2) : low].rstrip(" \t")
    return bool(before) and before[-1] not in '\n.!?…"”’»)]'


def _cuts_after(text: str, high: int) -> bool:
    after = text[high : high + 2].lstrip(" \t")
    last = text[high - 1 : high]
    return bool(after) and after[0] != "\n" and last not in '.!?…"”’»)]'
