"""Shares dealt out in turn: ``5.060 hồ sơ và 1.411 hồ sơ, tương ứng 78% và 21%``.

One duty: as many counts as shares behind them, the first share being that of the first
count. *likely* where the whole is named behind the last; else only what agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count, is_share
from cchc_lib.relations.scope.wordings import THAT_IS
from cchc_lib.relations.shares.behind import is_of
from cchc_lib.relations.shares.links import LINK_WORDS, share_relation

_IN_TURN = ("lần lượt", "chiếm", "đạt", *THAT_IS)
_JOINS = frozenset({",", "và", "–", "-"})
_LINK = 6  # words before the first share
_NEAR = 8  # figures around


def shares_in_turn(scene: Scene) -> Iterator[Relation]:
    """Yield the share of each count that has its share in turn."""
    at = 0
    while at < len(scene.spots):
        shares = _run_of_shares(scene, at)
        at += max(1, len(shares))
        parts = scene.spots[max(0, shares[0].n - len(shares)) : shares[0].n]
        if len(shares) > 1 and _are_dealt(scene, parts, shares):
            yield from _relations(scene, parts, shares)


def _run_of_shares(scene: Scene, at: int) -> Sequence[Spot]:
    """Shares that nothing but commas and ``và`` part."""
    run = [scene.spots[at]]
    for spot in scene.onwards(at + 1):
        joined = _JOINS.issuperset(scene.link(run[-1], spot))
        if not (joined and is_share(spot.figure) and spot.sentence == run[0].sentence):
            break
        run.append(spot)
    return run


def _are_dealt(scene: Scene, parts: Sequence[Spot], shares: Sequence[Spot]) -> bool:
    """As many counts of one unit, and a word that deals the shares out to them."""
    if len(parts) < len(shares) or not all(is_share(s.figure) for s in shares):
        return False
    alike = all(
        is_count(s.figure)
        and s.figure.unit == parts[0].figure.unit
        and s.sentence == shares[0].sentence
        and s.bracket == shares[0].bracket
        for s in parts
    )
    link = list(scene.link(parts[-1], shares[0]))
    while "," in link:
        link = link[link.index(",") + 1 :]
    plain = {*LINK_WORDS, "lần", "lượt"}.issuperset(link[-_LINK:])
    return alike and plain and has_run(link, *_IN_TURN)


def _relations(
    scene: Scene, parts: Sequence[Spot], shares: Sequence[Spot]
) -> Iterator[Relation]:
    last = shares[-1]
    behind = [s for s in scene.spots[last.n + 1 : last.n + 2] if is_of(scene, last, s)]
    near = scene.spots[max(0, parts[0].n - _NEAR) : last.n + _NEAR]
    for part, share in zip(parts, shares, strict=True):
        for whole in behind or near:
            alike = whole.figure.unit == part.figure.unit and is_count(whole.figure)
            if not alike or whole.n == part.n:
                continue
            larger = whole.figure.value > part.figure.value
            if behind and larger:
                yield share_relation(share, (part,), (whole,), "likely", "base_behind")
            elif behind:
                yield share_relation(share, (part,), (whole,), "weak", "head_below")
            elif _prints(part, whole, share):
                yield share_relation(share, (part,), (whole,), "weak", "pair_near")


def _prints(part: Spot, whole: Spot, share: Spot) -> bool:
    one, base, figure = part.figure, whole.figure, share.figure
    if base.value <= one.value:
        return False
    gap = abs(100 * one.value - figure.value * base.value)
    return 2 * gap <= figure.resolution * base.value
