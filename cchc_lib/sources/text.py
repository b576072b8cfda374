"""Plain text: normal form, and the line that serves as its title.

One duty: characters → the text that every offset refers to. It equals
``unicodedata.normalize("NFC", Path.read_text())``, except that the Icelandic eth that
some keyboards write for Đ becomes Đ, which moves no offset. No-break spaces,
zero-width characters and soft hyphens stay: removing them would move offsets.
"""

from __future__ import annotations

import re
import unicodedata

_ETH = str.maketrans("ÐƉð", "ĐĐđ")
_WORD = re.compile(r"\w+")
_ICELANDIC = re.compile("[ÞþÆæÖö]")
_TITLE_LENGTH = 160
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày \d{1,2} tháng \d{1,2}", re.IGNORECASE
)
# Labels that portals and letterheads put above the heading.
_NO_TITLE = re.compile(
    r"(xuất bản thông tin|chi tiết bài viết|trang chủ|chào mừng|đường dây nóng"
    r"|cộng hòa xã hội chủ nghĩa|độc lập\b.*hạnh phúc|số\s*:|kính gửi|(thứ|chủ) \S+,)",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"(ỦY|UỶ|UBND|HĐND|SỞ|BỘ|VĂN PHÒNG)\b")


def normalise(text: str) -> str:
    r"""Return ``text`` as NFC with ``\n`` line ends and Vietnamese Đ.

    Examples
    --------
    >>> normalise("QÐ-TTg\r\nTiê\u0301ng")
    'QĐ-TTg\nTiếng'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", plain)
    if not any(letter in composed for letter in "ÐƉð"):
        return composed
    return _WORD.sub(_mend_eth, composed)


def _mend_eth(match: re.Match[str]) -> str:
    word = match[0]
    return word if _ICELANDIC.search(word) else word.translate(_ETH)


def find_title(text: str, *, default: str) -> str:
    r"""Return the first line that can be a heading, else ``default``.

    A heading has three words or more and is no date, portal label or letterhead.

    Examples
    --------
    >>> find_title("24/02/2021\nHội nghị tổng kết", default="a")
    'Hội nghị tổng kết'
    """
    for line in text.split("\n"):
        words = line.removeprefix("null ").split()
        if len(words) >= 3 and _may_be_title(" ".join(words)):
            return _shorten(" ".join(words))
    return default


def _may_be_title(line: str) -> bool:
    if _NO_TITLE.match(line) or (_ISSUER.match(line) and line.isupper()):
        return False
    rest = _DATE.sub("", line)
    # "Cập nhật lúc 24/02/2021 08:00": a stamp, since hardly a word is left.
    return rest == line or len(re.findall(r"[^\W\d]+", rest)) > 6


def _shorten(line: str) -> str:
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
