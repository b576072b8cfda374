"""Subsets told in passing: ``4 địa phương trong số này``, ``đã cắt 675``, ``thêm 35``.

One duty: a smaller count and the larger one of its family that it is taken from, where
a word or the class both bear says so. Guesses all of them: taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.scope.wordings import INTO, OF_ALL
from cchc_lib.relations.sums.classes import class_of

_OF_THESE = (*INTO, "trong các đơn vị này", "số này")
_DONE = frozenset("đã dự sẽ mới được hoàn xong trả xử giải cắt".split())
_WHY = frozenset("do vì là thuộc ở của".split())
_HEADS = OF_ALL
_MARKS = (",", ";", ".", "(")
_MOST_WORDS = 8
_BACK = 12  # counts of one family
_SENTENCES = 3
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_subsets(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the whole each is taken from."""
    families: dict[str, list[Spot]] = {}
    for spot in scene.spots:
        if spot.figure.kind in {"count", "ratio"} and spot.figure.role == "result":
            families.setdefault(family_of(scene, spot), []).append(spot)
    for spots in families.values():
        for at, part in enumerate(spots):
            yield from _taken_from(scene, spots[max(0, at - _BACK) : at], part)
    yield from _shares_within(scene)


def _taken_from(scene: Scene, before: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    larger = [
        s
        for s in before
        if s.figure.value > part.figure.value
        and part.sentence - s.sentence <= _SENTENCES
    ]
    if not larger:
        return
    near = larger[-1]
    close = part.sentence - near.sentence <= 1
    if close and (_is_of_these(scene, near, part) or _is_headed(scene, near, part)):
        yield (part,), near, "weak", "of_these"
    elif _is_done(scene, near, part) or (close and _is_added(scene, part)):
        yield (part,), near, "weak", "inside_total"
    label = class_of(scene, part)
    alike = [s for s in larger if label and class_of(scene, s) == label]
    if alike:
        yield (part,), alike[-1], "weak", "of_one_class"


def _is_of_these(scene: Scene, whole: Spot, part: Spot) -> bool:
    behind = list(scene.after(part, _MOST_WORDS))
    if part.n + 1 < len(scene.spots):
        nxt = scene.spots[part.n + 1]
        behind = behind[: max(0, nxt.figure.first - part.figure.last)]
    between = scene.between(whole, part)[-2 * _MOST_WORDS :]
    return _says_these(behind) or has_run(between, *_OF_THESE)


def _is_headed(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``Trong tổng số 232 hồ sơ có 208 hồ sơ``."""
    same = whole.sentence == part.sentence and whole.bracket == part.bracket
    return same and has_run(scene.before(whole, 3), *_HEADS)


def _says_these(behind: Sequence[str]) -> bool:
    """``4 địa phương trong số này``; behind a mark it opens what comes next."""
    marked = [f"{mark} {cue}" for mark in _MARKS for cue in _OF_THESE]
    return has_run(behind, *_OF_THESE) and not has_run(behind, *marked)


def _is_done(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``có 1.216 điều kiện, đã cắt 675 điều kiện``: neighbours in one sentence."""
    words = scene.between(whole, part)
    beside = whole.sentence == part.sentence and part.n - whole.n == 1
    short = 2 <= len(words) <= _MOST_WORDS and words[0] == ","
    same = whole.figure.unit == part.figure.unit and whole.bracket == part.bracket
    return beside and short and same and words[1] in _DONE


def _is_added(scene: Scene, part: Spot) -> bool:
    """``Từ đầu năm có thêm 35 thủ tục``: what was added is among what there is."""
    return has_run(scene.before(part, 2), "thêm", "bổ sung")


def _shares_within(scene: Scene) -> Iterator[Proposal]:
    """``quá hạn 10,66% (6,64% do nguyên nhân khách quan)``."""
    for whole, part in zip(scene.spots, scene.spots[1:], strict=False):
        inside = part.head == whole.n and part.bracket != whole.bracket
        if not (inside and is_share(whole.figure) and is_share(part.figure)):
            continue
        smaller = part.figure.value < whole.figure.value
        if smaller and _WHY & set(scene.after(part, 1)):
            yield (part,), whole, "weak", "inside_total"
