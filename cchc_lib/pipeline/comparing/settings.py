"""What a user may ask: targets, alpha, draws and seeds, refused in one sentence.

One duty: settings as typed → exact values. A target is per cent for rates and points
for scores; it is never guessed whether 0,99 was meant as 99 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_lib.errors import DataError, NumberFormatError
from cchc_lib.numbers.numerals import read_numeral

LEAST_DRAWS, MOST_DRAWS = 100, 200_000
_EITHER = "either --part and --whole (counts) or --score (points)"
Amount = str | Decimal | float


def rate_target(target: Amount) -> Fraction:
    """Read a target rate as a fraction of 1.

    Parameters
    ----------
    target : str, Decimal or float
        Per cent: 99, "99%", "99,5", "99.5 %". A number of 1 or less needs the sign,
        since 0,99 may stand for 99 %.

    Raises
    ------
    DataError
        If it is no number, is 1 or less without a per cent sign, or lies outside
        (0, 100].

    Examples
    --------
    >>> rate_target("99,5%"), rate_target(99)
    (Fraction(199, 200), Fraction(99, 100))
    """
    text = str(target).strip()
    body = text.removesuffix("%").strip()
    value = _number(body, "target", text, "a percentage such as 99 or 99,5%")
    if value <= 1 and body == text:
        expected = "a percentage such as 99, or 0,99% with its sign if that is meant"
        found = f"the value {text!r}, which may mean two rates"
        raise DataError("target", found, expected)
    if not 0 < value <= 100:
        expected = "a percentage above 0 and at most 100"
        raise DataError("target", f"the value {text!r}", expected)
    return Fraction(value) / 100


def score_target(target: Amount) -> Fraction:
    """Read a target score, in points.

    Raises
    ------
    DataError
        If it is no number, or carries a per cent sign.
    """
    text = str(target).strip()
    return Fraction(_number(text, "target", text, "a score in points such as 80"))


def rounding_step(step: Amount) -> Decimal:
    """Read the step a score is rounded to, in points.

    Raises
    ------
    DataError
        If it is no number above 0.
    """
    text = str(step).strip()
    value = _number(text, "step", text, "a step in points such as 0,01")
    if value <= 0:
        raise DataError("step", f"the value {text!r}", "a step above 0 such as 0,01")
    return value


def check_settings(alpha: float, draws: int, seed: int, top: int = 0) -> None:
    """Refuse an alpha, a number of draws, a seed or places that cannot be worked with.

    Raises
    ------
    DataError
        If alpha lies outside (0, 0.5], draws outside 100 to 200,000, or seed or
        top below 0.
    """
    if not 0 < alpha <= 0.5:
        expected = "a fraction above 0 and at most 0.5, such as 0.05"
        raise DataError("alpha", f"the value {alpha:g}", expected)
    if not LEAST_DRAWS <= draws <= MOST_DRAWS:
        expected = f"{LEAST_DRAWS} to {MOST_DRAWS} draws"
        raise DataError("draws", f"the value {draws}", expected)
    for name, value in (("seed", seed), ("top", top)):
        if value < 0:
            expected = "a whole number of 0 and above"
            raise DataError(name, f"the value {value}", expected)


def check_columns(
    part: str | None, whole: str | None, score: str | None, noise: Sequence[object]
) -> None:
    """Refuse columns that ask for nothing, for two things, or for half of one.

    Raises
    ------
    DataError
        If neither counts nor a score are named, or both, or one count alone; or if
        sources of noise are named with counts, or two of them.
    """
    sources = sum(source is not None for source in noise)
    if score is None and part is None and whole is None:
        raise DataError("columns", "no column to compare", _EITHER)
    if score is not None and (part is not None or whole is not None):
        raise DataError("columns", "counts and a score", _EITHER)
    if score is None and (part is None or whole is None):
        raise DataError("columns", "one count without the other", "--part and --whole")
    if sources > (score is not None):
        found = f"{sources} of --se and --step"
        raise DataError("columns", found, "one of them, and with --score only")


def _number(body: str, place: str, text: str, expected: str) -> Decimal:
    # A target has a mark of decimals at most: 99.500 is read as it is before %.
    try:
        return read_numeral(body, percent=True, place=place).value
    except NumberFormatError as error:
        raise DataError(place, f"the value {text!r}", expected) from error
