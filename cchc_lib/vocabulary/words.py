"""Words in one spelling, and the longest phrase that stands at a place.

One duty: characters → canonical words, and phrases of them looked up quickly. Not
here: which phrases there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product

from cchc_lib.errors import DataError

_UNLISTED = "other:"  # before the noun of a unit nobody listed
_CHOICE = re.compile(r"<([^<>|]*(?:\|[^<>|]*)+)>")  # a lone "<" is a hedge
_WORD = re.compile(r"[^\W\d_]+|\d+|[<>]=|\S")
# Tone marks on the second vowel ("hoá", "uỷ") move to the first ("hóa", "ủy").
_PAIRS = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}


@lru_cache(maxsize=20_000)
def canonical(word: str) -> str:
    """One spelling for each word: ``Tỉ`` → ``tỷ``, ``hoá`` → ``hóa``.

    Examples
    --------
    >>> canonical("Hoá"), canonical("TỈ"), canonical("Quý")
    ('hóa', 'tỷ', 'quý')
    """
    low = word.lower()
    if low == "tỉ":
        return "tỷ"
    if len(low) > 1 and low[0] != "q":
        pair = _PAIRS.get(low[-2:])
        if pair:
            return low[:-2] + pair
    return low


def split_words(phrase: str) -> tuple[str, ...]:
    """Canonical words and single punctuation marks of a phrase."""
    return tuple(canonical(word) for word in _WORD.findall(phrase))


def canonical_phrase(phrase: str) -> str:
    """Canonical words of a phrase, joined by single spaces."""
    return " ".join(split_words(phrase))


def spelled_out(phrase: str) -> Iterator[str]:
    """Every phrase that one with choices stands for, in order.

    Examples
    --------
    >>> list(spelled_out("<trễ|quá> hạn"))
    ['trễ hạn', 'quá hạn']
    """
    pieces = [piece.split("|") for piece in _CHOICE.split(phrase)]
    for chosen in product(*pieces):
        yield " ".join("".join(chosen).split())


class Phrases:
    """Phrases of canonical words with a label each; the longest match wins.

    ``<trễ|quá> <hạn|hẹn>`` stands for four phrases; a choice may be empty.
    """

    def __init__(self, labelled: Mapping[str, Sequence[str]], place: str) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: dict[tuple[str, ...], str] = {}
        for label, phrases in labelled.items():
            for phrase in chain.from_iterable(map(spelled_out, phrases)):
                words = split_words(phrase)
                if seen.setdefault(words, label) != label:
                    raise DataError(
                        place, f"{phrase!r} under {seen[words]} and {label}", "one key"
                    )
                self._first.setdefault(words[0], []).append((words, label))
                self._last.setdefault(words[-1], []).append((words, label))
        for index in (self._first, self._last):
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], i: int) -> tuple[int, str] | None:
        """Length and label of the longest phrase that starts at word ``i``."""
        for phrase, label in self._first.get(words[i], ()):
            n = len(phrase)
            if n == 1 or tuple(words[i : i + n]) == phrase:
                return n, label
        return None

    def before(self, words: Sequence[str], i: int) -> tuple[int, str] | None:
        """Length and label of the longest phrase that ends just before word ``i``."""
        if i <= 0:
            return None
        for phrase, label in self._last.get(words[i - 1], ()):
            n = len(phrase)
            if n == 1 or (n <= i and tuple(words[i - n : i]) == phrase):
                return n, label
        return None

    def misses(self, words: Iterable[str]) -> bool:
        """Whether none of the words begins a phrase: the quickest way to say no."""
        return self._first.keys().isdisjoint(words)

    def scan(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Every longest match, left to right without overlap: (start, end, label)."""
        first, reached = self._first, 0
        if self.misses(words):
            return
        for i in [at for at, word in enumerate(words) if word in first]:
            hit = self.at(words, i) if i >= reached else None
            if hit is not None:
                reached = i + hit[0]
                yield i, reached, hit[1]


def unlisted_unit(word: str) -> str:
    """Name the unit of a counted noun that the vocabulary does not list."""
    return f"{_UNLISTED}{word}"


def is_listed_unit(unit: str) -> bool:
    """Whether a unit is one of the vocabulary: no other noun and no bare number.

    Examples
    --------
    >>> is_listed_unit("dossier"), is_listed_unit(unlisted_unit("ha"))
    (True, False)
    """
    return unit != "number" and not unit.startswith(_UNLISTED)
