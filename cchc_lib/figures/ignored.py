"""Why a number is no figure: dates, document numbers, names, levels, counters.

One duty: at a numeral, say how far it reaches and why it is not a figure, or nothing
(SEMANTICS §2). A number with a unit noun behind it is kept unless its shape is a
date's or a document's. Rules run in a fixed order; the first that speaks decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_lib.figures.context import Context

Hit = tuple[str, int] | None  # reason, first token after it
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)[0-9]{2}"
_FULL_DATE = re.compile(
    rf"{_DAY}\s?([./-])\s?{_MONTH}\s?\1\s?(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_MONTH}/{_DAY}/(?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_YEAR}-{_MONTH}-{_DAY}(?![0-9])"
)
_DAY_MONTH = re.compile(rf"{_DAY}\s?[./-]\s?{_MONTH}(?![0-9%]|[./,-][0-9])")
_MONTH_YEAR = re.compile(rf"{_MONTH}\s?[./-]\s?{_YEAR}(?![0-9])")
_YEAR_RANGE = re.compile(rf"{_YEAR}\s?[-–/]\s?{_YEAR}(?![0-9])")
_YEAR_ONLY = re.compile(r"(?:19[4-9]|20[0-9])[0-9]")
_TIME = re.compile(
    r"(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?|[hg][0-5]?[0-9]?\b)"
    r"(?:\s?[AP]M\b)?"
)
_DOCUMENT = re.compile(
    r"[0-9]+[a-zA-Z]?\s?/\s?(?:[0-9]{4}\s?/\s?)?[A-ZĐƯ][A-ZĐƯa-zđư]*(?:[-&/.][A-ZĐƯa-zđư0-9]+)*"
    r"|[0-9]+\s?-\s?(?:NQ|CT|KH|QĐ|KL|TB|BC|CV|HD|QC|TT|CTr|CTHĐ|ĐA)\b(?:/[A-ZĐƯa-z]+)*"
)
_PHONE = re.compile(
    r"\(?(?:\+?84|0)[0-9]{1,3}\)?[ .-]?[0-9]{3}[ .-]?[0-9]{3,4}(?:[ .-]?[0-9]{3})?(?![0-9])"
    r"|1[89]00[ .-]?[0-9]{4}(?![0-9])"
)
_ROUND_CLOCK = re.compile(r"(?:24/24|24/7|7/7)(?![0-9])")
_SMALL = re.compile(r"[0-9]{1,3}")
_DATE_CUES = frozenset(
    "ngày sáng chiều tối trưa hôm từ đến tới hết trước sau mùng mồng đêm và , ( kỳ "
    "tháng năm quý - – : | của".split()
)
_MEASURES = frozenset({"%", "điểm", "ngày", "giờ", "phút", "triệu", "nghìn", "ngàn"})
_TIMELY = frozenset(
    "rút giảm còn xuống từ ngắn sớm nhanh quân bình hạn gian quá chậm kiệm dưới đa".split()
)
_CLOCK = frozenset({"sáng", "chiều", "tối", "trưa", "đêm", "ngày"})
_RANGE_WORDS = frozenset({"đến", "tới", "-", "–", "và"})
_LEVELS = frozenset(
    {"1", "2", "3", "4", "3,4", "2,3", "2,3,4", "1,2", "3.4", "03", "04"}
)


def find_ignored(ctx: Context, i: int) -> Hit:
    """Return why the numeral at token ``i`` is no figure and where that ends."""
    for rule in _RULES:
        hit = rule(ctx, i)
        if hit is not None:
            return hit
    return None


def _reach(ctx: Context, i: int, end: int) -> int:
    """First token that starts at or after character ``end``."""
    starts = ctx.tokens.starts
    j = i + 1
    while j < len(starts) and starts[j] < end:
        j += 1
    return j


def _shape(pattern: re.Pattern[str], reason: str) -> Callable[[Context, int], Hit]:
    def rule(ctx: Context, i: int) -> Hit:
        match = pattern.match(ctx.text, ctx.tokens.starts[i])
        # A numeral that goes on after the match ("1.2.2021,5") is something else.
        if match is None or match.end() < ctx.tokens.ends[i]:
            return None
        return reason, _reach(ctx, i, match.end())

    return rule


def _measured(ctx: Context, j: int) -> bool:
    """Whether a listed unit noun, a percent sign or points start at token ``j``."""
    if not ctx.same_sentence(j - 1, j):
        return False
    return ctx.word(j) in _MEASURES or ctx.unit_at(j) is not None


def _code(ctx: Context, i: int) -> Hit:
    """``H01``, ``A4``, ``10MB``, ``5G``: letters grown together with digits."""
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


def _day_month(ctx: Context, i: int) -> Hit:
    """``23/2``, ``27.4``: a date only where a word of time leads to it."""
    match = _DAY_MONTH.match(ctx.text, ctx.tokens.starts[i])
    if match is None or match.end() < ctx.tokens.ends[i]:
        return None
    j = _reach(ctx, i, match.end())
    before, mark = ctx.word(i - 1), re.search(r"[./-]", match.group())
    ranged = ctx.word(j) in _RANGE_WORDS and ctx.is_number(j + 1)
    dated = ranged and _dated(ctx, j + 1)
    timely = before in {"ngày", "sáng", "chiều", "tối", "trưa", "hôm", "mùng"}
    timely = timely or (before == "đến" and "-" in match.group())
    if _measured(ctx, j) and not timely:
        return None
    if mark and mark.group() == "/":
        ok = before in _DATE_CUES and not ctx.cue_before("rank_before", i)
        return ("date", j) if ok or dated else None
    return ("date", j) if timely or dated else None


def _dated(ctx: Context, i: int) -> bool:
    at = ctx.tokens.starts[i]
    return any(p.match(ctx.text, at) for p in (_FULL_DATE, _DAY_MONTH))


def _month_year(ctx: Context, i: int) -> Hit:
    match = _MONTH_YEAR.match(ctx.text, ctx.tokens.starts[i])
    if match is None or match.end() < ctx.tokens.ends[i]:
        return None
    j = _reach(ctx, i, match.end())
    timely = ctx.word(i - 1) in {"tháng", "quý", "kỳ", "đến", "từ", "-", "và", ","}
    return None if _measured(ctx, j) and not timely else ("date", j)


def _year(ctx: Context, i: int) -> Hit:
    if not _YEAR_ONLY.fullmatch(ctx.word(i)):
        return None
    if ctx.word(i - 1) in {"năm", "quý", "kỳ", "–"} or not _measured(ctx, i + 1):
        rank_of = ctx.word(i + 1) == "/" and ctx.glued(i)
        return None if rank_of else ("year", i + 1)
    return None


def _level(ctx: Context, i: int) -> Hit:
    """``mức độ 3, 4``: service levels, as far as the list goes."""
    n = ctx.list_before("levels_before", i)
    if not n or ctx.word(i) not in _LEVELS:
        return None
    alone = ctx.word(i - 1) == "mức" and n == 1
    if ctx.word(i + 1) in {"%", "điểm"} or (alone and ctx.word(i) not in "34"):
        return None
    j = i + 1
    while True:
        k = j + (ctx.word(j) in {",", "và", "hoặc", "-", "–", "/", ";", "&", "hay"})
        if k == j:
            return "service_level", j
        k += ctx.list_at("levels_before", k)
        if ctx.word(k) not in _LEVELS or (ctx.unit_at(k + 1) and ctx.word(j) == ","):
            return "service_level", j
        j = k + 1


def _listed(
    name: str, reason: str, *, small: bool = True
) -> Callable[[Context, int], Hit]:
    """A number whose left neighbour is listed and that counts nothing itself."""

    def rule(ctx: Context, i: int) -> Hit:
        if not ctx.list_before(name, i):
            return None
        if small and not _SMALL.fullmatch(ctx.word(i)):
            return None
        if ctx.cue_before("rank_before", i) > 1 or _measured(ctx, i + 1):
            return None
        if "," in ctx.word(i):
            return None
        if ctx.word(i + 1) in {"/", "nghìn", "ngàn", "triệu"}:
            return None
        j = i + 1
        while ctx.word(j) in {",", "và"} and _bare_small(ctx, j + 1):
            j += 2
        return reason, j

    return rule


def _bare_small(ctx: Context, i: int) -> bool:
    """A small number followed by a mark or a conjunction: more of the same list."""
    return (
        ctx.is_number(i)
        and bool(_SMALL.fullmatch(ctx.word(i)))
        and ctx.word(i + 1) in {",", "và", ".", ";", ")", "", "của"}
    )


def _period(ctx: Context, i: int) -> Hit:
    """``tháng 7``, ``tuần 03``: the number of a period."""
    if not ctx.list_before("periods_before", i):
        return None
    whole = _SMALL.fullmatch(ctx.word(i)) and int(ctx.word(i)) <= 53
    if not whole or ctx.word(i + 1) in {"%", "điểm", "/"}:
        return None
    return "period", i + 1


def _duration(ctx: Context, i: int) -> Hit:
    """``10 năm``, ``7 tháng đầu năm``: a span of time that nothing measures."""
    n = ctx.cue_at("time_units", i + 1)
    if not n or "," in ctx.word(i) or "." in ctx.word(i):
        return None
    if ctx.word(i + 1) in {"ngày", "giờ", "phút", "tuổi"} and _is_lapse(ctx, i, n):
        return None
    return "period", i + 1 + n


def _is_lapse(ctx: Context, i: int, n: int) -> bool:
    """``rút từ 30 ngày xuống 18 ngày``: a time that was measured or promised."""
    if ctx.word(i + 1) == "giờ" and ctx.word(i + 2) in _CLOCK:
        return False
    near = {ctx.word(k) for k in range(i - 5, i) if ctx.same_sentence(k, i)}
    if ctx.word(i + 1) == "giờ":
        near -= {"từ", "đến", "quá"}
        near |= {ctx.word(i + 2)} & {"còn", "xuống"}
    working = ctx.word(i + 2) == "làm" and ctx.word(i + 1) == "ngày"
    return bool(near & _TIMELY) or working


def _counter(ctx: Context, i: int) -> Hit:
    """Visit counters and other page furniture."""
    after = ctx.list_at("counters_after", i + 1)
    if after:
        return "visit_counter", i + 1 + after
    at = i - 1 if ctx.word(i - 1) in {":", "("} else i
    if ctx.list_before("counters_before", at) or ctx.list_before("counters_before", i):
        plain = not _measured(ctx, i + 1)
        return ("visit_counter", i + 1) if plain else None
    return None


def _phone(ctx: Context, i: int) -> Hit:
    match = _PHONE.match(ctx.text, ctx.tokens.starts[i])
    at = i - 1 if ctx.word(i - 1) in {":", "(", "."} else i
    if match and match.end() >= ctx.tokens.ends[i]:
        return "phone", _reach(ctx, i, match.end())
    if ctx.list_before("phones_before", at) and not _measured(ctx, i + 1):
        j = i + 1
        while ctx.is_number(j) or (ctx.word(j) in {".", "-"} and ctx.is_number(j + 1)):
            j += 1
        return "phone", j
    return None


def _ordinal(ctx: Context, i: int) -> Hit:
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
    dated = ctx.word(i + 1) == "," and ctx.is_number(i + 2) and _dated(ctx, i + 2)
    weekday = dated or near & {"tuần", "sáng", "chiều", "nhật"}
    return ("weekday", i + 1) if weekday else None


def _list_marker(ctx: Context, i: int) -> Hit:
    """``1.`` at the head of a line, ``(2)`` inside it."""
    if not re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,2})*", ctx.word(i)):
        return None
    first = i == 0 or ctx.tokens.paragraphs[i - 1] != ctx.tokens.paragraphs[i]
    after = ctx.word(i + 1)
    if first and after in {".", ")", "/"} and ctx.glued(i) and not ctx.glued(i + 1):
        return "list_marker", i + 2
    numbered = first and "." in ctx.word(i) and ctx.raw(i + 1)[:1].isupper()
    if numbered:
        return "list_marker", i + 1
    if ctx.word(i - 1) == "(" and after == ")" and len(ctx.word(i)) == 1:
        return "list_marker", i + 2
    return None


def _fixed(ctx: Context, i: int) -> Hit:
    """``công nghiệp 4.0``, ``ISO 9001:2015``, ``5 rõ``, ``2 cấp``, ``số 01 đường …``."""
    small = len(ctx.word(i)) == 1
    if small and ctx.list_at("slogans_after", i + 1):
        return "name", i + 2
    if small and ctx.word(i + 1) == "cấp" and not ctx.unit_at(i + 2):
        return "name", i + 2
    if ctx.word(i - 1) == "số" and not _measured(ctx, i + 1):
        if ctx.word(i - 2) not in {"tổng", "trong", "con", "trí", "tự"}:
            return "document_number", i + 1
    if ctx.word(i) == "4.0" or ctx.list_before("fixed_before", i):
        return None if _measured(ctx, i + 1) else ("name", i + 1)
    return None


_RULES: tuple[Callable[[Context, int], Hit], ...] = (
    _code,
    _shape(_PHONE, "phone"),
    _shape(_FULL_DATE, "date"),
    _shape(_YEAR_RANGE, "period"),
    _shape(_TIME, "time"),
    _shape(_DOCUMENT, "document_number"),
    _shape(_ROUND_CLOCK, "fixed_expression"),
    _month_year,
    _day_month,
    _phone,
    _counter,
    _level,
    _year,
    _ordinal,
    _period,
    _duration,
    _list_marker,
    _listed("names_before", "name"),
    _listed("documents_before", "document_number", small=False),
    _fixed,
)
