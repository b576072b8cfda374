"""Parts told together: what they make up may be the whole of each.

One duty: the counts listed with a part, in its sentence or item by item.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import TIMING, Scene, Spot, is_count, is_share

_ITEM = 2  # figures of an item: a count and its share


def are_states(listed: Sequence[Spot]) -> bool:
    """``đúng hạn 33.257 hồ sơ, chậm hạn 635 hồ sơ``: each of a state of its own."""
    states = [s.facets & TIMING for s in listed]
    alone = all(len(state) == 1 for state in states)
    exact = all(s.figure.hedge == "exact" for s in listed)
    apart = len(set(states)) == len(states)
    return alone and exact and apart and frozenset({"late"}) in states


def items_beside(scene: Scene, share: Spot, part: Spot) -> list[Spot]:
    """``+ Chậm hạn: 635 hồ sơ, chiếm 1,87% + Đúng hạn: 33.257 hồ sơ (98,13%)``."""
    if share.n != part.n + 1 or len(scene.sentence_of(part)) != _ITEM:
        return []
    for n in (part.n - _ITEM, part.n + _ITEM):
        pair = scene.spots[n : n + _ITEM] if n >= 0 else ()
        if len(pair) < _ITEM or abs(pair[0].sentence - part.sentence) != 1:
            continue
        alike = pair[0].figure.unit == part.figure.unit and is_count(pair[0].figure)
        own = is_share(pair[1].figure) and pair[1].sentence == pair[0].sentence
        if alike and own and len(scene.sentence_of(pair[0])) == _ITEM:
            return sorted((part, pair[0]), key=lambda s: s.n)
    return []


def siblings(scene: Scene, part: Spot) -> list[Spot]:
    """Parts listed together with ``part`` in its sentence or bracket."""
    return [
        s
        for s in scene.counts_near(part.figure.unit, part)
        if s.sentence == part.sentence and s.bracket == part.bracket
    ]
