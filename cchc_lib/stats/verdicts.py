"""Rates against a target: met, missed or not proven, and the size of a proof.

One duty: judge k of n against a target rate. Intervals are in ``rates``. Targets and
levels are fractions of 1. Two questions are kept apart:

- ``reached`` is arithmetic on the cases at hand;
- ``verdict`` says whether the process behind them can be told from the target.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import (
    BoolArray,
    FloatArray,
    IntArray,
    as_vector,
    check_fraction,
)
from cchc_lib.stats.rates import (
    FEW_FAILURES,
    RateMethod,
    rate_bounds,
    rate_intervals,
    small_number_rules,
)

_LARGEST_PROOF = 2**52


def judge_rates(
    part: ArrayLike,
    whole: ArrayLike,
    target: float | Decimal | Fraction,
    *,
    method: RateMethod = "wilson",
    level: float = 0.95,
) -> pd.DataFrame:
    """Say for every rate whether it met the target, missed it, or proves neither.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases.
    target : float, Decimal or Fraction
        The rate to reach, a fraction of 1. A float stands for its shortest decimal.
    method, level
        As in `rate_intervals`.

    Returns
    -------
    DataFrame, one row a rate
        The columns of `rate_intervals`, and: ``target``; ``reached``, the plain
        arithmetic on these cases (True, False or NA); ``verdict``, "met", "missed",
        "not_proven" or "no_data"; ``p_at_most`` and ``p_at_least``, the exact chance
        of so few or so many successes if the true rate were the target; ``needed``,
        the smallest whole that would prove the target met with as many failures as
        now; ``rule``, which small-number rule binds: "no_data", "count_only" (fewer
        than 20 cases), "exact_only" (fewer than 10 failures) or "usual".

    Raises
    ------
    DataError
        If a part lies outside its whole, or the target outside (0, 1].

    Notes
    -----
    "met": the interval lies at or above the target; "missed": below it. With fewer
    than 10 failures "missed" also needs the exact tail below half of 1 - level, since
    nobody is to be blamed by an approximation. Source: Newcombe (1998),
    doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.

    Examples
    --------
    >>> judged = judge_rates([36, 381], [37, 381], 0.99)
    >>> judged[["reached", "verdict", "p_at_most", "needed"]].round(2)
       reached     verdict  p_at_most  needed
    0    False  not_proven       0.31     563
    1     True         met       1.00     381
    """
    goal = _as_target(target)
    table = rate_intervals(part, whole, method=method, level=level)
    k, n = table["part"].to_numpy(), table["whole"].to_numpy()
    known = table["rate"].notna().to_numpy()
    at_most = np.where(known, binom.cdf(k, n, float(goal)), np.nan)
    at_least = np.where(known, binom.sf(np.ceil(k) - 1, n, float(goal)), np.nan)
    proven = pd.array([pd.NA] * len(n), dtype="Int64")
    if goal < 1:
        proven[known] = size_to_prove(
            float(goal), (n - k)[known], method=method, level=level
        )
    return table.assign(
        target=float(goal),
        reached=_reached(k, n, known, goal),
        verdict=_verdicts(table, at_most, float(goal), (1 - level) / 2),
        p_at_most=at_most,
        p_at_least=at_least,
        needed=proven,
        rule=small_number_rules(k, n),
        method=table.pop("method"),  # taken out, so that it comes last
    )


def size_to_prove(
    target: float,
    failures: ArrayLike = 0,
    *,
    method: RateMethod = "wilson",
    level: float = 0.95,
) -> IntArray:
    """Find the smallest number of cases that proves a rate of at least ``target``.

    Parameters
    ----------
    target : float
        The rate to prove, a fraction of 1 above 0 and below 1.
    failures : array_like, shape (n,) or ()
        Cases among them that failed (late files).
    method, level
        As in `rate_intervals`; the proof is that the lower bound reaches the target.

    Returns
    -------
    ndarray of int, shape (n,)
        Numbers of cases, failures included.

    Raises
    ------
    DataError
        If the target does not lie inside (0, 1): 100 % cannot be proven by counting.

    Notes
    -----
    Without a failure Wilson's bound gives n >= t z² / (1 - t). Source: Wilson (1927),
    doi:10.1080/01621459.1927.10502953.

    Examples
    --------
    >>> size_to_prove(0.99, [0, 1])
    array([381, 563])
    """
    check_fraction(target, "target")
    missed = as_vector(failures, "failures")
    if (missed < 0).any() or not np.isfinite(missed).all():
        raise DataError("failures", f"{missed.min():g}", "numbers of 0 and above")
    # The bound rises with every success added, so halving the gap finds the first.
    low = np.ceil(missed)
    high = low + 1
    while not (enough := _proves(missed, high, target, method, level)).all():
        low, high = np.where(enough, low, high), np.where(enough, high, 2 * high)
        if high.max() > _LARGEST_PROOF:
            raise DataError("target", f"{target!r}", "a rate that counting can prove")
    while (high - low > 1).any():
        middle = np.floor((low + high) / 2)
        enough = _proves(missed, middle, target, method, level)
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    return high.astype(np.int64)


def _as_target(target: float | Decimal | Fraction) -> Fraction:
    # 0.29 as a float is a little less than 29 %; what was meant is the decimal.
    goal = Fraction(str(target))
    if not 0 < goal <= 1:
        raise DataError("target", f"{target}", "a fraction above 0 and at most 1")
    return goal


def _reached(
    k: FloatArray, n: FloatArray, known: BoolArray, goal: Fraction
) -> pd.arrays.BooleanArray:
    answers = [
        Fraction(float(part)) >= goal * Fraction(float(whole)) if sure else pd.NA
        for part, whole, sure in zip(k, n, known, strict=True)
    ]
    return pd.array(answers, dtype="boolean")


def _verdicts(
    table: pd.DataFrame, at_most: FloatArray, target: float, tail: float
) -> NDArray[np.str_]:
    k, n = table["part"].to_numpy(), table["whole"].to_numpy()
    exactly_below: BoolArray = (n - k >= FEW_FAILURES) | (at_most < tail)
    return np.select(
        [
            table["rate"].isna().to_numpy(),
            table["low"].to_numpy() >= target,
            (table["high"].to_numpy() < target) & exactly_below,
        ],
        ["no_data", "met", "missed"],
        "not_proven",
    )


def _proves(
    missed: FloatArray, n: FloatArray, target: float, method: RateMethod, level: float
) -> BoolArray:
    size = np.maximum(n, missed)
    low, _ = rate_bounds(size - missed, size, method=method, level=level)
    return low >= target
