"""Subsets: a part may not exceed its whole (SEMANTICS §3, "part_of").

One duty: propose part and whole from ``trong đó``, brackets, levels and the
identities of the vocabulary. Parts that exclude each other are held together against
the whole; nothing else is added up here.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.parts.above_maximum import propose_above_maximum
from cchc_lib.relations.parts.beyonds import propose_beyond
from cchc_lib.relations.parts.containments import propose_containments
from cchc_lib.relations.parts.drawn import propose_drawn
from cchc_lib.relations.parts.intakes import propose_intakes
from cchc_lib.relations.parts.leading import propose_leading
from cchc_lib.relations.parts.narrowings import propose_narrowings
from cchc_lib.relations.parts.outcomes import propose_outcomes
from cchc_lib.relations.parts.subsets import propose_subsets
from cchc_lib.relations.parts.tenfold import propose_tenfold
from cchc_lib.relations.parts.together import propose_together
from cchc_lib.relations.scope.clauses import LEVELS, Scene, Spot, has_run, is_count
from cchc_lib.relations.scope.wholes import is_held, may_be_of_others
from cchc_lib.relations.sums.overfull import propose_overfull
from cchc_lib.vocabulary import PartRule, is_listed_unit

_SUBSETS = frozenset(
    {
        "resolved", "on_time", "early", "early_or_on_time", "late", "online", "postal",
        "in_person", "new", "in_process", "not_due", "digitised", "sipas",
    }
)  # fmt: skip
_TIMED = frozenset({"on_time", "early", "early_or_on_time", "late"})
_NARROW = _TIMED | {"not_due", "online", "postal", "in_person", "new", "carried_over"}
_LISTED = 4  # figures a list before "trong đó" goes back
_Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_parts(scene: Scene) -> Iterator[Relation]:
    """Yield subset claims, each set once, the stronger licence first."""
    seen: set[tuple[int, ...]] = set()
    for parts, whole, strength, reason in (
        *propose_overfull(scene),
        *propose_tenfold(scene),
        *propose_beyond(scene),
        *_worded(scene),
        *_by_identity(scene),
        *_inside(scene),
        *propose_containments(scene),
        *propose_subsets(scene),
        *propose_outcomes(scene),
        *propose_narrowings(scene),
        *propose_leading(scene),
        *propose_together(scene),
        *propose_drawn(scene),
        *propose_intakes(scene),
    ):
        key = (whole.n, *(p.n for p in parts))
        if key in seen:
            continue
        seen.add(key)
        yield _relation(parts, whole, strength, reason)
        above = len(parts) == 1 and parts[0].figure.value > whole.figure.value
        if reason == "of_which" and (strength == "likely" or above):
            yield from _rivals(scene, parts[0], whole)
    yield from propose_above_maximum(scene)


def _relation(
    parts: Sequence[Spot], whole: Spot, strength: Strength, reason: str
) -> Relation:
    names = ":".join(p.figure.id for p in parts)
    of = "" if reason == "of_which" else whole.figure.id
    return Relation(
        kind="part_of",
        claim=f"part:{names}:{of}",
        terms=(
            *(Term(role="part", figure=p.figure.id) for p in parts),
            Term(role="whole", figure=whole.figure.id),
        ),
        strength=strength,
        reason=reason,
    )


def _rivals(scene: Scene, part: Spot, whole: Spot) -> Iterator[Relation]:
    """``nhận 18 hồ sơ của A, 1 hồ sơ của B, trong đó xong 11``: of all of them."""
    for other in scene.spots[max(0, whole.n - _LISTED) : whole.n]:
        counted = is_count(other.figure) and other.figure.unit == part.figure.unit
        near = whole.sentence - other.sentence <= 1
        if counted and near and other.bracket == whole.bracket:
            yield _relation((part,), other, "weak", "of_which")


def _worded(scene: Scene) -> Iterator[_Proposal]:
    """The total before ``trong đó`` heads the count behind it."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        for whole, part in itertools.pairwise(spots):
            between = scene.between(whole, part)
            if len(between) > 25 or part.sentence - whole.sentence > 1:
                continue
            if has_run(between, "trong đó") and ";" not in between:
                known = is_listed_unit(unit)
                inside = whole.bracket >= 0 and whole.bracket != part.bracket
                sure = known and not inside and _opens(scene, whole, part)
                sure = sure and _is_held(scene, part, whole)
                yield (part,), whole, "likely" if sure else "weak", "of_which"


def _is_held(scene: Scene, part: Spot, whole: Spot) -> bool:
    """What the total counts, and no other total before it may be meant."""
    value = part.figure.value
    return is_held(scene, part, whole) and (
        value <= whole.figure.value or not may_be_of_others(scene, value, whole, part)
    )


def _opens(scene: Scene, whole: Spot, part: Spot) -> bool:
    """In the whole's own sentence, or at the head of the next: ``Trong đó, …``."""
    if whole.sentence == part.sentence:
        return True
    first = scene.sentence_of(part)[0]
    words = scene.before(first, 30)
    return first.n == part.n and has_run(words[:4], "trong đó")


def _by_identity(scene: Scene) -> Iterator[_Proposal]:
    """``resolved`` ≤ ``requested`` … within two sentences and one level."""
    dossiers = scene.counts("dossier")
    for rule in scene.vocabulary.part_rules:
        for whole in dossiers:
            if not _is(whole, rule.whole, rule):
                continue
            near = scene.counts_near("dossier", whole)
            parts = [_next_part(near, whole, v, rule) for v in rule.parts]
            found = tuple(p for p in parts if p is not None)
            if len(found) == len(parts) and len({p.n for p in found}) == len(found):
                tied = all(p.sentence == whole.sentence for p in found)
                yield found, whole, rule.strength if tied else "weak", rule.id


def _next_part(
    spots: Sequence[Spot], whole: Spot, values: frozenset[str], rule: PartRule
) -> Spot | None:
    for part in spots:
        near = part.n > whole.n and part.sentence - whole.sentence <= 1
        same = part.figure.scope in {whole.figure.scope, ""} or not whole.figure.scope
        if near and same and _is(part, values, rule):
            return part
    return None


def _is(spot: Spot, values: frozenset[str], rule: PartRule) -> bool:
    """Whether the figure's own facet is one of ``values`` and of no finer kind."""
    named = rule.whole.union(*rule.parts) | _NARROW
    return bool(spot.facets & values) and spot.facets & named <= values


def _inside(scene: Scene) -> Iterator[_Proposal]:
    """A count whose words name a subset or a level, and the total just before it."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        for k, part in enumerate(spots):
            whole = _total_before(spots[max(0, k - 6) : k], part)
            if whole is not None:
                yield (part,), whole, "weak", "inside_total"


def _total_before(before: Sequence[Spot], part: Spot) -> Spot | None:
    """The nearest earlier figure that is larger and less narrowly named."""
    for whole in reversed(before):
        if part.sentence - whole.sentence > 2:
            return None
        narrower = _narrower(part, whole)
        level = part.figure.scope in LEVELS and whole.figure.scope in {"", "whole"}
        level = level and part.facets == whole.facets
        same = part.figure.scope == whole.figure.scope
        if whole.figure.value > part.figure.value and ((narrower and same) or level):
            return whole if whole.figure.hedge in {"exact", "above", "about"} else None
    return None


def _narrower(part: Spot, whole: Spot) -> bool:
    """The part names a subset the whole does not, and the whole none of its own.

    What was resolved is the whole of what was on time, though both are subsets.
    """
    own = (whole.facets & _SUBSETS) - part.facets
    if part.facets & _TIMED:
        own -= {"resolved"}
    return bool((part.facets & _SUBSETS) - whole.facets) and not own
