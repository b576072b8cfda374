"""Printed fractions ``249/249 thủ tục``: the part may not exceed the whole."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_PLANNED = (
    "kế hoạch", "chỉ tiêu", "mục tiêu", "giao", "dự toán", "đề ra", "định mức", "vượt",
    "dôi", "quy định", "đăng ký", "dự kiến",
)  # fmt: skip
# What is filed, published or voted on has a whole; people, classes and days have norms.
_WITHIN = frozenset({"dossier", "procedure", "organ", "document", "letter", "vote"})


def propose_fractions(scene: Scene) -> Iterator[Relation]:
    """Yield one claim for every fraction that is not a rank."""
    for spot in scene.spots:
        figure = spot.figure
        if figure.denominator is None or figure.kind == "rank":
            continue
        if _is_two_periods(scene, spot) or _is_of_plan(scene, spot):
            continue
        yield Relation(
            kind="fraction",
            claim=f"fraction:{figure.id}",
            terms=(
                Term(role="part", figure=figure.id),
                Term(role="whole", figure=figure.id, take="denominator"),
            ),
            strength="stated",
            reason="printed_fraction",
        )


def _is_of_plan(scene: Scene, spot: Spot) -> bool:
    """``tinh giản 243/213 biên chế (114,08% kế hoạch)``: more than was planned.

    So may be what has no whole of its own: ``học viên 412/400 người``, ``12/10 ngày``.
    """
    figure = spot.figure
    if figure.denominator is None or figure.value <= figure.denominator:
        return False
    family = scene.vocabulary.families.get(figure.unit)
    little = 2 * figure.value <= 3 * figure.denominator
    if little and figure.kind != "score" and family not in _WITHIN:
        return True
    return has_run((*scene.before(spot, 8), *scene.after(spot, 12)), *_PLANNED)


def _is_two_periods(scene: Scene, spot: Spot) -> bool:
    """``166 đơn vị, tăng 56,6% so cùng kỳ (166/106 đơn vị)``: now and then."""
    if spot.bracket < 0:
        return False
    near = [s for s in scene.spots[max(0, spot.n - 3) : spot.n + 2] if s.n != spot.n]
    together = [s for s in near if s.sentence == spot.sentence]
    told = any(s.figure.role == "change" for s in together)
    return told and has_run(scene.before(spot, 8), "so với", "so", "cùng kỳ")
