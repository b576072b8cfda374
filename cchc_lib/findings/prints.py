"""A figure inside a sentence: quoted as printed, or named in the reader's own marks.

One duty: figure → a few words. In quotation marks stands only what the source
prints. Outside them an English sentence has English marks and units: a bare
``104.259`` would be read as a little more than a hundred and four.
"""

from __future__ import annotations

from cchc_lib.findings import words_en, words_vi
from cchc_lib.findings.numbers import show
from cchc_lib.findings.quantity_names import name_unit
from cchc_lib.model import Figure, Term


def printed_half(take: str, figure: Figure) -> str:
    """Return a figure as printed; the halves of ``74.285/104.259 hồ sơ`` one by one."""
    if figure.denominator is None:
        return figure.printed
    head, _, tail = figure.printed.partition("/")
    return tail.strip() if take == "denominator" else head.strip()


def quote(figure: Figure, lang: str) -> str:
    """Quote a print, its hedge before it in our words: ``gần “97%”``."""
    return f"{hedge_word(figure, lang)} “{figure.printed}”".lstrip()


def operand(term: Term, figure: Figure, lang: str) -> str:
    """Name a figure to compute with: ``104.259 hồ sơ``, ``104,259 dossiers``."""
    text = printed_half(term.take, figure)
    if lang != "vi":
        other = term.take == "denominator" and figure.denominator is not None
        value = figure.denominator if other else figure.value
        text = f"{show(value or 0, lang)} {name_unit(figure.unit, lang)}".rstrip()
        if term.take == "value" and figure.denominator is not None:
            text = show(figure.value, lang)
    return f"{hedge_word(figure, lang)} {text}".lstrip()


def hedge_word(figure: Figure, lang: str) -> str:
    """Say the hedge of a figure in one word; nothing where it has none."""
    words = words_vi if lang == "vi" else words_en
    return str(words.HEDGES.get(figure.hedge, ""))
