"""Many paths in, one output text out: what ``check`` and ``figures`` print.

One duty: audit each source, keep what could not be read as a problem, and render.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from cchc_lib.errors import CchcError
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.payload import (
    SCHEMA_ID,
    check_record,
    figure_record,
    finding_record,
    ignored_record,
    implied_records,
)
from cchc_lib.findings.text import finding_lines, implied_lines, safe
from cchc_lib.model import SEVERITIES, Reading, Source
from cchc_lib.pipeline import Audit, audit, check_scheme, read, read_figures
from cchc_lib.sources import expand_paths

T = TypeVar("T")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command prints, and what decides its exit status."""

    text: str
    problems: tuple[str, ...]
    severities: frozenset[str]

    def exit_code(self, fail_on: str) -> int:
        """2 if a source could not be read, 1 if a finding is grave enough, else 0."""
        if self.problems:
            return 2
        grave = SEVERITIES[SEVERITIES.index(fail_on) :]  # type: ignore[arg-type]
        return int(bool(self.severities & set(grave)))


def check_paths(
    paths: Sequence[Path],
    *,
    form: str,
    lang: str,
    scheme: str | None,
    colour: bool = False,
) -> Outcome:
    """Audit every readable file of ``paths``; a bad one is a problem, not the end."""
    check_scheme(scheme)
    audits, problems = _each(paths, lambda s: audit(s, scheme=scheme, lang=lang))
    if form == "json":
        text = _json([audit_record(a) for a in audits])
    elif form == "csv":
        text = _csv(_FINDING_COLUMNS, (row for a in audits for row in _rows(a, lang)))
    else:
        text = "".join(_document(a, lang, colour) for a in audits)
    severities = frozenset(f.severity for a in audits for f in a.found)
    return Outcome(text=text, problems=problems, severities=severities)


def read_paths(paths: Sequence[Path], *, form: str, lang: str) -> Outcome:
    """Read the figures of every file of ``paths`` without checking them."""
    read_all, problems = _each(paths, lambda s: (s, read_figures(s)))
    if form == "json":
        text = _json([{**_head(s), **_reading(r)} for s, r in read_all])
    else:
        rows = ((s.path, f) for s, r in read_all for f in r.figures)
        text = _csv(
            _FIGURE_COLUMNS,
            (
                [path, *(_cell(figure_record(f)[c]) for c in _FIGURE_COLUMNS[1:])]
                for path, f in rows
            ),
            tab=form == "text",
        )
    return Outcome(text=text, problems=problems, severities=frozenset())


def _each(
    paths: Sequence[Path], work: Callable[[Source], T]
) -> tuple[list[T], tuple[str, ...]]:
    done: list[T] = []
    problems: list[str] = []
    for path in expand_paths(paths):
        try:
            done.append(work(read(path)))
        except CchcError as error:
            problems.append(str(error))
    return done, tuple(problems)


def audit_record(result: Audit) -> dict[str, Any]:
    """One document of the JSON output."""
    cover = result.coverage
    return {
        **_head(result.source),
        **_reading(result.reading),
        "checks": [check_record(v) for v in result.verdicts],
        "findings": [finding_record(f) for f in result.found],
        "implied": implied_records(result.implied),
        "coverage": {
            "found": cover.found,
            "typed": cover.typed,
            "in_a_check": cover.in_a_check,
            "checked": cover.checked,
            "unchecked": [{"figure": f, "reason": r} for f, r in cover.unchecked],
        },
    }


def _head(source: Source) -> dict[str, Any]:
    return {"path": source.path, "sha256": source.sha256, "title": source.title}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "figures": [figure_record(f) for f in reading.figures],
        "ignored": [ignored_record(i) for i in reading.ignored],
    }


def _json(documents: list[dict[str, Any]]) -> str:
    payload = {"schema": SCHEMA_ID, "documents": documents}
    return json.dumps(payload, ensure_ascii=False, indent=1) + "\n"


def _document(result: Audit, lang: str, colour: bool) -> str:
    """One document as text: title, findings, what is implied, coverage."""
    words = words_for(lang)
    lines = [f"{safe(result.source.path)}: {safe(result.source.title)}"]
    for finding in result.found:
        lines += finding_lines(
            finding, result.source.text, result.by_id, lang=lang, colour=colour
        )
    lines += implied_lines(result.implied, lang=lang)
    cover = result.coverage
    summary = words.COVERAGE.format(checked=cover.checked, found=cover.found)
    lines.append(f"  {summary}" + ("" if result.found else f"; {words.CLEAN}"))
    return "\n".join(lines) + "\n\n"


_FINDING_COLUMNS = (
    "path", "rule", "severity", "decision", "figures", "message", "repairs",
)  # fmt: skip
_FIGURE_COLUMNS = (
    "path", "id", "printed", "start", "end", "value", "denominator", "low", "high",
    "kind", "hedge", "unit", "quantity", "role", "period",
)  # fmt: skip


def _rows(result: Audit, lang: str) -> Iterable[list[str]]:
    for finding in result.found:
        printed = " | ".join(result.by_id[f].printed for f in finding.figures)
        slips = " | ".join(
            f"{result.by_id[r.figure].printed} → {r.printed}" for r in finding.repairs
        )
        message = finding.message_vi if lang == "vi" else finding.message_en
        yield [
            result.source.path,
            finding.rule,
            finding.severity,
            finding.decision or "",
            printed,
            message,
            slips,
        ]


def _csv(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, tab: bool = False
) -> str:
    """Comma- or tab-separated text; no cell can start a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t" if tab else ",", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return out.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(value: object) -> str:
    return "" if value is None else str(value)
