"""Printed fractions ``249/249 thủ tục``: the part may not exceed the whole."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene


def propose_fractions(scene: Scene) -> Iterator[Relation]:
    """Yield one claim for every fraction that is not a rank."""
    for spot in scene.spots:
        figure = spot.figure
        if figure.denominator is None or figure.kind == "rank":
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
