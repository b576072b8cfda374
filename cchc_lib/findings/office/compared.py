"""What a comparison of units hands over: its findings, its units, its blocks.

One duty: a study → sheets and points.
"""

from __future__ import annotations

from cchc_lib.findings.compared.cards import (
    facts_of,
    message,
    ordered,
    rule_name,
    severity_name,
)
from cchc_lib.findings.compared.compared import Compared, Told
from cchc_lib.findings.compared.values import compared_words
from cchc_lib.findings.office.frames import sheet_of
from cchc_lib.findings.office.handed import Column, Handed, Point, Sheet, make_sheet
from cchc_lib.findings.office.words import table_heads
from cchc_lib.findings.scored.values import scored_words


def hand_comparison(study: Compared, source: str, columns: list[str]) -> Handed:
    """Give what the workbook and the slip of a comparison need.

    Parameters
    ----------
    study : Compared
        With its words in ``study.lang``.
    source : str
        The line that names the source.
    columns : list of str
        Columns of the units that are handed over, in order.
    """
    heads, found = table_heads(study.lang), ordered(study)
    states = {**compared_words(study.lang).STATES, "": ""}
    levels = scored_words(study.lang).LEVELS
    says = dict.fromkeys(("target", "funnel", "plain", "method"), states)
    says |= {"block": levels, "stands_out": heads.YES_NO}
    return Handed(
        lang=study.lang,
        source=source,
        sheets=(
            _findings(found, study.lang),
            sheet_of("units", study.units[columns], heads.UNITS, says),
            sheet_of("blocks", study.blocks, heads.BLOCKS, {"block": levels}),
        ),
        points=tuple(_point(told, study.lang) for told in found),
    )


def _findings(found: list[Told], lang: str) -> Sheet:
    words = compared_words(lang)
    heads = [words.COLUMNS[key] for key in ("rule", "severity", "message")]
    labels = [words.LABELS[key] for key in ("decision", "rows", "change")]
    rows = (
        (
            rule_name(told, lang),
            severity_name(told.severity, lang),
            message(told, lang),
            *_facts(told, lang),
        )
        for told in found
    )
    return make_sheet("findings", [Column(h) for h in (*heads, *labels)], rows)


def _facts(told: Told, lang: str) -> tuple[str, ...]:
    facts = dict(facts_of(told, lang))
    facts["rows"] = ", ".join(map(str, told.rows))
    return tuple(facts.get(key, "") for key in ("decision", "rows", "change"))


def _point(told: Told, lang: str) -> Point:
    labels, severity = compared_words(lang).LABELS, severity_name(told.severity, lang)
    return Point(
        state=severity[:1].upper() + severity[1:],
        message=message(told, lang),
        quotes=(),
        facts=tuple((str(labels[key]), text) for key, text in facts_of(told, lang)),
    )
