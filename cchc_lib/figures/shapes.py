"""Pieces that the rules of what is no figure share.

One duty: a regular expression as a rule, and whether something measured follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from cchc_lib.figures.context import Context

Hit = tuple[str, int] | None  # reason, first token after it
_MEASURES = frozenset({"%", "điểm", "ngày", "giờ", "phút", "triệu", "nghìn", "ngàn"})
_LISTED = 100  # tokens back to the unit of a list
_FAR = 160  # and to that of a list without one
_MANY = 3  # numbers in brackets that make a list
SMALL = re.compile(r"[0-9]{1,3}")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")


def reach(ctx: Context, i: int, end: int) -> int:
    """First token that starts at or after character ``end``."""
    starts = ctx.tokens.starts
    j = i + 1
    while j < len(starts) and starts[j] < end:
        j += 1
    return j


def shape_rule(pattern: re.Pattern[str], reason: str) -> Callable[[Context, int], Hit]:
    """Make a rule of a pattern that has to cover the whole numeral."""

    def rule(ctx: Context, i: int) -> Hit:
        match = pattern.match(ctx.text, ctx.tokens.starts[i])
        # A numeral that goes on after the match ("1.2.2021,5") is something else.
        if match is None or match.end() < ctx.tokens.ends[i]:
            return None
        return reason, reach(ctx, i, match.end())

    return rule


def listed_after(ctx: Context, i: int) -> int:
    """The counted number whose unit a bare one in brackets shares, or -1.

    ``Sở Nội vụ (17 TTHC), Sở Tư pháp (15), Sở Y tế (3)``: the unit is printed once.
    """
    if ctx.word(i - 1) != "(" or ctx.word(i + 1) != ")":
        return -1
    for k in range(i - 2, max(0, i - _LISTED), -1):
        if not ctx.same_sentence(k, i) or ctx.word(k) in {";", ":"}:
            break
        if ctx.word(k) == "(" and ctx.is_number(k + 1) and ctx.word(k + 2) != ")":
            unit = ctx.unit_at(k + 2)
            closed = unit is not None and ctx.word(k + 2 + unit[0]) == ")"
            return k + 1 if closed else -1
    return _counted_before(ctx, i) if _is_one_of_many(ctx, i) else -1


def _is_one_of_many(ctx: Context, i: int) -> bool:
    """``Sở A (88), Sở B (52), Sở C (48)``: names with a number each, no numbering."""
    if not SMALL.fullmatch(ctx.word(i)) or not ctx.is_word(i - 2):
        return False
    low = high = i
    while i - low < _LISTED and ctx.same_sentence(low - 1, i):
        low -= 1
    while high - i < _LISTED and ctx.same_sentence(high + 1, i):
        high += 1
    values = [
        int(ctx.word(k))
        for k in range(low, high)
        if ctx.word(k - 1) == "("
        and ctx.word(k + 1) == ")"
        and SMALL.fullmatch(ctx.word(k))
        and ctx.is_word(k - 2)
    ]
    numbered = all(b - a == 1 for a, b in pairwise(values))
    return len(values) >= _MANY and not numbered


def _counted_before(ctx: Context, i: int) -> int:
    """The nearest number before with a unit of its own, outside brackets, or -1."""
    value = int(ctx.word(i))
    for k in range(i - 2, max(0, i - _FAR), -1):
        if ctx.is_number(k) and ctx.unit_at(k + 1) and ctx.word(k - 1) != "(":
            digits = ctx.word(k).replace(".", "")
            return k if digits.isdigit() and int(digits) > value else -1
    return -1


def measured(ctx: Context, j: int) -> bool:
    """Whether a listed unit noun, a percent sign or points start at token ``j``."""
    if not ctx.same_sentence(j - 1, j):
        return False
    return ctx.word(j) in _MEASURES or ctx.unit_at(j) is not None
