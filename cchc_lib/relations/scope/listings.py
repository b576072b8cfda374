"""Lists of counts under a total: ``24 cơ quan, trong đó có 08 sở và 16 xã``.

One duty: a total and the counts that the text lists under it, by punctuation and by the
words that open a list. Whether the list is all there is, is for ``partitions``.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import CONSISTS, FOR_EXAMPLE, INTO

_CLOSED = CONSISTS
_OPENERS = (*CONSISTS, *INTO, "trong số", "cụ thể")
_HEADED = (
    ("trong",), ("trong", "số"), ("trong", "tổng", "số"), ("trên", "tổng", "số"),
    ("xét",), ("trong", "tất", "cả"), ("trong", "toàn", "bộ"), ("của", "tổng", "số"),
)  # fmt: skip
OPEN_LIST = FOR_EXAMPLE
SOME = ("và các", "và những", "và một số", "và nhiều")  # a part without a number
_UNNUMBERED = ("còn lại", "ngoài ra")  # behind the last number: the rest bears none
_CLOSING_WORDS = frozenset({"gồm", "bao"})
_NONE_OF_IT = ("trong đó không còn",)
_NAMING = frozenset({"year", "date", "period", "service_level", "document_number"})
_FRACTION = frozenset({"trong", "trên", "tổng", "số"})  # words from a part to its whole
# What is opened behind these is not inside the count before them.
BESIDE = ("số còn lại", "phần còn lại", "; còn lại", ", còn lại", "ngoài ra")
_MOST_WORDS = 25  # between a total and its list
_MOST_PARTS = 20


@dataclass(frozen=True, slots=True)
class Listing:
    """A total, what is listed under it and how the list is opened."""

    total: Spot
    parts: tuple[Spot, ...]
    opening: Sequence[str]
    inside: bool  # in the bracket right behind its total
    opened: bool = True  # by a word or a mark
    ended: bool = True  # nothing unnumbered follows, no mark of a list that goes on
    headed: bool = False  # ``Trong số`` stands before the total

    @property
    def closed(self) -> bool:
        """The opening word says that the list is whole (``gồm``)."""
        return has_run(self.opening, *_CLOSED)


def is_counted(spot: Spot) -> bool:
    """Whether a figure says exactly how much there is: bodies, points, money."""
    figure = spot.figure
    return (
        figure.kind in {"count", "ratio", "score", "money"}
        and figure.role in {"result", "threshold"}
        and figure.hedge == "exact"
        and figure.unit != "times"
    )


def find_listings(
    scene: Scene, totals: Sequence[Spot] | None = None
) -> Iterable[Listing]:
    """Give every list of counts with the total it stands under.

    The total is one of those given, else any that is printed exactly.
    """
    if totals is not None:
        return _find(scene, totals)
    if scene.listings is None:
        scene.listings = tuple(_find(scene, None))
    return scene.listings


def _find(scene: Scene, totals: Sequence[Spot] | None) -> Iterator[Listing]:
    counts = [spot for spot in scene.spots if is_counted(spot)]
    for total in counts if totals is None else totals:
        at = bisect_right(counts, total.n, key=lambda spot: spot.n)
        later = counts[at : at + 2 * _MOST_PARTS]
        later = [s for s in later if _measured(s) == _measured(total)]
        for listing in (_inside(scene, total, later), _behind(scene, total, later)):
            if listing is not None:
                yield listing


def _measured(spot: Spot) -> str:
    kind = spot.figure.kind
    return kind if kind in {"score", "money"} else "count"


def _inside(scene: Scene, total: Spot, later: Sequence[Spot]) -> Listing | None:
    """``642 cuộc gọi (gồm: 420 cuộc gọi vào, 222 cuộc gọi ra)``."""
    mine = [s for s in later if s.head == total.n and s.bracket != total.bracket]
    if not mine or mine[0].n != total.n + 1 or mine[0].sentence != total.sentence:
        return None
    opening = scene.between(total, mine[0])
    parts, ended = list_from(scene, [s for s in mine if s.bracket == mine[0].bracket])
    return Listing(total, parts, opening, inside=True, ended=ended)


def _behind(scene: Scene, total: Spot, later: Sequence[Spot]) -> Listing | None:
    """Behind ``gồm``, ``trong đó`` in its sentence or at the head of the next."""
    outside = [s for s in later if s.bracket == total.bracket]
    if not outside:
        return None
    first = outside[0]
    opening = unbracketed(scene.between(total, first))
    if len(opening) > _MOST_WORDS or first.sentence - total.sentence > 1:
        return None
    if has_run(opening, *BESIDE) or change_between(scene, total, first):
        return None
    if _is_of_other(opening) or _is_of_all_listed(scene, total, first, opening):
        return None
    opened, headed = True, False
    if first.sentence == total.sentence:
        headed = is_headed(scene, total) and ";" not in opening
        opened = headed or has_run(opening, *_OPENERS) or ":" in opening
    elif total.bracket >= 0 or not _opens_next(scene.before(first, 12)[:5]):
        return None
    own = [s for s in outside if s.sentence == first.sentence]
    parts, ended = list_from(scene, own)
    return Listing(
        total,
        parts,
        opening,
        inside=False,
        opened=opened,
        ended=ended,
        headed=headed,
    )


def _is_of_other(opening: Sequence[str]) -> bool:
    """``trước đó 162 gồm 120 xã``, ``trong đó không còn …``: not of the total."""
    led = any(
        word in _CLOSING_WORDS and before[:1].isdigit()
        for before, word in itertools.pairwise(opening)
    )
    return led or has_run(opening, *_NONE_OF_IT)


def _is_of_all_listed(
    scene: Scene, total: Spot, first: Spot, opening: Sequence[str]
) -> bool:
    """``96 người: 40 đại học, 50 thạc sĩ, 6 tiến sĩ; trong đó 52 nam``: of the 96."""
    marks = [word for word in opening if word in {",", ";", ":"}]
    marked = marks[:1] == [";"] or (marks[:1] == [","] and has_run(opening, *INTO))
    if not marked or not total.n or first.figure.value <= total.figure.value:
        return False
    listed = scene.spots[total.n - 1]
    gap = scene.between(listed, total)
    return listed.sentence == total.sentence and bool({",", "và"} & set(gap))


def _opens_next(words: Sequence[str]) -> bool:
    """``Trong đó, …``, ``Số này gồm …``; not ``Danh sách được khen gồm …``."""
    if not has_run(words, *_OPENERS):
        return False
    other = set(words[: words.index("gồm")]) - {"bao"} if "gồm" in words else set()
    return not other or bool(other & {"này", "đó", "trên", "đây"})


def is_headed(scene: Scene, total: Spot) -> bool:
    """``Trong tổng số 232 hồ sơ``: what follows is taken from it.

    Behind ``đã giải quyết 80 hồ sơ trong 100 hồ sơ`` the 80 are a part as well.
    """
    lead = tuple(scene.before(total, 3))
    if total.n and _FRACTION.issuperset(scene.link(scene.spots[total.n - 1], total)):
        return False
    return any(lead[-len(words) :] == words for words in _HEADED)


def change_between(scene: Scene, total: Spot, first: Spot) -> Spot | None:
    """``22 cơ quan giảm 42 đầu mối, gồm 3 chi cục …``: the list is of the 42."""
    return next(
        (
            spot
            for spot in scene.spots[total.n + 1 : first.n]
            if spot.figure.kind == "count"
            and spot.figure.role == "change"
            and spot.bracket == total.bracket
        ),
        None,
    )


def list_from(scene: Scene, spots: Sequence[Spot]) -> tuple[tuple[Spot, ...], bool]:
    """Neighbours in one list, parted alike, and whether the list ends with them."""
    parts = [spots[0]]
    nested = False
    for spot in spots[1:]:
        gap = unbracketed(scene.between(parts[-1], spot))
        if has_run(gap, *_OPENERS):
            nested = True
        if nested and ";" not in gap:
            continue
        nested = False
        if ";" in gap and len(parts) > 1 and not _by_semicolon(scene, parts):
            break  # what follows the stronger mark is no part of this list
        if not {",", ";", "và", "còn", "-"} & set(gap) or has_run(gap, *SOME):
            return tuple(parts), False
        parts.append(spot)
    whole = not nested and len(parts) <= _MOST_PARTS
    return tuple(parts), whole and not _goes_on(scene, parts)


def _by_semicolon(scene: Scene, parts: Sequence[Spot]) -> bool:
    return ";" in unbracketed(scene.between(parts[0], parts[1]))


def unbracketed(words: Sequence[str]) -> list[str]:
    """What is not in brackets."""
    kept: list[str] = []
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth <= 0 and word != ")":
            kept.append(word)
    return kept


def _goes_on(scene: Scene, parts: Sequence[Spot]) -> bool:
    """``4 sở, 5 xã và Văn phòng tỉnh``: the last one bears no number; or ``…``."""
    if any(_unread(scene, a, b) for a, b in itertools.pairwise(parts)):
        return True
    after = scene.after(parts[-1], 12)
    stop = next((k for k, w in enumerate(after) if w in {".", ";", ")"}), len(after))
    opening = scene.before(parts[0], 4)
    if has_run(after[:stop], *OPEN_LIST) or has_run(opening, *OPEN_LIST):
        return True
    ended = len(parts) > 1 and "và" in scene.between(parts[-2], parts[-1])
    more = has_run(scene.after(parts[-1], 30), *_UNNUMBERED)
    return more or ("và" in after[:stop] and not ended)


def _unread(scene: Scene, first: Spot, last: Spot) -> bool:
    """A bare number between two parts was not read as a figure."""
    ignored = scene.reading.ignored
    at = bisect_left(ignored, first.figure.end, key=lambda item: item.start)
    end = bisect_left(ignored, last.figure.start, key=lambda item: item.start)
    return any(item.reason not in _NAMING for item in ignored[at:end])
