"""Values of the period that a change names: ``giảm 2,51 điểm so với tháng 10``.

One duty: the one value of that month, quarter or year, where its own sentence or clause
opens with the period. Whether it is of the same thing the words do not say: the pair
agrees, or contradicts only where ``checks.change_evidence`` finds one keystroke.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.changes.bases import Pairs, fits, same_unit
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_UNITS = frozenset({"tháng", "quý", "năm"})
_ROMAN = frozenset({"i", "ii", "iii", "iv"})
_REACH = 14  # words from a change to the period it is held against
_CLAUSE = 30  # words from the period to its value
_NEAR = 8  # figures
_COMPARES = ("so với", "cùng kỳ", "mục tiêu", "kế hoạch", "chỉ tiêu")
_ROLES = frozenset({"result", "previous"})
_RATES = frozenset({"percent", "score"})
_STRANGE = 4  # values further apart than a quarter are of two things
_COMMON = frozenset(
    "năm tháng quý trong sang tới đến ở vào đầu cuối hết tính là đạt được còn có mức "
    "chỉ số tổng tỷ lệ điểm kết quả của thành phố tỉnh huyện xã phường bộ sở này đó "
    "với ta toàn cả nước , : ( ) / thì mới đã khoảng".split()
)


def period_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield the value before the change and the one of the period it names."""
    period = _compared_with(scene, delta)
    new = _value_now(scene, delta) if period else None
    if period is None or new is None:
        return
    olds = [
        spot
        for spot in scene.spots[max(0, delta.n - _NEAR) : delta.n + _NEAR]
        if _is_alike(spot, new)
        and abs(spot.sentence - delta.sentence) <= 1
        and _told_period(scene, spot) == period
        and _names_same(scene, spot, delta)
    ]
    if len(olds) == 1:
        yield new, olds[0], "weak", "period_named"


def _compared_with(scene: Scene, delta: Spot) -> tuple[str, ...] | None:
    """The period behind ``so với``: ``("tháng", "10")``."""
    if delta.figure.role != "change":
        return None
    words = list(scene.after(delta, _REACH))
    stop = next((k for k, word in enumerate(words) if word in {";", ".", "("}), None)
    words = words[:stop]
    for at in range(len(words) - 3):
        if words[at : at + 2] == ["so", "với"]:
            return _period_at(words, at + 2)
    return None


def _period_at(words: Sequence[str], at: int) -> tuple[str, ...] | None:
    """The period that starts at a word, its year included where that is told."""
    if at + 1 >= len(words) or words[at] not in _UNITS:
        return None
    number = words[at + 1]
    if not (number.isdigit() or number in _ROMAN):
        return None
    year = words[at + 3 : at + 4] if words[at + 2 : at + 3] == ["/"] else ()
    return words[at], number, *year


def _value_now(scene: Scene, delta: Spot) -> Spot | None:
    """The last value before the change, ranks and other changes between left out."""
    for spot in reversed(scene.sentence_of(delta)):
        if spot.n < delta.n and spot.figure.kind in _RATES:
            told = spot.figure.role == "result" and spot.figure.hedge == "exact"
            close = delta.figure.first - spot.figure.last <= _REACH
            return spot if told and close and fits(spot.figure, delta.figure) else None
    return None


def _is_alike(spot: Spot, new: Spot) -> bool:
    one, other = spot.figure, new.figure
    alike = (one.kind, one.denominator) == (other.kind, other.denominator)
    told = one.role in _ROLES and one.hedge == "exact" and spot.n != new.n
    akin = not spot.facets or not new.facets or bool(spot.facets & new.facets)
    akin = akin and _STRANGE * abs(one.value - other.value) <= other.value
    return alike and told and akin and same_unit(spot, new)


def _names_same(scene: Scene, old: Spot, delta: Spot) -> bool:
    """The clause of the value names nothing new to the sentence of the change."""
    words = {w for w in _clause(scene, old) if w not in _COMMON and w.isalpha()}
    return words <= set(scene.before(delta, 2 * _CLAUSE)) | _ROMAN


def _told_period(scene: Scene, spot: Spot) -> tuple[str, ...] | None:
    """The period told in the clause of a value, if only one is."""
    words = _clause(scene, spot)
    if has_run(words, *_COMPARES):
        return None
    told = [p for p in (_period_at(words, at) for at in range(len(words))) if p]
    return told[0] if len(told) == 1 else None


def _clause(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words from the figure before, or a semicolon, to a value."""
    words = list(scene.before(spot, _CLAUSE))
    earlier = [s for s in scene.sentence_of(spot) if s.n < spot.n]
    room = spot.figure.first - (earlier[-1].figure.last if earlier else 0)
    words = words[max(0, len(words) - room) :]
    return words[len(words) - words[::-1].index(";") :] if ";" in words else words
