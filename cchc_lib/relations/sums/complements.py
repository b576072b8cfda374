"""Complements: ``đúng hạn 97,34 %, quá hạn 2,66 %`` share one whole and make 100 %.

One duty: pairs and triples of percentages whose words exclude each other. *likely*
only where both are bound to parts of complementary states in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.shares import part_before

_ON_TIME = frozenset({"on_time", "early_or_on_time"})
_SPLITS = (
    (_ON_TIME, frozenset({"late"})),
    (frozenset({"online"}), frozenset({"in_person", "in_person_or_post"})),
)
_STILL = frozenset({"in_process", "not_due"})
_EARLY = frozenset({"early"})
_NEAR = 4  # figures apart
_NAMES = frozenset(
    ", ; và tỷ lệ hồ sơ giải quyết xử lý trả kết quả quá trễ chậm đúng trước sớm hạn "
    "là chiếm đạt chỉ bị số có".split()
)  # words between two shares that name nothing but their states
_GROSS = 10  # points above a hundred: more is of two wholes
_BEHIND = 12  # words behind a pair that may tell of what is still open
_LEFT = ("còn lại", "đang giải quyết", "chưa đến hạn", "trong hạn", "còn hạn")


def propose_complements(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for every set of shares that should make a hundred."""
    shares = [s for s in scene.spots if is_share(s.figure) and s.figure.value < 100]
    words = {s.n: s.facets | _part_facets(scene, s) for s in shares}
    for k, first in enumerate(shares):
        near = [
            s
            for s in shares[k + 1 : k + 4]
            if s.sentence - first.sentence <= 1 and s.n - first.n <= 2 * _NEAR
        ]
        for other in near:
            strength = _strength(scene, first, other, words)
            if strength:
                yield _relation((first, other), strength)
        for a, b in combinations(near, 2):
            three = (first, a, b)
            if _hundred(three):
                yield _relation(three, "weak")
            elif _too_many([words[s.n] for s in three], three):
                yield _relation(three, "likely")


def _relation(shares: Sequence[Spot], strength: Strength) -> Relation:
    return Relation(
        kind="sum",
        claim="hundred:" + ":".join(s.figure.id for s in shares),
        terms=tuple(Term(role="part", figure=s.figure.id) for s in shares),
        strength=strength,
        reason="complementary_shares",
        detail="hundred",
    )


def _part_facets(scene: Scene, share: Spot) -> frozenset[str]:
    part = part_before(scene, share)
    return part.facets if part is not None else frozenset()


def _strength(
    scene: Scene, a: Spot, b: Spot, words: dict[int, frozenset[str]]
) -> Strength | None:
    split = any(
        (words[a.n] & x and words[b.n] & y) or (words[a.n] & y and words[b.n] & x)
        for x, y in _SPLITS
    )
    if split and a.sentence == b.sentence and b.n - a.n <= _NEAR:
        early = any(s.facets & _EARLY for s in scene.sentence_of(a))
        parts = part_before(scene, a), part_before(scene, b)
        alone = (
            sum(is_share(s.figure) for s in scene.sentence_of(a) if _beside(s, a, b))
            == 2
        )
        timed = bool((words[a.n] | words[b.n]) & {"late"})
        sure = all(p is not None for p in parts) and not early and alone and timed
        sure = sure and not has_run(scene.after(b, _BEHIND), *_LEFT)
        exact = a.figure.hedge == b.figure.hedge == "exact"
        sure = sure or _exceeds(scene, a, b)
        return "likely" if sure and exact else "weak"
    return "weak" if split or _hundred((a, b)) else None


def _exceeds(scene: Scene, a: Spot, b: Spot) -> bool:
    """``đúng hạn 97,5%, quá hạn 2,8%``: less may be open still, more cannot be."""
    words = scene.between(a, b)
    told = b.n == a.n + 1 and a.bracket == b.bracket and _NAMES.issuperset(words)
    alone = sum(is_share(s.figure) for s in scene.sentence_of(a)) == 2
    figures = (a.figure, b.figure)
    over = sum((f.value for f in figures), Decimal(0)) - 100
    steps = sum((f.resolution for f in figures), Decimal(0))
    printed = all(f.decimals for f in figures)
    return told and alone and printed and steps < over <= _GROSS


def _too_many(states: Sequence[frozenset[str]], shares: Sequence[Spot]) -> bool:
    """On time, late and still open, of one whole in one sentence, exceed a hundred."""
    if len({s.sentence for s in shares}) > 1 or len({s.bracket for s in shares}) > 1:
        return False
    exact = all(s.figure.hedge == "exact" and s.figure.decimals for s in shares)
    on_time = sum(bool(f & _ON_TIME) for f in states)
    late = sum("late" in f and not f & _STILL for f in states)
    still = sum(bool(f & _STILL) for f in states)
    total = sum((s.figure.value for s in shares), Decimal(0))
    steps = sum((s.figure.resolution for s in shares), Decimal(0))
    return exact and on_time == late == still == 1 and total > 100 + steps


def _beside(spot: Spot, a: Spot, b: Spot) -> bool:
    """In the sentence of the pair and within two figures of it."""
    return spot.sentence == a.sentence and a.n - 2 <= spot.n <= b.n + 2


def _hundred(shares: Sequence[Spot]) -> bool:
    """They add up to 100 within the printed steps, with decimals to show it."""
    gap = abs(100 - sum((s.figure.value for s in shares), Decimal(0)))
    steps = sum((s.figure.resolution for s in shares), Decimal(0))
    return 2 * gap <= steps and all(s.figure.hedge == "exact" for s in shares)
