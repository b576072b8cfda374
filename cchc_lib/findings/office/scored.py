"""What a study of scores hands over: its findings, and every table computed again.

One duty: a study → sheets and points.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc_lib.findings.cards import words_for
from cchc_lib.findings.office.frames import sheet_of
from cchc_lib.findings.office.handed import Column, Handed, Point, Sheet, make_sheet
from cchc_lib.findings.office.words import office_words, table_heads
from cchc_lib.findings.payload import decimal_text
from cchc_lib.findings.scored.cards import facts_of
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import exact, scored_words, table_words
from cchc_lib.findings.wording import report_words

_TABLES = ("recomputed", "rankings", "prints", "ranks")


def hand_scores(study: Studied, source: str) -> Handed:
    """Give what the workbook and the slip of a score table need."""
    lang = study.lang
    rows: list[dict[Any, Any]] = study.findings.to_dict("records")
    words = table_heads(lang)
    heads = {"ranks": words.RANKS, "prints": words.PRINTS}
    says = {"block": scored_words(lang).LEVELS, "marked": words.YES_NO}
    tables = ((name, getattr(study, name)) for name in _TABLES)
    sheets = [
        sheet_of(name, table, heads.get(name, table_words(lang).COLUMNS), says)
        for name, table in tables
        if len(table) and (name != "ranks" or study.why("noise") is None)
    ]
    return Handed(
        lang=lang,
        source=source,
        sheets=(_findings(rows, lang), *sheets),
        points=tuple(_point(row, lang) for row in rows),
    )


def _findings(rows: list[dict[Any, Any]], lang: str) -> Sheet:
    heads = {**report_words(lang).COLUMNS, **office_words(lang).HEADS}
    labels = scored_words(lang).LABELS
    columns = [
        Column(heads["rule"]),
        Column(heads["severity"]),
        Column(heads["message"]),
        Column(labels["reported"]),
        Column(heads["printed_value"], "number"),
        Column(labels["exact"]),
        Column(heads["exact_value"], "number"),
        Column(labels["column"]),
        Column(labels["rows"]),
        Column(labels["change"]),
    ]
    return make_sheet("findings", columns, (_row(row, lang) for row in rows))


def _row(row: dict[Any, Any], lang: str) -> tuple[str, ...]:
    reported, due = _number(row["reported"]), _number(row["exact"])
    return (
        f"{row['rule']} {row['rule_name']}",
        words_for(lang).SEVERITY[row["severity"]],
        str(row["message"]),
        exact(reported, lang) if reported is not None else "",
        decimal_text(reported) or "",
        exact(due, lang) if due is not None else "",
        decimal_text(due) or "",
        str(row["column"] or ""),
        ", ".join(map(str, row["rows"])),
        _change(row, lang),
    )


def _number(value: object) -> Decimal | Fraction | None:
    return value if isinstance(value, Decimal | Fraction) else None


def _change(row: dict[Any, Any], lang: str) -> str:
    words = scored_words(lang)
    return str(words.CHANGES.get(row["rule"], words.CHANGES[""]))


def _point(row: dict[Any, Any], lang: str) -> Point:
    labels = scored_words(lang).LABELS
    severity = str(words_for(lang).SEVERITY[row["severity"]])
    facts = [(str(labels[key]), text) for key, text in facts_of(row, lang)]
    return Point(
        state=severity[:1].upper() + severity[1:],
        message=str(row["message"]),
        quotes=(),
        facts=(*facts, (str(labels["change"]), _change(row, lang))),
    )
