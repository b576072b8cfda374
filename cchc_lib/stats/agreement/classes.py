"""Intraclass correlations: how much of the spread is between units, not raters.

One duty: the six forms of McGraw and Wong with full-precision intervals. Where ICC(C,1)
is high and ICC(A,1) lower, the difference is a steady gap between raters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import f

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import as_matrix, check_fraction
from cchc_lib.stats.estimates import NAN


@dataclass(frozen=True, slots=True, kw_only=True)
class _Squares:
    """Mean squares of the two-way table, n units by k raters."""

    n: int
    k: int
    units: float
    raters: float
    error: float
    within: float  # raters and error together


def intraclass_correlations(scores: ArrayLike, *, level: float = 0.95) -> pd.DataFrame:
    """Give all six intraclass correlations with F tests and intervals.

    Parameters
    ----------
    scores : array_like, shape (n, k)
        One unit a row, one rater a column, points; rows with a gap are left out.
    level : float
        Coverage of the intervals, a fraction of 1.

    Returns
    -------
    DataFrame, six rows
        ``type`` ("ICC(1,1)", "ICC(A,1)", "ICC(C,1)", "ICC(1,k)", "ICC(A,k)",
        "ICC(C,k)"), ``icc``, ``low``, ``high``, ``f``, ``df1``, ``df2``, ``p``, ``n``,
        ``raters``, ``method``. NaN where the scores have no spread.

    Raises
    ------
    DataError
        If fewer than two units are complete or fewer than two raters given.

    Notes
    -----
    1: each unit has its own raters; A: agreement, C: consistency, of the same raters;
    k: of the mean of k raters. Source: McGraw and Wong (1996),
    doi:10.1037/1082-989X.1.1.30; Shrout and Fleiss (1979),
    doi:10.1037/0033-2909.86.2.420.

    Examples
    --------
    >>> table = intraclass_correlations([[9, 2], [6, 1], [8, 4], [7, 1], [10, 5]])
    >>> table.set_index("type")["icc"][["ICC(A,1)", "ICC(C,1)"]].round(3).tolist()
    [0.13, 0.776]
    """
    check_fraction(level, "level")
    table = as_matrix(scores, "scores")
    table = table[~np.isnan(table).any(axis=1)]
    if table.shape[0] < 2 or table.shape[1] < 2:
        raise DataError("scores", f"shape {table.shape}", "2 or more units and raters")
    squares = _squares(table)
    rows = [
        _one_way(squares, level),
        _agreement(squares, level),
        _consistency(squares, level),
    ]
    means = [_of_mean(row, squares.k) for row in rows]
    return pd.DataFrame(rows + means).assign(
        n=squares.n, raters=squares.k, method=f"anova, F intervals {level:g}"
    )


Row = dict[str, str | float]


def _squares(table: np.ndarray) -> _Squares:
    n, k = table.shape
    centred = table - table.mean()
    by_unit, by_rater = centred.mean(axis=1), centred.mean(axis=0)
    rest = centred - by_unit[:, np.newaxis] - by_rater
    units = k * (by_unit**2).sum() / (n - 1)
    raters = n * (by_rater**2).sum()
    error = (rest**2).sum()
    # Rounding leaves a spread of nothing a hair above 0; nothing is what it is.
    error = 0.0 if error <= 1e-20 * (centred**2).sum() else error
    return _Squares(
        n=n,
        k=k,
        units=float(units),
        raters=float(raters / (k - 1)),
        error=float(error / ((n - 1) * (k - 1))),
        within=float((raters + error) / (n * (k - 1))),
    )


def _one_way(s: _Squares, level: float) -> Row:
    return _simple("ICC(1,1)", s, s.within, s.n * (s.k - 1), level)


def _consistency(s: _Squares, level: float) -> Row:
    return _simple("ICC(C,1)", s, s.error, (s.n - 1) * (s.k - 1), level)


def _simple(kind: str, s: _Squares, noise: float, df2: int, level: float) -> Row:
    df1, tail = s.n - 1, (1 - level) / 2
    ratio = _ratio(s.units, noise)
    least = ratio / float(f.isf(tail, df1, df2))
    most = ratio * float(f.isf(tail, df2, df1))
    icc, low, high = ((v - 1) / (v + s.k - 1) for v in (ratio, least, most))
    if np.isinf(ratio):
        icc = low = high = 1.0
    return _row(kind, (icc, low, high), ratio, df1, df2)


def _agreement(s: _Squares, level: float) -> Row:
    n, k, df1 = s.n, s.k, s.n - 1
    df2 = (n - 1) * (k - 1)
    room = s.units + (k - 1) * s.error + k * (s.raters - s.error) / n
    icc = (s.units - s.error) / room if room else NAN
    ratio, by_rater = _ratio(s.units, s.error), _ratio(s.raters, s.error)
    if not np.isfinite([icc, ratio, by_rater]).all():
        exact = (icc, icc, icc) if s.raters == 0 else (icc, NAN, NAN)
        return _row("ICC(A,1)", exact, ratio, df1, df2)
    rest = n * (1 + (k - 1) * icc) - k * icc
    v = (k - 1) * (n - 1) * (k * icc * by_rater + rest) ** 2
    v /= (n - 1) * (k * icc * by_rater) ** 2 + rest**2
    tail = (1 - level) / 2
    upper, lower = float(f.isf(tail, df1, v)), float(f.isf(tail, v, df1))
    base = k * s.raters + (k * n - k - n) * s.error
    low = n * (s.units - upper * s.error) / (upper * base + n * s.units)
    high = n * (lower * s.units - s.error) / (base + n * lower * s.units)
    return _row("ICC(A,1)", (icc, low, high), ratio, df1, df2)


def _of_mean(row: Row, k: int) -> Row:
    """Step one rater's reliability up to the mean of k (Spearman–Brown)."""
    stepped = {name: _stepped(float(row[name]), k) for name in ("icc", "low", "high")}
    return {**row, **stepped, "type": str(row["type"]).replace(",1)", ",k)")}


def _stepped(value: float, k: int) -> float:
    room = 1 + (k - 1) * value
    return k * value / room if room else float("-inf")


def _ratio(top: float, bottom: float) -> float:
    if bottom:
        return top / bottom
    return float("inf") if top else NAN


def _row(
    kind: str, found: tuple[float, float, float], ratio: float, df1: int, df2: int
) -> Row:
    icc, low, high = found
    return {
        "type": kind,
        "icc": icc,
        "low": low,
        "high": high,
        "f": ratio,
        "df1": df1,
        "df2": df2,
        "p": float(f.sf(ratio, df1, df2)),
    }
