"""Parts that exclude each other, told apart, inside one whole.

One duty: levels of which one is left out (two of three), what came early beside what
came late, and classes of which one is not told in numbers, held together against the
whole of their state. Guesses all of them: taken only where they hold. Where the parts
make up the whole is for ``levels``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.sums.classes import class_before, class_of, class_rows

_LEVELS = ("province", "district", "commune")
_TIMED = frozenset({"early", "on_time", "early_or_on_time", "late"})
_DONE = frozenset({"resolved", "due"})
_OPEN = frozenset({"in_process", "not_due", "carried_over"})
_NEAR = 4  # sentences
_BACK = 8  # counts
_WIDE, _FAR = 20, 6  # figures and sentences from the classes to those classed
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_together(scene: Scene) -> Iterator[Proposal]:
    """Yield parts of two levels or two states and the whole that holds both."""
    yield from _levels(scene)
    yield from _states(scene)
    yield from _classes(scene)


def _classes(scene: Scene) -> Iterator[Proposal]:
    """``Trong 91 xã … Xét loại, 3 xã trung bình, 39 khá, 48 tốt``: not all told."""
    for name in (class_of, class_before):
        for parts in class_rows(scene, name):
            first, family = parts[0], family_of(scene, parts[0])
            for whole in reversed(scene.spots[max(0, first.n - _WIDE) : first.n]):
                counted = is_count(whole.figure) and family_of(scene, whole) == family
                near = first.sentence - whole.sentence <= _FAR
                if near and counted and _holds(parts, whole):
                    yield tuple(parts), whole, "weak", "inside_total"
                    break


def _levels(scene: Scene) -> Iterator[Proposal]:
    groups: dict[tuple[str, frozenset[str]], dict[str, list[Spot]]] = {}
    for spot in scene.spots:
        if not is_count(spot.figure) or not spot.facets:
            continue
        if spot.figure.hedge != "exact":
            continue
        facets = spot.facets - {"resolved"} or spot.facets
        level = spot.figure.scope if spot.figure.scope in _LEVELS else ""
        found = groups.setdefault((spot.figure.unit, facets), {})
        found.setdefault(level, []).append(spot)
    for found in groups.values():
        if len(found) > 2 and "" in found:
            rows = zip_longest(*(found.get(level, []) for level in ("", *_LEVELS)))
            yield from _rows(rows)


def _rows(rows: Iterator[tuple[Spot | None, ...]]) -> Iterator[Proposal]:
    """The first of each level beside the first total, the second beside the second."""
    for whole, *levels in rows:
        parts = tuple(s for s in levels if s is not None)
        if whole is not None and len(parts) > 1 and _holds(parts, whole):
            yield parts, whole, "weak", "narrower_view"


def _states(scene: Scene) -> Iterator[Proposal]:
    dossiers = scene.counts("dossier")
    for at, late in enumerate(dossiers):
        if "late" not in late.facets:
            continue
        before = [
            s
            for s in dossiers[max(0, at - _BACK) : at]
            if late.sentence - s.sentence <= _NEAR
            and s.figure.scope == late.figure.scope
        ]
        kept = [s for s in before if s.facets & _TIMED and "late" not in s.facets]
        done = [s for s in before if s.facets & _DONE and not s.facets & _TIMED]
        waits = any(s.facets & _OPEN and s.n > kept[-1].n for s in before if kept)
        if not kept or not done or waits:
            continue
        for parts in ((*kept[-2:], late), (kept[-1], late)):
            if _holds(parts, done[-1]):
                yield parts, done[-1], "weak", "inside_total"
                break


def _holds(parts: Sequence[Spot], whole: Spot) -> bool:
    """Told behind the whole, and less than it."""
    added = sum(part.figure.value for part in parts)
    return all(part.n > whole.n for part in parts) and added < whole.figure.value
