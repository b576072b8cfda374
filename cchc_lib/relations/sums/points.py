"""Points of two appraisals: ``47,45 điểm thẩm định và 32,82 điểm điều tra, 80,27%``.

One duty: totals, in points or per cent of a hundred points, with the two scores beside
them that make them up. Where a text prints several such rows, a row that is a keystroke
off is proposed too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal

_HUNDRED = 100
_ROWS = 2  # that add up, before another is held to it
_AGAINST = ("kém", "hơn", "cách", "chênh", "tăng", "giảm", "so với", "lệch")
_ORDERS = ((0, 1, 2), (2, 0, 1))  # where total and parts stand among three


def propose_points(scene: Scene) -> Iterator[Proposal]:
    """Yield each row of total and two scores that fits its neighbours."""
    rows = [
        row
        for order in _ORDERS
        for at in range(len(scene.spots) - 2)
        if (row := _row(scene.spots[at : at + 3], order)) is not None
    ]
    fitting = [row for row in rows if _fits(row)]
    if len(fitting) >= _ROWS:
        fitting = [row for row in rows if _fits(row) or _is_joined(scene, row)]
    for total, *parts in fitting:
        items = [Item(p, p.figure.value) for p in parts]
        yield Item(total, total.figure.value), items, "weak", "points_of_two"


def _row(three: Sequence[Spot], order: Sequence[int]) -> Sequence[Spot] | None:
    total, one, other = (three[k] for k in order)
    if not _is_score(one) or not _is_score(other):
        return None
    if not (_is_score(total) or is_share(total.figure)) or not _together(three):
        return None
    exact = all(s.figure.hedge == "exact" for s in three)
    return (total, one, other) if exact else None


def _is_score(spot: Spot) -> bool:
    figure = spot.figure
    return figure.kind == "score" and figure.role in {"result", "threshold"}


def _together(three: Sequence[Spot]) -> bool:
    return len({s.sentence for s in three}) == 1 and len({s.bracket for s in three}) < 3


def _is_joined(scene: Scene, row: Sequence[Spot]) -> bool:
    """``47,45 điểm và 32,82 điểm``: two scores of one body, none set against it."""
    first, second, third = sorted(row, key=lambda s: s.n)
    words = [*scene.between(first, second), *scene.between(second, third)]
    _, one, other = row
    return "và" in scene.between(one, other) and not has_run(words, *_AGAINST)


def _fits(row: Sequence[Spot]) -> bool:
    """They add up within what rounding leaves open."""
    total, *parts = row
    if not max(p.figure.value for p in parts) < total.figure.value <= _HUNDRED:
        return False
    gap = abs(total.figure.value - sum(p.figure.value for p in parts))
    return 2 * gap <= sum(s.figure.resolution for s in row if s.figure.decimals)
