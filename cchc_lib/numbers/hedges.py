"""How far a hedged figure may lie from what it prints.

One duty: the hedge table of SEMANTICS §1. Not here: the words that hedge, which are
vocabulary, and clipping shares to 0–100, which is the caller's.

- *Hard*: a true value outside it contradicts the text. *Soft*: outside is a note.
- g, the granularity, is what a writer who says "about" leaves open.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from cchc_lib.numbers.intervals import Interval, rounding_interval

# Printed to a step of their own, not counted: trailing zeros say nothing of these.
MEASURED = frozenset({"percent", "score", "ratio", "rank"})


def granularity(
    value: Decimal, *, kind: str, decimals: int, resolution: Decimal
) -> Decimal:
    """Return g of SEMANTICS §1: ten to the trailing zeros of a count.

    Examples
    --------
    >>> granularity(Decimal(2200), kind="count", decimals=0, resolution=Decimal(1))
    Decimal('1E+2')
    """
    if kind in MEASURED:
        return resolution if decimals else Decimal(1)
    whole, parts = value.as_integer_ratio()
    if parts != 1:
        return resolution
    return Decimal(1).scaleb(_trailing_zeros(whole))


def exact_interval(
    value: Decimal, *, kind: str, resolution: Decimal, scaled: bool
) -> Interval:
    """Return the true values of an unhedged figure.

    A count printed in full, and any rank, is a point. What is measured (percent,
    score, ratio), scaled (``4,52 ngàn``) or has decimals was rounded to its last digit.
    """
    rounded = kind in MEASURED or scaled or resolution < 1
    if rounded and kind != "rank":
        return rounding_interval(value, resolution)
    return Interval.point(value)


def range_interval(
    low: Decimal, high: Decimal, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    """Return the values of ``từ A đến B``; ``trên A`` and ``dưới B`` open an end."""
    return Interval(Fraction(low), Fraction(high), not low_open, not high_open)


def hedge_intervals(
    hedge: str, value: Decimal, *, kind: str, decimals: int, resolution: Decimal
) -> tuple[Interval, Interval | None]:
    """Return the hard and the soft interval of a hedged figure.

    Parameters
    ----------
    hedge : str
        A ``model.Hedge`` other than ``range``, or ``close`` (xấp xỉ), which leaves
        open one printed step where ``about`` (khoảng) leaves open g.
    value, resolution : Decimal
        The printed value and its last printed step, in the unit of the figure.
    kind : str
        A ``model.Kind``.
    decimals : int
        Printed decimals.

    Returns
    -------
    tuple of Interval and Interval or None
        Hard, soft; no soft interval where the hedge says no more than the hard one.

    Raises
    ------
    ValueError
        If the hedge needs two values (``range_interval``) or is not known.
    """
    return _hedge_intervals(hedge, value, kind, decimals, resolution)


def weaker(
    first: tuple[Interval, Interval | None], second: tuple[Interval, Interval | None]
) -> tuple[Interval, Interval | None]:
    """Join two hedges of one figure (``khoảng hơn``): what either one allows."""
    hard = first[0].hull(second[0])
    if first[1] is None or second[1] is None:
        return hard, None
    return hard, first[1].hull(second[1])


@lru_cache(maxsize=8192)
def _hedge_intervals(
    hedge: str, value: Decimal, kind: str, decimals: int, resolution: Decimal
) -> tuple[Interval, Interval | None]:
    if hedge == "exact":
        scaled = resolution.scaleb(decimals) != 1
        exact = exact_interval(value, kind=kind, resolution=resolution, scaled=scaled)
        return exact, None
    g = granularity(value, kind=kind, decimals=decimals, resolution=resolution)
    reach = Fraction(resolution if hedge == "close" else g)
    return _table_row(hedge, Fraction(value), reach)


def _table_row(
    hedge: str, v: Fraction, g: Fraction
) -> tuple[Interval, Interval | None]:
    """Return hard and soft, as SEMANTICS §1 lists them."""
    match hedge:
        case "above":
            return Interval(v, None, False, False), Interval(v, v + g, False, False)
        case "nearly":
            return Interval(None, v, False, False), Interval(v - g, v, False, False)
        case "at_least":
            return Interval(v, None, True, False), None
        case "at_most":
            return Interval(None, v, False, True), None
        case "below":
            return Interval(None, v, False, False), None
        case "about" | "close":
            return _around(v, g)
    raise ValueError(f"hedge {hedge!r} does not tie one value; see range_interval.")


def _around(v: Fraction, reach: Fraction) -> tuple[Interval, Interval]:
    return (
        Interval(v - reach, v + reach, True, True),
        Interval(v - reach / 2, v + reach / 2, True, True),
    )


def _trailing_zeros(whole: int) -> int:
    """Count the zeros a whole number ends in; zero itself has none to speak of."""
    digits = str(abs(whole))
    return len(digits) - len(digits.rstrip("0")) if whole else 0
