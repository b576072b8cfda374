"""Leading digits of counts against Benford's law, where it may be asked at all.

One duty: first or first two digits of at least 1,000 counts that span three orders of
magnitude. Never for scores, shares or percentages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import chisquare

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_vector
from cchc_lib.stats.estimates import NAN

LEAST_COUNTS = 1000
LEAST_ORDERS = 3
_BANDS = {1: (0.006, 0.012, 0.015), 2: (0.0012, 0.0018, 0.0022)}
_WORDS = ("close", "acceptable", "marginal", "nonconforming")


@dataclass(frozen=True, slots=True, kw_only=True)
class Benford:
    """How leading digits stand to Benford's law."""

    digits: pd.DataFrame  # one row a leading digit; empty if it may not be asked
    n: int
    mad: float  # mean absolute deviation of shares, fraction of 1
    statistic: float  # chi-square; with many counts it sees trifles
    p: float
    conformity: str  # close, acceptable, marginal, nonconforming or not_applicable
    method: str


def benford(counts: ArrayLike, *, digits: Literal[1, 2] = 1) -> Benford:
    """Compare the leading digits of counts with Benford's law.

    Parameters
    ----------
    counts : array_like, shape (n,)
        Counts of things; zeros, gaps and negatives are left out.
    digits : {1, 2}
        The first digit (1 to 9) or the first two (10 to 99).

    Returns
    -------
    Benford
        "not_applicable" with fewer than 1,000 counts or less than three orders of
        magnitude between smallest and largest.

    Raises
    ------
    DataError
        If ``digits`` is neither 1 nor 2.

    Notes
    -----
    Bands of the mean absolute deviation: .006, .012, .015 for one digit, .0012, .0018,
    .0022 for two. Source: Nigrini (2012), Benford's Law, doi:10.1002/9781119203094.

    Examples
    --------
    >>> benford([1, 20, 300]).conformity
    'not_applicable'
    """
    if digits not in _BANDS:
        raise DataError("digits", f"{digits}", "1 or 2")
    values = as_vector(counts, "counts")
    values = values[np.isfinite(values) & (values > 0)]
    n = len(values)
    if n < LEAST_COUNTS or values.max() < values.min() * 10**LEAST_ORDERS:
        why = "benford, asked of too few counts or too narrow a span"
        blank = pd.DataFrame({"digit": [], "count": [], "share": [], "expected": []})
        return Benford(
            digits=blank.assign(method=why),
            n=n,
            mad=NAN,
            statistic=NAN,
            p=NAN,
            conformity="not_applicable",
            method=why,
        )
    first = np.arange(10 ** (digits - 1), 10**digits)
    seen = np.bincount(_leading(values, digits), minlength=10**digits)[first]
    expected = np.log10(1 + 1 / first)
    mad = float(np.abs(seen / n - expected).mean())
    test = chisquare(seen, expected / expected.sum() * n)
    method = f"benford, first {digits} digits, mean absolute deviation"
    table = {"digit": first, "count": seen, "share": seen / n, "expected": expected}
    return Benford(
        digits=pd.DataFrame(table).assign(method=method),
        n=n,
        mad=mad,
        statistic=float(test.statistic),
        p=float(test.pvalue),
        conformity=_WORDS[int(np.searchsorted(_BANDS[digits], mad))],
        method=method,
    )


def _leading(values: FloatArray, digits: int) -> np.ndarray:
    # Digits are read from the text: a logarithm would put 1000 below 10³ at times.
    text = [f"{value:.15e}".replace(".", "") for value in values]
    return np.array([int(digit[:digits]) for digit in text])
