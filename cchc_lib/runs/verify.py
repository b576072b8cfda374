"""Whether a folder of reports can be made again to the byte, and if not, why.

One duty: ``verify_run``. It runs the same plan into a folder of its own and compares;
the folder verified is only read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cchc_lib.runs import run_plan
from cchc_lib.runs.manifest import read_record
from cchc_lib.runs.origins import is_as_stored
from cchc_lib.runs.plan import load_plan
from cchc_lib.runs.records import Origin, ReportResult, Software, StoredFile

Status = Literal["same", "altered", "differs", "failed", "gone"]
_PARTED = frozenset({".html", ".ipynb", ".json", ".csv"})  # told by lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file first differs from what it was."""

    path: str
    line: int | None = None  # from 1; None of a file without lines
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """One report of the folder, made again."""

    name: str
    status: Status
    altered: tuple[Place, ...] = ()  # no longer what the run wrote
    differing: tuple[Place, ...] = ()  # came out otherwise this time
    grounds: tuple[str, ...] = ()  # inputs, code and packages that have changed


def verify_run(
    folder: str | Path,
    plan: str | Path,
    *,
    jobs: int | None = None,
    progress: bool = True,
) -> tuple[Verified, ...]:
    """Make the reports of a folder again and compare every byte.

    Parameters
    ----------
    folder : str or Path
        What ``run_plan`` has written, manifest included. Only read.
    plan : str or Path
        The plan it was made from; its place is in the manifest.
    jobs : int, optional
        Worker processes; by default one a core.
    progress : bool
        Show a progress bar on stderr.

    Returns
    -------
    tuple of Verified
        One for each report that the folder has, in the order of its manifest.

    Raises
    ------
    RunError
        If the folder tells not how it was made.
    DataError, UnknownNameError
        If the plan cannot be read.
    """
    folder = Path(folder)
    record = read_record(folder)
    known = {report.name for report in load_plan(plan).reports}
    names = [result.name for result in record.results if result.name in known]
    with tempfile.TemporaryDirectory(prefix="cchc-verify-") as scratch:
        out = Path(scratch)
        made: dict[str, ReportResult] = {}
        tools: list[str] = []
        if names:
            run = run_plan(
                plan,
                only=names,
                jobs=jobs,
                force=True,
                out=out,
                lang=record.request.lang,
                progress=progress,
            )
            made = {result.name: result for result in run.results}
            tools += _changed_tools(record.software, read_record(out).software)
        return tuple(
            _compare(before, made.get(before.name), folder, out, tools)
            for before in record.results
        )


def _compare(
    before: ReportResult,
    now: ReportResult | None,
    folder: Path,
    out: Path,
    tools: Sequence[str],
) -> Verified:
    altered = tuple(
        _first_difference(file.path, folder, out)
        for file in before.outputs
        if not is_as_stored(file, folder)
    )
    if now is None:
        return Verified(name=before.name, status="gone", altered=altered)
    again = {file.path: file.sha256 for file in now.outputs}
    differing = tuple(
        _first_difference(file.path, folder, out)
        for file in before.outputs
        if again.get(file.path) != file.sha256
    )
    status: Status = "same"
    if now.status == "failed":
        status = "failed"
    elif differing:
        status = "differs"
    elif altered:
        status = "altered"
    grounds = (*_changed_grounds(before.origin, now.origin), *tools)
    return Verified(
        name=before.name,
        status=status,
        altered=altered,
        differing=differing,
        grounds=grounds if status in {"differs", "failed"} else (),
    )


def _first_difference(path: str, folder: Path, out: Path) -> Place:
    """Compare what stands in the folder with what was made just now."""
    try:
        one, other = (folder / path).read_bytes(), (out / path).read_bytes()
    except OSError:
        return Place(path=path, missing=True)
    if Path(path).suffix not in _PARTED:
        return Place(path=path)
    lines, others = one.split(b"\n"), other.split(b"\n")
    pairs = zip(lines, others, strict=False)
    same = next((k for k, (a, b) in enumerate(pairs) if a != b), None)
    if same is None:
        same = min(len(lines), len(others)) if len(lines) != len(others) else None
    return Place(path=path, line=None if same is None else same + 1)


def _changed_grounds(before: Origin, now: Origin) -> Iterator[str]:
    """Name each file and parameter that is not what it was."""
    yield from _changed_files((before.notebook,), (now.notebook,))
    yield from _changed_files(before.inputs, now.inputs)
    one = {**before.defaults, **before.parameters}
    other = {**now.defaults, **now.parameters}
    yield from (
        name for name in _in_either(one, other) if one.get(name) != other.get(name)
    )


def _changed_files(
    before: Sequence[StoredFile], now: Sequence[StoredFile]
) -> Iterator[str]:
    one = {file.path: file.sha256 for file in before}
    other = {file.path: file.sha256 for file in now}
    yield from (
        path for path in _in_either(one, other) if one.get(path) != other.get(path)
    )


def _changed_tools(before: Software, now: Software) -> Iterator[str]:
    if before.own != now.own:
        yield f"cchc-workbench {now.package}"
    if before.python != now.python:
        yield f"Python {before.python} → {now.python}"
    one = dict(name.split("==", 1) for name in before.installed)
    other = dict(name.split("==", 1) for name in now.installed)
    for name in _in_either(one, other):
        if one.get(name) != other.get(name):
            yield f"{name} {one.get(name, '–')} → {other.get(name, '–')}"


def _in_either(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return list(dict.fromkeys((*one, *other)))
