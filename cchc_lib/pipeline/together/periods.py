"""Which months a text reports on, where its head leaves no doubt.

One duty: words of a title or sentence → months. A period is the pair of its first and
last month, counted from year 0; what is only compared with, planned or cut off within
a month is no reporting period. Not here: which figures belong to it (``headlines``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Period = tuple[int, int]  # first and last month, 12 · year + month − 1
_YEAR = r"(?P<year>20\d\d)"
_BEFORE = 60  # characters that can make a period one to compare with
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# The longer pattern first: what it has read is not read again.
_PATTERNS = tuple(
    (name, re.compile(source))
    for name, source in (
        ("first", rf"\b(?P<n>\d\d?) tháng(?: đầu)?(?: của)?(?: năm)? {_YEAR}\b"),
        ("last", rf"\b(?P<n>\d\d?) tháng cuối(?: của)?(?: năm)? {_YEAR}\b"),
        ("quarter", rf"\bquý (?P<n>iv|i{{1,3}}|[1-4])[ ./-]*(?:năm )?{_YEAR}\b"),
        ("month", rf"\btháng (?P<n>\d\d?)[ ./-]*(?:năm )?{_YEAR}\b"),
        ("year", rf"\bnăm {_YEAR}\b(?![ ]?[-–/])"),
    )
)
_COMPARED = re.compile(
    r"(?:so với|cùng kỳ|kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ|phương hướng|dự toán)"
    r"[^.;:]{0,24}$"
)
_DATED = re.compile(r"ngày \d\d?[ /.-]*$")
# Words of time that no reporting period of whole months is made of.
_LOOSE = re.compile(
    r"\btính đến|\bđến ngày|\btừ ngày|\btuần\b|\bgiai đoạn\b|\bnhiệm kỳ\b|\blũy kế\b"
)
_ANY = re.compile(
    r"\btháng \d|\b\d\d? tháng\b|\bquý [iv1-4]+\b|\btuần\b|\bngày \d|\bcùng kỳ\b|"
    r"\bnăm (?:trước|ngoái|20\d\d)|\btính đến\b|\bgiai đoạn\b|\blũy kế\b|"
    r"\btrong tháng\b"
)

_PERIODS = re.compile(
    "|".join(re.sub(r"\?P<\w+>", "?:", p.pattern) for _, p in _PATTERNS)
)
# A base of comparison says nothing of when the figure itself was counted.
_BASES = re.compile(
    r"so với (?:cùng kỳ(?: năm (?:trước|ngoái|20\d\d))?|năm (?:trước|ngoái|20\d\d))"
)


def reporting_period(head: str) -> Period | None:
    """Return the one period a head reports on; ``None`` if it is not certain.

    Examples
    --------
    >>> reporting_period("Kết quả 7 tháng đầu năm 2024, tăng so với năm 2023")
    (24288, 24294)
    >>> reporting_period("Kết quả năm 2024 và quý I/2025") is None
    True
    """
    text = _plain(head)
    if _LOOSE.search(text):
        return None
    found = set(_periods(text))
    return found.pop() if len(found) == 1 else None


def speaks_of(sentence: str, period: Period) -> bool:
    """Whether every word of time in a sentence is the period itself, or its year."""
    text = _plain(sentence)
    if _LOOSE.search(text):
        return False
    whole_year = (period[0] // 12 * 12, period[0] // 12 * 12 + 11)
    named = {*_periods(text)}
    if not named <= {period, whole_year}:
        return False
    return not _ANY.search(_PERIODS.sub(" ", _BASES.sub(" ", text)))


def label(period: Period) -> str:
    """Write a period as ``2024`` or ``2024-01/2024-07``.

    Examples
    --------
    >>> label((24288, 24294)), label((24288, 24299))
    ('2024-01/2024-07', '2024')
    """
    (year, first), (end_year, last) = (divmod(month, 12) for month in period)
    if (first, last) == (0, 11) and year == end_year:
        return str(year)
    start = f"{year}-{first + 1:02d}"
    return start if period[0] == period[1] else f"{start}/{end_year}-{last + 1:02d}"


def within(part: Period, whole: Period) -> bool:
    """Whether one period lies in another and is not all of it."""
    return part != whole and whole[0] <= part[0] and part[1] <= whole[1]


def year_before(period: Period) -> Period:
    """Return the same months of the year before."""
    return period[0] - 12, period[1] - 12


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _periods(text: str) -> Iterator[Period]:
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if not _COMPARED.search(before) and not _DATED.search(before):
                yield from _months(name, match)
        text = pattern.sub(lambda m: " " * len(m.group()), text)


def _months(name: str, match: re.Match[str]) -> Iterator[Period]:
    start = 12 * int(match["year"])
    if name == "year":
        yield start, start + 11
        return
    n = _QUARTERS[match["n"]] if name == "quarter" else int(match["n"])
    if name == "quarter":
        yield start + 3 * n - 3, start + 3 * n - 1
    elif 1 <= n <= 12:
        first = {"first": 1, "last": 13 - n, "month": n}[name]
        last = {"first": n, "last": 12, "month": n}[name]
        yield start + first - 1, start + last - 1
