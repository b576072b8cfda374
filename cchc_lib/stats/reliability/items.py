"""Tables of items as the room reads them: shares of the maximum, complete rows.

One duty: one unit a row, one item a column, made comparable. Constant items are kept:
they show nothing, and that is a finding.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_matrix, as_vector


def as_items(items: ArrayLike, maxima: ArrayLike | None) -> FloatArray:
    """Read complete rows, shape (n, k), divided by the items' maxima if given."""
    table = as_matrix(items, "items")
    if table.shape[1] < 2:
        raise DataError("items", f"{table.shape[1]} column", "two or more items")
    if maxima is not None:
        table = table / as_maxima(maxima, table.shape[1])
    return table[~np.isnan(table).any(axis=1)]


def as_maxima(maxima: ArrayLike, count: int) -> FloatArray:
    """Read one positive maximum an item, shape (k,)."""
    most = as_vector(maxima, "maxima")
    if len(most) != count or not (most > 0).all():
        raise DataError("maxima", f"{most.tolist()}", f"{count} positive maxima")
    return most


def correlate(first: FloatArray, second: FloatArray) -> float:
    """Correlate two columns; NaN where one of them is constant."""
    if len(first) < 2 or not (varies(first) and varies(second)):
        return float("nan")
    x, y = first - first.mean(), second - second.mean()
    room = np.sqrt((x**2).sum() * (y**2).sum())
    return float(np.clip((x * y).sum() / room, -1, 1))


def varies(column: FloatArray) -> bool:
    """Say whether a column holds more than rounding errors about one value."""
    return bool(np.ptp(column) > 1e-12 * np.abs(column).max())
