"""The bootstrap below rank sets: largest studentised differences, draw by draw.

One duty: for N(0, Sigma) draws, the maximum over the ordered pairs still in question.
Units come sorted from best to worst, so that i < j means "i stands above j". A pair
(i, j) that was rejected (i is surely above j) is out; its reverse never is.

With independent errors u_i = Z_i / s_i bounds every pair: |Z_i - Z_j| / s_ij is at most
sqrt(u_i² + u_j²). So a draw's maximum sits, nearly always, among the few units with the
largest |u|; the bound proves it, and draws where it does not are searched in full.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cchc_lib.stats.arrays import BoolArray, FloatArray, IntArray

Draws = NDArray[np.float32]  # standard normal, shape (R, p); half the memory is enough

_FIRST_CANDIDATES = 16
_MOST_CANDIDATES = 256
_BLOCK = 2**17  # numbers a work array may hold: it stays in the processor's cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """Standard errors of units sorted from best to worst, perhaps correlated."""

    se: FloatArray  # shape (p,)
    covariance: FloatArray | None = None  # shape (p, p), or independent

    def spread(self, i: int, others: slice) -> FloatArray:
        """Give the standard deviation of the difference of unit i from others."""
        own = self.se[i] ** 2 + self.se[others] ** 2
        if self.covariance is not None:
            own = own - 2 * self.covariance[i, others]
        # Rounding can leave a hair above or below 0 where the difference is certain.
        own[own <= 1e-12 * (self.se[i] ** 2 + self.se[others] ** 2)] = 0
        return np.asarray(np.sqrt(own))


def draw_standard(rng: np.random.Generator, draws: int, errors: Errors) -> Draws:
    """Draw Z as (R, p) floats: standardised if independent, else with covariance."""
    normal = rng.standard_normal((draws, len(errors.se)), dtype=np.float32)
    if errors.covariance is None:
        return normal
    values, vectors = np.linalg.eigh(errors.covariance)
    root = vectors * np.sqrt(np.clip(values, 0, None))
    return np.asarray(normal @ root.T.astype(np.float32), dtype=np.float32)


def pair_maxima(draws: Draws, errors: Errors, rejected: BoolArray) -> FloatArray:
    """Give each draw's maximum over all ordered pairs not rejected, shape (R,)."""
    count, units = draws.shape
    maxima = np.zeros(count)
    open_draws = np.arange(count)
    if errors.covariance is None:
        width = _FIRST_CANDIDATES
        while open_draws.size and width <= min(_MOST_CANDIDATES, units // 2):
            step = max(1, _BLOCK // max(units, width * (width - 1) // 2))
            left = []
            for start in range(0, open_draws.size, step):
                rows = open_draws[start : start + step]
                maxima[rows], sure = _among_largest(
                    draws[rows], errors, rejected, width
                )
                left.append(rows[~sure])
            open_draws = np.concatenate(left)
            width *= 2
    for start in range(0, open_draws.size, _rows_of(units)):
        rows = open_draws[start : start + _rows_of(units)]
        maxima[rows] = _among_all(draws[rows], errors, rejected)
    return maxima


def unit_maxima(
    scaled: Draws, errors: Errors, unit: int, above: BoolArray, below: BoolArray
) -> FloatArray:
    """Give each draw's maximum over the ordered pairs of one unit, shape (R,).

    ``scaled`` are draws in the unit of the scores, see `scale_draws`. ``above[k]``
    keeps the pair "k above unit", ``below[k]`` "unit above k".
    """
    spread = errors.spread(unit, slice(None))
    inverse = np.divide(1, spread, out=np.zeros_like(spread), where=spread > 0)
    # A pair that is out weighs 0: that never is the largest, and costs no copy.
    upward = np.where(above, inverse, 0).astype(np.float32)
    downward = np.where(below, inverse, 0).astype(np.float32)
    maxima = np.empty(len(scaled))
    step = _rows_of(len(spread))
    for start in range(0, len(scaled), step):
        z = scaled[start : start + step]
        gap = z - z[:, [unit]]
        highest = (gap * upward).max(axis=1, initial=0)
        lowest = np.multiply(gap, downward, out=gap).min(axis=1, initial=0)
        maxima[start : start + step] = np.maximum(highest, -lowest)
    return maxima


def scale_draws(draws: Draws, errors: Errors) -> Draws:
    """Bring standardised draws, shape (R, p), to the unit of the scores."""
    if errors.covariance is not None:
        return draws
    return np.asarray(draws * errors.se.astype(np.float32))


def _rows_of(units: int) -> int:
    return max(1, _BLOCK // max(1, units))


def _among_largest(
    draws: Draws, errors: Errors, rejected: BoolArray, width: int
) -> tuple[FloatArray, BoolArray]:
    """Search the ``width`` most extreme units of each draw; say where that is proof."""
    size = np.abs(draws)
    order = np.argpartition(-size, width, axis=1)[:, : width + 1]
    next_size = np.take_along_axis(size, order[:, width:], axis=1)[:, 0].astype(float)
    chosen: IntArray = np.sort(order[:, :width], axis=1)  # i < j is "above" again
    u = np.take_along_axis(draws, chosen, axis=1).astype(float)
    se = errors.se[chosen]
    first, second = np.triu_indices(width, 1)
    z = u * se
    spread = np.hypot(se[:, first], se[:, second])
    ratio = z[:, second] - z[:, first]
    np.divide(ratio, spread, out=ratio, where=spread > 0)
    ratio[spread == 0] = 0
    out = rejected[chosen[:, first], chosen[:, second]]
    maxima = np.where(out, ratio, np.abs(ratio)).max(axis=1)
    bound = np.abs(u).max(axis=1) ** 2 + next_size**2
    return np.maximum(maxima, 0), maxima**2 >= bound


def _among_all(draws: Draws, errors: Errors, rejected: BoolArray) -> FloatArray:
    """Search every pair of each draw, one unit after the other."""
    z = np.ascontiguousarray(scale_draws(draws, errors).T, dtype=float)
    maxima = np.zeros(len(draws))
    for i in range(len(z) - 1):
        spread = errors.spread(i, slice(i + 1, None))
        inverse = np.divide(1, spread, out=np.zeros_like(spread), where=spread > 0)
        ratio = (z[i + 1 :] - z[i]) * inverse[:, np.newaxis]
        np.maximum(maxima, ratio.max(axis=0), out=maxima)
        kept = ~rejected[i, i + 1 :]
        if kept.any():
            lowest = ratio[kept].min(axis=0) if not kept.all() else ratio.min(axis=0)
            np.maximum(maxima, -lowest, out=maxima)
    return maxima
