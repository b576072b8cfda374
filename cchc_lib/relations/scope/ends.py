"""Ends of a scale, read from the words on: ``cuối bảng, đạt 76,54%``.

One duty: every superlative of the text with the value it is said of, wherever in the
clause it stands. Looser than ``extremes``, so what is built on it only agrees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_lib.model import Figure
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run

_MARKS = {
    "nhất": None, "chót": None, "bét": None, "cuối": None, "quân": {"quán"},
    "đầu": {"dẫn", "đứng", "xếp", "ngôi", "trí", "đi", "bảng"}, "cả": {"hơn"},
    "điểm": {"cao", "đỉnh"}, "địch": {"vô"}, "sổ": {"đội"}, "1": {"số"}, "một": {"số"},
}  # fmt: skip  # of a superlative, and the words that may stand beside it
_TOPS = (
    "cao nhất", "nhiều nhất", "lớn nhất", "mạnh nhất", "tốt nhất", "thứ nhất",
    "hạng nhất", "nhất bảng", "giải nhất", "hài lòng nhất", "ấn tượng nhất",
    "tích cực nhất", "đông nhất", "sâu nhất", "nặng nhất", "nhanh nhất",
    "nhất cả nước", "nhất toàn", "nhất tỉnh",
    "nhất khối", "nhất vùng", "dẫn đầu", "đứng đầu", "đầu bảng", "xếp đầu",
    "ngôi đầu", "vị trí đầu", "đi đầu", "vị trí số 1", "vị số 1", "ngôi số 1",
    "vị trí số một", "vị số một", "quán quân", "vô địch", "hơn cả", "cao điểm",
    "đỉnh điểm",
)  # fmt: skip
_BOTTOMS = (
    "thấp nhất", "ít nhất", "nhỏ nhất", "nhẹ nhất", "vắng nhất", "thưa nhất",
    "kém nhất", "yếu nhất", "xếp cuối",
    "đứng cuối", "cuối bảng", "cuối cùng", "chót bảng", "áp chót", "đứng chót",
    "xếp chót", "đội sổ", "cuối nhóm", "bét bảng", "đứng bét", "thấp hơn cả",
)  # fmt: skip
_TITLES = ("chủ tịch thứ nhất", "bí thư thứ nhất", "thủ tướng thứ nhất")
_LEADS = frozenset("là với đạt : thuộc gồm có được về được ( và".split())
MUCH, LITTLE = frozenset({"nhiều", "cao", "lớn"}), frozenset({"ít", "thấp", "nhỏ"})
_TRAILS = frozenset(
    ", và là mức cao thấp nhiều ít lớn nhỏ tốt kém đứng dẫn xếp thứ hạng vị trí số đây "
    "cũng hiện vươn lên tiếp tục tỷ lệ".split()
)  # words from a value to the superlative told behind it
_AHEAD = 30  # words from a superlative to its value
_NEXT = 4  # figures
_PARTED = 6  # words from a degree to its superlative
_AROUND = 3  # words on either side of its mark that make up a superlative
_KINDS = frozenset({"percent", "score", "count", "money"})


@dataclass(frozen=True, slots=True)
class End:
    """A value said to be highest or lowest, and the printed place that says so."""

    spot: Spot
    side: Side
    place: Spot | None = None


def measure_of(figure: Figure) -> str:
    """``percent`` or ``score``; ``any`` for decimals without a unit, else empty."""
    if figure.kind in {"percent", "score"}:
        return figure.kind
    bare = figure.kind == "count" and figure.decimals > 0 and figure.hedge == "exact"
    return "any" if bare and figure.value <= 100 and figure.resolution < 1 else ""


def find_ends(scene: Scene) -> Iterator[End]:
    """Yield each value with the superlative or the first place of its clause."""
    seen: set[tuple[int, Side]] = set()
    for end in (*_first_places(scene), *_worded(scene)):
        if (end.spot.n, end.side) not in seen:
            seen.add((end.spot.n, end.side))
            yield end


def _worded(scene: Scene) -> Iterator[End]:
    words = scene.words
    starts = [spot.figure.first for spot in scene.spots]
    for at, word in enumerate(words):
        if word not in _MARKS:
            continue
        beside = _MARKS[word]
        if beside and not beside & {words[at - 1], *words[at + 1 : at + 2]}:
            continue
        if side := _side(words, at):
            for spot in _values(scene, at, bisect_left(starts, at)):
                yield End(spot, side)


def _side(words: Sequence[str], at: int) -> Side | None:
    """The side that a phrase with its mark at a place names."""
    phrase = words[max(0, at - _AROUND) : at + _AROUND]
    if has_run(phrase, *_TITLES):
        return None
    top, bottom = has_run(phrase, *_TOPS), has_run(phrase, *_BOTTOMS)
    if not top and not bottom and words[at] == "nhất":
        lead = set(words[max(0, at - _PARTED) : at])  # "nhiều tờ khai nhất"
        top, bottom = bool(lead & MUCH), bool(lead & LITTLE)
    if top == bottom:
        return None
    return "top" if top else "bottom"


def _values(scene: Scene, at: int, n: int) -> Iterator[Spot]:
    """The value right before a comma, or the next one of each measure."""
    sentences = scene.reading.tokens.sentences
    before = scene.spots[n - 1] if n else None
    if before is not None and before.sentence == sentences[at]:
        between = scene.words[before.figure.last : at]
        behind = set(scene.words[at + 1 : at + 3]) & _LEADS
        trails = "," in between and _TRAILS.issuperset(between) and not behind
        if trails and _is_value(before):
            yield before
            return
    counted = scene.words[at] in {
        "nhất",
        "điểm",
    }  # "tốp đầu có 5 tỉnh" names no extreme
    seen: set[str] = set()
    for spot in scene.spots[n : n + _NEXT]:
        words = scene.words[at + 1 : spot.figure.first]
        if spot.sentence != sentences[at] or len(words) > _AHEAD or ";" in words:
            return
        named = counted or measure_of(spot.figure)
        if named and _is_value(spot) and spot.figure.unit not in seen:
            seen.add(spot.figure.unit)
            yield spot


def _is_value(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role not in {"rank", "previous"} and figure.hedge != "range"
    return told and figure.kind in _KINDS and figure.value not in {0, 1}


def _first_places(scene: Scene) -> Iterator[End]:
    """``ở vị trí số 1 (81,06%)``, ``xếp thứ nhất … với 91,8 điểm``."""
    for place in scene.spots:
        figure = place.figure
        if figure.kind != "rank" or figure.role != "rank" or figure.value != 1:
            continue
        for spot in scene.spots[place.n + 1 : place.n + 3]:
            words = scene.between(place, spot)
            if spot.sentence != place.sentence or len(words) > _AHEAD or ";" in words:
                break
            if _is_value(spot) and measure_of(spot.figure):
                yield End(spot, "top", place)
                break
