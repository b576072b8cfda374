"""Two values set against each other: ``đạt 91,3 điểm, trong khi … chỉ là 84,7 điểm``.

One duty: neighbours of one measure that the sentence puts in contrast, where a small
word tells which is less: ``chỉ``, ``mới`` and ``chưa`` of the lower, ``tới`` and ``lên
đến`` of the higher, or ``cao hơn`` and ``thấp hơn`` behind both. Agreement only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.ends import measure_of

_AGAINST = ("trong khi", "trong lúc", "nhưng", "song", "còn", "ngược lại", "so với")
_LOW = frozenset({"chỉ", "mới", "chưa", "vỏn", "thấp"})
_HIGH = frozenset({"tới", "cao"})
_HIGH_RUNS = ("lên đến", "lên tới", "đạt đến")
_ABOVE = ("cao hơn", "hơn hẳn", "vượt trội", "nhỉnh hơn", "trội hơn", "vượt xa")
_BELOW = ("thấp hơn", "kém hơn", "thua", "thấp xa", "kém xa")
_LEAD, _TRAIL = 4, 10  # words before the second value and behind it
_MOST = 30  # words between


def propose_contrasts(scene: Scene) -> Iterator[Relation]:
    """Yield every such pair whose values keep to what the words tell."""
    told = [s for s in scene.spots if _is_told(s)]
    for one, other in pairwise(told):
        between = scene.between(one, other)
        beside = one.sentence == other.sentence and len(between) <= _MOST
        alike = measure_of(one.figure) == measure_of(other.figure)
        if not (beside and alike and has_run(between, *_AGAINST)):
            continue
        side = _side(between[-_LEAD:], scene.after(other, _TRAIL))
        higher = one.figure.value > other.figure.value
        if side and higher == (side == "top") and one.figure.value != (
            other.figure.value
        ):
            yield _relation(one, other, side)


def _is_told(spot: Spot) -> bool:
    figure = spot.figure
    return bool(measure_of(figure)) and (figure.role, figure.hedge) == (
        "result",
        "exact",
    )


def _side(lead: Sequence[str], trail: Sequence[str]) -> Side | None:
    """Which end the first of both is, if the words tell."""
    low = not _LOW.isdisjoint(lead)
    high = not _HIGH.isdisjoint(lead) or has_run(lead, *_HIGH_RUNS)
    if low != high:
        return "top" if low else "bottom"
    above, below = has_run(trail, *_ABOVE), has_run(trail, *_BELOW)
    if above != below:
        return "top" if above else "bottom"
    return None


def _relation(one: Spot, other: Spot, side: Side) -> Relation:
    return Relation(
        kind="compare",
        claim=f"against:{one.figure.id}:{other.figure.id}",
        terms=(
            Term(role=side, figure=one.figure.id),
            Term(role="other", figure=other.figure.id),
        ),
        strength="weak",
        reason="set_against",
        detail=side,
    )
