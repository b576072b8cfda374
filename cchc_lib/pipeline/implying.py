"""What follows for quantities that no figure prints, with all figures taken together.

One duty: what single checks imply, narrowed by the joint system, and what only the
joint system bounds: parts of shares. Names are those of figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cchc_lib.checks import find_implied
from cchc_lib.joint import JointResult
from cchc_lib.joint.results import Bound
from cchc_lib.model import Figure, Implied, Relation, Verdict

Figures = Mapping[str, Figure]


def imply(
    verdicts: Sequence[Verdict], figures: Figures, joint: JointResult
) -> tuple[Implied, ...]:
    """List the quantities that are bounded though not printed, in the order of claims.

    Returns
    -------
    tuple of Implied
        Complements of shares first, then parts no complement tells of.
    """
    relations = {v.relation.claim: v.relation for v in verdicts}
    claims = {
        relation.figures: claim
        for claim, relation in relations.items()
        if relation.kind == "share"
    }
    bounds = {(bound.claim, bound.what): bound for bound in joint.implied}
    found = [*find_implied(verdicts, figures)]
    told = {claims.get(item.figures) for item in found}
    others = (b for b in joint.implied if b.what == "part" and b.claim not in told)
    rests = (
        _narrowed(item, bounds.get((claims.get(item.figures, ""), "rest")))
        for item in found
    )
    printed = {(f.unit, Fraction(f.value)) for f in figures.values()}
    every = (*rests, *_unprinted(others, relations, figures))
    return tuple(item for item in every if not _is_told(item, printed))


def _is_told(item: Implied, printed: set[tuple[str, Fraction]]) -> bool:
    """Whether the text prints this very number, or there is nothing of it."""
    only = item.interval.low
    unit = item.quantity.partition(".")[0]
    return item.interval.is_point and (not only or (unit, only) in printed)


def _narrowed(item: Implied, bound: Bound | None) -> Implied:
    """Keep what both leave; figures in conflict bound nothing."""
    if bound is None:
        return replace(item, tight=item.interval.is_point)
    interval = item.interval.intersect(bound.interval)
    if interval.empty:
        return item
    return replace(item, interval=interval, tight=bound.tight)


def _unprinted(
    bounds: Iterator[Bound], relations: Mapping[str, Relation], figures: Figures
) -> Iterator[Implied]:
    for bound in bounds:
        relation = relations[bound.claim]
        quantity = _name(relation, figures)
        says = quantity and not _says_nothing(bound, relation, figures)
        if relation.strength != "weak" and says:
            yield Implied(
                quantity=quantity,
                interval=bound.interval,
                figures=bound.figures,
                tight=bound.tight,
            )


def _says_nothing(bound: Bound, relation: Relation, figures: Figures) -> bool:
    """Whether a part may be none or all, as where its share is doubted."""
    wholes = sum(figures[t.figure].value for t in relation.named("whole"))
    high = bound.interval.high
    return bound.interval.low == 0 and high is not None and high >= wholes > 0


def _name(relation: Relation, figures: Figures) -> str:
    """Name a part by its whole and what its share says of it, if it says anything."""
    whole = figures[relation.named("whole")[0].figure]
    share = figures[relation.named("share")[0].figure]
    _, _, facets = share.quantity.partition(".")
    return f"{whole.unit}.{facets}" if facets else ""
