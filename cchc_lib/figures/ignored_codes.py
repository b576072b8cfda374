"""Numbers grown together with letters: codes, addresses on the web, other measures.

One duty: at a numeral, whether what touches it makes it a piece of something else.
"""

from __future__ import annotations

import re

from cchc_lib.figures.context import Context
from cchc_lib.figures.shapes import Hit

_ADDRESS = 200  # characters of an address that are looked at
_CHUNK_END = re.compile(r"(?:(?<=\s)|\A)\S*\Z")
_CHUNK = re.compile(r"\S{0,200}")
_BEHIND = frozenset(",;:.)")  # marks behind an address
_WEB = re.compile(r"https?:|www\.|@\w|\w\.(?:vn|com|net|org|html?|aspx?)\b")


def web_address(ctx: Context, i: int) -> Hit:
    """``http://a.gov.vn/2021/05``: digits of an address on the web."""
    if not (ctx.glued(i - 1) or ctx.glued(i)):
        return None
    at = ctx.tokens.starts[i]
    before = _CHUNK_END.search(ctx.text, max(0, at - _ADDRESS), at)
    after = _CHUNK.match(ctx.text, at)
    if not before or not after or not _WEB.search(before[0] + after[0]):
        return None
    j = i + 1
    while j < len(ctx.words) and ctx.glued(j - 1):
        j += 1
    while j > i + 1 and ctx.word(j - 1) in _BEHIND:
        j -= 1
    return "code", j


def code(ctx: Context, i: int) -> Hit:
    """``H01``, ``A4``, ``10MB``, ``5G``: letters grown together with digits."""
    if ctx.glued(i - 1) and ctx.raw(i - 1) == "-" and _runs_from_code(ctx, i):
        return "code", i + 1
    if ctx.glued(i - 1):
        left = ctx.raw(i - 1)
        if left.isalpha() and (len(left) == 1 or not left.islower()):
            return "code", i + 1
        if left == "-" and ctx.glued(i - 2) and ctx.raw(i - 2)[:1].isupper():
            return "code", i + 1
    if ctx.glued(i):
        right = ctx.raw(i + 1)
        if right.isalpha() and (len(right) == 1 or right[0].isupper()):
            return "code", i + 2
    if ctx.list_at("foreign_units", i + 1):
        return "other_measure", i + 2
    return None


def _runs_from_code(ctx: Context, i: int) -> bool:
    """``H32.12-210405-0001``: numbers tied by hyphens to one that letters lead."""
    k = i
    while k > max(0, i - 6) and ctx.glued(k - 1) and not ctx.is_word(k):
        k -= 1
    return ctx.is_word(k) and ctx.raw(k).isupper() and ctx.is_number(k + 1)
