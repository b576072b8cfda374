"""Pieces that the rules of what is no figure share.

One duty: a regular expression as a rule, and whether something measured follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_lib.figures.context import Context

Hit = tuple[str, int] | None  # reason, first token after it
_MEASURES = frozenset({"%", "điểm", "ngày", "giờ", "phút", "triệu", "nghìn", "ngàn"})
SMALL = re.compile(r"[0-9]{1,3}")


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


def measured(ctx: Context, j: int) -> bool:
    """Whether a listed unit noun, a percent sign or points start at token ``j``."""
    if not ctx.same_sentence(j - 1, j):
        return False
    return ctx.word(j) in _MEASURES or ctx.unit_at(j) is not None
