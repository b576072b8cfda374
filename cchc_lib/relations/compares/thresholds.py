"""Bounds and ranges with the values that lie inside: ``trên 90%; 4 nơi … đạt 100%``.

One duty: a bound that is printed with the values of its measure told before, behind or,
of a headline, in the body. Agreement only; ``limits`` and ``members`` have those that
the words bind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_another_time
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.ends import measure_of
from cchc_lib.relations.scope.groups import is_denied

_BOUNDS = frozenset({"below", "at_most", "above", "at_least", "range"})
_REST = ("còn lại", "khác")
_BEYOND = ("dưới mức này", "dưới mốc này", "dưới ngưỡng này", "dưới mức đó")
_BACK, _AHEAD = 10, 12  # figures
_HEADLINE = 30  # words of the document's beginning
_REACHES = (70, 40, 20)  # words in which values are looked for, the most first
_TITLE = 4  # figures of the headline
_BODY = 8  # figures of the body that a headline's bound may be told of


def propose_thresholds(scene: Scene) -> Iterator[Relation]:
    """Yield the values around each bound that keep to it."""
    yield from _announced(scene)
    for bound in scene.spots:
        figure = bound.figure
        if figure.hedge not in _BOUNDS or not measure_of(figure) or _moves(bound):
            continue
        near = [
            spot
            for spot in scene.spots[max(0, bound.n - _BACK) : bound.n + _AHEAD]
            if spot.n != bound.n and _may_keep(scene, spot, bound)
        ]
        denied = is_denied(scene, bound)
        rest = has_run(scene.before(bound, 8), *_REST)
        if denied:
            yield from _kept(near, bound, inside=False)
            continue
        told: list[Sequence[Spot]] = []
        for side, group in _groups(near, bound):
            if group not in told and (not rest or side == "before"):
                told.append(group)
                yield from _kept(group, bound, inside=not rest, side=side)
        yield from _below_it(scene, near, bound)


def _announced(scene: Scene) -> Iterator[Relation]:
    """``Số hóa vượt 80%`` in the headline, and the first such value of the body."""
    for bound in scene.spots[:_TITLE]:
        told = bound.figure.first < _HEADLINE and bool(measure_of(bound.figure))
        if not told or scene.before(bound, 1) != ("vượt",):
            continue
        for spot in scene.spots[bound.n + 1 : bound.n + _BODY]:
            if spot.facets & bound.facets and _may_keep(scene, spot, bound):
                if spot.figure.value > bound.figure.value:
                    yield _above(spot, bound)
                break


def _above(spot: Spot, bound: Spot) -> Relation:
    return Relation(
        kind="compare",
        claim=f"keeps:{bound.figure.id}:{spot.n}",
        terms=(
            Term(role="top", figure=spot.figure.id),
            Term(role="other", figure=bound.figure.id),
        ),
        strength="weak",
        reason="keeps_to_bound",
        detail="top",
    )


def _moves(bound: Spot) -> bool:
    return bound.figure.role == "change" or bound.figure.value == 0


def _may_keep(scene: Scene, spot: Spot, bound: Spot) -> bool:
    one, other = spot.figure, bound.figure
    if (one.role, one.hedge) != ("result", "exact") or one.value == 0:
        return False
    measures = {measure_of(one), measure_of(other)}
    if "" in measures or len(measures - {"any"}) > 1:
        return False
    if spot.facets and bound.facets and not spot.facets & bound.facets:
        return False
    return not is_of_another_time(scene, spot)


def _groups(near: Sequence[Spot], bound: Spot) -> Iterator[tuple[str, Sequence[Spot]]]:
    """Values of the sentence or the next one, and those before; the most first."""
    behind = [s for s in near if s.n > bound.n]
    before = [s for s in near if s.n < bound.n]
    for side, values in (("behind", behind), ("before", before)):
        for reach in _REACHES:
            yield side, [s for s in values if _words(s, bound) <= reach]
    if bound.figure.hedge == "range":
        yield "around", [s for s in near if _words(s, bound) <= _REACHES[0]]
    if bound.figure.first < _HEADLINE:
        yield "body", [s for s in behind[:_BODY] if s.facets & bound.facets][:1]


def _words(one: Spot, other: Spot) -> int:
    """Words from one to the other; a line that is broken elsewhere moves no word."""
    return abs(one.figure.first - other.figure.first)


def _kept(
    group: Sequence[Spot], bound: Spot, *, inside: bool, side: str = "around"
) -> Iterator[Relation]:
    """The whole group if it keeps to the bound."""
    interval = bound.figure.interval
    if group and all(interval.contains(s.figure.value) == inside for s in group):
        yield _relation(group, bound, side, inside=inside)


def _below_it(scene: Scene, near: Sequence[Spot], bound: Spot) -> Iterator[Relation]:
    """``trên 80% … Dưới mức này có A (79,80)``: the first behind is outside."""
    for spot in near:
        behind = spot.n > bound.n and spot.sentence - bound.sentence <= 2
        if behind and has_run(scene.before(spot, 12), *_BEYOND):
            yield from _kept([spot], bound, inside=False)
            return


def _relation(
    group: Sequence[Spot], bound: Spot, side: str, *, inside: bool
) -> Relation:
    return Relation(
        kind="compare",
        claim=f"keeps:{bound.figure.id}:{side}",
        terms=(
            *(Term(role="other", figure=spot.figure.id) for spot in group),
            Term(role="limit", figure=bound.figure.id),
        ),
        strength="weak",
        reason="keeps_to_bound",
        detail="limit" if inside else "no_limit",
    )
