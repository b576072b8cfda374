"""Stretches that hold more numbers than anybody writes in one sentence.

One duty: tokens → stretches that are not read figure by figure. A grammar of sentences
has nothing to say of thousands of numbers in a row, and would spend minutes on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.figures.worded import FIRST_WORDS
from cchc_lib.model import Tokens

MOST_NUMBERS = 2000  # of one sentence, or of sentences without a word


def find_dumps(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the token ranges [start, end) that hold more than ``MOST_NUMBERS``.

    A stretch is a sentence, together with the sentences before it that have no word.
    """
    if len(tokens) <= MOST_NUMBERS:
        return
    start = numbers = sentence = 0
    worded = False
    columns = zip(tokens.kinds, tokens.words, tokens.sentences, strict=True)
    for i, (kind, word, here) in enumerate(columns):
        if here != sentence and (worded or numbers > MOST_NUMBERS):
            if numbers > MOST_NUMBERS:
                yield start, i
            start, numbers, worded = i, 0, False
        sentence = here
        numbers += kind == "number" or word in FIRST_WORDS
        worded = worded or kind == "word"
    if numbers > MOST_NUMBERS:
        yield start, len(tokens)
