"""``manifest.json``: what every file of a run was made from, in the form of RO-Crate.

One duty: results ⇄ JSON-LD. Each report is a ``CreateAction`` with its notebook as
instrument, its inputs and parameters as objects and its files as results. It holds no
times, so that an equal run writes an equal manifest. A later run reads it to keep
reports whose grounds have not changed (``cchc:key``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cchc_lib.errors import RunError
from cchc_lib.runs.records import (
    Origin,
    ReportResult,
    RunRecord,
    RunRequest,
    Software,
    StoredFile,
    Summary,
)
from cchc_lib.runs.summaries import read_summary

NAME = "manifest.json"
_CONTEXT = [
    "https://w3id.org/ro/crate/1.1/context",
    {
        "sha256": "https://w3id.org/ro/terms/workflow-run#sha256",
        "cchc": "urn:cchc-workbench:",
    },
]
_STATUS = {
    "failed": "http://schema.org/FailedActionStatus",
    "not_run": "http://schema.org/PotentialActionStatus",
}
_DONE = "http://schema.org/CompletedActionStatus"
_SOFTWARE, _PYTHON = "#cchc-workbench", "#python"
_Entity = dict[str, Any]


def write_manifest(
    out: Path,
    request: RunRequest,
    results: Sequence[ReportResult],
    software: Software,
) -> Path:
    """Write the manifest of a run and give its path."""
    entities = [
        _crate(request, results),
        *_software(software),
        *_unique(_files(results)),
        *(_action(result) for result in results),
    ]
    about = {
        "@id": NAME,
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    text = json.dumps(
        {"@context": _CONTEXT, "@graph": [about, *entities]},
        ensure_ascii=False,
        indent=1,
    )
    path = out / NAME
    path.write_text(text + "\n", "utf-8", newline="\n")
    return path


def read_kept(out: Path) -> dict[str, ReportResult]:
    """Results of the run before, by skip key; none if there is no sound manifest."""
    try:
        return {result.origin.key: result for result in _made(_graph(out))}
    except (OSError, ValueError, KeyError, TypeError, RunError):
        return {}  # it only saves time: what cannot be read is made again


def read_record(out: Path) -> RunRecord:
    """Read back which run wrote a folder of reports.

    Raises
    ------
    RunError
        If the folder has no manifest, or none that tells its plan.
    """
    try:
        graph = _graph(out)
        crate, ours, python = (
            next(e for e in graph if e["@id"] == name)
            for name in ("./", _SOFTWARE, _PYTHON)
        )
        return RunRecord(
            request=RunRequest(
                title=crate["name"], plan=crate["cchc:plan"], lang=crate["cchc:lang"]
            ),
            software=Software(
                package=ours["version"],
                python=python["version"],
                installed=tuple(ours["softwareRequirements"]),
                own=ours["sha256"],
            ),
            results=tuple(_made(graph)),
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        raise RunError(
            str(out / NAME),
            "there is no manifest that tells how these reports were made",
            "Name the folder that `cchc run` has written.",
        ) from error


def _graph(out: Path) -> list[_Entity]:
    graph: list[_Entity] = json.loads((out / NAME).read_text("utf-8"))["@graph"]
    return graph


def _made(graph: Sequence[_Entity]) -> Iterator[ReportResult]:
    """Reports that were made; those that failed leave nothing to go back to."""
    files = {entity["@id"]: entity for entity in graph}
    for entity in graph:
        if entity["@type"] == "CreateAction" and entity["actionStatus"] == _DONE:
            yield _kept(entity, files)


def _crate(request: RunRequest, results: Iterable[ReportResult]) -> _Entity:
    outputs = [{"@id": file.path} for result in results for file in result.outputs]
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": request.title,
        "cchc:plan": request.plan,
        "cchc:lang": request.lang,
        "hasPart": [{"@id": "index.html"}, *outputs],
        "mentions": [{"@id": _run_id(result.name)} for result in results],
    }


def _software(software: Software) -> Iterator[_Entity]:
    yield {
        "@id": _SOFTWARE,
        "@type": "SoftwareApplication",
        "name": "cchc-workbench",
        "version": software.package,
        "sha256": software.own,
        "softwareRequirements": list(software.installed),
    }
    yield {
        "@id": _PYTHON,
        "@type": "ComputerLanguage",
        "name": "Python",
        "version": software.python,
    }


def _files(results: Iterable[ReportResult]) -> Iterator[_Entity]:
    for result in results:
        origin = result.origin
        yield _file(origin.notebook, ["File", "SoftwareSourceCode"])
        yield from (_file(file, "File") for file in origin.inputs)
        yield from (_file(file, "File") for file in result.outputs)


def _file(file: StoredFile, kind: str | list[str]) -> _Entity:
    return {
        "@id": file.path,
        "@type": kind,
        "contentSize": file.size,
        "sha256": file.sha256,
    }


def _unique(entities: Iterable[_Entity]) -> Iterable[_Entity]:
    return {entity["@id"]: entity for entity in entities}.values()


def _action(result: ReportResult) -> _Entity:
    origin = result.origin
    entity: _Entity = {
        "@id": _run_id(result.name),
        "@type": "CreateAction",
        "name": result.title,
        "actionStatus": _STATUS.get(result.status, _DONE),
        "instrument": {"@id": origin.notebook.path},
        "agent": {"@id": _SOFTWARE},
        "object": [
            *({"@id": file.path} for file in origin.inputs),
            *_parameters(origin),
        ],
        "result": [{"@id": file.path} for file in result.outputs],
        "cchc:report": result.name,
        "cchc:key": origin.key,
        "cchc:lang": origin.lang,
    }
    if result.summary is not None:
        entity["cchc:summary"] = _summary(result.summary)
    if result.failure is not None:
        failure = result.failure
        entity["error"] = f"{failure.name}: {failure.value}".removesuffix(": ")
        entity["cchc:failure"] = failure.kind
        entity["cchc:cell"] = failure.cell
    return entity


def _parameters(origin: Origin) -> Iterator[_Entity]:
    for values, default in ((origin.parameters, False), (origin.defaults, True)):
        for name, value in values.items():
            yield {
                "@type": "PropertyValue",
                "name": name,
                "value": value,
                "cchc:default": default,
            }


def _summary(summary: Summary) -> Mapping[str, Any]:
    return {
        "title": summary.title,
        "verdict": summary.verdict,
        "sentence": summary.sentence,
        "counts": dict(summary.counts),
    }


def _kept(action: _Entity, files: Mapping[str, _Entity]) -> ReportResult:
    given = action["object"]
    stated = action.get("cchc:summary")
    notebook = _stored(files[action["instrument"]["@id"]])
    return ReportResult(
        name=action["cchc:report"],
        notebook=notebook.path,
        title=action["name"],
        status="kept",
        origin=Origin(
            key=action["cchc:key"],
            notebook=notebook,
            inputs=tuple(_stored(files[e["@id"]]) for e in given if "@id" in e),
            parameters=_values(given, default=False),
            defaults=_values(given, default=True),
            lang=action["cchc:lang"],
        ),
        summary=None if stated is None else read_summary(stated, NAME),
        outputs=tuple(_stored(files[part["@id"]]) for part in action["result"]),
    )


def _stored(file: _Entity) -> StoredFile:
    return StoredFile(path=file["@id"], sha256=file["sha256"], size=file["contentSize"])


def _values(given: Iterable[_Entity], *, default: bool) -> dict[str, Any]:
    return {
        e["name"]: e["value"] for e in given if e.get("cchc:default", None) is default
    }


def _run_id(name: str) -> str:
    return f"#run-{name}"
