"""Units against their own block; across blocks only by standardised gaps.

One duty: fair comparison where blocks (provinces, departments, communes) differ in
their work. Rates are fractions of 1; scores keep their unit (points).
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import as_counts, as_vector, divide
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.funnel import rate_funnel
from cchc_lib.stats.ranks.conventions import rank_scores


def block_funnels(
    part: ArrayLike, whole: ArrayLike, block: ArrayLike, *, adjust: bool = True
) -> pd.DataFrame:
    """Compare every rate with its own block's rate, one funnel a block.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases.
    block : array_like, shape (n,)
        The block each unit belongs to.
    adjust : bool
        Whether usual variation between units of a block is allowed for.

    Returns
    -------
    DataFrame, one row a unit, in the given order
        ``block``, ``block_rate``, ``gap`` (rate minus block rate, fraction of 1),
        ``standardised`` (the adjusted z-score: comparable across blocks), ``phi``,
        ``tau2``, and the columns of `cchc_lib.stats.funnel.rate_funnel`.

    Raises
    ------
    DataError
        If blocks and counts differ in number, or a part lies outside its whole.

    Notes
    -----
    Source: Spiegelhalter (2005), doi:10.1136/qshc.2005.013755. ``p_adjusted`` counts
    the tests of all blocks as one family.

    Examples
    --------
    >>> table = block_funnels([90, 80, 10], [100, 100, 40], ["a", "a", "b"])
    >>> table[["block_rate", "gap"]].round(3).to_numpy().tolist()
    [[0.85, 0.05], [0.85, -0.05], [0.25, 0.0]]
    """
    k, n = as_counts(part, whole)
    labels = _as_labels(block, len(k))
    if labels.empty:
        raise DataError("block", "no unit", "at least one unit")
    pieces = []
    for name in labels.unique():
        at = np.flatnonzero(labels == name)
        if not np.nansum(n[at] * ~np.isnan(k[at])):
            blank = pd.DataFrame(
                {"part": k[at], "whole": n[at], "rate": divide(k[at], n[at])}, index=at
            )
            pieces.append(blank.assign(block=name, flag="no_data", method="no_data"))
            continue
        found = rate_funnel(k[at], n[at], adjust=adjust)
        pieces.append(
            found.units.set_index(at).assign(
                block=name,
                block_rate=found.centre,
                gap=lambda rows: rows["rate"] - rows["block_rate"],
                standardised=lambda rows: rows["z_adjusted"],
                phi=found.phi,
                tau2=found.tau2,
            )
        )
    table = pd.concat(pieces).sort_index()
    first = ["block", "block_rate", "gap", "standardised", "phi", "tau2"]
    table = table.reindex(columns=first + [c for c in table if c not in first])
    return _one_family(table)


def standardise_scores(score: ArrayLike, block: ArrayLike) -> pd.DataFrame:
    """Give each score's gap to its block's mean, in points and in block spreads.

    Parameters
    ----------
    score : array_like, shape (n,)
        Scores in points; NaN is not scored.
    block : array_like, shape (n,)
        The block each unit belongs to.

    Returns
    -------
    DataFrame, one row a unit
        ``block``, ``score``, ``units`` (scored units in the block), ``block_mean``,
        ``block_sd`` (n - 1), ``gap`` (points), ``standardised`` (gap over sd; NaN
        where a block has one unit or no spread), ``rank`` inside the block (best 1,
        ties share the best place; NA if not scored), ``method``.

    Raises
    ------
    DataError
        If blocks and scores differ in number.

    Examples
    --------
    >>> table = standardise_scores([80, 90, 70, 60], ["a", "a", "a", "b"])
    >>> table[["gap", "standardised", "rank"]].to_numpy().tolist()
    [[0.0, 0.0, 2], [10.0, 1.0, 1], [-10.0, -1.0, 3], [0.0, nan, 1]]
    """
    values = as_vector(score, "score")
    labels = _as_labels(block, len(values))
    table = pd.DataFrame({"block": labels, "score": values})
    grouped = table.groupby("block", sort=False)["score"]
    mean, sd = grouped.transform("mean"), grouped.transform("std")
    gap = table["score"] - mean
    # Equal scores leave a spread of rounding size: that is no spread to measure by.
    flat = ~(sd > 1e-12 * (1 + mean.abs()))
    return table.assign(
        units=grouped.transform("count").astype("int64"),
        block_mean=mean,
        block_sd=sd,
        gap=gap,
        standardised=(gap / sd.mask(flat)),
        rank=rank_scores(values, block=labels.to_numpy()),
        method="gap to block mean over block sd",
    )


def _as_labels(block: ArrayLike, count: int) -> pd.Series:
    labels = pd.Series(np.asarray(block, dtype=object).ravel())
    if len(labels) != count or labels.isna().any():
        raise DataError("block", f"{labels.count()} names", f"{count} block names")
    return labels


def _one_family(table: pd.DataFrame) -> pd.DataFrame:
    if "p" not in table:
        return table
    return table.assign(p_adjusted=adjust_p(table["p"].to_numpy())["p_adjusted"])
