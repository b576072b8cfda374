"""Moves told apart from their values: ``từ thứ 4 … xuống thứ 18``, ``gần gấp đôi``.

One duty: places and multiples in words with the values of an earlier time and of now.
Looser than ``ranks`` and ``ratios``, so it only agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc_lib.model import Relation, Term
from cchc_lib.relations.changes.ratios import ratio_relation
from cchc_lib.relations.changes.then_and_now import goes, is_of_past, then_relation
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import RISES

_BETTER = RISES
_BOUNDS = frozenset({"at_most", "below", "at_least", "above", "nearly", "about"})
_BACK = 5  # figures from a change of places back to the place now
_STEP = 12  # words from the place then to the one now
_MULTIPLES = {
    "gấp rưỡi": (125, 175),
    "gấp đôi": (150, 250),
    "gấp hai": (150, 250),
    "gấp ba": (250, 350),
    "gấp bốn": (350, 450),
    "gấp năm": (450, 550),
    "gấp mười": (850, 1150),
}  # per cent


def propose_moves(scene: Scene) -> Iterator[Relation]:
    """Yield the values that a move in words goes from and to."""
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind == "rank" and spot.n:
            yield from _moved_place(scene, spot)
        if (figure.unit, figure.role) == ("place", "change"):
            yield from _places_moved(scene, spot)
            yield from _places_apart(scene, spot)
        if figure.hedge in _BOUNDS and spot.n:
            yield from _to_bound(scene, spot)
        if figure.role == "result" and spot.n:
            yield from _left_over(scene, spot)
        if figure.unit == "times":
            yield from _times(scene, spot)
        elif figure.kind in {"count", "money"} and spot.n:
            yield from _multiple(scene, spot)


def _left_over(scene: Scene, now: Spot) -> Iterator[Relation]:
    """``tự chấm 65,17 điểm, thẩm định còn 61,46 điểm``: less is left."""
    then = scene.spots[now.n - 1]
    words = scene.between(then, now)
    alike = then.figure.unit == now.figure.unit and then.sentence == now.sentence
    if not alike or words[-1:] != ("còn",) or len(words) > _STEP or ";" in words:
        return
    if then.figure.role == "result" and goes(now, then, "fall"):
        yield then_relation(now, then, "fall")


def _moved_place(scene: Scene, now: Spot) -> Iterator[Relation]:
    """``từ thứ 4 năm 2015 xuống thứ 18``: the place now is the second."""
    then = scene.spots[now.n - 1]
    if {now.figure.role, then.figure.role} != {"rank"}:
        return
    words = scene.between(then, now)
    if "từ" not in scene.before(then, 5) or len(words) > _STEP:
        return
    falls = bool({"xuống", "tụt", "rớt", "lùi", "còn"} & set(words))
    rises = bool({"lên", "vươn"} & set(words))
    way = "rise" if falls else "fall"
    if falls != rises and goes(now, then, way):
        yield then_relation(now, then, way)


def _places_moved(scene: Scene, change: Spot) -> Iterator[Relation]:
    """``đứng thứ 18. … vượt 45 thứ hạng so với năm 2020 (thứ 63)``: ranks apart."""
    rises = has_run(scene.before(change, 4), *_BETTER)
    around = scene.spots[max(0, change.n - _BACK) : change.n + 3]
    ranks = [s for s in around if (s.figure.kind, s.figure.role) == ("rank", "rank")]
    past = [s for s in ranks if s.n > change.n and s.sentence == change.sentence]
    for then in past:
        for now in ranks:
            gap = then.figure.value - now.figure.value
            apart = 0 < change.sentence - now.sentence <= 2 and is_of_past(scene, then)
            if apart and (gap if rises else -gap) == change.figure.value:
                yield _changed(now, change, then, "rise" if rises else "fall")
                return


def _places_apart(scene: Scene, change: Spot) -> Iterator[Relation]:
    """``đứng thứ 5, tăng 24 bậc. … từ 9/63 còn 29/63``: two ranks so far apart."""
    rises = has_run(scene.before(change, 4), *_BETTER)
    around = scene.spots[max(0, change.n - _BACK) : change.n + _BACK]
    ranks = [
        s for s in around if abs(s.sentence - change.sentence) <= 2 and _is_rank(s)
    ]
    for now in ranks:
        if now.figure.kind != "rank" or is_of_past(scene, now):
            continue
        for then in ranks:
            gap = then.figure.value - now.figure.value
            if (gap if rises else -gap) == change.figure.value:
                found = _changed(now, change, then, "rise" if rises else "fall")
                yield replace(found, claim=f"places:{change.figure.id}")
                return


def _is_rank(spot: Spot) -> bool:
    """``thứ 5``, ``29/63``."""
    figure = spot.figure
    fraction = figure.kind == "ratio" and figure.unit in {"ratio", "body", "province"}
    return fraction or (figure.kind, figure.role) == ("rank", "rank")


def _to_bound(scene: Scene, now: Spot) -> Iterator[Relation]:
    """``giảm từ 30 ngày xuống không quá 10 ngày``."""
    then = scene.spots[now.n - 1]
    words = scene.between(then, now)
    led = "từ" in scene.before(then, 2) and then.figure.unit == now.figure.unit
    if not led or len(words) > _BACK or then.sentence != now.sentence:
        return
    for cue, way in (("xuống", "fall"), ("còn", "fall"), ("lên", "rise")):
        if cue in scene.link(then, now) and goes(now, then, way):
            yield then_relation(now, then, way)
            return


def _changed(now: Spot, change: Spot, then: Spot, way: str) -> Relation:
    return Relation(
        kind="rank",
        claim=f"rank_change:{change.figure.id}",
        terms=(
            Term(role="rank", figure=now.figure.id),
            Term(role="places", figure=change.figure.id),
            Term(role="old", figure=then.figure.id),
        ),
        strength="weak",
        reason="change_of_rank",
        detail=way,
    )


def _times(scene: Scene, ratio: Spot) -> Iterator[Relation]:
    """``tăng 2,5 lần, từ 400 lên 1.000 dịch vụ``: the values behind their multiple."""
    pair = scene.spots[ratio.n + 1 : ratio.n + 3]
    if ratio.figure.unit != "times" or len(pair) != 2:
        return
    base, new = pair
    led = "từ" in scene.before(base, 2) and "lên" in scene.between(base, new)
    if led and base.figure.unit == new.figure.unit and new.sentence == ratio.sentence:
        yield ratio_relation(new, base, ratio, "times", "base_near")


def _multiple(scene: Scene, base: Spot) -> Iterator[Relation]:
    """``gần 6 triệu hồ sơ, gần gấp đôi con số hơn 3,2 triệu hồ sơ của năm 2021``."""
    new = scene.spots[base.n - 1] if base.n else base
    if new.figure.unit != base.figure.unit or new.sentence != base.sentence:
        return
    if "gấp" not in (words := scene.between(new, base)) or base.figure.value <= 0:
        return
    for phrase, (low, high) in _MULTIPLES.items():
        if has_run(words, phrase):
            inside = low <= 100 * new.figure.value / base.figure.value <= high
            if inside and new.n != base.n:
                yield then_relation(new, base, "rise")
