"""What a printed claim reads, and what it would read as another value.

One duty: numerals ⇄ values of one claim: the figure's own value, or the denominator
behind "/". Not here: which values are possible (``suspects``).
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cchc_lib.model import Figure, Repair
from cchc_lib.numbers.hedges import granularity, hedge_intervals
from cchc_lib.numbers.intervals import Interval
from cchc_lib.numbers.numerals import format_number


def out_of_reach(figure: Figure, name: str, value: Decimal, allowed: Interval) -> bool:
    """Whether a print is sure to stand for nothing allowed.

    No rounding moves a value by more than its last printed digit: seeing that first
    spares most edits the making of a figure.
    """
    if figure.hedge != "exact":
        return False
    step = Fraction(unit_of(figure, name).scaleb(_exponent(figure, name, value)))
    exact = Fraction(value)
    low, high = allowed.low, allowed.high
    below = low is not None and exact + step < low
    return below or (high is not None and exact - step > high)


def printed_number(figure: Figure, name: str) -> Decimal:
    """Return the numeral as printed: 4,52 of ``4,52 ngàn``."""
    if name.endswith("/"):
        return value_of(figure, name)
    number = figure.value / unit_of(figure, name)
    return number.quantize(Decimal(1).scaleb(-figure.decimals))


def reprint(figure: Figure, name: str, value: Decimal) -> Figure:
    """Read the figure as if it printed ``value``."""
    if name.endswith("/"):
        return replace(figure, denominator=value)
    return read_as(figure, value, unit=unit_of(figure, name))


def read_as(figure: Figure, value: Decimal, *, unit: Decimal) -> Figure:
    """Read the token of a figure as another value, printed in a unit."""
    exponent = min(0, int((value / unit).as_tuple().exponent))
    decimals, resolution = -exponent, unit.scaleb(exponent)
    hard, soft = hedge_intervals(
        figure.hedge, value, kind=figure.kind, decimals=decimals, resolution=resolution
    )
    return replace(
        figure,
        value=value,
        interval=hard,
        soft=soft,
        decimals=decimals,
        resolution=resolution,
    )


def _exponent(figure: Figure, name: str, value: Decimal) -> int:
    """Power of ten of the last digit a value would print in its unit, at most zero."""
    return min(0, int((value / unit_of(figure, name)).as_tuple().exponent))


def value_of(figure: Figure, name: str) -> Decimal:
    """Return what the figure prints, or its denominator."""
    if name.endswith("/") and figure.denominator is not None:
        return figure.denominator
    return figure.value


def unit_of(figure: Figure, name: str) -> Decimal:
    """Say what one unit of the numeral stands for: 1000 of ``4,52 ngàn``."""
    if name.endswith("/"):
        return Decimal(1)
    return figure.resolution.scaleb(figure.decimals)


def make_repair(figure: Figure, name: str, value: Decimal, edit: str) -> Repair:
    """Write down a change to another value as the figure would print it."""
    number = value / unit_of(figure, name)
    if int(number.as_tuple().exponent) > 0:
        number = number.quantize(Decimal(1))
    part = "denominator" if name.endswith("/") else "value"
    return Repair(figure=figure.id, printed=format_number(number), edit=edit, why=part)


def only_rounded(figure: Figure, name: str, allowed: Interval) -> bool:
    """Whether an unhedged round count is as near to the truth as its zeros say."""
    if figure.hedge != "exact" or figure.kind not in {"count", "money"}:
        return False
    value = value_of(figure, name)
    if not value or name.endswith("/"):
        return False
    step = granularity(
        value, kind="count", decimals=figure.decimals, resolution=figure.resolution
    )
    half = Fraction(step) / 2
    near = Interval.closed(Fraction(value) - half, Fraction(value) + half)
    return step >= 10 and near.meets(allowed)
