"""Sums: which figures are the parts of which total (SEMANTICS §3, "sum").

One duty: propose totals with their parts. *likely*: the words close the list (a
bracket of complementary states, ``gồm``, an identity of the vocabulary); *weak*:
figures of one family that stand together, taken only if they add up. Candidates for
one total that share a part are rivals for one claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.added import propose_added
from cchc_lib.relations.announced import propose_announced
from cchc_lib.relations.balances import propose_balances, propose_two_sided
from cchc_lib.relations.bullets import OPEN_LIST, propose_bullets
from cchc_lib.relations.by_shares import propose_by_shares
from cchc_lib.relations.classes import propose_classes
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.identities import propose_identities
from cchc_lib.relations.items import Item, item_families, mixed_items, table_rows
from cchc_lib.relations.levels import propose_levels
from cchc_lib.relations.listings import (
    BESIDE,
    SOME,
    is_counted,
    is_list_of_another,
    unbracketed,
)
from cchc_lib.relations.manners import propose_manners
from cchc_lib.relations.openings import propose_openings
from cchc_lib.relations.parallels import propose_parallels
from cchc_lib.relations.partitions import propose_partitions
from cchc_lib.relations.points import propose_points
from cchc_lib.relations.remainders import propose_remainders
from cchc_lib.relations.runs import adding_up, adding_up_mixed, columns_adding_up
from cchc_lib.relations.slips import (
    Proposal,
    colon_list,
    one_slip_off,
    too_much_inside,
    without_pieces,
)

_MAX_PARTS = 20
_BY_WORDS = (
    propose_partitions, propose_announced, propose_identities, propose_balances,
    propose_classes, propose_levels, propose_by_shares, propose_remainders,
    propose_points, propose_added, propose_manners, propose_openings,
)  # fmt: skip
_NEXT = 5  # words from a part to the next of its list
_CLOSE = 24  # characters to a number of the list that was not read
_CLOSED = ("gồm", "bao gồm", "gồm có", "gồm các")
_NEW_TOTAL = ("trong đó", "gồm", "bao gồm", "đã giải quyết", "tiếp nhận")
_ON_TIME = frozenset({"on_time", "early_or_on_time", "early", "on_day"})
_STATES = (
    (_ON_TIME | {"not_due"}, frozenset({"late"})),
    (frozenset({"new", "received"}), frozenset({"carried_over"})),
)
_CHANNELS = frozenset({"online", "in_person", "postal", "in_person_or_post"})


def propose_sums(scene: Scene) -> Iterator[Relation]:
    """Yield sum candidates, rivals under one claim."""
    proposals: list[Proposal] = [
        proposal for propose in _BY_WORDS for proposal in propose(scene)
    ]
    counts = mixed_items(scene)
    proposals += colon_list(scene, counts)
    for items in item_families(scene):
        proposals += _worded(scene, items)
        proposals += _whole_lists(scene, adding_up(items))
    proposals += adding_up_mixed(counts)
    proposals += too_much_inside(scene, counts)
    proposals += propose_bullets(scene, counts)
    for rows in table_rows(scene):
        proposals += columns_adding_up(rows)
    proposals = [*propose_parallels(scene, proposals), *proposals]
    yield from _claims(proposals)
    yield from propose_two_sided(scene)


def _whole_lists(scene: Scene, found: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what nearly adds up where the list goes on behind its last part."""
    for proposal in found:
        if proposal[3] != "nearly_adds_up" or not _goes_on(scene, proposal):
            yield proposal


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
    """Name claims: one for each total and each cluster of shared parts."""
    clusters: dict[tuple[int, str], list[set[tuple[int, str]]]] = {}
    for total, parts, strength, reason in _strongest(without_pieces(proposals)):
        keys = (total.key, *sorted(p.key for p in parts))
        if reason == "classes_of_total":
            yield _relation(total, parts, strength, reason, f"classes:{keys[1]}")
            continue
        groups = clusters.setdefault(total.key, [])
        mine = set(keys[1:])
        at = next((k for k, group in enumerate(groups) if group & mine), len(groups))
        if at == len(groups):
            groups.append(set())
        groups[at] |= mine
        claim = f"sum:{total.spot.figure.id}:{total.take}:{at}"
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
        if known is None or (known[2] == "weak" and proposal[2] != "weak"):
            best[keys] = proposal
    return best.values()


def _worded(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    for at, total in enumerate(items):
        later = items[at + 1 : at + 1 + 2 * _MAX_PARTS]
        yield from _bracketed(total, later)
        yield from _listed(scene, total, later)


def _bracketed(total: Item, later: Sequence[Item]) -> Iterator[Proposal]:
    """``đã giải quyết N (đúng hạn a, quá hạn b)``: states that exclude each other."""
    parts = [
        p
        for p in later
        if p.spot.head == total.n and p.spot.bracket != total.spot.bracket
    ]
    if len(parts) >= 2:
        complete = _complete(parts)
        yield total, parts, "likely" if complete else "weak", "states_in_bracket"


def _complete(parts: Sequence[Item]) -> bool:
    """Complementary states or channels or levels: nothing is left out."""
    facets = [p.spot.facets for p in parts]
    if len(set(facets)) == len(facets):
        for one, other in _STATES:
            named = all(f & (one | other) for f in facets)
            if (
                named
                and any(f & one for f in facets)
                and any(f & other for f in facets)
            ):
                return True
    scopes = [p.spot.figure.scope for p in parts]
    return len(set(scopes)) == len(scopes) and {"district", "commune"} <= set(scopes)


def _listed(scene: Scene, total: Item, later: Sequence[Item]) -> Iterator[Proposal]:
    """``T xã, gồm a …, b … và c …`` to the end of the list."""
    parts = _list_after(scene, total, later)
    yield from _misprinted_list(scene, total, later, len(parts))
    if len(parts) < 2:
        return
    opening = unbracketed(scene.between(total.spot, parts[0].spot))
    if len(opening) > 20 or not has_run(opening, *_CLOSED):
        return
    if is_list_of_another(scene, total.spot, parts[0].spot):
        return
    after = scene.after(parts[-1].spot, 8)
    stop = next((k for k, w in enumerate(after) if w in {".", ";", "("}), len(after))
    if "và" in after[:stop]:
        return  # "4 sở, 5 xã và Văn phòng tỉnh": the last one bears no number
    if has_run(opening, *OPEN_LIST, *BESIDE) or has_run(after, *OPEN_LIST):
        return
    if has_run(scene.between(parts[0].spot, parts[-1].spot), *SOME):
        return  # "12 sở và các huyện"
    if _unread(scene, total.spot, parts[-1].spot):
        return  # a number inside the list was not read as a figure
    measured = total.spot.figure.kind in {"score", "money"}
    strength: Strength = "likely" if measured or _one_kind(parts) else "weak"
    yield total, parts, strength, "closed_list"


def _misprinted_list(
    scene: Scene, total: Item, later: Sequence[Item], read: int
) -> Iterator[Proposal]:
    """``gồm`` and a list in which one keystroke made a part larger than the total."""
    parts = _list_after(scene, total, later, whatever=True)
    if len(parts) <= read or not one_slip_off(total, parts, within=False):
        return
    if has_run(scene.between(total.spot, parts[0].spot), *_CLOSED):
        yield total, parts, "weak", "nearly_adds_up"


def _unread(scene: Scene, first: Spot, last: Spot) -> bool:
    """A number between two figures that was left out for want of a unit."""
    ignored = scene.reading.ignored
    at = bisect_left(ignored, first.figure.end, key=lambda item: item.start)
    while at < len(ignored) and ignored[at].start < last.figure.start:
        if ignored[at].reason == "bare_number":
            return True
        at += 1
    return False


def _list_after(
    scene: Scene, total: Item, later: Sequence[Item], *, whatever: bool = False
) -> list[Item]:
    """Items behind the total up to where something else begins.

    A larger number begins something else, unless ``whatever`` its size.
    """
    parts: list[Item] = []
    previous: Spot = total.spot
    for item in later:
        spot = item.spot
        if spot.sentence != total.spot.sentence or item.n == total.n:
            break
        if item.take == "denominator" or spot.bracket != total.spot.bracket:
            continue
        between = scene.between(previous, spot)
        if parts and has_run(between, *_NEW_TOTAL):
            break
        if len(parts) > 1 and ";" in between and _is_ended(scene, parts):
            break
        if item.value >= total.value and parts and not whatever:
            break
        parts.append(item)
        previous = spot
    return parts


def _is_ended(scene: Scene, parts: Sequence[Item]) -> bool:
    """``gồm A và B; nộp trực tuyến C``: the list ends with its ``và``."""
    return "và" in scene.between(parts[-2].spot, parts[-1].spot)


def _one_kind(parts: Sequence[Item]) -> bool:
    """All parts alike, or told apart by one facet only."""
    facets = [p.spot.facets for p in parts]
    if len(set(facets)) == 1:
        return True
    rest = [f - _CHANNELS - _ON_TIME - {"late", "new", "carried_over"} for f in facets]
    return len(set(facets)) == len(facets) and len(set(rest)) <= 2
