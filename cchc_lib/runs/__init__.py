"""Runs of notebooks: a plan → pages one can share, an index, a manifest.

One duty: ``run_plan``. Papermill and nbconvert load only when a report has to be made,
so that importing this costs nothing.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_lib.errors import RunError
from cchc_lib.runs.entries import Report
from cchc_lib.runs.origins import is_as_stored, read_software, trace_origin
from cchc_lib.runs.plan import Plan, load_plan
from cchc_lib.runs.records import (
    Failure,
    Origin,
    ReportResult,
    RunRequest,
    RunResult,
    Software,
    StoredFile,
    Summary,
)
from cchc_lib.runs.words import words_of

if TYPE_CHECKING:
    from cchc_lib.runs.execute import Task

__all__ = [
    "Failure",
    "Origin",
    "Plan",
    "Report",
    "ReportResult",
    "RunResult",
    "Software",
    "StoredFile",
    "Summary",
    "load_plan",
    "run_plan",
]


def run_plan(  # noqa: PLR0913  # each is one option of the command
    plan_path: str | Path,
    *,
    only: str | Sequence[str] | None = None,
    jobs: int | None = None,
    force: bool = False,
    out: str | Path = "reports",
    lang: str = "vi",
    progress: bool = True,
) -> RunResult:
    """Run a plan and write its reports, their index and the manifest.

    Parameters
    ----------
    plan_path : str or Path
        See ``plan`` for the form.
    only : str or sequence of str, optional
        Names of the reports to run. The others stay in the index if nothing they
        rest on has changed; otherwise they are shown as not run.
    jobs : int, optional
        Worker processes; by default one a core. 1 works in this process.
    force : bool
        Run also what has not changed since the last run into ``out``.
    out : str or Path
        Folder to write to; made if it is not there.
    lang : {"vi", "en"}
        Language of index and pages, and the parameter ``lang`` of notebooks that
        have one.
    progress : bool
        Show a progress bar on stderr.

    Returns
    -------
    RunResult
        One result a report of the plan. A notebook that fails is one of them.

    Raises
    ------
    DataError, UnknownNameError
        If the plan, a parameter, ``only`` or ``lang`` is wrong: before anything runs.
    RunError
        If ``jobs`` is below 1 or ``out`` cannot be written to.
    """
    from cchc_lib.runs.index import write_index
    from cchc_lib.runs.manifest import read_kept, write_manifest

    words = words_of(lang)
    plan = load_plan(plan_path)
    chosen = plan.select([only] if isinstance(only, str) else only or ())
    if jobs is not None and jobs < 1:
        raise RunError("jobs", f"{jobs} workers were asked for", "Ask for at least 1.")
    out = _folder(out)
    software = read_software()
    origins = {
        report.name: trace_origin(report, plan, lang=lang, software=software)
        for report in plan.reports
    }
    results = _keep(plan, origins, read_kept(out), out)
    due = [r for r in chosen if force or results[r.name].status != "kept"]
    with tempfile.TemporaryDirectory(
        prefix="cchc-", ignore_cleanup_errors=True
    ) as scratch:
        bench = _Bench(plan, out.resolve(), Path(scratch), software)
        tasks = [_task(bench, report, origins[report.name]) for report in due]
        for result in _run(tasks, jobs, progress):
            results[result.name] = result
    ordered = tuple(results.values())
    title = plan.title or words["site"]
    request = RunRequest(title=title, plan=plan.place, lang=lang)
    return RunResult(
        results=ordered,
        index=write_index(out, title, ordered, lang=lang, software=software),
        manifest=write_manifest(out, request, ordered, software),
    )


def _folder(out: str | Path) -> Path:
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RunError(
            str(folder), "reports cannot be written there", "Choose another folder."
        ) from error
    return folder


def _keep(
    plan: Plan, origins: dict[str, Origin], before: dict[str, ReportResult], out: Path
) -> dict[str, ReportResult]:
    """Find the reports of the run before whose grounds are still the same."""
    found = {}
    for report in plan.reports:
        origin = origins[report.name]
        kept = before.get(origin.key)
        if kept is not None and all(is_as_stored(file, out) for file in kept.outputs):
            found[report.name] = replace(kept, origin=origin)
        else:
            found[report.name] = ReportResult(
                name=report.name,
                notebook=report.notebook.name,
                title=report.title or report.name,
                status="not_run",
                origin=origin,
            )
    return found


@dataclass(frozen=True, slots=True)
class _Bench:
    """What all reports of a run share."""

    plan: Plan
    out: Path
    scratch: Path
    software: Software


def _task(bench: _Bench, report: Report, origin: Origin) -> Task:
    from cchc_lib.runs.execute import Task

    return Task(
        report=report,
        origin=origin,
        root=bench.plan.root,
        out=bench.out,
        scratch=bench.scratch,
        command=shlex.join(["cchc", "run", bench.plan.place, "--only", report.name]),
        software=bench.software,
    )


def _run(
    tasks: Sequence[Task], jobs: int | None, progress: bool
) -> Iterator[ReportResult]:
    if not tasks:
        return
    from tqdm import tqdm

    from cchc_lib.runs.pool import count_cores, run_tasks

    workers = min(jobs or count_cores(), len(tasks))
    with tqdm(
        total=len(tasks), disable=not progress, file=sys.stderr, unit="report"
    ) as bar:
        for result in run_tasks(tasks, workers):
            bar.set_postfix_str(result.name, refresh=False)
            bar.update()
            yield result
