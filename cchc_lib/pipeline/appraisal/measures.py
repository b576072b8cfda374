"""The measures of an appraisal: bias, limits, slope, concordance, agreement of rounds.

One duty: scores of both sides → rows with a ``method``. Points, unless a measure says
otherwise; what cannot be computed is NaN.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import cast

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t

from cchc_lib.scores.appraisals import Appraisal
from cchc_lib.scores.records import Side
from cchc_lib.scores.table_checks.inflation import differences, matrices, sides
from cchc_lib.stats.agreement import (
    BlandAltman,
    bland_altman,
    concordance,
    intraclass_correlations,
    kendall_w,
    krippendorff_alpha,
)
from cchc_lib.stats.estimates import NAN, Estimate

Measured = Mapping[str, object]
_LEVEL = 0.95


def mean_difference(found: Appraisal) -> Fraction:
    """Self minus appraised, the exact mean over units with both totals, points."""
    pairs = differences(found)
    return Fraction(sum(gap for _, gap in pairs)) / len(pairs)


def as_number(value: object) -> float:
    """A number of a table as a float; None is NaN."""
    return NAN if value is None else float(str(value))


def of_bias(found: Appraisal) -> Iterator[Measured]:
    """Yield the bias first, then limits of agreement and the slope."""
    line, most = bland_altman(*sides(found)), as_number(found.maximum)
    rows = (
        ("bias", line.bias, line.bias_low, line.bias_high, NAN),
        ("median", line.median, NAN, NAN, NAN),
        ("above", line.share_above, NAN, NAN, NAN),
        ("bias_share", line.bias / most, NAN, NAN, NAN),
        ("limit_low", line.low, line.low_low, line.low_high, NAN),
        ("limit_high", line.high, line.high_low, line.high_high, NAN),
        ("slope", line.slope, *_slope_ends(line), line.slope_p),
    )
    for measure, value, low, high, p in rows:
        if not np.isnan(value):
            yield {"measure": measure, "value": value, "low": low, "high": high,
                   "p": p, "n": line.n, "method": line.method}  # fmt: skip


def _slope_ends(line: BlandAltman) -> tuple[float, float]:
    reach = float(t.isf((1 - _LEVEL) / 2, line.n - 2)) * line.slope_se
    return line.slope - reach, line.slope + reach


def of_agreement(found: Appraisal) -> Iterator[Measured]:
    """Yield concordance, both intraclass correlations, and agreement of all rounds."""
    first, second = sides(found)
    yield as_row("ccc", concordance(first, second))
    icc = intraclass_correlations(np.array([first, second]).T).set_index("type")
    for measure, kind in (("icc_c", "ICC(C,1)"), ("icc_a", "ICC(A,1)")):
        row = icc.loc[kind]
        yield {"measure": measure, "value": row["icc"], "low": row["low"],
               "high": row["high"], "p": row["p"], "n": row["n"],
               "method": f"{kind}, {row['method']}"}  # fmt: skip
    rated = np.array([_totals(found, side) for side in found.rounds]).T
    yield as_row("w", kendall_w(rated))
    yield as_row("krippendorff", krippendorff_alpha(rated))


def as_row(measure: str, got: Estimate) -> Measured:
    """One estimate as a row."""
    return {"measure": measure, "value": got.value, "low": got.low, "high": got.high,
            "p": got.p, "n": got.n, "method": got.method}  # fmt: skip


def _totals(found: Appraisal, side: str) -> list[float]:
    return [as_number(value) for value in found.totals[cast(Side, side)]]


def count_lost(found: Appraisal) -> NDArray[np.float64]:
    """How many criteria of each unit were marked down, shape (units,)."""
    if not found.criteria:
        return np.full(len(found.units), NAN)
    first, second = map(np.array, matrices(found))
    return np.asarray((first > second).sum(axis=1), dtype=float)


def compare_rounds(found: Appraisal, first: str, second: str) -> Measured:
    """Compare the totals of two rounds, the earlier minus the later."""
    line = bland_altman(_totals(found, first), _totals(found, second))
    return {"first": first, "second": second, "n": line.n, "mean": line.bias,
            "median": line.median, "share_above": line.share_above, "low": line.low,
            "high": line.high, "method": line.method}  # fmt: skip


def of_groups(found: Appraisal) -> Iterator[Measured]:
    """Yield the bias of each block and of each period, where there are several."""
    pairs = differences(found)
    keys = (("block", [row.level for row, _ in pairs]),
            ("period", [row.period for row, _ in pairs]))  # fmt: skip
    for kind, names in keys:
        for name in dict.fromkeys(names) if len(set(names)) > 1 else ():
            gaps = np.array(
                [
                    float(d)
                    for (_, d), own in zip(pairs, names, strict=True)
                    if own == name
                ]
            )
            yield {"kind": kind, "name": name, "n": len(gaps), "mean": gaps.mean(),
                   "median": np.median(gaps), "share_above": (gaps > 0).mean(),
                   "method": "self minus appraised by group"}  # fmt: skip
