"""A number without digits as a draft of a figure: ``mười hai xã``, ``hơn chục hồ sơ``.

One duty: at a word, take the number it begins for a figure or leave it. ``một``
is left, which is an article; and so is ``năm``, a year as often as a five, but among
places: ``tăng năm bậc``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from cchc_lib.errors import NumberFormatError
from cchc_lib.figures.context import Context
from cchc_lib.figures.drafts import Draft
from cchc_lib.figures.hedges import read_hedge
from cchc_lib.figures.units import Measure, read_measure
from cchc_lib.numbers.number_words import NUMBER_WORDS, read_number_words
from cchc_lib.numbers.numerals import SCALES, Numeral

_WORD = re.compile(NUMBER_WORDS, re.IGNORECASE)
_TENS = frozenset({"chục", "trăm", "ngàn", "nghìn"})
FIRST_WORDS = _TENS | set("hai ba bốn năm sáu bảy tám chín mười một".split())
_WORDED_UNITS = frozenset({"dossier", "procedure", "vote"})


def draft_number_words(ctx: Context, i: int) -> Draft | None:
    """``mười hai trường hợp``: a number in words before a unit of the field."""
    if ctx.word(i - 1) in {"thứ", "hạng", "nhóm"}:
        return None
    if ctx.word(i) in _TENS:
        return _hedged_ten(ctx, i)
    match = _WORD.match(ctx.text, ctx.tokens.starts[i])
    if match is None or match.group().lower() == "một":
        return None
    if match.group().lower() == "năm" and not _moves(ctx, i):
        return None
    k = i
    while k < len(ctx.words) and ctx.tokens.starts[k] < match.end():
        k += 1
    try:
        value = Decimal(read_number_words(match.group()))
    except NumberFormatError:
        return None
    measure = read_measure(ctx, i, k)
    placed = measure.kind == "rank" and _moves(ctx, i)
    if not placed and not _counts_in_words(ctx, measure, k, value):
        return None
    return _worded(ctx, i, match.group(), value, measure)


def _moves(ctx: Context, i: int) -> bool:
    """``tăng hai bậc``, ``tụt năm bậc``: so many places up or down."""
    placed = {ctx.word(i + 1), ctx.word(i + 2), ctx.word(i + 3)} & {"bậc", "hạng"}
    moved = ctx.cue_before("rise", i) or ctx.cue_before("fall", i)
    return bool(placed and moved) and ctx.word(i - 1) != "lên"


def _counts_in_words(ctx: Context, measure: Measure, k: int, value: Decimal) -> bool:
    """Whether a number in words counts something: ``hai bên`` and ``ba cấp`` do not.

    A number of a hundred and more is a count of anything that is listed.
    """
    if measure.kind in {"percent", "money"}:
        return True
    unit = ctx.unit_at(k)
    if unit is None:
        return False
    organ = ctx.vocabulary.families.get(unit[1]) == "organ"
    return unit[1] in _WORDED_UNITS or value >= 100 or (organ and value > 1)


def _hedged_ten(ctx: Context, i: int) -> Draft | None:
    """``hơn chục hồ sơ``, ``gần trăm lượt``: one of the scale, if a hedge leads."""
    unit = ctx.unit_at(i + 1)
    if unit is None or ctx.vocabulary.hedges_before.before(ctx.words, i) is None:
        return None
    value = SCALES[ctx.word(i)]
    measure = Measure("count", unit[1], i + 1 + unit[0])
    return _worded(ctx, i, ctx.raw(i), value, measure)


def _worded(ctx: Context, i: int, text: str, value: Decimal, measure: Measure) -> Draft:
    numeral = Numeral(text=text, value=value, decimals=0, alternatives=())
    hedged = read_hedge(ctx, i, measure.end)
    return Draft(numeral, None, None, False, False, measure, hedged, False, i)
