"""Ceilings: a rate that is a part of a whole cannot pass a hundred per cent.

One duty: rates on time, late, online, of satisfaction and of index points that are
printed above 100 %, whatever their part and whole, which need not be printed. A rate
of a plan, or of another year, may pass a hundred and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_PARTS = frozenset(
    {"early", "on_time", "early_or_on_time", "late", "online", "sipas", "par_index"}
)
_OF_A_PLAN = (
    "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "giao", "đề ra", "so với",
    "cùng kỳ", "tăng", "giảm", "vượt", "bằng", "gấp", "lần", "tốc độ", "công suất",
)  # fmt: skip


def propose_ceilings(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for every rate of a part that is printed above a hundred."""
    for spot in scene.spots:
        if _passes(spot) and not _of_another(scene, spot):
            yield Relation(
                kind="share",
                claim=f"ceiling:{spot.figure.id}",
                terms=(Term(role="share", figure=spot.figure.id),),
                strength="likely",
                reason="part_of_all",
            )


def _passes(spot: Spot) -> bool:
    figure = spot.figure
    low = figure.interval.low
    printed = figure.unit == "percent" and figure.role == "result"
    return printed and bool(spot.facets & _PARTS) and low is not None and low > 100


def _of_another(scene: Scene, spot: Spot) -> bool:
    """The words around speak of a plan, a change or another year."""
    around = (*scene.before(spot, 24), *scene.after(spot, 12))
    return has_run(around, *_OF_A_PLAN)
