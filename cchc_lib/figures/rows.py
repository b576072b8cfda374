"""Bare numbers in rows of labels: ``y tế 5.258, GD-ĐT 3.206``, ``Số TTHC: 143; …``.

One duty: whether a number without a unit stands behind a label of its own, in a row
that a counted number opens or whose head says what is counted.
"""

from __future__ import annotations

from cchc_lib.figures.context import Context
from cchc_lib.figures.ignored import find_ignored

_ENDS = frozenset({",", ";", ".", ")", "và", "", "|"})
_INSIDE = frozenset({"-", "/", "&", '"', "'"})  # of a name
_LABEL = 10  # words
_HEAD = 24  # words of what heads a row
_LEAST = 3  # pieces of a row that nothing heads
_MOST = 16  # numbers of a row
_LABELS = 24  # words from a bracket to the number behind its label
_IN_BRACKET = frozenset({",", ";", ")", "và"})
# "Phường 5", "loại 2", "lần 3": numbers of names, kinds and turns
_NUMBERED = frozenset(
    "số thứ khóa điều khoản quý phường quận khu tổ ấp thôn lớp mục trang đợt lần nhóm "
    "top tốp mức độ cấp loại hạng năm tháng ngày tuần kỳ lô đường khối phiên vòng "
    "hơn gần trên dưới tăng giảm thêm bớt đến tới từ lên xuống còn".split()
)
_SENT = frozenset({"chuyển", "gửi", "nộp", "đưa"})  # "chuyển đến 14": no bound


def stands_in_row(ctx: Context, i: int) -> bool:
    """Whether the bare number at token ``i`` is one of a row of labelled counts."""
    for _ in range(_MOST):
        if not _ends(ctx, i) or not ctx.word(i)[-1:].isdigit():
            return False
        if ctx.word(i - 1) == ":" and unit_of_label(ctx, i):
            return True
        k = _before_label(ctx, i)
        if k is None:
            return ctx.word(i - 1) == ":" and _is_colon_row(ctx, i)
        if not ctx.is_number(k):
            opened = ctx.word(k) in {":", "("}
            return opened and (_is_headed(ctx, k) or _is_row(ctx, k))
        if ctx.unit_at(k + 1) or ctx.word(k - 1) == "có":
            return True
        if find_ignored(ctx, k):
            return False
        i = k
    return False


def _ends(ctx: Context, i: int) -> bool:
    """Nothing but a mark follows: no noun, no sign."""
    return not ctx.same_sentence(i, i + 1) or ctx.word(i + 1) in _ENDS


def _before_label(ctx: Context, i: int) -> int | None:
    """The token before the label of a number: a number, a colon or a bracket.

    A label may hold one comma (``văn hóa, thể thao 164``).
    """
    k, words, commas = i - 1, 0, 0
    k -= ctx.word(k) == ":"
    sent = ctx.word(k) in {"đến", "lên"} and ctx.word(k - 1) in _SENT
    if not ctx.is_word(k) or (ctx.word(k) in _NUMBERED and not sent):
        return None
    while ctx.same_sentence(k, i) and words <= 2 * _LABEL:
        word = ctx.word(k)
        if ctx.is_number(k) or word in {":", "("}:
            return k if words else None
        if word in {",", ";", ")"}:
            commas += 1
        elif not ctx.is_word(k) and word not in _INSIDE:
            return None
        words += 1
        if commas > 2:
            return None
        k -= 1
    return None


def _is_headed(ctx: Context, k: int) -> bool:
    """What is counted stands before the mark that opens the row."""
    for j in range(k - 1, max(-1, k - _HEAD), -1):
        if not ctx.same_sentence(j, k):
            return False
        if ctx.unit_at(j) and (ctx.is_number(j - 1) or j >= k - 2):
            return True
    return False


def _is_row(ctx: Context, k: int) -> bool:
    """Three pieces at least, each with its label: ``cấp đổi 98, chuyển 14, …``."""
    pieces, j, label = 0, k + 1, 0
    while j < len(ctx.words) and ctx.same_sentence(k, j) and label <= _LABEL:
        if ctx.is_number(j):
            if not label or find_ignored(ctx, j) or not _ends_piece(ctx, j):
                break
            pieces, label = pieces + 1, 0
        elif ctx.is_word(j):
            label += 1
        j += 1
    return pieces >= _LEAST


def _is_colon_row(ctx: Context, i: int) -> bool:
    """``- Sở Công Thương: 88; Sở GTVT: 52; Sở Tư pháp: 35;``: a line of such pairs."""
    first = i
    while first and ctx.same_sentence(first - 1, i) and i - first < _HEAD:
        first -= 1
    pairs = sum(
        ctx.word(j) == ":" and ctx.is_number(j + 1) and _ends(ctx, j + 1)
        for j in range(first, min(len(ctx.words), i + _HEAD))
        if ctx.same_sentence(j, i)
    )
    return pairs >= _LEAST


def _ends_piece(ctx: Context, i: int) -> bool:
    """A mark behind the number, or behind the noun of the last."""
    unit = ctx.unit_at(i + 1)
    return _ends(ctx, i) or _ends(ctx, i + (unit[0] if unit else 0))


def unit_of_label(ctx: Context, i: int) -> str:
    """``Tổng số cơ quan được đánh giá: 44``: the label begins with what is counted."""
    first = colon = i - 1
    if ctx.word(colon) != ":":
        return ""
    while first and colon - first < _HEAD and ctx.same_sentence(first - 1, colon):
        if ctx.word(first - 1) in {";", ":"} and first < colon:
            break
        first -= 1
    first += ctx.word(first) == "tổng"
    hit = ctx.unit_at(first + 1) if ctx.word(first) == "số" else None
    return hit[1] if hit else ""


def is_labelled(ctx: Context, i: int) -> bool:
    """``3.321 đơn (KN 76, TC 143)``: labels in the bracket behind what is counted."""
    if not ctx.is_word(i - 1) or ctx.word(i + 1) not in _IN_BRACKET:
        return False
    k = i - 1
    while k > max(0, i - _LABELS) and ctx.word(k) not in {"(", ")"}:
        k -= 1
    if ctx.word(k) != "(" or not ctx.same_sentence(k, i):
        return False
    counted = any(
        ctx.is_number(j) and ctx.unit_at(j + 1) for j in range(max(0, k - 4), k)
    )
    marks = {ctx.word(j) for j in range(k, i + 2)}
    return counted and bool(marks & {",", ";"})
