"""Numbers of a study as a reader sees them, and the words of its language.

One duty: floats, decimals and shares → printed text. What is not known is a dash.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files
from math import isnan
from types import ModuleType

from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.numbers import show
from cchc_lib.findings.scored import (
    table_words_en,
    table_words_vi,
    words_en,
    words_vi,
)

_WORDS = {"vi": words_vi, "en": words_en}
_TABLES = {"vi": table_words_vi, "en": table_words_en}
_RARE = 0.001
DASH = "–"


def scored_words(lang: str) -> ModuleType:
    """Give the words of a report on scores.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_WORDS, lang)


def table_words(lang: str) -> ModuleType:
    """Give the words of tables; see ``scored_words``."""
    scored_words(lang)
    return _TABLES[lang]


@cache
def readings_of(lang: str, room: str = "scored") -> Mapping[str, tuple[str, ...]]:
    """Give the paragraphs of each section of a room's readings, each on one line.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    scored_words(lang)
    sections = (
        section.partition("\n") for section in _read(lang, room).split("\n## ")[1:]
    )
    return {
        key: tuple(" ".join(part.split()) for part in body.strip().split("\n\n"))
        for key, _, body in sections
    }


def method_of(lang: str) -> str:
    """Give the method of a study as Markdown."""
    scored_words(lang)
    return _read(lang).partition("\n## method\n")[2].strip()


def _read(lang: str, room: str = "scored") -> str:
    page = files("cchc_lib.findings") / room / f"readings.{lang}.md"
    return page.read_text("utf-8")


def decimals(value: float, lang: str, places: int = 2) -> str:
    """Print a number with a fixed count of decimals; NaN is a dash.

    Examples
    --------
    >>> decimals(-0.194, "vi"), decimals(float("nan"), "en")
    ('−0,19', '–')
    """
    if isnan(value):
        return DASH
    rounded = Decimal(f"{abs(value):.{places}f}")
    sign = "−" if value < 0 and rounded else ""
    return f"{sign}{show(rounded, lang)}"


def signed(value: float, lang: str, places: int = 2) -> str:
    """Print a difference with its sign; what rounds to 0 has none.

    Examples
    --------
    >>> signed(0.5, "vi"), signed(-0.5, "vi"), signed(-0.0004, "vi")
    ('+0,50', '−0,50', '0,00')
    """
    text = decimals(value, lang, places)
    nothing = not text.strip(f"{DASH}−0.,")
    return text if nothing or text.startswith("−") else f"+{text}"


def percent(share: float, lang: str, places: int = 0) -> str:
    """Print a fraction of 1 in percent.

    Examples
    --------
    >>> percent(0.3141, "vi"), percent(0.0133, "vi", 1)
    ('31 %', '1,3 %')
    """
    text = decimals(100 * share, lang, places)
    return text if text == DASH else f"{text} %"


def exact(value: Decimal | Fraction | None, lang: str) -> str:
    """Print an exact value; what is not known is a dash."""
    return DASH if value is None else show(value, lang)


def whole(value: float, lang: str) -> str:
    """Print a place or a count.

    Examples
    --------
    >>> whole(3.0, "vi"), whole(1000, "vi"), whole(float("nan"), "vi")
    ('3', '1.000', '–')
    """
    return decimals(value, lang, 0)


def span(low: float, high: float, lang: str) -> str:
    """Print a range of places: one place if both ends agree."""
    if isnan(low) or isnan(high):
        return DASH
    ends = {"low": whole(low, lang), "high": whole(high, lang)}
    same = ends["low"] == ends["high"]
    return ends["low"] if same else str(scored_words(lang).FROM_TO.format(**ends))


def chance(p: float, lang: str) -> str:
    """Say a p-value as a chance."""
    words = scored_words(lang)
    if p < _RARE:
        return str(words.CHANCE_BELOW)
    return str(words.CHANCE.format(p=percent(p, lang, 1 if p < 0.1 else 0)))


def named(item: str, name: str, lang: str) -> str:
    """Name a part: in words where its column has a known one."""
    return str(scored_words(lang).PART_NAMES.get(item, name or item))


def block_name(block: str, lang: str) -> str:
    """Name a block; one that is not known keeps its printed name."""
    return str(scored_words(lang).LEVELS.get(block, block))
