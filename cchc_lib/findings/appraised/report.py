"""The section of a report on self-scores and appraisals.

One duty: a study → blocks of a page. A table without both scores gives nothing at all;
a synthetic one says so before anything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cchc_lib.findings.appraised.facts import (
    Appraised,
    appraised_words,
    read_appraisal,
)
from cchc_lib.findings.appraised.tables import show_tables
from cchc_lib.findings.html import Block, Prose, escaped
from cchc_lib.findings.scored.readings import lay_out_readings

if TYPE_CHECKING:
    from collections.abc import Iterator


def opened(study: Appraised) -> tuple[Prose | Block, ...]:
    """Give the heading, and the notice of a synthetic table; nothing without scores."""
    if study.why == "no_sides":
        return ()
    words = appraised_words(study.lang)
    head = Prose(f"## {words.HEADING}")
    return (head, _notice(words.SYNTHETIC)) if study.synthetic else (head,)


def show_appraisal(study: Appraised) -> tuple[Block, ...]:
    """Give what the numbers say, then the tables they come from."""
    if study.why == "no_sides":
        return ()
    return tuple(_blocks(study))


def _blocks(study: Appraised) -> Iterator[Block]:
    words = appraised_words(study.lang)
    if study.left_out:
        yield _line(words.LEFT_OUT.format(criteria=_joined(study.left_out)))
    if study.why == "few_units":
        yield _line(words.FEW.format(n=len(study.units)))
        return
    yield lay_out_readings(read_appraisal(study), study.lang)
    yield from show_tables(study)


def _notice(text: str) -> Block:
    return Block(f'<p role="note"><strong>{escaped(text)}</strong></p>\n', text)


def _line(text: str) -> Block:
    return Block(f"<p>{escaped(text)}</p>\n", text)


def _joined(names: Sequence[str]) -> str:
    return "; ".join(names)
