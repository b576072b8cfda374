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
    columns = _Columns()
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "line":
            if columns.words and _breaks_line(text, columns.words, match):
                columns.break_line()
        else:
            columns.add(match, kind)
    return columns.tokens()


class _Columns:
    """The tokens read so far, and the sentence and line they stand in."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._kinds: list[str] = []
        self._sentences: list[int] = []
        self._paragraphs: list[int] = []
        self._sentence = self._paragraph = 0
        self._stopped = False

    def break_line(self) -> None:
        self._paragraph += 1
        self._sentence += 1
        self._stopped = False

    def add(self, match: re.Match[str], kind: str) -> None:
        raw = match.group()
        word = canonical(raw) if kind == "word" else raw
        if self._stopped and word not in _CLOSERS:
            self._sentence += _begins_sentence(raw, kind)
            self._stopped = False
        self.words.append(word)
        self.starts.append(match.start())
        self.ends.append(match.end())
        self._kinds.append(kind)
        self._sentences.append(self._sentence)
        self._paragraphs.append(self._paragraph)
        if kind == "mark" and (word in _STOPS or word[0] == "."):
            self._stopped = not _is_abbreviation(self.words, self.starts, self.ends)

    def tokens(self) -> Tokens:
        return Tokens(
            words=tuple(self.words),
            starts=tuple(self.starts),
            ends=tuple(self.ends),
            kinds=tuple(self._kinds),
            sentences=tuple(self._sentences),
            paragraphs=tuple(self._paragraphs),
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
    if "|" in text[text.rfind("\n", 0, match.start()) + 1 : match.start()]:
        return True  # a row of a table
    nxt = text[match.end() : match.end() + 1]
    if words[-1] in _LINE_END or words[-1][0] == ".":
        return True
    # A wrapped line goes on in lower case, with a mark, or after a comma.
    return bool(nxt) and (nxt.isupper() or nxt in "-–•+*") and words[-1] != ","
