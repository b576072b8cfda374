"""A finding of a table: its case and facts → a record in both languages.

One duty: fill the sentences of ``words_vi`` and ``words_en``. Numbers are printed in
the manner of each language; long lists are cut and the cut is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_lib.model import Decision, Severity
from cchc_lib.numbers.numerals import format_number
from cchc_lib.scores import words_en, words_vi
from cchc_lib.scores.records import Row, TableFinding

Fact = str | int | Decimal | Fraction | Sequence[str]
_MOST_NAMES = 6
_PLACES = 4  # decimals shown of a value that has no end


def find(  # noqa: PLR0913  # the fields of one record
    case: str,
    severity: Severity,
    *,
    rows: Sequence[Row] = (),
    column: str = "",
    decision: Decision | None = None,
    reported: Decimal | None = None,
    exact: Fraction | Decimal | None = None,
    **facts: Fact,
) -> TableFinding:
    """Make a finding of ``case`` ("S03.sum"); ``facts`` fill its sentences.

    ``column``, ``reported``, ``exact`` and ``unit`` (the first row) may be named in a
    sentence too.
    """
    given: dict[str, Fact] = {"column": column, **facts}
    if rows:
        given.setdefault("unit", rows[0].name)
        given.setdefault("units", [row.name for row in rows])
    if reported is not None:
        given.setdefault("reported", reported)
    if exact is not None:
        given.setdefault("exact", exact)
    return TableFinding(
        rule=case.partition(".")[0],
        severity=severity,
        message_vi=words_vi.SENTENCES[case].format(**_said(given, "vi")),
        message_en=words_en.SENTENCES[case].format(**_said(given, "en")),
        units=tuple(dict.fromkeys(row.code or row.name for row in rows)),
        column=column,
        decision=decision,
        reported=reported,
        exact=None if exact is None else Fraction(exact),
        rows=tuple(row.number for row in rows),
    )


def _said(facts: dict[str, Fact], lang: str) -> dict[str, str]:
    return {name: say(fact, lang) for name, fact in facts.items()}


def say(fact: Fact, lang: str) -> str:
    """Print a fact in a language.

    Examples
    --------
    >>> say(Decimal("0.01"), "vi"), say(Fraction(2, 3), "en"), say(["A", "B"], "vi")
    ('0,01', '0.6666…', 'A, B')
    """
    match fact:
        case str():
            return fact
        case bool() | int():
            return _number(Decimal(fact), lang)
        case Decimal():
            return _number(fact, lang)
        case Fraction():
            return _ratio(fact, lang)
    more = len(fact) - _MOST_NAMES
    tail = [f"… (+{more})"] if more > 0 else []
    return ", ".join([*fact[:_MOST_NAMES], *tail])


def _ratio(value: Fraction, lang: str) -> str:
    scaled = value * 10**_PLACES
    cut = Decimal(int(scaled)).scaleb(-_PLACES)
    shown = _number(cut.normalize() if int(scaled) == scaled else cut, lang)
    return shown if int(scaled) == scaled else f"{shown}…"


def _number(value: Decimal, lang: str) -> str:
    plain = Decimal(format(value, "f"))
    return format_number(plain) if lang == "vi" else f"{plain:,f}"
