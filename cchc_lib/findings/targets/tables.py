"""Tables on targets as a page shows them, and the same as files.

One duty: rows → HTML tables and CSV. Verdicts are marked by a sign and by words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.findings.html import Block, csv_text, data_link, escaped, table_html
from cchc_lib.findings.targets.facts import Document, Held, Targeted
from cchc_lib.findings.targets.lines import head, message
from cchc_lib.findings.targets.names import (
    name_document,
    say_bound,
    say_print,
    say_short,
    say_values,
    statement,
    target_words,
)
from cchc_lib.findings.targets.sentences import (
    say_flip,
    say_margin,
)

LARGEST = 64_000  # characters of a file; larger ones would swell the page
_COLUMNS = ("document", "target", "reported", "values", "status", "margin", "flips")
_SIGNS = {"met": "●", "not_proven": "◆", "missed": "✕", "not_reported": "–"}


def show_matrix(found: Targeted) -> Block:
    """Lay out texts by targets, where there are several of both; else nothing."""
    if len(found.documents) < 2:
        return Block("")
    words, lang = target_words(found.lang), found.lang
    targets = found.aims.targets
    rows = [
        [
            escaped(name_document(document, lang)),
            *(_cell(found, document, target.id) for target in targets),
        ]
        for document in found.documents
    ]
    heads = [words.COLUMNS["document"], *(statement(t, lang) for t in targets)]
    caption = words.CAPTIONS["matrix"]
    return Block(table_html("table-matrix", caption, heads, rows), caption)


def _cell(found: Targeted, document: Document, target: str) -> str:
    rows = [
        row
        for row in found.held
        if row.document.number == document.number and row.target.id == target
    ]
    return "<br>".join(_verdict(row, found.lang) for row in rows)


def _verdict(row: Held, lang: str) -> str:
    said = f"{_SIGNS[row.status]} {target_words(lang).STATUS[row.status]}"
    if row.reported is None:
        return escaped(said)
    value = escaped(say_short(row.reported, lang))
    return f"<strong>{escaped(said)}</strong><br>{value}"


def show_held(found: Targeted) -> Block:
    """Lay out every figure that answers a target, what it may stand for, and verdict.

    What would change it stands on the cards and in the file; what is not reported is
    listed with the findings.
    """
    words = target_words(found.lang)
    held = [row for row in found.held if row.reported is not None]
    rows = [[escaped(cell) for cell in _cells(row, found.lang)[:-1]] for row in held]
    caption = f"{words.CAPTIONS['held']} ({len(rows)})"
    if not rows:
        return Block(f"<p>{escaped(words.NOTHING_HELD)}</p>\n", caption)
    heads = [words.COLUMNS[column] for column in _COLUMNS[:-1]]
    return Block(table_html("table-held", caption, heads, rows), caption)


def _cells(row: Held, lang: str) -> list[str]:
    reported, values = row.reported, row.values
    period = reported.period if reported else ""
    status = f"{_SIGNS[row.status]} {target_words(lang).STATUS[row.status]}"
    return [
        name_document(row.document, lang, period=period),
        statement(row.target, lang),
        say_print(reported, lang) if reported else "–",
        say_values(values, row.target.unit, lang) if values else "–",
        status,
        say_margin(row, lang) or "–",
        say_flip(row, lang) or "–",
    ]


def show_aims(found: Targeted) -> Block:
    """Lay out the targets with their bounds, and to whom they apply."""
    words, lang = target_words(found.lang), found.lang
    rows = [
        [escaped(statement(target, lang)), escaped(say_bound(target, lang))]
        for target in found.aims.targets
    ]
    heads = [words.COLUMNS["target"], words.COLUMNS["bound"]]
    html = table_html("table-aims", words.CAPTIONS["aims"], heads, rows)
    who = found.aims.applies_vi if lang == "vi" else found.aims.applies_en
    if who:
        html += f"<p>{escaped(words.APPLIES_TO.format(who=who))}</p>\n"
    return Block(html, words.CAPTIONS["aims"])


def link_files(found: Targeted) -> Block:
    """Offer rows and findings as files, as far as they fit into a page."""
    words = target_words(found.lang)
    files = {"held": _held_file(found), "findings": _finding_file(found)}
    links = [
        data_link(text, f"{words.FILES[name]}.csv", words.DOWNLOADS[name])
        for name, text in files.items()
        if len(text) <= LARGEST
    ]
    if not links:
        return Block("")
    said = f"{escaped(words.DOWNLOAD)} {' · '.join(links)}"
    return Block(f'<p class="downloads">{said}</p>\n', words.DOWNLOAD)


def held_cells(found: Targeted) -> tuple[list[str], list[tuple[str, ...]]]:
    """Give heads and cells of every row, also of those that answer nothing."""
    words = target_words(found.lang)
    heads = [str(words.COLUMNS[name]) for name in _COLUMNS]
    return heads, [tuple(_cells(row, found.lang)) for row in found.held]


def _held_file(found: Targeted) -> str:
    return csv_text(*held_cells(found))


def _finding_file(found: Targeted) -> str:
    return csv_text(target_words(found.lang).FINDING_COLUMNS, _findings(found))


def _findings(found: Targeted) -> Iterator[Sequence[str]]:
    for finding in found.found:
        yield [head(finding, found.lang), message(finding, found.lang)]
