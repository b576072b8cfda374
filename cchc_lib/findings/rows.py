"""Cells of the tables a reader sees: one figure, one check, one finding in words.

One duty: record → plain texts, one a column. The same cells go into the page, escaped,
and into the files to download, made inert. Not here: which rows are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cchc_lib.findings.cards import fill, words_for
from cchc_lib.findings.measures import (
    possible_values,
    recomputed_text,
    reported_figure,
    term_texts,
)
from cchc_lib.findings.numbers import show
from cchc_lib.findings.prints import hedge_word
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.findings.wording import licences, report_words
from cchc_lib.model import Figure, Verdict
from cchc_lib.vocabulary import load_vocabulary

Figures = Mapping[str, Figure]
_OPEN = frozenset({"undetermined", "not_checked"})


def figure_cells(figure: Figure, lang: str) -> list[str]:
    """Figure, what it is of, its possible values, role and period."""
    return [
        hedged(figure, lang),
        name_quantity(figure.quantity, lang),
        possible_values(figure, lang),
        words_for(lang).ROLES.get(figure.role, figure.role),
        figure.period or "",
    ]


def hedged(figure: Figure, lang: str) -> str:
    """Give a figure as printed, with its hedge: ``trên 37.000 hồ sơ``."""
    return f"{hedge_word(figure, lang)} {figure.printed}".lstrip()


def check_cells(verdict: Verdict, figures: Figures, lang: str) -> list[str]:
    """Rule, checked figure, what it was tied to, recomputed, verdict, why tied so."""
    words, names = report_words(lang), words_for(lang)
    claimed = reported_figure(verdict, figures)
    terms = [
        f"{words.TERMS.get(role, role)} {text}"
        for role, text in term_texts(verdict, figures)
    ]
    relation = verdict.relation
    if relation.kind == "band" and "|" in relation.detail:
        terms = [fill(words.BAND, verdict, figures, lang)]
    licence = licence_text(relation.reason, lang)
    if verdict.rejected:
        licence += f"; {words.REJECTED.format(n=len(verdict.rejected))}"
    return [
        f"{verdict.rule} {names.RULES.get(verdict.rule, '')}".rstrip(),
        claimed.printed if claimed else "100 %",
        "; ".join(terms),
        recomputed_text(verdict, figures, lang),
        verdict_text(verdict, lang),
        licence,
    ]


def verdict_text(verdict: Verdict, lang: str) -> str:
    """Name a verdict, with the reason where it is open or has a condition."""
    names = words_for(lang)
    word = str(names.VERDICT[verdict.verdict])
    if verdict.verdict in _OPEN and verdict.reason:
        power = "" if verdict.power is None else f"; {power_text(verdict.power, lang)}"
        return f"{word}: {reason_text(verdict.reason, lang)}{power}"
    if verdict.verdict == "consistent_if" and verdict.modes:
        return f"{word}: {'; '.join(names.MODES[mode] for mode in verdict.modes)}"
    return word


def power_text(power: Fraction, lang: str) -> str:
    """Say how many wrong shares the mere need of a whole part would show."""
    words = words_for(lang)
    if not power:
        return str(words.NO_POWER)
    return str(words.POWER.format(power=show(100 * power, lang, places=2)))


def licence_text(code: str, lang: str) -> str:
    """Word why figures were tied; all identities of the vocabulary are named alike."""
    vocabulary = load_vocabulary()
    identities = {rule.id for rule in vocabulary.sum_rules}
    identities |= {rule.id for rule in vocabulary.part_rules}
    key = "" if code in identities else code
    return licences(lang).get(key, code.replace("_", " "))


def reason_text(code: str, lang: str) -> str:
    """Word the reason why something was not checked."""
    key = code.partition(":")[0]
    return str(words_for(lang).REASONS.get(key, key.replace("_", " ")))
