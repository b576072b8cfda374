"""Subsets: a part may not exceed its whole (SEMANTICS §3, "part_of").

One duty: propose part and whole from ``trong đó``, brackets and the identities of
the vocabulary. Nothing is added up here.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.vocabulary import PartRule


def propose_parts(scene: Scene) -> Iterator[Relation]:
    """Yield subset claims, each pair once, the stronger licence first."""
    seen: set[tuple[int, int]] = set()
    for part, whole, strength, reason in (*_worded(scene), *_by_identity(scene)):
        if (part.n, whole.n) in seen:
            continue
        seen.add((part.n, whole.n))
        yield Relation(
            kind="part_of",
            claim=f"part:{part.figure.id}:{whole.figure.id}",
            terms=(
                Term(role="part", figure=part.figure.id),
                Term(role="whole", figure=whole.figure.id),
            ),
            strength=strength,
            reason=reason,
        )


def _worded(scene: Scene) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """The first total before ``trong đó`` heads every count up to the next stop."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        for k, part in enumerate(spots[1:], 1):
            whole = spots[k - 1]
            between = scene.between(whole, part)
            if len(between) > 25 or part.sentence - whole.sentence > 1:
                continue
            if has_run(between, "trong đó") and ";" not in between:
                yield part, whole, "likely", "of_which"


def _by_identity(scene: Scene) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """``resolved`` ≤ ``requested`` … within one sentence and one level."""
    for rule in scene.vocabulary.part_rules:
        for whole in scene.counts("dossier"):
            if not _is(whole, rule.whole, rule):
                continue
            part = _next_part(scene, whole, rule)
            if part is not None:
                tied = part.sentence == whole.sentence
                yield part, whole, rule.strength if tied else "weak", rule.id


def _next_part(scene: Scene, whole: Spot, rule: PartRule) -> Spot | None:
    for part in scene.counts("dossier"):
        near = part.n > whole.n and part.sentence - whole.sentence <= 1
        same = part.figure.scope in {whole.figure.scope, ""} or not whole.figure.scope
        if near and same and _is(part, rule.part, rule):
            return part
    return None


def _is(spot: Spot, values: frozenset[str], rule: PartRule) -> bool:
    """Whether the figure's own facet is one of ``values`` and of no finer kind."""
    own = spot.facets & (rule.part | rule.whole)
    return bool(spot.facets & values) and own <= values
