"""Rows on targets → findings with a code ``T..``.

One duty: which rule speaks and how gravely. A target of another body or period, or one
whose body is not certain, is a note and never more; so is what is met, open or not
reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.findings.targets.sentences import (
    say_held,
    say_standing,
    say_two_sides,
)
from cchc_lib.model import Finding, Severity
from cchc_lib.pipeline.targeting.records import Document, Held
from cchc_lib.pipeline.together.links import name_of
from cchc_lib.vocabulary.targets import TargetSet

_CODES = {"missed": "T01", "met": "T02", "not_proven": "T03", "not_reported": "T04"}


def tell(
    aims: TargetSet, documents: Sequence[Document], held: Sequence[Held]
) -> Iterator[tuple[Finding, Held | None]]:
    """Yield a finding a row, those whose print hides its counts, and whom targets bind.

    First what is missed, then what is open, met and not reported; each with its row.
    """
    for code in ("T01", "T03", "T02", "T04"):
        for row in held:
            if _CODES[row.status] == code:
                yield _of_row(row), row
    for row in held:
        if row.two_sides and not row.conflict:
            yield _two_sides(row), row
    others = [document for document in documents if document.standing != "binding"]
    for standing in dict.fromkeys(document.standing for document in others):
        alike = [document for document in others if document.standing == standing]
        yield _of_others(aims, alike), None


def _of_others(aims: TargetSet, documents: Sequence[Document]) -> Finding:
    return Finding(
        rule="T06",
        severity="note",
        figures=(),
        decision=None,
        message_vi=say_standing(aims, documents, "vi"),
        message_en=say_standing(aims, documents, "en"),
    )


def _of_row(row: Held) -> Finding:
    grave = row.status == "missed" and row.certainty == "certain"
    return _finding(
        row,
        _CODES[row.status],
        _severity(row, grave=grave),
        (say_held(row, "vi"), say_held(row, "en")),
    )


def _two_sides(row: Held) -> Finding:
    said = (say_two_sides(row, "vi"), say_two_sides(row, "en"))
    return _finding(row, "T05", _severity(row, grave=not row.doubts), said)


def _finding(
    row: Held, rule: str, severity: Severity, said: tuple[str, str]
) -> Finding:
    ids = row.reported.figures if row.reported else ()
    return Finding(
        rule=rule,
        severity=severity,
        figures=tuple(name_of(row.document.number, name) for name in ids),
        decision=row.certainty,
        message_vi=said[0],
        message_en=said[1],
    )


def _severity(row: Held, *, grave: bool) -> Severity:
    own = row.document
    binding = own.standing == "binding" and (
        row.reported is not None and row.reported.period == own.period
    )
    return "material" if grave and binding else "note"
