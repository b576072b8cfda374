"""A shareable page from an executed notebook: one file, no script, no request.

One duty: fill ``template/`` through nbconvert. The templates say how a page looks;
here is what they need. Not here: execution, the index.

A picture's description is part of the output that shows it, so that it can name what
the data say: ``metadata={"alt": "…"}`` of ``display``, or the second member of what
``_repr_mimebundle_`` returns; also ``{"image/png": {"alt": "…"}}``. A ``"caption"``
beside it is printed under the picture. A summary (``summaries``) is not printed.
"""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode
from traitlets.config import Config

from cchc_lib.findings.office import HANDED_TYPE
from cchc_lib.runs.markdown import Outline, render_markdown
from cchc_lib.runs.markup import clean_html
from cchc_lib.runs.notebooks import node, split_question, stopped_early
from cchc_lib.runs.records import Origin, Software, Summary
from cchc_lib.runs.summaries import MIMETYPE
from cchc_lib.runs.words import words_of

TEMPLATES = Path(__file__).parent / "template"
_SHOWN = [
    "text/html",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/markdown",
    "text/plain",
]
# What an object prints of itself, "<Axes: …>", "<Figure size …>": not for readers.
_REPR = re.compile(r"\s*<[A-Za-z_.]+[ :>(].*>\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says besides its notebook."""

    name: str
    title: str
    summary: Summary | None
    origin: Origin
    command: str
    software: Software


class ReportExporter(TemplateExporter):
    """nbconvert's machinery with our template, and with escaping switched on."""

    file_extension = ".html"
    output_mimetype = "text/html"

    def __init__(self) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            config=Config({"NbConvertBase": {"display_data_priority": _SHOWN}}),
            template_name=TEMPLATES.name,
            extra_template_basedirs=[str(TEMPLATES.parent)],
            template_file="report.html.j2",
            exclude_input=True,
        )
        # nbconvert leaves it off: every template would have to escape every word.
        self.environment.autoescape = True
        self.environment.filters |= {
            "markdown": _markdown,
            "clean": _clean,
            "picture": _picture,
        }


def export_page(executed: NotebookNode, page: Page) -> str:
    """Make the HTML of one report.

    Parameters
    ----------
    executed : NotebookNode
        As ``notebooks.strip_run`` left it; not changed.
    page : Page
        Title, verdict and provenance.

    Returns
    -------
    str
        A whole document. Equal arguments give equal text.
    """
    question, cells = split_question(executed)
    resources: dict[str, Any] = {
        "page": page,
        "words": words_of(page.origin.lang),
        "outline": Outline(),
        "question": question if question != page.title else None,
        "stopped": stopped_early(executed),
        "settings": list(_settings(page.origin)),
    }
    shown = [_for_readers(cell) for cell in cells]
    notebook = node(executed | {"cells": shown})
    html, _ = _exporter().from_notebook_node(notebook, resources)
    return html


@cache
def _exporter() -> ReportExporter:
    """Keep one exporter a process: templates are compiled once."""
    return ReportExporter()


def _for_readers(cell: NotebookNode) -> NotebookNode:
    if cell.cell_type != "code":
        return cell
    kept = [shown for output in cell.outputs if (shown := _shown(output)) is not None]
    return node(cell | {"outputs": kept})


def _shown(output: NotebookNode) -> NotebookNode | None:
    """Leave out what no reader needs: summaries, bare object names, SystemExit."""
    if output.output_type == "stream":
        return output
    if output.output_type == "error":
        return None  # only sys.exit(0) gets this far, and the page says so
    data = {kind: value for kind, value in output.data.items() if kind in _SHOWN}
    if HANDED_TYPE in output.data:  # the place of the links to what stands beside
        about = {**output.get("metadata", {}), "papers": True}
        return node(output | {"data": data, "metadata": about})
    bare = list(data) == ["text/plain"] and (
        MIMETYPE in output.data or _REPR.fullmatch(data["text/plain"])
    )
    return node(output | {"data": data}) if data and not bare else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    name: str
    value: str
    default: bool


def _settings(origin: Origin) -> Iterator[_Setting]:
    for values, default in ((origin.parameters, False), (origin.defaults, True)):
        for name, value in values.items():
            yield _Setting(name=name, value=repr(value), default=default)


@pass_context
def _markdown(context: Context, source: str) -> Markup:
    resources = context["resources"]
    outline: Outline = resources["outline"]
    word = resources["words"]["table"]
    return Markup(render_markdown(source, outline, word=word))  # noqa: S704


@pass_context
def _clean(context: Context, html: str) -> Markup:
    resources = context["resources"]
    outline: Outline = resources["outline"]
    name_table = partial(outline.name_table, word=resources["words"]["table"])
    return Markup(clean_html(html, name_table=name_table))  # noqa: S704


@pass_context
def _picture(context: Context, output: NotebookNode, kind: str) -> dict[str, Any]:
    data, about = output.data[kind], dict(output.get("metadata", {}))
    about |= about.get(kind, {})
    width, height = about.get("width"), about.get("height")
    if kind == "image/svg+xml":
        data = base64.b64encode(data.encode()).decode()
    elif kind == "image/png" and not (width and height):
        width, height = struct.unpack(">II", base64.b64decode(data[:64])[16:24])
    return {
        "src": f"data:{kind};base64,{''.join(data.split())}",
        "alt": str(about.get("alt") or _undescribed(context)),
        "caption": str(about.get("caption") or ""),
        "width": width if height else None,
        "height": height,
    }


def _undescribed(context: Context) -> str:
    """Say at least what a picture without a description stands under."""
    resources = context["resources"]
    label: str = resources["words"]["figure"]
    heading = resources["outline"].current
    return f"{label}: {heading}" if heading else label
