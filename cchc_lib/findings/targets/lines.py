"""Results against targets as lines of a terminal: verdicts, excerpts, the count.

One duty: layout. Sentences are in ``sentences``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cchc_lib.findings.lines import excerpts, safe, wrapped
from cchc_lib.findings.targets.facts import Held, Targeted
from cchc_lib.findings.targets.names import name_period, target_words
from cchc_lib.findings.targets.sentences import (
    say_flip,
)
from cchc_lib.findings.text import paint
from cchc_lib.model import Finding


def targets_text(found: Targeted, *, colour: bool = False) -> str:
    """Give the whole comparison as text."""
    return "".join(f"{line}\n" for line in _lines(found, colour=colour))


def _lines(found: Targeted, *, colour: bool) -> Iterator[str]:
    yield wrapped(set_line(found), indent="")
    for line in left_out_lines(found):
        yield wrapped(line, indent="  ")
    yield ""
    for finding, row in zip(found.found, found.behind, strict=True):
        yield paint(head(finding, found.lang), finding.severity, colour=colour)
        yield wrapped(message(finding, found.lang), indent="  ")
        if row is not None:
            yield from _evidence(found, finding, row, colour=colour)
        yield ""
    yield f"  {count_line(found)}."


def set_line(found: Targeted) -> str:
    """Name the set of targets: whose, for when, by what right."""
    aims, lang = found.aims, found.lang
    vi = lang == "vi"
    where = (aims.body, name_period(aims.period, lang) if aims.period else "")
    return str(
        target_words(lang).SET_LINE.format(
            title=aims.title_vi if vi else aims.title_en,
            place=", ".join(part for part in where if part) or aims.source,
            standing=aims.standing_vi if vi else aims.standing_en,
        )
    )


def left_out_lines(found: Targeted) -> Iterator[str]:
    """Name each printed target that was not used, and why."""
    words = target_words(found.lang)
    for said, why in found.left_out:
        yield words.LEFT_OUT.format(said=said, why=words.LEFT_OUT_WHY[why])


def count_line(found: Targeted) -> str:
    """Count the verdicts that occur: ``1 đạt, 2 không đạt``."""
    counts, words = Counter(row.status for row in found.held), target_words(found.lang)
    return ", ".join(
        f"{counts[status]} {name}"
        for status, name in words.STATUS.items()
        if counts[status]
    )


def head(finding: Finding, lang: str) -> str:
    """Name severity, certainty and rule of a finding."""
    words = target_words(lang)
    parts = [words.SEVERITY[finding.severity]]
    if finding.decision:
        parts.append(words.CERTAINTY[finding.decision])
    return " · ".join([*parts, f"{finding.rule} {words.RULES[finding.rule]}"])


def message(finding: Finding, lang: str) -> str:
    """Give the sentence of a finding."""
    return finding.message_vi if lang == "vi" else finding.message_en


def _evidence(
    found: Targeted, finding: Finding, row: Held, *, colour: bool
) -> Iterator[str]:
    flip = say_flip(row, found.lang)
    if flip and finding.rule != "T05":
        yield wrapped(flip, indent="  ")
    if row.reported is None:
        return
    name = safe(Path(row.document.path).name)
    text = found.sources[row.document.number].text
    for number, line, marks in excerpts(text, row.reported.places):
        label = f"  {name}:{number} | "
        yield label + line
        empty = " " * (len(label) - 2) + "| "
        yield empty + paint(marks, finding.severity, colour=colour)
