"""Findings of a table as cards: printed, computed, and what would change the verdict.

One duty: rows of findings → HTML with the hooks of the report's style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from cchc_lib.findings.cards import words_for
from cchc_lib.findings.html import Block, escaped
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import exact, scored_words
from cchc_lib.findings.wording import card_words

MOST_CARDS = 30
_MOST_LINES = 12  # numbers of rows named

Record = Mapping[Any, Any]


def finding_cards(study: Studied) -> Block:
    """Lay out the findings of a table, the gravest first.

    Returns
    -------
    Block
        One ``<article>`` a finding, at most ``MOST_CARDS``; what was left out is
        counted below them.
    """
    words, found = scored_words(study.lang), study.findings.to_dict("records")
    if not found:
        said = words.CLEAN if has_checks(study) else words.UNCHECKED
        return Block(f"<p>{escaped(said)}</p>", str(said))
    cards = [_card(row, n, study.lang) for n, row in enumerate(found[:MOST_CARDS], 1)]
    if len(found) > MOST_CARDS:
        left = words.CARDS_LEFT_OUT.format(n=len(found) - MOST_CARDS)
        cards.append(f"<p>{escaped(left)}</p>\n")
    return Block("".join(cards), "; ".join(str(row["rule"]) for row in found))


def has_checks(study: Studied) -> bool:
    """Say whether the table prints anything that could be held against it."""
    return bool(len(study.recomputed) or len(study.rankings))


def _card(row: Record, number: int, lang: str) -> str:
    words, names = scored_words(lang), words_for(lang)
    severity = str(names.SEVERITY[row["severity"]])
    state = f"<strong>{escaped(severity[:1].upper() + severity[1:])}</strong>"
    rule = escaped(f"{row['rule']} {row['rule_name']}")
    facts = "".join(
        f"<dt>{escaped(words.LABELS[key])}</dt><dd>{escaped(value)}</dd>\n"
        for key, value in facts_of(row, lang)
    )
    change = words.CHANGES.get(row["rule"], words.CHANGES[""])
    return (
        f'<article class="finding severity-{row["severity"]}" id="finding-{number}">\n'
        f'<p class="state">{state} · {rule}</p>\n'
        f"<h3>{escaped(row['message'])}</h3>\n"
        f'<dl class="figures">\n{facts}</dl>\n'
        f'<p class="change"><strong>{escaped(words.LABELS["change"])}.</strong> '
        f"{escaped(change)}</p>\n</article>\n"
    )


def facts_of(row: Record, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what a card tells besides its sentence: label keys and texts."""
    if row["reported"] is not None:
        yield "reported", exact(row["reported"], lang)
    if isinstance(row["exact"], Fraction) and row["exact"] != row["reported"]:
        yield "exact", exact(row["exact"], lang)
    if row["column"]:
        yield "column", str(row["column"])
    lines = [str(line) for line in row["rows"]]
    if lines:
        more = " …" if len(lines) > _MOST_LINES else ""
        yield "rows", ", ".join(lines[:_MOST_LINES]) + more
    if row["decision"]:
        yield "decision", str(card_words(lang).DECISIONS[row["decision"]])
