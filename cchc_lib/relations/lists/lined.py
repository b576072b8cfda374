"""Lines under their number: ``Kế hoạch gồm 5 nhóm nhiệm vụ:`` and a bullet each.

One duty: the lines with one mark, or with letters in order, right below a line that
ends with a colon and announces them. Where the marks change, the list may go deeper.
"""

from __future__ import annotations

from bisect import bisect_left

from cchc_lib.relations.scope.clauses import Scene, Spot

_BULLETS = frozenset({"-", "–", "+", "*", "•"})
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_REACH = 12  # words from the number to the colon
_LEAST, _MOST = 2, 25


def count_lined(scene: Scene, spot: Spot) -> int:
    """Number of lines below a figure that announces them, 0 where it is not sure."""
    words, paragraphs = scene.words, scene.reading.tokens.paragraphs
    end = bisect_left(paragraphs, spot.paragraph + 1)
    behind = words[spot.figure.last : end]
    later = scene.spots[spot.n + 1 : spot.n + 2]
    alone = not later or later[0].paragraph > spot.paragraph
    if not alone or not behind or behind[-1] != ":" or len(behind) > _REACH:
        return 0
    if scene.reading.tokens.sentences[end - 1] != spot.sentence:
        return 0  # "… và 13 đơn vị mức tốt. Thứ tự cụ thể:"
    marks: list[str] = []
    line = spot.paragraph + 1
    while len(marks) <= _MOST:
        at = bisect_left(paragraphs, line)
        mark = _mark(scene, at) if at < len(words) and paragraphs[at] == line else ""
        if not mark:
            break
        marks.append(mark)
        line += 1
    if len(marks) < _LEAST or len(marks) > _MOST or _parts(scene, spot, line):
        return 0
    lettered = marks == list(_LETTERS[: len(marks)])
    return len(marks) if lettered or len(set(marks)) == 1 else 0


def _parts(scene: Scene, spot: Spot, end: int) -> bool:
    """``20 sở: a) Xuất sắc: 6 đơn vị; b) Tốt: 11``: parts of it, and no names."""
    families = scene.vocabulary.families
    own = families.get(spot.figure.unit, spot.figure.unit)
    return any(
        s.figure.kind == "count" and families.get(s.figure.unit, s.figure.unit) == own
        for s in scene.spots[spot.n + 1 : spot.n + 1 + 2 * _MOST]
        if s.paragraph < end
    )


def _mark(scene: Scene, at: int) -> str:
    """``-`` or the letter of ``a)`` that opens a line."""
    words = scene.words
    if words[at] in _BULLETS:
        return words[at]
    lettered = len(words[at]) == 1 and words[at + 1 : at + 2] in ((")",), (".",))
    return words[at] if lettered and words[at] in _LETTERS else ""
