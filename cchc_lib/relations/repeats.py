"""Repeats: one quantity printed twice, in title and body (SEMANTICS §3, "repeat").

One duty: propose pairs of figures that speak of one quantity, period and level.
A headline rounds or hedges what the body prints in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot


def propose_repeats(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each figure and its nearest later repeat."""
    spots = [s for s in scene.spots if s.figure.role in {"result", "rank"}]
    for k, first in enumerate(spots):
        for second in spots[k + 1 :]:
            strength = _strength(first, second)
            if strength:
                yield _relation(first, second, strength)
                break


def _relation(first: Spot, second: Spot, strength: Strength) -> Relation:
    return Relation(
        kind="repeat",
        claim=f"repeat:{first.figure.id}:{second.figure.id}",
        terms=(
            Term(role="first", figure=first.figure.id),
            Term(role="second", figure=second.figure.id),
        ),
        strength=strength,
        reason="same_quantity",
    )


def _strength(a: Spot, b: Spot) -> Strength | None:
    """How sure it is that both figures print one quantity."""
    f, g = a.figure, b.figure
    if f.unit != g.unit or f.kind != g.kind or f.kind == "rank" != (g.kind == "rank"):
        return None
    if f.scope and g.scope and f.scope != g.scope:
        return None
    if f.period and g.period and f.period != g.period:
        return None
    if a.paragraph == b.paragraph and f.hedge == g.hedge == "exact":
        return None
    same = f.value == g.value and f.denominator == g.denominator
    if same and (f.decimals or f.value >= 100 or a.facets & b.facets):
        return "weak"
    hedged = f.hedge in {"above", "nearly", "about"} and g.hedge == "exact"
    close = f.interval.meets(g.interval) and abs(f.value - g.value) * 10 <= f.value
    if hedged and close and (not a.facets or not b.facets or a.facets & b.facets):
        return "weak"
    return None
