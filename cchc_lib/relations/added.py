"""Totals told after their parts: ``268.114 và 190.377 hồ sơ, cộng lại là 458.491``.

One duty: a figure that ``cộng lại``, ``tổng cộng`` or ``gộp lại`` leads, and those of
its family that stand coordinated before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.items import Item, family_of
from cchc_lib.relations.listings import is_counted
from cchc_lib.relations.slips import Proposal

_CUES = (
    "cộng lại", "tổng cộng", "gộp lại", "cả thảy", "tổng số là", "tổng điểm",
    "tất cả là", "cộng chung",
)  # fmt: skip
_LEADS = 4  # words before the total
_ANEW = ("trong đó", "gồm", ";", "lũy kế", "từ đầu", "đến nay")
_MARKS = frozenset({",", "và", "cùng", "với", "cộng", "+"})
_MOST = 10


def propose_added(scene: Scene) -> Iterator[Proposal]:
    """Yield each total that is told as the sum of what stands before it."""
    for total in scene.spots:
        if not is_counted(total) or not has_run(scene.before(total, _LEADS), *_CUES):
            continue
        if has_run(scene.after(total, 8), *_ANEW):
            continue
        parts = _coordinated(scene, total)
        if len(parts) > 1:
            items = [Item(p, p.figure.value) for p in parts]
            value = Item(total, total.figure.value)
            yield value, items, "weak", "told_together"


def _is_part(spot: Spot) -> bool:
    """Counted, or the most there is of it: ``tối đa 65 điểm``."""
    figure = spot.figure
    most = figure.hedge == "at_most" and figure.kind == "score"
    return is_counted(spot) or most


def _coordinated(scene: Scene, total: Spot) -> Sequence[Spot]:
    """Neighbours of one family, parted by commas, the last by ``và``.

    The total may count what each of them gives: ``701 … và 567 doanh nghiệp, cộng lại
    1.268 phiếu``.
    """
    parts: list[Spot] = []
    nxt = total
    for spot in reversed(scene.spots[max(0, total.n - _MOST) : total.n]):
        words = scene.between(spot, nxt)
        if spot.sentence != total.sentence or not _is_part(spot):
            break
        if family_of(scene, spot) != family_of(scene, parts[0] if parts else spot):
            break
        linked = _MARKS & set(words) and not has_run(words, *_ANEW)
        if not linked or spot.bracket != total.bracket:
            break
        parts.insert(0, spot)
        nxt = spot
    joined = len(parts) > 1 and "và" in scene.between(parts[-2], parts[-1])
    return parts if joined else ()
