"""What a headline announces, and the first figure of the body that tells the same.

One duty: find that figure by what it counts and by the words around both. A headline
rounds and hedges, so this is a guess: it contradicts only where
``checks.repeat_evidence`` finds one keystroke between the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cchc_lib.numbers.edits import one_edit, significant_digits
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    has_run,
)
from cchc_lib.relations.scope.groups import levels_of
from cchc_lib.relations.shares import part_before

_STAGES = frozenset({"received", "requested", "resolved", "new"})
_CHANNELS = frozenset({"online", "postal", "in_person", "paid_online"})
_GROUPS = (_STAGES, TIMING, _CHANNELS)
_SUBSETS = TIMING | _CHANNELS
_LARGE = 1000  # a bare count so large opens the body again
_KINDS = frozenset({"percent", "count", "money", "score", "duration"})
_HEADLINE = 40  # words and marks of a line that is a headline
_SHARED = 2  # syllables around both figures
_MANY = 5  # of them, and twice as many as around any other
_NEARLY = 50  # a hedged summand is within a fiftieth of what it stands for
_BODY = 24  # figures of the body
_TELLING = 4  # significant digits of a number that does not come near another by chance
_OPENING = 2  # figures of the body that say first what the headline says
_BEHIND = 8  # words behind a value of the past
_NOW = ("năm nay", "quý này", "tháng này", "đến nay", "kỳ này")
_MOVES = frozenset({"tăng", "giảm"})
_COMMON = frozenset(
    "của tỉnh huyện xã phường thành phố quận thị sở ngành trong và có là đã được các "
    "cho với về năm tháng ngày quý hồ sơ thủ tục hành chính tthc đạt tỷ lệ số tổng ở "
    "trên tại đến từ qua này đó một những người dân so gồm còn chiếm trung tâm phục "
    'vụ công giải quyết tiếp nhận nhận , . ; : ( ) - % | / " “ ”'.split()
)


def in_headline(scene: Scene, spot: Spot) -> bool:
    """In one of the first two lines, short and without a full stop."""
    if spot.paragraph > 1:
        return False
    paragraphs = scene.reading.tokens.paragraphs
    first = bisect_left(paragraphs, spot.paragraph)
    last = bisect_left(paragraphs, spot.paragraph + 1)
    short = last - first <= _HEADLINE
    return short and scene.words[last - 1] not in {".", ":", ";", ","}


def tells_closely(scene: Scene, first: Spot, second: Spot) -> bool:
    """Both count the same by name, and no other figure of the body may be meant.

    ``94% hồ sơ nộp trực tuyến`` above ``trực tuyến 8.731 hồ sơ, chiếm 94,02%``.
    """
    alike = [
        s
        for s in scene.spots[first.n + 1 : first.n + 1 + _BODY]
        if (s.figure.unit, s.figure.role) == (first.figure.unit, first.figure.role)
        and s.paragraph != first.paragraph
    ]
    if _of_other_bodies(scene, first, second):
        return False
    if first.figure.role == "change":
        return len(alike) == 1
    facets = _facets(scene, second)
    own = first.facets & _SUBSETS or first.facets
    same = [s for s in alike if _facets(scene, s) & own]
    if own and own == facets & (_SUBSETS | own):
        return len(same) == 1
    around = words_around(scene, first) - _MOVES
    shared = {s.n: len(around & words_around(scene, s)) for s in alike}
    others = max((n for at, n in shared.items() if at != second.n), default=0)
    best = shared.get(second.n, 0)
    return best >= (_MANY if others else _SHARED) and 2 * others <= best


def _of_other_bodies(scene: Scene, first: Spot, second: Spot) -> bool:
    """``Phường A: 90%`` above ``tỷ lệ của thành phố đạt 99,1%``."""
    one = levels_of((*scene.before(first, 14), *scene.after(first, 14)))
    other = levels_of((*scene.before(second, 14), *scene.after(second, 8)))
    return bool(one and other) and not set("".join(one)) & set("".join(other))


def body_figure(scene: Scene, first: Spot, later: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the first figure of the body that may tell what the headline tells."""
    if first.figure.kind not in _KINDS:
        return
    alike = [
        s
        for s in later[:_BODY]
        if s.figure.unit == first.figure.unit
        and s.figure.role == first.figure.role
        and s.paragraph != first.paragraph
        and s.figure.hedge != "range"
        and not in_headline(scene, s)
    ]
    if any(s.figure.value == first.figure.value for s in alike):
        return  # said again: nothing is left to hold it against
    slips = [s for s in alike if _is_slip(scene, first, s)]
    if len(slips) == 1 and not _with_another(first, slips[0], alike):
        yield slips[0]
        return
    lone = len(alike) == 1
    kin = {s.n: _kinship(scene, first, s, lone=lone) for s in alike}
    if alike and not first.facets and first.figure.value >= _LARGE:
        kin[alike[0].n] = max(kin[alike[0].n], int(not alike[0].facets & _SUBSETS))
    if not any(kin.values()):
        return
    second = max(alike, key=lambda s: kin[s.n])  # of equals the first
    counts = [s for s in later[:_BODY] if s.figure.kind == first.figure.kind]
    if not _with_another(first, second, counts):
        yield second


def _is_slip(scene: Scene, first: Spot, second: Spot) -> bool:
    """Of four digits or more, one keystroke apart: hardly another value.

    Of three, if several words and all facets are the same as well.
    """
    one, other = first.figure, second.figure
    told = one.hedge == other.hedge == "exact" and one.decimals == other.decimals
    digits = significant_digits(one.value)
    if not told or max(digits, significant_digits(other.value)) < _TELLING - 1:
        return False
    opens = second.n - first.n <= _OPENING and one.kind == "count"
    opens = opens and not has_run(scene.after(second, _BEHIND), *_NOW)
    if other.period not in {None, one.period} and not opens:
        return False  # the body may tell of the year before
    if (second.facets ^ first.facets) & _SUBSETS:
        return False
    shared = words_around(scene, first) & words_around(scene, second) - _MOVES
    akin = bool(shared or first.facets & second.facets)
    led = scene.before(first, 1)  # "nhận 7.156 đơn", above and below
    akin = akin or (opens and bool(led) and led == scene.before(second, 1))
    if digits < _TELLING:
        akin = len(shared) >= _SHARED and first.facets == second.facets
    return akin and any(value == other.value for value, _ in one_edit(one.value))


def taken_for_gain(scene: Scene, first: Spot) -> Iterator[Spot]:
    """Yield the body's gain where the headline prints a rank in its place.

    ``tăng tới 22 bậc`` above ``xếp thứ 9, tăng 13 bậc so với vị trí thứ 22``: 22 was
    the place, and the body tells of no other gain.
    """
    if (first.figure.role, first.figure.unit) != ("change", "place"):
        return
    gains = [
        s
        for s in scene.spots
        if (s.figure.role, s.figure.unit) == ("change", "place") and s.n != first.n
    ]
    if len(gains) != 1 or gains[0].paragraph == first.paragraph or gains[0].n < first.n:
        return
    gain = gains[0]
    ranks = [s.figure.value for s in scene.sentence_of(gain) if s.figure.role == "rank"]
    told = len(ranks) == 2 and abs(ranks[0] - ranks[1]) == gain.figure.value
    value = first.figure.value
    slip = any(near == gain.figure.value for near, _ in one_edit(value))
    taken = value in ranks or (slip and value != gain.figure.value)
    if told and taken and _tells_alike(scene, first, gain):
        yield gain


def _tells_alike(scene: Scene, first: Spot, gain: Spot) -> bool:
    """Both of one body and one direction, and no longer time is told of the first."""
    shared = words_around(scene, first) & words_around(scene, gain)
    words = scene.before(first, 14)
    index = first.facets & {f for s in scene.sentence_of(gain) for f in s.facets}
    return (
        bool(shared & _MOVES)
        and (len(shared - _MOVES) >= _SHARED or bool(index))
        and ("sau" not in words or has_run(words, "sau 1 năm", "sau một năm"))
    )


def _with_another(first: Spot, second: Spot, alike: Sequence[Spot]) -> bool:
    """``198.399`` above ``18.399`` and ``gần 180.000``: the headline adds up."""
    rest = first.figure.value - second.figure.value
    return any(
        s.n != second.n and _NEARLY * abs(s.figure.value - rest) <= s.figure.value
        for s in alike
    )


def _kinship(scene: Scene, first: Spot, second: Spot, *, lone: bool) -> int:
    """How surely both tell the same: 0 not at all, 1 by what they count, or by words.

    A change has to be the only one told: changes are told of many things.
    """
    here, there = first.facets, _facets(scene, second)
    periods = {first.figure.period, second.figure.period} - {None}
    if len(periods) > 1 or has_run(scene.after(second, _BEHIND), *_NOW):
        return 0  # "năm 2022 đạt 92,56%, năm nay giảm nhẹ": of the past
    if any(here & g and there & g and not here & there & g for g in _GROUPS):
        return 0
    shared = words_around(scene, first) & words_around(scene, second)
    if first.figure.role == "change":
        return int(lone and bool(shared & _MOVES))
    if len(shared - _MOVES) >= _SHARED:
        return len(shared)
    return int(bool(here & there) and not (there - here) & _SUBSETS)


def _facets(scene: Scene, spot: Spot) -> frozenset[str]:
    """What a figure counts; a share what its part counts."""
    part = part_before(scene, spot) if spot.figure.kind == "percent" else None
    return spot.facets | part.facets if part is not None else spot.facets


def words_around(scene: Scene, spot: Spot) -> set[str]:
    """Telling syllables of the words before and behind, in the sentence."""
    words = {*scene.before(spot, 14), *scene.after(spot, 8)}
    return {w for w in words if w not in _COMMON and not w[:1].isdigit()}
