"""A text as words, numerals and marks, with the sentence and line each stands in.

One duty: characters → columns of tokens. Nothing is judged here. A line break ends a
sentence only where a new one can begin, so that a wrapped line stays one sentence.
"""

from __future__ import annotations

import re

from cchc_lib.model import Tokens
from cchc_lib.numbers.numerals import NUMERAL
from cchc_lib.vocabulary import canonical

_TOKEN = re.compile(
    rf"(?P<number>{NUMERAL})|(?P<word>[^\W\d_]+)|(?P<line>\n[ \t\r\f\v\u00a0]*)+"
    r"|(?P<mark>[<>]=|\.{2,}|\S)"
)
_STOPS = frozenset({".", "!", "?", "…"})
_ABBREVIATIONS = frozenset(
    {"tp", "tx", "tt", "p", "q", "h", "x", "ths", "ts", "ks", "bs", "gs", "pgs"}
)
_CLOSERS = frozenset({")", "]", '"', "”", "'", "’"})
_LINE_END = frozenset({".", "!", "?", "…", ":", ";"})


def tokenize(text: str) -> Tokens:
    """Split NFC text into tokens.

    A full stop ends a sentence unless it follows an abbreviation (``TP.Hội An``) or a
    single capital. A line break ends a sentence and a line if the line before it ends
    in a stop, if a blank line follows, or if the next line starts like a sentence.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    open_stop = False
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        start, end = match.span()
        if kind == "line":
            if words and _breaks_line(text, words, match):
                paragraph += 1
                sentence += 1
                open_stop = False
            continue
        raw = match.group()
        word = canonical(raw) if kind == "word" else raw
        if open_stop and word not in _CLOSERS:
            if _begins_sentence(raw, kind):
                sentence += 1
            open_stop = False
        words.append(word)
        starts.append(start)
        ends.append(end)
        kinds.append(kind)
        sentences.append(sentence)
        paragraphs.append(paragraph)
        if kind == "mark" and (word in _STOPS or word[0] == "."):
            open_stop = not _is_abbreviation(words, starts, ends)
    return Tokens(
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        kinds=tuple(kinds),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
    )


def _begins_sentence(raw: str, kind: str) -> bool:
    return kind == "number" or raw[0].isupper() or not raw[0].isalpha()


def _is_abbreviation(words: list[str], starts: list[int], ends: list[int]) -> bool:
    """A full stop glued to ``TP`` or to one letter does not end a sentence."""
    if len(words) < 2 or starts[-1] != ends[-2]:
        return False
    return words[-2] in _ABBREVIATIONS


def _breaks_line(text: str, words: list[str], match: re.Match[str]) -> bool:
    if match.group().count("\n") > 1 or text.startswith("\n", match.end()):
        return True
    nxt = text[match.end() : match.end() + 1]
    if words[-1] in _LINE_END or words[-1][0] == ".":
        return True
    # A wrapped line goes on in lower case, with a mark, or after a comma.
    return bool(nxt) and (nxt.isupper() or nxt in "-–•+*") and words[-1] != ","
