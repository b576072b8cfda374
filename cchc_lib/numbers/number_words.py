"""Whole numbers written out in Vietnamese words.

One duty: ``hai mươi mốt`` → 21, up to 999 tỷ, and finding such words in a text. Not
here: whether a word is a number at all. ``năm`` is also a year, ``một cửa`` no count:
the caller decides by what stands around it.

- Words are NFC, in either case, in northern (``nghìn``, ``linh``, ``tỷ``) or southern
  form (``ngàn``, ``lẻ``, ``tỉ``).
- A digit right after a scale counts tenths of it: ``ba trăm tư`` is 340. ``năm`` never
  does, since ``một trăm năm`` may be a hundred years, 150 or a careless 105.
- Everything is bounded, so the regular expression takes linear time.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from cchc_lib.errors import NumberFormatError

_UNITS: Mapping[str, int] = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_TEN = {**_UNITS, "lăm": 5, "nhăm": 5}
del _AFTER_TEN["năm"]  # "mười năm" is ten years
_AFTER_TENS = {**_AFTER_TEN, "mốt": 1, "tư": 4}
# "hai triệu một hồ sơ" is two million a dossier, so "một" is no tenth either.
_TENTHS = {word: n for word, n in _AFTER_TENS.items() if word != "một"}
_SCALES = (
    (("tỷ", "tỉ"), 10**9),
    (("triệu",), 10**6),
    (("nghìn", "ngàn"), 10**3),
    (("trăm",), 100),
)
_HUNDRED = 3  # level of "trăm": what stands before a higher scale starts there
_ODD = ("lẻ", "linh")


def read_number_words(text: str, *, place: str = "number") -> int:
    """Read a whole number written in words.

    Raises
    ------
    NumberFormatError
        If the words are no number, or could be two: ``một trăm năm``.

    Examples
    --------
    >>> read_number_words("hai nghìn không trăm linh ba")
    2003
    """
    number = _number(unicodedata.normalize("NFC", text).lower())
    if number is None:
        raise NumberFormatError(text, place)
    return number


@lru_cache(maxsize=1024)
def _number(text: str) -> int | None:
    words = text.split()
    if words == ["không"]:
        return 0
    return _below(words, 0, inner=False)


def _below(words: Sequence[str], level: int, *, inner: bool) -> int | None:
    """Read a number with scales from ``level`` of ``_SCALES`` on.

    ``inner`` says that a larger scale stands before: only then is there "không trăm".
    """
    for deeper in range(level, len(_SCALES)):
        names, factor = _SCALES[deeper]
        at = next((i for i, word in enumerate(words) if word in names), None)
        if at is not None:
            head = _before_scale(words[:at], deeper, inner=inner)
            tail = _after_scale(words[at + 1 :], factor, deeper + 1)
            return None if head is None or tail is None else head * factor + tail
    return _below_hundred(words)


def _before_scale(words: Sequence[str], level: int, *, inner: bool) -> int | None:
    if level < _HUNDRED:
        return _below(words, _HUNDRED, inner=inner)
    match words:
        case ["không"] if inner:
            return 0
        case [word]:
            return _UNITS.get(word)
    return None


def _after_scale(words: Sequence[str], factor: int, level: int) -> int | None:
    """Read what follows a scale word: nothing, a half, tenths, or a smaller number."""
    match words:
        case []:
            return 0
        case ["rưỡi"]:
            return factor // 2
        case ["mười"]:
            return 10
        case [word]:
            return _TENTHS[word] * factor // 10 if word in _TENTHS else None
        case [odd, *rest] if odd in _ODD:
            return _below_hundred(rest)
    return _below(words, level, inner=True)


def _below_hundred(words: Sequence[str]) -> int | None:
    match words:
        case ["mười"]:
            return 10
        case [word]:
            return _UNITS.get(word)
        case ["mười", word]:
            return 10 + _AFTER_TEN[word] if word in _AFTER_TEN else None
        case [word, "mươi" | "chục"] if word in _UNITS:
            return 10 * _UNITS[word]
        case [word, "mươi", end] if word in _UNITS and end in _AFTER_TENS:
            return 10 * _UNITS[word] + _AFTER_TENS[end]
    return None


def _any(*words: str) -> str:
    return f"(?:{'|'.join(words)})(?!\\w)"


def _pattern() -> str:
    """Write the grammar above as one bounded regular expression."""
    gap = r"\s{1,3}"
    unit, odd, half = _any(*_UNITS), _any(*_ODD), _any("rưỡi")
    # "hai trăm tư liệu" is 200 documents: "tư" must not open a compound word.
    compound = _any("vấn", "liệu", "nhân", "pháp", "cách", "tưởng", "thương", "duy")
    single = rf"(?!tư{gap}{compound})"
    tenth, after_tens = single + _any(*_TENTHS), single + _any(*_AFTER_TENS)
    tens = (
        rf"(?:{unit}{gap}(?:{_any('mươi')}(?:{gap}{after_tens})?|{_any('chục')})"
        rf"|{_any('mười')}(?:{gap}{_any(*_AFTER_TEN)})?)"
    )
    small = rf"{odd}{gap}(?:{tens}|{unit})|{half}|{tens}|{tenth}"
    billion, million, thousand, hundred = (
        rf"{gap}{_any(*names)}" for names, _ in _SCALES
    )
    hundreds = rf"{unit}{hundred}(?:{gap}(?:{small}))?"
    inner_hundreds = rf"(?:{unit}|{_any('không')}){hundred}(?:{gap}(?:{small}))?"
    inner = rf"{gap}(?:{inner_hundreds}|{tens}|{unit})"
    thousands = rf"(?:{inner}{thousand})?"
    scales = (
        rf"(?:{billion}(?:{inner}{million})?{thousands}"
        rf"|{million}{thousands}|{thousand})"
    )
    scaled = rf"{scales}(?:{gap}(?:{inner_hundreds}|{small}))?"
    # Two cheap looks ahead spare most places the long attempt: three times as fast.
    start = rf"(?={_any(*_UNITS, 'mười')})"
    initials = "".join(sorted({word[0] for word in (*_UNITS, "mười")}))
    likely = rf"(?=[{initials}{initials.upper()}])(?<!\w)"
    return rf"{likely}(?i:{start}(?:{hundreds}|{tens}|{unit})(?:{scaled})?)"


NUMBER_WORDS = _pattern()
