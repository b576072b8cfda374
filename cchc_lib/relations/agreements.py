"""What fits to the digit though no rule ties it: totals and changes.

One duty: agreement in numbers that are too long to meet by chance, near each other, of
one measure. Only what agrees is proposed, always *weak*, and nothing that another rule
ties already: a reader is told that the numbers fit, not that the words say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.changes.bases import fits
from cchc_lib.relations.changes.owners import implied_base
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_ADDED = frozenset({"count", "ratio", "score"})
_VALUES = frozenset({"result", "previous", "rank", "threshold"})
_MOST = 12  # parts
_BESIDE = 3  # figures between a total and its parts
_LINES = 12  # sentences that a list by lines may fill
_FEW, _MIXED, _TWO = 100, 300, 1000  # least totals of three parts, and of two
_DIGITS = {"count": 3, "money": 3}  # least of a change; 2 of what has decimals
_AROUND, _SENTENCES = 9, 4  # figures and sentences from a change to its values
_LABEL, _SHORT = 4, 2  # words of a label before a count, most and least
_FALLS = (
    "giảm", "tụt", "lùi", "rớt", "sụt", "xuống", "mất", "thấp hơn", "kém", "thua",
    "rơi", "hạ", "bớt", "hụt", "ít hơn",
)  # fmt: skip


def propose_agreements(scene: Scene, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what fits among figures that what was ``found`` does not tie already."""
    fitting = (*_sums(scene), *_blocks(scene), *_changes(scene))
    if not fitting and all(spot.figure.role != "change" for spot in scene.spots):
        return
    tied = {frozenset(relation.figures) for relation in found}
    lists: dict[str, list[frozenset[str]]] = {}
    for relation in found:
        if relation.kind == "sum":
            names = frozenset(relation.figures)
            lists.setdefault(relation.figures[0], []).append(names)
    for relation in fitting:
        names = frozenset(relation.figures)
        # A piece of a list that goes on makes up no total.
        piece = any(names < one for one in lists.get(relation.figures[0], ()))
        if names not in tied and not (relation.kind == "sum" and piece):
            tied.add(names)
            yield relation
    known = {name for names in tied if len(names) > 1 for name in names}
    yield from _implied(scene, known)


def _sums(scene: Scene) -> Iterator[Relation]:
    added = [s for s in scene.spots if _is_added(s)]
    outside = [s for s in added if s.bracket < 0]
    inside = [s for s in added if s.bracket >= 0]
    columns = (added, outside, inside) if inside and outside else (added,)
    for column in columns:
        values = {s.figure.value for s in column}
        for at in range(len(column)):
            yield from _from(column, at, values)


def _is_added(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.kind in _ADDED and figure.role == "result"
    return told and figure.hedge == "exact" and figure.value > 0


def _from(
    column: Sequence[Spot], at: int, values: Collection[Decimal]
) -> Iterator[Relation]:
    """Parts from one figure on, one behind the other, and a total beside them."""
    first, added = column[at], Decimal(0)
    for stop in range(at + 1, min(len(column), at + _MOST) + 1):
        part = column[stop - 1]
        if part.sentence - first.sentence > _LINES or _differs(first, part):
            return
        added += part.figure.value
        if stop - at < 2 or added not in values:
            continue
        around = (*column[max(0, at - _BESIDE) : at], *column[stop : stop + _BESIDE])
        for total in around:
            near = abs(total.sentence - part.sentence) <= _LINES
            made = total.figure.value == added and not _differs(first, total)
            if made and near and _tells(total, column[at:stop]):
                yield _sum(total, column[at:stop])


def _differs(one: Spot, other: Spot) -> bool:
    """Points are no counts."""
    return (one.figure.kind == "score") != (other.figure.kind == "score")


def _tells(total: Spot, parts: Sequence[Spot]) -> bool:
    """Too long a number to come about by chance."""
    added = total.figure.value
    if added != added.to_integral_value():
        return significant_digits(added) > 2
    units = {spot.figure.unit for spot in (total, *parts)}
    few = _FEW if len(units) == 1 else _MIXED
    return added >= (few if len(parts) > 2 else _TWO) and added % 100 != 0


def _sum(total: Spot, parts: Sequence[Spot]) -> Relation:
    names = ":".join(part.figure.id for part in parts)
    return Relation(
        kind="sum",
        claim=f"agrees:{total.figure.id}:{names}",
        terms=(
            Term(role="total", figure=total.figure.id),
            *(Term(role="part", figure=part.figure.id) for part in parts),
        ),
        strength="weak",
        reason="numbers_fit",
    )


def _blocks(scene: Scene) -> Iterator[Relation]:
    """``GD-ĐT 3.206 … GD-ĐT 523 … Gộp các khối, GD-ĐT được 3.729``: one label each."""
    labels: dict[tuple[str, ...], list[Spot]] = {}
    for spot in scene.spots:
        if _is_added(spot) and spot.figure.kind == "count":
            label = tuple(scene.before(spot, _LABEL))
            for n in range(_SHORT, len(label) + 1):
                labels.setdefault(label[-n:], []).append(spot)
    for spots in labels.values():
        if not 2 < len(spots) <= _MOST:
            continue
        total = max(spots, key=lambda spot: spot.figure.value)
        parts = [spot for spot in spots if spot.n != total.n]
        added = sum((part.figure.value for part in parts), Decimal(0))
        if added == total.figure.value and _tells(total, parts):
            yield _sum(total, parts)


def _implied(scene: Scene, known: Collection[str]) -> Iterator[Relation]:
    """``điểm cao hơn năm trước 0,18, lên 0,61``: what was before follows from both."""
    for delta in scene.spots:
        figure = delta.figure
        free = figure.role == "change" and figure.id not in known
        if not free or figure.unit in {"place", "times"} or figure.hedge == "range":
            continue
        before = scene.spots[max(0, delta.n - 1) : delta.n]
        beside = (*scene.spots[delta.n + 1 : delta.n + 2], *before)
        for value in beside:
            told = value.figure.role == "result" and value.sentence == delta.sentence
            measured = value.figure.kind in {"percent", "score"}
            if told and measured and fits(value.figure, figure):
                falls = has_run(scene.before(delta, 5), *_FALLS)
                yield implied_base(value, delta, "fall" if falls else "rise")
                break


def _changes(scene: Scene) -> Iterator[Relation]:
    for delta in scene.spots:
        figure = delta.figure
        told = figure.role == "change" and figure.hedge == "exact" and figure.value > 0
        if not told or figure.unit == "times":
            continue
        if figure.unit == "percent" and not figure.decimals:
            continue
        near = [
            s
            for s in scene.spots[max(0, delta.n - _AROUND) : delta.n + _AROUND]
            if s.n != delta.n and _may_change(s, delta)
        ]
        yield from _pair(scene, delta, near)


def _may_change(spot: Spot, delta: Spot) -> bool:
    figure = spot.figure
    if abs(spot.sentence - delta.sentence) > _SENTENCES or figure.hedge != "exact":
        return False
    if figure.role not in _VALUES:
        return False
    if delta.figure.unit == "place":
        return figure.role == "rank"
    return figure.role != "rank" and fits(figure, delta.figure)


def _pair(scene: Scene, delta: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """The nearest two values as far apart as the change says."""
    by_value: dict[tuple[str, Decimal], list[Spot]] = {}
    for spot in near:
        by_value.setdefault((spot.figure.unit, spot.figure.value), []).append(spot)
    place = delta.figure.unit == "place"
    digits = significant_digits(delta.figure.value)
    if not place and digits < _DIGITS.get(delta.figure.kind, 2):
        return
    found: list[tuple[int, Spot, Spot]] = []
    for high in near:
        low_value = high.figure.value - delta.figure.value
        for low in by_value.get((high.figure.unit, low_value), ()):
            if place and not _of_one_ranking(high, low):
                continue
            far = abs(high.n - delta.n) + abs(low.n - delta.n)
            found.append((far, high, low))
    if not found:
        return
    _, high, low = min(found, key=lambda one: (one[0], one[1].n, one[2].n))
    falls = has_run(scene.before(delta, 5), *_FALLS)
    if place:  # a lower number is a better rank
        new, old = (high, low) if falls else (low, high)
        yield _moved(new, old, delta, falls=falls)
    else:
        new, old = (low, high) if falls else (high, low)
        yield _changed(new, old, delta, falls=falls)


def _of_one_ranking(one: Spot, other: Spot) -> bool:
    ranked = {one.figure.denominator, other.figure.denominator} - {None}
    return len(ranked) < 2


def _changed(new: Spot, old: Spot, delta: Spot, *, falls: bool) -> Relation:
    return Relation(
        kind="change",
        claim=f"agrees:{delta.figure.id}",
        terms=(
            Term(role="new", figure=new.figure.id),
            Term(role="old", figure=old.figure.id),
            Term(role="delta", figure=delta.figure.id),
        ),
        strength="weak",
        reason="numbers_fit",
        detail="fall" if falls else "rise",
    )


def _moved(new: Spot, old: Spot, delta: Spot, *, falls: bool) -> Relation:
    return Relation(
        kind="rank",
        claim=f"agrees:{delta.figure.id}",
        terms=(
            Term(role="rank", figure=new.figure.id),
            Term(role="places", figure=delta.figure.id),
            Term(role="old", figure=old.figure.id),
        ),
        strength="weak",
        reason="numbers_fit",
        detail="fall" if falls else "rise",
    )
