"""Sums of what is named alike: ``21 đơn vị hạng tốt`` and each block's ``tốt``.

One duty: a total and the counts behind it that bear the same class; that open one
sentence after another; that follow one another right behind it; what stands before a
total that says so; and the shares of what adds up. Agreement only: *weak*, to the last
digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count, is_share
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.sums.classes import class_of
from cchc_lib.relations.sums.slips import Proposal, made_up_of

_MOST = 8  # parts
_BACK = 40  # counts before a total among which its parts are looked for
_SENTENCES = 6
_GAP = 10  # words from one to the next of a short list
_PAIR = 2
_LEAD = 14  # words from "tổng" to the total
_SHARE = 5  # words from a count to its share
_LEAST, _FEW = 4, 10  # totals so small come about by chance
_TELLING = 400
_SUMS = ("tổng", "tổng số", "tổng cộng", "cộng", "cả thảy", "tất cả")
_ALL = ("tất cả đều", "đều", "cả")
_REST = ("còn lại",)


def propose_likenesses(scene: Scene) -> Iterator[Proposal]:
    """Yield each total with the parts that are named or placed alike."""
    counts = [s for s in scene.spots if is_count(s.figure)]
    exact = [s for s in counts if s.figure.hedge == "exact"]
    yield from _of_class(scene)
    yield from _of_openings(scene, exact)
    yield from _right_behind(scene, exact)
    yield from _numerators(scene)
    yield from _told_last(scene)
    yield from _rest_before(scene, exact)


def propose_mirrored(scene: Scene, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """``20.382 người (1%): công chức 12.651 (0,62%), viên chức 7.731 (0,38%)``."""
    shared = _shares(scene)
    for total, parts, _, _ in proposals if len(shared) > _PAIR else ():
        whole = shared.get(total.n)
        found = [shared[part.n] for part in parts if part.n in shared]
        if whole is None or len(found) < len(parts):
            continue
        if _added_shares(found) == whole.figure.value and total.value == _added(parts):
            yield made_up_of(whole, found)


def _shares(scene: Scene) -> dict[int, Spot]:
    """The percentage right behind each count that has one."""
    found: dict[int, Spot] = {}
    for spot, share in pairwise(scene.spots):
        if share.figure.kind == "percent" and is_share(share.figure):
            words = scene.between(spot, share)
            if len(words) <= _SHARE and ";" not in words:
                found[spot.n] = share
    return found


def _of_class(scene: Scene) -> Iterator[Proposal]:
    """Counts of one class, told of the whole and then of each block."""
    labels: dict[tuple[str, str], list[Spot]] = {}
    for spot in scene.spots:
        if is_count(spot.figure) and spot.figure.hedge == "exact":
            label = class_of(scene, spot) or _class_of_all(scene, spot)
            if label:
                family = family_of(scene, spot)
                labels.setdefault((family, label), []).append(spot)
    for spots in labels.values():
        for at, total in enumerate(spots):
            later = [s for s in spots[at + 1 :] if s.sentence != total.sentence]
            if len(later) > 1:
                yield from _adding_up(total, later)


def _class_of_all(scene: Scene, spot: Spot) -> str:
    """``4 đơn vị, tất cả đều tốt``."""
    words = scene.after(spot, _GAP)
    if words[:1] != (",",) or not has_run(words[1:4], *_ALL):
        return ""
    return next((label for _, _, label in scene.vocabulary.classes.scan(words)), "")


def _of_openings(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """The first count of one sentence after another, whatever else they tell."""
    heads: dict[str, list[Spot]] = {}
    last = -1
    for spot in counts:
        if spot.sentence != last and spot.bracket < 0:
            heads.setdefault(family_of(scene, spot), []).append(spot)
        last = spot.sentence
    for spots in heads.values():
        for at, total in enumerate(spots[:-2]):
            if total.figure.value >= _TELLING:
                yield from _adding_up(total, spots[at + 1 :])


def _adding_up(total: Spot, later: Sequence[Spot]) -> Iterator[Proposal]:
    """Those behind the total, from the first on, as soon as they make it up."""
    added = Decimal(0)
    for k, part in enumerate(later[:_MOST], 1):
        added += part.figure.value
        if part.sentence - total.sentence > _SENTENCES or added > total.figure.value:
            return
        if added == total.figure.value:
            if k > 1 and added >= _FEW:
                yield made_up_of(total, later[:k])
            return


def _right_behind(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """``10 tỉnh chia đều, 5 đại diện miền Bắc và 5 đại diện miền Nam``: one noun."""
    for at, total in enumerate(counts):
        if total.figure.value < _LEAST:
            continue
        added = Decimal(0)
        for k, part in enumerate(counts[at + 1 : at + 4], at + 2):
            added += part.figure.value
            if part.sentence != total.sentence or added > total.figure.value:
                break
            if added == total.figure.value:
                if k > at + 2 and _is_short_list(scene, counts[at:k]):
                    yield made_up_of(total, counts[at + 1 : k])
                break


def _is_short_list(scene: Scene, line: Sequence[Spot]) -> bool:
    """One right behind the other, all but the first of one noun."""
    near = all(
        b.n - a.n == 1 and len(scene.between(a, b)) <= _GAP for a, b in pairwise(line)
    )
    return near and len({s.figure.unit for s in line[1:]}) == 1


def _numerators(scene: Scene) -> Iterator[Proposal]:
    """``Giải quyết 22/56 đơn: đúng 4 vụ việc, sai 17 vụ việc, …``: to the stop."""
    for total in scene.spots:
        if total.figure.kind != "ratio" or total.figure.hedge != "exact":
            continue
        later = [
            s for s in scene.sentence_of(total) if s.n > total.n and is_count(s.figure)
        ][:_MOST]
        listed = len(later) > 1 and ":" in scene.between(total, later[0])
        if listed and total.figure.value >= _LEAST:
            added = sum((p.figure.value for p in later), Decimal(0))
            if added == total.figure.value:
                yield made_up_of(total, later)


def _told_last(scene: Scene) -> Iterator[Proposal]:
    """``giảm 7 phòng thuộc sở, 5 phòng … và 3 phòng …, nâng tổng số lên 15 phòng``."""
    units: dict[str, list[Spot]] = {}
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind != "count" or figure.hedge == "range":
            continue
        before = units.setdefault(figure.unit, [])
        if before and has_run(scene.before(spot, _LEAD), *_SUMS):
            near = before[-_BACK:]
            results = [s for s in near if _is_there(scene, s)]
            firm = [s for s in results if s.figure.hedge == figure.hedge]
            for parts in (near, results, firm):
                yield from _back_from(spot, parts)
        before.append(spot)


def _is_there(scene: Scene, spot: Spot) -> bool:
    """Not what was gained: ``hạng Khá có 13 đơn vị, thêm 2 đơn vị``."""
    return spot.figure.role == "result" and scene.before(spot, 1) != ("thêm",)


def _back_from(total: Spot, before: Sequence[Spot]) -> Iterator[Proposal]:
    """The nearest that make it up, all as firm as the total, or it hedged alone."""
    added, reach = Decimal(0), 1 if total.figure.hedge == "exact" else 4
    for k, part in enumerate(reversed(before[-_MOST:]), 1):
        if total.sentence - part.sentence > reach:
            return
        added += part.figure.value
        if _is_made(total, added, before[-k:]):
            if k > 1 and added >= _FEW:
                yield made_up_of(total, before[-k:])
            return


def _is_made(total: Spot, added: Decimal, parts: Sequence[Spot]) -> bool:
    """``trên 37 nghìn`` of two such, ``vượt 452.000`` of 452.608."""
    hedges = {part.figure.hedge for part in parts}
    if hedges == {total.figure.hedge}:
        return added == total.figure.value
    soft = total.figure.soft
    return hedges == {"exact"} and soft is not None and soft.contains(added)


def _rest_before(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """``áp dụng cho 12 sở còn lại … trong 21 sở, 9 sở đã làm``: the rest told first."""
    for at, rest in enumerate(counts):
        if not has_run(scene.after(rest, 2), *_REST):
            continue
        near = [
            s
            for s in counts[at + 1 : at + 1 + _MOST]
            if s.figure.unit == rest.figure.unit and s.sentence - rest.sentence <= 2
        ]
        for total in near:
            want = total.figure.value - rest.figure.value
            for part in near:
                if part.figure.value == want and part.n != total.n:
                    yield made_up_of(total, (rest, part))


def _added(items: Sequence[Item]) -> Decimal:
    return sum((item.value for item in items), Decimal(0))


def _added_shares(shares: Sequence[Spot]) -> Decimal:
    return sum((share.figure.value for share in shares), Decimal(0))
