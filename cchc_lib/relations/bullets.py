"""Lines as parts: ``19.593 hồ sơ, trong đó:`` and a line for each part.

One duty: totals before a colon and the first counts of the lines right behind, where
they add up or would but for one keystroke.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.clauses import Scene, has_run
from cchc_lib.relations.items import Item
from cchc_lib.relations.slips import Proposal, one_slip_off

OPEN_LIST = (
    "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "…", "...", "v.v",
)  # fmt: skip


def propose_bullets(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """``19.593 hồ sơ, trong đó:`` and a line for each part, its own count first."""
    lines: dict[int, Item] = {}
    for item in items:
        lines.setdefault(item.spot.paragraph, item)
    for total in items:
        here = total.spot.paragraph
        behind = total.spot.figure.last
        opening = scene.words[behind : behind + 8]
        stop = opening.index(":") if ":" in opening else len(opening)
        if stop > 6 or has_run(opening[:stop], *OPEN_LIST):
            continue
        for most in (2, 3, 4):
            parts = [lines[k] for k in range(here + 1, here + 1 + most) if k in lines]
            alike = {p.spot.figure.unit for p in parts} == {total.spot.figure.unit}
            if len(parts) == most and alike and _fits_under(total, parts):
                yield total, parts, "weak", "listed_in_lines"


def _fits_under(total: Item, parts: Sequence[Item]) -> bool:
    """They add up, or would but for one keystroke."""
    return sum(p.value for p in parts) == total.value or one_slip_off(total, parts)
