"""What a figure is meant to be: result, target, rank, change, threshold, previous.

One duty: cue words around a figure → its role; and the period it speaks of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from cchc_lib.figures.context import Context
from cchc_lib.figures.hedges import Hedged, is_gap, opens_at_base
from cchc_lib.figures.units import Measure
from cchc_lib.model import Ignored, Role

_FILLERS = frozenset(
    "thêm tới đến được là khoảng gần hơn cao nhất nhiều thấp ít mạnh chỉ chậm nhanh "
    "đều".split()
)
_BASE_WORDS = frozenset(
    "so với cùng kỳ năm trước ngoái mức chung tháng quý tuần là trung bình quy "
    "định".split()
)
_MARKS = frozenset({",", ";", "("})
_MOVES = frozenset({"từ", "mức"})
_GAINS = frozenset({"thêm", "mất"})
_STEPS = frozenset({"bậc", "hạng"})
_ENDS = frozenset({"đầu", "cuối", "dẫn", "cao", "thấp", "trên", "dưới"})
_DEGREES = frozenset({"cao", "thấp", "nhiều", "ít"})
_RATED = frozenset({"percent", "score"})
_HANDED_ON = frozenset({"chuyển", "tồn", "mang", "dồn", "gối"})
_EARLIER = frozenset({"kỳ", "trước", "ngoái"})
_KINDS = frozenset("nhóm số từng mỗi bộ nhiều những có".split())
_BULLETS = frozenset({"-", "–", "+", "•", "*"})
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def read_role(
    ctx: Context, measure: Measure, hedged: Hedged, *, ranked: bool, target: bool
) -> Role:
    """Role of the figure whose hedge starts at ``hedged.start``."""
    at = hedged.start
    if not _is_reached(ctx, measure, at) and _is_moved(ctx, measure, at):
        return "change"
    if ranked:
        return "rank"
    if measure.unit == "place":
        return "change" if _is_steps(ctx, measure) else "rank"
    if _is_target(ctx, measure, hedged, target=target):
        return "target"
    if _is_previous(ctx, at):
        return "previous"
    if hedged.hedge in {"below", "at_most", "at_least"}:
        return "threshold"
    return "result"


def _is_reached(ctx: Context, measure: Measure, at: int) -> bool:
    """``vươn lên 43,79 điểm``: the value that was reached; ``cao lên 0,13%`` is not."""
    rated = measure.kind in _RATED
    led = ctx.word(at - 1) in {"lên", "xuống"} and ctx.word(at - 2) not in _DEGREES
    return rated and led


def _is_moved(ctx: Context, measure: Measure, at: int) -> bool:
    if (
        _is_line_of_change(ctx, at)
        or is_change(ctx, at)
        or _is_compared(ctx, at)
        or is_gap(ctx, at)
    ):
        return True
    # "90.17%, thêm 1.85%"; of counts it may be what was added
    return measure.kind in _RATED and ctx.word(at - 1) in _GAINS


def _is_line_of_change(ctx: Context, at: int) -> bool:
    """``Tăng: 2,35 điểm``, on a line of its own."""
    named = ctx.word(at - 1) == ":" and ctx.word(at - 2) in {"tăng", "giảm"}
    return named and not ctx.same_sentence(at - 3, at - 2)


def _is_steps(ctx: Context, measure: Measure) -> bool:
    """``12 bậc``, ``3 hạng``: how far; a place has its number behind the noun."""
    steps = ctx.word(measure.end - 1) in _STEPS
    return steps and ctx.word(measure.end) not in _ENDS


def is_change(ctx: Context, at: int) -> bool:
    """Whether ``tăng``, ``giảm thêm``, ``cao hơn`` … leads straight to token ``at``."""
    for skip in range(6):
        if skip and not _is_filler(ctx, at - skip):
            return False
        if ctx.cue_before("rise", at - skip) or ctx.cue_before("fall", at - skip):
            return True
    return False


def _is_filler(ctx: Context, k: int) -> bool:
    """``tăng chậm hơn, chỉ 0,2 điểm``: the comma before ``chỉ`` parts nothing."""
    word = ctx.word(k)
    return word in _FILLERS or (word == "," and ctx.word(k + 1) in {"chỉ", "được"})


def _is_compared(ctx: Context, at: int) -> bool:
    """``nhiều hơn cùng kỳ năm trước 1.646 hồ sơ``: the base stands in between."""
    for k in range(at - 1, max(-1, at - 9), -1):
        if ctx.word(k) == "hơn":
            before = ctx.word(k - 1)
            compared = before in ctx.vocabulary.comparatives or before in _MARKS
            return compared and k < at - 1
        if ctx.word(k) not in _BASE_WORDS and not _YEAR.fullmatch(ctx.word(k)):
            return False
    return False


def _is_target(ctx: Context, measure: Measure, hedged: Hedged, *, target: bool) -> bool:
    bounded = hedged.hedge in {"at_least", "at_most", "below"}
    if bounded and hedged.label in {"at_least", "at_most"}:
        past = {ctx.word(hedged.start - k) for k in (1, 2, 3)} & {"đã", "kết", "được"}
        if hedged.hedge == "at_least" and not past:
            return True
    if measure.kind == "percent" and _is_pledged(ctx, hedged.start):
        return True
    return target and (measure.kind in {"percent", "score", "rank"} or bounded)


def _is_pledged(ctx: Context, at: int) -> bool:
    """``bảo đảm thực hiện 100% chỉ tiêu``, unless it is told as done (``đã``)."""
    pledged = False
    for k in range(at - 1, max(-1, at - 14), -1):
        if not ctx.same_sentence(k, at) or ctx.word(k) == ";" or ctx.is_number(k):
            break
        if ctx.word(k) == "đã":
            return False
        pledged = pledged or ctx.cue_at("pledges", k) > 0
    return pledged


def _is_previous(ctx: Context, at: int) -> bool:
    """``giảm từ 10,85 %``, ``cùng kỳ (85,4 %)``: a value of another time."""
    if ctx.word(at - 1) in _MOVES:
        if opens_at_base(ctx, at):
            return True
        k = at - 1 - (ctx.word(at - 1) == "mức") * (ctx.word(at - 2) == "từ")
        return bool(ctx.cue_before("rise", k) or ctx.cue_before("fall", k))
    k = at - 1
    while ctx.word(k) in {"(", "là", "đạt", ":", "mức", "chỉ"}:
        k -= 1
    if ctx.word(k) == "kỳ" and ctx.word(k - 1) != "cùng":
        return False
    if not _HANDED_ON.isdisjoint(ctx.word(j) for j in range(k - 5, k)):
        return False  # "chuyển tiếp từ kỳ trước: 4.910 hồ sơ"
    return k < at - 1 and ctx.word(k) in _EARLIER


def target_spans(ctx: Context) -> list[tuple[int, int]]:
    """Token ranges that speak of aims: from a cue to the end of its list."""
    spans: list[tuple[int, int]] = []
    reached = {False: 0, True: 0}  # a later cue of the same stretch adds nothing
    for start, end, _ in ctx.vocabulary.cues["target_cues"].scan(ctx.words):
        told = ctx.word(start - 1) in {"vượt", "đạt", "hoàn", "thành", "các", "%"}
        if told and not _opens_list(ctx, end):
            if ctx.is_number(end):
                spans.append((start, end + 1))  # "vượt chỉ tiêu 99%"
            continue
        if ctx.word(start + 1) == "chí" and ctx.word(start - 1) in _KINDS:
            continue  # "một số nhóm tiêu chí": what is scored, no aim
        if ctx.is_number(start - 1) or ctx.is_number(start - 2):
            continue  # "59 chỉ tiêu", "100% chỉ tiêu": counted, not set
        listing = _opens_list(ctx, end)
        if end < reached[listing]:
            continue
        reached[listing] = _span_end(ctx, end, listing=listing)
        spans.append((start, reached[listing]))
    return spans


def _opens_list(ctx: Context, i: int) -> bool:
    """Whether ``:`` or ``gồm`` follows soon in the same sentence."""
    return any(
        ctx.word(k) in {":", "gồm"} and ctx.same_sentence(i - 1, k)
        for k in range(i, i + 12)
    )


def _span_end(ctx: Context, i: int, *, listing: bool) -> int:
    k = i
    while k < len(ctx.words) and ctx.same_sentence(i - 1, k):
        if ctx.word(k) == ";" and not listing:
            return k
        if not listing and ctx.cue_at("result_cues", k) and k > i:
            return k
        k += 1
    if k and ctx.word(k - 1) == ":":
        while k < len(ctx.words) and _is_item(ctx, k):
            s = ctx.tokens.paragraphs[k]
            while k < len(ctx.words) and ctx.tokens.paragraphs[k] == s:
                k += 1
    return k


def _is_item(ctx: Context, k: int) -> bool:
    return ctx.word(k) in _BULLETS or ctx.word(k + 1) in {")", "."}


def year_marks(ctx: Context, ignored: Sequence[Ignored]) -> list[tuple[int, str]]:
    """Token index and label of every year named in the text, in order."""
    marks = []
    starts = ctx.tokens.starts
    for item in ignored:
        found = _YEAR.findall(item.printed)
        if found and item.reason in {"year", "date", "period"}:
            at = bisect_left(starts, item.start)
            marks.append((at, "/".join(dict.fromkeys(found))))
    return marks


def read_period(ctx: Context, marks: Sequence[tuple[int, str]], i: int) -> str | None:
    """The last year named before token ``i`` in its sentence, if it is not a base.

    A year behind ``so với`` is the base of a comparison: it holds only for a figure
    right behind it (``so với năm 2020 (98,1 %)``).
    """
    for k in range(bisect_left(marks, (i, "")) - 1, -1, -1):
        at, label = marks[k]
        if not ctx.same_sentence(at, i):
            return None
        base = "với" in {ctx.word(k) for k in range(at - 5, at)}
        if not base or (i - at <= 3 and ctx.word(at + 1) != ","):
            return label
    return None
