"""An audit as text for a terminal: what was found, what follows, what was not checked.

One duty: records → lines. Words come from ``words_vi`` and ``words_en``; colours are
escape codes added only when asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cchc_lib.findings.cards import words_for
from cchc_lib.findings.lines import excerpts, safe, wrapped
from cchc_lib.findings.numbers import show_interval
from cchc_lib.findings.prints import hedge_word, printed_half
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.model import SEVERITIES, Figure, Finding, Implied, Repair, Severity

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
_MOST_REPAIRS = 8
# Slips that keep the count of digits are shown before those that change it.
_ONE_KEY = frozenset({"transpose", "substitute", "insert", "delete", "shift"})
_LIKELY = {"transpose": 0, "substitute": 1, "insert": 2, "delete": 3}


def paint(text: str, severity: Severity, *, colour: bool) -> str:
    """Wrap text in the colour of a severity, if colours are wanted."""
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if colour else text


def finding_lines(
    finding: Finding, text: str, figures: Figures, *, lang: str, colour: bool
) -> Iterator[str]:
    """Yield the lines of one finding: head, sentence, excerpts, possible misprints."""
    words = words_for(lang)
    yield paint(head_line(finding, lang), finding.severity, colour=colour)
    sentence = finding.message_vi if lang == "vi" else finding.message_en
    yield wrapped(sentence, indent="  ")
    spans = {(figures[f].start, figures[f].end) for f in finding.figures}
    for number, line, marks in excerpts(text, spans):
        label = f"  {words.LINE} {number} | "
        yield label + line
        empty = " " * (len(label) - 2) + "| "
        yield empty + paint(marks, finding.severity, colour=colour)
    yield from repair_block(finding.repairs, figures, lang)


def repair_block(
    repairs: Sequence[Repair], figures: Figures, lang: str
) -> Iterator[str]:
    """Yield the repairs of a finding under their headings: misprints, then others."""
    words = words_for(lang)
    one_key = [r for r in repairs if r.edit in _ONE_KEY]
    others = [r for r in repairs if r.edit not in _ONE_KEY]
    if one_key:
        yield f"  {words.POSSIBLE_SLIPS}:"
        yield from _repair_lines(one_key, figures)
    if others:
        yield f"  {words.OTHER_REPAIRS}:"
        yield from _repair_lines(others, figures)


def head_line(finding: Finding, lang: str) -> str:
    """Name severity, verdict and rule: ``~ làm tròn · khớp có điều kiện · F01 …``."""
    words = words_for(lang)
    severity = words.SEVERITY[finding.severity]
    parts = [f"{_SIGNS[finding.severity]} {severity}"]
    if finding.verdict and finding.verdict.verdict != finding.severity:
        parts.append(words.VERDICT[finding.verdict.verdict])
    if finding.decision:
        parts.append(words.DECISION[finding.decision])
    parts.append(f"{finding.rule} {words.RULES.get(finding.rule, '')}".rstrip())
    return " · ".join(parts)


def _repair_lines(repairs: Sequence[Repair], figures: Figures) -> Iterator[str]:
    """One line a printed number: ``104.259 → 104.239, 104.249``; likely slips first."""
    slips: dict[str, list[str]] = {}
    likely = sorted(repairs, key=lambda r: _LIKELY.get(r.edit, len(_LIKELY)))
    for repair in likely[:_MOST_REPAIRS]:
        take = "denominator" if repair.why == "denominator" else "value"
        printed = printed_half(take, figures[repair.figure])
        slips.setdefault(safe(printed), []).append(repair.printed)
    for printed, others in slips.items():
        yield f"    {printed} → {', '.join(others)}"
    if len(repairs) > _MOST_REPAIRS:
        yield f"    (+{len(repairs) - _MOST_REPAIRS})"


def implied_lines(
    implied: Sequence[Implied], figures: Figures, *, lang: str
) -> Iterator[str]:
    """Yield one line a quantity that the printed figures imply, with its grounds."""
    words = words_for(lang)
    for item in implied:
        name = name_quantity(item.quantity, lang)
        value = show_interval(item.interval, lang)
        grounds = "; ".join(_hedged(figures[f], lang) for f in item.figures)
        yield wrapped(
            f"{words.IMPLIED}: {name}: {value} ({words.FROM} {grounds})", indent="  "
        )


def _hedged(figure: Figure, lang: str) -> str:
    return f"{hedge_word(figure, lang)} {figure.printed}".lstrip()


def coverage_lines(
    checked: int, unchecked: Sequence[tuple[str, str]], *, lang: str, clean: bool
) -> Iterator[str]:
    """Yield how many figures were checked, and why the others were not.

    A text without findings is called clean only if something in it was checked.
    """
    words = words_for(lang)
    line = words.COVERAGE.format(checked=checked, found=checked + len(unchecked))
    if clean:
        line += f"; {words.CLEAN if checked else words.NOTHING_CHECKED}"
    yield f"  {line}."
    reasons = Counter(reason.partition(":")[0] for _, reason in unchecked)
    if reasons:
        told = "; ".join(
            f"{words.REASONS.get(code, code)} ({n})"
            for code, n in reasons.most_common()
        )
        yield wrapped(f"{words.UNCHECKED}: {told}.", indent="  ")


def tally_line(
    n: int, severities: Mapping[Severity, int], problems: int, *, lang: str
) -> str:
    """Say in one line what came out over several texts, the gravest first."""
    words = words_for(lang)
    counts = [
        f"{severities[name]} {words.SEVERITY[name]}"
        for name in reversed(SEVERITIES)
        if severities.get(name)
    ]
    parts = [words.TALLY.format(n=n), ", ".join(counts) or words.NO_FINDINGS]
    if problems:
        parts.append(words.NOT_READ.format(n=problems))
    return "; ".join(parts) + "."
