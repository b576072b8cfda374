"""Sides told one after another: every level, or ``phần nhập khẩu …, phần xuất khẩu …``.

One duty: neighbours whose words name another level each, or which all open with
``phần``, and the total before them. No word opens such a list, but nothing is left out
of it either; a guess that contradicts only one keystroke from agreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count
from cchc_lib.relations.scope.groups import levels_of
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.kin import noun_of
from cchc_lib.relations.scope.labels import MANY_LEVELS, label_of
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_PROVINCE = (
    "cấp tỉnh", "cấp thành phố", "sở", "sở ngành", "công an tỉnh", "nhân dân tỉnh",
    "tand tỉnh", "trung tâm tỉnh", "khối tỉnh",
)  # fmt: skip
_OVERALL = frozenset({"toàn", "cả", "tổng", "chung", "cộng"})
_LEVELS = {frozenset("D"): "D", frozenset("C"): "C"}
_WHOLE = (frozenset("PDC"), frozenset("PC"), frozenset("DC"))
_SIDE = "phần"  # of what was told before it
_TWO, _THREE = 4, 3  # significant digits of a total with so many sides
_BACK = 6  # counts
_SENTENCES = 2


def propose_sides(scene: Scene) -> Iterator[Proposal]:
    """Yield each total before a row of sides."""
    groups = [group for group in _groups(scene) if len(group) > 2]
    sides = {
        n: _side(scene, scene.spots[n])
        for n in sorted({spot.n for group in groups for spot in group})
    }
    for counts in groups:
        names = [sides[spot.n] for spot in counts]
        at = 0
        while at < len(counts):
            stop = _stop(counts, names, at)
            if stop - at > 1 and _is_whole(names[at:stop], counts[at]):
                yield from _under_total(counts[:at], counts[at:stop])
            at = max(stop, at + 1)


def _groups(scene: Scene) -> Iterable[Sequence[Spot]]:
    """Exact counts of one unit, and of one noun."""
    groups: dict[object, list[Spot]] = {}
    for spot in scene.spots:
        if is_count(spot.figure) and spot.figure.hedge == "exact":
            unit, noun = spot.figure.unit, noun_of(scene, spot)
            for key in (unit, noun) if noun and noun != unit else (unit,):
                groups.setdefault(key, []).append(spot)
    return groups.values()


def _side(scene: Scene, spot: Spot) -> str:
    """The level that the words of a count name, ``phần``, or nothing."""
    label = label_of(scene, spot)
    if _SIDE in label[:1]:
        return _SIDE
    if not _OVERALL.isdisjoint(label):
        return ""
    levels = levels_of(label) - {"S", "M", "PD"}
    if has_run(label, *_PROVINCE):
        return "P" if levels <= {"P"} else ""
    return _LEVELS.get(frozenset(levels), "")


def _stop(counts: Sequence[Spot], names: Sequence[str], at: int) -> int:
    """Where the row that begins here ends: at a name told before, or at none."""
    stop = at
    while stop < len(counts) and names[stop]:
        one, before = counts[stop], counts[max(at, stop - 1)]
        told = names[at:stop]
        fits = names[stop] == _SIDE if _SIDE in told else names[stop] not in told
        if names[stop] == _SIDE and told and _SIDE not in told:
            fits = False
        near = one.sentence - before.sentence <= (names[stop] == _SIDE)
        if not fits or not near or one.bracket != before.bracket:
            break
        stop += 1
    return stop


def _is_whole(names: Sequence[str], first: Spot) -> bool:
    """One procedure may be of two levels, and many stand in the list of each."""
    if names[0] == _SIDE:
        return True
    return first.figure.unit not in MANY_LEVELS and frozenset(names) in _WHOLE


def _under_total(before: Sequence[Spot], parts: Sequence[Spot]) -> Iterator[Proposal]:
    """The nearest that they make up, else the nearest a keystroke off."""
    items = [Item(part, part.figure.value) for part in parts]
    added = sum((item.value for item in items), Decimal(0))
    digits = _TWO if len(parts) == 2 else _THREE
    near = [
        spot
        for spot in before[-_BACK:]
        if spot.bracket == parts[0].bracket
        and parts[0].sentence - spot.sentence <= _SENTENCES
        and significant_digits(max(spot.figure.value, added)) >= digits
    ]
    agreeing = [spot for spot in near if spot.figure.value == added]
    slipped = [
        spot
        for spot in near
        if one_slip_off(Item(spot, spot.figure.value), items, within=False)
    ]
    for total in (agreeing or slipped)[-1:]:
        yield Item(total, total.figure.value), items, "weak", "sides_told"
