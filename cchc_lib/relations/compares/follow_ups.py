"""Bodies told one behind the other, in brackets or not: ``A 91%, B (90%) và C 87%``.

One duty: runs of one measure that fall or rise, where words of place or of sequence are
told of them, or where there are enough of them. Looser than ``orderings`` and
``ladders``; what is out of order is not proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_another_time
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.ends import measure_of
from cchc_lib.relations.scope.wordings import FIRST, LAST, NEXT

_FOLLOWS = (
    *NEXT,
    *FIRST,
    "thứ hai",
    "thứ ba",
    "thứ nhì",
    "á quân",
    "xếp loại",
    "loại tốt",
    "loại khá",
    "xuất sắc",
    "theo thứ tự",
)
_NEXT = (*NEXT, "lần lượt", "thứ hai", "thứ ba", "thứ nhì")
_RIGHT_BEHIND = ("xếp ngay sau", "xếp sau là", "đứng sau là", "ngay sau là", *_NEXT)
_BREAKS = frozenset({";", "riêng", "còn", "ngược", "chung", "bình", "tăng", "giảm"})
_ABOVE = ("cao hơn", "nhiều hơn", "vượt", "vượt qua", "bỏ xa")
_BELOW = ("thấp hơn", "ít hơn", "kém", "thua", "xếp sau", "đứng sau")
_BACK = 6  # figures
_LOW = LAST
_LINK = 18  # words from one body to the next
_NEAR, _PLACES = 5, 10  # words from a place to its value, places told so
_LABEL = 5  # words of a class and its colon
_SURE = 3  # so many in order are a list


def propose_follow_ups(scene: Scene) -> Iterator[Relation]:
    """Yield every run of bodies that stand in the order of their values."""
    run: list[Spot] = []
    for spot in scene.spots:
        if spot.bracket >= 0 and spot.n:
            yield from _set_beside(scene, spot)
        if not _is_step(scene, spot):
            continue
        if run and not _goes_on(scene, run[-1], spot):
            yield from _ordered(scene, run)
            run = []
        run.append(spot)
    yield from _ordered(scene, run)
    for spot in scene.spots:
        if spot.figure.kind == "rank" and spot.figure.value > 1:
            yield from _behind_better(scene, spot)
        elif spot.figure.kind in {"percent", "score"} and _is_step(scene, spot):
            yield from _behind_others(scene, spot)
            yield from _in_brackets_behind(scene, spot)


def _set_beside(scene: Scene, other: Spot) -> Iterator[Relation]:
    """``đạt 95,3%, cao hơn A (93,1%) nhưng thấp hơn B (97,8%)``: one body each."""
    words = scene.words[scene.spots[other.n - 1].figure.last : other.figure.first]
    told = measure_of(other.figure) or other.figure.kind == "count"
    if not told or other.figure.hedge != "exact":
        return
    above, below = has_run(words, *_ABOVE), has_run(words, *_BELOW)
    if above == below or len(words) > _LINK:
        return
    for own in reversed(scene.spots[max(0, other.n - _BACK) : other.n]):
        if own.sentence != other.sentence:
            return
        if own.bracket < 0 and _alike(own, other):
            higher = own.figure.value > other.figure.value
            if higher == above and own.figure.value != other.figure.value:
                yield _side(own, other, "top" if above else "bottom")
            return


def _side(own: Spot, other: Spot, side: str) -> Relation:
    return Relation(
        kind="compare",
        claim=f"beside:{own.figure.id}:{other.figure.id}",
        terms=(
            Term(role=side, figure=own.figure.id),
            Term(role="other", figure=other.figure.id),
        ),
        strength="weak",
        reason="told_in_turn",
        detail=side,
    )


def _behind_others(scene: Scene, own: Spot) -> Iterator[Relation]:
    """``đạt 88,4%, xếp sau A (93,1%) và B (92,7%)``: those named are higher."""
    words = scene.after(own, _NEAR)
    if not has_run(words, "xếp sau", "đứng sau", "chỉ sau", "thua", "kém"):
        return
    ahead = []
    for spot in scene.spots[own.n + 1 : own.n + _PLACES]:
        if spot.sentence != own.sentence or not _alike(spot, own) or spot.bracket < 0:
            break
        ahead.append(spot)
    if ahead and all(s.figure.value > own.figure.value for s in ahead):
        yield _below(own, ahead)


def _in_brackets_behind(scene: Scene, own: Spot) -> Iterator[Relation]:
    """``đạt 90,09 điểm …; xếp ngay sau là A (84,64 điểm) và B (84,43 điểm)``."""
    if own.bracket >= 0:
        return
    behind = scene.spots[own.n + 1 : own.n + _PLACES]
    found = [s for s in behind if s.sentence == own.sentence and _alike(s, own)]
    ahead = next((k for k, s in enumerate(found) if s.bracket >= 0), -1)
    if ahead != 0 or not has_run(scene.before(found[0], _LINK), *_RIGHT_BEHIND):
        return
    run = [own, *(s for s in found if s.bracket >= 0)]
    values = [s.figure.value for s in run]
    if all(a >= b for a, b in pairwise(values)) and values[0] > values[-1]:
        yield Relation(
            kind="compare",
            claim=f"behind:{own.figure.id}",
            terms=tuple(Term(role="item", figure=s.figure.id) for s in run),
            strength="weak",
            reason="told_in_turn",
            detail="descending",
        )


def _below(own: Spot, ahead: Sequence[Spot], *places: Spot) -> Relation:
    terms = [Term(role="bottom", figure=own.figure.id)]
    terms += [Term(role="other", figure=s.figure.id) for s in ahead]
    terms += [Term(role="place", figure=s.figure.id) for s in places]
    return Relation(
        kind="compare",
        claim=f"better:{own.figure.id}",
        terms=tuple(terms),
        strength="weak",
        reason="told_in_turn",
        detail="bottom",
    )


def _behind_better(scene: Scene, rank: Spot) -> Iterator[Relation]:
    """``thứ 2 (0,9538 điểm), sau A (0,9578 điểm)``: those named ahead are higher."""
    if rank.figure.role != "rank" or rank.figure.value > _PLACES:
        return
    last = rank.n + 2 + int(rank.figure.value)
    own, *ahead = scene.spots[rank.n + 1 : last] or [rank]
    near = own.sentence == rank.sentence and len(scene.between(rank, own)) <= _NEAR
    if not near or not _is_step(scene, own) or "sau" not in scene.after(own, _NEAR):
        return
    ahead = [s for s in ahead if s.sentence == own.sentence and _alike(s, own)]
    ahead = ahead[: int(rank.figure.value) - 1]
    if ahead and all(s.figure.value > own.figure.value for s in ahead):
        yield _below(own, ahead, rank)


def _alike(spot: Spot, own: Spot) -> bool:
    one, other = spot.figure, own.figure
    return (one.kind, one.unit, one.role) == (other.kind, other.unit, other.role)


def _is_step(scene: Scene, spot: Spot) -> bool:
    figure = spot.figure
    told = (figure.role, figure.hedge) == ("result", "exact")
    measured = bool(measure_of(figure)) or figure.kind == "money"
    return told and measured and not is_of_another_time(scene, spot)


def _goes_on(scene: Scene, last: Spot, spot: Spot) -> bool:
    """The next body of the list, in this sentence or opened by a word of sequence."""
    words = scene.between(last, spot)
    if last.figure.unit != spot.figure.unit or len(words) > _LINK:
        return False
    if last.figure.denominator != spot.figure.denominator or has_run(words, *_LOW):
        return False
    if last.bracket == spot.bracket >= 0 or not any(w.isalpha() for w in words):
        return False
    if spot.sentence != last.sentence:
        near = spot.sentence - last.sentence == 1
        if near and _is_labelled(scene, spot):
            return True
        return near and has_run((*words, *scene.after(spot, _LINK)), *_NEXT)
    return not _BREAKS & set(words)


def _is_labelled(scene: Scene, spot: Spot) -> bool:
    """``Rất tốt: A 89 điểm, B 84 điểm. Khá: C 68 điểm``: class after class."""
    words = scene.before(spot, _LINK)[:_LABEL]
    label = words[: words.index(":")] if ":" in words else ()
    return any(True for _ in scene.vocabulary.classes.scan(label))


def _ordered(scene: Scene, run: Sequence[Spot]) -> Iterator[Relation]:
    values = [spot.figure.value for spot in run]
    if len(set(values)) < 2:
        return
    falls = all(a >= b for a, b in pairwise(values))
    rises = all(a <= b for a, b in pairwise(values))
    low = has_run(scene.before(run[0], 16), *_LOW)
    if not (falls or rises) or (len(run) < _SURE and not _is_told(scene, run)):
        return
    if len(run) < _SURE and falls == low:
        return
    yield Relation(
        kind="compare",
        claim=f"listed:{run[0].figure.id}",
        terms=tuple(Term(role="item", figure=spot.figure.id) for spot in run),
        strength="weak",
        reason="told_in_turn",
        detail="descending" if falls else "ascending",
    )


def _is_told(scene: Scene, run: Sequence[Spot]) -> bool:
    words = scene.words[max(0, run[0].figure.first - 16) : run[-1].figure.last]
    return has_run(words, *_FOLLOWS)
