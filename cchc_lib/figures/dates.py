"""Numbers that tell time: dates, years, periods, spans, weekdays, clock times.

One duty: at a numeral, whether it is part of a date or period, and how far it goes.
A number with a unit noun behind it is kept unless a word of time leads to it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cchc_lib.figures.context import Context
from cchc_lib.figures.shapes import SMALL, Hit, measured, reach, shape_rule

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)[0-9]{2}"
_FULL_DATE = re.compile(
    rf"{_DAY}\s?([./-])\s?{_MONTH}\s?\1\s?(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_MONTH}/{_DAY}/(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_YEAR}-{_MONTH}-{_DAY}(?![0-9])"
)
_DAY_MONTH = re.compile(  # and ``21/7`` of ``21/7-20/8/2021``
    rf"{_DAY}\s?[./-]\s?{_MONTH}(?![0-9%]|[./,][0-9]|-(?!{_DAY}[./]{_MONTH})[0-9])"
)
_MONTH_YEAR = re.compile(rf"{_MONTH}\s?[./-]\s?{_YEAR}(?![0-9])")
_YEAR_RANGE = re.compile(rf"{_YEAR}\s?[-–/]\s?{_YEAR}(?![0-9])")
_YEAR_ONLY = re.compile(r"(?:19[4-9]|20[0-9])[0-9]")
_TIME = re.compile(
    r"(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?|[hg][0-5]?[0-9]?\b)"
    r"(?:\s?[AP]M\b)?"
)
_DATE_CUES = frozenset(
    "ngày sáng chiều tối trưa hôm từ đến tới hết trước sau mùng mồng đêm và , ( kỳ "
    "tháng năm quý - – : | của".split()
)
_NEAR = 8  # words from a percentage to the fraction in brackets
_TERMS = frozenset({"đầu", "cuối", "trong", "cùng"})
_CUTS = frozenset({"giảm", "rút", "cắt", "tiết", "kiệm"})
_THRESHOLDS = frozenset({("trở", "lên"), ("trở", "xuống")})
_TIMELY = frozenset(
    "rút giảm còn xuống từ ngắn sớm nhanh quân bình hạn gian quá chậm kiệm "
    "dưới đa định".split()
)
_CLOCK = frozenset({"sáng", "chiều", "tối", "trưa", "đêm", "ngày"})
_RANGE_WORDS = frozenset({"đến", "tới", "-", "–", "và"})


def day_month(ctx: Context, i: int) -> Hit:
    """``23/2``, ``27.4``: a date only where a word of time leads to it."""
    match = _DAY_MONTH.match(ctx.text, ctx.tokens.starts[i])
    if match is None or match.end() < ctx.tokens.ends[i]:
        return None
    j = reach(ctx, i, match.end())
    before, mark = ctx.word(i - 1), re.search(r"[./-]", match.group())
    ranged = ctx.word(j) in _RANGE_WORDS and ctx.is_number(j + 1)
    dated = (ranged and dated_at(ctx, j + 1)) or _ends_span(ctx, i)
    timely = before in {"ngày", "sáng", "chiều", "tối", "trưa", "hôm", "mùng"}
    timely = timely or (before == "đến" and "-" in match.group())
    ranked = ctx.cue_before("rank_before", i)
    bare = not measured(ctx, j) and not ranked
    if "/" in match.group() and _reversed(match.group()) and bare:
        return "date", j  # "TTXVN 18/4": as a fraction it would exceed one
    if measured(ctx, j) and not timely:
        return None
    if before == "(" and ctx.word(j) == ")" and _is_share_of_units(ctx, i):
        return None
    if mark and mark.group() == "/":
        ok = before in _DATE_CUES and not ctx.cue_before("rank_before", i)
        return ("date", j) if ok or dated else None
    return ("date", j) if timely or dated else None


def _is_share_of_units(ctx: Context, i: int) -> bool:
    """``100% đơn vị (12/12)``: the fraction behind its percentage."""
    return any(
        ctx.word(k) == "%" and ctx.unit_at(k + 1) and ctx.same_sentence(k, i)
        for k in range(max(0, i - _NEAR), i)
    )


def _ends_span(ctx: Context, i: int) -> bool:
    """``từ 1.7 đến 2.9``: the day before it is one that opens a span."""
    opened = ctx.word(i - 1) in _RANGE_WORDS and ctx.word(i - 3) in {"từ", "ngày"}
    return opened and ctx.is_number(i - 2) and dated_at(ctx, i - 2)


def _reversed(text: str) -> bool:
    """The number before the slash is the larger one."""
    day, _, month = text.partition("/")
    return int(day) > int(month)


def dated_at(ctx: Context, i: int) -> bool:
    """Whether a date of any shape starts at token ``i``."""
    at = ctx.tokens.starts[i]
    return any(p.match(ctx.text, at) for p in (_FULL_DATE, _DAY_MONTH))


def month_year(ctx: Context, i: int) -> Hit:
    """``8/2021``, ``10-2020``: a month of a year, unless something is counted."""
    match = _MONTH_YEAR.match(ctx.text, ctx.tokens.starts[i])
    if match is None or match.end() < ctx.tokens.ends[i]:
        return None
    j = reach(ctx, i, match.end())
    timely = ctx.word(i - 1) in {"tháng", "quý", "kỳ", "đến", "từ", "-", "và", ","}
    return None if measured(ctx, j) and not timely else ("date", j)


def year(ctx: Context, i: int) -> Hit:
    """``2021``: a year, unless a unit noun follows and no word of time leads."""
    if not _YEAR_ONLY.fullmatch(ctx.word(i)):
        return None
    if ctx.word(i - 1) in {"năm", "quý", "kỳ", "–"} or not measured(ctx, i + 1):
        rank_of = ctx.word(i + 1) == "/" and ctx.glued(i)
        return None if rank_of else ("year", i + 1)
    return None


def period(ctx: Context, i: int) -> Hit:
    """``tháng 7``, ``tuần 03``: the number of a period."""
    if not ctx.list_before("periods_before", i):
        return None
    if ctx.word(i - 1) == "kỳ" and ctx.word(i - 2) in _TERMS and measured(ctx, i + 1):
        return None  # "tồn đầu kỳ 40 đơn": so many when the period began
    whole = SMALL.fullmatch(ctx.word(i)) and int(ctx.word(i)) <= 53
    if not whole or ctx.word(i + 1) in {"%", "điểm", "/"}:
        return None
    return "period", i + 1


def duration(ctx: Context, i: int) -> Hit:
    """``10 năm``, ``7 tháng đầu năm``: a span of time that nothing measures."""
    n = ctx.cue_at("time_units", i + 1)
    if not n or not ctx.word(i).isdigit():
        return None  # "17.584 ngày" and "1,5 ngày" were measured
    if names_year(ctx, i + 1):
        return None  # "xếp thứ 22 năm 2015"
    if ctx.word(i + 1) in {"ngày", "giờ", "phút", "tuổi"} and _is_lapse(ctx, i):
        return None
    return "period", i + 1 + n


def names_year(ctx: Context, k: int) -> bool:
    """Whether ``năm 2015`` starts at token ``k``: a year, no span of years."""
    return ctx.word(k) == "năm" and bool(_YEAR_ONLY.fullmatch(ctx.word(k + 1)))


def _is_lapse(ctx: Context, i: int) -> bool:
    """``rút từ 30 ngày xuống 18 ngày``: a time that was measured or promised."""
    if ctx.word(i + 1) == "giờ" and ctx.word(i + 2) in _CLOCK:
        return False
    if (ctx.word(i - 2), ctx.word(i - 1)) == ("chiến", "dịch"):
        return False  # "chiến dịch 90 ngày": the name of a campaign
    near = {ctx.word(k) for k in range(i - 5, i) if ctx.same_sentence(k, i)}
    if ctx.word(i + 1) == "tuổi":
        near -= {"từ", "đủ"}  # "người dân từ 18 tuổi": who was asked
    if _is_threshold(ctx, i) and not near & _CUTS:
        return False  # "thủ tục có thời hạn từ 2 ngày trở lên" says which
    if ctx.word(i + 1) == "giờ":
        near -= {"từ", "đến", "quá"}
        near |= {ctx.word(i + 2)} & {"còn", "xuống"}
    working = ctx.word(i + 2) == "làm" and ctx.word(i + 1) in {"ngày", "giờ"}
    return bool(near & _TIMELY) or working


def _is_threshold(ctx: Context, i: int) -> bool:
    """``từ 2 ngày trở lên``, ``15 ngày làm việc trở xuống``."""
    ends = [ctx.word(k) for k in range(i + 2, i + 6) if ctx.same_sentence(i, k)]
    return any(pair in _THRESHOLDS for pair in pairwise(ends))


def ordinal(ctx: Context, i: int) -> Hit:
    """``lần thứ 3``, ``thứ 2 hàng tuần``: an order that ranks nobody."""
    if ctx.word(i - 1) != "thứ" or ctx.word(i + 1) == "/":
        return None
    before = ctx.word(i - 2)
    if before in {"lần", "họp", "năm", "khóa", "tuần", "ngày", "quý", "tháng", "đợt"}:
        return "ordinal", i + 1
    ranking = before in {"xếp", "đứng", "trí", "hạng", "vị", "giữ", "lên", "xuống"}
    if ranking or not (ctx.word(i).isdigit() and 2 <= int(ctx.word(i)) <= 7):
        return None
    near = {ctx.word(k) for k in range(i - 4, i + 6)}
    k = i + 2 + (ctx.word(i + 2) == "ngày")
    dated = ctx.word(i + 1) == "," and ctx.is_number(k) and dated_at(ctx, k)
    weekday = dated or near & {"tuần", "sáng", "chiều", "nhật"}
    return ("weekday", i + 1) if weekday else None


full_date = shape_rule(_FULL_DATE, "date")
year_range = shape_rule(_YEAR_RANGE, "period")
clock_time = shape_rule(_TIME, "time")
