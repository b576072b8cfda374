"""Sentences on targets: what is reported, whether it is enough, what would change it.

One duty: facts → text in one language. Words are in ``words_vi`` and ``words_en``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cchc_lib.findings.measures import NBSP, say_exact
from cchc_lib.findings.numbers import show
from cchc_lib.findings.targets.facts import Document, Held, Reported
from cchc_lib.findings.targets.names import (
    counted_noun,
    name_document,
    name_documents,
    name_period,
    say_print,
    say_values,
    statement,
    target_words,
)
from cchc_lib.model import Finding
from cchc_lib.vocabulary.targets import TargetSet

_LOWER = frozenset({"at_least", "above"})
_MOST_NEAR = 3
CARDED = frozenset({"T01", "T02", "T03", "T05"})  # findings that get a card


def say_held(held: Held, lang: str) -> str:
    """Say in one sentence what came of a target in a text."""
    words, target = target_words(lang), held.target
    own = held.reported.period if held.reported else ""
    fields = {"doc": name_document(held.document, lang, period=own)}
    fields["statement"] = statement(target, lang)
    if held.reported is None:
        return str(words.SENTENCES["T04"].format(near=_near(held, lang), **fields))
    case = {"missed": "T01", "met": "T02"}.get(held.status, "T03")
    case += ".conflict" if held.conflict else ""
    return str(
        words.SENTENCES[case].format(
            said=say_reported(held.reported, lang),
            margin=say_margin(held, lang),
            doubt=_leaning(held, lang) + _doubt(held, lang),
            **fields,
        )
    )


def say_silent(held: Sequence[Held], lang: str) -> str:
    """Say of one target which texts report nothing for it, and what comes near."""
    said = str(
        target_words(lang).SILENT.format(
            statement=statement(held[0].target, lang),
            docs=name_documents([row.document for row in held], lang),
        )
    )
    near = (
        f" {name_document(row.document, lang)}:{_near(row, lang)}"
        for row in held
        if row.near
    )
    return said + "".join(near)


def say_two_sides(held: Held, lang: str) -> str:
    """Say that a printed value and its counts lie on two sides of a target."""
    reported = held.reported
    assert reported is not None
    words, counted = target_words(lang), held.target.goal.contains(reported.exact or 0)
    return str(
        words.SENTENCES["T05.missed" if counted else "T05.met"].format(
            doc=name_document(held.document, lang, period=reported.period),
            printed=reported.printed,
            statement=statement(held.target, lang),
            counts=_counts(reported, lang),
        )
    )


def say_standing(aims: TargetSet, documents: Sequence[Document], lang: str) -> str:
    """Say whom targets bind, where it is not the body and period of some texts.

    The texts stand to the targets in one way.
    """
    words, vi = target_words(lang), lang == "vi"
    who = aims.applies_vi if vi else aims.applies_en
    period = name_period(aims.period, lang)
    named = dict.fromkeys(name_period(one.period, lang) for one in documents)
    own = "; ".join(name for name in named if name)
    differ = own and period and own != period
    return str(
        words.SENTENCES[f"T06.{documents[0].standing}"].format(
            title=aims.title_vi if vi else aims.title_en,
            applies=words.APPLIES.format(who=who) if who else "",
            doc=name_documents(documents, lang),
            aims_period=period,
            periods=words.PERIODS.format(aims=period, own=own) if differ else "",
        )
    )


def say_reported(reported: Reported, lang: str) -> str:
    """Say what is printed, and what its counts give."""
    words, counted = target_words(lang), reported.exact is not None
    case = "counts" if counted and reported.held is not None else "print"
    if counted and reported.held is None:
        case = "fraction"
    if reported.complement:
        case = "late_counts" if counted else "late"
    said = words.SAID[case].format(
        print=say_print(reported, lang),
        counts=_counts(reported, lang) if counted else "",
        value=say_exact(reported.exact, lang, f"{NBSP}%") if counted else "",  # type: ignore[arg-type]
        set=say_values(reported.held, reported.unit, lang) if reported.held else "",
    )
    return f"{said}{words.APART if reported.apart else ''}"


def _counts(reported: Reported, lang: str) -> str:
    part, whole, exact = reported.part, reported.whole, reported.exact
    assert part is not None
    assert whole is not None
    assert exact is not None
    return str(
        target_words(lang).COUNTS.format(
            part=show(part, lang),
            whole=show(whole, lang),
            unit=counted_noun(reported, lang),
            exact=say_exact(exact, lang, f"{NBSP}%"),
        )
    )


def say_margin(held: Held, lang: str) -> str:
    """Say how far a result lies beyond its target, or short of it."""
    margins, words = held.margins, target_words(lang)
    if margins is None or held.status not in {"met", "missed"}:
        return ""
    met = held.status == "met"
    end, closed = (
        (margins.low, margins.low_closed)
        if met
        else (margins.high, margins.high_closed)
    )
    if not end:
        return str(words.JUST[held.status])
    side = "lower" if held.target.bound in _LOWER else "upper"
    how = "exact" if margins.is_point else "closed" if closed else "open"
    said = f"{say_exact(abs(Fraction(end)), lang)} {words.UNIT[held.target.unit]}"
    return str(words.MARGINS[held.status, side, how].format(margin=said))


def say_flip(held: Held, lang: str) -> str:
    """Say what would change a verdict; "" where nothing is reported."""
    flip, words, reported = held.flip, target_words(lang), held.reported
    if flip is None or reported is None:
        return ""
    if flip.true_value.empty:
        return str(words.NOTHING_FLIPS)
    rising = (held.target.bound in _LOWER) != (held.status == "met")
    how = "rising" if rising else "falling"
    counted = flip.needed is not None and (
        flip.change is not None or held.status == "not_proven"
    )
    fields = {
        "set": say_values(flip.true_value, held.target.unit, lang),
        "needed": show(flip.needed or 0, lang),
        "change": show(abs(flip.change or 0), lang),
        "whole": show(flip.whole or 0, lang),
        "unit": counted_noun(reported, lang),
    }
    said = str(words.FLIPS[held.status, how if counted else "value"].format(**fields))
    if flip.not_due is None:
        return said
    return said + str(
        words.NOT_DUE.format(unit=fields["unit"], not_due=show(flip.not_due, lang))
    )


def _doubt(held: Held, lang: str) -> str:
    if not held.doubts:
        return ""
    words = target_words(lang)
    why = "; ".join(words.DOUBTS[code] for code in held.doubts)
    return str(words.DOUBT.format(why=why))


def _leaning(held: Held, lang: str) -> str:
    """Say what the usual sense of a hedge would give: nearly 73 % is above 72 %."""
    soft = held.reported.soft if held.reported else None
    if held.leans is None or soft is None:
        return ""
    usual = say_values(soft, held.target.unit, lang)
    return str(target_words(lang).LEANS[held.leans].format(set=usual))


def _near(held: Held, lang: str) -> str:
    words = target_words(lang)
    return "".join(
        words.NEAR.format(print=say_print(reported, lang), why=words.WHY[code])
        for reported, code in _different(held)[:_MOST_NEAR]
    )


def _different(held: Held) -> list[tuple[Reported, str]]:
    """Leave out prints that come again for the same reason."""
    return list({(one.printed, why): (one, why) for one, why in held.near}.values())


def facts_of(finding: Finding, row: Held, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what a card tells besides its sentence: label keys and texts."""
    if finding.decision:
        yield "certainty", target_words(lang).CERTAINTY[finding.decision]
    if finding.rule != "T05":
        yield "flips", say_flip(row, lang)
