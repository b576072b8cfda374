"""Mann–Kendall tests and Sen slopes of many short series at once.

One duty: monotone trends by year. Fewer than five years are not tested: even a perfect
row of four has a chance of 1 in 12. Slopes are in the unit of the series per unit of
time (points a year).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.stats import norm

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import (
    BoolArray,
    FloatArray,
    IntArray,
    as_floats,
    as_vector,
    check_fraction,
)
from cchc_lib.stats.estimates import Estimate
from cchc_lib.stats.families import adjust_p

LEAST_YEARS = 5
EXACT_UP_TO = 10  # values without ties: the exact distribution is taken
_BLOCK = 2**21  # pair slopes worked on at once


def mann_kendall(
    series: ArrayLike, *, times: ArrayLike | None = None, level: float = 0.95
) -> pd.DataFrame:
    """Test every series for a monotone trend and give its Sen slope.

    Parameters
    ----------
    series : array_like, shape (t,) or (n, t)
        One series, or one a row, in order of time; NaN is a missing year.
    times : array_like, shape (t,), optional
        When each column was measured, rising; by default 0, 1, 2, …
    level : float
        Coverage of the slope's interval, a fraction of 1.

    Returns
    -------
    DataFrame, one row a series
        ``n`` (values), ``s``, ``var_s``, ``tau`` (tau-b), ``z``, ``p`` (two-sided),
        ``p_adjusted`` (Benjamini–Hochberg over the series), ``slope``, ``slope_low``,
        ``slope_high``, ``intercept`` (at time 0), ``direction`` ("up", "down", "flat",
        "no_data"), ``method``. With fewer than five values no z, p or interval.

    Raises
    ------
    DataError
        If times do not rise or do not fit the series.

    Notes
    -----
    S = sum of sign(y_j - y_i); Var S = (n (n - 1) (2 n + 5) - sum t (t - 1) (2 t + 5))
    / 18; z = (S -+ 1) / sqrt Var S; exact p up to 10 values without ties. Slope: median
    of all pair slopes, interval by ranks. Source: Mann (1945), doi:10.2307/1907187;
    Kendall (1975), Rank Correlation Methods; Sen (1968),
    doi:10.1080/01621459.1968.10480934.

    Examples
    --------
    >>> table = mann_kendall([[70, 72, 75, 79, 80], [80, 79, 81, 80, 78]])
    >>> table[["s", "p", "slope", "direction"]].round(4).values.tolist()
    [[10.0, 0.0167, 2.5833, 'up'], [-3.0, 0.6134, -0.4167, 'down']]
    """
    check_fraction(level, "level")
    values = np.atleast_2d(as_floats(series, "series"))
    if values.ndim != 2:
        raise DataError("series", f"shape {values.shape}", "one series a row")
    when = _as_times(times, values.shape[1])
    step = max(1, _BLOCK // max(1, values.shape[1] ** 2 // 2))
    pieces = [
        _trends(values[start : start + step], when, level)
        for start in range(0, max(len(values), 1), step)
    ]
    table = pd.concat(pieces, ignore_index=True)
    adjusted = adjust_p(table["p"].to_numpy())["p_adjusted"]
    table.insert(list(table.columns).index("p") + 1, "p_adjusted", adjusted)
    return table


def regional_mann_kendall(
    series: ArrayLike, *, times: ArrayLike | None = None
) -> Estimate:
    """Test a whole block of units for one common trend.

    Parameters
    ----------
    series : array_like, shape (n, t)
        One unit a row, in order of time; units with fewer than two values add nothing.
    times : array_like, shape (t,), optional
        When each column was measured, rising.

    Returns
    -------
    Estimate
        ``value`` the sum of S over the units, ``statistic`` z, ``p`` two-sided, ``n``
        units. p is NaN if no unit has five values or none varies.

    Notes
    -----
    Units are taken as independent; a shock common to all makes p too small. Source:
    Helsel and Frans (2006), doi:10.1021/es051650b.

    Examples
    --------
    >>> found = regional_mann_kendall([[70, 72, 75, 79, 80], [80, 79, 81, 80, 78]])
    >>> found.value, round(found.p, 3)
    (7.0, 0.291)
    """
    values = np.atleast_2d(as_floats(series, "series"))
    table = mann_kendall(values, times=times)
    used = table[table["n"] > 1]
    s, variance = float(used["s"].sum()), float(used["var_s"].sum())
    tested = variance > 0 and int(used["n"].max()) >= LEAST_YEARS
    z = float((s - np.sign(s)) / np.sqrt(variance)) if tested else float("nan")
    return Estimate(
        value=s,
        statistic=z,
        p=float(2 * norm.sf(abs(z))),
        n=len(used),
        method="regional mann-kendall" + ("" if tested else ", no test"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairs:
    """All pairs of values of each series, earlier and later."""

    signs: FloatArray  # shape (n, pairs); 0 where a value is missing
    slopes: FloatArray  # NaN where a value is missing
    ties: FloatArray  # shape (n,): sum of t (t - 1) (2 t + 5)
    tied: FloatArray  # shape (n,): pairs of equal values


def _as_times(times: ArrayLike | None, count: int) -> FloatArray:
    when = np.arange(float(count)) if times is None else as_vector(times, "times")
    if len(when) != count or not (np.diff(when) > 0).all():
        raise DataError("times", f"{when.tolist()[:8]}", f"{count} rising times")
    return when


def _trends(values: FloatArray, when: FloatArray, level: float) -> pd.DataFrame:
    pairs = _pairs(values, when)
    known = ~np.isnan(values)
    n = known.sum(axis=1)
    s = pairs.signs.sum(axis=1)
    variance = (n * (n - 1) * (2 * n + 5) - pairs.ties) / 18
    count = n * (n - 1) / 2
    room = np.sqrt(count * (count - pairs.tied))
    tested = n >= LEAST_YEARS
    exact = tested & (n <= EXACT_UP_TO) & (pairs.tied == 0)
    z = _ratio(s - np.sign(s), np.sqrt(variance))
    p = np.where(exact, _exact_p(s, n), 2 * norm.sf(np.abs(z)))
    # A constant series cannot be ordered in any other way.
    p = np.where(variance > 0, np.minimum(p, 1), 1.0)
    slope, low, high = _sen(pairs.slopes, variance, level)
    middle = np.where(known, when, np.nan)
    return pd.DataFrame(
        {
            "n": n,
            "s": s,
            "var_s": variance,
            "tau": _ratio(s, room),
            "z": np.where(tested, np.where(variance > 0, z, 0.0), np.nan),
            "p": np.where(tested, p, np.nan),
            "slope": slope,
            "slope_low": np.where(tested, low, np.nan),
            "slope_high": np.where(tested, high, np.nan),
            "intercept": _medians(values) - slope * _medians(middle),
            "direction": _directions(slope),
            "method": _names(tested, exact),
        }
    )


def _pairs(values: FloatArray, when: FloatArray) -> _Pairs:
    first, second = np.triu_indices(len(when), 1)
    gaps = values[:, second] - values[:, first]
    known = ~np.isnan(gaps)
    equal = known & (gaps == 0)
    # t of a value: values equal to it, itself included; summed over values, not groups.
    size = (~np.isnan(values)).astype(float)
    for place in (first, second):
        for column in range(len(when)):
            size[:, column] += equal[:, place == column].sum(axis=1)
    return _Pairs(
        signs=np.where(known, np.sign(gaps), 0),
        slopes=gaps / (when[second] - when[first]),
        ties=(np.maximum(size - 1, 0) * (2 * size + 5)).sum(axis=1),
        tied=equal.sum(axis=1).astype(float),
    )


def _sen(
    slopes: FloatArray, variance: FloatArray, level: float
) -> tuple[FloatArray, FloatArray, FloatArray]:
    ordered = np.sort(slopes, axis=1)  # NaN go last
    count = (~np.isnan(slopes)).sum(axis=1)
    half = norm.isf((1 - level) / 2) * np.sqrt(variance)
    last = np.maximum(count - 1, 0)
    upper = np.minimum(np.round((count + half) / 2).astype(int), last)
    lower = np.maximum(np.round((count - half) / 2).astype(int) - 1, 0)
    middle = (_picked(ordered, last // 2) + _picked(ordered, count // 2)) / 2
    return middle, _picked(ordered, lower), _picked(ordered, upper)


def _picked(ordered: FloatArray, places: IntArray) -> FloatArray:
    if not ordered.shape[1]:
        return np.full(len(ordered), np.nan)
    places = np.minimum(places, ordered.shape[1] - 1)
    return np.take_along_axis(ordered, places[:, np.newaxis], axis=1)[:, 0]


def _medians(values: FloatArray) -> FloatArray:
    """Give each row's median without NaN; `nanmedian` would go row by row."""
    ordered, count = np.sort(values, axis=1), (~np.isnan(values)).sum(axis=1)
    low, high = np.maximum(count - 1, 0) // 2, count // 2
    return (_picked(ordered, low) + _picked(ordered, high)) / 2


def _exact_p(s: FloatArray, n: IntArray) -> FloatArray:
    p = np.ones(len(s))
    for size in range(2, EXACT_UP_TO + 1):
        rows = n == size
        if rows.any():
            p[rows] = _tails(size)[np.abs(s[rows]).astype(int)]
    return p


@cache
def _tails(n: int) -> FloatArray:
    """Give P(|S| >= s) for s = 0, 1, … of n values in random order, without ties."""
    ways = np.ones(1)  # orders of 1 value, by number of inversions
    for size in range(2, n + 1):
        ways = np.convolve(ways, np.ones(size))
    s = np.abs(len(ways) - 1 - 2 * np.arange(len(ways)))
    chances = np.bincount(s, ways / ways.sum())
    return np.asarray(chances[::-1].cumsum()[::-1])


def _ratio(top: FloatArray, bottom: FloatArray) -> FloatArray:
    blank = np.full(len(top), np.nan)
    return np.asarray(np.divide(top, bottom, out=blank, where=bottom > 0))


def _directions(slope: FloatArray) -> NDArray[np.str_]:
    return np.select(
        [np.isnan(slope), slope > 0, slope < 0], ["no_data", "up", "down"], "flat"
    )


def _names(tested: BoolArray, exact: BoolArray) -> NDArray[np.str_]:
    return np.select(
        [~tested, exact],
        ["sen slope, fewer than five values: no test", "mann-kendall exact, sen slope"],
        "mann-kendall normal, sen slope",
    )
