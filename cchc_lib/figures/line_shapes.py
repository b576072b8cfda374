"""Lines of a text, and what their beginnings and ends look like.

One duty: the shape of one line: a heading in capitals, a list item, a stamp of the
page, half a name at its end. Whether a line goes on in the next is asked in ``lines``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ABBREVIATIONS = frozenset(
    {"tp", "tx", "tt", "p", "q", "h", "x", "ths", "ts", "ks", "bs", "gs", "pgs"}
)
QUOTES = "\"'"
_BULLETS = frozenset("-+*•●○◦▪▫■□►➢➤✓✔·‣")
_MARKER = re.compile(
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]|[IVX]{1,5}[.)/]|[A-Z][.)]"
    r"|[a-zđ]\)|\([0-9a-zđ]{1,2}\)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=\s+[A-ZĐ]))\s+\S"
)
# An agency or its address opens a text: "(TTXVN) - Sáng 6/3, tỉnh họp".
_DATELINE = re.compile(
    r"\(?[A-ZĐ]{2,8}\)?\s?-\s+[A-ZĐ0-9]|\([\w.]{2,30}\)\s?[:-]\s+[A-ZĐ0-9]"
)
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}:[0-9]{2}")
_DATE = re.compile(r"(?<![0-9])[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2,4}(?![\w%])")
# A date right behind a label or a weekday: "Ngày đăng: 24/02/2021".
_STAMP = re.compile(
    r"(?:\(?(?:[^\W\d_]+\s){0,3}[^\W\d_]+:\s?|(?:thứ|chủ)\s\S+\s)?"
    rf"(?:{_CLOCK.pattern}|{_DATE.pattern})",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"[^:;,.]{2,60}:\s*[0-9][0-9.,/]*(?:\s?%|(?:\s[^\W\d_]+){0,3})[;.]?$"
)
_INNER_STOP = re.compile(
    r"(?:[^\W\d_]{2}(?<!TP)(?<!Tp)|[%0-9])[)\"]?[.!?…][)\"]?\s+[^\W\d_]"
)
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = re.compile(r"([^\W\d_]+)\s*([^\W\d_]*)\s?(\S?)")
_LAST_WORDS = re.compile(r"(?:([^\W\d_]+)(\W+))?([^\W\d_]+)$")
_ABBREVIATED = re.compile(r"(?:^|[^\w])(\w{1,3})\.$")
_VALUE = re.compile(r"(?:%|(?:năm|[/.-])\s?(?:19|20)[0-9]{2})$")
_CLOSING = re.compile(r"[0-9a-zđ]{1,2}\)")
_NAMED_LAST = re.compile(r",\s[^\W\d_]+$")
_NAMED_NEXT = re.compile(r"([^\W\d_]+)(?:,| và| cùng)\s([^\W\d_])")
_LONG, _LAST = 300, 30  # characters of a line's end that are looked at
_MARKED, _STAMPED = 16, 60  # characters a list marker, a stamp of the page take
_PAIRED = 4  # words of the first half of ``Lao động - Thương binh``
_LEAST = 4  # characters of "1. A"; a stamp has more
_LABELS = 7  # words beside the date of a stamp


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    text: str  # without the space around it
    start: int
    stop: int  # offset of the break behind it
    width: int  # printed characters, indent included
    number: int  # blank lines are counted too
    is_first: bool

    @property
    def first(self) -> str:
        """Its characters up to the first space."""
        return self.text.split(None, 1)[0]

    @property
    def shouts(self) -> bool:
        """Several words, all in capitals: a heading."""
        return self.text.isupper() and len(self.text.split(None, 2)) > 2

    @property
    def is_raised(self) -> bool:
        """No small letter, as ``98%`` has none: it may go on a heading in capitals."""
        return self.text == self.text.upper()

    @property
    def is_number(self) -> bool:
        """No letter at all."""
        return not _WORD.search(self.text)

    @property
    def goes_on(self) -> bool:
        """It starts with a small letter, and not with ``a)``."""
        return self.text[0].islower() and not self.marker

    @property
    def marker(self) -> int:
        """Length of the list marker it starts with, or 0."""
        if len(self.text) < _LEAST:
            return 0
        match = _MARKER.match(self.text[:_MARKED])
        return match.end() - 1 if match else 0

    @property
    def is_entry(self) -> bool:
        """``quá hạn: 3 hồ sơ``: a label and its number."""
        return len(self.text) <= _STAMPED and bool(_ENTRY.match(self.text))

    @property
    def is_stamp(self) -> bool:
        """Nothing but a date, a time and a label or two."""
        if not _LEAST < len(self.text) <= _STAMPED:
            return False
        if len(_WORD.findall(self.text)) > _LABELS:
            return False
        dated = _CLOCK.search(self.text) and _DATE.search(self.text)
        return bool(dated or _STAMP.match(self.text))

    @property
    def last(self) -> str:
        """Its last character, a stop behind an abbreviation (``TP.``) left out."""
        if self.text[-1] != ".":
            return self.text[-1]
        short = _ABBREVIATED.search(self.text[-8:])
        return short[1][-1] if short and short[1].lower() in ABBREVIATIONS else "."

    @property
    def is_item(self) -> bool:
        """It starts with a bullet, a list marker or the name of an agency."""
        bullet = self.text[0] in _BULLETS or self.marker > 0
        return bullet or bool(_DATELINE.match(self.text))

    @property
    def is_loose(self) -> bool:
        """``Tốt;``: one word and its stop are no sentence."""
        first, second, after = first_words(self.text)
        return not second and (after in {";", ")"} or self.text == f"{first}.")

    @property
    def has_sentence(self) -> bool:
        """A sentence ends inside it."""
        return bool(_INNER_STOP.search(self.text[self.marker :][-_LONG:]))


def read_lines(text: str) -> list[Line]:
    """Lines that are not blank, in order."""
    lines: list[Line] = []
    at = 0
    for number, raw in enumerate(text.split("\n")):
        if body := raw.strip():
            width = len(raw.rstrip())
            lines.append(Line(body, at, at + len(raw), width, number, not lines))
        at += len(raw) + 1
    return lines


def first_words(text: str) -> tuple[str, str, str]:
    """The first word, the one right behind it if any, and what follows them."""
    match = _FIRST_WORDS.match(text.lstrip(QUOTES))
    return (match[1], match[2], match[3]) if match else ("", "", "")


def may_be_name(text: str) -> bool:
    """``Quảng Nam``, ``CCHC``, ``Quận 10``: a capital that no sentence needs."""
    first, second, after = first_words(text)
    return (first.isupper() and len(first) > 1) or second.istitle() or after.isdigit()


def ends_in_half(text: str) -> bool:
    """``tại xã Đông``: one syllable with a capital, where names have two."""
    match = _LAST_WORDS.search(text[-_LAST:])
    if match is None or not match[3].istitle():
        return False
    return match[1] is None or match[1].islower() or not match[2].isspace()


def ends_in_value(text: str) -> bool:
    """``98%``, ``năm 2026``: no other number follows without a mark between."""
    return bool(_VALUE.search(text[-_LAST:]))


def cuts_span(left: str, right: str) -> bool:
    """``giai đoạn 2016 / - 2020``: a dash between two numbers is no bullet."""
    behind = right[1:].lstrip()[:1]
    return left[-1].isdigit() and right[0] == "-" and behind.isdigit()


def closes_bracket(left: str, right: str) -> bool:
    """``(79,45 điểm, vị thứ / 16) đứng đầu``: the bracket was open, no list begins."""
    if left[-1] in ":;(" or not _CLOSING.match(right):
        return False
    return left.rfind("(") > left.rfind(")")


def cuts_pair(left: str, right: str) -> bool:
    """``Nội vụ, Lao động / - Thương binh và Xã hội``: half of a name in a list."""
    if right[:2] != "- " or not right[2:3].isupper() or left[-1] in ".:;!?…,":
        return False
    at = max(left.rfind(mark) for mark in ",(")
    half = left[at + 1 :].split()
    return at >= 0 and 0 < len(half) <= _PAIRED and half[0][0].isupper()


def cuts_list_of_names(left: str, right: str) -> bool:
    """``Tân Lập, Long / Hà và Phú Riềng``: names go on behind the half one."""
    if not _NAMED_LAST.search(left[-_LAST:]):
        return False
    match = _NAMED_NEXT.match(right)
    return match is not None and match[1].istitle() and match[2].isupper()
