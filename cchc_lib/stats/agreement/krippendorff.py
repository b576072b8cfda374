"""Krippendorff's alpha for any number of raters, with gaps, on four scales.

One duty: the coefficient, without a table of value pairs: sums of squares give the
disagreements at once, so that thousands of units and values cost milliseconds.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, check_choice
from cchc_lib.stats.estimates import NAN, Estimate

Scale = Literal["nominal", "ordinal", "interval", "ratio"]

_BLOCK = 512  # values compared with all others at once


def krippendorff_alpha(ratings: ArrayLike, *, scale: Scale = "interval") -> Estimate:
    """Measure how far raters agree beyond chance.

    Parameters
    ----------
    ratings : array_like, shape (n, m)
        One unit a row, one rater a column; NaN is not rated. Labels of any kind on the
        nominal scale.
    scale : {"nominal", "ordinal", "interval", "ratio"}
        How far two values lie apart: at all, by places, by difference, by share.

    Returns
    -------
    Estimate
        alpha at most 1; ``n`` counts units with two ratings or more. NaN if all
        ratings are equal, since nothing could have disagreed.

    Raises
    ------
    DataError
        If ratings are no table, or a ratio scale holds negative values.
    UnknownNameError
        If the scale is not one of those named.

    Notes
    -----
    alpha = 1 - observed / expected disagreement. Source: Krippendorff (2004), Content
    Analysis, 2nd ed., chapter 11; Hayes and Krippendorff (2007),
    doi:10.1080/19312450709336664.

    Examples
    --------
    >>> round(krippendorff_alpha([[1, 1], [2, 2], [3, 4], [4, 4]]).value, 3)
    0.926
    """
    check_choice(scale, "scale", get_args(Scale))
    table = _coded(ratings) if scale == "nominal" else as_matrix(ratings, "ratings")
    rated = (~np.isnan(table)).sum(axis=1)
    table, rated = table[rated > 1], rated[rated > 1].astype(float)
    known = ~np.isnan(table)
    values, total = table[known], float(known.sum())
    name = f"krippendorff alpha, {scale}"
    if not len(values) or np.ptp(values) == 0:
        return Estimate(value=NAN, n=len(table), method=f"{name}, no variation")
    if scale == "ratio" and values.min() < 0:
        raise DataError("ratings", f"{values.min():g}", "values of 0 and above")
    find = {"nominal": _nominal, "ratio": _ratio}.get(scale, _interval)
    if scale == "ordinal":
        table = _middle_places(table, values)
    observed, expected = find(table, rated)
    alpha = 1 - (observed / total) / (expected / (total * (total - 1)))
    return Estimate(value=float(alpha), n=len(table), method=name)


def _coded(ratings: ArrayLike) -> FloatArray:
    labels = np.asarray(ratings, dtype=object)
    if labels.ndim != 2:
        raise DataError("ratings", f"shape {labels.shape}", "a table, one unit a row")
    codes = pd.factorize(labels.ravel())[0].reshape(labels.shape)
    return np.where(codes < 0, np.nan, codes)


def _middle_places(table: FloatArray, values: FloatArray) -> FloatArray:
    """Put each value at the middle of its own places among all ratings."""
    distinct, counts = np.unique(values, return_counts=True)
    middle = np.cumsum(counts) - counts / 2
    places = middle[np.searchsorted(distinct, np.nan_to_num(table, nan=distinct[0]))]
    return np.where(np.isnan(table), np.nan, places)


def _interval(table: FloatArray, rated: FloatArray) -> tuple[float, float]:
    centred = table - np.nanmean(table)  # smaller numbers lose fewer digits
    by_unit = rated * np.nansum(centred**2, axis=1) - np.nansum(centred, axis=1) ** 2
    observed = 2 * (by_unit / (rated - 1)).sum()
    expected = 2 * (rated.sum() * np.nansum(centred**2) - np.nansum(centred) ** 2)
    return float(observed), float(expected)


def _nominal(table: FloatArray, rated: FloatArray) -> tuple[float, float]:
    unit, _ = np.nonzero(~np.isnan(table))
    values = table[~np.isnan(table)]
    cells, counts = np.unique(np.stack([unit, values]), axis=1, return_counts=True)
    alike = np.bincount(cells[0].astype(int), counts**2.0, minlength=len(table))
    observed = ((rated**2 - alike) / (rated - 1)).sum()
    totals = np.unique(values, return_counts=True)[1].astype(float)
    return float(observed), float(rated.sum() ** 2 - (totals**2).sum())


def _ratio(table: FloatArray, rated: FloatArray) -> tuple[float, float]:
    observed = 0.0
    for j in range(table.shape[1]):
        apart = _share_apart(table[:, [j]], table[:, j + 1 :])
        observed += 2 * float((np.nansum(apart, axis=1) / (rated - 1)).sum())
    distinct, counts = np.unique(table[~np.isnan(table)], return_counts=True)
    expected = 0.0
    for start in range(0, len(distinct), _BLOCK):
        rows = slice(start, start + _BLOCK)
        apart = _share_apart(distinct[rows, np.newaxis], distinct)
        expected += float(counts[rows] @ apart @ counts)
    return observed, expected


def _share_apart(first: FloatArray, second: FloatArray) -> FloatArray:
    total = first + second
    shares = np.zeros(np.broadcast_shapes(first.shape, second.shape))
    np.divide(first - second, total, out=shares, where=total != 0)
    return shares**2
