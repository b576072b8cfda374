"""Totals whose printed shares say that the parts are all there is.

One duty: parts of one total whose percentages agree with it and make a hundred; then
the parts must make up the total as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_share
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.shares import part_before

_NEAR = 12  # figures from the first part to the last
_REACH = 24  # figures between a total and its parts
_SENTENCES = 4
Proposal = tuple[Item, Sequence[Item], Strength, str]
_Bound = tuple[Spot, Spot]  # part, share


def propose_by_shares(scene: Scene) -> Iterator[Proposal]:
    """Yield totals with two or three parts whose shares make a hundred."""
    bound = [
        (part, share)
        for share in scene.spots
        if is_share(share.figure)
        and share.figure.hedge == "exact"
        and share.figure.decimals
        for part in _parts_of(scene, share)
    ]
    at = [part.n for part, _ in bound]
    wholes: dict[tuple[int, ...], list[Spot]] = {}
    for whole in scene.spots:
        if whole.figure.kind != "count" or whole.figure.hedge != "exact":
            continue
        low, high = bisect_left(at, whole.n - _REACH), bisect_left(at, whole.n + _REACH)
        mine = [pair for pair in bound[low:high] if _agrees(pair, whole)]
        for size in (2, 3):
            for group in combinations(mine, size):
                if _complete(group):
                    key = tuple(part.n for part, _ in group)
                    wholes.setdefault(key, []).append(whole)
    for key, found in wholes.items():
        items = [Item(scene.spots[n], scene.spots[n].figure.value) for n in key]
        for whole in _meant(found, sum((i.value for i in items), Decimal(0))):
            value = Item(whole, whole.figure.value)
            yield value, items, "likely", "shares_complete"


def _parts_of(scene: Scene, share: Spot) -> Iterator[Spot]:
    """The count before a share, and the one right behind: ``0,15%, tức 763 hồ sơ``."""
    before = part_before(scene, share)
    behind = scene.spots[share.n + 1 : share.n + 2]
    for part in (*((before,) if before else ()), *behind):
        figure = part.figure
        told = figure.kind == "count" and figure.role == "result"
        if told and figure.hedge == "exact" and part.sentence == share.sentence:
            yield part


def _meant(wholes: Sequence[Spot], added: Decimal) -> Sequence[Spot]:
    """``nhận mới 3.000, phải xử lý 3.001``: shares cannot tell, but the parts do."""
    return [whole for whole in wholes if whole.figure.value == added] or wholes


def _agrees(pair: _Bound, whole: Spot) -> bool:
    """The share is the part's share of this very total, to its last digit."""
    part, share = pair
    total = whole.figure.value
    same = whole.figure.unit == part.figure.unit and whole.n != part.n
    near = abs(whole.sentence - part.sentence) <= _SENTENCES
    if not same or not near or total <= part.figure.value:
        return False
    gap = abs(100 * part.figure.value - share.figure.value * total)
    return 2 * gap <= share.figure.resolution * total


def _complete(group: Sequence[_Bound]) -> bool:
    shares = [share.figure for _, share in group]
    gap = abs(100 - sum((s.value for s in shares), Decimal(0)))
    steps = sum((s.resolution for s in shares), Decimal(0))
    places = [part.n for part, _ in group]
    told = {n for pair in group for n in (pair[0].n, pair[1].n)}
    apart = len(told) == 2 * len(group)  # each count has a share of its own
    return apart and 2 * gap <= steps and max(places) - min(places) <= _NEAR
