"""A headline told again in its own words: ``Kỷ luật 4 cán bộ gây phiền hà cho dân``.

One duty: the only figure of a headline, and the only one of its unit in the first
sentences of the body that hold nearly all words of the headline. They speak of one
thing; what differs is an error of one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.repeats.headlines import in_headline
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_ROLES = frozenset({"result", "rank", "change"})
_HEDGES = frozenset({"exact", "above", "nearly"})
_ENOUGH, _LEAST = 0.8, 4  # share and number of the headline's words told again
_SENTENCES = 3  # of the body
_SMALL = 60  # words of a headline
_FILLERS = frozenset(
    "của và là có đã được các cho với về trong ở tại đến từ này những một vừa sẽ đang "
    "thì mà hơn gần trên".split()
)
_THEN = frozenset({"năm", "trước"})
_ASIDE = ("trong đó", "riêng", "so với", "cùng kỳ", "năm trước", "kế hoạch", "mục tiêu")


def propose_same_words(scene: Scene) -> Iterator[Relation]:
    """Yield the figure of a headline with the one that tells it again."""
    title = [s for s in scene.spots[:_SENTENCES] if s.paragraph == 0]
    if len(title) != 1 or not in_headline(scene, title[0]):
        return
    first = title[0]
    words = _words(scene, first.paragraph)
    told = first.figure.role in _ROLES and first.figure.hedge in _HEDGES
    if not told or not _LEAST <= len(words) <= _SMALL:
        return
    for second in _told_again(scene, first, words):
        yield Relation(
            kind="repeat",
            claim=f"same_words:{first.figure.id}",
            terms=(
                Term(role="first", figure=first.figure.id),
                Term(role="second", figure=second.figure.id),
            ),
            strength="likely",
            reason="told_in_same_words",
        )
        return


def _words(scene: Scene, paragraph: int) -> set[str]:
    tokens = scene.reading.tokens
    return {
        word
        for word, line in zip(tokens.words, tokens.paragraphs, strict=True)
        if line == paragraph and word.isalpha() and word not in _FILLERS
    }


def _told_again(scene: Scene, first: Spot, words: set[str]) -> Iterator[Spot]:
    later = scene.spots[first.n + 1 :]
    if any(s.figure.value == first.figure.value for s in later):
        return
    body = [s for s in later if s.paragraph > first.paragraph]
    start = body[0].sentence if body else 0
    near: Sequence[Spot] = [s for s in body if s.sentence - start < _SENTENCES]
    alike = [
        s
        for s in near
        if (s.figure.unit, s.figure.kind, s.figure.role)
        == (first.figure.unit, first.figure.kind, first.figure.role)
    ]
    for spot in alike[:1]:
        here = scene.sentence_of(spot)
        told = {*scene.before(here[0], 60), *scene.after(here[-1], 60)}
        told |= set(scene.words[here[0].figure.first : here[-1].figure.last])
        if told >= _THEN or {"năm", "nay"} <= told or "ngoái" in told:
            continue  # the body tells of the year before
        shared = len(words & told) >= _ENOUGH * len(words)
        aside = has_run(scene.before(spot, 10), *_ASIDE)
        exact = spot.figure.hedge == "exact" and spot.figure.denominator is None
        if len(alike) == 1 and shared and exact and not aside:
            yield spot
