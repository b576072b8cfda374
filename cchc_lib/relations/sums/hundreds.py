"""Lists of shares that make a hundred: schooling, classes, opinions.

One duty: three shares or more that stand together and add up, and the three answers of
a survey (``hài lòng``, ``bình thường``, ``không hài lòng``), which leave little out.
Pairs and triples of states are for ``complements``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.sums.beyond_hundred import propose_beyond_hundred

_LEAST, _MOST = 3, 9  # shares of one list; three must make it to the last digit
_APART = 3  # figures between two of them
_NEAR = 9  # words around a share that say whose it is
_MARKS = frozenset({",", ";", ".", ":", "(", ")"})
_AGAINST = ("không hài lòng", "chưa hài lòng", "chưa thực sự hài lòng")
_NEUTRAL = (
    "bình thường", "chấp nhận được", "trung lập", "tương đối hài lòng", "tạm hài lòng",
)  # fmt: skip
_FOR = ("hài lòng", "rất hài lòng")
_NO_ANSWER = (
    "ý kiến khác", "không có ý kiến", "không trả lời", "còn lại", "không ý kiến",
)  # fmt: skip


def propose_hundreds(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each list of shares that makes a hundred, or should."""
    shares = [s for s in scene.spots if is_share(s.figure) and s.figure.value < 100]
    for at in range(len(shares)):
        for size in range(_LEAST, _MOST + 1):
            group = shares[at : at + size]
            if len(group) == size and _stand_together(group) and _make_hundred(group):
                yield _relation(group, "weak", "complementary_shares")
        three = shares[at : at + 3]
        if len(three) == 3 and _are_answers(scene, three):
            strength: Strength = "likely" if _too_many(three) else "weak"
            yield _relation(three, strength, "answers_of_survey")
    yield from propose_beyond_hundred(scene)


def _relation(shares: Sequence[Spot], strength: Strength, reason: str) -> Relation:
    return Relation(
        kind="sum",
        claim="hundred:" + ":".join(s.figure.id for s in shares),
        terms=tuple(Term(role="part", figure=s.figure.id) for s in shares),
        strength=strength,
        reason=reason,
        detail="hundred",
    )


def _stand_together(group: Sequence[Spot]) -> bool:
    pairs = itertools.pairwise(group)
    near = all(b.n - a.n <= _APART and b.sentence - a.sentence <= 1 for a, b in pairs)
    return near and all(s.figure.decimals for s in group)


def _make_hundred(group: Sequence[Spot]) -> bool:
    gap, steps = _gap(group)
    near = gap == 0 or (len(group) > _LEAST and 2 * abs(gap) <= steps)
    return near and all(s.figure.hedge == "exact" for s in group)


def _too_many(group: Sequence[Spot]) -> bool:
    gap, steps = _gap(group)
    return gap > steps and all(s.figure.hedge == "exact" for s in group)


def _gap(group: Sequence[Spot]) -> tuple[Decimal, Decimal]:
    added = sum((s.figure.value for s in group), Decimal(0))
    return added - 100, sum((s.figure.resolution for s in group), Decimal(0))


def _are_answers(scene: Scene, three: Sequence[Spot]) -> bool:
    """Content, neither and discontent, of one question in one sentence."""
    together = len({s.sentence for s in three}) == 1 and three[2].n - three[0].n <= 5
    printed = all(s.figure.decimals and s.figure.hedge != "range" for s in three)
    if not together or not printed or len({s.bracket for s in three}) > 1:
        return False
    words = [*scene.between(three[0], three[2]), *scene.after(three[2], 2 * _NEAR)]
    answers = [_answer(_label(scene, s)) for s in three]
    named = sorted(answers) == ["against", "for", "neutral"]
    return named and not has_run(words, *_NO_ANSWER)


def _label(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words behind a share up to the next mark, else those before it."""
    after = _up_to_mark(scene.after(spot, _NEAR))
    if spot.n + 1 < len(scene.spots):
        gap = scene.spots[spot.n + 1].figure.first - spot.figure.last
        after = after[: max(0, gap)]
    if _answer(after):
        return after
    return _up_to_mark(list(scene.before(spot, _NEAR))[::-1])[::-1]


def _up_to_mark(words: Sequence[str]) -> Sequence[str]:
    stop = next((k for k, word in enumerate(words) if word in _MARKS), len(words))
    return words[:stop]


def _answer(words: Sequence[str]) -> str:
    if has_run(words, *_AGAINST):
        return "against"
    if has_run(words, *_NEUTRAL):
        return "neutral"
    return "for" if has_run(words, *_FOR) else ""
