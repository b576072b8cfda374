"""What a value is held against, told further off than beside the change.

One duty: pairs of values, now and before, that the course of the text names: the
reference repeated in the bracket, a sentence that opens with the earlier period, what
was cut and what is left. Except for the last these are guesses: they agree, or
contradict only where ``checks.change_evidence`` finds them one keystroke off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.changes.bases import GAPS, Pairs, fits, same_unit
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import PAST

_RATES = frozenset({"percent", "score"})
_EARLIER = (*PAST, "trước đó", "trước đây")
_MOVED = frozenset({"tăng", "giảm", "hơn"})
_OPENING = 5  # words of a sentence that say of which period it tells
_LONG = 60  # words of a sentence before its value
_FAR = 24  # figures back to the value now
_GAP = 12  # words from ``cao hơn`` to the change
_ENDED = frozenset({",", ";", "đạt", "mới", "chỉ", "ở"})  # "thấp hơn, mới đạt 55%"
_EMPTY = frozenset(
    "là mức điểm chỉ số của tỷ lệ các cả giá trị tới đến khoảng với so và này "
    "( ) , : năm đạt tỉnh thành phố".split()
)
_BEATS = frozenset({"kém", "thua", "hơn", "sau"})
_TITLES = frozenset("tỉnh thành phố bộ sở huyện quận xã phường thị là tới đến".split())
_NAME = 8  # words of a name
_CHANGED = ("sau khi", "trước khi", "chưa tính", "chưa cộng", "kể cả", "tính cả")
_CUT = ("cắt giảm", "rút ngắn", "giảm", "cắt", "bớt")
_ENDS = ((), (",",), (";",), (".",), (")",), ("so",), ("và",))
_REMAINS = frozenset(
    ", và sau khi cắt giảm thì còn lại chỉ xuống là thời gian thực hiện".split()
)
_LEFT = ("còn", "còn lại", "xuống còn", "sau cắt giảm", "sau khi cắt giảm", "chỉ còn")


def reference_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield values now and before that the text names away from the change."""
    yield from _repeated_in_bracket(scene, delta)
    yield from _cut_and_left(scene, delta)
    yield from _named_reference(scene, delta)
    yield from _told_of_past(scene, delta)
    yield from _above_target(scene, delta)


def gap_before(scene: Scene, delta: Spot) -> Sequence[str] | None:
    """Words from ``cao hơn`` to the change, or None where nothing is compared."""
    words = list(scene.before(delta, _GAP))
    for at in range(len(words) - 1, 0, -1):
        if " ".join(words[at - 1 : at + 1]) in GAPS:
            told = words[at + 1 :]
            return None if _ENDED & set(told) else told
    return _name_before(scene, delta)


def _name_before(scene: Scene, delta: Spot) -> Sequence[str] | None:
    """``kém Hải Phòng 0,66%``: nothing but a name stands behind the verb."""
    if delta.figure.kind not in _RATES:
        return None
    at = stop = delta.figure.first
    capitals = scene.reading.tokens.capitals
    while at > max(0, stop - _NAME) and (
        capitals[at - 1] or scene.words[at - 1] in _TITLES
    ):
        at -= 1
    named = any(capitals[at:stop]) and scene.words[at - 1] in _BEATS
    return scene.words[at:stop] if named and at else None


def _telling(words: Sequence[str]) -> set[str]:
    return {w for w in words if w not in _EMPTY and not w[:1].isdigit()}


def _last_before(scene: Scene, spot: Spot, like: Spot) -> Spot | None:
    """The nearest value before ``spot`` in its sentence, of the unit of ``like``."""
    earlier = (s for s in reversed(scene.sentence_of(spot)) if s.n < spot.n)
    return next(
        (
            s
            for s in earlier
            if s.figure.role == "result" and s.figure.unit == like.figure.unit
        ),
        None,
    )


def is_compared(scene: Scene, spot: Spot) -> bool:
    """``thấp hơn điểm trung vị 1,22 điểm``: a distance, though it says no rise."""
    if gap_before(scene, spot) is None:
        return False
    new = _last_before(scene, spot, spot)
    return new is None or not _is_value(spot, new)


def _repeated_in_bracket(scene: Scene, delta: Spot) -> Pairs:
    """``thấp hơn điểm trung vị 1,22 điểm (điểm trung vị là 65,22 điểm)``."""
    reference = gap_before(scene, delta)
    if reference is None or delta.n + 1 >= len(scene.spots):
        return
    old = scene.spots[delta.n + 1]
    words = list(scene.between(delta, old))
    if old.sentence != delta.sentence or "(" not in words or len(words) > _GAP:
        return
    inside = words[words.index("(") + 1 :]
    new = _last_before(scene, delta, old)
    told = _telling(inside) & _telling(reference) and not has_run(inside, *PAST)
    if told and new is not None and fits(new.figure, delta.figure):
        yield new, old, "weak", "reference_named"


def _cut_and_left(scene: Scene, delta: Spot) -> Pairs:
    """``quy định 3 ngày, cắt giảm 1 ngày, sau cắt giảm là 2 ngày``."""
    if not delta.n or delta.n + 1 >= len(scene.spots):
        return
    old, new = scene.spots[delta.n - 1], scene.spots[delta.n + 1]
    alike = {s.figure.unit for s in (old, delta, new)}
    together = old.sentence == delta.sentence == new.sentence
    if not together or len(alike) != 1 or old.figure.role == "change":
        return
    cut = has_run(scene.between(old, delta)[-4:], *_CUT)
    left = scene.between(delta, new)
    if cut and has_run(left, *_LEFT) and _REMAINS.issuperset(left):
        ended = new.figure.kind != "count" or scene.after(new, 1)[:1] in _ENDS
        yield new, old, "likely" if ended else "weak", "from_to"


def _named_reference(scene: Scene, delta: Spot) -> Pairs:
    """``PAR INDEX đạt 86,12%; SIPAS 81,30%, thấp hơn PAR INDEX 4,82 điểm``."""
    reference = gap_before(scene, delta)
    if reference is None or not _telling(reference):
        return
    values = [
        s
        for s in scene.spots[max(0, delta.n - 12) : delta.n + 4]
        if s.figure.kind in _RATES
        and s.figure.role == "result"
        and -1 <= delta.sentence - s.sentence <= 2
        and fits(s.figure, delta.figure)
        and s.n != delta.n
    ]
    earlier = [s for s in values if s.n < delta.n]
    new = next((s for s in reversed(earlier) if s.sentence == delta.sentence), None)
    if new is not None and _is_value(delta, new):
        return
    named = [s for s in values if _is_named(scene, s, reference)]
    if any(has_run(scene.after(s, 5), *_CHANGED) for s in named):
        return  # "xã D được 43,40 điểm, sau khi cộng 0,10 điểm"
    if new is not None and new not in named and len(named) == 1:
        if same_unit(new, named[0]):
            yield new, named[0], "weak", "reference_named"
    elif new is None and len(earlier) == 2 and same_unit(*earlier):
        yield earlier[0], earlier[1], "weak", "reference_named"


def _is_value(delta: Spot, new: Spot) -> bool:
    """``85,2%, thấp hơn mức 86,9% của cả nước``: what is named, not a distance."""
    return 3 * abs(delta.figure.value - new.figure.value) <= new.figure.value


def _is_named(scene: Scene, spot: Spot, reference: Sequence[str]) -> bool:
    """Every telling word of the reference stands between the last figure and it."""
    own = scene.before(spot, 8)
    if spot.n:
        length = len(scene.between(scene.spots[spot.n - 1], spot))
        own = own[max(0, len(own) - length) :]
    return _telling(reference) <= set(own)


def _told_of_past(scene: Scene, delta: Spot) -> Pairs:
    """``Cùng kỳ năm 2019, tỷ lệ này là 97,60 %; như vậy đã tăng 1,34 %``."""
    if delta.figure.role != "change":
        return
    old = next(_past_values(scene, delta), None)
    if old is None:
        return
    after = old.sentence < delta.sentence
    told = _last_before(scene, delta, old) if after else None
    for new in (told,) if after else _values_now(scene, old):
        if new is not None and fits(new.figure, delta.figure):
            yield new, old, "weak", "told_of_past"


def _past_values(scene: Scene, delta: Spot) -> Iterator[Spot]:
    """Values of a sentence that opens with an earlier period, nearest first."""
    near = scene.spots[max(0, delta.n - 4) : delta.n + 5]
    for spot in sorted(near, key=lambda s: abs(s.n - delta.n)):
        if spot.n == delta.n or spot.figure.role not in {"result", "previous"}:
            continue
        if abs(spot.sentence - delta.sentence) > 1 or spot.figure.kind == "rank":
            continue
        if not fits(spot.figure, delta.figure):
            continue
        opening = scene.before(spot, _LONG)
        told = has_run(opening[:_OPENING], *_EARLIER) and _MOVED.isdisjoint(opening)
        if told and _changes_alone(scene, spot, delta):
            yield spot


def _changes_alone(scene: Scene, spot: Spot, delta: Spot) -> bool:
    """No other change of that unit is told in the sentence of the earlier value."""
    return all(
        s.n == delta.n or s.figure.unit != delta.figure.unit
        for s in scene.sentence_of(spot)
        if s.figure.role == "change"
    )


def _values_now(scene: Scene, old: Spot) -> Iterator[Spot]:
    """What was told before of the same: the last rate, the first count."""
    alike = [
        s
        for s in scene.spots[max(0, old.n - _FAR) : old.n]
        if s.sentence < old.sentence
        and s.figure.unit == old.figure.unit
        and s.figure.role == "result"
        and s.figure.hedge == "exact"
    ]
    if old.figure.kind in _RATES:
        close = [s for s in alike if old.sentence - s.sentence <= 2]
        yield from [s for s in close if not s.facets or s.facets >= old.facets][-1:]
        return
    here = scene.sentence_of(old)
    facets = {f for s in here if s.figure.unit == old.figure.unit for f in s.facets}
    near = [s for s in alike if old.sentence - s.sentence <= 2 or facets]
    yield from [s for s in near if s.facets == facets][:1]


def _above_target(scene: Scene, delta: Spot) -> Pairs:
    """``So với mục tiêu từ 80% trở lên, kết quả vượt 8,02%``: the value told before."""
    if not delta.n or "vượt" not in scene.before(delta, 4):
        return
    aim = scene.spots[delta.n - 1]
    if aim.sentence != delta.sentence or aim.figure.role not in {"target", "threshold"}:
        return
    for new in reversed(scene.spots[max(0, aim.n - _GAP) : aim.n]):
        value = new.figure.kind in _RATES and new.figure.role == "result"
        if value and same_unit(new, aim) and fits(new.figure, delta.figure):
            yield new, aim, "weak", "above_target"
