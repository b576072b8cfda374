"""Names of places in capitals: ``Bảy huyện gồm Chợ Mới, Phú Tân, … và Thoại Sơn``.

One duty: the names behind a number of places and ``gồm`` or a colon, up to ``và`` and
the last of them. Every word of a name is capital, so that no comma stands inside one.
"""

from __future__ import annotations

from cchc_lib.relations.scope.clauses import Scene, Spot

_OPENERS = frozenset({"gồm", ":", "là"})
_HEADS = frozenset(
    {"huyện", "quận", "thị", "thành", "phố", "xã", "phường", "tỉnh", "tp"}
)
_SOON = 9  # words from the number to its list
_LONGEST, _LEAST = 4, 3  # words of a name, names of a list
_MANY = 3  # names that nothing but the full stop closes
_MOST = 120


def count_capitals(scene: Scene, spot: Spot) -> int:
    """Number of names behind a figure, 0 where it is not sure."""
    last = spot.figure.last
    words = scene.after(spot, _MOST)
    at = next((k for k, word in enumerate(words[:_SOON]) if word in _OPENERS), -1)
    if at < 0:
        return 0
    start = at + 1 + (at + 1 < len(words) and words[at + 1] in _OPENERS)
    names, closed = _names(scene, last + start, last + len(words))
    return len(names) if closed and len(names) >= _LEAST else 0


def _names(scene: Scene, at: int, end: int) -> tuple[list[int], bool]:
    """Lengths of the names from a word on, and whether ``và`` leads to the last."""
    lengths, joined = [0], False
    while at < end:
        word = scene.words[at]
        if word in {",", "và"} and lengths[-1]:
            if joined:
                return [], False  # more behind the last
            joined = word == "và"
            lengths.append(0)
        elif word in _HEADS and not lengths[-1]:
            pass  # "thành phố Hạ Long"
        elif scene.reading.tokens.capitals[at]:
            lengths[-1] += 1
        else:
            break
        at += 1
    names = all(0 < length <= _LONGEST for length in lengths)
    ended = at == end or scene.words[at] not in {"(", "-", "–", "…", "/", "..."}
    stopped = len(lengths) >= _MANY and (at == end or scene.words[at] == ".")
    return lengths, names and ended and (joined or stopped)
