"""What the parts of a list are called: the words of each, and the side they name.

One duty: a figure → the words of its piece of the list. Which sides leave nothing out
is for ``partitions``, which exclude each other for ``overfull``.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.vocabulary import Contrast, Phrases

_MARKS = frozenset({",", ";", ":", "(", ")", ".", "-", "–"})
_REACH = 10
MANY_LEVELS = frozenset({"procedure", "document", "task"})


def side_of(phrases: Phrases, words: Sequence[str]) -> str:
    """The one side that the words name, "" for none or several."""
    found = {label for _, _, label in phrases.scan(words)}
    return found.pop() if len(found) == 1 else ""


def excludes(contrast: Contrast, total: Spot) -> bool:
    """Whether what bears one side bears no other: a procedure may be of two levels."""
    return contrast.id != "level" or total.figure.unit not in MANY_LEVELS


def label_of(scene: Scene, spot: Spot, *, brackets: bool = False) -> Sequence[str]:
    """What a part is called: the words of its piece of the list.

    With ``brackets`` those behind it too: ``4 xã đạt trên 95 điểm (Xuất sắc)``.
    """
    before = list(scene.before(spot, _REACH))
    if spot.n:
        gap = scene.between(scene.spots[spot.n - 1], spot)
        before = before[len(before) - min(len(before), len(gap)) :]
    if before[-1:] == [":"]:
        before.pop()  # ``trước hạn: 4.520 hồ sơ``
    starts = [k for k, word in enumerate(before) if word in _MARKS]
    before = before[starts[-1] + 1 if starts else 0 :]
    if before[-1:] in (["và"], ["còn"]):
        before = []  # what stands before belongs to the part before
    own = scene.words[spot.figure.first : spot.figure.last]
    behind = _behind(scene, spot, brackets=brackets)
    if before and "và" in behind:
        behind = behind[: behind.index("và")]  # ``khiếu nại 76 và kiến nghị 34``
    return [*before, *own, *behind]


def _behind(scene: Scene, spot: Spot, *, brackets: bool) -> list[str]:
    nxt = next(
        (s for s in scene.spots[spot.n + 1 : spot.n + 6] if _ends(s, spot, brackets)),
        None,
    )
    after = list(scene.after(spot, 2 * _REACH if brackets else _REACH))
    if nxt is not None:
        after = after[: max(0, nxt.figure.first - spot.figure.last)]
    marks = _MARKS - {"(", ")"} if brackets else _MARKS
    stop = next((k for k, word in enumerate(after) if word in marks), len(after))
    return after[:stop]


def _ends(spot: Spot, part: Spot, brackets: bool) -> bool:
    """The next figure ends a label; of a label with brackets, the next count."""
    return not brackets or spot.figure.kind == part.figure.kind
