"""Where figures stand to one another: sentences, brackets, heads and what lies between.

One duty: positions. Which positions tie figures together is for the relation files.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, Literal

from cchc_lib.model import Figure, Reading
from cchc_lib.vocabulary import Vocabulary

_OPEN, _CLOSE = frozenset({"(", "["}), frozenset({")", "]"})
LEVELS = frozenset({"province", "district", "commune"})
CHANNELS = frozenset({"online", "postal", "in_person", "in_person_or_post"})
TIMING = frozenset({"early", "on_time", "early_or_on_time", "late", "not_due"})
WAITING = frozenset({"in_process", "not_due", "returned", "supplement"})  # not done
_INTAKE = frozenset({"received", "new", "requested"})  # all that is to be done
_STAGES = _INTAKE | WAITING | {"carried_over", "resolved", "due"}
_DIMENSIONS = (_STAGES - {"not_due"}, TIMING | {"on_day"}, CHANNELS)
Side = Literal["top", "bottom"]
_HEADLINE = 5  # counts of the document's beginning


def are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two figures are told of different stages, timings, channels or topics.

    What came in, what is new and what is to be done may be one count told twice, and
    any share may be one of what came in.
    """
    for named in _DIMENSIONS:
        here, there = one & named, other & named
        if here and there and not here & there and not (here | there) <= _INTAKE:
            return True
    own, others = one - _INTAKE, other - _INTAKE
    return bool(own and others and not own & others)


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure with its place in the text."""

    n: int  # position among the figures
    figure: Figure
    sentence: int
    paragraph: int
    bracket: int  # number of the innermost bracket, -1 outside any
    head: int  # figure just before that bracket opened, -1 if none
    facets: frozenset[str]  # facet values of the quantity, unit left out


class Scene:
    """All figures of a reading with their places; relations ask it."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self.reading, self.vocabulary = reading, vocabulary
        self.words = reading.tokens.words
        self.spots: tuple[Spot, ...] = tuple(self._spots())
        self.sides: dict[int, Side | None] = {}  # what ``extremes`` has read so far
        self.listings: tuple[Any, ...] | None = None  # what ``listings`` has found

    def _spots(self) -> list[Spot]:
        brackets = self._brackets()
        tokens = self.reading.tokens
        heads: dict[int, int] = {}
        spots: list[Spot] = []
        for n, figure in enumerate(self.reading.figures):
            at = min(figure.last - 1, len(tokens) - 1)
            bracket = brackets[figure.first]
            head = -1
            if bracket >= 0:
                head = heads.setdefault(bracket, self._head(n - 1))
            spots.append(
                Spot(
                    n,
                    figure,
                    tokens.sentences[at],
                    tokens.paragraphs[at],
                    bracket,
                    head,
                    frozenset(figure.quantity.split(".")[1:]),
                )
            )
        return spots

    def _head(self, n: int) -> int:
        """The figure a bracket explains: of ``N hồ sơ, đạt 99% (`` the count."""
        figures = self.reading.figures
        sentences = self.reading.tokens.sentences
        if n > 0 and figures[n].unit == "percent" and is_count(figures[n - 1]):
            before, here = figures[n - 1].first, figures[n].first
            if sentences[before] == sentences[here]:
                return n - 1
        return n

    def _brackets(self) -> list[int]:
        """Number of the innermost open bracket at each token, -1 outside."""
        inside: list[int] = []
        stack: list[tuple[int, int]] = []
        count = 0
        for word, sentence in zip(
            self.words, self.reading.tokens.sentences, strict=True
        ):
            if stack and stack[-1][1] < sentence - 1:
                stack.clear()  # a bracket that is never closed ends with its sentence
            if word in _CLOSE and stack:
                stack.pop()
            inside.append(stack[-1][0] if stack else -1)
            if word in _OPEN:
                stack.append((count, sentence))
                count += 1
        return inside

    @cached_property
    def by_id(self) -> dict[str, Spot]:
        """Spots by figure id."""
        return {spot.figure.id: spot for spot in self.spots}

    def onwards(self, n: int) -> Iterator[Spot]:
        """Spots from place ``n`` on; none is copied, as a slice would to the end."""
        return map(self.spots.__getitem__, range(n, len(self.spots)))

    def between(self, a: Spot, b: Spot) -> Sequence[str]:
        """Canonical words after ``a`` and before ``b`` (which stands later)."""
        return self.words[a.figure.last : b.figure.first]

    def link(self, a: Spot, b: Spot) -> Sequence[str]:
        """Words after ``a`` up to the numeral of ``b``: ``đạt khoảng`` links too."""
        stop, kinds = b.figure.first, self.reading.tokens.kinds
        while stop < b.figure.last and kinds[stop] != "number":
            stop += 1
        return self.words[a.figure.last : stop]

    def before(self, spot: Spot, n: int = 6) -> Sequence[str]:
        """The ``n`` words before a figure, cut at its sentence."""
        first, opened = spot.figure.first, self._opened[spot.n]
        low = first - n
        return self.words[max(opened, low) : first]

    def after(self, spot: Spot, n: int = 6) -> Sequence[str]:
        """The ``n`` words after a figure, cut at its sentence."""
        last = spot.figure.last
        stop, high = self._bounds[spot.sentence + 1], last + n
        return self.words[last : min(stop, high)]

    def counts(self, unit: str) -> list[Spot]:
        """Figures that count ``unit`` as results: what shares and sums are made of."""
        return self._counts.get(unit, [])

    def counts_near(self, unit: str, spot: Spot, reach: int = 30) -> list[Spot]:
        """Counts of ``unit`` around a figure, and the first few of the document.

        A window keeps the cost linear; the first figures are the headline's.
        """
        counts = self.counts(unit)
        at = bisect_left(counts, spot.n, key=lambda s: s.n)
        low = max(0, at - reach)
        return counts[: min(_HEADLINE, low)] + counts[low : at + reach + 1]

    def sentence_of(self, spot: Spot) -> list[Spot]:
        """All figures of the sentence a figure stands in."""
        return self._sentences[spot.sentence]

    @cached_property
    def in_turn(self) -> frozenset[int]:
        """Sentences that say ``lần lượt``."""
        words, sentences = self.words, self.reading.tokens.sentences
        return frozenset(
            sentences[at]
            for at, word in enumerate(words)
            if word == "lượt" and at and words[at - 1] == "lần"
        )

    @cached_property
    def _bounds(self) -> Sequence[int]:
        """First token of each sentence, and the end of the last."""
        sentences = self.reading.tokens.sentences
        bounds: list[int] = []
        for at, number in enumerate(sentences):
            while len(bounds) <= number:
                bounds.append(at)
        return (*bounds, len(sentences))

    @cached_property
    def _opened(self) -> Sequence[int]:
        """First token of the sentence in which each figure begins."""
        bounds, sentences = self._bounds, self.reading.tokens.sentences
        return [bounds[sentences[figure.first]] for figure in self.reading.figures]

    @cached_property
    def _counts(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = {}
        for spot in self.spots:
            if is_count(spot.figure):
                found.setdefault(spot.figure.unit, []).append(spot)
        return found

    @cached_property
    def _sentences(self) -> dict[int, list[Spot]]:
        found: dict[int, list[Spot]] = {}
        for spot in self.spots:
            found.setdefault(spot.sentence, []).append(spot)
        return found


def shares_make_hundred(scene: Scene, parts: Sequence[Spot]) -> bool:
    """Each part has a percentage right behind it, and these make 100 %.

    Then the text itself says that nothing is left out.
    """
    total = resolution = Decimal(0)
    for part in parts:
        if part.n + 1 >= len(scene.spots):
            return False
        share = scene.spots[part.n + 1]
        words = scene.between(part, share)
        if not is_share(share.figure) or len(words) > 10 or ";" in words:
            return False
        total += share.figure.value
        resolution += share.figure.resolution
    return len(parts) > 1 and 2 * abs(total - 100) <= resolution


def is_count(figure: Figure) -> bool:
    """Whether a figure counts things now: no change, target, rank or fraction."""
    bare = figure.unit == "number" and figure.decimals  # a score, its points left out
    counted = figure.kind == "count" and not bare
    return counted and figure.role in {"result", "threshold"}


def is_share(figure: Figure) -> bool:
    """Whether a figure is a percentage that can be a share of a whole."""
    return (
        figure.kind == "percent"
        and figure.unit == "percent"
        and figure.hedge != "range"
        and figure.role in {"result", "threshold", "previous"}
    )


def told_within(spots: Sequence[Spot], sentence: int, reach: int) -> Sequence[Spot]:
    """Those at most ``reach`` sentences away; ``spots`` in the order of the text."""
    low = bisect_left(spots, sentence - reach, key=_sentence)
    return spots[low : bisect_right(spots, sentence + reach, lo=low, key=_sentence)]


def _sentence(spot: Spot) -> int:
    return spot.sentence


def has_run(words: Sequence[str], *phrases: str) -> bool:
    """Whether one of the phrases occurs in ``words``, word by word."""
    heads, padded = _taken_apart(phrases)
    if heads.isdisjoint(words):
        return False  # as most words are, and this is the quickest way to see it
    line = f" {' '.join(words)} "
    return any(map(line.__contains__, padded))


@lru_cache(maxsize=1024)
def _taken_apart(
    phrases: tuple[str, ...],
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The first word of each phrase, and the phrases between spaces."""
    heads = frozenset(phrase.partition(" ")[0] for phrase in phrases)
    return heads, tuple(f" {phrase} " for phrase in phrases)
