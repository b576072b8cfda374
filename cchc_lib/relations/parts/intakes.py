"""What was done with things inside what came in, whichever is told first.

``Trả kết quả 639 hồ sơ; nhận vào thì có 680 hồ sơ``, ``riêng cấp xã nhận 4,8 triệu, cả
tỉnh nhận 6,5 triệu``. One duty: a count of a state, a channel or a level and the wider
one of the same things beside it; what is done and what is still open, held together.
Guesses all of them: taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import CHANNELS, LEVELS, Scene, Spot, is_count
from cchc_lib.relations.scope.kin import is_told_twice, kind_of

_DONE = frozenset({"resolved", "early", "on_time", "early_or_on_time", "on_day"})
_TIMED = (_DONE - {"resolved"}) | {"late"}
_OPEN = frozenset({"in_process", "not_due"})
_STATES = _DONE | _TIMED | _OPEN | CHANNELS | {"returned", "supplement", "carried_over"}
_THINGS = frozenset({"dossier", "visit", "vote", "event", "other"})
_CAME = frozenset("nhận tiếp nộp gửi đến tổng cả toàn chung thảy tất lượng".split())
_ALL = frozenset({"cả", "toàn", "tổng", "chung"})
_LEAD, _TRAIL = 8, 5  # words
_REACH = 6  # counts
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_intakes(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the whole they lie in."""
    units: dict[str, list[Spot]] = {}
    for spot in scene.spots:
        counted = is_count(spot.figure) and spot.figure.hedge != "range"
        if counted and kind_of(spot.figure.unit) in _THINGS:
            units.setdefault(spot.figure.unit, []).append(spot)
    for spots in units.values():
        for at, part in enumerate(spots if len(spots) > 1 else ()):
            if not (part.facets & _STATES or _is_alone(scene, part)):
                continue
            near = spots[max(0, at - _REACH) : at + 1 + _REACH]
            whole = _whole_of(scene, part, near)
            if whole is not None:
                yield (part,), whole, "weak", "inside_total"
        yield from _done_and_open(spots)


def _whole_of(scene: Scene, part: Spot, near: Sequence[Spot]) -> Spot | None:
    """The nearest wider count of its sentence, of the next or of the one before."""
    wholes = [
        spot
        for spot in near
        if abs(spot.sentence - part.sentence) <= 1
        and _is_larger(spot, part)
        and (_holds_state(scene, spot, part) or _holds_level(scene, spot, part))
    ]
    return min(wholes, key=lambda s: _distance(s, part), default=None)


def _distance(spot: Spot, part: Spot) -> tuple[int, int]:
    return abs(spot.sentence - part.sentence), abs(spot.n - part.n)


def _is_larger(whole: Spot, part: Spot) -> bool:
    """Of the same time, and not one quantity told twice."""
    one, other = whole.figure, part.figure
    times = not one.period or not other.period or one.period == other.period
    outside = whole.bracket in {-1, part.bracket}
    less = other.value < one.value and not is_told_twice(part, whole)
    return times and outside and less


def _holds_state(scene: Scene, whole: Spot, part: Spot) -> bool:
    """What came in holds any state; what was resolved, how it was timed."""
    state = part.facets & _STATES
    own = part.figure.scope
    level = not own or whole.figure.scope in {"", "whole", own}
    if not state or not level:
        return False
    if whole.facets & _STATES:
        return whole.facets & _STATES == {"resolved"} and bool(state & _TIMED)
    return bool(whole.facets) or _is_told(scene, whole, _CAME)


def _holds_level(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``riêng xã, phường nhận …; cả 34 tỉnh, thành phố nhận …``."""
    if whole.facets & _STATES != part.facets & _STATES:
        return False
    level = part.figure.scope in LEVELS and whole.figure.scope not in LEVELS
    alone = level or "riêng" in scene.before(part, _LEAD)
    return alone and not _ALL.isdisjoint(scene.before(whole, _LEAD))


def _is_alone(scene: Scene, part: Spot) -> bool:
    return part.figure.scope in LEVELS or "riêng" in scene.before(part, _LEAD)


def _is_told(scene: Scene, spot: Spot, words: frozenset[str]) -> bool:
    """In the words right before a figure and right behind it, up to the next."""
    lead, trail = scene.before(spot, _LEAD), scene.after(spot, _TRAIL)
    if spot.n:
        room = spot.figure.first - scene.spots[spot.n - 1].figure.last
        lead = lead[max(0, len(lead) - room) :]
    if spot.n + 1 < len(scene.spots):
        trail = trail[: max(0, scene.spots[spot.n + 1].figure.first - spot.figure.last)]
    return not words.isdisjoint((*lead, *trail))


def _done_and_open(spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``đang giải quyết 6.539; đã xong 48.249``: both inside what came in."""
    for at, one in enumerate(spots[:-1]):
        pair = (one, spots[at + 1])
        states = [s.facets & (_DONE | _TIMED | _OPEN) for s in pair]
        done = any("resolved" in a and b & _OPEN for a, b in (states, states[::-1]))
        if not done or pair[1].sentence - one.sentence > 1:
            continue
        added = sum(s.figure.value for s in pair)
        for whole in reversed(spots[max(0, at - 2 * _REACH) : at]):
            wide = bool(whole.facets) and not whole.facets & _STATES
            if wide and whole.figure.value > added and whole.figure.scope not in LEVELS:
                yield pair, whole, "weak", "inside_total"
                break
