"""Parts that may hold the same things: procedures of two levels, ``được cả hai``.

One duty: whether the parts of a total may add up to more than it and still be right.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import LEVELS, Scene, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.labels import MANY_LEVELS
from cchc_lib.relations.scope.wordings import TWICE

_BOTH = TWICE
_AFTER = 16  # words behind the last part


def may_overlap(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts are more than the total, and some of them may be one thing."""
    values = [part.value for part in parts]
    if not max(values) < total.value < sum(values):
        return False
    return _of_many_levels(total, parts) or _told_of_both(scene, total, parts)


def _of_many_levels(total: Item, parts: Sequence[Item]) -> bool:
    """``1.900 thủ tục (cấp tỉnh 1.500, cấp huyện 300, cấp xã 150)``: some are of two.

    Less than all would be an error still, and so would one level above all.
    """
    scopes = {part.spot.figure.scope for part in parts}
    return total.spot.figure.unit in MANY_LEVELS and len(scopes & LEVELS) > 1


def _told_of_both(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """``300 tập thể (gồm 150 bằng khen, 200 giấy khen, có tập thể được cả hai)``.

    What the words in front of a total told last gather is no overlap: ``cộng cả hai``.
    """
    first = min((part.spot for part in parts), key=lambda spot: spot.n)
    last = max((part.spot for part in parts), key=lambda spot: spot.n)
    words = scene.words[first.figure.first : last.figure.last]
    if total.n < first.n:
        words = (*words, *scene.after(last, _AFTER))
    return has_run(words, *_BOTH)
