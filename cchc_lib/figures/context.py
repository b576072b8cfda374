"""One text under reading: its tokens and the words of the field, for look-ups.

One duty: answer "which words stand left and right of token i". No rule of the
grammar lives here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_lib.model import Tokens
from cchc_lib.vocabulary import Vocabulary

# what a text calls, say, giấy phép xây dựng from there on: GPXD
_ACRONYM = re.compile(r"\(([A-ZĐ]{2,8})\)")
_HEADING = 200  # characters either side that tell a heading in capitals


@dataclass(frozen=True, slots=True)
class Context:
    """A text with its tokens and the vocabulary, passed to every rule."""

    text: str
    tokens: Tokens
    vocabulary: Vocabulary
    words: tuple[str, ...] = field(init=False)  # those of the tokens, asked most often
    acronyms: Mapping[str, int] = field(init=False)  # to the token they stand for

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.tokens.words)
        object.__setattr__(self, "acronyms", _acronyms(self.text, self.tokens))

    def word(self, i: int) -> str:
        """The canonical word at ``i``, or "" beyond either end."""
        try:  # the commonest question of all: a try costs nothing where it holds
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def raw(self, i: int) -> str:
        """The characters at token ``i`` as printed, or "" beyond either end."""
        if not 0 <= i < len(self.words):
            return ""
        return self.text[self.tokens.starts[i] : self.tokens.ends[i]]

    def is_small(self, i: int) -> bool:
        """Whether token ``i`` starts small, or stands in a heading all in capitals."""
        raw = self.raw(i)
        if not raw[:1].isupper():
            return raw[:1].islower()
        at = self.tokens.starts[i]
        low, high = max(0, at - _HEADING), at + _HEADING
        before = self.text[low:at].rpartition("\n")[2]
        return (before + self.text[at:high].partition("\n")[0]).isupper()

    def is_next_heading(self, i: int) -> bool:
        """Whether a line in capitals begins at token ``i``, behind another."""
        if not 1 < i < len(self.words) - 1:
            return False
        gap = self.text[self.tokens.ends[i - 1] : self.tokens.starts[i]]
        around = (self.raw(i - 2), self.raw(i), self.raw(i + 1))
        return "\n" in gap and all(raw.isupper() for raw in around)

    def is_number(self, i: int) -> bool:
        """Whether token ``i`` exists and is a numeral."""
        return 0 <= i < len(self.words) and self.tokens.kinds[i] == "number"

    def is_word(self, i: int) -> bool:
        """Whether token ``i`` exists and is made of letters."""
        return 0 <= i < len(self.words) and self.tokens.kinds[i] == "word"

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands right against token ``i + 1``."""
        ends, starts = self.tokens.ends, self.tokens.starts
        return 0 <= i < len(ends) - 1 and ends[i] == starts[i + 1]

    def same_sentence(self, i: int, j: int) -> bool:
        """Whether both tokens exist and stand in one sentence."""
        s = self.tokens.sentences
        return 0 <= i < len(s) and 0 <= j < len(s) and s[i] == s[j]

    def cue_before(self, name: str, i: int) -> int:
        """Number of tokens of the ``name`` cue that ends just before ``i``, or 0."""
        hit = self.vocabulary.cues[name].before(self.words, i)
        return hit[0] if hit else 0

    def cue_at(self, name: str, i: int) -> int:
        """Number of tokens of the ``name`` cue that starts at ``i``, or 0."""
        if i >= len(self.words):
            return 0
        hit = self.vocabulary.cues[name].at(self.words, i)
        return hit[0] if hit else 0

    def unit_at(self, i: int) -> tuple[int, str] | None:
        """Length and key of the listed unit noun that starts at ``i``."""
        if i >= len(self.words) or not self.same_sentence(i - 1, i):
            return None
        return self.vocabulary.units.at(self.words, i)

    def list_before(self, name: str, i: int) -> int:
        """Number of tokens of the ignored-list phrase just before ``i``, or 0."""
        hit = self.vocabulary.ignored[name].before(self.words, i)
        return hit[0] if hit else 0

    def list_at(self, name: str, i: int) -> int:
        """Number of tokens of the ignored-list phrase that starts at ``i``, or 0."""
        if i >= len(self.words):
            return 0
        hit = self.vocabulary.ignored[name].at(self.words, i)
        return hit[0] if hit else 0


def _acronyms(text: str, tokens: Tokens) -> dict[str, int]:
    """Acronyms that the text explains, and the token of the first word of each."""
    found: dict[str, int] = {}
    for match in _ACRONYM.finditer(text):
        letters = match[1].lower()
        bracket = bisect_left(tokens.starts, match.start())
        first = bracket - len(letters)
        named = tokens.words[max(0, first) : bracket]
        if first >= 0 and letters == "".join(word[0] for word in named):
            found.setdefault(match[1], first)
    return found
