"""Findings of a comparison as cards, and what each number says.

One duty: findings and readings → HTML with the hooks of the report's style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.findings import comparison_en, comparison_vi
from cchc_lib.findings.card_html import CARD_STYLE
from cchc_lib.findings.compared.compared import Compared, Told
from cchc_lib.findings.compared.values import compared_words
from cchc_lib.findings.html import Block, escaped
from cchc_lib.model import SEVERITIES, Severity

MOST_CARDS = 20
_MOST_LINES = 12
_NAMES = {"vi": comparison_vi, "en": comparison_en}


def message(found: Told, lang: str) -> str:
    """Give the sentence of a finding."""
    return found.message_vi if lang == "vi" else found.message_en


def rule_name(found: Told, lang: str) -> str:
    """Name a rule with its code."""
    return f"{found.rule} {_NAMES[lang].RULES.get(found.rule, '')}".rstrip()


def severity_name(severity: Severity, lang: str) -> str:
    """Name a severity as it suits a comparison: nothing here is called an error."""
    return str(_NAMES[lang].SEVERITY[severity])


def ordered(study: Compared) -> list[Told]:
    """Put the conclusion first, then the gravest; equals keep their order."""
    first, rest = list(study.findings[:1]), list(study.findings[1:])
    return first + sorted(rest, key=lambda f: -SEVERITIES.index(f.severity))


def finding_cards(study: Compared) -> Block:
    """Lay out the findings as cards, the conclusion first, at most ``MOST_CARDS``."""
    found = ordered(study)
    cards = [_card(f, n, study.lang) for n, f in enumerate(found[:MOST_CARDS], 1)]
    if len(found) > MOST_CARDS:
        left = compared_words(study.lang).CARDS_LEFT_OUT
        cards.append(f"<p>{escaped(left.format(n=len(found) - MOST_CARDS))}</p>\n")
    return Block(CARD_STYLE + "".join(cards), "; ".join(f.rule for f in found))


def _card(found: Told, number: int, lang: str) -> str:
    words, severity = compared_words(lang), severity_name(found.severity, lang)
    state = f"<strong>{escaped(severity[:1].upper() + severity[1:])}</strong>"
    facts = "".join(
        f"<dt>{escaped(words.LABELS[key])}</dt><dd>{escaped(value)}</dd>\n"
        for key, value in facts_of(found, lang)
    )
    return (
        f'<article class="finding severity-{found.severity}" id="finding-{number}">\n'
        f'<p class="state">{state} · {escaped(rule_name(found, lang))}</p>\n'
        f"<h3>{escaped(message(found, lang))}</h3>\n"
        f'<dl class="figures">\n{facts}</dl>\n</article>\n'
    )


def facts_of(found: Told, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what a card tells besides its sentence: label keys and texts."""
    words = compared_words(lang)
    if found.decision:
        yield "decision", _NAMES[lang].DECISION[found.decision]
    if found.rows:
        more = " …" if len(found.rows) > _MOST_LINES else ""
        yield "rows", ", ".join(map(str, found.rows[:_MOST_LINES])) + more
    yield "change", str(words.CHANGES.get(found.rule, words.CHANGES[""]))
