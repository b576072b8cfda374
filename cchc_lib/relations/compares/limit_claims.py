"""Claims that a value keeps within a bound, or that none lies beyond an extreme.

One duty: write them. Which figures they tie is for ``limits`` and ``group_limits``.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import Side, Spot

MEASURED = frozenset({"percent", "score"})


def limit_of(
    spot: Spot, bound: Spot, strength: Strength, *, denied: bool = False
) -> Relation:
    """Claim that a value lies within a bound, or outside one that none passes."""
    return Relation(
        kind="compare",
        claim=f"limit:{spot.figure.id}:{bound.figure.id}",
        terms=(
            Term(role="other", figure=spot.figure.id),
            Term(role="limit", figure=bound.figure.id),
        ),
        strength=strength,
        reason="extreme_within_limit",
        detail="no_limit" if denied else "limit",
    )


def extreme_of(
    spot: Spot,
    others: Sequence[Spot],
    side: Side,
    reason: str,
    strength: Strength = "weak",
) -> Relation:
    """Claim that no other value lies beyond an extreme."""
    return Relation(
        kind="compare",
        claim=f"{reason}:{spot.figure.id}",
        terms=(
            Term(role=side, figure=spot.figure.id),
            *(Term(role="other", figure=other.figure.id) for other in others),
        ),
        strength=strength,
        reason=reason,
        detail=side,
    )


def is_alike(other: Spot, spot: Spot) -> bool:
    """Exact values of one kind, unit and role."""
    one, two = other.figure, spot.figure
    alike = (one.kind, one.unit, one.role) == (two.kind, two.unit, two.role)
    return alike and one.kind in MEASURED and one.hedge == two.hedge == "exact"
