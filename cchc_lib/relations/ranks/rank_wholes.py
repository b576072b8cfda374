"""Ranks of one sentence, each of so many: ``2/62; 4/63; 5/63``.

One duty: the one whose number of bodies differs by a digit from that of all others.
Indices named by their names may rank different numbers (61 in one, 63 in the next), and
so may years.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.numbers.edits import one_edit
from cchc_lib.relations.ranks.former_ranks import INDICES
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_LEAST = 3  # ranks in a sentence


def propose_rank_wholes(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for the one rank that is of another number of bodies."""
    done = -1
    for spot in scene.spots:
        if not _is_of_many(spot) or spot.sentence == done:
            continue
        done = spot.sentence
        ranks = [s for s in scene.sentence_of(spot) if _is_of_many(s)]
        yield from _odd_one(scene, ranks)


def _is_of_many(spot: Spot) -> bool:
    return spot.figure.kind == "rank" and spot.figure.denominator is not None


def _odd_one(scene: Scene, ranks: Sequence[Spot]) -> Iterator[Relation]:
    numbers = Counter(s.figure.denominator for s in ranks)
    if (
        len(ranks) < _LEAST
        or len(numbers) != 2
        or len({s.figure.period for s in ranks}) > 1
    ):
        return
    (usual, _), (strange, once) = numbers.most_common(2)
    if once != 1 or usual is None or strange is None:
        return
    digits = len(str(usual)) == len(str(strange))
    slip = digits and any(value == usual for value, _ in one_edit(strange))
    words = scene.words[ranks[0].figure.last : ranks[-1].figure.first]
    if not slip or has_run(words, "năm", *INDICES):
        return
    odd = next(s for s in ranks if s.figure.denominator == strange)
    other = next(s for s in ranks if s.figure.denominator == usual)
    yield Relation(
        kind="repeat",
        claim=f"ranked:{odd.figure.id}",
        terms=(
            Term(role="first", figure=odd.figure.id, take="denominator"),
            Term(role="second", figure=other.figure.id, take="denominator"),
        ),
        strength="likely",
        reason="ranked_alike",
    )
