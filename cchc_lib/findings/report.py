"""The parts of a report as a notebook shows them, one function a part.

One duty: an audit → blocks of a page, in the language of the audit. Each part is shown
by a notebook cell of its own and none depends on another. Not here: cards
(``card_html``), texts of a few lines (``overview``), words (``report_*``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.card_html import finding_cards
from cchc_lib.findings.downloads import show_downloads
from cchc_lib.findings.excerpts import Excerpt, bounds
from cchc_lib.findings.html import Block, Prose, escaped, marked, table_html
from cchc_lib.findings.measures import say_interval
from cchc_lib.findings.overview import closing_sentence, summarise
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.findings.rows import check_cells, figure_cells, reason_text
from cchc_lib.findings.wording import report_words
from cchc_lib.model import Figure, Ignored, Severity

__all__ = [
    "finding_cards",
    "heading",
    "show_answer",
    "show_checks",
    "show_downloads",
    "show_figures",
    "show_implied",
    "show_method",
    "show_source",
    "show_unchecked",
    "source_line",
    "summarise",
]

MOST_ROWS = 200
_NEAR = 70  # characters of a sentence shown in a table, on each side
_MOST_EXAMPLES = 8
_UNRECORDED = "not recorded"


def heading(key: str, lang: str) -> Prose:
    """Give a heading of the page: "findings", "checks", "method" and so on."""
    return Prose(f"## {report_words(lang).HEADINGS[key]}")


def show_figures(audit: Audited) -> Block:
    """Lay out the figures read, each in its sentence."""
    figures = audit.reading.figures
    rows = [
        [
            f'<span id="figure-{figure.id}">{escaped(cells[0])}</span>',
            *(escaped(cell) for cell in cells[1:]),
            _in_sentence(audit, figure),
        ]
        for figure in figures[:MOST_ROWS]
        if (cells := figure_cells(figure, audit.lang))
    ]
    columns = ("printed", "quantity", "set", "role", "period", "sentence")
    return _table(audit, "figures", columns, rows, total=len(figures))


def show_checks(audit: Audited) -> Block:
    """Lay out every check, with the figures it tied and why."""
    shown = {figure.id for figure in audit.reading.figures[:MOST_ROWS]}
    rows = []
    for verdict in audit.verdicts[:MOST_ROWS]:
        cells = [
            escaped(cell) for cell in check_cells(verdict, audit.by_id, audit.lang)
        ]
        claimed = verdict.relation.figures[0] if verdict.relation.figures else ""
        if len(verdict.relation.figures) == 1 and claimed in shown:
            cells[1] = f'<a href="#figure-{claimed}">{cells[1]}</a>'
        rows.append(cells)
    columns = ("rule", "claim", "terms", "recomputed", "verdict", "licence")
    return _table(audit, "checks", columns, rows, total=len(audit.verdicts))


def show_unchecked(audit: Audited) -> Block:
    """Lay out what could not be checked with the reason, and what is no figure."""
    left = audit.coverage.unchecked
    rows = [
        [
            escaped(audit.by_id[name].printed),
            escaped(reason_text(code, audit.lang)),
            _in_sentence(audit, audit.by_id[name]),
        ]
        for name, code in left[:MOST_ROWS]
    ]
    columns = ("printed", "reason", "sentence")
    table = _table(audit, "unchecked", columns, rows, total=len(left))
    return Block(table.html + _ignored(audit), table.text)


def _ignored(audit: Audited) -> str:
    """List what has digits but is no figure: reasons with a few examples each."""
    ignored = audit.reading.ignored
    if not ignored:
        return ""
    words = report_words(audit.lang)
    rows = [
        [
            escaped(words.IGNORED.get(reason, reason.replace("_", " "))),
            str(n),
            escaped(_examples(item for item in ignored if item.reason == reason)),
        ]
        for reason, n in Counter(item.reason for item in ignored).most_common()
    ]
    columns = [words.COLUMNS[key] for key in ("reason", "count", "examples")]
    table = table_html(
        "table-ignored", words.CAPTIONS["ignored"], columns, rows, numbers=[1]
    )
    summary = escaped(words.IGNORED_SUMMARY.format(n=len(ignored)))
    return f"<details><summary>{summary}</summary>\n{table}</details>\n"


def _examples(items: Iterable[Ignored]) -> str:
    printed = list(dict.fromkeys(item.printed for item in items))
    more = " …" if len(printed) > _MOST_EXAMPLES else ""
    return "; ".join(printed[:_MOST_EXAMPLES]) + more


def show_implied(audit: Audited) -> Block:
    """Lay out what follows for quantities that no figure prints."""
    rows = [
        [
            escaped(name_quantity(item.quantity, audit.lang)),
            escaped(say_interval(item.interval, audit.lang)),
            escaped("; ".join(audit.by_id[name].printed for name in item.figures)),
        ]
        for item in audit.implied[:MOST_ROWS]
    ]
    columns = ("quantity", "set", "follows_from")
    return _table(audit, "implied", columns, rows, total=len(audit.implied))


def show_method(lang: str) -> Prose:
    """Say how figures are read and checked, and what they cannot tell."""
    return Prose(str(report_words(lang).METHOD).strip())


def show_source(audit: Audited) -> Block:
    """Name the source, and say so where a sample is worded anew."""
    said = [source_line(audit)]
    if audit.source.provenance.get("reworded"):
        said.append(report_words(audit.lang).REWORDED)
    return Block(f"<p>{escaped(' '.join(said))}</p>", said[0])


def source_line(audit: Audited) -> str:
    """Name a source: title, publisher and date, as far as they are recorded.

    Returns
    -------
    str
        One sentence of plain text.
    """
    about = audit.source.provenance
    known = [about.get("publisher", ""), about.get("date", "")]
    recorded = [text for text in known if text and _UNRECORDED not in text]
    title = ", ".join([about.get("title") or audit.source.title, *recorded])
    return f"{report_words(audit.lang).SOURCE.format(title=title)}."


def show_answer(audit: Audited, *, fail_level: Severity = "minor") -> Block:
    """Answer the question of the notebook in sentences counted from its tables."""
    said = closing_sentence(audit, fail_level=fail_level)
    return Block(f"<p><strong>{escaped(said)}</strong></p>", said)


def _table(
    audit: Audited,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    total: int,
) -> Block:
    """Frame a table with its caption and size; say so if it is empty or cut."""
    words = report_words(audit.lang)
    caption = f"{words.CAPTIONS[name]} ({total})"
    if not rows:
        return Block(f"<p>{escaped(words.EMPTY[name])}</p>\n", caption)
    heads = [words.COLUMNS[column] for column in columns]
    html = table_html(f"table-{name}", caption, heads, rows)
    if total > len(rows):
        html += f"<p>{escaped(words.ROWS_LEFT_OUT.format(n=total - len(rows)))}</p>\n"
    return Block(html, caption)


def _in_sentence(audit: Audited, figure: Figure) -> str:
    low, high = bounds(audit.source.text, figure.start, figure.end, reach=_NEAR)
    return marked(audit.source.text, Excerpt(low, high, (figure,)), None)
