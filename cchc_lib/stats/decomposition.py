"""Gaps and changes of a whole, taken apart into what each unit adds.

One duty: exact accounting. No chance enters here. Rates are fractions of 1; every
contribution is also kept as an exact fraction, so that the parts add up exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pandas as pd
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_counts


def split_gap(
    part: ArrayLike, whole: ArrayLike, reference: float | Decimal | Fraction
) -> pd.DataFrame:
    """Take the gap between the whole's rate and a reference apart into units.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts of every unit: cases that succeeded, and all cases. NaN counts nothing.
    reference : float, Decimal or Fraction
        The rate to compare with, a fraction of 1; a float stands for its decimal.

    Returns
    -------
    DataFrame, one row a unit
        ``part``, ``whole``, ``rate``; ``share``, its share of all cases; ``excess``,
        cases above (+) or below (-) what the reference asks of it; ``contribution``,
        its part of the gap (fraction of 1); ``exact``, the same as a Fraction;
        ``method``. The exact contributions add up to the gap exactly.

    Raises
    ------
    DataError
        If there is no case at all, or a part lies outside its whole.

    Notes
    -----
    P - r = sum of n_i (p_i - r) / N = sum of (k_i - r n_i) / N.

    Examples
    --------
    >>> gap = split_gap([90, 50], [100, 100], 0.8)
    >>> gap["excess"].tolist(), sum(gap["exact"])
    ([10.0, -30.0], Fraction(-1, 10))
    """
    k, n = as_counts(part, whole)
    goal = Fraction(str(reference))
    parts, wholes = _exact(k, n)
    total = _total(wholes)
    excess = [a - goal * b for a, b in zip(parts, wholes, strict=True)]
    exact = [value / total for value in excess]
    return pd.DataFrame(
        {
            "part": k,
            "whole": n,
            "rate": [_rate(a, b) for a, b in zip(parts, wholes, strict=True)],
            "share": [float(b / total) for b in wholes],
            "excess": [float(value) for value in excess],
            "contribution": [float(value) for value in exact],
            "exact": pd.Series(exact, dtype=object),
            "method": "exact accounting",
        }
    )


def split_change(
    part_before: ArrayLike,
    whole_before: ArrayLike,
    part_after: ArrayLike,
    whole_after: ArrayLike,
) -> pd.DataFrame:
    """Take the change of the whole's rate apart into mix and rate effects.

    Parameters
    ----------
    part_before, whole_before, part_after, whole_after : array_like, shape (n,)
        Counts of the same units in two periods. A unit without cases in one period
        entered or left: all it adds is mix.

    Returns
    -------
    DataFrame, one row a unit
        ``rate_before``, ``rate_after``, ``share_before``, ``share_after``;
        ``rate_effect``, what its own rate changed in the whole; ``mix_effect``, what
        its size changed; ``exact_rate``, ``exact_mix`` (Fractions); ``method``.
        The exact effects of all units add up to the change exactly.

    Raises
    ------
    DataError
        If a period holds no case, or the periods hold different units.

    Notes
    -----
    Rate effect: mean share times change of rate. Mix effect: change of share times
    mean rate, taken against the mean of the two overall rates, so that a unit growing
    with an average rate adds nothing. Source: Kitagawa (1955),
    doi:10.1080/01621459.1955.10501299.

    Examples
    --------
    >>> change = split_change([90, 50], [100, 100], [90, 30], [100, 50])
    >>> change[["rate_effect", "mix_effect"]].sum().round(4).tolist()
    [0.0417, 0.0583]
    """
    k0, n0 = as_counts(part_before, whole_before)
    k1, n1 = as_counts(part_after, whole_after)
    if len(k0) != len(k1):
        raise DataError("periods", f"{len(k0)} and {len(k1)} units", "the same units")
    parts_0, wholes_0 = _exact(k0, n0)
    parts_1, wholes_1 = _exact(k1, n1)
    all_0, all_1 = _total(wholes_0), _total(wholes_1)
    middle = (sum(parts_0) / all_0 + sum(parts_1) / all_1) / 2
    effects = [
        _effects((a0, b0, b0 / all_0), (a1, b1, b1 / all_1), middle)
        for a0, b0, a1, b1 in zip(parts_0, wholes_0, parts_1, wholes_1, strict=True)
    ]
    return pd.DataFrame(
        {
            "rate_before": [_rate(*row) for row in zip(parts_0, wholes_0, strict=True)],
            "rate_after": [_rate(*row) for row in zip(parts_1, wholes_1, strict=True)],
            "share_before": [float(b / all_0) for b in wholes_0],
            "share_after": [float(b / all_1) for b in wholes_1],
            "rate_effect": [float(effect) for effect, _ in effects],
            "mix_effect": [float(effect) for _, effect in effects],
            "exact_rate": pd.Series([effect for effect, _ in effects], dtype=object),
            "exact_mix": pd.Series([effect for _, effect in effects], dtype=object),
            "method": "kitagawa, exact accounting",
        }
    )


Side = tuple[Fraction, Fraction, Fraction]  # part, whole, share of all cases


def _effects(before: Side, after: Side, middle: Fraction) -> tuple[Fraction, Fraction]:
    (part_0, whole_0, share_0), (part_1, whole_1, share_1) = before, after
    rate_0 = part_0 / whole_0 if whole_0 else None
    rate_1 = part_1 / whole_1 if whole_1 else None
    # A rate that does not exist is taken from the other period: it did not change.
    old = rate_0 if rate_0 is not None else rate_1
    new = rate_1 if rate_1 is not None else rate_0
    if old is None or new is None:
        return Fraction(0), Fraction(0)
    rate_effect = (share_0 + share_1) / 2 * (new - old)
    mix_effect = ((old + new) / 2 - middle) * (share_1 - share_0)
    return rate_effect, mix_effect


def _exact(k: FloatArray, n: FloatArray) -> tuple[list[Fraction], list[Fraction]]:
    known = (k == k) & (n == n)  # NaN differs from itself
    return (
        [
            Fraction(float(v)) if ok else Fraction(0)
            for v, ok in zip(k, known, strict=True)
        ],
        [
            Fraction(float(v)) if ok else Fraction(0)
            for v, ok in zip(n, known, strict=True)
        ],
    )


def _total(wholes: Sequence[Fraction]) -> Fraction:
    total = sum(wholes, Fraction(0))
    if not total:
        raise DataError("whole", "no case in any unit", "at least one case")
    return total


def _rate(part: Fraction, whole: Fraction) -> float:
    return float(part / whole) if whole else float("nan")
