"""Numbers as Vietnamese administrative reports print them.

One duty: the characters of one number ⇄ ``Decimal``. Not here: units, hedges, and
whether a number is a figure at all. Numbers in words are in ``number_words`` and are
handed on from here.

- ``.`` groups thousands and ``,`` starts decimals: ``1.234,5`` is 1234.5. A space, thin
  or not, breaking or not, groups too.
- Printed zeros are evidence of rounding: ``97,10`` stays ``Decimal("97.10")``.
- A mark is a group mark only where every group after it has three digits and the first
  has one to three, the first of them not 0. Where that fails, one mark starts decimals:
  ``8.5``, ``0.125``, ``1234.567``. With both marks, the last one does: ``1,234.50``.
- ``2,500`` can be read two ways, and so can ``1.250`` before %: both readings are kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from types import MappingProxyType

from cchc_lib.errors import NumberFormatError
from cchc_lib.numbers.number_words import NUMBER_WORDS, read_number_words

__all__ = [
    "NUMBER_WORDS",
    "NUMERAL",
    "SCALES",
    "Numeral",
    "format_number",
    "parse_number",
    "read_number_words",
    "read_numeral",
]

# Longest first, so that joining the keys with "|" finds "nghìn tỷ" before "nghìn".
SCALES: Mapping[str, Decimal] = MappingProxyType(
    {
        "nghìn tỷ": Decimal(10**12),
        "nghìn tỉ": Decimal(10**12),
        "ngàn tỷ": Decimal(10**12),
        "ngàn tỉ": Decimal(10**12),
        "nghìn": Decimal(1000),
        "triệu": Decimal(10**6),
        "ngàn": Decimal(1000),
        "trăm": Decimal(100),
        "chục": Decimal(10),
        "vạn": Decimal(10_000),
        "tỷ": Decimal(10**9),
        "tỉ": Decimal(10**9),
    }
)

_SPACE = "[ \u00a0\u202f\u2009]"
# Atomic throughout: no prefix of a number is a number, and time stays linear.
NUMERAL = (
    r"(?<![0-9])(?>"
    rf"[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}(?!\.?[0-9]))++(?:,[0-9]++(?![.,][0-9]))?+"
    r"|[0-9]++(?:[.,][0-9]++)*+)"
)

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?:[.,][0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_LONGEST = 60  # characters; longer is no figure, and would cost time and memory
_SIGNS = {"-": -1, "\u2212": -1, "+": 1}
_SWAPPED_MARKS = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One printed number and what it can mean."""

    text: str  # as printed
    value: Decimal  # the likeliest reading, with its printed decimals, not scaled
    decimals: int  # of ``value``
    alternatives: tuple[Decimal, ...]  # other readings of the same characters


def read_numeral(text: str, *, percent: bool = False, place: str = "number") -> Numeral:
    """Read the characters of one unsigned number.

    Parameters
    ----------
    text : str
        Digits with their marks and nothing else, as ``NUMERAL`` finds them.
    percent : bool
        A percent sign (or a unit as small, such as points) follows. Then a single
        ``.`` before three digits starts decimals by default, since the grouped
        reading is 1000 % or more; that reading is kept as an alternative.
    place : str
        Where the text stands, for the error message.

    Raises
    ------
    NumberFormatError
        If the marks fit no reading, as in ``1.23.4``.

    Examples
    --------
    >>> read_numeral("104.259").value
    Decimal('104259')
    >>> read_numeral("2,500").value, read_numeral("2,500").alternatives
    (Decimal('2.500'), (Decimal('2500'),))
    """
    readings = _readings(text, percent)
    if not readings:
        raise NumberFormatError(text, place)
    value, *others = readings
    decimals = -int(value.as_tuple().exponent)
    return Numeral(
        text=text, value=value, decimals=decimals, alternatives=tuple(others)
    )


def parse_number(text: str, *, place: str = "number") -> Decimal:
    """Read one number that has a single reading, with an optional sign.

    Raises
    ------
    NumberFormatError
        If there is no reading, or two: ``2,500`` is refused rather than guessed.

    Examples
    --------
    >>> parse_number("97,10")
    Decimal('97.10')
    """
    body = text.strip()
    sign = _SIGNS.get(body[:1])
    readings = _readings(body[1:] if sign else body, False)
    if len(readings) != 1:
        raise NumberFormatError(text, place)
    return readings[0].copy_negate() if sign == -1 else readings[0]


def format_number(value: Decimal, *, decimals: int | None = None) -> str:
    """Print a number in Vietnamese form, exactly unless ``decimals`` is given.

    Parameters
    ----------
    value : Decimal
        Its own decimals are printed, zeros included.
    decimals : int, optional
        Print this many instead, halves rounded away from zero.

    Notes
    -----
    ``read_numeral`` reads every unsigned result back. ``parse_number`` does too, and
    signs with it, except results like ``2,500``, which it refuses as two readings.

    Examples
    --------
    >>> format_number(Decimal("102466")), format_number(Decimal("98.28"))
    ('102.466', '98,28')
    """
    if not value.is_finite():
        raise ValueError(f"{value} cannot be printed as a number.")
    if decimals is not None:
        # The default context has 28 digits, and refuses what does not fit.
        room = Context(prec=max(value.adjusted() + decimals + 2, 1))
        value = value.quantize(_step(decimals), ROUND_HALF_UP, context=room)
    if not value:
        value = value.copy_abs()  # nobody prints "-0,00"
    return format(value, ",f").translate(_SWAPPED_MARKS)


@lru_cache(maxsize=8192)
def _readings(text: str, percent: bool) -> tuple[Decimal, ...]:
    """All readings of an unsigned number, the likeliest first; none if malformed."""
    if len(text) > _LONGEST:
        return ()
    if _SPACED.fullmatch(text):
        return (_decimal(re.sub(_SPACE, "", text)),)
    if not _PLAIN.fullmatch(text):
        return ()
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        return _both_marks(text)
    grouped = _GROUPED.fullmatch(text)
    if dots + commas > 1:
        return (_whole(text),) if grouped else ()
    if not grouped:
        return (_decimal(text),)
    if dots:
        return (_decimal(text), _whole(text)) if percent else (_whole(text),)
    # Before % nobody groups with a comma: 1000 % and more is rare as it is.
    return (_decimal(text),) if percent else (_decimal(text), _whole(text))


def _both_marks(text: str) -> tuple[Decimal, ...]:
    """Read ``1.234,5`` or ``1,234.5``: the last mark starts the decimals."""
    cut = max(text.rfind("."), text.rfind(","))
    mark, head = text[cut], text[:cut]
    if mark in head or not _GROUPED.fullmatch(head):
        return ()
    return (Decimal(f"{_whole(head)}.{text[cut + 1 :]}"),)


def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def _whole(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ""))


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
