"""Changes of one stage from year to year: ``thụ lý tăng 26.598 vụ``.

One duty: the value of that stage now and the one told of the year before, where whole
years are told of one body after another. Parts of years are held against other parts,
which nobody prints.
"""

from __future__ import annotations

from cchc_lib.model import Strength
from cchc_lib.relations.changes.bases import Pairs
from cchc_lib.relations.changes.years import of_one_body, tell_whole_years
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import AIMS

_STAGES = frozenset({"received", "resolved", "in_process", "late", "on_time", "online"})
_IN = frozenset({"received", "requested"})
_BACK = 16  # figures to the year before
_SENTENCES = 3
_YEAR = 4  # digits


def stage_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield the values of this year and of the last one, of the stage that changed."""
    stages = _stages(delta)
    if delta.figure.kind != "count" or delta.figure.role != "change" or not stages:
        return
    new = _value(scene, delta, stages)
    year = _year(new) if new is not None else 0
    if new is None or not year or has_run(scene.after(delta, 6), *AIMS):
        return
    for old in reversed(scene.spots[max(0, new.n - _BACK) : new.n]):
        if delta.sentence - old.sentence > _SENTENCES:
            return
        same = _is_alike(old, new) and _stages(old) == stages
        if same and _year(old) == year - 1:
            strength: Strength = "likely" if of_one_body(scene, old, new) else "weak"
            if tell_whole_years(scene, (old, new)):
                yield new, old, strength, "stage_by_year"
            return


def _stages(spot: Spot) -> frozenset[str]:
    told = {"received" if facet in _IN else facet for facet in spot.facets}
    return frozenset(told) if told <= _STAGES else frozenset()


def _value(scene: Scene, delta: Spot, stages: frozenset[str]) -> Spot | None:
    """The last value of the stage before the change, in its sentence."""
    for spot in reversed(scene.sentence_of(delta)):
        if spot.n < delta.n and _is_alike(spot, delta) and _stages(spot) == stages:
            return spot
    return None


def _is_alike(spot: Spot, other: Spot) -> bool:
    one, two = spot.figure, other.figure
    told = one.role == "result" and one.hedge == "exact" and one.denominator is None
    return told and one.unit == two.unit and one.scope == two.scope


def _year(spot: Spot) -> int:
    period = spot.figure.period or ""
    return int(period) if period.isdigit() and len(period) == _YEAR else 0
