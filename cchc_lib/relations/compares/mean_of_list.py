"""A mean and the values it is of: ``trung bình 82,5%: hộ tịch 91,4%, đất đai 83,1%``.

One duty: means with the list behind their colon, with the list before them, or with the
two ends told behind them (``nhanh nhất 5,2 ngày, lâu nhất 7,8 ngày``). A mean lies
between the least and the most of what it is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import MEANS

_KINDS = frozenset({"percent", "score", "duration", "count"})
_ENDS = frozenset({"nhất"})
_OTHERS = frozenset({";", "khối", "cấp", "nhóm", "riêng"})  # another group begins
_LEAD = 9  # words before a mean
_APART = 8  # words between two of a list
_ASIDE = (
    "so với", "cao hơn", "thấp hơn", "vượt", "hơn", "kém", "năm trước", "cùng kỳ",
    "loại", "cả nước", "toàn quốc", "mục tiêu",
)  # fmt: skip


def propose_means_of_lists(scene: Scene) -> Iterator[Relation]:
    """Yield each mean with the least and the most of its values."""
    for mean in scene.spots:
        figure = mean.figure
        told = figure.role == "result" and figure.hedge == "exact"
        if not told or figure.kind not in _KINDS:
            continue
        lead = scene.before(mean, _LEAD)
        if not has_run(lead, *MEANS) or has_run(lead, *_ASIDE):
            continue
        for values in (_behind(scene, mean), _before(scene, mean)):
            if len(values) > 1:
                yield _relation(mean, values)
                break


def _behind(scene: Scene, mean: Spot) -> Sequence[Spot]:
    """All values behind a colon, or the two ends that are called so."""
    here = [s for s in scene.sentence_of(mean) if s.n > mean.n]
    if not here or not all(_is_alike(s, mean) for s in here):
        return ()
    first = scene.between(mean, here[0])
    if not _OTHERS.isdisjoint(first):
        return ()
    if first[:1] == (":",) and _are_beside(scene, here):
        return here
    ends = all(_ENDS & set(scene.before(s, 4)) for s in here)
    return here if len(here) == 2 and ends and len(first) <= _APART else ()


def _before(scene: Scene, mean: Spot) -> Sequence[Spot]:
    """``lần lượt 3,8; 4,1 và 4,4 điểm, bình quân 4,1 điểm``: those told in turn."""
    here = scene.sentence_of(mean)
    values = [s for s in here if s.n < mean.n and _is_alike(s, mean)]
    if not values or not has_run(scene.before(values[0], _LEAD), "lần lượt"):
        return ()
    near = values and len(scene.between(values[-1], mean)) <= _APART
    return values if len(values) > 1 and near and _are_beside(scene, values) else ()


def _is_alike(spot: Spot, mean: Spot) -> bool:
    one, other = spot.figure, mean.figure
    alike = (one.unit, one.kind, one.role) == (other.unit, other.kind, "result")
    return alike and one.hedge == "exact" and spot.bracket == mean.bracket


def _are_beside(scene: Scene, values: Sequence[Spot]) -> bool:
    return all(
        b.n == a.n + 1 and len(scene.between(a, b)) <= _APART
        for a, b in pairwise(values)
    )


def _relation(mean: Spot, values: Sequence[Spot]) -> Relation:
    top = max(values, key=lambda s: (s.figure.value, -s.n))
    bottom = min(values, key=lambda s: (s.figure.value, s.n))
    return Relation(
        kind="compare",
        claim=f"mean_among:{mean.figure.id}",
        terms=(
            Term(role="top", figure=top.figure.id),
            Term(role="bottom", figure=bottom.figure.id),
            Term(role="other", figure=mean.figure.id),
        ),
        strength="likely",
        reason="mean_between",
        detail="top",
    )
