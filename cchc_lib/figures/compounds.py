"""Numbers printed in several pieces: ``3 tỷ 450 triệu``, ``2 triệu rưỡi``.

One duty: a numeral and the pieces right behind it → one numeral, to be read with the
scale of the last piece. Numbers without digits are in ``drafts``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from cchc_lib.errors import NumberFormatError
from cchc_lib.figures.context import Context
from cchc_lib.figures.units import read_scale
from cchc_lib.numbers.numerals import Numeral, read_numeral

_HALF = Decimal("0.5")

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.000)+")


def numeral_at(ctx: Context, i: int, *, percent: bool) -> Numeral | None:
    """The numeral at token ``i``, or nothing where it is malformed.

    ``tổng cộng 1.000 điểm`` is a thousand: nobody prints a point with three noughts.
    """
    percent = percent and not _THOUSANDS.fullmatch(ctx.word(i))
    try:
        return read_numeral(ctx.word(i), percent=percent)
    except NumberFormatError:
        return None


def join_scales(ctx: Context, i: int) -> tuple[Numeral, int] | None:
    """Read ``3 tỷ 450 triệu`` at token ``i``: 3450, and the token of ``triệu``.

    ``2 triệu rưỡi`` is 2.5, and the token of ``triệu``. Nothing where there is one
    piece only, or where a later piece is not smaller than the scale before it.
    """
    numeral = numeral_at(ctx, i, percent=False)
    scale, k = read_scale(ctx, i + 1)
    if numeral is None or numeral.decimals or scale == 1:
        return None
    if ctx.word(k - 1) == "rưỡi":
        return with_half(numeral), i + 1
    value, at = numeral.value, i + 1
    while ctx.is_number(k) and ctx.same_sentence(i, k):
        piece = numeral_at(ctx, k, percent=False)
        smaller, end = read_scale(ctx, k + 1)
        if piece is None or piece.decimals or not 1 < smaller < scale:
            break
        if piece.value * smaller >= scale:
            break
        value, at = value * (scale / smaller) + piece.value, k + 1
        scale, k = smaller, end
    return None if at == i + 1 else (_whole(numeral.text, value), at)


def with_half(numeral: Numeral) -> Numeral:
    """``3 … rưỡi``: half of what is counted is added."""
    value = numeral.value + _HALF
    return Numeral(text=numeral.text, value=value, decimals=1, alternatives=())


def _whole(text: str, value: Decimal) -> Numeral:
    whole = value.quantize(Decimal(1))
    return Numeral(text=text, value=whole, decimals=0, alternatives=())
