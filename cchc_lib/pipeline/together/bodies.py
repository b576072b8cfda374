"""Which province, district or commune a text reports on, where there is no doubt.

One duty: the words of a head → one body. A district or commune counts only with the
body above it, since their names occur in several provinces; an office that speaks for
itself alone makes the body uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LEVELS = {
    "tỉnh": 1,
    "thành phố": 1,
    "tp": 1,
    "thị xã": 2,
    "quận": 2,
    "huyện": 2,
    "thị trấn": 3,
    "phường": 3,
    "xã": 3,
}
_LONGEST_FIRST = "|".join(sorted(_LEVELS, key=len, reverse=True))
# Only "TP." is shortened: "toàn tỉnh. Năm 2024" names no province.
_LEVEL = re.compile(rf"(?<!\w)(?:(?:{_LONGEST_FIRST})\s+|tp\.\s*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|\d{1,2}(?!\w|[.,/]\d)")
_MOST_WORDS = 5  # of a name: Bà Rịa - Vũng Tàu
_ABOVE = frozenset({"", ",", "(", "-", "–", "thuộc", "của"})  # between two levels
_NUMBERED = frozenset({"quận", "phường"})  # Quận 1
_ALONE = frozenset({"tỉnh", "thành phố", "thị xã", "quận"})  # their names occur once
# One office may count for itself; "các sở" are all of them.
_OFFICES = re.compile(
    r"(?<!\w)(?<!các )(?:sở|chi cục|cục|trung tâm|công an|thuế|bảo hiểm|văn phòng|"
    r"ban quản lý|kho bạc|hải quan|phòng)(?!\w)",
    re.IGNORECASE,
)


class _Body(NamedTuple):
    level: str
    name: str
    start: int
    end: int


def reporting_body(head: str) -> str | None:
    """Name the one body a head reports on; ``None`` if it is not certain.

    Examples
    --------
    >>> reporting_body("Huyện Hòa Vang, TP Đà Nẵng tiếp nhận 5.000 hồ sơ")
    'huyện Hòa Vang, thành phố Đà Nẵng'
    >>> reporting_body("Huyện Châu Thành tiếp nhận 5.000 hồ sơ") is None
    True
    >>> reporting_body("Sở Y tế tỉnh Kon Tum tiếp nhận 5.000 hồ sơ") is None
    True
    """
    text = " ".join(head.split())
    if _OFFICES.search(text):
        return None
    named = set(_named(text))
    whole = {body for body in named if "," in body}
    if not whole and len(named) == 1:
        (only,) = named
        return only if only.startswith(tuple(f"{level} " for level in _ALONE)) else None
    # What is said in full once may be said in short afterwards.
    short = {body.partition(",")[0] for body in whole}
    return whole.pop() if len(whole) == 1 and named - whole <= short else None


def is_named_in(body: str, title: str) -> bool:
    """Whether a title speaks of the body; what only the lead names may be another's.

    Examples
    --------
    >>> is_named_in("tỉnh Kon Tum", "KON TUM: kết quả năm 2024")
    True
    >>> is_named_in("quận 1", "Kết quả quý 1")
    False
    """
    said = body.partition(",")[0]
    level = next(name for name in _LEVELS if said.startswith(f"{name} "))
    name = said.removeprefix(f"{level} ")
    wanted = said if name.isdigit() else name
    pattern = rf"(?<!\w){re.escape(wanted.casefold())}(?!\w)"
    return re.search(pattern, " ".join(title.casefold().split())) is not None


def bare_name(body: str) -> str:
    """Give the names of a body without the words for their levels.

    Examples
    --------
    >>> bare_name("thành phố Long Xuyên, tỉnh An Giang")
    'Long Xuyên, An Giang'
    """
    return ", ".join(_bare(part.strip()) for part in body.split(","))


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of all provinces, districts and communes that a text names.

    Examples
    --------
    >>> names_in("Năm 2024, xã Bình Sơn của huyện Long Thành")
    ('Bình Sơn', 'Long Thành')
    """
    return tuple(body.name for body in _bodies(" ".join(text.split())))


def _bare(name: str) -> str:
    found = _LEVEL.match(name)
    rest = name[found.end() :] if found else ""
    return name if not rest or rest.isdigit() else rest


def _named(text: str) -> Iterator[str]:
    """Yield every body a text names, with the one above it where that follows."""
    bodies = list(_bodies(text))
    while bodies:
        body = bodies.pop(0)
        said = f"{body.level} {body.name}"
        if bodies and _stands_above(text, body, bodies[0]):
            above = bodies.pop(0)
            said += f", {above.level} {above.name}"
        yield said


def _bodies(text: str) -> Iterator[_Body]:
    for match in _LEVEL.finditer(text):
        level = match.group().lower().strip(" .")
        name, end = _name(text, match.end())
        if name and (level in _NUMBERED or not name.isdigit()):
            known = "thành phố" if level == "tp" else level
            yield _Body(known, name, match.start(), end)


def _name(text: str, at: int) -> tuple[str, int]:
    """Read words that start large, or a number: of a title in capitals none."""
    words: list[str] = []
    end = at
    while len(words) < _MOST_WORDS:
        skipped = " - " if text.startswith(" - ", end) else " " * bool(words)
        match = _WORD.match(text, end + len(skipped))
        if match is None or not text.startswith(skipped, end):
            break
        word = match.group()
        if not (word.istitle() or (word.isdigit() and not words)):
            break
        words.append(f"- {word}" if skipped == " - " else word)
        end = match.end()
        if word.isdigit():
            break
    return " ".join(words), end


def _stands_above(text: str, lower: _Body, upper: _Body) -> bool:
    """``huyện A, tỉnh B``: nothing but a comma or "of" between, and a higher level."""
    between = text[lower.end : upper.start].strip()
    higher = _LEVELS[upper.level] < _LEVELS[lower.level] or (
        # A city may be a province's, as that of Hội An is.
        lower.level == "thành phố" and upper.level == "tỉnh"
    )
    return higher and between in _ABOVE
