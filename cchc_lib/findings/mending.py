"""The repairs of a finding in a few lines: one line a figure, runs of numbers joined.

One duty: ``Repair`` records → short texts. Which repairs there are, checks decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cchc_lib.errors import NumberFormatError
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.measures import (
    nearest_print,
    repaired_text,
    reported_figure,
    say_exact,
    unit_of,
)
from cchc_lib.findings.numbers import show
from cchc_lib.findings.wording import card_words
from cchc_lib.model import Figure, Finding, Repair
from cchc_lib.numbers.numerals import parse_number

_MOST = 4  # values shown for one figure


def repair_lines(
    finding: Finding, figures: Mapping[str, Figure], lang: str
) -> Iterator[str]:
    """Yield ``104.259 → 104.239; 104.249–104.252``, a line a figure.

    Parameters
    ----------
    finding : Finding
        With its repairs in order of figure and value.
    figures : Mapping
        By id.
    lang : str
        "vi" or "en".
    """
    words = card_words(lang)
    if value := _due(finding, figures, lang):
        yield words.SHOULD_READ.format(value=value)
    groups = groupby(finding.repairs, key=lambda r: (r.figure, r.why == "denominator"))
    for _, group in groups:
        repairs = list(group)
        runs = list(_runs([repair.printed for repair in repairs]))
        more = f" {words.MORE.format(n=len(runs) - _MOST)}" if len(runs) > _MOST else ""
        shown = "; ".join(runs[:_MOST])
        edits = list(dict.fromkeys(repair.edit for repair in repairs))
        yield (
            f"{repaired_text(repairs[0], figures)} → {shown}{more}{_how(edits, lang)}"
        )
    if not finding.repairs and _tried(finding):
        yield str(words.NO_SLIP)


def _tried(finding: Finding) -> bool:
    """Tell whether repairs were looked for: of classes and notes they are not."""
    verdict = finding.verdict
    failed = finding.severity in {"minor", "material"}
    return failed and verdict is not None and verdict.relation.kind != "band"


def _due(finding: Finding, figures: Mapping[str, Figure], lang: str) -> str:
    """Say how the claim should read by the other figures, unless a repair does."""
    verdict = finding.verdict
    if verdict is None or finding.severity == "note":
        return ""
    claimed, value = reported_figure(verdict, figures), nearest_print(verdict, figures)
    if claimed is None or value is None or verdict.exact is None:
        return ""
    if value == claimed.value:  # "100%" of not quite all: decimals would tell
        return say_exact(verdict.exact, lang, unit_of(claimed, lang))
    known = {r.printed for r in finding.repairs if r.figure == claimed.id}
    said = f"{show(value, lang)}{unit_of(claimed, lang)}"
    return "" if show(value, "vi") in known else said


def _how(edits: Sequence[str], lang: str) -> str:
    names = words_for(lang).EDITS
    return f" ({names.get(edits[0], edits[0])})" if len(edits) == 1 else ""


def _runs(printed: Sequence[str]) -> Iterator[str]:
    """Join whole numbers that follow one another."""
    held: list[str] = []
    for text in printed:
        if held and _follows(held[-1], text):
            held.append(text)
            continue
        if held:
            yield _run(held)
        held = [text]
    if held:
        yield _run(held)


def _run(held: Sequence[str]) -> str:
    return held[0] if len(held) == 1 else f"{held[0]}–{held[-1]}"


def _follows(before: str, text: str) -> bool:
    if "," in before or "," in text:
        return False
    try:
        return parse_number(text) - parse_number(before) == 1
    except NumberFormatError:
        return False


def repair_text(repair: Repair, figures: Mapping[str, Figure]) -> str:
    """Give one repair as ``71,26% → 71,25``."""
    return f"{repaired_text(repair, figures)} → {repair.printed}"
