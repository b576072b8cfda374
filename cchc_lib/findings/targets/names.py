"""What texts, results and targets are called in a sentence.

One duty: records → names, quoted prints and sets of values. Words are in ``words_vi``
and ``words_en``; sentences made of them in ``sentences``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from cchc_lib.findings.across import read_period, say_period
from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.measures import NBSP, say_exact, say_interval
from cchc_lib.findings.numbers import show
from cchc_lib.findings.overview import show_period
from cchc_lib.findings.quantity_names import name_unit
from cchc_lib.findings.targets import words_en, words_vi
from cchc_lib.findings.targets.facts import Document, Reported
from cchc_lib.findings.words_en import HEDGES as HEDGES_EN
from cchc_lib.findings.words_vi import HEDGES as HEDGES_VI
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary.targets import Target

_WORDS = {"vi": words_vi, "en": words_en}
_HEDGES = {"vi": HEDGES_VI, "en": HEDGES_EN}
_MOST_NAMES = 4
_DOSSIER = "dossier"


def target_words(lang: str) -> ModuleType:
    """Give the words on targets.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_WORDS, lang)


def statement(target: Target, lang: str) -> str:
    """Give a target in words."""
    return target.statement_vi if lang == "vi" else target.statement_en


def name_document(document: Document, lang: str, *, period: str = "") -> str:
    """Name a text by body and period (or that of a figure), else by its file."""
    body = short_body(document.body)
    name = Path(document.path).name
    if not body:
        return str(target_words(lang).UNTITLED.format(name=name))
    said = name_period(period or document.period, lang)
    return f"{body}, {said}" if said else f"{body} ({name})"


def name_documents(documents: Sequence[Document], lang: str) -> str:
    """Name texts, those of one body together: ``Long Xuyên (năm 2020; năm 2024)``."""
    bodies = dict.fromkeys(short_body(one.body) for one in documents)
    said = []
    for body in bodies:
        own = [one for one in documents if short_body(one.body) == body]
        periods = dict.fromkeys(name_period(one.period, lang) for one in own)
        if len(own) == 1 or not body or "" in periods:
            said += [name_document(one, lang) for one in own]
        else:
            said.append(f"{body} ({'; '.join(periods)})")
    more = len(said) - _MOST_NAMES
    tail = [f"… (+{more})"] if more > 0 else []
    return "; ".join([*said[:_MOST_NAMES], *tail])


def name_period(period: str, lang: str) -> str:
    """Name a recorded period: ``7 tháng đầu năm 2024``."""
    months = read_period(period)
    if months is None or months[0] // 12 != months[1] // 12:
        return show_period(period, lang)
    return say_period(months, lang)


def short_body(body: str) -> str:
    """Name a body by its last proper names: ``Long Xuyên, An Giang``."""
    parts = [part.strip() for part in body.split(",")]
    return ", ".join(part[_start(part) :] for part in parts)


def _start(name: str) -> int:
    """Where the first word that starts large begins: level words are small."""
    return next((i for i, c in enumerate(name) if c.isupper()), 0)


def say_print(reported: Reported, lang: str) -> str:
    """Quote a print, its hedge before it: ``gần “97%”``."""
    hedge = _HEDGES[lang].get(reported.hedge, "")
    return f"{hedge} “{reported.printed}”".lstrip()


def say_short(reported: Reported, lang: str) -> str:
    """Give the value that counts: recomputed where counts are printed, else the print.

    What is late is told as the rest.
    """
    if reported.exact is not None:
        return say_exact(reported.exact, lang, f"{NBSP}%")
    if reported.complement and reported.held is not None:
        return say_values(reported.held, reported.unit, lang)
    return say_print(reported, lang)


def say_values(values: Interval, unit: str, lang: str) -> str:
    """Name a set of values with their unit; per cent end at 0 and 100."""
    if unit == "percent" and not values.is_point:
        # "from 0 to below 97 %" says no more than "below 97 %".
        low = None if values.low == 0 else values.low
        high = None if values.high == 100 else values.high
        ends = (low is not None and values.low_closed, high is not None)
        values = Interval(low, high, ends[0], ends[1] and values.high_closed)
    return say_interval(values, lang, _after(unit, lang))


def _after(unit: str, lang: str) -> str:
    return f"{NBSP}{name_unit(unit, lang)}"


def counted_noun(reported: Reported, lang: str) -> str:
    """Name what a share is a share of, after a number."""
    return name_unit(next(iter(sorted(reported.bases)), _DOSSIER), lang)


def say_bound(target: Target, lang: str) -> str:
    """Give the bound of a target: ``từ 99 % trở lên``."""
    value = f"{show(target.value, lang)}{_after(target.unit, lang)}"
    return str(target_words(lang).BOUND[target.bound].format(value=value))
