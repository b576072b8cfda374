"""What fits to the digit though no rule ties it: totals, changes and shares.

One duty: agreement in numbers that are too long to meet by chance, near each other, of
one measure. Only what agrees is proposed, always *weak*, and nothing that another rule
ties already: a reader is told that the numbers fit, not that the words say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.agreements.fractions import shares_that_fit
from cchc_lib.relations.agreements.moves import implied_values, moves_that_fit
from cchc_lib.relations.agreements.orders import in_order, orders_that_fit
from cchc_lib.relations.agreements.subsets import subsets_that_fit
from cchc_lib.relations.agreements.totals import totals_that_fit
from cchc_lib.relations.agreements.within import wholes_that_fit
from cchc_lib.relations.scope.clauses import Scene

__all__ = ["propose_agreements"]


def propose_agreements(scene: Scene, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what fits among figures that what was ``found`` does not tie already."""
    wholes = _wholes_of(found)
    runs = tuple(orders_that_fit(scene, wholes))
    fitting = (
        *totals_that_fit(scene),
        *moves_that_fit(scene),
        *shares_that_fit(scene, found),
        *subsets_that_fit(scene, found),
        *(in_order(run) for run in runs),
        *wholes_that_fit(scene, runs),
    )
    moved = any(spot.figure.role == "change" for spot in scene.spots)
    if not fitting and not moved:
        return
    kinds = {relation.kind for relation in fitting}
    wanted = {frozenset(relation.figures) for relation in fitting}
    alike = [r for r in found if r.kind in kinds and frozenset(r.figures) in wanted]
    tied = {_key(relation) for relation in alike if _is_tie(relation)}
    guessed = {_guess(relation) for relation in alike if not _is_tie(relation)}
    lists = _lists_of(found) if fitting else {}
    for relation in fitting:
        names = frozenset(relation.figures)
        # A piece of a list that goes on makes up no total.
        piece = any(names < one for one in lists.get(relation.figures[0], ()))
        known = _key(relation) in tied or _guess(relation) in guessed
        if not known and not (relation.kind == "sum" and piece):
            tied.add(_key(relation))
            yield relation
    if moved:
        told = _told(found) | {f for r in fitting for f in r.figures}
        yield from implied_values(scene, told)


def _lists_of(found: Sequence[Relation]) -> dict[str, list[frozenset[str]]]:
    """All that is added up to each total."""
    lists: dict[str, list[frozenset[str]]] = {}
    for relation in found:
        if relation.kind == "sum":
            names = frozenset(relation.figures)
            lists.setdefault(relation.figures[0], []).append(names)
    return lists


def _wholes_of(found: Sequence[Relation]) -> set[tuple[str, str]]:
    """Totals and their parts, wholes and the parts that words take from them."""
    return {
        (whole.figure, part.figure)
        for relation in found
        if relation.kind == "sum" or relation.strength != "weak"
        for whole in (*relation.named("total"), *relation.named("whole"))
        for part in relation.named("part")
    }


def _told(found: Sequence[Relation]) -> set[str]:
    """Figures that a rule ties to another one; a guess by nearness ties nothing."""
    bound = (r for r in found if _is_tie(r) and len(set(r.figures)) > 1)
    return {name for relation in bound for name in relation.figures}


def _key(relation: Relation) -> frozenset[str]:
    """Its figures; of a share their parts too: ``635`` of 33.257, or of both."""
    if relation.kind == "share":
        return frozenset(f"{term.role}:{term.figure}" for term in relation.terms)
    return frozenset(relation.figures)


def _is_tie(relation: Relation) -> bool:
    return relation.reason != "values_near"


def _guess(relation: Relation) -> tuple[frozenset[str], str]:
    """A guess may have taken the wrong way: ``mất 0,88 điểm`` for a rise."""
    return frozenset(relation.figures), relation.detail
