"""Which words of a report page fit a language and a verdict.

One duty: look words up. They are in ``report_*``, of cards in ``card_*``, of bindings
in ``licences_*``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from cchc_lib.findings import (
    card_en,
    card_vi,
    joint_en,
    joint_vi,
    licences_en,
    licences_vi,
    report_en,
    report_vi,
)
from cchc_lib.findings.cards import case_of, fill
from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.measures import (
    possible_values,
    reported_figure,
    say_interval,
    unit_of_exact,
)
from cchc_lib.model import Figure, Verdict

_PAGES = {"vi": report_vi, "en": report_en}
_CARDS = {"vi": card_vi, "en": card_en}
_JOINT = {"vi": joint_vi, "en": joint_en}
_LICENCES = {"vi": licences_vi, "en": licences_en}


def report_words(lang: str) -> ModuleType:
    """Give the words of a page.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_PAGES, lang)


def card_words(lang: str) -> ModuleType:
    """Give the words of cards and titles; see ``report_words``."""
    return pick_words(_CARDS, lang)


def joint_words(lang: str) -> ModuleType:
    """Give the words on figures taken together; see ``report_words``."""
    return pick_words(_JOINT, lang)


def licences(lang: str) -> Mapping[str, str]:
    """Give the words on why figures were tied; see ``report_words``."""
    words: Mapping[str, str] = pick_words(_LICENCES, lang).LICENCES
    return words


def phrase(
    templates: Mapping[str, str],
    verdict: Verdict,
    figures: Mapping[str, Figure],
    lang: str,
) -> str:
    """Fill the template of a verdict: by rule and reason, by reason, by rule, or any.

    The fields ``allowed`` (by the other figures) and ``stands`` (by the print) name
    sets in words, with their unit.
    """
    rule, reason, case = verdict.rule, verdict.reason, case_of(verdict)
    reason = reason.partition(":")[0]
    keys = (f"{rule}.{case}", f"{rule}.{reason}", case, reason or rule, rule, "")
    template = next(templates[key] for key in keys if key in templates)
    reported, allowed = reported_figure(verdict, figures), verdict.allowed
    unit = unit_of_exact(verdict, figures, lang)
    sets = {
        "{allowed}": say_interval(allowed, lang, unit) if allowed else "?",
        "{stands}": possible_values(reported, lang) if reported else "?",
    }
    for name, said in sets.items():
        template = template.replace(name, said)
    return fill(template, verdict, figures, lang)
