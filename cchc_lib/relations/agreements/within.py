"""Several counts that stay within a larger one of the same things before them.

One duty: ranked lists below the count they are taken from (``25,2 ngàn hồ sơ … nhiều
nhất là: A 7,7 ngàn; B 3,7 ngàn``), and what the sections of a report tell of one state
below what all of it tells (late of all, of the districts, of the departments). A pair
alone is met by chance nearly always, and is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import LEVELS, Scene, Spot, is_count
from cchc_lib.relations.scope.kin import is_kin

_INTO = frozenset({"received", "requested"})
_AHEAD = 16  # counts behind a total
_SENTENCES = 10
_MOST = 8  # parts of one list


def wholes_that_fit(
    scene: Scene, runs: Sequence[tuple[Spot, ...]]
) -> Iterator[Relation]:
    """Yield sections of a total, and ``runs`` below the count before them."""
    counts = [s for s in scene.spots if _is_told(s)]
    for at, whole in enumerate(counts):
        if whole.facets and whole.figure.scope in {"", "whole"}:
            yield from _sections(scene, whole, counts[at + 1 : at + 1 + _AHEAD])
    for run in runs:
        if is_count(run[0].figure) and len(run) <= _MOST:
            yield from _listed(scene, run, counts)


def _is_told(spot: Spot) -> bool:
    figure = spot.figure
    return is_count(figure) and figure.role == "result" and figure.hedge != "range"


def _holds(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Larger, of kin things, no narrower by its words than the part."""
    one, other = whole.figure, part.figure
    if one.value <= other.value or part.sentence - whole.sentence > _SENTENCES:
        return False
    level = one.scope in {"", "whole", other.scope} or not other.scope
    return level and whole.facets - _INTO <= part.facets and is_kin(scene, part, whole)


def _sections(scene: Scene, whole: Spot, later: Sequence[Spot]) -> Iterator[Relation]:
    """What levels tell of the state of a total, one value each, together within it."""
    levels: dict[str, Spot] = {}
    for spot in later:
        level = spot.figure.scope
        first = level in LEVELS and level not in levels
        if first and spot.facets == whole.facets and _holds(scene, whole, spot):
            levels[level] = spot
    parts = tuple(levels.values())
    added = sum((spot.figure.value for spot in parts), Decimal(0))
    if len(parts) > 1 and added <= whole.figure.value:
        yield _inside(parts, whole)


def _listed(
    scene: Scene, run: Sequence[Spot], counts: Sequence[Spot]
) -> Iterator[Relation]:
    """The nearest count before a list that holds all of it."""
    added = sum((spot.figure.value for spot in run), Decimal(0))
    first = run[0]
    for whole in reversed([s for s in counts if s.n < first.n]):
        if first.sentence - whole.sentence > _SENTENCES:
            return
        alike = whole.figure.unit == first.figure.unit
        if alike and whole.figure.value >= added and _holds(scene, whole, first):
            yield _inside(run, whole)
            return


def _inside(parts: Sequence[Spot], whole: Spot) -> Relation:
    names = ":".join(part.figure.id for part in parts)
    return Relation(
        kind="part_of",
        claim=f"agrees:part:{names}:{whole.figure.id}",
        terms=(
            *(Term(role="part", figure=part.figure.id) for part in parts),
            Term(role="whole", figure=whole.figure.id),
        ),
        strength="weak",
        reason="numbers_fit",
    )
