"""Sums: which figures are the parts of which total (SEMANTICS §3, "sum").

One duty: propose totals with their parts. *likely*: the words close the list (a
bracket of complementary states, ``gồm``, new and carried-over dossiers of a total);
*weak*: figures of one unit that stand together, taken only if they add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_MAX_PARTS = 14
_WINDOW = 24  # figures of one unit looked at around a total
_CLOSED = ("gồm", "bao gồm", "gồm có", "bao gồm có")
_OPEN = ("trong đó có", "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "…")
_ON_TIME = frozenset({"on_time", "early_or_on_time", "early"})


def propose_sums(scene: Scene) -> Iterator[Relation]:
    """Yield sum candidates: first what the words say, then what adds up."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        if len(spots) < 3:
            continue
        seen: set[tuple[int, ...]] = set()
        for relation, key in (*_worded(scene, spots), *_adding_up(spots)):
            if key not in seen:
                seen.add(key)
                yield relation


def _relation(
    total: Spot, parts: Sequence[Spot], strength: Strength, reason: str
) -> tuple[Relation, tuple[int, ...]]:
    key = (total.n, *sorted(p.n for p in parts))
    relation = Relation(
        kind="sum",
        claim="sum:" + ":".join(f"f{n + 1}" for n in key),
        terms=(
            Term(role="total", figure=total.figure.id),
            *(Term(role="part", figure=p.figure.id) for p in parts),
        ),
        strength=strength,
        reason=reason,
    )
    return relation, key


def _worded(
    scene: Scene, spots: Sequence[Spot]
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    for total in spots:
        yield from _bracketed(total, spots)
        yield from _new_and_carried(scene, total, spots)
        yield from _listed(scene, total, spots)


def _bracketed(
    total: Spot, spots: Sequence[Spot]
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    """``đã giải quyết N (đúng hạn a, quá hạn b)``: states that exclude each other."""
    parts = [s for s in spots if s.head == total.n and s.bracket != total.bracket]
    if len(parts) >= 2 and _complete_states(parts):
        yield _relation(total, parts, "likely", "states_in_bracket")


def _complete_states(parts: Sequence[Spot]) -> bool:
    """On time and late, or not due and overdue: nothing is left out."""
    facets = [p.facets for p in parts]
    late = any("late" in f for f in facets)
    other = any(f & (_ON_TIME | {"not_due"}) for f in facets)
    named = all(f & (_ON_TIME | {"late", "not_due", "on_day"}) for f in facets)
    return late and other and named and len(set(facets)) == len(facets)


def _new_and_carried(
    scene: Scene, total: Spot, spots: Sequence[Spot]
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    """``tổng số … T; trong đó mới tiếp nhận a, kỳ trước chuyển qua b``."""
    if not total.facets & {"requested", "received"}:
        return
    near = [s for s in spots if s.sentence == total.sentence and s.n > total.n]
    new = [s for s in near if s.facets & {"new", "received"}]
    carried = [s for s in near if "carried_over" in s.facets]
    if len(new) == 1 and len(carried) == 1 and "requested" in total.facets:
        pair = sorted((new[0], carried[0]), key=lambda s: s.n)
        yield _relation(total, pair, "likely", "new_and_carried_over")


def _listed(
    scene: Scene, total: Spot, spots: Sequence[Spot]
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    """``T xã, gồm a …, b … và c …`` to the end of the sentence or bracket."""
    parts = [
        s
        for s in spots
        if s.n > total.n and s.sentence == total.sentence and s.bracket == total.bracket
    ]
    if not 2 <= len(parts) <= _MAX_PARTS:
        return
    opening = scene.between(total, parts[0])
    if not has_run(opening, *_CLOSED) or ";" in opening:
        return
    after = scene.after(parts[-1], 8)
    if any(has_run(words, *_OPEN) for words in (opening, after)):
        return
    if len({p.facets for p in parts}) == 1 or len(parts) == 2:
        yield _relation(total, parts, "likely", "closed_list")


def _adding_up(
    spots: Sequence[Spot],
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    """Runs and pairs of one unit that add up exactly; never a contradiction."""
    for layer in _layers(spots):
        for i, total in enumerate(layer):
            low, high = max(0, i - _WINDOW), i + _WINDOW
            yield from _runs(total, layer[i + 1 : high])
            yield from _runs(total, layer[low:i][::-1])
    for i, total in enumerate(spots):
        near = spots[max(0, i - 10) : i + 11]
        for a, b in combinations([s for s in near if s.n != total.n], 2):
            if a.figure.value + b.figure.value == total.figure.value and _telling(
                total, a, b
            ):
                yield _relation(total, (a, b), "weak", "adds_up")


def _layers(spots: Sequence[Spot]) -> Iterator[Sequence[Spot]]:
    """The figures in order: all, those outside brackets, those of one quantity."""
    yield spots
    outside = [s for s in spots if s.bracket < 0]
    if len(outside) < len(spots):
        yield outside
    for quantity in dict.fromkeys(s.figure.quantity for s in spots):
        same = [s for s in spots if s.figure.quantity == quantity]
        if 3 <= len(same) < len(spots):
            yield same


def _runs(
    total: Spot, run: Sequence[Spot]
) -> Iterator[tuple[Relation, tuple[int, ...]]]:
    """The first stretch of neighbours of ``total`` that adds up to it."""
    for skip in range(min(3, len(run))):
        added = 0
        for k, part in enumerate(run[skip : skip + _MAX_PARTS], skip + 1):
            added += part.figure.value
            if added > total.figure.value:
                break
            parts = run[skip:k]
            if added == total.figure.value and len(parts) > 1:
                yield _relation(
                    total, sorted(parts, key=lambda s: s.n), "weak", "adds_up"
                )


def _telling(total: Spot, a: Spot, b: Spot) -> bool:
    """Whether agreement is no accident: larger than the pairs that could hit it."""
    small = min(a.figure.value, b.figure.value)
    near = abs(a.sentence - total.sentence) + abs(b.sentence - total.sentence) <= 1
    return small > 0 and (total.figure.value >= 500 or near)
