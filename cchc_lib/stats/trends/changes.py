"""One year to the next: changes that are more than noise, and those that are not.

One duty: two measurements of each unit with their standard errors. Values are in
points, ranks start at 1 for the highest.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import norm

from cchc_lib.stats.arrays import FloatArray, as_same_length, as_vector, check_fraction
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.ranks.conventions import rank_scores

EXTREME = 0.1  # the outer shares of units that regress to the mean


def year_changes(
    before: ArrayLike,
    after: ArrayLike,
    se_before: ArrayLike,
    se_after: ArrayLike,
    *,
    level: float = 0.95,
) -> pd.DataFrame:
    """Set each unit's change beside the change that noise alone could make.

    Parameters
    ----------
    before, after : array_like, shape (n,)
        Scores of the same units in two years, points; NaN is not measured.
    se_before, se_after : array_like, shape (n,) or ()
        Their standard errors, points; NaN is not known.
    level : float
        A change is beyond noise with this confidence, a fraction of 1.

    Returns
    -------
    DataFrame, one row a unit
        ``before``, ``after``, ``change`` (points), ``se``, ``beyond_noise`` (True,
        False, NA if not known), ``p`` (two-sided), ``p_adjusted``
        (Benjamini–Hochberg), ``rank_before``, ``rank_after``, ``rank_change``
        (places gained), ``extreme_before`` (in the lowest or highest tenth: expect a
        return towards the middle by itself), ``method``.

    Raises
    ------
    DataError
        If the years hold different numbers of units, or level lies outside (0, 1).

    Notes
    -----
    Noise unless |change| > z sqrt(se1² + se2²). Regression to the mean: Barnett, van
    der Pols and Dobson (2005), doi:10.1093/ije/dyh299.

    Examples
    --------
    >>> table = year_changes([70, 80], [75, 81], 1, 1)
    >>> table[["change", "beyond_noise", "rank_change"]].values.tolist()
    [[5.0, True, 0], [1.0, False, 0]]
    """
    check_fraction(level, "level")
    old, new = as_same_length(before, after, ("before", "after"))
    se = np.hypot(_spread(se_before, len(old)), _spread(se_after, len(old)))
    change = new - old
    known = ~np.isnan(change + se)
    z = np.divide(change, se, out=40 * np.sign(change), where=se > 0)
    p = np.where(known, 2 * norm.sf(np.abs(z)), np.nan)
    beyond = pd.array(np.abs(change) > norm.isf((1 - level) / 2) * se, dtype="boolean")
    beyond[~known] = pd.NA
    rank_before, rank_after = rank_scores(old), rank_scores(new)
    return pd.DataFrame(
        {
            "before": old,
            "after": new,
            "change": change,
            "se": se,
            "beyond_noise": beyond,
            "p": p,
            "p_adjusted": adjust_p(p)["p_adjusted"],
            "rank_before": rank_before,
            "rank_after": rank_after,
            "rank_change": rank_before - rank_after,
            "extreme_before": _extreme(old),
            "method": f"change against independent noise, {level:g}, bh",
        }
    )


def _spread(se: ArrayLike, count: int) -> FloatArray:
    values = as_vector(se, "se")
    return np.repeat(values, count) if len(values) == 1 else values


def _extreme(values: FloatArray) -> np.ndarray:
    known = values[~np.isnan(values)]
    if len(known) < 1 / EXTREME:
        return np.zeros(len(values), dtype=bool)
    low, high = np.quantile(known, [EXTREME, 1 - EXTREME])
    return np.asarray((values <= low) | (values >= high))
