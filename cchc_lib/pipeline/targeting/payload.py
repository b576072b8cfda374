"""The JSON and CSV of ``cchc targets`` (DESIGN §3).

One duty: records → plain values. Numbers are decimal strings, in per cent or points;
what is not known is null. The schema that holds it is ``schemas/targets.json``.
"""

from __future__ import annotations

from typing import Any

from cchc_lib.findings.html import csv_text
from cchc_lib.findings.payload import decimal_text
from cchc_lib.findings.targets.names import say_print, statement
from cchc_lib.findings.targets.sentences import (
    say_flip,
)
from cchc_lib.model import Finding
from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline.targeting.records import Document, Held, Targeting

SCHEMA_ID = "cchc-targets/1"
CSV_COLUMNS = (
    "path", "id", "statement", "reported", "value", "low", "high", "status",
    "certainty", "margin", "flips_if", "standing",
)  # fmt: skip


def targets_record(found: Targeting) -> dict[str, Any]:
    """Give the JSON of ``cchc targets`` as plain values."""
    aims = found.aims
    return {
        "schema": SCHEMA_ID,
        "set": {
            "id": aims.id,
            "title_vi": aims.title_vi,
            "title_en": aims.title_en,
            "body": aims.body,
            "period": aims.period,
            "standing_vi": aims.standing_vi,
            "standing_en": aims.standing_en,
            "applies_to_vi": aims.applies_vi,
            "applies_to_en": aims.applies_en,
            "source": aims.source,
            "left_out": [
                {"printed": said, "reason": why} for said, why in found.left_out
            ],
        },
        "documents": [_document(document) for document in found.documents],
        "targets": [_held(row, found.lang) for row in found.held],
        "findings": [
            _finding(finding, row)
            for finding, row in zip(found.found, found.behind, strict=True)
        ],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "body": document.body,
        "period": document.period,
        "standing": document.standing,
    }


def _held(row: Held, lang: str) -> dict[str, Any]:
    target, margins = row.target, row.margins
    return {
        "id": target.id,
        "document": row.document.number,
        "statement": statement(target, lang),
        "unit": target.unit,
        "bound": target.bound,
        "value": decimal_text(target.value),
        "reported": _reported(row),
        "status": row.status,
        "certainty": row.certainty,
        "doubts": list(row.doubts),
        "leans": row.leans,
        "conflict": row.conflict,
        "two_sides": row.two_sides,
        "margin": decimal_text(row.margin),
        "margin_low": decimal_text(margins.low) if margins else None,
        "margin_high": decimal_text(margins.high) if margins else None,
        "flips_if": _flip(row),
        "near": [
            {"figures": list(one.figures), "printed": one.printed, "reason": why}
            for one, why in row.near
        ],
    }


def _reported(row: Held) -> dict[str, Any] | None:
    reported = row.reported
    if reported is None:
        return None
    assert row.values is not None
    return {
        "figures": list(reported.figures),
        "printed": reported.printed,
        "hedge": reported.hedge,
        "period": reported.period,
        **_ends(row.values),
        "exact": decimal_text(reported.exact),
        "part": reported.part,
        "whole": reported.whole,
        "complement": reported.complement,
    }


def _flip(row: Held) -> dict[str, Any] | None:
    flip = row.flip
    if flip is None:
        return None
    return {
        **_ends(flip.true_value),
        "needed": flip.needed,
        "change": flip.change,
        "whole": flip.whole,
        "not_due": flip.not_due,
        "message_vi": say_flip(row, "vi"),
        "message_en": say_flip(row, "en"),
    }


def _ends(values: Interval) -> dict[str, Any]:
    return {
        "low": decimal_text(values.low),
        "high": decimal_text(values.high),
        "low_closed": values.low_closed,
        "high_closed": values.high_closed,
    }


def _finding(finding: Finding, row: Held | None) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "target": row.target.id if row else None,
        "figures": list(finding.figures),
        "decision": finding.decision,
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
    }


def targets_csv(found: Targeting) -> str:
    """Give one row a target, text and reported figure."""
    text = csv_text(CSV_COLUMNS, (_cells(row, found.lang) for row in found.held))
    return text.replace("\r\n", "\n")


def _cells(row: Held, lang: str) -> list[str]:
    reported, values = row.reported, row.values
    return [
        row.document.path,
        row.target.id,
        statement(row.target, lang),
        say_print(reported, lang) if reported else "",
        (decimal_text(reported.exact) or "") if reported else "",
        (decimal_text(values.low) or "") if values else "",
        (decimal_text(values.high) or "") if values else "",
        row.status,
        row.certainty or "",
        decimal_text(row.margin) or "",
        say_flip(row, lang),
        row.document.standing,
    ]
