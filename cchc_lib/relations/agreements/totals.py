"""Totals that the figures beside them make up, though no words say so.

One duty: exact sums of one measure, of numbers too long to meet by chance.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.agreements.subsets import sum_that_fits
from cchc_lib.relations.scope.clauses import Scene, Spot

_ADDED = frozenset({"count", "ratio", "score"})
_MOST = 12  # parts
_BESIDE = 3  # figures between a total and its parts
_LINES = 12  # sentences that a list by lines may fill
_FEW, _MIXED, _TWO = 100, 300, 1000  # least totals of three parts, and of two
_LONG = 4  # digits of a total that a step of the last may be missed of
_LABEL, _SHORT = 4, 2  # words of a label before a count, most and least


def totals_that_fit(scene: Scene) -> Iterator[Relation]:
    """Yield totals of neighbours, and of counts under one label each."""
    yield from _sums(scene)
    yield from _blocks(scene)


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
        if stop - at < 2 or (not added % 1 and added not in values):
            continue
        around = (*column[max(0, at - _BESIDE) : at], *column[stop : stop + _BESIDE])
        for total in around:
            near = abs(total.sentence - part.sentence) <= _LINES
            alike = not _differs(first, total)
            if (
                alike
                and near
                and _makes(total, added, stop - at)
                and _tells(total, column[at:stop])
            ):
                yield sum_that_fits(total, column[at:stop])


def _makes(total: Spot, added: Decimal, parts: int) -> bool:
    """Long decimals may each be rounded: ``39,6905`` for a total of ``39,6906``."""
    off = abs(total.figure.value - added)
    long = significant_digits(added) > _LONG and total.figure.decimals > 1
    return off == 0 or (long and off * 2 <= parts * total.figure.resolution)


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
            yield sum_that_fits(total, parts)
