"""Facts of a comparison as a reader sees them, in either language.

One duty: value → a function of the language, or plain text. Sentences are in
``findings.comparison_vi`` and ``comparison_en``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import ModuleType

from cchc_lib.findings import comparison_en, comparison_vi
from cchc_lib.findings.numbers import show
from cchc_lib.findings.scored.values import block_name
from cchc_lib.model import Decision, Severity
from cchc_lib.scores import TableFinding

Said = Callable[[str], str]
Fact = str | int | Said
_MOST_NAMES = 6


def words(lang: str) -> ModuleType:
    """The sentences of a language."""
    return comparison_vi if lang == "vi" else comparison_en


def percent(value: Fraction | float) -> Said:
    """A fraction of 1 as per cent, two decimals: ``86,76 %``."""
    return lambda lang: f"{show(100 * exactly(value), lang, places=2)} %"


def number(value: Fraction | Decimal | float, places: int = 2) -> Said:
    """A number to so many decimals; more where it would look like a whole one."""
    exact = exactly(value)
    return lambda lang: _minus(show(exact, lang, places=places))


def exactly(value: Fraction | Decimal | float) -> Fraction:
    """A float as the decimal of twelve digits it stands for: 0.55 is 11/20."""
    return Fraction(f"{value:.12g}" if isinstance(value, float) else value)


def count(value: float) -> Said:
    """A count in full: ``403.016``."""
    return lambda lang: _minus(show(int(value), lang))


def signed(value: Fraction | float, places: int = 2) -> Said:
    """A gap with its sign: ``−4,66``."""
    exact = exactly(value)
    sign = "+" if exact > 0 else ""
    return lambda lang: sign + _minus(show(exact, lang, places=places))


def _minus(text: str) -> str:
    return text.replace("-", "−")


def points(value: Fraction | float) -> Said:
    """A difference of rates in percentage points, without a sign: ``12,24``."""
    return number(100 * exactly(value))


def chance(p: float) -> Said:
    """A probability to three decimals, or that it is smaller than 0,001."""
    if p < 0.001:
        return lambda lang: f"< {show(Decimal('0.001'), lang)}"
    return lambda lang: show(Decimal(f"{p:.3f}"), lang)


def listed(items: Sequence[Fact]) -> Said:
    """Items one after the other, cut after six with the number of those left out."""
    more = len(items) - _MOST_NAMES
    tail = [f"… (+{more})"] if more > 0 else []
    # Semicolons between: the name of a department may hold a comma.
    return lambda lang: "; ".join([*(say(i, lang) for i in items[:_MOST_NAMES]), *tail])


def phrase(name: str, **facts: Fact) -> Said:
    """A phrase of the wording modules with its facts filled in."""

    def said(lang: str) -> str:
        text: str = getattr(words(lang), name)
        return text.format(**_all(facts, lang))

    return said


def block_fact(name: object) -> Said:
    """A block by its name: a level in the reader's words, or that it has no name."""

    def said(lang: str) -> str:
        text = str(name)
        return block_name(text, lang) if text else phrase("UNNAMED_BLOCK")(lang)

    return said


def word(table: str, key: object, *facts: Fact) -> Said:
    """A word of one of the tables of the wording modules, with its facts."""

    def said(lang: str) -> str:
        text: str = getattr(words(lang), table)[key]
        return text.format(*(say(fact, lang) for fact in facts))

    return said


def say(fact: Fact, lang: str) -> str:
    """Print a fact in a language; whole numbers get their group marks."""
    if isinstance(fact, str):
        return fact
    return show(fact, lang) if isinstance(fact, int) else fact(lang)


def _all(facts: Mapping[str, Fact], lang: str) -> dict[str, str]:
    return {name: say(fact, lang) for name, fact in facts.items()}


def find(  # noqa: PLR0913  # the fields of one record
    case: str,
    severity: Severity,
    facts: Mapping[str, Fact],
    *,
    decision: Decision | None = None,
    codes: Iterable[str] = (),
    rows: Iterable[int] = (),
    exact: Fraction | None = None,
) -> TableFinding:
    """Make a finding of ``case`` ("C01.some"); ``facts`` fill its sentences."""
    return TableFinding(
        rule=case.partition(".")[0],
        severity=severity,
        message_vi=comparison_vi.SENTENCES[case].format(**_all(facts, "vi")),
        message_en=comparison_en.SENTENCES[case].format(**_all(facts, "en")),
        units=tuple(dict.fromkeys(codes)),
        decision=decision,
        exact=exact,
        rows=tuple(rows),
    )
