"""Wholes of what was taken in: new and carried over, or less what is still open.

One duty: bases that no figure prints alone. All are *weak*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import WAITING, Scene, Spot
from cchc_lib.relations.shares.links import share_relation

_INTAKE = frozenset({"received", "requested", "new"})


def less_open(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """What was received less what is still open: resolved, though not printed."""
    near = [
        s
        for s in scene.counts_near(part.figure.unit, part)
        if abs(s.sentence - part.sentence) <= 1 and s.n != part.n
    ]
    for whole in near:
        for rest in near:
            taken = rest.facets & WAITING and whole.facets & _INTAKE
            if taken and whole.figure.value > rest.figure.value:
                yield Relation(
                    kind="share",
                    claim=f"share:{share.figure.id}",
                    terms=(
                        Term(role="part", figure=part.figure.id),
                        Term(role="whole", figure=whole.figure.id),
                        Term(role="less", figure=rest.figure.id),
                        Term(role="share", figure=share.figure.id),
                    ),
                    strength="weak",
                    reason="whole_less_open",
                )


def both_intakes(share: Spot, part: Spot, counts: Sequence[Spot]) -> Iterator[Relation]:
    """``nhận mới 500 hồ sơ, kỳ trước chuyển sang 120 hồ sơ``: both were to be done."""
    for carried in counts:
        near = 0 <= part.sentence - carried.sentence <= 1 and carried.n < part.n
        if near and "carried_over" in carried.facets:
            for new in counts:
                taken = new.facets & {"new", "received", "requested"}
                if taken and abs(new.n - carried.n) == 1:
                    both = sorted((new, carried), key=lambda s: s.n)
                    yield share_relation(share, (part,), both, "weak", "both_intakes")
