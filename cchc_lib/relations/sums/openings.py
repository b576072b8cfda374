"""Counts that open neighbouring sentences: ``Phần A có 7.725 …. Phần B có 4.669 …``.

One duty: totals and the first counts of the sentences or lines behind them that make
them up. Agreement only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal

_MOST = 12  # sentences
_TOLD = 1000  # smaller totals come about by chance
_MANY = 5  # unless of so many parts
_LEAST = 60
_BEFORE = 4  # totals looked at before the first part


def propose_openings(scene: Scene) -> Iterator[Proposal]:
    """Yield each total that the first counts of the next sentences add up to."""
    counts = [s for s in scene.spots if _is_exact(s)]
    first: dict[int, Spot] = {}
    for spot in counts:
        first.setdefault(spot.sentence, spot)
    heads = list(first.values())
    for at, head in enumerate(heads):
        before = scene.spots[max(0, head.n - _BEFORE) : head.n]
        for total in (s for s in before if _is_exact(s)):
            parts = _making_up(total, heads[at : at + _MOST])
            if parts:
                items = [Item(p, p.figure.value) for p in parts]
                yield Item(total, total.figure.value), items, "weak", "adds_up"


def _is_exact(spot: Spot) -> bool:
    figure = spot.figure
    exact = figure.kind == "count" and figure.hedge == "exact"
    return exact and figure.role == "result" and spot.bracket < 0


def _making_up(total: Spot, heads: Sequence[Spot]) -> Sequence[Spot]:
    """Heads one sentence after another, of one unit, up to the sum sought."""
    added = Decimal(0)
    for k, head in enumerate(heads, 1):
        apart = k > 1 and head.sentence - heads[k - 2].sentence != 1
        if apart or head.figure.unit != heads[0].figure.unit:
            return ()
        if head.sentence == total.sentence or head.figure.value <= 0:
            return ()
        added += head.figure.value
        if added >= total.figure.value:
            telling = added >= _TOLD or (k >= _MANY and added >= _LEAST)
            made = added == total.figure.value and k > 1 and telling
            return heads[:k] if made else ()
    return ()
