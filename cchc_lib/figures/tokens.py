"""A text as words, numerals and marks, with the sentence and line each stands in.

One duty: characters → columns of tokens. Nothing is judged here. Which line breaks end
a sentence and which ones only wrap a line is asked of ``lines``.
"""

from __future__ import annotations

import re

from cchc_lib.figures.line_shapes import ABBREVIATIONS
from cchc_lib.figures.lines import find_wraps
from cchc_lib.model import Tokens
from cchc_lib.numbers.numerals import NUMERAL
from cchc_lib.vocabulary import Vocabulary, canonical, load_vocabulary

_TOKEN = re.compile(
    rf"(?P<number>{NUMERAL})|(?P<word>[^\W\d_]+)|(?P<line>\n\s*)"
    r"|(?P<mark>[<>]=|\.{2,}|\S)"
)
_STOPS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset({")", "]", '"', "”", "'", "’"})


def tokenize(text: str, vocabulary: Vocabulary | None = None) -> Tokens:
    """Split plain NFC text (``plain.read_plain``) into tokens.

    A full stop ends a sentence unless it follows an abbreviation (``TP.Hội An``) or a
    single capital. A line break that does not wrap a line ends a sentence and a line.
    """
    columns = _Columns()
    wraps = find_wraps(text, vocabulary or load_vocabulary())
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "line":
            if columns.words and match.start() not in wraps:
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
    return words[-2] in ABBREVIATIONS
