"""Standard errors with a named source: no rank interval without one.

One duty: say how large the noise of each score is and where it comes from. Rank sets
carry the name along. Standard errors are in the unit of the score.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from cchc_lib.errors import DataError
from cchc_lib.stats.arrays import FloatArray, as_counts, as_matrix, as_vector, divide


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """One standard error a unit, and where it comes from."""

    se: FloatArray  # shape (n,), in the unit of the score; NaN is not known
    source: str

    def __add__(self, other: Noise) -> Noise:
        """Join independent sources: variances add, names stand side by side."""
        return Noise(
            se=np.hypot(self.se, other.se), source=f"{self.source} + {other.source}"
        )


def rate_noise(part: ArrayLike, whole: ArrayLike, *, phi: float = 1.0) -> Noise:
    """Give the sampling error of rates, widened by overdispersion.

    Parameters
    ----------
    part, whole : array_like, shape (n,)
        Counts: cases that succeeded, and all cases.
    phi : float
        Overdispersion of `cchc_lib.stats.funnel.Funnel`; below 1 it counts as 1.

    Returns
    -------
    Noise
        sqrt(phi p (1 - p) / n), fractions of 1. At 0 of n and n of n the plain formula
        would claim no noise at all, so p is taken as (k + 1/2) / (n + 1) there.

    Examples
    --------
    >>> rate_noise([90, 10], [100, 10]).se.round(3).tolist()
    [0.03, 0.066]
    """
    k, n = as_counts(part, whole)
    at_an_end = (k == 0) | (k == n)
    p = np.where(at_an_end, (k + 0.5) / (n + 1), divide(k, n))
    spread = max(1.0, phi)
    variance = np.where(n > 0, spread * divide(p * (1 - p), n), np.nan)
    name = "binomial" if spread == 1 else f"binomial x sqrt(phi = {spread:.3g})"
    return Noise(se=np.sqrt(variance), source=name)


def appraisal_noise(first: ArrayLike, second: ArrayLike, units: int) -> Noise:
    """Give the error of one appraisal, from pairs of appraisals of the same units.

    Parameters
    ----------
    first, second : array_like, shape (m,)
        Two marks of the same unit (self and appraised, or mark and re-mark), points.
    units : int
        How many units the common standard error is for.

    Returns
    -------
    Noise
        sd of the differences over sqrt 2, the same for every unit, points.

    Raises
    ------
    DataError
        If fewer than two pairs are complete.

    Examples
    --------
    >>> appraisal_noise([80, 82, 90], [78, 82, 86], 2).se.round(3).tolist()
    [1.414, 1.414]
    """
    difference = as_vector(first, "first") - as_vector(second, "second")
    known = difference[~np.isnan(difference)]
    if len(known) < 2:
        raise DataError("pairs", f"{len(known)} complete", "two or more")
    se = known.std(ddof=1) / np.sqrt(2)
    return Noise(se=np.full(units, se), source="appraisal, sd of differences / sqrt 2")


def rounding_noise(steps: ArrayLike, units: int) -> Noise:
    """Give the error that rounding alone leaves in a total.

    Parameters
    ----------
    steps : array_like, shape (k,)
        Step each criterion is rounded to, points.
    units : int
        How many units the common standard error is for.

    Returns
    -------
    Noise
        sqrt(sum of step² / 12), the same for every unit, points.

    Examples
    --------
    >>> rounding_noise([0.25] * 48, 1).se.round(3).tolist()
    [0.5]
    """
    step = as_vector(steps, "steps")
    se = float(np.sqrt((step**2).sum() / 12))
    return Noise(se=np.full(units, se), source="rounding, step / sqrt 12 a criterion")


def survey_noise(sd: ArrayLike, answers: ArrayLike) -> Noise:
    """Give the sampling error of survey means: sd over the root of answers, shape (n,).

    Units with fewer than 2 answers have no known error (NaN).
    """
    spread, count = as_vector(sd, "sd"), as_vector(answers, "answers")
    se = np.where(count >= 2, divide(spread, np.sqrt(count)), np.nan)
    return Noise(se=se, source="survey sampling")


def as_noise(noise: ArrayLike | Noise, units: int) -> Noise:
    """Read bare standard errors, shape (n,), or a covariance matrix's diagonal."""
    if isinstance(noise, Noise):
        found = noise
    elif np.ndim(noise) == 2:
        sigma = as_matrix(noise, "covariance")
        found = Noise(se=np.sqrt(np.diag(sigma)), source="as given, covariance")
    else:
        found = Noise(se=as_vector(noise, "noise"), source="as given")
    if len(found.se) != units or (found.se < 0).any():
        raise DataError("noise", f"{len(found.se)} values", f"{units} standard errors")
    return found
