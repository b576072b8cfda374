"""All pairs of means at once, and letters for units that cannot be told apart.

One duty: Tukey–Kramer with a single critical value, and the compact letter display.
Rank sets (``ranks``) answer the same question as places.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import studentized_range

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import BoolArray, FloatArray, as_same_length, check_fraction

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTable:
    """Which of all pairs of units differ, at one error rate for the whole table."""

    differs: BoolArray  # shape (p, p), symmetric
    difference: FloatArray  # row minus column, in the unit of the scores
    margin: FloatArray  # least difference that counts, same unit; NaN on the diagonal
    critical: float  # quantile of the studentised range
    method: str


def tukey_kramer(
    means: ArrayLike, se: ArrayLike, *, df: float = np.inf, level: float = 0.95
) -> PairTable:
    """Compare all pairs of means by Tukey and Kramer's margin.

    Parameters
    ----------
    means, se : array_like, shape (p,)
        Mean of each unit and its standard error, same unit; NaN differs from nothing.
    df : float
        Degrees of freedom behind the standard errors; infinite if they are known.
    level : float
        Chance that the whole table holds no false difference, a fraction of 1.

    Returns
    -------
    PairTable
        |x_i - x_j| > q / sqrt 2 sqrt(se_i² + se_j²) for every pair.

    Raises
    ------
    DataError
        If means and errors differ in number, an error is negative, or df below 1.

    Notes
    -----
    Source: Tukey (1953); Kramer (1956), doi:10.2307/3001469.

    Examples
    --------
    >>> found = tukey_kramer([10, 9, 5], [1, 1, 1])
    >>> round(found.critical, 3), found.differs[0].tolist()
    (3.314, [False, False, True])
    """
    check_fraction(level, "level")
    x, s = as_same_length(means, se, ("means", "se"))
    if (s < 0).any() or not df >= 1:
        raise DataError("se", f"{s.min():g}, df {df:g}", "se >= 0 and df >= 1")
    count = int((~np.isnan(x + s)).sum())
    q = float(studentized_range.ppf(level, count, df)) if count > 1 else float("nan")
    difference = x[:, np.newaxis] - x
    margin = q / np.sqrt(2) * np.hypot(s[:, np.newaxis], s)
    np.fill_diagonal(margin, np.nan)
    return PairTable(
        differs=np.abs(difference) > margin,
        difference=difference,
        margin=margin,
        critical=q,
        method=f"tukey-kramer, one error rate {1 - level:.3g}",
    )


def compact_letters(differs: ArrayLike, order: ArrayLike) -> pd.DataFrame:
    """Give units letters: two units share a letter if and only if they do not differ.

    Parameters
    ----------
    differs : array_like of bool, shape (p, p)
        Which pairs differ, symmetric.
    order : array_like, shape (p,)
        Scores that set the order of letters: the best unit has the first.

    Returns
    -------
    DataFrame, one row a unit, in the given order
        ``letters`` ("a", "ab", …; after z: aa, bb, …, set apart by commas),
        ``groups`` (how many letters), ``method``.

    Raises
    ------
    DataError
        If ``differs`` is not symmetric or differs in size from ``order``.

    Notes
    -----
    A letter stands for each largest set of units without a differing pair. Source:
    Piepho (2004), doi:10.1198/1061860043515. For hundreds of units rank sets read
    better.

    Examples
    --------
    >>> differs = [[False, False, True], [False, False, False], [True, False, False]]
    >>> compact_letters(differs, [10, 9, 5])["letters"].tolist()
    ['a', 'ab', 'b']
    """
    pairs = np.asarray(differs, dtype=bool)
    score = np.asarray(order, dtype=float)
    if pairs.shape != (len(score), len(score)) or (pairs != pairs.T).any():
        raise DataError("differs", f"shape {pairs.shape}", "a symmetric square table")
    ranked = np.argsort(-score, kind="stable")
    groups = _groups(pairs[np.ix_(ranked, ranked)])
    letters, counts = [""] * len(score), [0] * len(score)
    names = [_letter(i) for i in range(len(groups))]
    gap = "," if len(groups) > len(_ALPHABET) else ""
    for place, unit in enumerate(ranked):
        own = [name for name, group in zip(names, groups, strict=True) if group[place]]
        letters[unit], counts[unit] = gap.join(own), len(own)
    return pd.DataFrame(
        {"letters": letters, "groups": counts, "method": "compact letter display"}
    )


def _groups(pairs: BoolArray) -> list[BoolArray]:
    """Find the largest sets without a differing pair, in order of their first unit."""
    groups = np.zeros((0, len(pairs)), dtype=bool)
    for unit, differs in enumerate(pairs):
        alike = ~differs
        alike[unit:] = False  # units before this one, which come first in order
        shared = groups & alike
        swallowed = (shared == groups).all(axis=1)
        grown = _largest(shared[shared.any(axis=1)])
        grown = grown if len(grown) else np.zeros((1, len(pairs)), dtype=bool)
        grown[:, unit] = True
        groups = np.concatenate([groups[~swallowed], grown])
    return sorted(groups, key=lambda group: np.flatnonzero(group).tolist())


def _largest(sets: BoolArray) -> BoolArray:
    """Keep the sets, one a row, that lie inside no other; equal ones once."""
    distinct = np.unique(sets, axis=0)
    numbers = distinct.astype(np.float32)
    sizes = numbers.sum(axis=1)
    inside = numbers @ numbers.T == sizes[:, np.newaxis]
    within_another = (inside & (sizes > sizes[:, np.newaxis])).any(axis=1)
    return np.asarray(distinct[~within_another])


def _letter(index: int) -> str:
    turn, place = divmod(index, len(_ALPHABET))
    return _ALPHABET[place] * (turn + 1)
