"""Notebooks as Papermill gets them and as readers get them.

One duty: read a notebook with fixed cell ids; strip what differs between equal runs.
Not here: execution, pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import nbformat
from nbformat import NotebookNode

# Colours (CSI) and hyperlinks (OSC 8) of terminals.
_ANSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
# What is private, a word without which it is not there, and what stands for it. Lengths
# are bounded, so that no text takes more than linear time.
_PRIVATE = (
    (" at 0x", re.compile(r"(?<= at )0x[0-9a-fA-F]{6,16}"), "0x…"),
    (
        "ipykernel_",
        re.compile(r"[^\s\"']{0,120}\bipykernel_\d+[/\\]\d+\.py"),
        "<cell>",
    ),
    (
        "site-packages",
        re.compile(r"(?:\b[A-Z]:)?[/\\][^\s:\"']{0,200}[/\\](?=site-packages[/\\])"),
        "…/",
    ),
)


def load_notebook(path: Path) -> NotebookNode:
    """Read a notebook of format 4; every cell gets an id that depends on its place."""
    content = json.loads(path.read_text("utf-8"))
    content["nbformat"], content["nbformat_minor"] = 4, 5
    for place, cell in enumerate(content["cells"]):
        cell.setdefault("id", f"cell-{place}")
    # reads() joins sources that are stored as lists of lines
    return cast(NotebookNode, nbformat.reads(json.dumps(content), as_version=4))


def node(content: Mapping[str, Any]) -> NotebookNode:
    """Make a notebook, a cell or an output of plain tables."""
    made = nbformat.from_dict(dict(content))
    return cast(NotebookNode, made)


def strip_ansi(text: str) -> str:
    r"""Drop what colours a terminal.

    Examples
    --------
    >>> strip_ansi("\x1b[31mNameError\x1b[0m")
    'NameError'
    """
    return _ANSI.sub("", text)


def strip_place(text: str) -> str:
    """Drop what belongs to one process or one machine: addresses, folders, colours.

    Examples
    --------
    >>> strip_place("<object object at 0x7f3a5c0d1e40>")
    '<object object at 0x…>'
    """
    text = strip_ansi(text)
    for sign, pattern, shown in _PRIVATE:
        if sign in text:
            text = pattern.sub(shown, text)
    return text


def strip_run(executed: NotebookNode) -> NotebookNode:
    """Drop Papermill's times and ids, timings and memory addresses, in place.

    The parameters it injected stay: their cell is the record of the run.
    """
    executed.metadata.pop("papermill", None)
    executed.metadata.pop("widgets", None)
    for cell in executed.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", ()):
            cell.id = "injected-parameters"
        if cell.cell_type == "code":
            cell.outputs = _join_streams(cell.outputs)
            for output in cell.outputs:
                _strip_output(output)
    return executed


def _join_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Make one stdout and one stderr of what is printed between two displays.

    Where a stream is cut into chunks, and which stream comes first, is chance.
    nbclient's own way takes quadratic time on a long line.
    """
    joined: list[NotebookNode] = []
    for streams, group in groupby(outputs, lambda o: o.output_type == "stream"):
        if not streams:
            joined.extend(group)
            continue
        texts = {"stdout": "", "stderr": ""}
        for output in group:
            texts[output.name] += output.text
        joined.extend(
            node({"output_type": "stream", "name": name, "text": _last_states(text)})
            for name, text in texts.items()
            if text
        )
    return joined


def _last_states(text: str) -> str:
    """Keep of each line what a terminal would show: progress bars write over it."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines)


def _strip_output(output: NotebookNode) -> None:
    if output.output_type == "stream":
        output.text = strip_place(output.text)
    elif "text/plain" in output.get("data", {}):
        output.data["text/plain"] = strip_place(output.data["text/plain"])


def stated_last(executed: NotebookNode, kind: str) -> Any:
    """Give the last output of a type the notebook displayed, unchecked, or None."""
    stated = None
    for output in _outputs(executed):
        stated = output.get("data", {}).get(kind, stated)
    return stated


def stopped_early(executed: NotebookNode) -> bool:
    """Tell whether a cell left with ``sys.exit(0)``, which is no failure."""
    return any(
        output.output_type == "error" and output.ename == "SystemExit"
        for output in _outputs(executed)
    )


def split_question(
    notebook: NotebookNode,
) -> tuple[str | None, list[NotebookNode]]:
    """Take the notebook's own title, its question, out of its cells.

    Returns
    -------
    tuple
        The first Markdown heading of level 1, or None; the cells without it.
    """
    cells = list(notebook.cells)
    for place, cell in enumerate(cells):
        found = _TITLE.search(cell.source) if cell.cell_type == "markdown" else None
        if found:
            rest = cell.source[: found.start()] + cell.source[found.end() :]
            cells[place] = node(cell | {"source": rest})
            return found[1], cells
    return None, cells


def _outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    for cell in notebook.cells:
        yield from cell.get("outputs", ())
