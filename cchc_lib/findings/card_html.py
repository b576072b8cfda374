"""A finding as a card of a page: what is printed, what it should be, what mends it.

One duty: findings → HTML with the hooks of the report's style sheet (``.finding``,
``.severity-*``, ``mark``, ``.figures``). Ids count by position, so that equal audits
give equal bytes. Words are in ``card_vi`` and ``card_en``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.cards import fill, words_for
from cchc_lib.findings.excerpts import excerpts_of
from cchc_lib.findings.html import Block, escaped, marked
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
from cchc_lib.findings.overview import gravest
from cchc_lib.findings.rows import hedged
from cchc_lib.findings.severity import gap_of
from cchc_lib.findings.wording import card_words, joint_words, phrase, report_words
from cchc_lib.model import Figure, Finding, Verdict
from cchc_lib.numbers.intervals import ROUNDING_MODES

MOST_CARDS = 30
_MOST_EXCERPTS = 5
# The look of what only cards have; the page's own style sheet knows the rest.
CARD_STYLE = (
    "<style>.finding .state{margin:0 0 .3rem;font-family:var(--sans,sans-serif);"
    "font-size:.9rem;color:var(--severity,inherit)}"
    ".finding mark.given{background:none;box-shadow:inset 0 -.13em var(--mark,#fbe7a6)}"
    ".finding dd ul{margin:0;padding-left:1.1rem}"
    "@media (max-width:40rem){.finding .figures{grid-template-columns:minmax(0,1fr);"
    "gap:0}.finding dd{margin-bottom:.5rem}}</style>\n"
)


def finding_cards(audit: Audited) -> Block:
    """Lay out the findings of an audit as cards, the gravest first.

    Returns
    -------
    Block
        One ``<article>`` a finding, at most ``MOST_CARDS``; how many were left out
        is said below them.
    """
    found = gravest(audit.found)
    if not found:
        words = report_words(audit.lang)
        said = words.NO_FINDINGS if audit.coverage.checked else words.NO_CHECKS
        return Block(f"<p>{escaped(said)}</p>", said)
    cards = [_card(audit, f, n) for n, f in enumerate(found[:MOST_CARDS], start=1)]
    if len(found) > MOST_CARDS:
        left = card_words(audit.lang).CARDS_LEFT_OUT.format(n=len(found) - MOST_CARDS)
        cards.append(f"<p>{escaped(left)}</p>\n")
    text = "; ".join(finding.rule for finding in found)
    return Block(CARD_STYLE + "".join(cards), text)


def _card(audit: Audited, finding: Finding, number: int) -> str:
    sentence = finding.message_vi if audit.lang == "vi" else finding.message_en
    facts = "".join(
        f"<dt>{escaped(card_words(audit.lang).LABELS[key])}</dt><dd>{value}</dd>\n"
        for key, value in _facts(audit, finding)
    )
    return (
        f'<article class="finding severity-{finding.severity}" id="finding-{number}">\n'
        f'<p class="state">{_state(audit, finding)}</p>\n'
        f"<h3>{escaped(sentence)}</h3>\n{_quotes(audit, finding)}"
        f'<dl class="figures">\n{facts}</dl>\n{_flips(audit, finding)}</article>\n'
    )


def _state(audit: Audited, finding: Finding) -> str:
    """Severity, verdict word and rule, on the line above the sentence."""
    names = words_for(audit.lang)
    severity = str(names.SEVERITY[finding.severity])
    said = [f"<strong>{escaped(severity[:1].upper() + severity[1:])}</strong>"]
    if finding.verdict is not None:
        verdict = str(names.VERDICT[finding.verdict.verdict])
        said += [escaped(verdict)] if verdict != severity else []
    rule = f"{finding.rule} {names.RULES.get(finding.rule, '')}"
    return " · ".join([*said, escaped(rule)])


def _quotes(audit: Audited, finding: Finding) -> str:
    """Quote the sentences of the source that hold the figures."""
    claimed = _claimed(audit, finding)
    figures = [audit.by_id[name] for name in finding.figures if name in audit.by_id]
    text = audit.source.text
    found = list(islice(excerpts_of(text, figures), _MOST_EXCERPTS + 1))
    lines = [f"<p>{marked(text, e, claimed)}</p>" for e in found[:_MOST_EXCERPTS]]
    more = "<p>…</p>" if len(found) > _MOST_EXCERPTS else ""
    # Sources are Vietnamese, whatever the report around them speaks.
    return f'<blockquote lang="vi">{"".join(lines)}{more}</blockquote>\n'


def _claimed(audit: Audited, finding: Finding) -> Figure | None:
    if finding.verdict is None:
        return None
    return reported_figure(finding.verdict, audit.by_id)


def _facts(audit: Audited, finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield label keys and escaped values, in the order of the card."""
    verdict = finding.verdict
    if verdict is not None:
        yield from _checked(audit, finding, verdict)
    yield from _mended(audit, finding)
    if finding.decision is not None:
        decision = card_words(audit.lang).DECISIONS[finding.decision]
        yield "decision", escaped(decision)


def _checked(
    audit: Audited, finding: Finding, verdict: Verdict
) -> Iterator[tuple[str, str]]:
    claimed, bounded = _claimed(audit, finding), verdict.relation.kind in BOUNDED
    if claimed is not None:
        yield "printed", escaped(_printed(claimed, audit.lang, bounded=bounded))
    if not bounded:
        yield from _recomputed(audit, verdict)
    yield "rule", _rule(audit, verdict)


def _mended(audit: Audited, finding: Finding) -> Iterator[tuple[str, str]]:
    """Say what the smallest repairs change, and what speaks for the other figures."""
    suspect = suspect_line(audit, finding)
    if suspect:
        yield "suspect", escaped(suspect)
    lines = list(repair_lines(finding, audit.by_id, audit.lang))
    several = several_line(audit, finding)
    lead = ""
    if several:
        lead = f"{several} {joint_words(audit.lang).LOCALLY if lines else ''}"
    elif finding.repairs and len(lines) > 1:
        lead = str(card_words(audit.lang).ANY_OF)
    if lead or lines:
        yield "repairs", f"{escaped(lead)}{_items(lines) if lines else ''}"
    kept = list(kept_lines(audit, finding))
    if kept:
        yield "kept", _items(kept)


def _items(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escaped(line)}</li>' for line in lines)}</ul>"


def _printed(figure: Figure, lang: str, *, bounded: bool) -> str:
    printed = hedged(figure, lang)
    if bounded or printed_set(figure).is_point or figure.denominator is not None:
        return printed
    said = possible_values(figure, lang)
    return str(card_words(lang).STANDS_FOR.format(printed=printed, set=said))


def _recomputed(audit: Audited, verdict: Verdict) -> Iterator[tuple[str, str]]:
    lang, words = audit.lang, card_words(audit.lang)
    exact = recomputed_text(verdict, audit.by_id, lang)
    steps = working(verdict, audit.by_id, lang)
    if steps:
        exact = f"{steps} {exact}" if exact.startswith("≈") else f"{steps} = {exact}"
    if exact:
        yield "exact", escaped(exact)
    gap = gap_of(verdict, audit.by_id)
    if gap and verdict.verdict != "consistent":
        claimed = reported_figure(verdict, audit.by_id)
        percent = claimed is not None and claimed.kind == "percent"
        unit = f" {words.POINTS}" if percent else unit_of(claimed, lang)
        yield "gap", escaped(f"{show(gap, lang)}{unit}")


def _rule(audit: Audited, verdict: Verdict) -> str:
    """Say the tolerance, which rounding would do, and what else was tried."""
    words, lang = card_words(audit.lang), audit.lang
    said = [phrase(words.TOLERANCES, verdict, audit.by_id, lang)]
    said[0] = said[0][:1].upper() + said[0][1:]
    others = len(ROUNDING_MODES) - len(verdict.modes)
    if verdict.verdict == "consistent_if" and verdict.modes and others:
        said.append(
            fill(
                words.HOLDS_UNDER.replace("{n}", str(others)),
                verdict,
                audit.by_id,
                lang,
            )
        )
    if verdict.rejected:
        said.append(words.RIVALS.format(n=len(verdict.rejected)))
    return escaped(" ".join(said))


def _flips(audit: Audited, finding: Finding) -> str:
    if finding.verdict is None:
        return ""
    words = card_words(audit.lang)
    said = phrase(words.CHANGES, finding.verdict, audit.by_id, audit.lang)
    label = escaped(words.LABELS["change"])
    return f'<p class="change"><strong>{label}.</strong> {escaped(said)}</p>\n'
