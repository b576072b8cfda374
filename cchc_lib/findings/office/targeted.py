"""What texts held against targets hand over: findings, every row, the targets.

One duty: rows → sheets and points.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.findings.excerpts import clipped, excerpts_of
from cchc_lib.findings.office.handed import (
    Column,
    Handed,
    Point,
    Row,
    Sheet,
    make_sheet,
)
from cchc_lib.findings.office.words import office_words
from cchc_lib.findings.payload import decimal_text
from cchc_lib.findings.targets.facts import Held, Targeted
from cchc_lib.findings.targets.lines import message
from cchc_lib.findings.targets.names import say_bound, statement, target_words
from cchc_lib.findings.targets.sentences import CARDED, facts_of
from cchc_lib.findings.wording import report_words
from cchc_lib.model import Finding


def hand_targets(found: Targeted, source: str, held: Sheet) -> Handed:
    """Give what the workbook and the slip of a report on targets need.

    Parameters
    ----------
    found : Targeted
        With its words in ``found.lang``.
    source : str
        The lines that name targets and texts.
    held : Sheet
        Every row, in the words of the page.
    """
    told = list(zip(found.found, found.behind, strict=True))
    return Handed(
        lang=found.lang,
        source=source,
        sheets=(_findings(found, told), held, _aims(found)),
        points=tuple(
            _point(found, finding, row)
            for finding, row in told
            if finding.rule in CARDED or row is None
        ),
    )


def held_sheet(heads: Sequence[str], rows: Sequence[Row], found: Targeted) -> Sheet:
    """Put the exact values beside the words of each row."""
    words = office_words(found.lang).HEADS
    columns = [Column(head) for head in heads]
    columns += [
        Column(words[key], "number") for key in ("printed_value", "exact_value")
    ]
    numbers = (_numbers(row) for row in found.held)
    joined = ((*row, *more) for row, more in zip(rows, numbers, strict=True))
    return make_sheet("held", columns, joined)


def _numbers(row: Held) -> Row:
    """Give the print as a number where it is one point, and the recomputed value."""
    values, reported = row.values, row.reported
    point = values.low if values is not None and values.is_point else None
    due = reported.exact if reported is not None else None
    return decimal_text(point) or "", decimal_text(due) or ""


def _findings(found: Targeted, told: list[tuple[Finding, Held | None]]) -> Sheet:
    words, lang = target_words(found.lang), found.lang
    heads = report_words(lang).COLUMNS
    names = [heads[key] for key in ("rule", "severity", "message")]
    names += [words.LABELS[key] for key in ("certainty", "flips")]
    rows = []
    for finding, row in told:
        facts = dict(facts_of(finding, row, lang)) if row is not None else {}
        rows.append(
            (
                f"{finding.rule} {words.RULES[finding.rule]}",
                str(words.SEVERITY[finding.severity]),
                message(finding, lang),
                facts.get("certainty", ""),
                facts.get("flips", ""),
            )
        )
    return make_sheet("findings", [Column(name) for name in names], rows)


def _aims(found: Targeted) -> Sheet:
    words, lang = target_words(found.lang), found.lang
    columns = [
        Column(words.COLUMNS["target"]),
        Column(words.COLUMNS["bound"]),
        Column(office_words(lang).HEADS["limit_value"], "number"),
    ]
    rows = (
        (
            statement(target, lang),
            say_bound(target, lang),
            decimal_text(target.value) or "",
        )
        for target in found.aims.targets
    )
    return make_sheet("aims", columns, rows)


def _point(found: Targeted, finding: Finding, row: Held | None) -> Point:
    words, lang = target_words(found.lang), found.lang
    facts = facts_of(finding, row, lang) if row is not None else ()
    severity = str(words.SEVERITY[finding.severity])
    return Point(
        state=f"{severity[:1].upper()}{severity[1:]} · {words.RULES[finding.rule]}",
        message=message(finding, lang),
        quotes=_quotes(found, finding),
        facts=tuple((str(words.LABELS[key]), text) for key, text in facts),
    )


def _quotes(found: Targeted, finding: Finding) -> tuple[str, ...]:
    figures = [found.figures[name] for name in finding.figures]
    if not figures:
        return ()
    text = found.sources[int(finding.figures[0].partition(":")[0])].text
    return tuple(clipped(text, e.low, e.high) for e in excerpts_of(text, figures))
