"""Numbers as a reader sees them: Vietnamese or English marks, exact or rounded.

One duty: exact values → printed text. A fraction is rounded to the nearest number of
four places; it gets more places where it would else look like a whole number, since
99,99996 % is not 100 %.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from cchc_lib.numbers.intervals import Interval
from cchc_lib.numbers.numerals import format_number

_MOST_PLACES = 12
_SWAP = str.maketrans(",.", ".,")


def show(value: Decimal | Fraction | int, lang: str, *, places: int = 4) -> str:
    """Print a value: whole numbers in full, fractions to ``places`` decimals.

    Examples
    --------
    >>> show(Fraction(7428500, 104259), "vi")
    '71,2504'
    >>> show(Fraction(99_999_960, 1_000_000), "en")
    '99.99996'
    """
    if isinstance(value, int):
        value = Decimal(value)
    if isinstance(value, Fraction):
        value = _rounded(value, places)
    text = format_number(value)
    return text if lang == "vi" else text.translate(_SWAP)


def _rounded(value: Fraction, places: int) -> Decimal:
    """Round to ``places``, ties up, or to the first places that tell it from a whole.

    What is exact within the places loses its trailing zeros; what was rounded keeps
    them, for they are evidence: 13,0580 is known to four places.
    """
    steps = _steps(value, places)
    while value.denominator > 1 and steps % 10**places == 0 and places < _MOST_PLACES:
        places += 1
        steps = _steps(value, places)
    number = Decimal(steps).scaleb(-places)
    exact = Fraction(steps, 10**places) == value
    if not exact:
        return number
    digits = format(number, "f")
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


def _steps(value: Fraction, places: int) -> int:
    scaled = value * 10**places
    double = 2 * scaled.denominator
    return int((2 * scaled.numerator + scaled.denominator) // double)


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
