"""Names listed beside their number, however the list is punctuated.

One duty: the numbers of names that a list before or behind a count may be read as:
split at semicolons, at commas, at ``và`` as well, or line by line. That one of them is
the number announced says that the list is whole; that none is says nothing, since a
name may hold commas (``khám, chữa bệnh``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_OPENERS = frozenset({"gồm", ":", "là", "("})
_JOINS = frozenset({"và", "cùng", "với"})
_VERBS = frozenset("có đạt đều được chiếm đứng xếp giữ cùng lần".split())
_GROUPS = frozenset({"tốp", "top", "nhóm"})
_THESE = frozenset({"này", "trên", "kể"})
_REACH = 16  # words from the number to its list
_LONGEST = 14  # words of a name
_MOST = 160  # words of a list
_LINE = 25
_GAP = 24  # words from one value told to the next
_ELSE = ("cuối", "chót", "ngược lại", "bình quân", "trung bình")


def readings_of(scene: Scene, spot: Spot) -> set[int]:
    """Every number of names that the words around a count may list."""
    found: set[int] = set()
    last = spot.figure.last
    # A line may end inside a name, and then a sentence is taken to end there.
    lists = (
        _behind(scene.after(spot, _MOST)),
        _behind(scene.words[last : last + _MOST]),
        _before(scene, spot),
    )
    found.update(map(_bracketed, lists))
    found.add(_told_values(scene, spot))
    whole = [_without_brackets(words) for words in lists]
    for words in (*whole, *map(_until_verb, whole)):
        for marks in ({";"}, {";", ","}, {";", ",", *_JOINS}):
            found.add(_count(words, frozenset(marks)))
    found.add(_lines(scene, spot))
    return found - {0, 1}


def _behind(words: Sequence[str]) -> Sequence[str]:
    """The list behind its opening, to the end of the sentence or of its bracket."""
    opening = next((k for k, w in enumerate(words[:_REACH]) if w in _OPENERS), -1)
    if opening < 0:
        return ()
    start = opening + 1
    while start < len(words) and words[start] in _OPENERS:
        start += 1
    depth = 0
    inside = "(" in words[opening:start]
    for k in range(start, len(words)):
        depth += (words[k] == "(") - (words[k] == ")")
        if words[k] == "." or (inside and depth < 0):
            return words[start:k]
    return words[start:]


def _before(scene: Scene, spot: Spot) -> Sequence[str]:
    """``A, B, C và D là 4 địa phương``: the list that leads to its number."""
    words = scene.before(spot, _MOST)
    return words[:-1] if words and words[-1] == "là" else ()


def _without_brackets(words: Sequence[str]) -> Sequence[str]:
    kept: list[str] = []
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")" and depth > 0)
        if not depth and word != ")":
            kept.append(word)
    return kept


def _bracketed(words: Sequence[str]) -> int:
    """``Chính phủ số (400 điểm), Kinh tế số (300 điểm)``: names with a bracket each."""
    return sum(a == "(" and b != ")" for a, b in pairwise(words))


def _until_verb(words: Sequence[str]) -> Sequence[str]:
    """``3 bộ: Công Thương, Tài chính, Tư pháp có tỷ lệ cao``: the list ends there."""
    end = next((k for k, word in enumerate(words) if word in _VERBS), len(words))
    return words[:end]


def _told_values(scene: Scene, spot: Spot) -> int:
    """``…; nhóm 5 địa phương này``: values told one each around."""
    ahead, behind = scene.before(spot, 3), scene.after(spot, 4)
    if not _GROUPS & set(ahead) and not _THESE & set(behind):
        return 0
    before = scene.spots[max(0, spot.n - _LINE) : spot.n][::-1]
    later = scene.spots[spot.n + 1 : spot.n + 1 + _LINE]
    return len(_chain(scene, before)) + len(_chain(scene, later))


def _chain(scene: Scene, spots: Sequence[Spot]) -> list[Spot]:
    """Values of one measure from the nearest on, a few words from one to the next."""
    chain: list[Spot] = []
    for spot in spots:
        figure = spot.figure
        told = (figure.role, figure.hedge) == ("result", "exact")
        if not told or figure.kind not in {"score", "percent"}:
            continue
        if chain:
            low, high = sorted((chain[-1], spot), key=lambda s: s.n)
            words = scene.between(low, high)
            far = len(words) > _GAP or has_run(words, *_ELSE)
            if far or figure.unit != chain[0].figure.unit:
                break
        chain.append(spot)
    return chain


def _count(words: Sequence[str], marks: frozenset[str]) -> int:
    """Number of names between marks, 0 where one is too long to be a name."""
    lengths = [0]
    for word in words:
        if word in marks:
            lengths.append(0)
        else:
            lengths[-1] += 1
    named = [length for length in lengths if length]
    return len(named) if max(named, default=0) <= _LONGEST else 0


def _lines(scene: Scene, spot: Spot) -> int:
    """Lines that follow a colon at the end of the paragraph, numbered one by one."""
    words = scene.words[spot.figure.last : spot.figure.last + _REACH // 2]
    if ":" not in words:
        return 0
    tokens = scene.reading.tokens
    at = spot.figure.last + list(words).index(":")
    if at + 1 >= len(tokens) or tokens.paragraphs[at + 1] == spot.paragraph:
        return 0
    ignored = scene.reading.ignored
    low = bisect_left(ignored, spot.figure.end, key=lambda item: item.start)
    markers = [
        item.printed
        for item in ignored[low : low + 8 * _LINE]
        if item.reason == "list_marker"
    ]
    return _in_order(markers)


def _in_order(markers: Sequence[str]) -> int:
    """How far the markers count up from one."""
    for k, marker in enumerate(markers):
        plain = "".join(c for c in marker if c.isalnum() or c == ".")
        if plain.strip(".") != str(k + 1):
            return k
    return len(markers)
