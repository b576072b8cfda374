"""What a headline says in round numbers, and the body in full: ``hơn 850`` and 856.

One duty: the first figures of a text with those that tell them again under another
noun, without the hedge, or unrounded. Looser than ``repeats``: it only agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from cchc_lib.model import Figure, Relation, Term
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.numbers.hedges import granularity
from cchc_lib.relations.repeats.headlines import words_around
from cchc_lib.relations.repeats.same_words import propose_same_words
from cchc_lib.relations.scope.clauses import Scene, Spot, are_apart

_FIRST, _BODY = 8, 40  # figures
_LEAD = 110  # words of headline and lead
_APART = 12  # words at least from a number to the same again
_BACK = 14  # figures before a round number that repeats one of them
_TELLING = 100
_DIGITS = 2  # that are not zeros at the end
_KINDS = frozenset({"count", "percent", "score", "money", "duration", "ratio", "rank"})
_INDEXES = frozenset({"par_index", "sipas", "papi", "pci", "dti"})
_MOST = 2  # figures that one round number may stand for
_COUNTED = frozenset({"count", "money", "ratio"})
_COARSE = 10  # the last printed place of a round number
_LOOSE = frozenset({"exact", "above", "about", "nearly"})


def propose_restated(scene: Scene) -> Iterator[Relation]:
    """Yield each early figure with the first that tells the same again."""
    yield from propose_same_words(scene)
    for first in scene.spots[:_FIRST]:
        if first.figure.first < _LEAD:
            later = scene.spots[first.n + 1 : first.n + _BODY]
            yield from _first_alike(scene, first, later)
    for second in scene.spots[_FIRST:]:
        if second.figure.hedge in _LOOSE - {"exact"} and second.figure.kind == "count":
            earlier = scene.spots[max(0, second.n - _BACK) : second.n]
            yield from _first_alike(scene, second, earlier)


def _first_alike(
    scene: Scene, first: Spot, others: Sequence[Spot]
) -> Iterator[Relation]:
    """The figure of equal print, else the nearest that the round one stands for."""
    if first.figure.kind not in _KINDS or first.figure.hedge not in _LOOSE:
        return
    value = first.figure.value
    same = [s for s in others if s.figure.value == value and _is_again(first, s)]
    akin = (
        second
        for second in same[:1] or _rounded(first.figure, others)
        if _is_akin(scene, first, second)
    )
    for second in islice(akin, _MOST):
        yield Relation(
            kind="repeat",
            claim=f"restated:{first.figure.id}:{second.figure.id}",
            terms=(
                Term(role="first", figure=first.figure.id),
                Term(role="second", figure=second.figure.id),
            ),
            strength="weak",
            reason="told_again",
            detail="rounded",
        )


def _is_again(first: Spot, second: Spot) -> bool:
    """The same number further on; 0, 1, 100 and 1 triệu come again by chance."""
    one, other = first.figure, second.figure
    near = abs(other.first - one.first) < _APART and first.paragraph == second.paragraph
    if one.denominator != other.denominator or near:
        return False
    round_one = significant_digits(one.value) < _DIGITS and one.value >= _TELLING
    return not round_one and one.value > 1


def _rounded(one: Figure, others: Sequence[Spot]) -> list[Spot]:
    """``24.000`` of 24.382, ``hơn 4,5 ngàn`` of 4.561: within the last place."""
    step = granularity(
        one.value, kind=one.kind, decimals=one.decimals, resolution=one.resolution
    )
    hedged = one.kind == "percent" and one.hedge != "exact"
    coarse = one.kind in _COUNTED and step >= _COARSE
    if not (hedged or coarse) or one.denominator is not None:
        return []
    kinds = {one.kind} if hedged else _COUNTED
    reach = min(step, one.value / 5)
    low, high = one.value, one.value + reach
    if one.hedge == "nearly":
        low, high = one.value - reach, one.value
    return [
        s
        for s in others
        if low < s.figure.value < high
        and s.figure.kind in kinds
        and (s.figure.role, s.figure.hedge == "range") == (one.role, False)
    ]


def _is_akin(scene: Scene, first: Spot, second: Spot) -> bool:
    """One unit or stage, or telling words around both."""
    one, other = first.figure, second.figure
    if are_apart(first.facets - _INDEXES, second.facets - _INDEXES):
        return False
    if one.value == other.value and one.decimals > 1:
        return True
    if one.role == other.role == "change" and one.unit == other.unit == "place":
        return first.paragraph != second.paragraph  # "vươn 8 bậc", and so the body
    titled = first.paragraph == 0 != second.paragraph and one.unit == other.unit
    if titled and one.value == other.value and one.hedge == other.hedge != "exact":
        return True
    if one.value < _TELLING and one.unit != other.unit:
        return False
    if one.unit == other.unit and one.value >= _TELLING:
        return True
    if one.value == other.value and significant_digits(one.value) > _DIGITS:
        return True
    return bool(words_around(scene, first) & words_around(scene, second))
