"""Points above the most there is: ``tối đa 12 điểm; sở đạt 12,5 điểm``, ``thang 100``.

One duty: a maximum told in words and the points told right behind it, in its sentence
or the next. Only points of the same criterion: the next figure, or any on a scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_SCALE = ("thang điểm", "thang", "thang đo")
_MAXIMUM = ("tối đa", "điểm tối đa", "cao nhất là", "mức tối đa")
_TOTAL = ("tổng", "cộng", "chung", "bình quân các", "chỉ số")
_SAME = ("tiêu chí này", "nhóm này", "nội dung này", "lĩnh vực này", "chỉ số này")
_EACH = ("mỗi", "từng", "các")
_NEXT = 6  # figures behind a scale
_WORDS = 16
_MOST = Decimal("1.5")  # times the maximum: more is of something else


def propose_above_maximum(scene: Scene) -> Iterator[Relation]:
    """Yield points that exceed the maximum told before them."""
    for most in scene.spots:
        figure = most.figure
        if figure.kind not in {"score", "count"} or figure.value <= 0:
            continue
        if figure.kind == "count" and figure.unit != "number":
            continue
        lead = scene.before(most, 3)
        scale = has_run(lead, *_SCALE)
        told = scale or has_run(lead, *_MAXIMUM) or figure.hedge == "at_most"
        if not told:
            continue
        for spot in _behind(scene, most, scale=scale):
            if most.figure.value < spot.figure.value <= _MOST * most.figure.value:
                yield _relation(spot, most)


def _behind(scene: Scene, most: Spot, *, scale: bool) -> Iterator[Spot]:
    for spot in scene.spots[most.n + 1 : most.n + 1 + _NEXT]:
        apart = spot.sentence - most.sentence
        words = scene.words[most.figure.last : spot.figure.first]
        if apart > 1 or (not scale and len(words) > _WORDS):
            return
        if "khác" in words or spot.bracket != most.bracket:
            continue  # "tối đa 95 điểm (các sở khác 98,5 điểm)"
        points = spot.figure.kind == "score" and spot.figure.denominator is None
        told = points and spot.figure.role == "result" and spot.figure.hedge == "exact"
        if has_run(words, *_TOTAL) or has_run(words, "tối đa", "thang"):
            return  # of all criteria, or a maximum of its own
        near = apart == 0 or scale or has_run(scene.after(spot, 6), *_SAME)
        if told and near:
            yield spot


def _relation(spot: Spot, most: Spot) -> Relation:
    return Relation(
        kind="part_of",
        claim=f"maximum:{spot.figure.id}",
        terms=(
            Term(role="part", figure=spot.figure.id),
            Term(role="whole", figure=most.figure.id),
        ),
        strength="likely",
        reason="above_maximum",
    )
