"""Numerals that are places in a ranking: ``hạng 24``, ``xuống 27/63``, ``đứng 1/8``.

One duty: a numeral with what it measures → whether it is a place. Not here: steps
between places, which ``roles`` reads.
"""

from __future__ import annotations

from cchc_lib.figures.context import Context
from cchc_lib.figures.units import Measure

_ENDS = frozenset({".", ",", ";", ")", "và", "", "/"})
_STEPS, _BESIDE = frozenset({"bậc", "hạng"}), 16
_TO = frozenset({"lên", "xuống", "còn"})
_LABEL = 9  # words of a label
_YEAR = 4  # digits
_SHORT = 3  # digits of what is no place any more


def is_place(ctx: Context, i: int, measure: Measure) -> bool:
    """Whether the numeral at token ``i`` is a place in a ranking."""
    if measure.kind in {"percent", "score", "money", "duration"}:
        return False
    if not ctx.word(i).isdigit():
        return False
    if _moved_rank(ctx, i, measure) or _listed_rank(ctx, i, measure):
        return True
    if ctx.word(i - 1) == "đứng" and ctx.word(i + 1) == "/":
        return True  # "đứng 1/8"
    if not ctx.cue_before("rank_before", i):
        return False
    if ctx.word(i - 1) in {"nhóm", "xếp", "top"}:
        return ctx.word(i + 1) == "/" or not measure.unit
    return True


def _moved_rank(ctx: Context, i: int, measure: Measure) -> bool:
    """``từ thứ 24 xuống 27/63``, ``cả nước 45/63 (tụt 19 bậc)``: no word of its own."""
    over = ctx.word(i + 1) == "/"
    if _moves_between_places(ctx, i) or (over and _is_labelled(ctx, i)):
        return True
    ranked = not measure.unit or ctx.vocabulary.families.get(measure.unit) == "organ"
    if not ranked:
        return False  # "còn 50/82 kiến nghị"
    if over and _ranked_before(ctx, i):
        return True
    if over and ctx.word(i + 3) == "(" and _steps_in_bracket(ctx, i + 4):
        return True
    if ctx.word(i - 1) not in {"xuống", "lên", "còn"}:
        return False
    if ctx.is_number(i - 2) and len(ctx.word(i - 2)) != _YEAR:
        return bool(ctx.cue_before("rank_before", i - 2))
    alone = ctx.word(i + 1) in _ENDS and len(ctx.word(i)) < _SHORT
    return (over or alone) and _speaks_of_places(ctx, i)


def _moves_between_places(ctx: Context, i: int) -> bool:
    """``thứ hạng từ 23 lên 18 (tăng 5 bậc)``: both ends."""
    first = i if ctx.word(i - 1) == "từ" else i - 2
    if ctx.word(first - 1) != "từ" or ctx.word(first + 1) not in _TO:
        return False
    if not ctx.is_number(first) or not ctx.is_number(first + 2):
        return False
    short = all(len(ctx.word(k)) < _YEAR for k in (first, first + 2))
    return short and bool(ctx.cue_before("rank_before", first - 1))


def _is_labelled(ctx: Context, i: int) -> bool:
    """``Xếp hạng năm 2023: 18/63``: what the label before the colon says."""
    if ctx.word(i - 1) != ":":
        return False
    for k in range(i - 2, max(-1, i - _LABEL), -1):
        if not ctx.same_sentence(k, i) or ctx.word(k) in {":", ";", ","}:
            return False
        if ctx.word(k) == "hạng" and ctx.word(k - 1) in {"xếp", "thứ"}:
            return True
    return False


def _ranked_before(ctx: Context, i: int) -> bool:
    """``hạng 58/63 và năm 2022 là 47/63``: of as many as a rank of the sentence."""
    return any(
        ctx.word(k + 1) == "/"
        and ctx.word(k + 2) == ctx.word(i + 2)
        and ctx.same_sentence(k, i)
        and bool(ctx.cue_before("rank_before", k))
        for k in range(max(0, i - _BESIDE), i)
    )


def _steps_in_bracket(ctx: Context, i: int) -> bool:
    """``(tụt 19 bậc)``, ``(giảm 2 hạng so với …)``."""
    k = next((j for j in range(i, i + 4) if ctx.is_number(j)), -1)
    return k >= 0 and ctx.word(k + 1) in {"bậc", "hạng"}


def _speaks_of_places(ctx: Context, i: int) -> bool:
    """``Từ hạng 37, lùi xuống 51/63 tỉnh, mất 14 bậc``: a place is told beside it."""
    around = range(max(0, i - _BESIDE), min(len(ctx.words), i + _BESIDE))
    told = [k for k in around if ctx.same_sentence(i, k)]
    return any(
        ctx.word(k) in _STEPS and (ctx.is_number(k - 1) or ctx.is_number(k + 1))
        for k in told
    )


def _listed_rank(ctx: Context, i: int, measure: Measure) -> bool:
    """``lần lượt xếp thứ 2 và 3``: a rank behind a rank, nothing counted."""
    listed = ctx.word(i - 1) in {"và", ","} and ctx.word(i + 1) in _ENDS
    if measure.unit or not listed or not ctx.is_number(i - 2):
        return False
    return bool(ctx.cue_before("rank_before", i - 2)) and ctx.same_sentence(i - 2, i)
