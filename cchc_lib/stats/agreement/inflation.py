"""One side higher than the other: sign and signed-rank tests over many criteria.

One duty: which criteria (or units) the first rater marks higher than the second, beyond
chance, with the number of tests allowed for. Values are in points.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import binomtest, wilcoxon

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, check_choice
from cchc_lib.stats.estimates import NAN
from cchc_lib.stats.families import Adjustment, adjust_p

PairedTest = Literal["sign", "wilcoxon"]


def compare_scores(
    first: ArrayLike,
    second: ArrayLike,
    *,
    by: Literal["criterion", "unit"] = "criterion",
    test: PairedTest = "sign",
    adjust: Adjustment = "bh",
) -> pd.DataFrame:
    """Test, criterion by criterion, whether first scores lie above second scores.

    Parameters
    ----------
    first, second : array_like, shape (n, k)
        Self and appraised scores, one unit a row, one criterion a column, points.
        Pairs with a gap are left out.
    by : {"criterion", "unit"}
        Whether each column or each row is one test; all of them are one family.
    test : {"sign", "wilcoxon"}
        Exact sign test, or Wilcoxon's signed ranks with Pratt's zeros.
    adjust : {"bh", "by", "holm"}
        See `cchc_lib.stats.families.adjust_p`.

    Returns
    -------
    DataFrame, one row a test
        ``item`` (column or row number), ``n``, ``above``, ``below``, ``equal``,
        ``mean`` and ``median`` of first - second (points), ``share_above`` (fraction
        of 1), ``p`` (two-sided), ``p_adjusted``, ``rejected``, ``tests``, ``method``.
        p is NaN where no pair differs: there is nothing to test.

    Raises
    ------
    DataError
        If the two tables differ in shape.
    UnknownNameError
        If test or by is not one of those named.

    Notes
    -----
    Source: Dixon and Mood (1946), doi:10.1080/01621459.1946.10501898; Pratt (1959),
    doi:10.1080/01621459.1959.10501526.

    Examples
    --------
    >>> first = [[2, 1], [3, 1], [2, 0], [3, 1], [2, 1], [3, 1]]
    >>> second = [[1, 1], [2, 1], [1, 1], [2, 1], [1, 1], [2, 0]]
    >>> compare_scores(first, second)[["above", "equal", "p"]].round(4).values.tolist()
    [[6.0, 0.0, 0.0312], [1.0, 4.0, 1.0]]
    """
    check_choice(test, "paired test", get_args(PairedTest))
    check_choice(by, "direction of tests", ("criterion", "unit"))
    a, b = as_matrix(first, "first"), as_matrix(second, "second")
    if a.shape != b.shape:
        raise DataError("scores", f"shapes {a.shape} and {b.shape}", "equal shapes")
    difference = a - b if by == "unit" else (a - b).T
    rows = [_compared(item, d[~np.isnan(d)], test) for item, d in enumerate(difference)]
    table = pd.DataFrame(rows)
    family = adjust_p(table["p"].to_numpy() if rows else [], method=adjust)
    return table.assign(
        p_adjusted=family["p_adjusted"],
        rejected=family["rejected"],
        tests=family["tests"],
        method=f"{test} test, " + family["method"],
    )


def _compared(item: int, d: FloatArray, test: PairedTest) -> dict[str, float]:
    above, below = int((d > 0).sum()), int((d < 0).sum())
    return {
        "item": item,
        "n": len(d),
        "above": above,
        "below": below,
        "equal": len(d) - above - below,
        "mean": float(d.mean()) if len(d) else NAN,
        "median": float(np.median(d)) if len(d) else NAN,
        "share_above": above / len(d) if len(d) else NAN,
        "p": _p_value(d, above, below, test),
    }


def _p_value(d: FloatArray, above: int, below: int, test: PairedTest) -> float:
    if above + below == 0:
        return NAN
    if test == "sign":
        return float(binomtest(above, above + below).pvalue)
    return float(wilcoxon(d, zero_method="pratt").pvalue)
