"""What can be added up: counts, points, sums of money, halves of fractions.

One duty: figures → items of one family, in text order. A fraction ``46/52`` gives two
items; shares are handled elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from cchc_lib.model import Term
from cchc_lib.relations.scope.clauses import Scene, Spot, is_share

_KINDS = frozenset({"count", "ratio", "score", "money"})
_ROLES = frozenset({"result", "threshold", "change"})
_SUM_OF_MONEY = 10**8  # nothing else is told in so many, and without a unit


@dataclass(frozen=True, slots=True)
class Item:
    """One number that may be a part or a total."""

    spot: Spot
    value: Decimal
    take: Literal["value", "denominator"] = "value"

    @property
    def n(self) -> int:
        """Position of the figure in the text."""
        return self.spot.n

    @property
    def key(self) -> tuple[int, str]:
        """What tells two items apart."""
        return self.spot.n, self.take

    def term(self, role: str) -> Term:
        """The item as a term of a relation."""
        return Term(role=role, figure=self.spot.figure.id, take=self.take)


def item_families(scene: Scene) -> Iterator[Sequence[Item]]:
    """Yield the items of each family that has at least three, in text order."""
    groups: dict[str, list[Item]] = {}
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind not in _KINDS or figure.role not in _ROLES:
            continue
        if figure.hedge == "range" or figure.unit == "times":
            continue
        family = family_of(scene, spot)
        if figure.role == "change" and figure.denominator is None:
            family = f"change:{family}"  # what grew is no part of what there is
        group = groups.setdefault(family, [])
        group.append(Item(spot, figure.value))
        if figure.denominator is not None:
            group.append(Item(spot, figure.denominator, "denominator"))
    groups["percent"] = [
        Item(s, s.figure.value)
        for s in scene.spots
        if is_share(s.figure) and s.figure.decimals and s.figure.hedge == "exact"
    ]
    yield from (items for items in groups.values() if len(items) >= 3)


def mixed_items(scene: Scene) -> Sequence[Item]:
    """Every exact count, whatever it counts: the units of a list may differ.

    ``88 định mức (59 biên chế, 29 hợp đồng)``.
    """
    return [
        Item(s, s.figure.value)
        for s in scene.spots
        if s.figure.kind == "count"
        and s.figure.role == "result"
        and s.figure.hedge == "exact"
    ]


def table_rows(scene: Scene) -> Iterator[Sequence[Sequence[Item]]]:
    """Yield runs of three lines or more with as many figures each, two at least."""
    lines: dict[int, list[Item]] = {}
    for spot in scene.spots:
        lines.setdefault(spot.paragraph, []).append(Item(spot, spot.figure.value))
    run: list[list[Item]] = []
    last = -1
    for number, items in lines.items():
        if run and (number != last + 1 or len(items) != len(run[-1])):
            if len(run) > 2 and len(run[0]) > 1:
                yield run
            run = []
        run.append(items)
        last = number
    if len(run) > 2 and len(run[0]) > 1:
        yield run


def family_of(scene: Scene, spot: Spot) -> str:
    """Units that can be parts of one another share a family."""
    figure = spot.figure
    if figure.kind in {"score", "money"}:
        return figure.kind
    if figure.unit == "number" and figure.value >= _SUM_OF_MONEY:
        return "money"  # "3,6 tỷ đồng: ngân sách tỉnh 2,1 tỷ"
    return scene.vocabulary.families.get(figure.unit, figure.unit)


def left_over(total: Spot, parts: Sequence[Spot]) -> Decimal:
    """What parts leave of their total; 0 where they make it up."""
    return total.figure.value - sum(p.figure.value for p in parts)
