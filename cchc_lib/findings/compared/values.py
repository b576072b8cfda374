"""Values of units as a reader of a report sees them.

One duty: rates, scores, places → printed text; what is not known is a dash.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import ModuleType
from typing import Any

from cchc_lib.findings.compared import readings_en, readings_vi, words_en, words_vi
from cchc_lib.findings.compared.compared import Compared
from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.measures import NBSP
from cchc_lib.findings.numbers import show
from cchc_lib.findings.scored.values import DASH, decimals, whole

Record = Mapping[Any, Any]

_WORDS = {"vi": words_vi, "en": words_en}
_READINGS = {"vi": readings_vi, "en": readings_en}


def compared_words(lang: str) -> ModuleType:
    """Give the words of a report on units.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_WORDS, lang)


def readings_of(lang: str) -> Mapping[str, tuple[str, str, str]]:
    """Give sentence, assumption and change of every number; see `compared_words`."""
    compared_words(lang)
    table: Mapping[str, tuple[str, str, str]] = _READINGS[lang].READINGS
    return table


def number(value: Any) -> float:
    """Give a value as a float; NaN where there is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")


def rate_text(share: Any, lang: str) -> str:
    r"""Print a fraction of 1 in percent with two decimals; only all is 100 %.

    Examples
    --------
    >>> rate_text(0.8676, "vi"), rate_text(0.99999, "vi"), rate_text(None, "vi")
    ('86,76\xa0%', '99,999\xa0%', '–')
    """
    value = number(share)
    text = decimals(100 * value, lang)
    if text == DASH:
        return DASH
    if round(100 * value, 2) in {0, 100} and value not in {0, 1}:
        text = show(100 * Fraction(f"{value:.12g}"), lang, places=2)
    return f"{text}{NBSP}%"


def value_text(study: Compared, value: Any) -> str:
    """Print a rate in percent or a score in points."""
    if study.kind == "rate":
        return rate_text(value, study.lang)
    return decimals(number(value), study.lang, places_of(study))


def places_of(study: Compared) -> int:
    """Give the decimals of scores: an index from 0 to 1 needs one more than points."""
    highest = number(study.units["rate"].abs().max())
    return 3 if highest <= 1 else 2


def with_unit(study: Compared, value: Any) -> str:
    """Print a value as a sentence needs it: ``86,76 %``, ``62,58 điểm``."""
    text = value_text(study, value)
    if study.kind == "rate":
        return text
    return str(compared_words(study.lang).POINTS.format(value=text))


def places_text(row: Record, lang: str) -> str:
    """Print a rank with the places it may be: ``7 (3–18)``."""
    rank, low, high = (number(row[key]) for key in ("rank", "rank_low", "rank_high"))
    if rank != rank:
        return DASH
    if low != low or high != high:
        return whole(rank, lang)
    ends = {"low": whole(low, lang), "high": whole(high, lang)}
    return str(compared_words(lang).RANK.format(rank=whole(rank, lang), **ends))


def unit_name(name: object) -> str:
    """Give a name on one line."""
    return " ".join(str(name).split())


def rounding_only(study: Compared) -> bool:
    """Say whether the noise of scores is no more than that of rounding."""
    return study.kind == "score" and any(
        "rounding" in method and "column" not in method
        for method in study.units["method"].unique()
    )
