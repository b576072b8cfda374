"""Ratios: ``bằng 97,4 % so với cùng kỳ (13.200 hồ sơ)``, ``gấp 2,3 lần``.

One duty: tie a ratio to the new value before it and the base printed for it. A ratio
may exceed 100. Without a printed base nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.changes.plans import told_ratios
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import CONSISTS, INTO, PAST

_BASES = (*PAST, "kế hoạch", "chỉ tiêu", "dự toán", "của cả năm", "mục tiêu")

_COUNTED = frozenset({"count", "money"})
_LEAD = 8  # words from a multiple to the values that show it
_STRENGTHS: dict[str, Strength] = {
    "base_beside": "stated",
    "base_named": "likely",
    "base_near": "weak",
}


def propose_ratios(scene: Scene) -> Iterator[Relation]:
    """Yield candidates for each ratio to a plan, a former period or a multiple."""
    told = tuple(told_ratios(scene))
    yield from told
    named = {relation.claim for relation in told}
    for spot in scene.spots:
        if f"ratio:{spot.figure.id}" in named:
            continue  # the words leave no other base
        times = spot.figure.unit == "times"
        if not times and not (
            spot.figure.unit == "percent" and has_run(scene.after(spot, 5), *_BASES)
        ):
            continue
        if spot.figure.role == "change" and not times:
            continue
        if times:
            yield from _told_behind(scene, spot)
        yield from _candidates(scene, spot, times=times)
        yield from _unprinted_base(scene, spot, times=times)


def _unprinted_base(scene: Scene, ratio: Spot, *, times: bool) -> Iterator[Relation]:
    """``97,4 % …, đạt 108,22 % so với chỉ tiêu``: the base follows from both."""
    for new in reversed(scene.spots[max(0, ratio.n - 2) : ratio.n]):
        figure = new.figure
        if new.sentence != ratio.sentence or figure.role != "result":
            continue
        if figure.kind in {"count", "money", "percent", "score"}:
            yield Relation(
                kind="ratio",
                claim=f"ratio:{ratio.figure.id}",
                terms=(
                    Term(role="new", figure=figure.id),
                    Term(role="ratio", figure=ratio.figure.id),
                ),
                strength="weak",
                reason="base_not_printed",
                detail="times" if times else "percent",
            )
            return


def _told_behind(scene: Scene, ratio: Spot) -> Iterator[Relation]:
    """``tăng gấp 10,4 lần: năm 2014 là 15.211 hồ sơ, năm 2023 là 158.965 hồ sơ``."""
    pair = scene.spots[ratio.n + 1 : ratio.n + 3]
    if len(pair) != 2 or ratio.figure.hedge != "exact":
        return
    base, new = pair
    alike = base.figure.unit == new.figure.unit and base.figure.kind in _COUNTED
    exact = base.figure.hedge == new.figure.hedge == "exact"
    lead = scene.between(ratio, base)
    told = len(lead) <= _LEAD and (":" in lead or has_run(lead, "cụ thể", "từ"))
    periods = base.figure.period, new.figure.period
    timed = None not in periods and str(periods[0]) < str(periods[1])
    together = base.sentence == new.sentence and base.sentence - ratio.sentence <= 1
    if alike and exact and told and timed and together:
        yield ratio_relation(new, base, ratio, "times", "base_named")


def ratio_relation(
    new: Spot, base: Spot, ratio: Spot, detail: str, reason: str
) -> Relation:
    """Tie a multiple or a rate to the values it compares."""
    return Relation(
        kind="ratio",
        claim=f"ratio:{ratio.figure.id}",
        terms=(
            Term(role="new", figure=new.figure.id),
            Term(role="base", figure=base.figure.id),
            Term(role="ratio", figure=ratio.figure.id),
        ),
        strength=_STRENGTHS[reason],
        reason=reason,
        detail=detail,
    )


def _candidates(scene: Scene, ratio: Spot, *, times: bool) -> Iterator[Relation]:
    near = [
        s
        for s in scene.spots[max(0, ratio.n - 5) : ratio.n + 4]
        if s.figure.kind in {"count", "money"}
        and s.n != ratio.n
        and abs(s.sentence - ratio.sentence) <= 1
    ]
    before = [s for s in near if s.n < ratio.n][::-1]
    after = [s for s in near if s.n > ratio.n]
    for new in before:
        for base in after + [s for s in before if s.n != new.n]:
            behind = base.n == ratio.n + 1 and _beside(scene, ratio, base)
            if base.figure.unit != new.figure.unit and not behind:
                continue
            inside = new.bracket not in {-1, ratio.bracket}  # another comparison's
            sure = new.n == ratio.n - 1 and base.n == ratio.n + 1 and not inside
            sure = sure and not _is_part(scene, new)
            sure = sure and _beside(scene, ratio, base) and base.figure.hedge == "exact"
            detail = "times" if times else "percent"
            reason = "base_beside" if sure else "base_near"
            yield ratio_relation(new, base, ratio, detail, reason)


def _is_part(scene: Scene, new: Spot) -> bool:
    """``1.340 hồ sơ, gồm 900 và 440 hồ sơ, bằng 111,7%``: the total may be meant."""
    return any(
        spot.figure.unit == new.figure.unit
        and has_run(scene.between(spot, new), *CONSISTS, *INTO)
        for spot in scene.sentence_of(new)
        if spot.n < new.n
    )


def _beside(scene: Scene, ratio: Spot, base: Spot) -> bool:
    """The base stands in a bracket right behind the ratio and its words."""
    words = scene.between(ratio, base)
    return base.sentence == ratio.sentence and len(words) <= 9 and "(" in words
