"""Ranks of numbers under each convention for ties.

One duty: values to places. Place 1 is the best. NaN takes no place.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.stats import rankdata

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import BoolArray, as_vector, check_choice

Convention = Literal["competition", "dense", "ordinal", "fractional", "last"]

_SCIPY_METHODS: dict[str, Literal["min", "dense", "ordinal", "average", "max"]] = {
    "competition": "min",
    "dense": "dense",
    "ordinal": "ordinal",
    "fractional": "average",
    "last": "max",
}


def rank_scores(
    scores: ArrayLike,
    *,
    convention: Convention = "competition",
    descending: bool = True,
    block: ArrayLike | None = None,
) -> pd.Series:
    """Give every score its place.

    Parameters
    ----------
    scores : array_like, shape (n,)
        Scores; NaN is not ranked.
    convention : {"competition", "dense", "ordinal", "fractional", "last"}
        What ties get: 1224, 1223, 1234 in the given order, 1 2.5 2.5 4, or 1334.
    descending : bool
        Whether the largest score is the best.
    block : array_like, shape (n,), optional
        Units are ranked inside their own block only.

    Returns
    -------
    Series of Int64 (Float64 for "fractional"), shape (n,)
        Places from 1; NA where there is no score.

    Raises
    ------
    UnknownNameError
        If the convention is not one of those named.

    Notes
    -----
    Ties are equal floats; round sums of decimals to their printed step beforehand.

    Examples
    --------
    >>> rank_scores([90, 80, 80, 70]).tolist(), rank_scores([1, None, 2]).tolist()
    ([1, 2, 2, 4], [2, <NA>, 1])
    """
    values = as_vector(scores, "scores")
    check_choice(convention, "rank convention", get_args(Convention))
    signed = -values if descending else values
    labels = np.zeros(len(values)) if block is None else np.asarray(block, dtype=object)
    if labels.shape != values.shape:
        raise DataError("block", f"{labels.size} names", f"{len(values)} block names")
    ranks = np.full(len(values), np.nan)
    for _, rows in pd.Series(signed).groupby(labels):
        at = rows.index.to_numpy()[rows.notna().to_numpy()]
        ranks[at] = rankdata(signed[at], method=_SCIPY_METHODS[convention])
    places = pd.Series(ranks)
    if convention == "fractional":
        return places.astype("Float64")
    return places.astype("Int64")


def top_units(scores: ArrayLike, k: int, *, descending: bool = True) -> BoolArray:
    """Say which units stand among the first ``k``, shape (n,); ties at the edge all do.

    Raises
    ------
    DataError
        If ``k`` is below 1.

    Examples
    --------
    >>> top_units([90, 80, 80, 70], 2).tolist()
    [True, True, True, False]
    """
    if k < 1:
        raise DataError("k", f"{k}", "1 or more places")
    ranks = rank_scores(scores, descending=descending)
    return ranks.le(k).fillna(False).to_numpy(dtype=bool)
