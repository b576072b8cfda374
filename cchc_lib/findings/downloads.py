"""Tables of a report as files inside the page: CSV that Excel opens as it should.

One duty: an audit → links that hold their file. Values have the marks of the reader's
language, without grouping; no cell starts a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import sentence_of
from cchc_lib.findings.html import Block, csv_text, data_link, escaped
from cchc_lib.findings.measures import reported_figure
from cchc_lib.findings.mending import repair_text
from cchc_lib.findings.overview import gravest
from cchc_lib.findings.payload import decimal_text
from cchc_lib.findings.rows import check_cells, figure_cells
from cchc_lib.findings.wording import report_words

LARGEST = 32_000  # characters of a file; larger ones would swell the page

Row = Sequence[str]


def link_files(audit: Audited) -> Block:
    """Offer findings, figures and checks as files, as far as they fit into a page."""
    words = report_words(audit.lang)
    links, large = [], []
    for name, (columns, make) in _FILES.items():
        heads = [words.COLUMNS[column] for column in columns]
        content = csv_text(heads, make(audit))
        label = words.DOWNLOADS[name]
        if len(content) > LARGEST:
            large.append(label)
        elif content.count("\n") > 1:
            links.append(data_link(content, f"{words.FILES[name]}.csv", label))
    said = [f"{escaped(words.DOWNLOAD)} {' · '.join(links)}"] if links else []
    if large:
        said.append(escaped(words.TOO_LARGE.format(names=", ".join(large))))
    html = "".join(f'<p class="downloads">{line}</p>\n' for line in said)
    return Block(html, words.DOWNLOAD)


def _findings(audit: Audited) -> Iterator[Row]:
    names = words_for(audit.lang)
    for finding in gravest(audit.found):
        verdict = finding.verdict
        claimed = reported_figure(verdict, audit.by_id) if verdict else None
        yield [
            f"{finding.rule} {names.RULES.get(finding.rule, '')}".rstrip(),
            names.SEVERITY[finding.severity],
            _quoted(claimed.printed if claimed else ""),
            finding.message_vi if audit.lang == "vi" else finding.message_en,
            "; ".join(repair_text(r, audit.by_id) for r in finding.repairs),
            sentence_of(audit.source.text, claimed) if claimed else "",
        ]


def _figures(audit: Audited) -> Iterator[Row]:
    for figure in audit.reading.figures:
        printed, quantity, _, role, period = figure_cells(figure, audit.lang)
        yield [
            _quoted(printed),
            quantity,
            _number(figure.value, audit.lang),
            _number(figure.interval.low, audit.lang),
            _number(figure.interval.high, audit.lang),
            role,
            period,
            sentence_of(audit.source.text, figure),
        ]


def _checks(audit: Audited) -> Iterator[Row]:
    for verdict in audit.verdicts:
        rule, claim, terms, shown, said, licence = check_cells(
            verdict, audit.by_id, audit.lang
        )
        exact = _number(verdict.exact, audit.lang)
        yield [rule, _quoted(claim), terms, shown, exact, said, licence]


def _quoted(printed: str) -> str:
    """Keep a print as text: a spreadsheet would read ``71,26%`` in its own way."""
    return f"“{printed}”" if printed else ""


def _number(value: Decimal | Fraction | None, lang: str) -> str:
    text = decimal_text(value) or ""
    return text.replace(".", ",") if lang == "vi" else text


_FILES: dict[str, tuple[Row, Callable[[Audited], Iterator[Row]]]] = {
    "findings": (
        ("rule", "severity", "claim", "message", "repairs", "sentence"),
        _findings,
    ),
    "figures": (
        ("printed", "quantity", "value", "low", "high", "role", "period", "sentence"),
        _figures,
    ),
    "checks": (
        ("rule", "claim", "terms", "recomputed", "exact", "verdict", "licence"),
        _checks,
    ),
}
