"""S07: the printed class against the scheme, with flags at the edges.

One duty: score → class of a framework's block. A score whose unrounded value may lie
on the other side of an edge is only possibly misplaced.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Band, Column, Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, column_step, filled
from cchc_lib.scores.wording import find


def band_of(case: Case, score: Decimal | Fraction) -> Band | None:
    """The class of a score in the case's framework and block, if it has classes."""
    if case.framework is None:
        return None
    return next((b for b in case.framework.bands_of(case.block) if _in(b, score)), None)


def _in(band: Band, score: Decimal | Fraction) -> bool:
    value = Fraction(score)
    above = band.low is None or value >= Fraction(band.low)
    return above and (band.high is None or value < Fraction(band.high))


def check_bands(case: Case) -> Iterator[TableFinding]:
    """Yield every unit whose printed class is not that of its printed score."""
    if case.counts_classes:
        return
    scheme = case.framework.bands_of(case.block) if case.framework else ()
    for column in case.card.having("band"):
        total = _scored(case, column)
        if total is None:
            continue
        if not scheme:
            yield find("S07.no_scheme", "note", column=column.name)
            return
        yield from _column(case, column, total)


def _column(case: Case, column: Column, total: Column) -> Iterator[TableFinding]:
    assert case.framework is not None
    labels = {_plain(b.label) for b in case.framework.bands_of(case.block)}
    rows = [
        (row, score)
        for row, (score,) in filled(case.units(), total.name)
        if row.texts[column.name].strip()
    ]
    unknown = sum(_plain(row.texts[column.name]) not in labels for row, _ in rows)
    if 2 * unknown > len(rows) > 1:  # classes of some other scheme
        yield find(
            "S07.other_scheme", "note", column=column.name, scheme=case.framework.id
        )
        return
    for row, score in rows:
        yield from _row(case, row, (column, total), score)


def _scored(case: Case, column: Column) -> Column | None:
    """The score that a column of classes is about."""
    if not column.side:
        return case.totals[0] if case.totals else None
    sided = (c for c in case.card.having("total", "part") if c.side == column.side)
    return next((c for c in sided if not c.about), None)


def _row(
    case: Case, row: Row, columns: tuple[Column, Column], score: Decimal
) -> Iterator[TableFinding]:
    assert case.framework is not None
    scheme = case.framework.bands_of(case.block)
    column, total = columns[0].name, columns[1]
    label = row.texts[column].strip()
    printed = next((b for b in scheme if _plain(b.label) == _plain(label)), None)
    right = band_of(case, score)
    if printed is None:
        labels = [band.label for band in scheme]
        yield find(
            "S07.unknown", "minor", rows=[row], column=column, label=label,
            labels=labels,
        )  # fmt: skip
    elif right is not printed:
        half = column_step(case, total) / 2
        near = any(_in(printed, value) for value in (score - half, score + half))
        yield find(
            "S07.edge" if near else "S07.band",
            "rounding" if near else "material",
            rows=[row],
            column=column,
            decision="possible" if near else "certain",
            reported=score,
            label=label,
            right=right.label if right else "–",
            scheme=case.framework.id,
        )


def _plain(label: str) -> str:
    return " ".join(unicodedata.normalize("NFC", label).casefold().split())
