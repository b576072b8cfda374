"""Classes that both sides print (xếp loại tự chấm, xếp loại thẩm định).

One duty: their order, their cross table and weighted kappa. The order of classes is
that of a framework which has all of them; without one, kappa is not weighted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pandas as pd

from cchc_lib.pipeline.appraisal.measures import Measured, as_number, as_row
from cchc_lib.scores import Framework, framework, known_frameworks
from cchc_lib.scores.appraisals import Appraisal
from cchc_lib.stats.agreement import weighted_kappa


def order_grades(found: Appraisal, own: Framework | None) -> list[str]:
    """The printed classes from the lowest, as a framework orders them; else nothing."""
    used = {label for labels in found.grades.values() for label in labels}
    rules = [own] if own else []
    for candidate in (*rules, *map(framework, known_frameworks())):
        bands = [band for band in candidate.bands if not band.block]
        ranked = sorted(bands, key=lambda b: as_number(b.low) if b.low else -1.0)
        if used and used <= {band.label for band in ranked}:
            return [band.label for band in ranked]
    return []


def cross_grades(found: Appraisal, order: list[str]) -> pd.DataFrame:
    """Count units by both classes, the best first; see ``AppraisalStudy.grades``."""
    if not found.grades:
        return pd.DataFrame()
    first, second = found.grades.values()
    used = {*first, *second}
    seen = [g for g in order[::-1] if g in used] or sorted(used)
    pairs = list(zip(first, second, strict=True))
    rows = [
        {"grade": own, **{got: pairs.count((own, got)) for got in seen}} for own in seen
    ]
    return pd.DataFrame(rows).assign(method="counts of printed classes")


def of_grades(found: Appraisal, order: list[str]) -> Iterator[Measured]:
    """Yield weighted kappa where classes of both sides are printed."""
    if found.grades:
        first, second = found.grades.values()
        weights: Literal["linear", "none"] = "linear" if order else "none"
        got = weighted_kappa(first, second, categories=order or None, weights=weights)
        yield as_row("kappa", got)
