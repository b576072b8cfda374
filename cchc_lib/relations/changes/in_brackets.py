"""Values before a change in the bracket behind it: ``tăng 2,35 điểm so với … (84,12)``.

One duty: of a sentence with two values of one measure and one change of it, the one
that its bracket calls earlier.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.changes.bases import Pairs, fits
from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.past import now_and_then, starts_from

_VALUES = frozenset({"result", "previous"})
_BACK = 6  # figures
_POINTS = frozenset({"percent", "point"})


def bracketed_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield the value now and that of the bracket, if no other change is told."""
    if delta.figure.role != "change" or delta.figure.unit == "place":
        return
    here = scene.sentence_of(delta)
    changes = [s for s in here if s.figure.role == "change" and _is_of(s, delta)]
    if len(changes) != 1:
        return
    values = [s for s in here if s.figure.role in _VALUES and _measures(s, delta)]
    pair = now_and_then(scene, delta, values) or _from_bracket(scene, delta, values)
    if pair is None or not all(s.figure.hedge == "exact" for s in pair):
        return
    new, old = pair
    if fits(new.figure, delta.figure) and new.figure.denominator is None:
        yield new, old, "likely", "base_in_bracket"


def _from_bracket(
    scene: Scene, delta: Spot, values: Sequence[Spot]
) -> tuple[Spot, Spot] | None:
    """``tăng 2,35 điểm (từ 84,12 điểm)``: up to the one value told before."""
    old = starts_from(scene, delta, values)
    if old is None:
        return None
    told = [
        s
        for s in scene.spots[max(0, delta.n - _BACK) : delta.n]
        if _measures(s, delta) and delta.sentence - s.sentence <= 1
    ]
    alone = len(told) == 1 and told[0].figure.role == "result"
    return (told[0], old) if alone else None


def _is_of(spot: Spot, delta: Spot) -> bool:
    one, other = spot.figure.unit, delta.figure.unit
    return one == other or {one, other} == _POINTS


def _measures(spot: Spot, delta: Spot) -> bool:
    """Points of points, per cent of per cent, dossiers of dossiers."""
    return _is_of(spot, delta) and spot.figure.kind == delta.figure.kind
