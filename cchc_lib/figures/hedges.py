"""Words beside a number that loosen it: trên, gần, khoảng, từ … trở lên.

One duty: from the tokens around a numeral to its hedge and the sets of values it
stands for. What the sets are is SEMANTICS §1, in ``numbers.hedges``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cchc_lib.errors import NumberFormatError
from cchc_lib.figures.context import Context
from cchc_lib.model import Hedge, Kind
from cchc_lib.numbers.hedges import hedge_intervals, weaker
from cchc_lib.numbers.intervals import Interval
from cchc_lib.numbers.numerals import parse_number

_FILLERS = frozenset({"là", "đạt", "mức", "con", "số", "tới", "có", ":"})
_HIGH = frozenset({"cao", "nhiều", "lớn", "mạnh"})
_LOW = frozenset({"thấp", "ít", "nhỏ"})
_OPPOSITE = {"nhiều": _LOW, "ít": _HIGH, "thấp": _HIGH}
_ASKS = frozenset("phấn đấu phải yêu cầu cần mục chỉ tiêu bảo đảm đảm".split())
_MEASURES = frozenset({"%", "điểm"})
_CLAUSE, _ENDS_CLAUSE = 14, frozenset(",;():")  # words to the part of a whole
_PLACES = frozenset({"bậc", "hạng", "lần", "vị"})
_BASES = {
    "so": {"với"}, "kế": {"hoạch"}, "chỉ": {"tiêu"}, "dự": {"toán"}, "cùng": {"kỳ"},
    "mục": {"tiêu"},
}  # fmt: skip
_MOVED, _REACH = frozenset({"tăng", "giảm", "thêm", "bớt"}), 9
_SCALED = frozenset({"triệu", "nghìn", "ngàn", "tỷ"})
_ALL_OF, _SHORT = frozenset({"đều", "cùng", "cũng"}), 4  # characters of a short number
_AROUND = 24  # words in which the other extreme is looked for
_GRADED = frozenset("trình loại hạng bậc đại cao trung khá tốt xuất hoàn".split())
_PERIODS = frozenset({"năm", "quý", "tháng", "kỳ"})
_JOINS = frozenset(
    {"đến", "tới", "lên", "xuống", "còn", "sang", "về", "thành", "-", "–"}
)
_PACTS = frozenset({"giao", "quy", "công", "hương", "điều", "khế", "mơ"})
_DOUBLE: dict[str, tuple[Hedge, str]] = {
    "about_above": ("above", "about"),
    "about_nearly": ("nearly", "about"),
}


@dataclass(frozen=True, slots=True)
class Hedged:
    """A hedge, its label in the vocabulary, and the first token it takes."""

    hedge: Hedge
    label: str
    start: int


def read_hedge(ctx: Context, i: int, end: int) -> Hedged:
    """Read the hedge of the number at token ``i`` whose unit ends before ``end``."""
    after = _after(ctx, end)
    for skip in (0, 1, 2):
        if skip and ctx.word(i - skip) not in _FILLERS:
            break
        hit = ctx.vocabulary.hedges_before.before(ctx.words, i - skip)
        if hit and _is_hedge(ctx, i, i - skip - hit[0], hit[1]):
            label = hit[1]
            hedge: Hedge = "about" if label == "close" else label  # type: ignore[assignment]
            if label in _DOUBLE:
                hedge = _DOUBLE[label][0]
            return Hedged(hedge, label, i - skip - hit[0])
    if ctx.word(i - 1) == "vượt" and _passes(ctx, i):
        return Hedged("above", "above", i - 1)
    if after:
        start = i - 1 if ctx.word(i - 1) == "từ" else i
        return Hedged(after, after, start)
    if ctx.word(i - 1) == "từ" and _from(ctx, i, end):
        return Hedged("at_least", "at_least", i - 1)
    return Hedged("exact", "exact", i)


def _is_hedge(ctx: Context, i: int, start: int, label: str) -> bool:
    """``cao hơn 3 điểm`` compares; ``không quá`` and ``trên 5 huyện`` hedge."""
    first, before = ctx.word(start), ctx.word(start - 1)
    if not ctx.same_sentence(start, i):
        return False
    if first == "trên" and (_outranks(ctx, start, i) or _follows_unit(ctx, start, i)):
        return False
    if first == "ước" and before in _PACTS:
        return False
    if first == "hơn" and _compares(ctx, start):
        return before in {"tăng", "giảm", "vượt"}
    if start + 1 == i and is_gap(ctx, i):
        return False
    if ctx.word(start + 1) == "nhất" and first in _OPPOSITE:
        return not _names_extreme(ctx, start, i)
    if first == "tối" and "điểm" in {before, ctx.word(i + 1)}:
        return False  # "điểm tối đa là 95", "tối đa 10 điểm": the maximum, exactly
    return not (first == "quá" and before in {"không", "vượt"} and label == "above")


def _passes(ctx: Context, i: int) -> bool:
    """``cả 6 vùng đều vượt 80%``, ``vượt 452.000 hồ sơ``: past a bound, no change.

    ``vượt 5% kế hoạch`` and ``vượt 4 bậc`` say by how much.
    """
    if ctx.word(i + 1) in _PLACES or not ctx.same_sentence(i - 1, i):
        return False
    all_of = ctx.word(i - 2) in _ALL_OF  # a base before them is told of another matter
    first = i if all_of else max(0, i - _CLAUSE)
    around = range(first, min(len(ctx.words), i + _CLAUSE))
    if any(
        ctx.word(k + 1) in _BASES.get(ctx.word(k), ()) and ctx.same_sentence(k, i)
        for k in around
    ):
        return False
    if all_of or ctx.word(i + 1) in _SCALED:
        return True
    if ctx.word(i + 1) == "%":
        return ctx.raw(i)[:1] in "56789"
    return len(ctx.raw(i)) > _SHORT and ctx.raw(i).endswith("00")


def _compares(ctx: Context, at: int) -> bool:
    """``cao hơn``, and ``khả quan hơn: 191.379 người``, whatever is compared."""
    return ctx.word(at - 1) in ctx.vocabulary.comparatives or ctx.word(at + 1) == ":"


def _outranks(ctx: Context, start: int, i: int) -> bool:
    """``đứng trên 62 tỉnh khác``, ``trên 17 cơ quan còn lại``: above them, no hedge."""
    if ctx.word(start - 1) in {"đứng", "xếp"}:
        return True
    for k in range(i + 1, i + 6):
        if not ctx.same_sentence(i, k) or ctx.word(k) in {";", "("}:
            return False
        if ctx.word(k) == "khác" or (ctx.word(k), ctx.word(k + 1)) == ("còn", "lại"):
            return True
    return False


def is_gap(ctx: Context, at: int) -> bool:
    """``đạt 88,33%, hơn 1,71% so với năm 2022``: how much more, no hedge."""
    if ctx.word(at - 1) != "hơn" or ctx.word(at - 2) not in {",", ";", "("}:
        return False
    for k in range(at + 1, at + 4):
        if ctx.word(k) == "so" and ctx.word(k + 1) == "với":
            return ctx.same_sentence(at, k)
    return False


def _names_extreme(ctx: Context, start: int, i: int) -> bool:
    """``cao nhất 9,39%, thấp nhất 0,03%``: extremes that were met, no bounds set.

    ``thấp nhất là`` names one too, unless something is asked for.
    """
    first = ctx.word(start)
    for k in range(max(0, start - _AROUND), min(len(ctx.words) - 1, i + _AROUND)):
        if ctx.word(k) in _OPPOSITE[first] and ctx.word(k + 1) == "nhất":
            return True
    asked = any(
        ctx.word(k) in _ASKS and ctx.same_sentence(k, i)
        for k in range(max(0, start - _AROUND), start)
    )
    return first == "thấp" and ctx.word(i - 1) == "là" and not asked


def _follows_unit(ctx: Context, start: int, i: int) -> bool:
    """``51.987 hồ sơ trên 52.118 hồ sơ``: a fraction in words, no hedge."""
    if start + 1 != i:
        return False
    if ctx.is_number(start - 1):
        return True
    other = ctx.word(i + 1) in _MEASURES  # "62 địa phương trên 80%": a bound of each
    for k in range(start - 2, start - 6, -1):
        if ctx.is_number(k):
            unit = ctx.unit_at(k + 1)
            beside = unit is not None and k + 1 + unit[0] == start
            if beside and not (other and ctx.word(k + 1) not in _MEASURES):
                return True
            break
    return _is_whole_of(ctx, start, i)


def _is_whole_of(ctx: Context, start: int, i: int) -> bool:
    """``1.006 hồ sơ đúng hạn trên 1.014 hồ sơ đã giải quyết``: of as many, no hedge.

    Two counts of one noun in one clause, the smaller first.
    """
    noun = ctx.unit_at(i + 1)
    if noun is None:
        return False
    for k in range(start - 1, max(-1, start - _CLAUSE), -1):
        if ctx.word(k) in _ENDS_CLAUSE or not ctx.same_sentence(k, start):
            return False
        if ctx.is_number(k):
            return ctx.unit_at(k + 1) == noun and _is_up_to(ctx.raw(k), ctx.raw(i))
    return False


def _is_up_to(part: str, whole: str) -> bool:
    try:
        return parse_number(part) <= parse_number(whole)
    except NumberFormatError:
        return False


def _after(ctx: Context, end: int) -> Hedge | None:
    """``80 điểm trở lên``: within the clause, before another number."""
    for k in range(end, min(end + 7, len(ctx.words))):
        if ctx.is_number(k) or ctx.word(k) in {",", ";", ".", "(", ":"}:
            return None
        if ctx.word(k) in _GRADED:
            return None  # "530 người có trình độ đại học trở lên": a grade, not 530
        hit = ctx.vocabulary.hedges_after.at(ctx.words, k)
        if hit:
            return hit[1]  # type: ignore[return-value]
    return None


def _from(ctx: Context, i: int, end: int) -> bool:
    """``từ 99 %`` alone is a floor; ``từ A lên B`` moves, ``từ A đến B`` ranges."""
    if ctx.word(end - 1) not in {"%", "điểm"} or ctx.is_number(end - 1):
        return False
    if ctx.cue_before("fall", i - 1) or ctx.cue_before("rise", i - 1):
        return False
    if ctx.word(end + (ctx.word(end) == "của")) in _PERIODS:
        return False  # "từ 87,45% của năm 2023, vùng này thêm 1,99%"
    if opens_at_base(ctx, i):
        return False
    for k in range(end, min(end + 14, len(ctx.words))):
        if ctx.word(k) in {";", "."} or not ctx.same_sentence(i, k):
            break
        if ctx.word(k) in _JOINS:
            return False
    return True


def opens_at_base(ctx: Context, i: int) -> bool:
    """``tăng 2,35 điểm (từ 84,12 điểm)``: where the change began."""
    if (ctx.word(i - 2), ctx.word(i - 1)) != ("(", "từ"):
        return False
    return any(
        ctx.word(k) in _MOVED and ctx.is_number(k + 1) and ctx.same_sentence(k, i)
        for k in range(max(0, i - _REACH), i - 2)
    )


def figure_sets(
    hedged: Hedged, value: Decimal, *, kind: Kind, decimals: int, resolution: Decimal
) -> tuple[Interval, Interval | None]:
    """Return hard and soft sets of a hedged figure; shares are clipped to 0–100."""
    label = hedged.label if hedged.label not in _DOUBLE else hedged.hedge
    sets = hedge_intervals(
        label, value, kind=kind, decimals=decimals, resolution=resolution
    )
    if hedged.label in _DOUBLE:
        other = hedge_intervals(
            _DOUBLE[hedged.label][1],
            value,
            kind=kind,
            decimals=decimals,
            resolution=resolution,
        )
        sets = weaker(sets, other)
    return sets
