"""Findings as text for a terminal: the sentence, a marker under the figure, the repair.

One duty: records → lines. Colours are escape codes added only when asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from cchc_lib.findings.cards import words_for
from cchc_lib.findings.numbers import show_interval
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.model import Figure, Finding, Implied, Severity

Figures = Mapping[str, Figure]
_COLOURS: dict[Severity, str] = {
    "note": "36",
    "rounding": "33",
    "minor": "33;1",
    "material": "31;1",
    "impossible": "35;1",
}
_SIGNS: dict[Severity, str] = {
    "note": "·",
    "rounding": "~",
    "minor": "!",
    "material": "✗",
    "impossible": "✗✗",
}
_WIDTH = 96
_MOST_REPAIRS = 8


def paint(text: str, severity: Severity, *, colour: bool) -> str:
    """Wrap text in the colour of a severity, if colours are wanted."""
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if colour else text


def finding_lines(
    finding: Finding, text: str, figures: Figures, *, lang: str, colour: bool
) -> Iterator[str]:
    """Yield the lines of one finding."""
    words = words_for(lang)
    label = f"{_SIGNS[finding.severity]} {words.SEVERITY[finding.severity]}"
    message = finding.message_vi if lang == "vi" else finding.message_en
    head = paint(f"{label} [{finding.rule}]", finding.severity, colour=colour)
    yield f"{head} {safe(message)}"
    shown = [figures[name] for name in finding.figures]
    for line, marks in marked_lines(text, shown):
        yield f"    {line}"
        yield f"    {paint(marks, finding.severity, colour=colour)}"
    if finding.repairs:
        slips = "; ".join(
            f"{figures[r.figure].printed} → {r.printed}"
            for r in finding.repairs[:_MOST_REPAIRS]
        )
        more = len(finding.repairs) - _MOST_REPAIRS
        tail = f" (+{more})" if more > 0 else ""
        yield f"    {words.POSSIBLE_SLIPS}: {safe(slips)}{tail}"


def marked_lines(text: str, figures: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    """Yield each excerpt that holds figures, with ``^^^`` under every one of them."""
    rest = sorted(figures, key=lambda f: f.start)
    while rest:
        first = rest[0]
        low = _left_edge(text, first.start)
        high = min(len(text), low + _WIDTH)
        line_end = text.find("\n", first.start)
        high = high if line_end < 0 else min(high, max(line_end, first.end))
        inside = [f for f in rest if f.end <= high]
        rest = [f for f in rest if f.end > high] if inside else rest[1:]
        yield _marked(text, low, high, inside or [first])


def _left_edge(text: str, at: int) -> int:
    """Start of the excerpt: the line's start, or a word about 40 characters before."""
    line = text.rfind("\n", 0, at) + 1
    if at - line <= 40:
        return line
    space = text.find(" ", at - 40)
    return space + 1 if 0 <= space < at else at


def _marked(
    text: str, low: int, high: int, figures: Sequence[Figure]
) -> tuple[str, str]:
    marks: list[str] = []
    for at in range(low, high):
        under = any(f.start <= at < f.end for f in figures)
        marks.append(("^" if under else " ") * _columns(text[at]))
    return safe(text[low:high]), "".join(marks).rstrip()


def _columns(character: str) -> int:
    """Columns a character takes on a terminal."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def safe(text: str) -> str:
    """Text from a source without control characters that a terminal would obey."""
    return "".join(
        c if unicodedata.category(c)[0] != "C" or c == "\u200b" else "\ufffd"
        for c in text
    )


def implied_lines(implied: Sequence[Implied], *, lang: str) -> Iterator[str]:
    """Yield one line a quantity that the printed figures imply."""
    words = words_for(lang)
    for item in implied:
        name = name_quantity(item.quantity, lang)
        yield f"  {words.IMPLIED}: {name} {show_interval(item.interval, lang)}"
