"""The JSON, CSV and text of a score audit (DESIGN §3, ``cchc score``).

One duty: records → plain values and lines. Values are decimal strings. A cell of the
CSV never starts a formula.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from types import ModuleType
from typing import Any

from cchc_lib.scores import words_en, words_vi
from cchc_lib.scores.audits import ScoreAudit
from cchc_lib.scores.records import Note, Recomputed, TableFinding

SCHEMA_ID = "cchc-score/1"
CSV_COLUMNS = ("path", "rule", "severity", "decision", "unit", "column", "reported",
               "exact", "message")  # fmt: skip
_PLACES = 12
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def score_record(audit: ScoreAudit) -> dict[str, Any]:
    """Give the JSON of ``cchc score`` as plain values."""
    card = audit.card
    return {
        "schema": SCHEMA_ID,
        "table": {
            "path": card.path,
            "sha256": card.sha256,
            "period": card.period,
            "framework": audit.framework.id if audit.framework else None,
            "units": len(card.units),
            "columns": [
                {"name": c.name, "role": c.role, "about": c.about} for c in card.columns
            ],
            "assumptions": [_note(note) for note in card.notes],
        },
        "findings": [_finding(finding) for finding in audit.findings],
        "recomputed": [_recomputed(cell) for cell in audit.recomputed],
        "ranks": [
            {"column": r.column, "about": r.about, "period": r.period, "rule": r.rule,
             "ties": [list(tie) for tie in r.ties]}
            for r in audit.ranks
        ],
        "bands": [{"unit": unit, "band": band} for unit, band in audit.bands],
    }  # fmt: skip


def _note(note: Note) -> dict[str, str]:
    code, *facts = note
    return {
        "code": code,
        "message_vi": words_vi.NOTES[code].format(*facts),
        "message_en": words_en.NOTES[code].format(*facts),
    }


def _finding(finding: TableFinding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "unit": finding.units[0] if finding.units else None,
        "units": list(finding.units),
        "column": finding.column or None,
        "rows": list(finding.rows),
        "decision": finding.decision,
        "reported": None if finding.reported is None else format(finding.reported, "f"),
        "exact": _text(finding.exact),
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
    }


def _recomputed(cell: Recomputed) -> dict[str, Any]:
    return {
        "unit": cell.unit,
        "row": cell.row,
        "column": cell.column,
        "reported": format(cell.reported, "f"),
        "exact": _text(cell.exact),
        "agrees": cell.agrees,
    }


def _text(value: Fraction | None) -> str | None:
    """A decimal string, cut to ``_PLACES`` decimals."""
    if value is None:
        return None
    sign = "-" if value < 0 else ""
    scaled = abs(value.numerator) * 10**_PLACES // value.denominator
    whole, rest = divmod(scaled, 10**_PLACES)
    tail = f"{rest:0{_PLACES}d}".rstrip("0")
    return f"{sign}{whole}.{tail}" if tail else f"{sign}{whole}"


def score_csv(audit: ScoreAudit) -> str:
    """One row a finding, with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for finding in audit.findings:
        writer.writerow([
            _harmless(audit.card.path), finding.rule, finding.severity,
            finding.decision or "", _harmless(" | ".join(finding.units)),
            _harmless(finding.column),
            "" if finding.reported is None else format(finding.reported, "f"),
            _text(finding.exact) or "", _harmless(_message(finding, audit.lang)),
        ])  # fmt: skip
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _message(finding: TableFinding, lang: str) -> str:
    return finding.message_vi if lang == "vi" else finding.message_en


def score_text(audit: ScoreAudit) -> str:
    """The audit as lines for a person."""
    words = words_vi if audit.lang == "vi" else words_en
    return "".join(f"{_printable(line)}\n" for line in _lines(audit, words))


def _lines(audit: ScoreAudit, words: ModuleType) -> Iterator[str]:
    card = audit.card
    table = words.TABLE.format(n=len(card.units), columns=len(card.columns))
    yield f"{card.path}: {table}"
    for code, *facts in card.notes:
        yield f"  {words.ASSUMED}: {words.NOTES[code].format(*facts)}"
    yield ""
    for finding in audit.findings:
        head = [words.SEVERITY[finding.severity]]
        head += [words.DECISION[finding.decision]] if finding.decision else []
        yield " · ".join([*head, f"{finding.rule} {words.RULES[finding.rule]}"])
        yield f"  {_message(finding, audit.lang)}"
        yield ""
    for ranking in audit.ranks:
        rule = words.RANK_RULES[ranking.rule]
        column = " ".join(filter(None, (ranking.column, ranking.period)))
        yield f"  {words.RANKS.format(column=column, rule=rule, n=len(ranking.ties))}"
    off = sum(not cell.agrees for cell in audit.recomputed)
    cover = words.COVERAGE.format(n=len(audit.recomputed), off=off)
    yield f"  {cover if audit.recomputed or audit.ranks else words.NOTHING}"
    if not audit.findings and (audit.recomputed or audit.ranks):
        yield f"  {words.CLEAN}"


def _printable(line: str) -> str:
    """Text without characters that a terminal would obey."""
    return "".join("\ufffd" if unicodedata.category(c)[0] == "C" else c for c in line)
