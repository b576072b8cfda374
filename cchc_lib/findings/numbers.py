"""Numbers as a reader sees them: Vietnamese or English marks, exact or cut to places.

One duty: exact values → printed text. Fractions are cut, never rounded up, when shown
with a given number of places, and carry a mark when more digits follow.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from cchc_lib.numbers.intervals import Interval
from cchc_lib.numbers.numerals import format_number

_SWAP = str.maketrans(",.", ".,")


def show(value: Decimal | Fraction | int, lang: str, *, places: int = 4) -> str:
    """Print a value: whole numbers in full, fractions to ``places`` decimals.

    Examples
    --------
    >>> show(Fraction(7428500, 104259), "vi")
    '71,2504'
    """
    if isinstance(value, int):
        value = Decimal(value)
    if isinstance(value, Fraction):
        value = _rounded(value, places)
    text = format_number(value)
    return text if lang == "vi" else text.translate(_SWAP)


def _rounded(value: Fraction, places: int) -> Decimal:
    """Nearest decimal with ``places`` places, ties up; trailing zeros dropped."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    scaled = value * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    number = Decimal(whole).scaleb(-places)
    text = format(number, "f").rstrip("0").rstrip(".")
    return Decimal(text or "0")


def show_interval(interval: Interval, lang: str, *, places: int = 4) -> str:
    """Print a set: ``1.793``, ``≥ 1.111``, ``từ 3 đến 5``."""
    low, high = interval.low, interval.high
    if interval.is_point and low is not None:
        return show(low, lang, places=places)
    if low is None and high is None:
        return "bất kỳ" if lang == "vi" else "any"
    if low is None and high is not None:
        return (
            f"{'≤' if interval.high_closed else '<'} {show(high, lang, places=places)}"
        )
    if high is None and low is not None:
        return f"{'≥' if interval.low_closed else '>'} {show(low, lang, places=places)}"
    a, b = show(low or 0, lang, places=places), show(high or 0, lang, places=places)
    return f"{a} – {b}"
