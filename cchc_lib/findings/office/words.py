"""Which words of the workbook and the slip fit a language."""

from __future__ import annotations

from types import ModuleType

from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.office import tables_en, tables_vi, words_en, words_vi

_WORDS = {"vi": words_vi, "en": words_en}
_TABLES = {"vi": tables_vi, "en": tables_en}


def office_words(lang: str) -> ModuleType:
    """Give the words of the workbook and the slip.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_WORDS, lang)


def table_heads(lang: str) -> ModuleType:
    """Give the heads of tables of numbers; see ``office_words``."""
    office_words(lang)
    return _TABLES[lang]
