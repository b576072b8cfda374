"""Shares: which part of which whole a percentage is (SEMANTICS §3, "share").

One duty: propose every licensed (part, whole) for each percentage. Strength:
*stated*, the text prints the fraction beside it; *likely*, the whole heads the
sentence, the bracket or the list the part stands in; *weak*, it only stands near.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.shares.near import pairs_near, rest_of_whole, unprinted_part
from cchc_lib.relations.shares.parts import (
    all_resolved,
    level_operands,
    operands_after,
    part_after,
    part_before,
    part_by_name,
)
from cchc_lib.relations.shares.stated import stated_share
from cchc_lib.relations.shares.wholes import propose_wholes

__all__ = ["part_before", "propose_shares"]


_OTHER_BASE = (
    "so với",
    "kế hoạch",
    "chỉ tiêu",
    "mục tiêu",
    "cùng kỳ",
    "năm trước",
    "dự toán",
    "hài lòng",
    "chỉ số",
)


def propose_shares(scene: Scene) -> Iterator[Relation]:
    """Yield share candidates, the strongest first within each claim."""
    for spot in scene.spots:
        if not is_share(spot.figure) or _other_base(scene, spot):
            continue
        stated = stated_share(scene, spot)
        if stated:
            yield stated
            continue
        yield from _from_part(scene, spot)


def _other_base(scene: Scene, spot: Spot) -> bool:
    """``bằng 97 % so với cùng kỳ``: a ratio to something else than a whole."""
    after = scene.after(spot, 4)
    cut = next((k for k, w in enumerate(after) if w in {",", ";", ".", "(", ")"}), 4)
    return has_run(after[:cut], *_OTHER_BASE)


def _from_part(scene: Scene, share: Spot) -> Iterator[Relation]:
    part = part_before(scene, share)
    if part is not None:
        yield from propose_wholes(scene, share, part, likely=True)
        return
    part = part_by_name(scene, share)
    if part is not None:
        yield from propose_wholes(scene, share, part, likely=True)
    part = part_after(scene, share)
    if part is not None:
        yield from propose_wholes(scene, share, part, likely=False)
    yield from operands_after(scene, share)
    yield from level_operands(scene, share)
    yield from all_resolved(scene, share)
    yield from rest_of_whole(scene, share)
    yield from pairs_near(scene, share)
    yield from unprinted_part(scene, share)
