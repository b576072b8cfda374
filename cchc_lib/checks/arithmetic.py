"""Exact sets of what the terms of a relation may be: sums, ratios, products.

One duty: terms → intervals. No verdict is taken here. Counts are never negative, so
an unbounded low end is zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from cchc_lib.model import Figure, Term
from cchc_lib.numbers.intervals import Interval, RoundingMode, rounding_interval

Figures = Mapping[str, Figure]
HUNDRED = Fraction(100)


def term_set(term: Term, figures: Figures, mode: RoundingMode = "nearest") -> Interval:
    """Possible values of one term; a denominator is a point."""
    figure = figures[term.figure]
    if term.take == "denominator" and figure.denominator is not None:
        return Interval.point(figure.denominator)
    if figure.kind == "ratio" and figure.denominator is not None:
        return Interval.point(figure.value)
    if mode != "nearest" and figure.hedge == "exact" and not figure.interval.is_point:
        return rounding_interval(figure.value, figure.resolution, mode=mode)
    return figure.interval


def closed(values: Interval) -> Interval:
    """The set with its ends: lying on an open bound is no contradiction.

    ``trên 98%`` of exactly 98 % is loose wording, not a wrong figure (SEMANTICS §1).
    """
    low, high = values.low, values.high
    return (
        values
        if values.empty
        else Interval(low, high, low is not None, high is not None)
    )


def touch(one: Interval, other: Interval) -> bool:
    """Whether two sets share a value, their ends included."""
    return closed(one).meets(closed(other))


def total_set(
    terms: Iterable[Term], figures: Figures, mode: RoundingMode = "nearest"
) -> Interval:
    """Possible values of the sum of some terms, none below zero."""
    total: Interval | None = None
    for term in terms:
        values = term_set(term, figures, mode)
        if values.low is None or values.low.numerator < 0:
            values = values.intersect(_NOT_NEGATIVE)
        total = values if total is None else total + values
    return Interval.point(0) if total is None else total


def ratio_set(part: Interval, whole: Interval) -> Interval | None:
    """All values of 100·part/whole; ``None`` where the whole may be zero."""
    if whole.low is None or whole.low <= 0 or part.low is None:
        return None
    low = HUNDRED * part.low / whole.high if whole.high is not None else Fraction(0)
    high = HUNDRED * part.high / whole.low if part.high is not None else None
    return Interval(
        low,
        high,
        part.low_closed and whole.high_closed,
        part.high_closed and whole.low_closed,
    )


def product_set(share: Interval, whole: Interval) -> Interval:
    """All values of whole·share/100; neither is below zero."""
    low = (share.low or Fraction(0)) * (whole.low or Fraction(0)) / HUNDRED
    closed = share.low_closed and whole.low_closed
    if share.high is None or whole.high is None:
        return Interval(low, None, closed, False)
    high = share.high * whole.high / HUNDRED
    return Interval(low, high, closed, share.high_closed and whole.high_closed)


def base_set(part: Interval, share: Interval) -> Interval:
    """All values of 100·part/share, what the part is a share of; none below it."""
    low, high = part.low or Fraction(0), None
    low_closed, high_closed = part.low_closed, False
    if share.high is not None and share.high > 0:
        low = HUNDRED * low / share.high
        low_closed = low_closed and share.high_closed
    if part.high is not None and share.low is not None and share.low > 0:
        high = HUNDRED * part.high / share.low
        high_closed = part.high_closed and share.low_closed
    return Interval(low, high, low_closed, high_closed)


def printed_value(term: Term, figures: Figures) -> Decimal:
    """The number as printed for a term."""
    figure = figures[term.figure]
    if term.take == "denominator" and figure.denominator is not None:
        return figure.denominator
    return figure.value


def exact_sum(terms: Iterable[Term], figures: Figures) -> Fraction:
    """Sum of the printed values."""
    values = [Fraction(printed_value(term, figures)) for term in terms]
    return sum(values[1:], values[0]) if values else Fraction(0)


_NOT_NEGATIVE = Interval(Fraction(0), None, True, False)
