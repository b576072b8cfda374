"""A finding as a card of a page: what is printed, what it should be, what mends it.

One duty: findings → HTML with the hooks of the report's style sheet (``.finding``,
``.severity-*``, ``mark``, ``.figures``). Ids count by position, so that equal audits
give equal bytes. What a card tells is in ``card_facts``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.card_facts import change_text, claimed_by, facts_of
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import excerpts_of
from cchc_lib.findings.html import Block, escaped, marked
from cchc_lib.findings.overview import gravest
from cchc_lib.findings.wording import card_words, report_words
from cchc_lib.model import Finding

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
        f"<dt>{escaped(card_words(audit.lang).LABELS[fact.key])}</dt>"
        f"<dd>{escaped(fact.text)}{_items(fact.lines)}</dd>\n"
        for fact in facts_of(audit, finding)
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
    claimed = claimed_by(audit, finding)
    figures = [audit.by_id[name] for name in finding.figures if name in audit.by_id]
    text = audit.source.text
    found = list(islice(excerpts_of(text, figures), _MOST_EXCERPTS + 1))
    lines = [f"<p>{marked(text, e, claimed)}</p>" for e in found[:_MOST_EXCERPTS]]
    more = "<p>…</p>" if len(found) > _MOST_EXCERPTS else ""
    # Sources are Vietnamese, whatever the report around them speaks.
    return f'<blockquote lang="vi">{"".join(lines)}{more}</blockquote>\n'


def _items(lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escaped(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if lines else ""


def _flips(audit: Audited, finding: Finding) -> str:
    said = change_text(audit, finding)
    if not said:
        return ""
    label = escaped(card_words(audit.lang).LABELS["change"])
    return f'<p class="change"><strong>{label}.</strong> {escaped(said)}</p>\n'
