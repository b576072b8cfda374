"""The panel itself: what to read, what to show of it, and the parts shown.

One duty: each choice of a person → the audit and its views. What a view holds is made
in ``filters`` and ``findings``.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from cchc_lib.errors import CchcError
from cchc_lib.explorer.filters import keep_figures, keep_findings
from cchc_lib.explorer.words import words_of
from cchc_lib.findings import report, words_for
from cchc_lib.findings.html import Block, escaped
from cchc_lib.findings.problems import say_problem
from cchc_lib.model import SEVERITIES, Source
from cchc_lib.pipeline import Audit, audit, read
from cchc_lib.vocabulary import data_path

_READABLE = frozenset({".txt", ".html", ".htm", ".docx", ".pdf"})
_AS_LONG = {"description_width": "initial"}
_VIEWS = ("findings", "figures", "checks", "left")


class Explorer:
    """One text at a time: a sample, a file of one's own or pasted words.

    Parameters
    ----------
    source : str or Path
        The text to begin with; the others of its folder can be chosen. Of a folder,
        the first.
    lang : {"vi", "en"}
        Language to begin with.

    Attributes
    ----------
    audit : Audit or None
        What is shown now, unfiltered; for the cells below the panel.
    box : ipywidgets.VBox
        The panel.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """

    def __init__(
        self, source: str | Path = "data/samples", *, lang: str = "vi"
    ) -> None:
        self.audit: Audit | None = None
        self._source: Source | None = None
        words = words_of(lang)
        samples, first = _files(source)
        self._samples = widgets.Dropdown(options=samples, index=None, style=_AS_LONG)
        self._upload = widgets.FileUpload(
            accept=",".join(sorted(_READABLE)), multiple=False
        )
        self._pasted = widgets.Textarea(layout=widgets.Layout(width="100%"))
        self._check = widgets.Button(button_style="primary")
        self._lang = widgets.ToggleButtons(
            options=[("Tiếng Việt", "vi"), ("English", "en")],
            value=lang,
            style=_AS_LONG,
        )
        self._severity = widgets.Dropdown()
        self._kind = widgets.Dropdown()
        self._unchecked = widgets.Checkbox(indent=False)
        self._status = widgets.HTML(escaped(words["empty"]))
        self._views = {name: widgets.HTML() for name in _VIEWS}
        self._tabs = widgets.Tab(children=tuple(self._views.values()))
        self._label()
        self._listen()
        self.box = widgets.VBox(
            [
                widgets.HBox([self._samples, self._upload, self._lang]),
                self._pasted,
                self._check,
                widgets.HBox([self._severity, self._kind, self._unchecked]),
                self._status,
                self._tabs,
            ]
        )
        if samples:
            self._samples.index = first

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return self.box._repr_mimebundle_(**kwargs)

    def _listen(self) -> None:
        self._samples.observe(self._on_sample, "value")
        self._upload.observe(self._on_upload, "value")
        self._check.on_click(self._on_paste)
        self._lang.observe(self._on_lang, "value")
        for choice in (self._severity, self._kind, self._unchecked):
            choice.observe(lambda _: self._show(), "value")

    def _label(self) -> None:
        """Name every choice and tab in the language chosen."""
        lang = self._lang.value
        words, found = words_of(lang), words_for(lang)
        self._samples.description = words["sample"]
        self._upload.description = words["own"]
        self._pasted.placeholder = words["paste"]
        self._check.description = words["check"]
        self._lang.description = words["lang"]
        self._unchecked.description = words["unchecked"]
        levels = [(found.SEVERITY[name], name) for name in SEVERITIES]
        _rename(self._severity, words["severity"], levels)
        _rename(self._kind, words["kind"], [(words["all"], ""), *self._kinds()])
        for n, name in enumerate(_VIEWS):
            self._tabs.set_title(n, words[name])

    def _kinds(self) -> Sequence[tuple[str, str]]:
        """Kinds that the text has, as the report calls them."""
        if self.audit is None:
            return ()
        kinds = dict.fromkeys(f.kind for f in self.audit.reading.figures)
        words = words_of(self._lang.value)
        return [(words[kind], kind) for kind in kinds]

    def _on_sample(self, change: dict[str, Any]) -> None:
        if change["new"]:
            self._take(Path(change["new"]))

    def _on_upload(self, change: dict[str, Any]) -> None:
        for file in change["new"]:
            self._take_bytes(bytes(file["content"]), str(file["name"]))

    def _on_paste(self, _: widgets.Button) -> None:
        name = words_of(self._lang.value)["pasted"]
        self._take_bytes(self._pasted.value.encode(), name)

    def _on_lang(self, _: dict[str, Any]) -> None:
        self._label()
        self._run()

    def _take_bytes(self, content: bytes, name: str) -> None:
        """Read what was handed over under its own name, kept nowhere."""
        suffix = Path(name).suffix.lower()
        with tempfile.TemporaryDirectory(prefix="cchc-") as folder:
            path = Path(folder) / f"text{suffix if suffix in _READABLE else '.txt'}"
            path.write_bytes(content)
            self._take(path, name)

    def _take(self, path: Path, name: str = "") -> None:
        try:
            source = read(path)
        except CchcError as error:
            said = say_problem(error, self._lang.value).replace(str(path), name)
            self._fail(said)
            return
        self._source = replace(source, path=name) if name else source
        self._run()

    def _fail(self, said: str) -> None:
        """Say what could not be read; what was shown before is gone."""
        self.audit = self._source = None
        self._status.value = escaped(said)
        for view in self._views.values():
            view.value = ""

    def _run(self) -> None:
        if self._source is None:
            return
        self.audit = audit(self._source, lang=self._lang.value)
        self._label()
        self._show()

    def _show(self) -> None:
        """Fill the views with what the filters keep."""
        if self.audit is None or self._severity.value is None:
            return  # no choice stands while its options are worded anew
        found = keep_findings(self.audit, self._severity.value)
        kept = keep_figures(
            self.audit, self._kind.value or "", unchecked=self._unchecked.value
        )
        self._status.value = report.show_source(self.audit).html
        views = (
            self._cards(found),
            report.show_figures(kept),
            report.show_checks(self.audit),
            report.show_unchecked(self.audit),
        )
        for view, block in zip(self._views.values(), views, strict=True):
            view.value = block.html

    def _cards(self, found: Audit) -> Block:
        if self.audit is not None and self.audit.found and not found.found:
            said = words_of(self._lang.value)["none"]
            return Block(f"<p>{escaped(said)}</p>", said)
        return report.finding_cards(found)


def _files(source: str | Path) -> tuple[list[tuple[str, str]], int]:
    """Readable files beside a text, by name, and which of them it is.

    None where there is no such place, from here or beside the shipped data.
    """
    places = (Path(source), data_path().parent / source)
    place = next((p for p in places if p.exists()), places[0])
    folder = place.parent if place.is_file() else place
    if not folder.is_dir():
        return [], 0
    paths = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in _READABLE]
    first = paths.index(place) if place in paths else 0
    return [(path.name, str(path)) for path in paths], first


def _rename(
    choice: widgets.Dropdown, label: str, options: Sequence[tuple[str, str]]
) -> None:
    """Word a choice anew and keep what was chosen, if it can still be."""
    before = choice.value
    choice.description = label
    choice.options = options
    values = [value for _, value in options]
    choice.value = before if before in values else values[0]
