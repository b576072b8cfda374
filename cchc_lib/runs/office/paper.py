"""What a run knows of a report, as lines for its workbook and its slip.

One duty: grounds of a report → labelled texts in one language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc_lib.findings.office import Handed
from cchc_lib.findings.office.words import office_words
from cchc_lib.runs.parameters import Value
from cchc_lib.runs.records import Origin, Software, StoredFile, Summary
from cchc_lib.runs.words import words_of

Line = tuple[str, str]
MOST_INPUTS = 4  # files a slip names


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Title, verdict and grounds of one report."""

    title: str
    summary: Summary | None
    origin: Origin
    command: str
    software: Software


def concluding_lines(handed: Handed, paper: Paper) -> Iterator[Line]:
    """Say what was found, how grave it is, and of which source."""
    words = office_words(handed.lang).SOURCE
    yield words["title"], paper.title
    yield words["verdict"], verdict_of(paper, handed.lang)
    if paper.summary is not None and paper.summary.sentence:
        yield words["sentence"], paper.summary.sentence
    yield words["source"], handed.source
    yield words["question"], office_words(handed.lang).QUESTION


def ground_lines(paper: Paper, lang: str) -> Iterator[Line]:
    """Name inputs, notebook, parameters and software; how to make it again."""
    words = office_words(lang).SOURCE
    for file in paper.origin.inputs:
        yield words["input"], _file(file, lang)
    yield words["notebook"], _file(paper.origin.notebook, lang)
    for name, value in paper.origin.parameters.items():
        yield words["parameter"], f"{name} = {value!r}"
    for name, value in paper.origin.defaults.items():
        yield words["default"], f"{name} = {value!r}"
    software = paper.software
    made_by = f"cchc-workbench {software.package}, Python {software.python}"
    yield words["software"], made_by
    yield words["command"], paper.command


def short_grounds(paper: Paper, lang: str) -> Iterator[Line]:
    """Give the grounds that a slip has room for: what was asked about, and by whom.

    Other inputs, such as vocabularies, are counted; the workbook has them all.
    """
    words, asked = office_words(lang), set(_named(paper.origin.parameters.values()))
    inputs = paper.origin.inputs
    chosen = [file for file in inputs if file.path in asked][:MOST_INPUTS]
    for file in chosen:
        yield words.SOURCE["input"], _file(file, lang)
    if left := len(inputs) - len(chosen):
        yield words.SOURCE["input"], words.OTHER_INPUTS.format(n=left)
    apart = (words.SOURCE["input"], words.SOURCE["default"])
    yield from (line for line in ground_lines(paper, lang) if line[0] not in apart)


def _named(values: Iterable[Value]) -> Iterator[str]:
    """List the texts among the values of parameters."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (one for one in value if isinstance(one, str))


def verdict_of(paper: Paper, lang: str) -> str:
    """Name the verdict of a report, as its page does."""
    verdict = paper.summary.verdict if paper.summary else "none"
    return words_of(lang)[f"verdict.{verdict}"]


def _file(file: StoredFile, lang: str) -> str:
    said = office_words(lang).FILE
    return str(said.format(path=file.path, size=file.size, sha256=file.sha256))
