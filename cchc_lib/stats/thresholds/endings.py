"""Favoured endings: scores that stop at round values more than their grid explains.

One duty: last digits against those that were possible. A grid of 0.25 makes .0, .25, .5
and .75 normal; only shares among the possible endings count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

import pandas as pd
from scipy.stats import binomtest, chisquare

from cchc_lib.errors import DataError
from cchc_lib.stats.estimates import NAN

Printed = str | Decimal | float | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heaping:
    """How often each possible ending occurs."""

    endings: pd.DataFrame  # one row a possible ending
    n: int  # values on the grid
    off_grid: int  # values whose ending was not possible: left out
    statistic: float  # chi-square against equal shares
    p: float  # NaN with one possible ending or no value
    enough: bool  # five values expected at each ending: p may be trusted
    integers: float  # share of whole numbers, fraction of 1
    integers_expected: float
    integers_p: float  # exact, two-sided
    method: str


def heaping(
    values: Iterable[Printed],
    step: Printed | Fraction,
    *,
    possible: Sequence[Printed] | None = None,
) -> Heaping:
    """Compare how often scores end in each way that their grid allows.

    Parameters
    ----------
    values : iterable of str, Decimal, float or int
        Scores as printed; text like "79.50" or a Decimal keeps every digit. None and
        NaN are left out.
    step : str, Decimal, Fraction, float or int
        Step of the grid, points: 0.25 allows the endings .0, .25, .5 and .75.
    possible : sequence, optional
        The possible endings themselves, in [0, 1), if they are not those of one grid.

    Returns
    -------
    Heaping
        ``endings`` has ``ending`` (text), ``count``, ``share``, ``expected`` (share),
        ``method``.

    Raises
    ------
    DataError
        If the step is not positive or a value is no number.

    Notes
    -----
    Chi-square against equal shares of the possible endings. Source: Roberts and Brewer
    (2001), doi:10.1080/02664760120074960.

    Examples
    --------
    >>> found = heaping(["80", "81", "79.5", "90", "85", "70.5", "77", "78"], "0.5")
    >>> found.endings[["ending", "count"]].to_numpy().tolist(), found.integers
    ([['.0', 6], ['.5', 2]], 0.75)
    """
    width = _exact(step, "step")
    if width is None or width <= 0:
        raise DataError("step", f"{step}", "a step above 0")
    grid = _grid(width) if possible is None else _given(possible)
    ends = Counter(
        v % 1 for v in (_exact(v, "values") for v in values) if v is not None
    )
    counts = [ends[ending] for ending in grid]
    n, whole = sum(counts), ends[Fraction(0)] if Fraction(0) in grid else 0
    tested = n > 0 and len(grid) > 1
    found = chisquare(counts) if tested else None
    fair = 1 / len(grid) if Fraction(0) in grid else 0.0
    table = pd.DataFrame(
        {
            "ending": [_shown(ending) for ending in grid],
            "count": counts,
            "share": [count / n if n else NAN for count in counts],
            "expected": 1 / len(grid),
        }
    )
    return Heaping(
        endings=table.assign(method="chi-square, possible endings equally likely"),
        n=n,
        off_grid=sum(ends.values()) - n,
        statistic=float(found.statistic) if found else NAN,
        p=float(found.pvalue) if found else NAN,
        enough=n >= 5 * len(grid),
        integers=whole / n if n else NAN,
        integers_expected=fair,
        integers_p=float(binomtest(whole, n, fair).pvalue) if tested else NAN,
        method="chi-square and exact binomial, possible endings equally likely",
    )


def _exact(value: Printed | Fraction | None, name: str) -> Fraction | None:
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, Fraction):
        return value
    try:
        return Fraction(Decimal(str(value)))  # the digits as printed, not the binary
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise DataError(name, repr(value), "a decimal number") from error


def _grid(step: Fraction) -> list[Fraction]:
    """List the endings of all multiples of a step; they repeat with its denominator."""
    return sorted({j * step % 1 for j in range(step.denominator)})


def _given(possible: Sequence[Printed]) -> list[Fraction]:
    endings = [_exact(ending, "possible") for ending in possible]
    return sorted({ending % 1 for ending in endings if ending is not None})


def _shown(ending: Fraction) -> str:
    digits = f"{float(ending):.6f}".rstrip("0")[1:]
    return digits if len(digits) > 1 else ".0"
