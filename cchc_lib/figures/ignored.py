"""Why a number is no figure: dates, document numbers, names, levels, counters.

One duty: at a numeral, say how far it reaches and why it is not a figure, or nothing
(SEMANTICS §2). A number with a unit noun behind it is kept unless its shape is a
date's or a document's. Rules run in a fixed order; the first that speaks decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc_lib.figures.context import Context
from cchc_lib.figures.dates import (
    clock_time,
    dated_at,
    day_month,
    duration,
    full_date,
    month_year,
    ordinal,
    period,
    year,
    year_range,
)
from cchc_lib.figures.ignored_codes import code, web_address
from cchc_lib.figures.shapes import (
    SMALL,
    Hit,
    listed_after,
    measured,
    reach,
    shape_rule,
)

_DOCUMENT = re.compile(
    r"[0-9]+(?:\.[0-9]{3})*[a-zA-Z]?\s?/\s?(?:[0-9]{4}\s?/\s?)?[A-ZĐƯ][A-ZĐƯa-zđư0-9]*"
    r"(?:[-&/.]\n?[A-ZĐƯa-zđư0-9]+)*(?!\w)"  # not "17.265/TRỄ HẠN"
    r"|[0-9]+\s?-\s?(?:NQ|CT|KH|QĐ|KL|TB|BC|CV|HD|QC|TT|CTr|CTHĐ|ĐA)\b(?:/[A-ZĐƯa-z]+)*"
)
_PHONE = re.compile(
    r"\(?(?:\+?84|0)[0-9]{1,3}\)?[ .-]?[0-9]{3}[ .-]?[0-9]{3,4}(?:[ .-]?[0-9]{3})?"
    r"(?![0-9])"
    r"|1[89]00[ .-]?[0-9]{4}(?![0-9])"
)
_ROUND = re.compile(r"1(?:00|[.]?000|00[.]?000|0[.]?000|[.]?000[.]?000)")
_ROUND_CLOCK = re.compile(r"(?:24/24|24/7|7/7)(?![0-9])")
_round_the_clock = shape_rule(_ROUND_CLOCK, "fixed")
_TOLD = 4  # words of a sentence around a counter; a label has fewer
# before "số": a sum of something, or the "digital" of "kinh tế số"
_NO_TITLES = frozenset(
    "tổng trong con trí tự tế hội quyền đổi thuật phủ dân liệu nghiệp".split()
)
_TIERS = frozenset({"tỉnh", "huyện", "xã", "quận", "phường", "thành"})
_LEVELS = frozenset(
    {"1", "2", "3", "4", "3,4", "2,3", "2,3,4", "1,2", "3.4", "03", "04"}
)


def find_ignored(ctx: Context, i: int) -> Hit:
    """Return why the numeral at token ``i`` is no figure and where that ends."""
    if listed_after(ctx, i) >= 0:
        return None
    for rule in _RULES:
        hit = rule(ctx, i)
        if hit is not None:
            return hit
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
        n = ctx.list_before(name, i)
        if not n or _is_hedged(ctx, i, n):
            return None
        if small and not SMALL.fullmatch(ctx.word(i)):
            return None
        if ctx.cue_before("rank_before", i) > 1 or measured(ctx, i + 1):
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


def _is_hedged(ctx: Context, i: int, n: int) -> bool:
    """``tối đa 9.000``: the last word of a longer hedge, no ``ĐA`` of a document."""
    hit = ctx.vocabulary.hedges_before.before(ctx.words, i)
    return hit is not None and hit[0] > n and ctx.same_sentence(i - 1, i)


def _dated_document(ctx: Context, i: int) -> Hit:
    """``Quyết định 3211/2025``, ``Kế hoạch số 62 ngày 08/3/2021``: number and date."""
    if ctx.word(i + 1) == "ngày" and ctx.is_number(i + 2) and dated_at(ctx, i + 2):
        titled = ctx.word(i - 1) == "số" and ctx.word(i - 2) not in _NO_TITLES
        return ("document_number", i + 1) if titled else None
    year = ctx.word(i + 2)
    dated = ctx.word(i + 1) == "/" and len(year) == 4 and year[:2] in {"19", "20"}
    if dated and ctx.list_before("documents_before", i):
        return "document_number", i + 3
    return None


def _bare_small(ctx: Context, i: int) -> bool:
    """A small number followed by a mark or a conjunction: more of the same list."""
    return (
        ctx.is_number(i)
        and bool(SMALL.fullmatch(ctx.word(i)))
        and ctx.word(i + 1) in {",", "và", ".", ";", ")", "", "của"}
    )


def _alone(ctx: Context, i: int) -> bool:
    """A number that is all there is on its line: page furniture."""
    lines = ctx.tokens.paragraphs
    last = i + 1 == len(lines) or lines[i + 1] != lines[i]
    return last and i > 0 and lines[i - 1] != lines[i]


def _counter(ctx: Context, i: int) -> Hit:
    """Visit counters and other page furniture."""
    after = ctx.list_at("counters_after", i + 1)
    if after and not _is_told(ctx, i, i + 1 + after):
        return "visit_counter", i + 1 + after
    if _alone(ctx, i):
        return "visit_counter", i + 1
    at = i - 1 if ctx.word(i - 1) in {":", "("} else i
    if ctx.list_before("counters_before", at) or ctx.list_before("counters_before", i):
        part = ctx.word(i + 1) == "/" and ctx.is_number(i + 2)  # "tất cả 1.192/22.501"
        plain = not part and not measured(ctx, i + 1)
        return ("visit_counter", i + 1) if plain else None
    return None


def _is_told(ctx: Context, i: int, end: int) -> bool:
    """``cổng ghi nhận 12.407 lượt truy cập trong quý``: a sentence speaks of it."""
    told = [
        k for k in (*range(i - _TOLD, i), *range(end, end + _TOLD)) if ctx.is_word(k)
    ]
    return sum(ctx.same_sentence(k, i) for k in told) >= _TOLD


def _phone(ctx: Context, i: int) -> Hit:
    match = _PHONE.match(ctx.text, ctx.tokens.starts[i])
    at = i - 1 if ctx.word(i - 1) in {":", "(", "."} else i
    if match and match.end() >= ctx.tokens.ends[i]:
        return "phone", reach(ctx, i, match.end())
    hotline = ctx.word(i - 1) == "đài" and ctx.word(i).isdigit()
    if hotline and len(ctx.word(i)) > 2:
        return "phone", i + 1  # "Tổng đài 1022 tỉnh …"
    joined = ctx.word(at - 1) == "đt" and ctx.word(at - 2) in {"-", "&"}  # "GD-ĐT 95"
    listed = ctx.list_before("phones_before", at) and not joined
    if listed and not measured(ctx, i + 1):
        j = i + 1
        while ctx.is_number(j) or (ctx.word(j) in {".", "-"} and ctx.is_number(j + 1)):
            j += 1
        return "phone", j
    return None


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


def _rate_base(ctx: Context, i: int) -> Hit:
    """``6,88 máy tính/100 dân``: so many to each round number of something."""
    if ctx.word(i - 1) != "/" or not ctx.is_word(i - 2) or not ctx.is_word(i + 1):
        return None
    return ("rate_base", i + 2) if _ROUND.fullmatch(ctx.word(i)) else None


def _round_clock(ctx: Context, i: int) -> Hit:
    """``24/7``, ``24/24 giờ``: always open, unless something is counted."""
    hit = _round_the_clock(ctx, i)
    return None if hit and ctx.unit_at(hit[1]) else hit


def _fixed(ctx: Context, i: int) -> Hit:
    """``công nghiệp 4.0``, ``ISO 9001:2015``, ``5 rõ``, ``số 01 đường …``."""
    small = len(ctx.word(i)) == 1
    if small and ctx.list_at("slogans_after", i + 1):
        return "name", i + 2
    tiers = ctx.word(i) in {"2", "3"} and ctx.word(i + 2) in _TIERS
    if small and ctx.word(i + 1) == "cấp" and (tiers or not ctx.unit_at(i + 2)):
        return "name", i + 2
    grouped = ctx.word(i - 1) == "nhóm" and ctx.word(i + 1) in {"gồm", ":", "có"}
    if ctx.word(i - 1) in {"top", "tốp"} or grouped:
        return "name", i + 1  # "top 10" bounds a rank, "nhóm 1 gồm" names a group
    numbered = ctx.word(i - 1) == "số" and not measured(ctx, i + 1)
    numbered = numbered and "," not in ctx.word(i)
    if numbered and ctx.word(i - 2) not in _NO_TITLES:
        return "document_number", i + 1
    if ctx.word(i) == "4.0" or ctx.list_before("fixed_before", i):
        return None if measured(ctx, i + 1) else ("name", i + 1)
    return None


_RULES: tuple[Callable[[Context, int], Hit], ...] = (
    clock_time,
    web_address,
    code,
    shape_rule(_PHONE, "phone"),
    full_date,
    year_range,
    shape_rule(_DOCUMENT, "document_number"),
    _round_clock,
    month_year,
    day_month,
    _phone,
    _counter,
    _level,
    year,
    ordinal,
    period,
    _dated_document,
    duration,
    _list_marker,
    _rate_base,
    _listed("names_before", "name"),
    _listed("documents_before", "document_number", small=False),
    _fixed,
)
