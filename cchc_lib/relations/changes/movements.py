"""Which figures tell a change, and whether it is a rise or a fall.

One duty: the words that make a figure a distance, a saving or a change told again.
Which values it lies between is for ``changes``.
"""

from __future__ import annotations

from cchc_lib.relations.changes.bases import GAPS
from cchc_lib.relations.changes.references import gap_before, is_compared
from cchc_lib.relations.changes.shown_bases import is_distance, is_spread
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_FALLS = frozenset(
    "giảm tụt lùi thấp ít sụt hạ kém ngắn thiếu bớt rớt rơi mất hụt thua tuột "
    "trượt".split()
)
_AGAIN = frozenset(", ( tương ứng đương tức bằng hay với là đạt tỷ lệ khoảng =".split())
_OF_ELSE = frozenset({"tổng", "của", "số", "trong", "trên", "toàn"})
_PLANS = ("kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán")
_SAVES = (
    "tiết kiệm", "cắt giảm", "rút ngắn", "giảm được", "tức giảm", "tức đã cắt",
    "tức cắt", "tức đã giảm", "tức bớt",
)  # fmt: skip


def explains_change(scene: Scene, spot: Spot) -> bool:
    """``giảm 206 đơn vị (đạt 64,2%)``, ``thấp hơn mức chung 80,08% là 0,91%``."""
    if is_saved(scene, spot) or restated(scene, spot) is not None:
        return True
    if is_compared(scene, spot) or is_distance(scene, spot):
        return True
    if spot.n == 0 or spot.figure.kind not in {"percent", "score", "count"}:
        return False
    if spot.figure.unit == "point" and has_run(scene.before(spot, 8), *GAPS):
        return True
    apart = scene.before(spot, 2)[-1:] in (("hơn",), ("thiếu",), ("kém",), ("vượt",))
    if apart and scene.after(spot, 2) == ("so", "với"):
        return True  # "đạt 88,33%, hơn 1,71% so với năm trước"
    before = scene.spots[spot.n - 1]
    words = scene.between(before, spot)
    compared = has_run(scene.before(before, 8), *GAPS)
    return list(words[-1:]) == ["là"] and compared


def restated(scene: Scene, spot: Spot) -> Spot | None:
    """``giảm 125 đơn vị, tương ứng 62,5%``: the change that is told again."""
    first = scene.spots[spot.n - 1] if spot.n else spot
    if spot.figure.unit != "percent" or first.sentence != spot.sentence:
        return None
    if first.figure.role != "change" and not is_saved(scene, first):
        return None
    after = scene.after(spot, 5)
    if after[:1] and (after[0] in _OF_ELSE or has_run(after, *_PLANS)):
        return None  # "giảm 100 tỷ đồng, bằng 10% tổng chi phí"
    words = scene.between(first, spot)
    inside = spot.head == first.n and len(words) <= 4
    return first if inside or (words and _AGAIN.issuperset(words)) else None


def is_saved(scene: Scene, spot: Spot) -> bool:
    """``quy định 17.584 ngày, nay còn 11.555 ngày, tức tiết kiệm 6.030 ngày``."""
    if spot.n < 2 or spot.figure.kind == "percent":
        return False
    old, new = scene.spots[spot.n - 2 : spot.n]
    alike = {s.figure.unit for s in (old, new, spot)}
    if len(alike) > 1 or not old.sentence == new.sentence == spot.sentence:
        return False
    words = scene.between(new, spot)
    told = len(words) <= 8 and has_run(words, *_SAVES)
    told = told and not any(word[:1].isdigit() for word in words)  # "đầu năm 1.709"
    left = ("còn", "xuống", "thực hiện", "nay")
    return told and has_run(scene.between(old, new), *left)


def goes_down(scene: Scene, delta: Spot) -> bool:
    """``thấp hơn``, ``giảm``: the word nearest the change decides."""
    if is_spread(scene, delta):
        return False  # from the lowest to the highest, however it is told
    around = [*scene.before(delta, 4 if delta.figure.role == "change" else 20)]
    gap = gap_before(scene, delta)
    if gap is not None:
        before = scene.words[: delta.figure.first - len(gap)]
        return not _FALLS.isdisjoint(before[-2:])
    return any(w in _FALLS for w in around) or is_saved(scene, delta)
