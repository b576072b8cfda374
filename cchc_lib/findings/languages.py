"""Which of two sets of words fits a language.

One duty: refuse what is neither of them, in one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from cchc_lib.errors import UnknownNameError


def pick_words(words: Mapping[str, ModuleType], lang: str) -> ModuleType:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If there are none.
    """
    if lang not in words:
        raise UnknownNameError("language", lang, tuple(words))
    return words[lang]
