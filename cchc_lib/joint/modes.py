"""How a document rounds, and what its percentages can give away.

One duty: the rounding modes that fit all shares, those that fit none of these, and the
power of asking whether a whole part exists at all (GRIM; Brown and Heathers, 2017,
Social Psychological and Personality Science 8(4), doi:10.1177/1948550616673876).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from cchc_lib.joint.builder import Tie
from cchc_lib.joint.claims import Claims
from cchc_lib.joint.results import GrimPower, Modes
from cchc_lib.joint.rows import System
from cchc_lib.model import Figure
from cchc_lib.numbers.intervals import (
    ROUNDING_MODES,
    Interval,
    RoundingMode,
    modes_that_print,
)

Figures = Mapping[str, Figure]


def infer_modes(claims: Claims, figures: Figures) -> Modes:
    """Name the modes that fit the most shares, and the shares they do not fit.

    Where modes tie, the first of ``ROUNDING_MODES`` leads: a writer is taken to round
    to the nearest as long as nothing speaks against it.
    """
    fits = tuple(_fits(claims, figures))
    votes = {mode: [f for f, modes in fits if mode in modes] for mode in ROUNDING_MODES}
    leader = max(ROUNDING_MODES, key=lambda mode: len(votes[mode]))
    fitted = set(votes[leader])
    return Modes(
        modes=tuple(m for m in ROUNDING_MODES if fitted and fitted <= set(votes[m])),
        fits=fits,
        outliers=tuple(f for f, _ in fits if f not in fitted),
    )


def _fits(
    claims: Claims, figures: Figures
) -> Iterator[tuple[str, tuple[RoundingMode, ...]]]:
    for tie in _shares(claims):
        figure = figures[tie.figure]
        part, whole = (_printed(claims.system, n) for n in (tie.parts, tie.wholes))
        if figure.hedge != "exact" or part is None or not whole:
            continue
        exact = 100 * part / whole
        yield figure.id, modes_that_print(exact, figure.value, figure.resolution)


def grim_powers(claims: Claims, figures: Figures) -> tuple[GrimPower, ...]:
    """Give each share of a printed whole its power: max(0, 1 − n/10^(d+2))."""
    found = []
    for tie in _shares(claims):
        whole = _printed(claims.system, tie.wholes)
        if whole is not None:
            decimals = figures[tie.figure].decimals
            power = grim_power(whole, decimals + 2)
            found.append(GrimPower(figure=tie.figure, claim=tie.claim, power=power))
    return tuple(found)


def grim_possible(printed: Interval, number: int, *, factor: int = 1) -> bool:
    """Say whether some whole k has factor·k/number in the printed set.

    Parameters
    ----------
    printed : Interval
        What the print may stand for, under whichever rounding mode.
    number : int
        Persons times items of a mean; the whole of a percentage.
    factor : int
        100 for a percentage.

    Examples
    --------
    The example of Brown and Heathers (2017): 28 whole answers have no mean of 5.19.

    >>> from decimal import Decimal
    >>> from cchc_lib.numbers.intervals import rounding_interval
    >>> grim_possible(rounding_interval(Decimal("5.19"), Decimal("0.01")), 28)
    False
    """
    return not printed.scaled(Fraction(number, factor)).integers().empty


def grim_power(number: Fraction | int, decimals: int) -> Fraction:
    """Return the share of values with so many decimals that k/number never prints.

    Parameters
    ----------
    number : Fraction or int
        How many were counted: persons times items of a mean, the whole of a share.
    decimals : int
        Printed decimals of the quotient; of a percentage, two more than printed.

    Examples
    --------
    >>> grim_power(28, 2)
    Fraction(18, 25)
    """
    return max(Fraction(0), 1 - Fraction(number) / Fraction(10**decimals))


def _shares(claims: Claims) -> Iterable[Tie]:
    return (tie for tie in claims.ties if tie.kind == "share" and not tie.weak)


def _printed(system: System, names: Iterable[str]) -> Fraction | None:
    """Add up counts printed in full; ``None`` if one of them is not."""
    total = Fraction(0)
    points = {
        row.owners[0]: row.low
        for row in system.rows
        if row.label.startswith("=") and row.low == row.high
    }
    for name in names:
        value = points.get(name)
        if value is None or system.variables[system.number_of[name]].scale != 1:
            return None
        total += value
    return total
