"""An extreme told behind the bodies it is held against.

One duty: ``khối xã: A 94,1 điểm, B 93,4 điểm; C thấp nhất, 73,3 điểm`` → C against
those listed before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_all, is_of_another_time, side_of
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run
from cchc_lib.relations.scope.groups import clause_before, is_mean

_LEAST = 2  # bodies before the extreme
_MOST = 12
_REACH = 14  # words from one body to the next
_APART = (
    "so với", "năm", "quý", "tháng", "tăng", "giảm", "hơn", "kém", "cách", "khối",
    "nhóm", "cấp", "chỉ số", "tiêu chí", "lĩnh vực", "trung bình", "bình quân", "chung",
    "tổng", "cả nước", "toàn quốc", "toàn tỉnh", "trong vùng", "còn lại", "tối đa",
)  # fmt: skip


def propose_lowest(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each extreme behind a list of its kind."""
    for spot in scene.spots:
        if spot.figure.kind not in {"percent", "score"} or spot.bracket >= 0:
            continue
        side = side_of(scene, spot)
        listed = _before(scene, spot) if side is not None else []
        if side is not None and len(listed) >= _LEAST:
            yield _relation(spot, side, listed)


def _before(scene: Scene, extreme: Spot) -> list[Spot]:
    """The bodies of the sentence before an extreme, each with one value."""
    listed: list[Spot] = []
    last = extreme
    for spot in reversed(scene.spots[max(0, extreme.n - _MOST) : extreme.n]):
        if spot.figure.kind == "rank":
            continue
        words = scene.between(spot, last)
        if spot.sentence != extreme.sentence or len(words) > _REACH:
            break
        if has_run(words, *_APART) or not _is_alike(scene, spot, extreme):
            break
        listed.append(spot)
        last = spot
    lead = clause_before(scene, listed[-1]) if listed else ()
    return [] if has_run(lead, "tối đa", "tổng", "thang") else listed


def _is_alike(scene: Scene, spot: Spot, extreme: Spot) -> bool:
    one, other = spot.figure, extreme.figure
    alike = (one.kind, one.unit, one.role) == (other.kind, other.unit, "result")
    alike = alike and one.hedge == other.hedge == "exact"
    alike = alike and (one.denominator, one.period) == (other.denominator, other.period)
    aside = is_of_all(scene, spot) or is_of_another_time(scene, spot)
    return alike and not aside and not is_mean(scene, spot)


def _relation(extreme: Spot, side: Side, listed: list[Spot]) -> Relation:
    return Relation(
        kind="compare",
        claim=f"behind:{extreme.figure.id}",
        terms=(
            Term(role=side, figure=extreme.figure.id),
            *(Term(role="other", figure=spot.figure.id) for spot in listed),
        ),
        strength="likely",
        reason="named_extreme",
        detail=side,
    )
