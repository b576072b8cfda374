"""Names that only one punctuation parts: semicolons, or numbered lines.

One duty: how many names a list surely has, 0 where it may be read in two ways or may be
left open. Fewer names than were announced are told only where a word closes the list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_OPENERS = frozenset({"gồm", ":"})
_CLOSING = ("gồm", "sau đây", "như sau", "là")
_OPEN = ("như", "trong đó", "nhất là", "chẳng hạn", "ví dụ", "trong số", "chủ yếu")
_AND_MORE = ("…", "...", "v . v", "v.v", "vân vân", "khác")
_ELSEWHERE = frozenset(
    "trong đồng riêng ngoài qua đây với có đã hiện theo tuy nhưng góp nhằm đến do từ "
    "còn được sẽ đạt tăng giảm các nhờ vì nên khi sau".split()
)  # what begins another clause
_TAIL = frozenset(
    "kết hiệu tỷ số tổng đặc phấn bảo tập đẩy tiếp nhiều người không thời mỗi".split()
)
_REACH = 8  # words from a number to the word that opens its list
_LONG = 160  # words of a list
_NAME = 12  # words of a name
_LEAST = 3  # names


def count_closed(scene: Scene, spot: Spot) -> int:
    """Number of names behind a figure, 0 where it is not sure."""
    last = spot.figure.last
    if _OPENERS.isdisjoint(scene.words[last : last + _REACH]):
        return 0
    words = scene.after(spot, _LONG)
    opening = _opening(words)
    if opening < 0 or _has_figure(scene, spot, opening):
        return 0
    named = _by_semicolons(words[opening:]) or _by_lines(scene, spot, words, opening)
    announced = int(spot.figure.value)
    closed = has_run(words[:opening], *_CLOSING)
    return named if named >= announced or closed else 0


def _opening(words: Sequence[str]) -> int:
    """Where the list starts, -1 if none does or it gives examples."""
    at = next((k for k, word in enumerate(words[:_REACH]) if word in _OPENERS), -1)
    if at < 0 or has_run(words[:at], *_OPEN) or {",", ";", "(", "."} & set(words[:at]):
        return -1
    start = at + 1
    while start < len(words) and words[start] in _OPENERS:
        start += 1
    return start


def _has_figure(scene: Scene, spot: Spot, opening: int) -> bool:
    """Another number stands before the list: the list may be of that."""
    after = scene.spots[spot.n + 1 : spot.n + 2]
    return bool(after) and after[0].figure.first < spot.figure.last + opening


def _by_semicolons(words: Sequence[str]) -> int:
    if ";" not in words or "." not in words:
        return 0
    listed = words[: list(words).index(".")]
    if has_run(listed, *_AND_MORE) or {":", "(", ")", "gồm"} & set(listed):
        return 0
    pieces: list[list[str]] = [[]]
    for word in listed:
        if word == ";":
            pieces.append([])
        else:
            pieces[-1].append(word)
    if any(_is_no_name(piece) for piece in pieces) or len(pieces) < _LEAST:
        return 0
    if pieces[-1][0] in _TAIL:
        return 0  # "một cửa điện tử; một cửa liên thông; kết quả tốt"
    return len(pieces)


def _is_no_name(piece: Sequence[str]) -> bool:
    """Too long, with a number inside, or a clause of its own."""
    numbers = any(any(c.isdigit() for c in word) for word in piece)
    return not 0 < len(piece) <= _NAME or numbers or piece[0] in _ELSEWHERE


def _by_lines(scene: Scene, spot: Spot, words: Sequence[str], opening: int) -> int:
    """Lines numbered one by one under a colon that ends its line, and no others."""
    if opening < len(words):
        return 0
    ignored = scene.reading.ignored
    low = bisect_left(ignored, spot.figure.end, key=lambda item: item.start)
    markers = [
        item.printed.strip(" .)")
        for item in ignored[low:]
        if item.reason == "list_marker" and item.printed[:1].isdigit()
    ]
    in_order = markers == [str(k + 1) for k in range(len(markers))]
    return len(markers) if in_order and len(markers) >= _LEAST else 0
