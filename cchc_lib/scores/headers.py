"""Header rows: where they are, and what each column is taken for.

One duty: names of columns → roles. A name that is not known gets its role from the
cells under it, and the guess is noted by the reader of the table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cchc_lib.errors import DataError
from cchc_lib.scores.grids import Grid
from cchc_lib.scores.numbers import is_blank, looks_numeric
from cchc_lib.scores.records import Column, ColumnRole

_NAMES: dict[ColumnRole, str] = {
    "code": "unit code|code|mã|mã đơn vị|mã đv|mã định danh",
    "unit": "unit name|unit|unit or aggregate|tên đơn vị|đơn vị|tên|địa phương|scope"
    "|tên địa phương|cơ quan|sở ngành|huyện|tỉnh|xã|xã phường|name",
    "period": "period|year|kỳ|năm|tháng|quý|thời gian|kỳ đánh giá",
    "level": "level|unit level|cấp|khối",
    "rank": "rank|rank published|hạng|thứ hạng|xếp hạng|xếp thứ|vị thứ|thứ bậc",
    "total": "total|total published|tổng|tổng điểm|tổng cộng|tổng số điểm|điểm tổng"
    "|chỉ số|index|index pct|index pct published|index 0 1|tổng điểm đạt được",
    "delta": "score delta|delta|tăng giảm|thay đổi|chênh lệch",
    "band": "band|class|xếp loại|loại|mức xếp loại|grade",
    "score": "score published|điểm tiến độ",
    "source": "source|nguồn",
    "whole": "units total|tổng số đơn vị",
}
_COUNTS = {
    "received": "received|received published|tiếp nhận|đã tiếp nhận|số tiếp nhận",
    "new": "new|mới tiếp nhận|tiếp nhận mới",
    "carried": "carried|kỳ trước chuyển sang|tồn kỳ trước",
    "on_time": "on time|early on time|đúng hạn|trước và đúng hạn|trước hạn đúng hạn",
    "overdue": "overdue|quá hạn|trễ hạn",
    "due": "due|due or resolved|đã giải quyết|đến hạn",
    "returned": "returned|trả lại",
    "units": "units|số đơn vị",
}
_IGNORED = frozenset({"stt", "tt", "no", "#", "note", "ghi chú", "framework", "block"})
_RATE = re.compile(r"(.+?) (?:pct|rate|tỷ lệ|%)(?: published)?|(?:tỷ lệ|%) (.+)")
_MAXIMUM = re.compile(r"(.+) (?:max|tối đa)|(?:tối đa|max) (.+)")
_RANK = re.compile(r"(?:rank|hạng|thứ hạng|xếp hạng) (.+)")
_PART = re.compile(r"(.+) (?:score|điểm)|điểm (.+)")
_NUMBERED = re.compile(r"\(?\d{1,2}\)?")
_LOOKED_AT = 30  # rows; a header further down is no header


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A column's name in small letters, NFC, underscores and breaks as spaces."""
    text = unicodedata.normalize("NFC", name).casefold().strip("\ufeff")
    return " ".join(re.sub(r"[_\s\u00a0/().:]+", " ", text).split())


def find_header(grid: Grid) -> tuple[tuple[str, ...], int]:
    """The names of the columns, and the index of the first row of data.

    Merged cells above others are filled to the right; rows of a title, and rows that
    only number the columns, are passed over.

    Raises
    ------
    DataError
        If no row of numbers is found, or two columns have one name.
    """
    rows = [cells for _, cells in grid.rows[:_LOOKED_AT]]
    start = next((i for i, row in enumerate(rows) if _is_data(row)), 0)
    wide = [row for row in rows[:start] if sum(map(bool, row)) > 1]
    heads = [row for row in wide if not _numbers_columns(row)]
    if not heads:
        expected = "a header row with the names of the columns, then numbers"
        raise DataError(grid.path, "no header above the numbers", expected)
    names = _join(heads)
    _refuse_twins(names, grid)
    return names, start


def _is_data(row: Sequence[str]) -> bool:
    numbers = sum(looks_numeric(c) or c.startswith("=") for c in row)
    words = sum(not looks_numeric(c) and not is_blank(c) for c in row)
    return numbers > 0 and words > 0 and not _numbers_columns(row)


def _numbers_columns(row: Sequence[str]) -> bool:
    full = [cell for cell in row if cell]
    return bool(full) and all(_NUMBERED.fullmatch(c) for c in full)


def _join(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """One name a column: the lowest, with those above where it is not alone."""
    width = max(map(len, heads))
    padded = [[*row, *[""] * (width - len(row))] for row in heads]
    for upper, lower in pairwise(padded):
        for i in range(1, width):
            if not upper[i] and lower[i]:
                upper[i] = upper[i - 1]
    stacks = [[row[i] for row in padded if row[i]] for i in range(width)]
    lowest = [stack[-1] if stack else "" for stack in stacks]
    return tuple(
        " · ".join(dict.fromkeys(stack)) if lowest.count(low) > 1 and low else low
        for low, stack in zip(lowest, stacks, strict=True)
    )


def _refuse_twins(names: Sequence[str], grid: Grid) -> None:
    for i, name in enumerate(names):
        if name and plain(name) in [plain(other) for other in names[:i]]:
            place = f"{grid.path}: header, column {i + 1}"
            raise DataError(place, f"a second column {name!r}", "names used once")


def name_column(name: str) -> Column | None:
    """What a column's name says of it; None if the name is not known."""
    text = plain(name)
    if text in _IGNORED or not text:
        return Column(name=name, role="other")
    for role, known in _NAMES.items():
        if text in known.split("|"):
            return Column(name=name, role=role)
    for facet, known in _COUNTS.items():
        if text in known.split("|"):
            return Column(name=name, role="count", about=facet)
    return _derived(name, text)


def _derived(name: str, text: str) -> Column | None:
    rate = _RATE.fullmatch(text)
    if rate:
        about = rate[1] or rate[2]
        facet = next((f for f, k in _COUNTS.items() if about in k.split("|")), "")
        return Column(name=name, role="rate", about=facet)
    if text == "pct published":
        return Column(name=name, role="rate", about="units")
    for pattern, role in ((_MAXIMUM, "maximum"), (_RANK, "rank"), (_PART, "part")):
        match = pattern.fullmatch(text)
        if match:
            about = "" if role == "part" else match[1] or match[match.lastindex or 1]
            return Column(name=name, role=role, about=about)  # type: ignore[arg-type]
    return None
