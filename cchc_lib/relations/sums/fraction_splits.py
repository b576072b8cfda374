"""Splits of a base: ``61/148 đơn vị Xuất sắc, 79 Tốt, còn lại 08 Khá``, or in lines.

One duty: fractions of one base, and counts beside them, that the words close: sides
that leave nothing out, ``còn lại``, ``Khác``. Weak all of them, as in ``partitions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.scope.labels import label_of
from cchc_lib.relations.scope.listings import is_counted
from cchc_lib.relations.scope.wordings import REST
from cchc_lib.relations.sums.partitions import (
    HANDLING,
    LEAST,
    ends_in_none,
    ends_in_others,
    is_whole,
)
from cchc_lib.relations.sums.slips import Proposal

_STILL = ("đang", "chưa")
_LATE = ("quá hạn", "chậm", "trễ")
_REACH = 10


def propose_fraction_splits(scene: Scene) -> Iterator[Proposal]:
    """Yield each base with the fractions and counts that it is parted into."""
    yield from _fractions(scene)
    yield from _fraction_rows(scene)


def _fractions(scene: Scene) -> Iterator[Proposal]:
    """``61/148 đơn vị Xuất sắc, 79 đơn vị Tốt, còn lại 08 đơn vị Khá``."""
    for first in scene.spots:
        whole = first.figure.denominator
        # "11/22 bộ và 62/63 tỉnh đã xong, còn 12 nơi chưa": the rest of both
        alone = is_counted(first) and not _is_second_of_two(scene, first)
        alone = alone and not _is_in_row(scene, first)
        if whole is None or whole < LEAST or not alone:
            continue
        parts = [first]
        for spot in scene.spots[first.n + 1 : first.n + 12]:
            if spot.sentence != first.sentence:
                break
            if not is_counted(spot) or spot.bracket != first.bracket:
                continue
            if family_of(scene, spot) != family_of(scene, first):
                break
            words = scene.between(parts[-1], spot)
            parts.append(spot)
            rest = has_run(words[-6:], *REST) or _is_rest(scene, words, parts)
            rest = rest or ends_in_none(scene, spot)
            if rest or _are_sides(scene, parts):
                items = [Item(p, p.figure.value) for p in parts]
                reason = "rest_named" if rest else "parted_list"
                yield Item(first, whole, "denominator"), items, "weak", reason
                break


def _is_in_row(scene: Scene, spot: Spot) -> bool:
    """``18/93 ý kiến đã giải quyết, 37/93 ý kiến được giải trình``: begun before."""
    before = scene.spots[spot.n - 1] if spot.n else spot
    same = before.figure.denominator == spot.figure.denominator
    return before.n != spot.n and same and before.sentence == spot.sentence


def _is_second_of_two(scene: Scene, spot: Spot) -> bool:
    """One more fraction stands before it, joined by ``và``."""
    before = scene.spots[spot.n - 1] if spot.n else spot
    joined = before.sentence == spot.sentence and "và" in scene.between(before, spot)
    return joined and before.figure.denominator is not None


def _fraction_rows(scene: Scene) -> Iterator[Proposal]:
    """``Đại học: 16/29 vị``, ``Cao đẳng: 05/29``, ``Khác: 07/29``, a line each."""
    bases = [s for s in scene.spots if s.figure.kind != "percent"]
    at = 0
    while at < len(bases):
        first, stop = bases[at], at + 1
        while stop < len(bases) and _goes_with(bases[stop - 1], bases[stop]):
            stop += 1
            if ends_in_others(scene, bases[stop - 1]):
                break
        row, whole = bases[at:stop], first.figure.denominator
        at = stop
        if whole is None or whole < LEAST or len(row) < 2:
            continue
        if ends_in_others(scene, row[-1]):
            items = [Item(p, p.figure.value) for p in row]
            yield Item(first, whole, "denominator"), items, "weak", "rest_named"


def _goes_with(one: Spot, other: Spot) -> bool:
    """The next line, of the same whole."""
    f, g = one.figure, other.figure
    same = f.denominator == g.denominator is not None and f.unit == g.unit
    return same and f.kind == g.kind and other.paragraph - one.paragraph == 1


def _are_sides(scene: Scene, parts: Sequence[Spot]) -> bool:
    """``1.067/1.131 hài lòng; 52 bình thường và 12 chưa hài lòng``: three sides."""
    labels = [label_of(scene, part) for part in parts]
    return len(parts) > 2 and any(
        is_whole(contrast, labels, joined=False)
        for contrast in scene.vocabulary.contrasts
        if contrast.id != HANDLING
    )


def _is_rest(scene: Scene, words: Sequence[str], parts: Sequence[Spot]) -> bool:
    """``46/52 nhiệm vụ, còn 6 nhiệm vụ đang triển khai``: done, and not yet done."""
    label = scene.after(parts[-1], _REACH)
    still = has_run(label[:4], *_STILL) and not has_run(label, *_LATE)
    row = {part.figure.denominator for part in parts} == {parts[0].figure.denominator}
    return (row or len(parts) == 2) and has_run(words[-2:], "còn") and still
