"""A superlative told of a list: ``Tư pháp 97,8%, Y tế 96,3%. Dẫn đầu là Y tế, 96,3%``.

One duty: a value called the highest or the lowest that repeats one of a list, in the
sentence before or in the lines around, is held against all of that list. Nothing else
says of which bodies it is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import side_of, tells_gap
from cchc_lib.relations.scope.clauses import Scene, Side, Spot, has_run

_KINDS = frozenset({"percent", "score", "count"})
_BODIES = frozenset("xã phường huyện quận sở tỉnh thị ngành bộ cục".split())
_LEAST = 3  # values of a list
_MOST = 20
_APART = 16  # words between two values of a list
_TIMES = ("so với", "cùng kỳ", "năm trước", "năm ngoái", "tăng", "giảm", "mục tiêu")


def propose_repeated_extremes(scene: Scene) -> Iterator[Relation]:
    """Yield each such value against the list that holds it."""
    for spot in scene.spots:
        side = side_of(scene, spot) if _is_value(spot) else None
        if side is None:
            continue
        behind = _list_behind(scene, spot)
        if len(behind) > 1:
            yield _relation(spot, behind, side)
        for listed in _lists_before(scene, spot):
            same = [s for s in listed if s.figure.value == spot.figure.value]
            others = [s for s in listed if s.figure.value != spot.figure.value]
            if len(same) == 1 and len(listed) >= _LEAST:
                yield _relation(spot, others, side)
                break


def _is_value(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role == "result" and figure.hedge == "exact"
    return told and figure.kind in _KINDS and figure.denominator is None


def _lists_before(scene: Scene, spot: Spot) -> Iterator[Sequence[Spot]]:
    """The values of the unit in the sentence before, and those before it in its own."""
    near = scene.spots[max(0, spot.n - _MOST) : spot.n]
    alike = [
        s
        for s in near
        if _is_value(s)
        and (s.figure.unit, s.figure.kind) == (spot.figure.unit, spot.figure.kind)
        and not tells_gap(scene, s)
    ]
    for back in (1, 0):
        listed = [s for s in alike if spot.sentence - s.sentence == back]
        if listed and _is_list(scene, listed):
            yield listed


def _list_behind(scene: Scene, spot: Spot) -> Sequence[Spot]:
    """``xã A cao nhất với 92,4 điểm. Xã B được 94,1 điểm, xã C được 88,6 điểm``.

    All values of the next sentence, each of a body that is called the same.
    """
    body = _body_of(scene, spot)
    later = [
        s
        for s in scene.spots[spot.n + 1 : spot.n + 1 + _MOST]
        if s.sentence - spot.sentence <= 1
    ]
    told = [s for s in later if s.sentence > spot.sentence]
    alike = [
        s
        for s in told
        if _is_value(s)
        and (s.figure.unit, s.figure.kind) == (spot.figure.unit, spot.figure.kind)
    ]
    whole = len(alike) == len(told) == len(later) and bool(body)
    same = whole and all(_body_of(scene, s) == body for s in alike)
    return alike if same and _is_list(scene, [spot, *alike]) else ()


def _body_of(scene: Scene, spot: Spot) -> str:
    """What the body beside a value is called: ``xã``, ``phường``, ``sở``."""
    lead = scene.before(spot, 9)
    if spot.n:
        room = spot.figure.first - scene.spots[spot.n - 1].figure.last
        lead = lead[max(0, len(lead) - room) :]
    named = [word for word in lead if word in _BODIES]
    return named[-1] if named else ""


def _is_list(scene: Scene, listed: Sequence[Spot]) -> bool:
    """One value after another, of one time and level, and nothing that compares."""
    first, last = listed[0], listed[-1]
    words = scene.words[first.figure.first : last.figure.last]
    plain = not has_run(words, *_TIMES)
    near = all(len(scene.between(a, b)) <= _APART for a, b in pairwise(listed))
    levels = {s.figure.scope for s in listed}
    times = {s.figure.period for s in listed}
    return plain and near and len(levels) == 1 and len(times) == 1


def _relation(spot: Spot, others: Sequence[Spot], side: Side) -> Relation:
    return Relation(
        kind="compare",
        claim=f"repeated:{spot.figure.id}",
        terms=(
            Term(role=side, figure=spot.figure.id),
            *(Term(role="other", figure=one.figure.id) for one in others),
        ),
        strength="likely",
        reason="extreme_of_list",
        detail=side,
    )
