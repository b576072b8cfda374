"""What the room accepts as an array, checked once and refused in one sentence.

One duty: turn the caller's values into float arrays of a known shape. Nothing here
computes a statistic. NaN means "not known" and is kept.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from cchc_lib.errors import DataError, UnknownNameError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


def as_floats(values: ArrayLike, name: str) -> FloatArray:
    """Read numbers of any shape as a new float array; ``None`` and NA become NaN."""
    try:
        return np.array(values, dtype=float)
    except (TypeError, ValueError):
        pass  # perhaps only for a pandas NA among them
    try:
        mixed = np.array(values, dtype=object)
        mixed[pd.isna(mixed)] = np.nan
        return mixed.astype(float)
    except (TypeError, ValueError) as error:
        found = repr(values)[:60]
        raise DataError(name, found, "numbers in rows of one length") from error


def as_vector(values: ArrayLike, name: str) -> FloatArray:
    """Read numbers as one row, shape (n,)."""
    array = np.atleast_1d(as_floats(values, name))
    if array.ndim != 1:
        raise DataError(name, f"shape {array.shape}", "one row of numbers")
    return array


def as_matrix(values: ArrayLike, name: str) -> FloatArray:
    """Read numbers as a table, shape (n, k): one unit a row."""
    array = as_floats(values, name)
    if array.ndim != 2:
        raise DataError(name, f"shape {array.shape}", "a table, one unit a row")
    return array


def as_same_length(
    first: ArrayLike, second: ArrayLike, names: tuple[str, str]
) -> tuple[FloatArray, FloatArray]:
    """Read two rows of numbers that stand side by side, each of shape (n,)."""
    a, b = as_vector(first, names[0]), as_vector(second, names[1])
    if len(a) != len(b):
        raise DataError(
            f"{names[0]} and {names[1]}",
            f"{len(a)} and {len(b)} values",
            "as many of the one as of the other",
        )
    return a, b


def as_counts(part: ArrayLike, whole: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Read ``part`` of ``whole``, each of shape (n,), and refuse impossible rows."""
    k, n = as_vector(part, "part"), as_vector(whole, "whole")
    try:
        k, n = (np.array(side) for side in np.broadcast_arrays(k, n))
    except ValueError as error:
        raise DataError(
            "part and whole", f"{k.size} and {n.size} values", "rows of one length"
        ) from error
    impossible = (k < 0) | (n < 0) | (k > n) | np.isinf(k) | np.isinf(n)
    if impossible.any():
        i = int(np.argmax(impossible))
        raise DataError(
            f"row {i}", f"{k[i]:g} of {n[i]:g}", "a part between 0 and its whole"
        )
    return k, n


def divide(part: FloatArray, whole: FloatArray) -> FloatArray:
    """Divide row by row; 0 of 0 is NaN, not 0 and not 1."""
    shares = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    np.divide(part, whole, out=shares, where=np.asarray(whole) != 0)
    return shares


def check_fraction(value: float, name: str) -> float:
    """Refuse a level, target or share that does not lie inside (0, 1)."""
    if not 0 < value < 1:
        raise DataError(name, f"{value:g}", "a fraction above 0 and below 1")
    return float(value)


def check_choice(name: str, what: str, known: Iterable[str]) -> str:
    """Refuse a name that is not among the known ones."""
    choices = tuple(known)
    if name not in choices:
        raise UnknownNameError(what, name, choices)
    return name
