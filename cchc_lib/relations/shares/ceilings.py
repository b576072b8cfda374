"""Ceilings: a rate that is a part of a whole cannot pass a hundred per cent.

One duty: rates on time, late, online, of satisfaction and of index points that are
printed above 100 %, whatever their part and whole, which need not be printed; and any
rate several times a hundred that a keystroke puts back among its neighbours. A rate of
a plan, or of another year, may pass a hundred and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.numbers.edits import one_edit
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_PARTS = frozenset(
    {"early", "on_time", "early_or_on_time", "late", "online", "sipas", "par_index"}
)
_OF_A_PLAN = (
    "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "giao", "đề ra", "so với",
    "cùng kỳ", "tăng", "giảm", "vượt", "bằng", "gấp", "lần", "tốc độ", "công suất",
)  # fmt: skip

_ALL = 100  # per cent
_ROLES = frozenset({"result", "threshold"})
_BESIDE = 8  # words
_LEVELS = ("cao hơn mức chung", "thấp hơn mức chung", "mức bình quân", "mức trung bình")
_WILD = 300  # per cent; no rate of a part comes near
_NEAR = 6  # figures
_LEAST = 2  # rates beside it
_ROOM = Decimal("0.8")


def propose_ceilings(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for every rate of a part that is printed above a hundred."""
    for spot in scene.spots:
        passes = _passes(spot) and not _of_another(scene, spot)
        if passes or _is_out_of_scale(scene, spot):
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


def _is_out_of_scale(scene: Scene, spot: Spot) -> bool:
    """``A (58,89%), B (555,76%), C (52,96%)``: a digit too many, or a lost mark."""
    figure = spot.figure
    told = figure.unit == "percent" and figure.role in _ROLES and figure.decimals
    if not told or figure.hedge == "range" or figure.value < _WILD:
        return False
    around = (*scene.before(spot, _BESIDE), *scene.after(spot, _BESIDE // 2))
    if has_run(around, *_OF_A_PLAN) and not has_run(around, *_LEVELS):
        return False
    near = [
        s.figure.value
        for s in scene.spots[max(0, spot.n - _NEAR) : spot.n + 1 + _NEAR]
        if s.n != spot.n
        and (s.figure.unit, s.figure.role) == ("percent", "result")
        and s.figure.decimals
        and abs(s.sentence - spot.sentence) <= _LEAST
    ]
    if len(near) < _LEAST or max(near) > _ALL:
        return False
    low, high = _ROOM * min(near), max(near) / _ROOM
    mended = [value for value, _ in one_edit(figure.value) if value <= _ALL]
    return any(low <= value <= high for value in mended)


def _of_another(scene: Scene, spot: Spot) -> bool:
    """The words around speak of a plan, a change or another year."""
    around = (*scene.before(spot, 24), *scene.after(spot, 12))
    return has_run(around, *_OF_A_PLAN)
