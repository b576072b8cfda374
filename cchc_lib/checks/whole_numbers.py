"""Whether a printed count can be a whole number.

One duty: a count of what cannot be divided against the whole numbers it may stand for.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cchc_lib.model import Figure, Relation, Verdict

CODE = "F14"


def check_whole_number(relation: Relation, figures: Mapping[str, Figure]) -> Verdict:
    """Ask whether any whole number is printed like this: *impossible* if none is."""
    figure = figures[relation.named("count")[0].figure]
    holds = not figure.interval.integers().empty
    return Verdict(
        rule=CODE,
        relation=relation,
        verdict="consistent" if holds else "impossible",
        reason="" if holds else "no_whole_number",
        exact=Fraction(figure.value),
    )
