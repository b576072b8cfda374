"""Sums: which figures are the parts of which total (SEMANTICS §3, "sum").

One duty: gather the totals that other files propose with their parts, and name the
claims: candidates for one total that share a part are rivals. *likely*: the words close
the list; *weak*: figures of one family that stand together, taken only if they add up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import Scene
from cchc_lib.relations.scope.items import Item, item_families, mixed_items, table_rows
from cchc_lib.relations.scope.kin import noun_of
from cchc_lib.relations.scope.listings import is_counted
from cchc_lib.relations.sums.added import propose_added
from cchc_lib.relations.sums.announced import propose_announced
from cchc_lib.relations.sums.balances import (
    propose_balances,
    propose_overflows,
    propose_two_sided,
)
from cchc_lib.relations.sums.bullets import propose_bullets
from cchc_lib.relations.sums.by_shares import propose_by_shares
from cchc_lib.relations.sums.classes import propose_classes
from cchc_lib.relations.sums.closed_lists import propose_closed
from cchc_lib.relations.sums.columns import propose_columns
from cchc_lib.relations.sums.divisions import propose_divisions
from cchc_lib.relations.sums.formed import propose_formed
from cchc_lib.relations.sums.fraction_splits import propose_fraction_splits
from cchc_lib.relations.sums.identities import propose_identities
from cchc_lib.relations.sums.levels import propose_levels
from cchc_lib.relations.sums.likenesses import propose_likenesses, propose_mirrored
from cchc_lib.relations.sums.manners import propose_manners
from cchc_lib.relations.sums.matrices import propose_matrices
from cchc_lib.relations.sums.openings import propose_openings
from cchc_lib.relations.sums.overlaps import may_overlap
from cchc_lib.relations.sums.parallels import propose_parallels
from cchc_lib.relations.sums.partitions import propose_partitions
from cchc_lib.relations.sums.points import propose_points
from cchc_lib.relations.sums.remainders import propose_remainders
from cchc_lib.relations.sums.rounded_totals import propose_rounded
from cchc_lib.relations.sums.runs import adding_up, adding_up_mixed, columns_adding_up
from cchc_lib.relations.sums.scattered_sums import propose_scattered
from cchc_lib.relations.sums.sentence_sums import propose_sentence_sums
from cchc_lib.relations.sums.sides import propose_sides
from cchc_lib.relations.sums.slips import (
    Proposal,
    colon_list,
    too_much_inside,
    without_pieces,
)
from cchc_lib.relations.sums.told_tables import propose_told_tables
from cchc_lib.relations.sums.totals_told_last import propose_told_last
from cchc_lib.relations.sums.unions import propose_unions

_BY_WORDS = (
    propose_partitions, propose_fraction_splits, propose_announced,
    propose_identities, propose_balances, propose_classes, propose_levels,
    propose_by_shares, propose_remainders, propose_points, propose_added,
    propose_manners, propose_openings, propose_rounded, propose_columns,
    propose_unions, propose_divisions, propose_matrices, propose_sides,
    propose_overflows, propose_told_tables,
)  # fmt: skip
_BY_NUMBERS = frozenset({"nearly_adds_up", "adds_up", "adds_up_loosely"})
_NEXT = 5  # words from a part to the next of its list
_CLOSE = 24  # characters to a number of the list that was not read


def propose_sums(scene: Scene) -> Iterator[Relation]:
    """Yield sum candidates, rivals under one claim."""
    proposals: list[Proposal] = [
        proposal for propose in _BY_WORDS for proposal in propose(scene)
    ]
    counts = mixed_items(scene)
    proposals += colon_list(scene, counts)
    for items in item_families(scene):
        proposals += propose_closed(scene, items)
        proposals += _whole_lists(scene, adding_up(items))
    proposals += adding_up_mixed(scene, counts)
    proposals += propose_sentence_sums(scene)
    proposals += propose_scattered(scene)
    proposals += propose_likenesses(scene)
    proposals += too_much_inside(scene, counts)
    proposals += propose_bullets(scene, counts)
    proposals += propose_formed(scene)
    proposals += propose_told_last(scene)
    for rows in table_rows(scene):
        proposals += columns_adding_up(rows)
    proposals = [*propose_parallels(scene, proposals), *proposals]
    proposals += propose_mirrored(scene, proposals)
    yield from _claims([one for one in proposals if not may_overlap(scene, *one[:2])])
    yield from propose_two_sided(scene)


def _whole_lists(scene: Scene, found: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what nearly adds up where the list goes on behind its last part.

    And what several sentences tell of things that are called otherwise.
    """
    for proposal in found:
        near = proposal[3] == "nearly_adds_up"
        if not near or not (_goes_on(scene, proposal) or _is_mixed(scene, proposal)):
            yield proposal


def _is_mixed(scene: Scene, proposal: Proposal) -> bool:
    """``64 TTHC được ủy quyền … Cổng đã nối với 1.405 dịch vụ``."""
    parts = [part.spot for part in proposal[1]]
    nouns = {noun_of(scene, spot) for spot in parts} - {""}
    return len(nouns) > 1 and len({spot.sentence for spot in parts}) > 1


def _goes_on(scene: Scene, proposal: Proposal) -> bool:
    last = max((part.spot for part in proposal[1]), key=lambda one: one.n)
    for spot in scene.spots[last.n + 1 : last.n + 2]:
        words = scene.between(last, spot)
        listed = words[:1] == (",",) and len(words) <= _NEXT and is_counted(spot)
        alike = spot.sentence == last.sentence and spot.bracket == last.bracket < 0
        if listed and alike and spot.n != proposal[0].n:
            return True
    ignored = scene.reading.ignored
    at = bisect_left(ignored, last.figure.end, key=lambda item: item.start)
    near = ignored[at : at + 1]
    return any(
        i.reason == "bare_number" and i.start - last.figure.end < _CLOSE for i in near
    )


def _claims(
    proposals: Sequence[Proposal],
) -> Iterator[Relation]:
    """Name claims: one for each total and each cluster of shared parts.

    Of ``9.200/11.956 bộ phận`` either half may be the total: they are rivals.
    """
    clusters: dict[tuple[int, str], list[set[tuple[int, str]]]] = {}
    for total, parts, strength, reason in _strongest(without_pieces(proposals)):
        keys = (total.key, *sorted(p.key for p in parts))
        if reason == "classes_of_total":
            yield _relation(total, parts, strength, reason, f"classes:{keys[1]}")
            continue
        halved = total.spot.figure.kind == "ratio"
        half = "value" if halved else total.take
        groups = clusters.setdefault((total.n, half), [])
        mine = set(keys[1:])
        at = next((k for k, group in enumerate(groups) if group & mine), len(groups))
        if at == len(groups):
            groups.append(set())
        groups[at] |= mine
        claim = f"sum:{total.spot.figure.id}:{half}:{at}"
        yield _relation(total, parts, strength, reason, claim)


def _relation(
    total: Item, parts: Sequence[Item], strength: Strength, reason: str, claim: str
) -> Relation:
    ordered = sorted(parts, key=lambda p: p.key)
    return Relation(
        kind="sum",
        claim=claim,
        terms=(total.term("total"), *(p.term("part") for p in ordered)),
        strength=strength,
        reason=reason,
    )


def _strongest(proposals: Iterable[Proposal]) -> Iterable[Proposal]:
    """Each total with its parts once, under the strongest licence proposed for it."""
    best: dict[tuple[tuple[int, str], ...], Proposal] = {}
    for proposal in proposals:
        keys = (proposal[0].key, *sorted(p.key for p in proposal[1]))
        known = best.get(keys)
        if known is None or _firmness(known) < _firmness(proposal):
            best[keys] = proposal
    return best.values()


def _firmness(proposal: Proposal) -> int:
    """Words that close the list, words at all, or numbers that fit."""
    _, _, strength, reason = proposal
    return 2 if strength != "weak" else int(reason not in _BY_NUMBERS)
