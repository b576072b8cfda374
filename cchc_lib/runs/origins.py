"""What a report's bytes follow from, and the key that says nothing has changed.

One duty: hash notebook, parameters, inputs, our own code and data, and what is
installed. An unchanged key means an unchanged report, so it need not run again. Not
here: the decision, and files the run writes.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
from pathlib import Path

from cchc_lib import __version__
from cchc_lib.runs.entries import Report
from cchc_lib.runs.plan import Plan
from cchc_lib.runs.records import Origin, Software, StoredFile
from cchc_lib.vocabulary import data_path

_FORM = 1  # raised when pages change although nothing below does


def read_software() -> Software:
    """Take stock of what is installed: once a run, since it reads many files."""
    installed = {
        f"{found.name.lower().replace('_', '-')}=={found.version}"
        for found in importlib.metadata.distributions()
    }
    return Software(
        package=__version__,
        python=platform.python_version(),
        installed=tuple(sorted(installed)),
        own=_own_digest(),
    )


def trace_origin(
    report: Report, plan: Plan, *, lang: str, software: Software
) -> Origin:
    """Hash everything ``report`` is made from.

    Parameters
    ----------
    report : Report
        One of the plan's.
    plan : Plan
        Says where inputs count from.
    lang : str
        Language of the run; becomes the parameter ``lang`` where a notebook takes one
        and the plan does not set it.
    software : Software
        What is installed.

    Returns
    -------
    Origin
        With the skip key.
    """
    parameters = dict(report.parameters)
    if "lang" in report.known and report.known["lang"].accepts(lang):
        parameters.setdefault("lang", lang)
    spoken = parameters.get("lang", lang)
    notebook = _stored(report.notebook, report.notebook.name)
    inputs = tuple(_stored(plan.root / name, _shown(name)) for name in report.inputs)
    grounds = {
        "form": _FORM,
        "plan": [plan.place, lang],
        "report": [report.name, report.title, report.timeout, notebook.sha256],
        "parameters": parameters,
        "inputs": [[file.path, file.sha256] for file in inputs],
        "installed": software.installed,
        "own": software.own,
    }
    text = json.dumps(grounds, ensure_ascii=False, sort_keys=True)
    return Origin(
        key=hashlib.sha256(text.encode()).hexdigest(),
        notebook=notebook,
        inputs=inputs,
        parameters=parameters,
        defaults={
            name: known.default
            for name, known in report.known.items()
            if name not in parameters
        },
        lang=spoken if isinstance(spoken, str) else lang,
    )


def _shown(name: str) -> str:
    """Hide folders of this machine: a shared page names the file alone."""
    return Path(name).name if Path(name).is_absolute() else name


def is_as_stored(file: StoredFile, folder: Path) -> bool:
    """Whether a file is there with the very bytes that were stored."""
    try:
        content = (folder / file.path).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content).hexdigest() == file.sha256


def _stored(path: Path, shown: str) -> StoredFile:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return StoredFile(path=shown, sha256=digest, size=len(content))


def _own_digest() -> str:
    """One digest of our code and of every data file we ship.

    Notebooks read vocabularies and frameworks that no plan declares, so all of
    ``data/`` counts: a report is made again rather than once too seldom.
    """
    digest = hashlib.sha256()
    for folder in (Path(__file__).parents[1], data_path()):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
