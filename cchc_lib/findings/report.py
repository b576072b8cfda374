"""The parts of a report as a notebook shows them, one function a part.

One duty: an audit → blocks of a page, in the language of the audit. Each part is shown
by a notebook cell of its own and none depends on another. Not here: cards
(``card_html``), texts of a few lines (``overview``), words (``report_*``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.card_html import finding_cards
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.downloads import link_files
from cchc_lib.findings.excerpts import Excerpt, bounds
from cchc_lib.findings.html import Block, Prose, escaped, marked, table_html
from cchc_lib.findings.joint_html import joint_section, tied_blocks
from cchc_lib.findings.measures import reported_figure, say_interval
from cchc_lib.findings.office.audits import hand_audit
from cchc_lib.findings.office.handed import Handing
from cchc_lib.findings.overview import closing_sentence, show_date, summarise
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.findings.readings import short_print
from cchc_lib.findings.rows import check_cells, figure_cells, hedged, reason_text
from cchc_lib.findings.wording import report_words
from cchc_lib.model import Figure, Ignored, Severity, Verdict

__all__ = [
    "finding_cards",
    "heading",
    "joint_parts",
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

MOST_ROWS = 150
_NEAR = 70  # characters of a sentence shown in a table, on each side
_MOST_EXAMPLES = 8
_UNRECORDED = "not recorded"


def heading(key: str, lang: str) -> Prose:
    """Give a heading of the page: "findings", "checks", "method" and so on."""
    return Prose(f"## {report_words(lang).HEADINGS[key]}")


def joint_parts(audit: Audited) -> tuple[Prose | Block, ...]:
    """Give heading and section on all figures together; nothing where none are tied."""
    if not tied_blocks(audit):
        return ()
    return heading("joint", audit.lang), joint_section(audit)


def show_figures(audit: Audited) -> Block:
    """Lay out the figures read, each in its sentence."""
    figures = audit.reading.figures
    rows = [_figure_row(audit, figure) for figure in figures[:MOST_ROWS]]
    columns = ("printed", "quantity", "set", "sentence")
    return _table(audit, "figures", columns, rows, total=len(figures))


def _figure_row(audit: Audited, figure: Figure) -> list[str]:
    printed, quantity, values, role, period = figure_cells(figure, audit.lang)
    # That a figure is a result goes without saying.
    said = (quantity, "" if figure.role == "result" else role, period)
    return [
        f'<span id="figure-{figure.id}">{escaped(printed)}</span>',
        escaped(", ".join(text for text in said if text)),
        escaped(values),
        _in_sentence(audit, figure),
    ]


def show_checks(audit: Audited) -> Block:
    """Lay out every check, with the figures it tied and why."""
    verdicts = audit.verdicts
    linked = {figure.id for figure in audit.reading.figures[:MOST_ROWS]}
    rows = [_check_row(audit, verdict, linked) for verdict in verdicts[:MOST_ROWS]]
    columns = ("rule", "claim", "terms", "recomputed", "verdict")
    return _table(audit, "checks", columns, rows, total=len(verdicts))


def _check_row(audit: Audited, verdict: Verdict, linked: Set[str]) -> list[str]:
    cells = check_cells(verdict, audit.by_id, audit.lang)
    rule, claim, terms, due, said, licence = map(escaped, cells)
    claimed = reported_figure(verdict, audit.by_id)
    if claimed is not None and claimed.id in linked:
        claim = f'<a href="#figure-{claimed.id}">{claim}</a>'
    tied = [*([terms] if terms else []), f"<small>{licence}</small>"]
    return [rule, claim, "<br>".join(tied), due, said]


def show_unchecked(audit: Audited) -> Block:
    """Lay out what could not be checked, by reason, and what is no figure."""
    left = [(name, code.partition(":")[0]) for name, code in audit.coverage.unchecked]
    rows = [
        [
            escaped(reason_text(reason, audit.lang)),
            str(n),
            _linked(audit, (name for name, code in left if code == reason)),
        ]
        for reason, n in Counter(code for _, code in left).most_common()
    ]
    columns = ("reason", "count", "figures")
    table = _table(audit, "unchecked", columns, rows, total=len(left))
    return Block(table.html + _ignored(audit), table.text)


def _linked(audit: Audited, names: Iterable[str]) -> str:
    """List figures, each leading to its row in the table of figures."""
    shown = list(islice(names, MOST_ROWS + 1))
    links = [
        f'<a href="#figure-{name}">{escaped(hedged(audit.by_id[name], audit.lang))}</a>'
        for name in shown[:MOST_ROWS]
    ]
    return "; ".join(links) + (" …" if len(shown) > MOST_ROWS else "")


def _ignored(audit: Audited) -> str:
    """List what has digits but is no figure: reasons with a few examples each."""
    ignored = audit.reading.ignored
    if not ignored:
        return ""
    words, names = report_words(audit.lang), words_for(audit.lang).IGNORED_AS
    rows = [
        [
            escaped(names.get(reason, reason.replace("_", " "))),
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
    printed = list(dict.fromkeys(short_print(item) for item in items))
    more = " …" if len(printed) > _MOST_EXAMPLES else ""
    return "; ".join(printed[:_MOST_EXAMPLES]) + more


def show_implied(audit: Audited) -> Block:
    """Lay out what follows for quantities that no figure prints."""
    rows = [
        [
            escaped(name_quantity(item.quantity, audit.lang)),
            escaped(say_interval(item.interval, audit.lang)),
            _linked(audit, item.figures),
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
    date = show_date(about.get("date", ""), audit.lang)
    known = [about.get("publisher", ""), date]
    recorded = [text for text in known if text and _UNRECORDED not in text]
    title = ", ".join([about.get("title") or audit.source.title, *recorded])
    return f"{report_words(audit.lang).SOURCE.format(title=title)}."


def show_answer(audit: Audited, *, fail_level: Severity = "minor") -> Block:
    """Answer the question of the notebook in sentences counted from its tables."""
    said = closing_sentence(audit, fail_level=fail_level)
    return Block(f"<p><strong>{escaped(said)}</strong></p>", said)


def show_downloads(audit: Audited) -> Handing:
    """Offer tables as files, and hand over what stands in workbook and slip."""
    links = link_files(audit)
    return Handing(links.html, links.text, hand_audit(audit, source_line(audit)))


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
    if total > len(rows) == MOST_ROWS:
        html += f"<p>{escaped(words.ROWS_LEFT_OUT.format(n=total - len(rows)))}</p>\n"
    return Block(html, caption)


def _in_sentence(audit: Audited, figure: Figure) -> str:
    low, high = bounds(audit.source.text, figure.start, figure.end, reach=_NEAR)
    quoted = marked(audit.source.text, Excerpt(low, high, (figure,)), None)
    return f'<span lang="vi">{quoted}</span>'
