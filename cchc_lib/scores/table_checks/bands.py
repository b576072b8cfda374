"""S07: the printed class against the scheme, with flags at the edges.

One duty: score → class of a framework's block. A score whose unrounded value may lie
on the other side of an edge is only possibly misplaced.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Band, Row, TableFinding
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
    columns = case.card.having("band")
    if case.counts_classes or not columns or not case.totals:
        return
    scheme = case.framework.bands_of(case.block) if case.framework else ()
    if not scheme:
        yield find("S07.no_scheme", "note", column=columns[0].name)
        return
    for row, (score,) in filled(case.units(), case.totals[0].name):
        label = row.texts[columns[0].name].strip()
        if label:
            yield from _row(case, row, score, label)


def _row(case: Case, row: Row, score: Decimal, label: str) -> Iterator[TableFinding]:
    assert case.framework is not None
    scheme = case.framework.bands_of(case.block)
    column = case.card.having("band")[0].name
    printed = next((b for b in scheme if _plain(b.label) == _plain(label)), None)
    right = band_of(case, score)
    if printed is None:
        labels = [band.label for band in scheme]
        yield find(
            "S07.unknown", "minor", rows=[row], column=column, label=label,
            labels=labels,
        )  # fmt: skip
    elif right is not printed:
        half = column_step(case, case.totals[0]) / 2
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
