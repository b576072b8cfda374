"""The records of a run: what a report said, how it failed, what it left behind.

One duty: name what passes between a worker, the index and the manifest. All of it
pickles and none of it knows how it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from cchc_lib.model import SEVERITIES, Severity
from cchc_lib.runs.parameters import Value

ReportVerdict = Literal[
    "ok", "unchecked", "note", "rounding", "minor", "material", "impossible"
]
Status = Literal["ran", "kept", "failed", "not_run"]
FailureKind = Literal[
    "cell", "timeout", "kernel_died", "worker_died", "summary", "too_large", "internal"
]

REPORT_VERDICTS: tuple[ReportVerdict, ...] = get_args(ReportVerdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a report says in one line; the notebook states it (see ``summaries``)."""

    title: str
    verdict: ReportVerdict
    sentence: str
    counts: Mapping[Severity, int]  # findings; severities without one are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a report could not be made."""

    kind: FailureKind
    name: str  # of the exception
    value: str
    cell: int | None = None  # index in the notebook as committed, from 0
    source: str = ""  # of that cell
    traceback: str = ""  # without colours


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file as it was read or written."""

    path: str  # POSIX; from the root (inputs) or from the output folder (outputs)
    sha256: str
    size: int  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Everything a report's bytes follow from: the grounds of its skip key."""

    key: str  # sha256 over all below
    notebook: StoredFile
    inputs: tuple[StoredFile, ...]
    parameters: Mapping[str, Value]  # as the plan sets them, ``lang`` included
    defaults: Mapping[str, Value]  # what the notebook's own cell adds to them
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportResult:
    """One report of a run."""

    name: str
    notebook: str  # file name
    title: str  # the finding, or what the plan or the notebook calls it
    status: Status
    origin: Origin
    summary: Summary | None = None
    failure: Failure | None = None
    outputs: tuple[StoredFile, ...] = ()

    @property
    def page(self) -> str | None:
        """Path of the HTML page in the output folder, if there is one."""
        return self._output(".html")

    @property
    def workbook(self) -> str | None:
        """Path of the workbook beside the page, if there is one."""
        return self._output(".xlsx")

    @property
    def slip(self) -> str | None:
        """Path of the slip beside the page, if there is one."""
        return self._output(".docx")

    def _output(self, suffix: str) -> str | None:
        paths = (file.path for file in self.outputs if file.path.endswith(suffix))
        return next(paths, None)

    @property
    def rank(self) -> int:
        """Place in the index: failed first, then the gravest verdict."""
        if self.status == "failed":
            return -len(SEVERITIES) - 1
        if self.summary is None:
            return 1
        return -REPORT_VERDICTS.index(self.summary.verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """What was asked of a run, so that it can be asked again."""

    title: str
    plan: str  # POSIX path from the root
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """A whole run."""

    results: tuple[ReportResult, ...]  # in the plan's order, all reports of the plan
    index: Path
    manifest: Path

    @property
    def failed(self) -> tuple[ReportResult, ...]:
        """Reports that could not be made."""
        return tuple(r for r in self.results if r.status == "failed")

    @property
    def exit_code(self) -> int:
        """0 if every report was made, whatever it found; 2 if one was not."""
        return 2 if self.failed else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Software:
    """Versions that go into every report of a run."""

    package: str
    python: str
    installed: tuple[str, ...] = field(repr=False)  # "name==version", sorted
    own: str  # digest of our code and shipped data


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """A run as its manifest tells it."""

    request: RunRequest
    software: Software
    results: tuple[ReportResult, ...]
