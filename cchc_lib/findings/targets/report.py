"""The parts of a report on targets as a notebook shows them, one function a part.

One duty: results against targets → blocks of a page. Not here: charts, sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_lib.findings.card_html import CARD_STYLE
from cchc_lib.findings.excerpts import excerpts_of, one_line
from cchc_lib.findings.html import Block, Prose, escaped, marked
from cchc_lib.findings.office.handed import Handing
from cchc_lib.findings.office.targeted import hand_targets, held_sheet
from cchc_lib.findings.overview import Stated
from cchc_lib.findings.severity import graver_from
from cchc_lib.findings.targets.facts import Held, Targeted
from cchc_lib.findings.targets.lines import (
    count_line,
    left_out_lines,
    message,
    set_line,
)
from cchc_lib.findings.targets.names import (
    name_documents,
    short_body,
    target_words,
)
from cchc_lib.findings.targets.sentences import (
    CARDED,
    facts_of,
    say_silent,
)
from cchc_lib.findings.targets.tables import (
    held_cells,
    link_files,
    show_aims,
    show_held,
    show_matrix,
)
from cchc_lib.model import SEVERITIES, Finding, Severity

__all__ = [
    "finding_cards",
    "heading",
    "parts",
    "show_aims",
    "show_answer",
    "show_downloads",
    "show_held",
    "show_matrix",
    "show_method",
    "show_source",
    "source_line",
    "summarise",
]

MOST_CARDS = 30


def heading(key: str, lang: str) -> Prose:
    """Give a heading of the page."""
    return Prose(f"## {target_words(lang).HEADINGS[key]}")


def parts(found: Targeted, key: str, *shown: object) -> tuple[object, ...]:
    """Give a heading and what stands under it; nothing where nothing is shown."""
    given = tuple(one for one in shown if not (isinstance(one, Block) and not one.html))
    return (heading(key, found.lang), *given) if given else ()


def summarise(found: Targeted) -> Stated:
    """State title, verdict, sentence and counts.

    Who misses a target has printed no wrong figure: only prints and counts on two
    sides of a target of its own are stated as more than a note.
    """
    counts = Counter(_stated(finding) for finding in found.found)
    ranked = [severity for severity in SEVERITIES if counts[severity]]
    words = target_words(found.lang)
    aims, lang = found.aims, found.lang
    title = words.TITLE.format(
        name=_whose(found),
        aims=short_body(aims.body)
        or (aims.title_vi if lang == "vi" else aims.title_en),
        summary=count_line(found),
    )
    return Stated(
        title=one_line(title),
        verdict=ranked[-1] if ranked else "ok",
        sentence=one_line(_first(found)),
        counts={severity: counts[severity] for severity in ranked},
    )


def _whose(found: Targeted) -> str:
    """Name the one body that all texts report on, else count the texts."""
    bodies = {short_body(one.body) for one in found.documents}
    if len(bodies) == 1:
        return name_documents(found.documents, found.lang)
    return str(target_words(found.lang).TEXTS.format(n=len(found.documents)))


def _stated(finding: Finding) -> Severity:
    return finding.severity if finding.rule == "T05" else "note"


def _first(found: Targeted) -> str:
    """The first finding, and that targets of others accuse nobody."""
    others = [f for f in found.found if f.rule == "T06"]
    first = message(found.found[0], found.lang)
    if not others or found.found[0] is others[0]:
        return first
    return f"{first} {target_words(found.lang).COMPARED}"


def show_source(found: Targeted) -> Block:
    """Name the targets and the texts, and every printed target that was not used."""
    said = [set_line(found), source_line(found), *left_out_lines(found)]
    html = "".join(f"<p>{escaped(line)}</p>\n" for line in said)
    return Block(html, said[0])


def source_line(found: Targeted) -> str:
    """Name the texts that report: title and file, in one sentence."""
    titles = "; ".join(one_line(source.title) for source in found.sources)
    return f"{target_words(found.lang).SOURCE.format(titles=titles)}."


def finding_cards(found: Targeted) -> Block:
    """Lay out whom targets bind, what was met and missed, and what is not reported."""
    told = list(zip(found.found, found.behind, strict=True))
    notices = [message(f, found.lang) for f, _ in told if f.rule == "T06"]
    cards = [(f, row) for f, row in told if f.rule in CARDED and row is not None]
    silent = list(_silent(found))
    html = [CARD_STYLE]
    html += [f'<p role="note">{escaped(text)}</p>\n' for text in notices]
    html += [
        _card(found, f, row, n) for n, (f, row) in enumerate(cards[:MOST_CARDS], 1)
    ]
    words = target_words(found.lang)
    if len(cards) > MOST_CARDS:
        left = words.CARDS_LEFT_OUT.format(n=len(cards) - MOST_CARDS)
        html.append(f"<p>{escaped(left)}</p>\n")
    if silent:
        items = "".join(f"<li>{escaped(text)}</li>\n" for text in silent)
        html.append(f"<h3>{escaped(words.RULES['T04'])}</h3>\n<ul>\n{items}</ul>\n")
    return Block("".join(html), "; ".join(f.rule for f in found.found))


def _silent(found: Targeted) -> Iterator[str]:
    """Say of each target which texts report nothing for it."""
    for target in found.aims.targets:
        own = [row for row in found.held if row.target.id == target.id]
        rows = [row for row in own if row.reported is None]
        if rows:
            yield say_silent(rows, found.lang)


def _card(found: Targeted, finding: Finding, row: Held, number: int) -> str:
    words, lang = target_words(found.lang), found.lang
    severity = words.SEVERITY[finding.severity]
    state = f"<strong>{escaped(severity[:1].upper() + severity[1:])}</strong>"
    facts = "".join(
        f"<dt>{escaped(words.LABELS[key])}</dt><dd>{escaped(value)}</dd>\n"
        for key, value in facts_of(finding, row, lang)
    )
    rule = f"{finding.rule} {words.RULES[finding.rule]}"
    return (
        f'<article class="finding severity-{finding.severity}" id="finding-{number}">\n'
        f'<p class="state">{state} · {escaped(rule)}</p>\n'
        f"<h3>{escaped(message(finding, lang))}</h3>\n{_quotes(found, finding)}"
        f'<dl class="figures">\n{facts}</dl>\n</article>\n'
    )


def _quotes(found: Targeted, finding: Finding) -> str:
    """Quote the sentences that hold the figures, the print marked boldly."""
    figures = [found.figures[name] for name in finding.figures]
    number = int(finding.figures[0].partition(":")[0])
    text = found.sources[number].text
    lines = [
        f"<p>{marked(text, excerpt, figures[0])}</p>"
        for excerpt in excerpts_of(text, figures)
    ]
    return f'<blockquote lang="vi">{"".join(lines)}</blockquote>\n'


def show_downloads(found: Targeted) -> Handing:
    """Offer rows as files, and hand over what stands in workbook and slip."""
    links = link_files(found)
    heads, rows = held_cells(found)
    source = f"{set_line(found)} {source_line(found)}"
    handed = hand_targets(found, source, held_sheet(heads, rows, found))
    return Handing(links.html, links.text, handed)


def show_method(lang: str) -> Prose:
    """Say how figures are held against targets, and what that cannot tell."""
    return Prose(str(target_words(lang).METHOD).strip())


def show_answer(found: Targeted, *, fail_level: Severity = "minor") -> Block:
    """Answer the question of the notebook from its rows.

    Raises
    ------
    UnknownNameError
        If ``fail_level`` is no severity.
    """
    grave = graver_from(fail_level)
    words = target_words(found.lang)
    n = sum(finding.severity in grave for finding in found.found)
    level = words.SEVERITY[fail_level]
    threshold = (words.FAILS if n else words.PASSES).format(n=n, level=level)
    said = f"{count_line(found)}. {threshold}"
    said = said[:1].upper() + said[1:]
    return Block(f"<p><strong>{escaped(said)}</strong></p>", said)
