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
# "Đã xong 53 vụ. Tỷ lệ 68,83%. Còn lại 24 vụ.": no sentences but the end of one
_ELLIPSIS = re.compile(
    r"T[ỷỉ]\s+lệ(?:\s+tương\s+ứng|\s+này|\s+đó)?(?:\s+là|\s+đạt|:)?\s*[0-9]"
    r"|(?:Tức|Bằng|Chiếm|Tương\s+(?:ứng|đương)|Ứng\s+với|Còn\s+lại)\b"
)
_STOPS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset({")", "]", '"', "”", "'", "’"})


def tokenize(text: str, vocabulary: Vocabulary | None = None) -> Tokens:
    """Split plain NFC text (``plain.read_plain``) into tokens.

    A full stop ends a sentence unless it follows an abbreviation (``TP.Hội An``) or a
    single capital, or what follows has no subject of its own. A line break that does
    not wrap a line ends a sentence and a line.
    """
    wraps = find_wraps(text, vocabulary or load_vocabulary())
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    stopped = False
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "line":
            if words and match.start() not in wraps:
                sentence, paragraph, stopped = sentence + 1, paragraph + 1, False
            continue
        raw, at = match[0], match.start()
        word = canonical(raw) if kind == "word" else raw
        if stopped and word not in _CLOSERS:
            sentence += _begins_sentence(raw, kind) and not _ELLIPSIS.match(text, at)
            stopped = False
        if kind == "mark" and (word in _STOPS or word[0] == "."):
            # A full stop glued to ``TP`` does not end a sentence.
            stopped = not (words and ends[-1] == at and words[-1] in ABBREVIATIONS)
        words.append(word)
        starts.append(at)
        ends.append(match.end())
        kinds.append(kind)
        sentences.append(sentence)
        paragraphs.append(paragraph)
    return Tokens(
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        kinds=tuple(kinds),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        capitals=tuple(text[at].isupper() for at in starts),
    )


def _begins_sentence(raw: str, kind: str) -> bool:
    return kind == "number" or raw[0].isupper() or not raw[0].isalpha()
