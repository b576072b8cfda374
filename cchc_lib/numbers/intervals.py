"""Exact intervals, and which true values a rounded figure may stand for.

One duty: sets of the form low–high with open, closed or missing ends, in fractions.
Not here: the characters of a number (``numerals``) and hedge words (``hedges``).

- An end that is ``None`` is unbounded and never closed.
- An operation that leaves nothing returns ``Interval.nothing()``: empty sets are equal.
- Ends are compared by integer products: this is the hot path, and floats would lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal, get_args

RoundingMode = Literal["nearest", "half_up", "half_down", "half_even", "trunc", "ceil"]
ROUNDING_MODES: tuple[RoundingMode, ...] = get_args(RoundingMode)

Number = int | Fraction | Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two exact ends.

    Examples
    --------
    >>> share = Interval.closed(Decimal("71.255"), Decimal("71.265"))
    >>> share.contains(Fraction(7428500, 104259))
    False
    """

    low: Fraction | None  # None: unbounded
    high: Fraction | None
    low_closed: bool
    high_closed: bool

    @staticmethod
    def point(value: Number) -> Interval:
        """Hold one value only."""
        end = Fraction(value)
        return Interval(end, end, True, True)

    @staticmethod
    def closed(low: Number | None, high: Number | None) -> Interval:
        """Hold both ends and all between; ``None`` leaves a side unbounded."""
        return Interval(
            None if low is None else Fraction(low),
            None if high is None else Fraction(high),
            low is not None,
            high is not None,
        )

    @staticmethod
    def line() -> Interval:
        """Hold every number."""
        return _LINE

    @staticmethod
    def nothing() -> Interval:
        """Hold no number: the one empty interval that operations return."""
        return _NOTHING

    @property
    def empty(self) -> bool:
        """No number lies inside."""
        return (
            self.low is not None
            and self.high is not None
            and not _ordered(self.low, self.high, self.low_closed and self.high_closed)
        )

    @property
    def is_point(self) -> bool:
        """Exactly one number lies inside."""
        low, high = self.low, self.high
        return (
            low is not None
            and high is not None
            and self.low_closed
            and self.high_closed
            and low.numerator == high.numerator
            and low.denominator == high.denominator
        )

    def contains(self, value: Number) -> bool:
        """``value`` lies inside."""
        if isinstance(value, Decimal):
            value = Fraction(value)
        low, high = self.low, self.high
        return (low is None or _ordered(low, value, self.low_closed)) and (
            high is None or _ordered(value, high, self.high_closed)
        )

    def meets(self, other: Interval) -> bool:
        """Say whether some number lies inside both."""
        if self.is_point and self.low is not None:
            return other.contains(self.low)
        return not self.intersect(other).empty

    def intersect(self, other: Interval) -> Interval:
        """Keep the numbers inside both."""
        low, low_closed = self.low, self.low_closed
        if other.low is not None:
            if low is None or _ordered(low, other.low, False):
                low, low_closed = other.low, other.low_closed
            elif low == other.low:
                low_closed = low_closed and other.low_closed
        high, high_closed = self.high, self.high_closed
        if other.high is not None:
            if high is None or _ordered(other.high, high, False):
                high, high_closed = other.high, other.high_closed
            elif high == other.high:
                high_closed = high_closed and other.high_closed
        common = Interval(low, high, low_closed, high_closed)
        return _NOTHING if common.empty else common

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        if self.empty:
            return other
        if other.empty:
            return self
        both = (self, other)
        low = high = None
        if self.low is not None and other.low is not None:
            low = min(self.low, other.low)
        if self.high is not None and other.high is not None:
            high = max(self.high, other.high)
        return Interval(
            low,
            high,
            any(one.low_closed and one.low == low for one in both),
            any(one.high_closed and one.high == high for one in both),
        )

    def clip(self, low: Number | None, high: Number | None) -> Interval:
        """Keep what lies from ``low`` to ``high``, both included."""
        return self.intersect(Interval.closed(low, high))

    def within(self, other: Interval) -> bool:
        """Every number inside this one is inside ``other``."""
        return self.empty or self.intersect(other) == self

    def scaled(self, factor: Number) -> Interval:
        """Multiply every number by ``factor``, which is above zero."""
        if factor <= 0:
            raise ValueError(f"an interval is scaled by {factor}; expected above zero.")
        by = Fraction(factor)
        return Interval(
            None if self.low is None else self.low * by,
            None if self.high is None else self.high * by,
            self.low_closed,
            self.high_closed,
        )

    def integers(self) -> Interval:
        """Shrink to the whole numbers inside; the new ends are closed.

        Examples
        --------
        >>> Interval(Fraction(2), Fraction(9, 2), False, True).integers().low
        Fraction(3, 1)
        """
        low, high = self.low, self.high
        if low is not None:
            n, d = low.numerator, low.denominator
            low = Fraction(-(-n // d) if self.low_closed else n // d + 1)
        if high is not None:
            n, d = high.numerator, high.denominator
            high = Fraction(n // d if self.high_closed else -(-n // d) - 1)
        whole = Interval(low, high, low is not None, high is not None)
        return _NOTHING if whole.empty else whole

    def __add__(self, other: Interval) -> Interval:
        if self.empty or other.empty:
            return _NOTHING
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_closed,
            self.low_closed,
        )

    def __sub__(self, other: Interval) -> Interval:
        if self.empty or other.empty:
            return _NOTHING
        return Interval(
            None if self.low is None or other.high is None else self.low - other.high,
            None if self.high is None or other.low is None else self.high - other.low,
            self.low_closed and other.high_closed,
            self.high_closed and other.low_closed,
        )


_LINE = Interval(None, None, False, False)
_NOTHING = Interval(Fraction(1), Fraction(0), False, False)


def rounding_interval(
    value: Decimal, resolution: Decimal, *, mode: RoundingMode = "nearest"
) -> Interval:
    """Return the true values that print as ``value`` under a rounding mode.

    Parameters
    ----------
    value : Decimal
        The printed value, in its unit.
    resolution : Decimal
        One step of the last printed digit, in the same unit, above zero.
    mode : RoundingMode
        ``nearest`` lets either tie pass; SEMANTICS §1 has the table. Up and down are
        away from zero and towards it: a negative value mirrors a positive one.

    Returns
    -------
    Interval
        Exact ends in the unit of ``value``.

    Raises
    ------
    ValueError
        If ``resolution`` is not above zero.

    Examples
    --------
    >>> rounding_interval(Decimal("71.26"), Decimal("0.01")).low
    Fraction(14251, 200)
    """
    return _rounding_interval(value, resolution, mode)


def modes_that_print(
    exact: Fraction, value: Decimal, resolution: Decimal
) -> tuple[RoundingMode, ...]:
    """Name every rounding mode under which ``exact`` prints as ``value``.

    Examples
    --------
    >>> modes_that_print(Fraction(7428500, 104259), Decimal("71.26"), Decimal("0.01"))
    ('ceil',)
    """
    return tuple(
        mode
        for mode in ROUNDING_MODES
        if _rounding_interval(value, resolution, mode).contains(exact)
    )


# Half steps below and above the printed value, and which ends are closed.
_REACH: dict[RoundingMode, tuple[int, int, bool, bool]] = {
    "nearest": (1, 1, True, True),
    "half_up": (1, 1, True, False),
    "half_down": (1, 1, False, True),
    "half_even": (1, 1, False, False),  # of an odd last digit
    "trunc": (0, 2, True, False),
    "ceil": (2, 0, False, True),
}


@lru_cache(maxsize=8192)
def _rounding_interval(
    value: Decimal, resolution: Decimal, mode: RoundingMode
) -> Interval:
    if resolution <= 0:
        raise ValueError(f"a printed step is {resolution}; expected above zero.")
    if value < 0:
        return -_rounding_interval(value.copy_negate(), resolution, mode)
    printed, printed_scale = value.as_integer_ratio()
    step, step_scale = resolution.as_integer_ratio()
    # Everything over 2·printed_scale·step_scale, so that half a step is whole.
    scale = 2 * printed_scale * step_scale
    centre, half = 2 * printed * step_scale, step * printed_scale
    if mode == "half_even" and centre % (4 * half) == 0:
        mode = "nearest"  # both ties round to an even last digit
    below, above, low_closed, high_closed = _REACH[mode]
    return Interval(
        Fraction(centre - below * half, scale),
        Fraction(centre + above * half, scale),
        low_closed,
        high_closed,
    )


def _ordered(left: Fraction | int, right: Fraction | int, closed: bool) -> bool:
    """Compare three times as fast as Fraction does, which sorts out types first."""
    before = left.numerator * right.denominator
    after = right.numerator * left.denominator
    return before <= after if closed else before < after
