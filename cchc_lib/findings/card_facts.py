"""What a card tells of a finding, as plain text: printed, recomputed, what mends it.

One duty: finding → labelled texts. The page escapes them (``card_html``), the workbook
and the slip take them as they are (``office``). Words are in ``card_vi``, ``card_en``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.cards import fill, words_for
from cchc_lib.findings.joint_claims import kept_lines, several_line, suspect_line
from cchc_lib.findings.measures import (
    BOUNDED,
    possible_values,
    printed_set,
    recomputed_text,
    reported_figure,
    unit_of,
    working,
)
from cchc_lib.findings.mending import repair_lines
from cchc_lib.findings.numbers import show
from cchc_lib.findings.rows import hedged
from cchc_lib.findings.severity import gap_of
from cchc_lib.findings.wording import card_words, joint_words, phrase
from cchc_lib.model import Figure, Finding, Verdict
from cchc_lib.numbers.intervals import ROUNDING_MODES


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a card: the key of its label, a text, and items under it."""

    key: str
    text: str
    lines: tuple[str, ...] = ()


def claimed_by(audit: Audited, finding: Finding) -> Figure | None:
    """Give the figure a finding is about, if it is about one."""
    if finding.verdict is None:
        return None
    return reported_figure(finding.verdict, audit.by_id)


def state_text(finding: Finding, lang: str) -> str:
    """Name severity and verdict: ``sai đáng kể · không khớp``."""
    names = words_for(lang)
    said = [str(names.SEVERITY[finding.severity])]
    if finding.verdict is not None:
        verdict = str(names.VERDICT[finding.verdict.verdict])
        said += [verdict] if verdict != said[0] else []
    return " · ".join([said[0][:1].upper() + said[0][1:], *said[1:]])


def facts_of(audit: Audited, finding: Finding) -> Iterator[Fact]:
    """Yield what a card tells, in its order."""
    verdict = finding.verdict
    if verdict is not None:
        yield from _checked(audit, finding, verdict)
    yield from _mended(audit, finding)
    if finding.decision is not None:
        yield Fact("decision", card_words(audit.lang).DECISIONS[finding.decision])


def change_text(audit: Audited, finding: Finding) -> str:
    """Say what would change the verdict; nothing of a finding without one."""
    if finding.verdict is None:
        return ""
    words = card_words(audit.lang)
    return phrase(words.CHANGES, finding.verdict, audit.by_id, audit.lang)


def _checked(audit: Audited, finding: Finding, verdict: Verdict) -> Iterator[Fact]:
    claimed, bounded = claimed_by(audit, finding), verdict.relation.kind in BOUNDED
    if claimed is not None:
        yield Fact("printed", _printed(claimed, audit.lang, bounded=bounded))
    if not bounded:
        yield from _recomputed(audit, verdict)
    yield Fact("rule", _rule(audit, verdict))


def _mended(audit: Audited, finding: Finding) -> Iterator[Fact]:
    """Say what the smallest repairs change, and what speaks for the other figures."""
    suspect = suspect_line(audit, finding)
    if suspect:
        yield Fact("suspect", suspect)
    lines = tuple(repair_lines(finding, audit.by_id, audit.lang))
    several = several_line(audit, finding)
    lead = ""
    if several:
        lead = f"{several} {joint_words(audit.lang).LOCALLY if lines else ''}"
    elif finding.repairs and len(lines) > 1:
        lead = str(card_words(audit.lang).ANY_OF)
    if lead or lines:
        yield Fact("repairs", lead, lines)
    kept = tuple(kept_lines(audit, finding))
    if kept:
        yield Fact("kept", "", kept)


def _printed(figure: Figure, lang: str, *, bounded: bool) -> str:
    printed = hedged(figure, lang)
    if bounded or printed_set(figure).is_point or figure.denominator is not None:
        return printed
    said = possible_values(figure, lang)
    return str(card_words(lang).STANDS_FOR.format(printed=printed, set=said))


def _recomputed(audit: Audited, verdict: Verdict) -> Iterator[Fact]:
    lang, words = audit.lang, card_words(audit.lang)
    exact = recomputed_text(verdict, audit.by_id, lang)
    steps = working(verdict, audit.by_id, lang)
    if steps:
        exact = f"{steps} {exact}" if exact.startswith("≈") else f"{steps} = {exact}"
    if exact:
        yield Fact("exact", exact)
    gap = gap_of(verdict, audit.by_id)
    if gap and verdict.verdict != "consistent":
        claimed = reported_figure(verdict, audit.by_id)
        percent = claimed is not None and claimed.kind == "percent"
        unit = f" {words.POINTS}" if percent else unit_of(claimed, lang)
        yield Fact("gap", f"{show(gap, lang)}{unit}")


def _rule(audit: Audited, verdict: Verdict) -> str:
    """Say the tolerance, which rounding would do, and what else was tried."""
    words, lang = card_words(audit.lang), audit.lang
    said = [phrase(words.TOLERANCES, verdict, audit.by_id, lang)]
    said[0] = said[0][:1].upper() + said[0][1:]
    others = len(ROUNDING_MODES) - len(verdict.modes)
    if verdict.verdict == "consistent_if" and verdict.modes and others:
        template = words.HOLDS_UNDER.replace("{n}", str(others))
        said.append(fill(template, verdict, audit.by_id, lang))
    if verdict.rejected:
        said.append(words.RIVALS.format(n=len(verdict.rejected)))
    return " ".join(said)
