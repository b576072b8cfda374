"""What stands right of a number: percent, points, places, money, scale, unit noun.

One duty: from the tokens after a numeral to its kind, unit and scale. Words left of
the number are read elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from cchc_lib.figures.context import Context
from cchc_lib.figures.dates import names_year
from cchc_lib.model import Kind
from cchc_lib.numbers.numerals import SCALES
from cchc_lib.vocabulary import unlisted_unit

_PLACES = frozenset({"bậc", "hạng"})
_NOT_POINTS = frozenset(
    "cầu giao bưu tiếp trường dân phục du tin tập nóng đến truy sáng nhấn".split()
)
_NETWORKS = frozenset({"lưới", "bưu", "trạm", "phủ"})
_SET_OR_MINISTRY, _IN_SETS = "bộ", frozenset({"chỉ", "tiêu", "câu", "quy"})
_FEW_DIGITS = 2  # no government has a hundred ministries
_BEFORE = 12  # words before a number that say what its points are
_CURRENCY = {"đồng": "vnd", "vnđ": "vnd", "vnd": "vnd", "usd": "usd", "đô": "usd"}
_TIMES = frozenset({"gấp", "tăng", "giảm", "hơn", "bằng", "nhanh", "cao"})
_SCALE_WORDS = {
    tuple(words.split()): factor for words, factor in SCALES.items() if factor >= 10
}
_TIME_WORDS = {
    "ngày": "day",
    "giờ": "hour",
    "phút": "minute",
    "tháng": "month",
    "tuổi": "year_of_age",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """Kind and unit of a number, and the first token after them."""

    kind: Kind
    unit: str  # "" where nothing names it
    end: int
    scale: Decimal = Decimal(1)


def read_measure(ctx: Context, i: int, k: int) -> Measure:
    """Read what the numeral at ``i`` measures, from token ``k`` behind it.

    The unit is "" with kind "count" where no word says what is counted.
    """
    word = ctx.word(k) if ctx.same_sentence(k - 1, k) else ""
    if word and ctx.is_next_heading(k):
        return Measure("count", "", k)  # "QUẬN 12" and "THÔNG BÁO" below it
    if word == "%":
        return Measure("percent", "percent", k + 1)
    if word == "phần" and ctx.word(k + 1) == "trăm":
        return Measure("percent", "percent", k + 2)
    pointed = word == "điểm" or (word == "đ" and not ctx.glued(k - 1))
    if pointed and not _is_network(ctx, i):
        points = _points(ctx, k)
        if points:
            return points
    if word == "số" and ctx.word(k + 1) == "điểm":
        return Measure("score", "score", k + 2)
    scale, k = read_scale(ctx, k)
    if ctx.word(k) in _CURRENCY or (ctx.word(k) == "đ" and scale == 1):
        return Measure("money", _CURRENCY.get(ctx.word(k), "vnd"), k + 1, scale)
    return _counted(ctx, i, k, scale)


def _is_network(ctx: Context, i: int) -> bool:
    """``mạng lưới gồm 3.899 điểm``: places, not points."""
    grouped = re.fullmatch(r"[0-9]{1,3}(?:[. ][0-9]{3})+", ctx.word(i)) is not None
    return grouped and any(
        ctx.word(k) in _NETWORKS and ctx.same_sentence(k, i)
        for k in range(max(0, i - _BEFORE), i)
    )


def _points(ctx: Context, k: int) -> Measure | None:
    after = ctx.word(k + 1)
    if after == "%":
        return Measure("percent", "point", k + 2)
    if after == "phần" and ctx.word(k + 2) == "trăm":
        return Measure("percent", "point", k + 3)
    return None if after in _NOT_POINTS else Measure("score", "score", k + 1)


def read_scale(ctx: Context, k: int) -> tuple[Decimal, int]:
    """``nghìn``, ``triệu rưỡi``, ``nghìn tỷ`` …; ``tỷ lệ`` is not a scale."""
    for n in (2, 1):
        words = tuple(ctx.words[k : k + n])
        factor = _SCALE_WORDS.get(words) if len(words) == n else None
        if factor and not (words[-1] == "tỷ" and ctx.word(k + n) in {"lệ", "trọng"}):
            return factor, k + n + (ctx.word(k + n) == "rưỡi")
    return Decimal(1), k


def _counted(ctx: Context, i: int, k: int, scale: Decimal) -> Measure:
    word = ctx.word(k)
    if word in _PLACES and ctx.word(k + 1) != "mục":
        return Measure("rank", "place", k + 1, scale)
    following = ctx.word(k + 1)
    if (word, following) == ("vị", "trí") or (word == "thứ" and following in _PLACES):
        return Measure("rank", "place", k + 2, scale)
    if word == "lần" and {ctx.word(i - 1), ctx.word(i - 2), ctx.word(i - 3)} & _TIMES:
        return Measure("ratio", "times", k + 1, scale)
    hit = _noun_at(ctx, i, k)
    if word == "lần" and ctx.word(k + 1) == "lượt":
        return Measure("count", "", k, scale)
    if hit:
        return Measure("count", hit[1], k + hit[0], scale)
    if word in _TIME_WORDS and ctx.same_sentence(i, k) and not names_year(ctx, k):
        return Measure("duration", _TIME_WORDS[word], k + 1, scale)
    if not names_year(ctx, k) and _is_noun(ctx, i, k):
        return Measure("count", unlisted_unit(word), k + 1, scale)
    return Measure("count", "", k, scale)


def _noun_at(ctx: Context, i: int, k: int) -> tuple[int, str] | None:
    """The listed noun at ``k``; ``bộ`` is a set, a ministry or short for dossier."""
    hit = ctx.unit_at(k) or _acronym_at(ctx, k)
    if hit is None or hit[0] > 1 or ctx.word(k) != _SET_OR_MINISTRY:
        return hit
    if ctx.word(k + 1) in _IN_SETS:
        return 1, unlisted_unit(_SET_OR_MINISTRY)
    around = range(max(0, k - _BEFORE), min(len(ctx.words), k + _BEFORE))
    filed = any(ctx.word(n) == "hồ" and ctx.same_sentence(n, k) for n in around)
    few = len(re.sub(r"\W", "", ctx.word(i))) <= _FEW_DIGITS
    return 1, "body" if few and not filed else "dossier"


def _acronym_at(ctx: Context, k: int) -> tuple[int, str] | None:
    """``19.036 GPXD``, where the text says ``giấy phép xây dựng (GPXD)``."""
    first = ctx.acronyms.get(ctx.raw(k), -1) if ctx.acronyms else -1
    if first < 0 or not ctx.same_sentence(k - 1, k):
        return None
    hit = ctx.vocabulary.units.at(ctx.words, first)
    return 1, hit[1] if hit else unlisted_unit(ctx.word(first))


def word_is_level(ctx: Context, k: int) -> bool:
    """``1.756 cấp tỉnh``: the word behind names a level, not what is counted."""
    if k >= len(ctx.words) or not ctx.same_sentence(k - 1, k):
        return False
    return ctx.vocabulary.facets["level"].at(ctx.words, k) is not None


def _is_noun(ctx: Context, i: int, k: int) -> bool:
    """A lower-case word right behind the number that is no function word."""
    if word_is_level(ctx, k):
        return False
    return (
        ctx.is_word(k)
        and ctx.same_sentence(i, k)
        and ctx.is_small(k)
        and (len(ctx.word(k)) > 1 or ctx.word(k) == "ô")  # "ô tô"
        and ctx.word(k) not in ctx.vocabulary.no_nouns
    )
