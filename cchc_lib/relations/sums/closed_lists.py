"""Lists that the words close: ``gồm A và B``, states in the bracket of their total.

One duty: a total and the parts behind it, to the end of their list. *likely* where the
parts are of one kind, or of states, channels or levels that leave nothing out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.listings import (
    BESIDE,
    OPEN_LIST,
    SOME,
    change_between,
    unbracketed,
)
from cchc_lib.relations.scope.wholes import noun_of, same_things
from cchc_lib.relations.scope.wordings import CONSISTS
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_MAX_PARTS = 20
_BACK = 4  # figures before a total that the list behind it may be of
_CLOSED = CONSISTS
_NEW_TOTAL = ("trong đó", "gồm", "bao gồm", "đã giải quyết", "tiếp nhận")
_ON_TIME = frozenset({"on_time", "early_or_on_time", "early", "on_day"})
_SAYING = frozenset({("bao", "gồm"), ("gồm",), ("chia", "ra"), ("chia", "thành")})
_OTHERS = (
    "trong đó", "kỳ trước", "năm trước", "cùng kỳ", "trừ", "không kể", "cả hai",
    "vừa", "đồng thời", "trùng",
)  # fmt: skip
_CLOSING = 12  # words from the last part to the end of its bracket
_STATES = (
    (_ON_TIME | {"not_due"}, frozenset({"late"})),
    (frozenset({"new", "received"}), frozenset({"carried_over"})),
)


def propose_closed(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """Yield totals with the lists behind them that leave nothing out."""
    for at, total in enumerate(items):
        later = items[at + 1 : at + 1 + 2 * _MAX_PARTS]
        yield from _bracketed(scene, total, later)
        yield from _listed(scene, total, later)


def _bracketed(scene: Scene, total: Item, later: Sequence[Item]) -> Iterator[Proposal]:
    """``đã giải quyết N (đúng hạn a, quá hạn b)``: states that exclude each other."""
    parts = [
        p
        for p in later
        if p.spot.head == total.n and p.spot.bracket != total.spot.bracket
    ]
    if len(parts) >= 2:
        complete = _complete(parts)
        yield total, parts, "likely" if complete else "weak", "states_in_bracket"
        if _says_all(scene, total, parts):
            yield total, parts, "likely", "closed_list"


def _says_all(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """``250 TTHC … (bao gồm: 64 TTHC mới; 125 TTHC sửa đổi; 49 TTHC bãi bỏ)``."""
    spots = [part.spot for part in parts]
    opening = scene.between(total.spot, spots[0])
    inside = (
        opening[len(opening) - opening[::-1].index("(") :] if "(" in opening else ()
    )
    nouns = {noun_of(scene, spot) for spot in (total.spot, *spots)}
    if (
        not inside
        or not {tuple(inside[:1]), tuple(inside[:2])} & _SAYING
        or len(nouns) > 1
        or nouns == {()}
    ):
        return False
    told = all(p.take == "value" and p.spot.figure.hedge == "exact" for p in parts)
    after = scene.after(spots[-1], _CLOSING)
    ended = ")" in after and "và" not in after[: after.index(")")]
    words = [*scene.words[total.spot.figure.last : spots[-1].figure.last], *after]
    joined = "và" in scene.between(spots[-2], spots[-1])
    whole = ended or (joined and ")" in after)
    more = has_run(words, *OPEN_LIST, *SOME, *BESIDE, *_OTHERS)
    return told and whole and not more and not _unread(scene, total.spot, spots[-1])


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
    other = change_between(scene, total.spot, parts[0].spot)
    if other is not None and not _fits_neither(scene, total, other, parts):
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
    yield _total_of(scene, total, parts), parts, strength, "closed_list"


def _total_of(scene: Scene, total: Item, parts: Sequence[Item]) -> Item:
    """``33 đơn, kể cả 12 đơn tồn, gồm 29 đơn … và 4 đơn …``: the one they make up."""
    added = sum((p.value for p in parts), Decimal(0))
    for spot in reversed(scene.spots[max(0, total.n - _BACK) : total.n]):
        if spot.sentence != total.spot.sentence or added == total.value:
            break
        alike = spot.figure.unit == total.spot.figure.unit
        if alike and spot.bracket == total.spot.bracket and spot.figure.value == added:
            return Item(spot, added)
    return total


def _fits_neither(
    scene: Scene, total: Item, change: Spot, parts: Sequence[Item]
) -> bool:
    """``48 xã, tăng 38 xã, gồm …``: a list of one or the other, and of neither."""
    added = sum((p.value for p in parts), Decimal(0))
    alike = noun_of(scene, change) == noun_of(scene, total.spot)
    kinds = all(same_things(scene, p.spot, total.spot) for p in parts)
    return alike and kinds and added not in {total.value, change.figure.value}


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
        if spot.sentence != total.spot.sentence:
            break
        beside = item.n == total.n or spot.bracket != total.spot.bracket
        if item.take == "denominator" or beside:
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
    rest = [f - CHANNELS - _ON_TIME - {"late", "new", "carried_over"} for f in facets]
    return len(set(facets)) == len(facets) and len(set(rest)) <= 2
