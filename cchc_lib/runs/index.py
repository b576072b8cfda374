"""``index.html``: one line and one verdict a report, the gravest first.

One duty: results → the page that lists them. It has the reports' style and policy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cchc_lib.model import Severity
from cchc_lib.runs.records import Failure, ReportResult, Software
from cchc_lib.runs.words import words_of

NAME = "index.html"
_TEMPLATES = Path(__file__).parent / "template"
_LONG = 160  # characters of an error that fit a line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    name: str
    notebook: str
    title: str
    page: str | None
    workbook: str | None
    slip: str | None
    verdict: str  # a report verdict, or "failed", "none", "not_run"
    sentence: str
    counts: Mapping[Severity, int] | None
    failure: Failure | None
    problem: str


def write_index(
    out: Path,
    title: str | None,
    results: Sequence[ReportResult],
    *,
    lang: str,
    software: Software,
) -> Path:
    """Write the list of reports and give its path.

    Parameters
    ----------
    out : Path
        Folder the pages' paths count from.
    title : str or None
        The plan's; without one a general heading is used.
    results : sequence of ReportResult
        In the plan's order, which breaks ties between equal verdicts.
    lang : str
        ``vi`` or ``en``.
    software : Software
        Named in the foot.
    """
    words = words_of(lang)
    lines = [_line(result) for result in sorted(results, key=lambda r: r.rank)]
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    html = environment.get_template("index.html.j2").render(
        title=title or words["site"],
        words=words,
        lines=lines,
        totals=list(Counter(line.verdict for line in lines).items()),
        software=software,
    )
    path = out / NAME
    path.write_text(html + "\n", "utf-8", newline="\n")
    return path


def _line(result: ReportResult) -> _Line:
    summary, failure = result.summary, result.failure
    first = failure.value.strip().split("\n")[0] if failure else ""
    return _Line(
        name=result.name,
        notebook=result.notebook,
        title=result.title,
        page=result.page,
        workbook=result.workbook,
        slip=result.slip,
        verdict=_verdict(result),
        sentence=summary.sentence if summary else "",
        counts=summary.counts if summary else None,
        failure=failure,
        problem=first if len(first) <= _LONG else f"{first[:_LONG]}…",
    )


def _verdict(result: ReportResult) -> str:
    if result.status in ("failed", "not_run"):
        return result.status
    return result.summary.verdict if result.summary else "none"
