"""Sums that the vocabulary knows: resolved = on time + late, and the like.

One duty: find the printed terms of each identity within one body, level and period,
and propose the sum. Which identities there are is data/vocabulary/identities.yml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot
from cchc_lib.vocabulary import SumRule

_STAGES = frozenset(
    {"requested", "received", "new", "carried_over", "resolved", "in_process", "due"}
)
_TIMINGS = frozenset({"early", "on_time", "early_or_on_time", "late", "not_due"})
_CHANNELS = frozenset({"online", "postal", "in_person", "in_person_or_post"})


def propose_identities(scene: Scene) -> Iterator[Relation]:
    """Yield a sum claim for every identity whose terms are all printed nearby."""
    spots = scene.counts("dossier")
    for rule in scene.vocabulary.sum_rules:
        for total in spots:
            if not _is_total(total, rule):
                continue
            parts = _parts(total, rule, spots)
            if parts:
                yield _relation(total, parts, rule)


def _relation(total: Spot, parts: Sequence[Spot], rule: SumRule) -> Relation:
    ordered = sorted(parts, key=lambda s: s.n)
    key = [total.n, *(p.n for p in ordered)]
    strength: Strength = rule.strength
    if strength == "likely" and not _tied(total, ordered):
        strength = "weak"
    return Relation(
        kind="sum",
        claim="sum:" + ":".join(f"f{n + 1}" for n in key),
        terms=(
            Term(role="total", figure=total.figure.id),
            *(Term(role="part", figure=p.figure.id) for p in ordered),
        ),
        strength=strength,
        reason=rule.id,
    )


def _is_total(spot: Spot, rule: SumRule) -> bool:
    """The total carries its stage and nothing that makes it one of the parts."""
    finer = spot.facets & (_TIMINGS | _CHANNELS) - rule.total
    return bool(spot.facets & rule.total) and not finer


def _parts(total: Spot, rule: SumRule, spots: Sequence[Spot]) -> list[Spot]:
    found: list[Spot] = []
    for values in rule.parts:
        near = [s for s in spots if _is_part(s, values, rule) and _near(s, total)]
        if total.bracket < 0 and any(s.head == total.n for s in near):
            near = [s for s in near if s.head == total.n]
        near = [s for s in near if s.n != total.n and s not in found]
        if not near:
            return []
        found.append(
            min(near, key=lambda s: (abs(s.sentence - total.sentence), _lag(s, total)))
        )
    return found


def _lag(spot: Spot, total: Spot) -> int:
    """Parts follow their total more often than they lead to it."""
    return spot.n - total.n if spot.n > total.n else 2 * (total.n - spot.n)


def _is_part(spot: Spot, values: frozenset[str], rule: SumRule) -> bool:
    """The part's finest facet is the one asked for."""
    if not spot.facets & values:
        return False
    if values & _STAGES:
        return not spot.facets & (_TIMINGS | _CHANNELS)
    if values & _TIMINGS:
        return not spot.facets & (_TIMINGS - values) and not spot.facets & _CHANNELS
    return not spot.facets & _TIMINGS


def _near(spot: Spot, total: Spot) -> bool:
    a, b = spot.figure, total.figure
    if a.scope != b.scope and a.scope and b.scope:
        return False
    if a.period and b.period and a.period != b.period:
        return False
    return abs(spot.sentence - total.sentence) <= 1


def _tied(total: Spot, parts: Sequence[Spot]) -> bool:
    """Close enough that a mismatch is the text's, not our binding's.

    Parts in the total's own bracket, or all terms in one sentence with the total first.
    """
    if all(p.head == total.n for p in parts):
        return True
    if any(p.bracket >= 0 and p.head != total.n for p in parts):
        return False
    first = min([total, *parts], key=lambda s: s.n)
    return first.n == total.n and all(p.sentence - total.sentence <= 1 for p in parts)
