"""One report from notebook to page: what a worker does.

One duty: run one notebook with Papermill, export it, write page and executed copy.
Whatever goes wrong comes back as a failed result, never as an exception, so that the
other reports go on. Not here: many reports at once (``pool``).
"""

from __future__ import annotations

import hashlib
import os
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook

from cchc_lib.errors import RunError
from cchc_lib.findings.office import HANDED_TYPE, read_handed
from cchc_lib.runs import kernels
from cchc_lib.runs.entries import Report
from cchc_lib.runs.export import Page, export_page
from cchc_lib.runs.notebooks import (
    load_notebook,
    split_question,
    stated_last,
    strip_place,
    strip_run,
)
from cchc_lib.runs.office import SUFFIXES, Paper, make_papers
from cchc_lib.runs.records import (
    Failure,
    FailureKind,
    Origin,
    ReportResult,
    Software,
    StoredFile,
    Summary,
)
from cchc_lib.runs.summaries import MIMETYPE, read_summary

MAX_PAGE = 400_000  # bytes
_RULE = "-" * 75 + "\n"  # IPython draws it above a traceback


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Everything a worker needs for one report; it pickles."""

    report: Report
    origin: Origin
    root: Path  # working folder of the kernel
    out: Path
    scratch: Path  # of the run; goes when it ends, also if a worker died
    command: str  # what runs this report again
    software: Software


@dataclass(slots=True)
class _Watch:
    """Which cell runs, so that a kernel's death can be placed."""

    cell: NotebookNode | None = field(default=None)

    def note(self, cell: NotebookNode, **_: Any) -> None:
        self.cell = cell


def run_report(task: Task) -> ReportResult:
    """Make one report, or say why it could not be made."""
    watch, notebook = _Watch(), None
    try:
        notebook = load_notebook(task.report.notebook)
        executed = strip_run(_execute(task, notebook, watch))
        return _publish(task, executed)
    except Exception as error:  # noqa: BLE001  # one bad report must not stop the rest
        failure = _failure(error, notebook, watch.cell)
        return failed_result(task, failure, notebook)


def failed_result(
    task: Task, failure: Failure, notebook: NotebookNode | None = None
) -> ReportResult:
    """Record a failure and remove pages an earlier run left under this name."""
    for suffix in (".html", *SUFFIXES, ".ipynb"):
        if failure.kind != "too_large" or suffix != ".ipynb":
            (task.out / _place(task, suffix)).unlink(missing_ok=True)
    question = split_question(notebook)[0] if notebook is not None else None
    return ReportResult(
        name=task.report.name,
        notebook=task.report.notebook.name,
        title=task.report.title or question or task.report.name,
        status="failed",
        origin=task.origin,
        failure=failure,
    )


def _execute(task: Task, notebook: NotebookNode, watch: _Watch) -> NotebookNode:
    # The notebook goes in as an object: Papermill would format braces in a path.
    executed: NotebookNode = execute_notebook(
        notebook,
        None,
        parameters=dict(task.origin.parameters),
        engine_name=kernels.ENGINE,
        kernel_name="python3",
        language="python",
        progress_bar=False,
        kernel_cwd=task.root,
        scratch=task.scratch,
        cell_timeout=task.report.timeout,
        on_cell_start=watch.note,
    )
    return executed


def _publish(task: Task, executed: NotebookNode) -> ReportResult:
    stated = stated_last(executed, MIMETYPE)
    place = task.report.notebook.name
    summary = None if stated is None else read_summary(stated, place)
    title = _title(task, executed, summary)
    copy = _write(task, ".ipynb", _json(executed).encode())
    html = export_page(
        executed,
        Page(
            name=task.report.name,
            title=title,
            summary=summary,
            origin=task.origin,
            command=task.command,
            software=task.software,
        ),
    )
    size = len(html.encode())
    if size > MAX_PAGE:
        value = f"{size:,} bytes; at most {MAX_PAGE:,}. The executed notebook is kept."
        return failed_result(
            task, Failure(kind="too_large", name="PageTooLarge", value=value), executed
        )
    return ReportResult(
        name=task.report.name,
        notebook=place,
        title=title,
        status="ran",
        origin=task.origin,
        summary=summary,
        outputs=(
            _write(task, ".html", html.encode()),
            copy,
            *_papers(task, executed, title, summary),
        ),
    )


def _papers(
    task: Task, executed: NotebookNode, title: str, summary: Summary | None
) -> Iterator[StoredFile]:
    """Write the workbook and the slip of a report that hands over what they need."""
    stated = stated_last(executed, HANDED_TYPE)
    if stated is None:
        for suffix in SUFFIXES:  # of an earlier run
            (task.out / _place(task, suffix)).unlink(missing_ok=True)
        return
    paper = Paper(
        title=title,
        summary=summary,
        origin=task.origin,
        command=task.command,
        software=task.software,
    )
    handed = read_handed(stated, task.report.notebook.name)
    for suffix, content in make_papers(handed, paper):
        yield _write(task, suffix, content)


def _title(task: Task, executed: NotebookNode, summary: Summary | None) -> str:
    stated, (question, _) = summary.title if summary else "", split_question(executed)
    return stated or task.report.title or question or task.report.name


def _place(task: Task, suffix: str) -> Path:
    return Path(task.report.notebook.stem, task.report.name + suffix)


def _json(executed: NotebookNode) -> str:
    return f"{nbformat.writes(executed)}\n"


def _write(task: Task, suffix: str, content: bytes) -> StoredFile:
    """Write in one step, so that a killed worker leaves no half page."""
    place = _place(task, suffix)
    path = task.out / place
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(f"{suffix}.part")
    half.write_bytes(content)
    os.replace(half, path)  # noqa: PTH105  # Path.replace is the same and less known
    digest = hashlib.sha256(content).hexdigest()
    return StoredFile(path=place.as_posix(), sha256=digest, size=len(content))


def _failure(
    error: Exception, notebook: NotebookNode | None, cell: NotebookNode | None
) -> Failure:
    if isinstance(error, PapermillExecutionError):
        name, value = error.ename, error.evalue
        trace = "\n".join(error.traceback)
    else:
        name, value = type(error).__name__, str(error)
        trace = "".join(traceback.format_exception(error))
    kind = _kind(error)
    failure = Failure(
        kind=kind,
        name=name,
        value=strip_place(value),
        traceback=strip_place(trace).removeprefix(_RULE),
    )
    if notebook is None or cell is None or kind in ("summary", "internal"):
        return failure
    return replace(failure, cell=_index(notebook, cell), source=cell.source)


def _kind(error: Exception) -> FailureKind:
    match error:
        case PapermillExecutionError():
            return "cell"
        case CellTimeoutError():
            return "timeout"
        case DeadKernelError():
            return "kernel_died"
        case RunError():
            return "summary"
    return "internal"


def _index(notebook: NotebookNode, cell: NotebookNode) -> int | None:
    """Place of a cell in the notebook as committed, before parameters went in."""
    places = (i for i, known in enumerate(notebook.cells) if known.id == cell.id)
    return next(places, None)
