"""One audit in the form asked for: text for people, JSON and CSV for programs.

One duty: order and layout of a document's parts. Words and lines come from
``findings``; a table cell never starts a formula in a spreadsheet.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cchc_lib.findings.across_text import across_lines
from cchc_lib.findings.joint_text import Conflicts
from cchc_lib.findings.lines import safe
from cchc_lib.findings.payload import (
    SCHEMA_IDS,
    check_record,
    figure_record,
    ignored_record,
    implied_records,
)
from cchc_lib.findings.prints import printed_half
from cchc_lib.findings.readings import figure_lines, ignored_lines
from cchc_lib.findings.text import coverage_lines, finding_lines, implied_lines
from cchc_lib.model import Figure, Finding, Reading, Source
from cchc_lib.pipeline import Audit
from cchc_lib.pipeline.joint_records import joint_record, linked_finding
from cchc_lib.pipeline.together import Together
from cchc_lib.pipeline.together.records import together_record

_FORMULA = ("=", "+", "-", "@")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
FINDING_COLUMNS = (
    "path", "rule", "severity", "decision", "figures", "message", "repairs",
)  # fmt: skip
FIGURE_COLUMNS = (
    "path", "id", "printed", "start", "end", "value", "denominator", "low", "high",
    "kind", "hedge", "unit", "quantity", "role", "period",
)  # fmt: skip
_COLUMNS = {"check": FINDING_COLUMNS, "figures": FIGURE_COLUMNS}


def join(parts: Sequence[str], form: str, *, schema: str, across: str = "") -> str:
    """Put the rendered documents together as one output, ``across`` behind them."""
    if form == "csv":
        return _csv([_COLUMNS[schema]]) + "".join(parts) + across
    if form == "text":
        return "\n".join([*parts, across] if across else parts)
    documents = ",\n".join(parts)
    behind = f', "together": {across}' if across else ""
    head = f'{{"schema": "{SCHEMA_IDS[schema]}", "documents": [\n'
    return f"{head}{documents}\n]{behind}}}\n"


def across_form(result: Together, form: str, lang: str, *, colour: bool) -> str:
    """Render what holds between texts, in the form of the texts themselves."""
    if form == "json":
        return _json(together_record(result))
    if form == "csv":
        return _csv(
            _finding_row(finding, _paths(result, finding), result.figures, lang)
            for finding in result.found
        )
    return "\n".join(across_lines(result, lang=lang, colour=colour)) + "\n"


def _paths(result: Together, finding: Finding) -> str:
    numbers = dict.fromkeys(int(f.partition(":")[0]) for f in finding.figures)
    return " | ".join(result.sources[number].path for number in numbers)


def audit_text(result: Audit, lang: str, *, colour: bool) -> str:
    """One document as text: title, findings, what is implied, coverage."""
    text, figures = result.source.text, result.by_id
    lines = _title(result.source)
    conflicts = Conflicts(result)
    for finding in result.found:
        lines += finding_lines(finding, text, figures, lang=lang, colour=colour)
        lines += conflicts.lines(finding)
        lines.append("")
    lines += implied_lines(result.implied, figures, lang=lang)
    cover = result.coverage
    lines += coverage_lines(
        cover.checked, cover.unchecked, lang=lang, clean=not result.found
    )
    return "\n".join(lines) + "\n"


def reading_text(source: Source, reading: Reading, lang: str) -> str:
    """One document's figures as text, and what was ignored."""
    lines = _title(source)
    lines += figure_lines(reading.figures, lang=lang)
    lines += ignored_lines(reading.ignored, lang=lang)
    return "\n".join(lines) + "\n"


def _title(source: Source) -> list[str]:
    return [f"{safe(source.path)}: {safe(source.title)}", ""]


def audit_json(result: Audit) -> str:
    """One document of the JSON of ``check``."""
    return _json(audit_record(result))


def audit_record(result: Audit) -> dict[str, Any]:
    """One document of the JSON of ``check``, as plain values."""
    cover = result.coverage
    return {
        **_reading(result.source, result.reading),
        "checks": [check_record(v) for v in result.verdicts],
        "findings": [linked_finding(f, result.joint) for f in result.found],
        "implied": implied_records(result.implied),
        "joint": joint_record(result.joint),
        "coverage": {
            "found": cover.found,
            "typed": cover.typed,
            "in_a_check": cover.in_a_check,
            "checked": cover.checked,
            "unchecked": [{"figure": f, "reason": r} for f, r in cover.unchecked],
        },
    }


def reading_json(source: Source, reading: Reading) -> str:
    """One document of the JSON of ``figures``."""
    return _json(_reading(source, reading))


def _reading(source: Source, reading: Reading) -> dict[str, Any]:
    return {
        "path": source.path,
        "sha256": source.sha256,
        "title": source.title,
        "figures": [figure_record(f) for f in reading.figures],
        "ignored": [ignored_record(i) for i in reading.ignored],
    }


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1)


def findings_csv(result: Audit, lang: str) -> str:
    """One row a finding."""
    return _csv(
        _finding_row(finding, result.source.path, result.by_id, lang)
        for finding in result.found
    )


def _finding_row(
    finding: Finding, path: str, figures: Mapping[str, Figure], lang: str
) -> list[str]:
    slips = (
        f"{printed_half(r.why, figures[r.figure])} → {r.printed}"
        for r in finding.repairs
    )
    return [
        path,
        finding.rule,
        finding.severity,
        finding.decision or "",
        " | ".join(figures[f].printed for f in finding.figures),
        finding.message_vi if lang == "vi" else finding.message_en,
        " | ".join(slips),
    ]


def figures_csv(source: Source, reading: Reading) -> str:
    """One row a figure."""
    records = (figure_record(figure) for figure in reading.figures)
    return _csv(
        [source.path, *(_cell(record[c]) for c in FIGURE_COLUMNS[1:])]
        for record in records
    )


def _csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_inert(safe(cell)) for cell in row] for row in rows)
    return out.getvalue()


def _inert(cell: str) -> str:
    """Keep a cell from being taken for a formula; a number stays a number."""
    formula = cell.lstrip().startswith(_FORMULA) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if formula else cell


def _cell(value: object) -> str:
    return "" if value is None else str(value)
