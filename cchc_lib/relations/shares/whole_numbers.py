"""Counts that are no whole number: ``73.5134 người``, ``1.07 hồ sơ``.

One duty: printed counts of what cannot be divided whose marks fit no whole number: a
digit too many or too few behind the mark of thousands. A mean may have a fraction, and
so may what is told per head, per day or in thousands.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_FAMILIES = frozenset(
    {"dossier", "procedure", "organ", "people", "organisation", "vote", "document"}
    | {"letter", "call"}
)
_MEANS = (
    "bình quân", "trung bình", "trung vị", "mỗi", "một", "từng", "cứ", "tính ra",
    "hệ số", "gấp", "tỷ lệ", "mật độ", "trên đầu",
)  # fmt: skip
_AROUND, _BEHIND = 16, 5  # words before and behind that may speak of a mean
_PER = frozenset({"/", "trên", "một", "mỗi"})


def propose_whole_numbers(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each count that no whole number is printed as."""
    families = scene.vocabulary.families
    for spot in scene.spots:
        figure = spot.figure
        counted = figure.kind == "count" and families.get(figure.unit) in _FAMILIES
        whole = figure.value == figure.value.to_integral_value()
        if whole or not counted or figure.alternatives or figure.hedge != "exact":
            continue
        if not _is_mean(scene, spot):
            yield Relation(
                kind="whole_number",
                claim=f"whole_number:{figure.id}",
                terms=(Term(role="count", figure=figure.id),),
                strength="stated",
                reason="counted_in_units",
            )


def _is_mean(scene: Scene, spot: Spot) -> bool:
    """Scaled, told per something, or called a mean anywhere near."""
    figure = spot.figure
    if figure.resolution >= 1:
        return True
    behind = scene.after(spot, _BEHIND)
    if not _PER.isdisjoint(behind):
        return True
    return has_run((*scene.before(spot, _AROUND), *behind), *_MEANS)
