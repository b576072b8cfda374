"""Words that take a count up again: ``trong số này``, ``số hồ sơ đã giải quyết``.

One duty: what such words name, and whether they point back. Which count they mean is
for the rooms that ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_lib.relations.scope.clauses import Scene

INTO = frozenset({"trong", "trên", "của"})
REACH = 26  # words from such a base to the share
_NUMBER = frozenset({"số", "lượng", "tổng"})
_THESE = (("này",), ("đó",), ("ấy",), ("nói", "trên"), ("kể", "trên"), ("vừa", "nêu"))
STOPS = frozenset({",", ":", ";", ".", "(", ")", "thì", "tỷ", "là", "có", "-", "–"})
_MOST_NAME = 6  # words that name a base


@dataclass(frozen=True, slots=True)
class Base:
    """Words that take a count up: what they name, and whether they point back."""

    unit: str
    name: tuple[str, ...]
    these: bool
    total: bool  # "trong tổng số này"
    first: int  # tokens
    last: int


def base_at(scene: Scene, at: int, end: int) -> Base | None:
    """Read ``trong số hồ sơ đã giải quyết này`` from a word on."""
    words, first = scene.words, at
    end = min(end, len(words), at + REACH)
    while at < end and words[at] in INTO:
        at += 1
    opened = at
    while at < end and words[at] in _NUMBER:
        at += 1
    if at == opened:
        return None
    total = "tổng" in words[opened:at]
    hit = scene.vocabulary.units.at(words, at) if at < end else None
    unit = hit[1] if hit is not None else ""
    at += hit[0] if hit is not None else 0
    start = at
    while at < end and at - start <= _MOST_NAME and words[at] not in STOPS:
        if words[at] == "đã" and at > start:
            break  # "88% số gửi đến đã được xử lý": what became of them
        size = _these_at(words, at)
        if size:
            named = tuple(words[start:at])
            return Base(unit, named, True, total, first, at + size)
        at += 1
    name = tuple(words[start:at])
    if not name or at - start > _MOST_NAME or any(c.isdigit() for c in "".join(name)):
        return None
    return Base(unit, name, False, total, first, at)


def _these_at(words: Sequence[str], at: int) -> int:
    for these in _THESE:
        if tuple(words[at : at + len(these)]) == these:
            return len(these)
    return 0
