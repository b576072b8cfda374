"""What an audit hands over: findings, checks and figures, in words and in numbers.

One duty: an audit → sheets and points. All words of a row are those of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.card_facts import (
    Fact,
    change_text,
    claimed_by,
    facts_of,
    state_text,
)
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import clipped, excerpts_of, sentence_of
from cchc_lib.findings.measures import reported_figure
from cchc_lib.findings.office.handed import (
    Column,
    Handed,
    Point,
    Row,
    Sheet,
    make_sheet,
)
from cchc_lib.findings.office.words import office_words
from cchc_lib.findings.overview import gravest
from cchc_lib.findings.payload import decimal_text
from cchc_lib.findings.rows import check_cells, figure_cells, hedged
from cchc_lib.findings.wording import card_words, report_words
from cchc_lib.model import Finding

MOST_QUOTES = 3
_TOLD = frozenset({"printed", "exact", "gap", "repairs"})  # facts a slip has room for
_NUMBERS = frozenset({"value", "low", "high", "printed_value", "exact_value"})


def hand_audit(audit: Audited, source: str) -> Handed:
    """Give what the workbook and the slip of an audit need.

    Parameters
    ----------
    audit : Audited
        With its words in ``audit.lang``.
    source : str
        The line that names the source.
    """
    return Handed(
        lang=audit.lang,
        source=source,
        sheets=(
            _sheet(audit, "findings", _FINDING, _findings(audit)),
            _sheet(audit, "checks", _CHECK, _checks(audit)),
            _sheet(audit, "figures", _FIGURE, _figures(audit)),
        ),
        points=tuple(_point(audit, finding) for finding in gravest(audit.found)),
    )


def _sheet(
    audit: Audited, key: str, names: tuple[str, ...], rows: Iterator[Row]
) -> Sheet:
    heads = {**report_words(audit.lang).COLUMNS, **office_words(audit.lang).HEADS}
    columns = [
        Column(heads[name], "number" if name in _NUMBERS else "text") for name in names
    ]
    return make_sheet(key, columns, rows)


_FINDING = (
    "rule", "severity", "message", "claim", "printed_value", "recomputed",
    "exact_value", "gap", "repairs", "decision", "change", "sentence",
)  # fmt: skip
_CHECK = (
    "rule", "claim", "printed_value", "terms", "recomputed", "exact_value", "verdict",
    "licence",
)  # fmt: skip
_FIGURE = (
    "printed", "quantity", "set", "value", "low", "high", "role", "period", "sentence",
)  # fmt: skip


def _findings(audit: Audited) -> Iterator[Row]:
    names = words_for(audit.lang)
    for finding in gravest(audit.found):
        claimed, verdict = claimed_by(audit, finding), finding.verdict
        told = {fact.key: _flat(fact) for fact in facts_of(audit, finding)}
        yield (
            f"{finding.rule} {names.RULES.get(finding.rule, '')}".rstrip(),
            names.SEVERITY[finding.severity],
            _message(finding, audit.lang),
            hedged(claimed, audit.lang) if claimed else "",
            decimal_text(claimed.value) or "" if claimed else "",
            told.get("exact", ""),
            decimal_text(verdict.exact) or "" if verdict else "",
            told.get("gap", ""),
            told.get("repairs", ""),
            told.get("decision", ""),
            change_text(audit, finding),
            sentence_of(audit.source.text, claimed) if claimed else "",
        )


def _checks(audit: Audited) -> Iterator[Row]:
    for verdict in audit.verdicts:
        cells = check_cells(verdict, audit.by_id, audit.lang)
        rule, claim, terms, recomputed, said, licence = cells
        claimed = reported_figure(verdict, audit.by_id)
        value = decimal_text(claimed.value) if claimed else ""
        exact = decimal_text(verdict.exact)
        yield (rule, claim, value or "", terms, recomputed, exact or "", said, licence)


def _figures(audit: Audited) -> Iterator[Row]:
    for figure in audit.reading.figures:
        printed, quantity, values, role, period = figure_cells(figure, audit.lang)
        low, high = figure.interval.low, figure.interval.high
        numbers = (decimal_text(one) or "" for one in (figure.value, low, high))
        sentence = sentence_of(audit.source.text, figure)
        yield (printed, quantity, values, *numbers, role, period, sentence)


def _point(audit: Audited, finding: Finding) -> Point:
    labels = card_words(audit.lang).LABELS
    facts = [
        (str(labels[fact.key]), _flat(fact))
        for fact in facts_of(audit, finding)
        if fact.key in _TOLD
    ]
    if changes := change_text(audit, finding):
        facts.append((str(labels["change"]), changes))
    figures = [audit.by_id[name] for name in finding.figures if name in audit.by_id]
    text = audit.source.text
    found = [clipped(text, e.low, e.high) for e in excerpts_of(text, figures)]
    return Point(
        state=state_text(finding, audit.lang),
        message=_message(finding, audit.lang),
        quotes=tuple(found[:MOST_QUOTES]),
        facts=tuple(facts),
    )


def _flat(fact: Fact) -> str:
    """Join a text and the items under it."""
    return " ".join([fact.text, "; ".join(fact.lines)]).strip()


def _message(finding: Finding, lang: str) -> str:
    return finding.message_vi if lang == "vi" else finding.message_en
