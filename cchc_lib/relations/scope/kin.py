"""Counts that may be of one kind though their nouns differ.

``5.753 phản ánh; 1.443 trường hợp thuộc diện xử lý``. One duty: whether what one noun
counts can be among what another counts. *Vague* nouns stand for whatever was told
before them; a *copy* is what comes out of a dossier or an inspection.
"""

from __future__ import annotations

from cchc_lib.numbers.edits import is_one_edit
from cchc_lib.relations.scope.clauses import Scene, Spot

_LONG = 1000  # smaller numbers are a keystroke from many others
_VAGUE = frozenset(
    {
        "trường", "lượt", "vụ", "việc", "ca", "số", "giao", "yêu",
        "đơn", "cuộc", "phiếu",
    }
)  # fmt: skip
_THINGS = frozenset({"dossier", "visit", "vote", "event", "other"})
_PAPERS = frozenset(
    {"certificate", "document", "result_copy", "letter", "other:kết", "other:giấy"}
)
_ORGANS = frozenset({"body", "department", "district", "province", "commune"})


def is_kin(scene: Scene, part: Spot, whole: Spot) -> bool:
    """Whether the part may be of the things that the whole counts."""
    one, other = part.figure.unit, whole.figure.unit
    if one == other:
        return True
    if kind_of(one) in _THINGS and kind_of(other) in _THINGS:
        return noun_of(scene, part) in _VAGUE or noun_of(scene, whole) in _VAGUE
    return "body" in {one, other} and _ORGANS.issuperset({one, other})


def is_paper_of(part: Spot, whole: Spot) -> bool:
    """``nhận 38.974 hồ sơ, cấp 35.440 giấy phép``: one may come out of each."""
    return part.figure.unit in _PAPERS and kind_of(whole.figure.unit) in _THINGS


def is_told_twice(part: Spot, whole: Spot) -> bool:
    """``gần 9.000`` and ``8.960``, or two prints a keystroke apart: one quantity."""
    one, other = part.figure, whole.figure
    if other.hedge != "exact" and 10 * one.value > 9 * other.value:
        return True
    return one.value >= _LONG and is_one_edit(one.value, other.value)


def kind_of(unit: str) -> str:
    """The unit, all that the vocabulary does not list being one."""
    return unit.split(":", 1)[0]


def noun_of(scene: Scene, spot: Spot) -> str:
    """The first word of what a figure counts."""
    words, kinds = scene.words, scene.reading.tokens.kinds
    figure = spot.figure
    for at in range(figure.first, figure.last):
        if kinds[at] == "word" and at > figure.first and kinds[at - 1] == "number":
            return words[at]
    return ""
