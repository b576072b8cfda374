"""Many tests at once: families declared up front and p-values adjusted inside them.

One duty: multiplicity. Not here: the tests themselves. For tables of units prefer rank
sets (``ranks``) or ``letters`` to all raw pairs.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from statsmodels.stats.multitest import multipletests

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import (
    BoolArray,
    FloatArray,
    as_vector,
    check_choice,
    check_fraction,
)

Adjustment = Literal["bh", "by", "holm"]

_IN_STATSMODELS = {"bh": "fdr_bh", "by": "fdr_by"}


def adjust_p(
    p: ArrayLike,
    *,
    family: ArrayLike = "all",
    method: Adjustment = "bh",
    level: float = 0.05,
) -> pd.DataFrame:
    """Adjust p-values for the number of tests of their family.

    Parameters
    ----------
    p : array_like, shape (n,)
        Raw p-values in [0, 1]; NaN stands for "not tested" and counts in no family.
    family : array_like of str, shape (n,) or ()
        The family each test belongs to, declared before the tests were run.
    method : {"bh", "by", "holm"}
        ``bh`` (or ``by`` under any dependence) bounds the share of false alarms, for
        screens; ``holm`` bounds the chance of any, for accusations by name.
    level : float
        The bound, a fraction of 1.

    Returns
    -------
    DataFrame, one row a test
        ``family``, ``p``, ``p_adjusted``, ``rejected``, ``tests`` (size of the
        family), ``false_alarms`` (expected at most in this family), ``method``.

    Raises
    ------
    DataError
        If a p-value lies outside [0, 1], or ``level`` outside (0, 1).
    UnknownNameError
        If ``method`` is not one of those named.

    Notes
    -----
    Source: Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x;
    Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998; Holm (1979), Scand. J.
    Statist. 6, 65-70.

    Examples
    --------
    >>> adjust_p([0.01, 0.04, 0.03], method="holm")["p_adjusted"].round(3).tolist()
    [0.03, 0.06, 0.06]
    """
    values = as_vector(p, "p")
    if ((values < 0) | (values > 1)).any():
        raise DataError("p", f"{np.nanmax(np.abs(values)):g}", "numbers from 0 to 1")
    check_choice(method, "adjustment", get_args(Adjustment))
    check_fraction(level, "level")
    labels = np.broadcast_to(np.asarray(family, dtype=object), values.shape)
    table = pd.DataFrame({"family": labels, "p": values})
    blank = {"p_adjusted": np.nan, "rejected": False, "tests": 0, "false_alarms": 0.0}
    table = table.assign(**blank, method="not_tested")
    for _, rows in table[table["p"].notna()].groupby("family", sort=False):
        adjusted, rejected = adjusted_p(
            rows["p"].to_numpy(), method=method, level=level
        )
        table.loc[rows.index, "p_adjusted"] = adjusted
        table.loc[rows.index, "rejected"] = rejected
        table.loc[rows.index, "tests"] = len(rows)
        # Under BH the bound is a share of what is called; under Holm, of one alarm.
        called = 1.0 if method == "holm" else float(rejected.sum())
        table.loc[rows.index, "false_alarms"] = level * called
        table.loc[rows.index, "method"] = method
    return table


def adjusted_p(
    p: FloatArray, *, method: Adjustment = "bh", level: float = 0.05
) -> tuple[FloatArray, BoolArray]:
    """Adjust one family without NaN, shape (n,): p-values and what is rejected."""
    if not p.size:
        return p.copy(), np.zeros(0, dtype=bool)
    if method == "holm":  # the library's own way collects all garbage at each call
        order = np.argsort(p, kind="stable")
        stepped = np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))
        held = np.empty_like(stepped)
        held[order] = np.minimum(stepped, 1)
        return held, held <= level
    rejected, adjusted, _, _ = multipletests(
        p, alpha=level, method=_IN_STATSMODELS[method]
    )
    return np.asarray(adjusted), np.asarray(rejected)
