"""What a figure is a figure of: facets from the words around it.

One duty: words left and right of a figure → ``quantity`` ("dossier.resolved.on_time")
and ``scope`` (the administrative level). The words are data/vocabulary/quantities.yml.

The left phrase is what stands after the last mark; if it names nothing, the phrases
before it back to the last figure. The right phrase ends at the first mark or verb.
The left phrase wins where both name a value of one facet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_lib.figures.context import Context
from cchc_lib.vocabulary import Phrases

_MARKS = frozenset({",", ";", ".", "(", ")", ":", "–", "…", "-", "/", "["})
_VERBS = frozenset({"chiếm", "đạt", "tỷ", "tăng", "giảm", "bằng", "với", "xếp"})
_JOINERS = frozenset({"và", "với", "cùng"})
_OF_WHOLE = frozenset({"trong", "trên"})
_AHEAD = 12  # mentions between a total and what is said behind it
_ALL = frozenset({"tổng", "số"})
_NOT_YET = frozenset({"đang", "chưa"})
_NEW_CLAUSE = frozenset({"đã", "và", "có", "xong", "kết"})
_ASPECT = 7  # words from ``đang`` to its verb
_HARD = frozenset({";", ".", "…"})
FACETS = ("stage", "timing", "channel", "topic")


@dataclass(frozen=True, slots=True)
class Mention:
    """One facet value named by the tokens [start, end)."""

    start: int
    end: int
    facet: str
    value: str


def find_mentions(ctx: Context) -> Sequence[Mention]:
    """Every facet value named in the text, in order of place."""
    found = [
        Mention(start, end, facet, value)
        for facet, phrases in ctx.vocabulary.facets.items()
        for start, end, value in _scan(ctx, phrases)
    ]
    found += [Mention(*m, "") for m in ctx.vocabulary.nothing.scan(ctx.words)]
    found.sort(key=lambda m: (m.start, -m.end))
    # "chưa đến hạn" is one mention: the "đến hạn" inside it names nothing.
    return [
        _under_way(ctx, m)
        for k, m in enumerate(found)
        if m.value and not any(_inside(m, other) for other in found[max(0, k - 4) : k])
    ]


def _scan(ctx: Context, phrases: Phrases) -> Iterator[tuple[int, int, str]]:
    """Every longest match within one sentence: ``hồ sơ`` ends where a line does."""
    lines = ctx.tokens.sentences
    for start, end, value in phrases.scan(ctx.words):
        if lines[start] == lines[end - 1]:
            yield start, end, value
            continue
        cut = bisect_left(lines, lines[end - 1], start, end)
        for first, last, label in phrases.scan(ctx.words[start:cut]):
            yield start + first, start + last, label
        hits = ((k, phrases.at(ctx.words, k)) for k in range(cut, end))
        behind = next(((k, hit) for k, hit in hits if hit is not None), None)
        if behind is not None:
            yield behind[0], behind[0] + behind[1][0], behind[1][1]


def _under_way(ctx: Context, m: Mention) -> Mention:
    """``đang được các phòng thụ lý``, ``chưa được cơ quan nào xử lý``: not done yet."""
    verb = m.value == "resolved" or ctx.word(m.start) == "thụ"
    if m.facet != "stage" or not verb:
        return m
    for k in range(m.start - 1, max(-1, m.start - _ASPECT - 1), -1):
        word = ctx.word(k)
        if word in _MARKS or word in _NEW_CLAUSE or ctx.is_number(k):
            return m
        if word in _NOT_YET and ctx.same_sentence(k, m.start):
            return replace(m, value="in_process")
    return m


def _inside(m: Mention, other: Mention) -> bool:
    longer = other.end - other.start > m.end - m.start
    return longer and other.start <= m.start and m.end <= other.end


def left_phrase(ctx: Context, floor: int, i: int) -> int:
    """First token of the phrase that leads to token ``i``, not before ``floor``."""
    if ctx.word(i - 1) in _JOINERS or ctx.word(i - 1) in _OF_WHOLE:
        return i
    k = i
    while k > floor and ctx.word(k - 1) not in _MARKS:
        k -= 1
    return k


def right_phrase(ctx: Context, i: int, ceiling: int) -> int:
    """One past the last token of the phrase that follows token ``i``."""
    k, joined = i, ceiling
    while k < ceiling and ctx.word(k) not in _MARKS and ctx.word(k) not in _VERBS:
        if ctx.word(k) in _OF_WHOLE and ctx.word(k + 1) in _ALL:
            return k  # "4.912 trong tổng số 4.997": what follows is the next figure's
        if joined == ceiling and ctx.word(k) in _JOINERS:
            joined = k
        k += 1
    # "98% và trễ hạn 2%": what a conjunction leads to belongs to the next figure.
    return joined if k == ceiling and ctx.is_number(ceiling) else k


class Facets:
    """Facet look-up for one text: mentions are found once, figures ask for spans."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._mentions = find_mentions(ctx)
        self._cursor = 0

    def _within(self, start: int, end: int) -> dict[str, str]:
        """Values named in [start, end); of one facet the last one wins."""
        values: dict[str, str] = {}
        for k in range(self._cursor, len(self._mentions)):
            m = self._mentions[k]
            if m.start >= end:
                break
            if m.start >= start and m.end <= end:
                values[m.facet] = m.value
        return values

    def _unsplit(self, start: int) -> int:
        """Where the mention begins that a mark cuts: ``đúng, trước hạn``."""
        for k in range(self._cursor, len(self._mentions)):
            m = self._mentions[k]
            if m.start >= start:
                break
            if m.end > start:
                return m.start
        return start

    def _is_bare_total(self, first: int) -> bool:
        """``tổng số 1.014 hồ sơ``: all of them, whatever the words behind say."""
        return any(
            m.end == first and m.facet == "stage" and self._ctx.word(m.start) == "tổng"
            for m in self._mentions[self._cursor :][:_AHEAD]
        )

    def _follows(self, last: int, ceiling: int) -> bool:
        """``… hồ sơ đã giải quyết, có 606``: a stage of its own, right behind."""
        stop = right_phrase(self._ctx, last, ceiling)
        return any(
            m.facet == "stage"
            and last <= m.start <= last + 1
            and m.end <= stop
            and m.end < ceiling
            for m in self._mentions[self._cursor :][:_AHEAD]
        )

    def read(
        self,
        floor: int,
        first: int,
        last: int,
        ceiling: int,
        *,
        floor_is_figure: bool = False,
    ) -> dict[str, str]:
        """Facets of the figure at tokens [first, last) between its neighbours.

        Parameters
        ----------
        floor, ceiling : int
            End of the figure before and start of the figure after, or the ends of
            the sentence.
        floor_is_figure : bool
            Whether ``floor`` is the end of a figure: what follows it up to a mark is
            that figure's own phrase.
        """
        ctx = self._ctx
        while (
            self._cursor < len(self._mentions)
            and self._mentions[self._cursor].end <= floor
        ):
            self._cursor += 1
        start = max(floor, self._unsplit(left_phrase(ctx, floor, first)))
        left = self._within(start, first)
        if floor_is_figure:
            floor = min(right_phrase(ctx, floor, first), start)
        while not _names(left) and start > floor and ctx.word(start - 1) not in _HARD:
            stop = start - 1
            start = left_phrase(ctx, floor, stop)
            left = {**self._within(start, stop), **left}
            if start == stop:
                start -= 1
        if "level" not in left:  # "Cấp tỉnh: tiếp nhận 54.575": a heading's level holds
            ahead = self._within(floor, first).get("level")
            left = {**left, "level": ahead} if ahead else left
        right = self._within(last, right_phrase(ctx, last, ceiling))
        if self._is_bare_total(first) and self._follows(last, ceiling):
            left = {**left, "stage": right["stage"]}
        return _join(left, right)


def _join(left: Mapping[str, str], right: Mapping[str, str]) -> dict[str, str]:
    """Facets of both sides: the left wins, but for a level of the figure's own."""
    both = {**right, **left}
    if "level" in right:
        both["level"] = right["level"]  # "323 TTHC cấp huyện": its own
    if "level" in left:
        both["level_ahead"] = left["level"]
    return both


def _names(values: Mapping[str, str]) -> bool:
    """More than that it came in, as every dossier did."""
    named = [facet for facet in FACETS if facet in values]
    return bool(named) and not (named == ["stage"] and values["stage"] == "received")


def quantity_of(unit: str, values: Mapping[str, str]) -> str:
    """Join a unit and its facets in a fixed order: ``dossier.resolved.on_time``."""
    return ".".join([unit, *(values[f] for f in FACETS if f in values)])


def levels_in_order(ctx: Context, at: Sequence[int]) -> dict[int, str]:
    """Levels of figures listed ``lần lượt``, by the token of each figure.

    ``của cấp tỉnh, cấp huyện và cấp xã lần lượt là 71,4%; 48,6% và 62,9%``: as many
    levels before the word as figures behind it in the sentence, or nothing is told.
    """
    found: dict[int, str] = {}
    phrases = ctx.vocabulary.facets["level"]
    if not at:
        return found
    for k, word in enumerate(ctx.words):
        if word != "lần" or ctx.word(k + 1) != "lượt":
            continue
        low = max(0, k - 30)
        levels = [
            label
            for start, _, label in phrases.scan(ctx.words[low:k])
            if ctx.same_sentence(low + start, k)
        ]
        first = bisect_left(at, k)
        behind = [i for i in at[first : first + 40] if ctx.same_sentence(k, i)]
        if len(levels) >= 2 and len(set(levels)) == len(levels) == len(behind):
            found.update(zip(behind, levels, strict=True))
    return found
