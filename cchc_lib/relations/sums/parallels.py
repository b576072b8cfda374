"""Splits proven by a second column: maxima that are whole, figures beside each term.

One duty: where one set of numbers shows that a list is complete, the numbers that run
parallel to it must add up as well. ``92,14/100``: ``17,2/18``, ``19,56/20`` … make up a
hundred of maxima; ``31.564 người (giảm 346 người)`` and its kinds each bear a decrease.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal

_HUNDRED = Decimal(100)
_MOST = 12  # components of an index
_FEW = 4  # components that may be printed for another reason
_OPENERS = ("cụ thể", "gồm", "bao gồm", "trong đó", "chi tiết", ":")
_ELSEWHERE = (
    "riêng", "so với", "trước đó", "cùng kỳ", "còn", "trung bình", "bình quân",
)  # fmt: skip
_PERIODS = ("tháng", "quý", "năm", "kỳ", "ngày", "tuần")
_BODIES = ("sở", "xã", "phường", "huyện", "tỉnh", "thành phố", "bộ", "ban", "quận")
_REACH = 24  # figures from a total to its last component
_TOLD = 3  # significant digits of a total that chance seldom makes up


def propose_parallels(
    scene: Scene, proposals: Iterable[Proposal]
) -> Iterator[Proposal]:
    """Yield the splits that run beside others, first of maxima, then of any sum."""
    for spot in scene.spots:
        if _is_score(spot):
            yield from _of_maxima(scene, spot)
    for total, parts, _, _ in proposals:
        exact = sum((p.value for p in parts), Decimal(0)) == total.value
        if exact and significant_digits(total.value) >= _TOLD:
            yield from _beside(scene, total, parts)


def _is_score(spot: Spot) -> bool:
    figure = spot.figure
    return (
        figure.kind == "score" and figure.role == "result" and figure.hedge == "exact"
    )


def _of_maxima(scene: Scene, total: Spot) -> Iterator[Proposal]:
    """The components behind a score whose maxima make up its own, or a hundred."""
    most = total.figure.denominator or _HUNDRED
    parts: list[Spot] = []
    reached = Decimal(0)
    for spot in scene.spots[total.n + 1 : total.n + 1 + _REACH]:
        if not _is_score(spot) or spot.figure.denominator is None:
            continue
        if spot.figure.denominator >= most or len(parts) == _MOST:
            return
        parts.append(spot)
        reached += spot.figure.denominator
        if reached >= most:
            break
    values = [Item(p, p.figure.value) for p in parts]
    told = scene.words[total.figure.last : parts[-1].figure.first] if parts else ()
    if len(parts) > 1 and reached == most and not has_run(told, "cộng thêm"):
        strength: Strength = "likely" if _is_whole(scene, total, parts) else "weak"
        yield Item(total, total.figure.value), values, strength, "maxima_complete"


def _is_whole(scene: Scene, total: Spot, parts: Sequence[Spot]) -> bool:
    """The list is opened right behind the only score it can be the groups of."""
    if total.figure.denominator is None or len(parts) < _FEW:
        return False
    if parts[0].sentence - total.sentence > 1 or total.bracket >= 0:
        return False
    if not total.figure.decimals and any(p.figure.decimals for p in parts):
        return False  # the total may be rounded
    opening = scene.between(total, parts[0])
    if not has_run(opening, *_OPENERS) or has_run(opening, *_ELSEWHERE):
        return False
    if _is_of_another(scene, total, parts[0]):
        return False
    own = scene.spots[total.n + 1 : parts[-1].n + 1]
    alone = all(s in parts for s in own if s.figure.kind in {"score", "percent"})
    periods = {s.figure.period for s in (total, *parts)} - {None}
    scopes = {s.figure.scope for s in (total, *parts)} - {""}
    return alone and len(periods) < 2 and len(scopes) < 2


def _is_of_another(scene: Scene, total: Spot, first: Spot) -> bool:
    """Words between say whose groups they are, or of when: not the total's."""
    apart = first.sentence != total.sentence
    told = scene.before(first, 40) if apart else scene.between(total, first)
    bodies = apart and has_run(told, *_BODIES)
    mean = has_run(scene.before(total, 6), *_ELSEWHERE)
    return bodies or mean or has_run(told, *_PERIODS)


def _beside(scene: Scene, total: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """What stands in the bracket of each term, or is the other half of its fraction."""
    terms = (total, *parts)
    for halves, column in (
        (True, [_other_half(item) for item in terms]),
        (False, [_in_bracket(scene, item) for item in terms]),
    ):
        found = [item for item in column if item is not None]
        if len(found) < len(terms) or len({item.key for item in found}) < len(found):
            continue
        figures = [item.spot.figure for item in found]
        kinds = {(f.kind, f.unit, "" if halves else f.role) for f in figures}
        if len(kinds) == 1 and figures[0].kind in {"count", "score", "money", "ratio"}:
            yield found[0], found[1:], "weak", "parallel_split"


def _other_half(item: Item) -> Item | None:
    figure = item.spot.figure
    if figure.denominator is None:
        return None
    if item.take == "denominator":
        return Item(item.spot, figure.value)
    return Item(item.spot, figure.denominator, "denominator")


def _in_bracket(scene: Scene, item: Item) -> Item | None:
    """The first figure of the bracket that a figure opens."""
    n = item.n + 1
    if n >= len(scene.spots) or item.take == "denominator":
        return None
    spot = scene.spots[n]
    own = spot.head == item.n and spot.bracket != item.spot.bracket
    exact = spot.figure.hedge == "exact"
    return Item(spot, spot.figure.value) if own and exact else None
