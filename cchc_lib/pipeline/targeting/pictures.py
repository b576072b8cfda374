"""Results against targets as tables and drawn charts, for a notebook.

One duty: rows → data frames and pictures. Not here: drawing (``charts``), the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from cchc_lib import charts
from cchc_lib.findings.targets.names import (
    name_document,
    say_bound,
    say_short,
    statement,
)
from cchc_lib.findings.targets.report import source_line
from cchc_lib.pipeline.targeting.records import Held, Targeting
from cchc_lib.vocabulary.targets import Target

_LOWER = frozenset({"at_least", "above"})


def held_table(found: Targeting) -> pd.DataFrame:
    """Give one row a target, text and reported figure.

    Returns
    -------
    DataFrame
        ``id``, ``statement``, ``bound`` (words), ``target``, ``from_below``, ``unit``,
        ``document``, ``name``, ``said``, ``status``, ``certainty``, ``low``, ``high``,
        ``value``, ``margin``: floats in per cent or points, NaN where there is none.
    """
    return pd.DataFrame([_row(row, found.lang) for row in found.held])


def draw_targets(found: Targeting) -> tuple[charts.Picture, ...]:
    """Draw one picture for each target that some text reports on."""
    table, caption = held_table(found), source_line(found)
    return tuple(_pictures(table, found.aims.targets, found.lang, caption))


def _pictures(
    table: pd.DataFrame, targets: tuple[Target, ...], lang: str, caption: str
) -> Iterator[charts.Picture]:
    for target in targets:
        rows = table[table["id"] == target.id]
        if (rows["status"] != "not_reported").any():
            yield from charts.drawn(
                charts.target_ranges,
                charts.describe_targets,
                rows,
                lang=lang,
                caption=caption,
            )


def _row(row: Held, lang: str) -> dict[str, object]:
    target, values, reported = row.target, row.values, row.reported
    period = reported.period if reported else ""
    value: Fraction | None = None
    if reported is not None:
        value = reported.point if reported.exact is None else reported.exact
        if value is None and values is not None:
            value = _printed_end(row)
    return {
        "id": target.id,
        "statement": statement(target, lang),
        "bound": say_bound(target, lang),
        "target": float(target.value),
        "from_below": target.bound in _LOWER,
        "unit": target.unit,
        "document": row.document.number,
        "name": name_document(row.document, lang, period=period),
        "said": say_short(reported, lang) if reported else "",
        "status": row.status,
        "certainty": row.certainty or "",
        "low": _float(values.low if values else None),
        "high": _float(values.high if values else None),
        "value": _float(value),
        "margin": _float(row.margin),
    }


def _printed_end(row: Held) -> Fraction | None:
    """Where a hedged print is marked: the middle of a range, else its one end."""
    values = row.values
    assert values is not None
    low, high = values.low, values.high
    natural = row.target.unit == "percent"
    if low is None or (natural and low == 0):
        return high
    if high is None or (natural and high == 100):
        return low
    return (low + high) / 2


def _float(value: Fraction | None) -> float:
    return float("nan") if value is None else float(value)
