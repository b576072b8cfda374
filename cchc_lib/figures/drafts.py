"""One numeral as a draft of a figure: fraction, range, ellipsis.

One duty: at a token, take the number for a figure or leave it. Neighbouring figures,
roles and quantities come later (``extract``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_lib.figures.compounds import join_scales, numeral_at, with_half
from cchc_lib.figures.context import Context
from cchc_lib.figures.hedges import Hedged, read_hedge
from cchc_lib.figures.ignored import find_ignored
from cchc_lib.figures.places import is_place
from cchc_lib.figures.rows import is_labelled, stands_in_row
from cchc_lib.figures.shapes import GROUPED, listed_after
from cchc_lib.figures.units import Measure, read_measure, word_is_level
from cchc_lib.numbers.numerals import Numeral

# A word that leads to a value: "đã giải quyết: 9.986", "với 70,06".
_LEADS = frozenset(
    "là : đạt với còn được quyết và , ; xong lý trả nhận = ( hạn có chiếm thành mức "
    "quân điểm lượt | tổng gồm tiếp".split()
)
_STRONG_LEADS = frozenset({"là", "còn", "có", "đạt", "|", "lượt"})
_STOPS = frozenset({",", ".", ";", ")", "(", "|", "", "và", "đã", "chưa", "đang"})
_CLOSING = frozenset({",", ".", ";", ")", ""})
_STATED = frozenset({"đã", "chưa", "đang", "hãy", "vẫn"})
_PARTED = frozenset({"gồm", "ra", "cùng", "và", "với"})  # "chia ra 969 đã quá hạn"
_GAPPED = frozenset({",", "và", ";", "còn", "xuống", "lên", "sang", "đến", "tới"})
_MOVES = frozenset({"còn", "xuống", "lên"})
_ALL = 100  # per cent
_BESIDE = 16  # tokens back to a share of the same list
_LABEL = 6  # words from a count to its share
_NUMBERED = frozenset(
    "loại mức độ vực đội tổ nhóm số cấp hạng khóa lần thôn ấp quận phường cụm bảng khu "
    "xã huyện thứ phố bước giai đoạn quý tháng năm đợt chương phần điều mục".split()
)  # names that a number is part of
_RANKED = frozenset({"hạng", "bậc", "thứ", "xếp", "vị"})
_RANGES = frozenset({"đến", "tới", "-", "–"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A number taken for a figure, before its neighbours are known."""

    numeral: Numeral
    denominator: Numeral | None
    upper: Numeral | None  # of ``80 đến dưới 90 điểm``
    lower_open: bool
    upper_open: bool
    measure: Measure
    hedged: Hedged
    ranked: bool
    at: int  # token of the numeral


def draft_figure(ctx: Context, i: int) -> Draft | None:
    """Take the numeral at token ``i`` for a figure, or return nothing."""
    ranged = _range(ctx, i)
    if ranged is not None:
        return ranged
    k, denominator = i + 1, None
    if ctx.word(k) == "/" and ctx.is_number(k + 1):
        denominator, k = numeral_at(ctx, k + 1, percent=False), k + 2
    numeral, measure = _number(ctx, i, k)
    if numeral is None:
        return None
    ranked = is_place(ctx, i, measure)
    if not measure.unit and not ranked and denominator is None:
        bare = measure if measure.scale != 1 else _bare(ctx, i, numeral)
        if bare is None:
            return None
        measure = bare
    counted = measure.kind == "count" and measure.scale == 1
    if denominator is not None and counted and numeral.decimals:
        measure = replace(measure, kind="score", unit="score")  # "4,3/5 sao"
    measure = _settle(measure, denominator, ranked=ranked)
    hedged = read_hedge(ctx, i, measure.end)
    return Draft(numeral, denominator, None, False, False, measure, hedged, ranked, i)


def _number(ctx: Context, i: int, k: int) -> tuple[Numeral | None, Measure]:
    """The numeral at ``i`` with its later pieces, and what it measures from ``k``."""
    joined = join_scales(ctx, i)
    if joined is not None:
        return joined[0], read_measure(ctx, i, joined[1])
    measure = read_measure(ctx, i, k)
    numeral = numeral_at(ctx, i, percent=measure.kind in {"percent", "score"})
    half = measure.kind == "duration" and ctx.word(measure.end) == "rưỡi"
    if half and numeral is not None:
        return with_half(numeral), replace(measure, end=measure.end + 1)
    return numeral, measure


def _range(ctx: Context, i: int) -> Draft | None:
    """``từ 80 đến dưới 90 điểm``: one figure with two ends, if nothing moved."""
    k = i + 1
    k += ctx.word(k) in {"%", "điểm"} and ctx.word(k + 1) in _RANGES
    if ctx.word(k) not in _RANGES or not ctx.same_sentence(i, k):
        return None
    upper_open = ctx.word(k + 1) == "dưới"
    j = k + 1 + upper_open
    worded = ctx.word(k) in {"đến", "tới"}
    if not ctx.is_number(j) or find_ignored(ctx, j) or (worded and _moved(ctx, i)):
        return None
    measure = read_measure(ctx, j, j + 1)
    if k > i + 1 and ctx.word(measure.end - 1) != ctx.word(i + 1):
        return None  # "tăng 3% - 5 xã"
    percent = measure.kind in {"percent", "score"}
    lower = numeral_at(ctx, i, percent=percent)
    upper = numeral_at(ctx, j, percent=percent)
    if not measure.unit or lower is None or upper is None:
        return None
    if upper.value <= lower.value:
        return None
    lower_open = ctx.word(i - 1) == "trên"
    start = i - (lower_open or ctx.word(i - 1) == "từ")
    return Draft(
        lower,
        None,
        upper,
        lower_open,
        upper_open,
        measure,
        Hedged("range", "range", start),
        False,
        i,
    )


def _moved(ctx: Context, i: int) -> bool:
    """``tăng từ 5 đến 8``: two values of two times (a fall never ends higher)."""
    at = i - (ctx.word(i - 1) == "từ")
    return bool(ctx.cue_before("rise", at))


def _settle(measure: Measure, denominator: Numeral | None, *, ranked: bool) -> Measure:
    """Kind of a fraction or a rank, once what stands around it is known."""
    if ranked:
        return replace(measure, kind="rank", unit=measure.unit or "place")
    if denominator is not None and measure.kind == "count":
        return replace(measure, kind="ratio")
    return measure


def _of_total(ctx: Context, i: int) -> bool:
    """``244 trên 9.034 hồ sơ``, ``12 trong tổng số 45 xã``: a part of what follows."""
    k = i + 2
    while k < i + 4 and ctx.word(k) in {"tổng", "số"}:
        k += 1
    return ctx.is_number(k)


def _bare(ctx: Context, i: int, numeral: Numeral) -> Measure | None:
    """What a number without a unit of its own measures, where words say so."""
    shared = _lent(ctx, i, numeral)
    if shared is not None:
        return replace(shared, end=i + 1)
    before, after = ctx.word(i - 1), ctx.word(i + 1)
    if not ctx.same_sentence(i, i + 1):
        after = ""
    telling = numeral.decimals > 0 or len(numeral.text) > 4 or "." in numeral.text
    hedged = ctx.vocabulary.hedges_before.before(ctx.words, i) is not None
    stopped = after in _STOPS and before in _STRONG_LEADS
    stopped = stopped or (after in _STATED and before in _PARTED)
    grouped = GROUPED.fullmatch(numeral.text) is not None  # "đã cấp 616.659;"
    stopped = stopped or (grouped and after in _CLOSING and ctx.is_word(i - 1))
    split = after == "/" and not ctx.is_number(i + 2)  # "trong hạn 669/quá hạn 201"
    named = ((after in _STOPS or split) and _named(ctx, i)) or word_is_level(ctx, i + 1)
    if after in {"trên", "trong"}:  # "244 trên 9.034 hồ sơ"
        named = named or telling or _of_total(ctx, i)
    named = named or (len(numeral.text) > 1 and _timed(ctx, i))
    headed = before == ":" and after in _STOPS and _is_label(ctx, i - 1)
    leaves = before == "từ" and after in _MOVES and ctx.is_number(i + 2)
    moved = leaves or (after in _STOPS and _is_moved_to(ctx, i))
    listed = is_labelled(ctx, i) or stands_in_row(ctx, i) or _has_share_like(ctx, i)
    named = named or headed or moved or listed  # "phường A từ 111 còn 40"
    points = numeral.decimals > 0 and _speaks_of_points(ctx, i)
    dotted = points and numeral.decimals <= 2  # no telephone number
    decimal = numeral.decimals > 0 and ("," in numeral.text or dotted)
    in_list = decimal and (after in _STOPS or _has_changed(ctx, i))
    if hedged or stopped or named or in_list or (telling and before in _LEADS):
        return Measure("score" if points else "count", "score" if points else "", i + 1)
    return None


def _lent(ctx: Context, i: int, numeral: Numeral) -> Measure | None:
    """What a later number of its list measures; ``đến 93,3; 2 xã khá`` are points."""
    shared = _shared_unit(ctx, i)
    whole = shared is not None and shared.kind == "count" and shared.scale == 1
    if whole and numeral.decimals:
        shared = None
    listed = listed_after(ctx, i)
    if shared is None and listed >= 0:
        shared = read_measure(ctx, listed, listed + 1)
    return shared


def _has_changed(ctx: Context, i: int) -> bool:
    """``tăng 0,13 so với năm 2020``: points whose word is left out."""
    cues = (ctx.cue_before(way, i) for way in ("rise", "fall"))
    return (ctx.word(i + 1), ctx.word(i + 2)) == ("so", "với") and any(cues)


def _is_label(ctx: Context, i: int) -> bool:
    """``Tổng số hồ sơ: 480``, ``quá hạn: 3``: what is counted, before the colon."""
    facets = (ctx.vocabulary.facets[name] for name in ("stage", "timing", "channel"))
    phrases = (ctx.vocabulary.units, *facets)
    return any(one.before(ctx.words, i) is not None for one in phrases)


def _shared_unit(ctx: Context, i: int) -> Measure | None:
    """``lần lượt là 9 và 22 trường hợp``: the unit is printed once, at the end."""
    k = i + 1
    for _ in range(8):
        k += ctx.word(k) in _GAPPED
        k += ctx.word(k) in {"còn", "lên", "xuống"}
        if k == i + 1 or not ctx.is_number(k) or not ctx.same_sentence(i, k):
            return None
        if find_ignored(ctx, k):
            return None
        measure = read_measure(ctx, k, k + 1)
        if measure.unit:
            return None if _has_own_share(ctx, i, k, measure) else measure
        i, k = k, k + 1
    return None


def _has_own_share(ctx: Context, i: int, k: int, measure: Measure) -> bool:
    """``đúng hạn 285, 95%``: a count, and behind the comma the share that it is."""
    if measure.kind != "percent" or k != i + 2 or ctx.word(i + 1) not in {",", ";"}:
        return False
    numeral = numeral_at(ctx, i, percent=True)
    return numeral is not None and (
        numeral.value > _ALL or (numeral.decimals == 0 and _named(ctx, i))
    )


def _is_moved_to(ctx: Context, i: int) -> bool:
    """``rút từ 124 xuống 107``, ``từ 320 dịch vụ lên 480``: the end of a movement."""
    if ctx.word(i - 1) not in _MOVES:
        return False
    if any(ctx.word(k) in _RANKED for k in range(max(0, i - _BESIDE), i + 4)):
        return False
    return any(
        ctx.is_number(k) and ctx.word(k - 1) == "từ" and ctx.same_sentence(k, i)
        for k in range(max(1, i - _LABEL), i - 1)
    )


def _has_share_like(ctx: Context, i: int) -> bool:
    """``2.160 đang dùng (90%), 240 chưa dùng (10%)``; ``quận 3 (90%)`` is a name."""
    if not _has_bracketed_share(ctx, i) or ctx.word(i - 1) in _NUMBERED:
        return False
    return any(
        ctx.is_number(k) and ctx.same_sentence(k, i) and _has_bracketed_share(ctx, k)
        for k in range(max(0, i - _BESIDE), i)
    )


def _has_bracketed_share(ctx: Context, i: int) -> bool:
    """A few words, and then a share in a bracket, stand behind a number."""
    k = i + 1
    while k <= i + _LABEL and ctx.is_word(k):
        k += 1
    return ctx.word(k) == "(" and ctx.is_number(k + 1) and ctx.word(k + 2) == "%"


def _named(ctx: Context, i: int) -> bool:
    """A facet word stands right beside: ``trực tiếp 72``, ``128 đã quá hạn``."""
    after = i + 1 + (ctx.word(i + 1) in {"đã", "chưa", "đang"})
    if ctx.vocabulary.nothing.before(ctx.words, i):
        return False  # "giấy xác nhận 12"
    for phrases in ctx.vocabulary.facets.values():
        if phrases.before(ctx.words, i):
            return True
        if after > i + 1 and after < len(ctx.words) and phrases.at(ctx.words, after):
            return True
    return False


def _timed(ctx: Context, i: int) -> bool:
    """``480 đúng hạn, 30 quá hạn``: what is counted is a state."""
    timing = ctx.vocabulary.facets["timing"]
    return ctx.same_sentence(i, i + 1) and timing.at(ctx.words, i + 1) is not None


def _speaks_of_points(ctx: Context, i: int) -> bool:
    """``điểm thẩm định 61,86``, ``62,67 và 27,21, tổng 89,89 điểm``."""
    before = any(
        ctx.word(k) in {"điểm", "số", "trị"} and ctx.same_sentence(k, i)
        for k in range(max(0, i - 16), i)
    )
    ahead = range(i + 1, min(len(ctx.words), i + 10))
    return before or any(
        ctx.word(k) == "điểm" and ctx.is_number(k - 1) and ctx.same_sentence(i, k)
        for k in ahead
    )
