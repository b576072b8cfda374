"""Which of two values of one sentence is the earlier: ``so với năm 2022 (84,12 điểm)``.

One duty: two values of one measure and one change, where a bracket says of one value
that it is of another time. Nothing but such words may stand in the bracket, so that no
other index or body is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_THEN = (
    "cùng kỳ", "năm trước", "năm ngoái", "kỳ trước", "tháng trước", "quý trước",
    "trước đó", "tuần trước",
)  # fmt: skip
_PLAIN = frozenset(
    "năm quý tháng cùng kỳ trước ngoái là đạt được ở mức chỉ có điểm xếp thứ hạng vị "
    "trí số đứng từ của này tỷ lệ : , ; - ( của khi so với tương ứng".split()
)
_PLACE = frozenset({"vị", "trí", "thứ", "hạng", "mức", "xếp"})
_LETTERS = (
    ("Y", ("cùng kỳ", "năm trước", "năm ngoái")),
    ("Q", ("quý trước",)),
    ("M", ("tháng trước",)),
    ("W", ("tuần trước",)),
)
_OF_OTHERS = (
    "bình quân", "trung bình", "cả nước", "toàn quốc", "vùng", "khu vực", "cụm",
)  # fmt: skip
_STOPS = frozenset({"(", ",", ";", ".", ")"})
_THAN = frozenset({"hơn", "với"})
_OPENED = 8  # words before a bracket
_LONG = 14  # words of a bracket before its value
_YEAR = 4  # digits


def now_and_then(
    scene: Scene, delta: Spot, values: Sequence[Spot]
) -> tuple[Spot, Spot] | None:
    """The value now and the one before, if the words part just these two."""
    if len(values) != 2 or any(s.sentence != delta.sentence for s in values):
        return None
    told = [_is_of_then(scene, spot, delta) for spot in values]
    if told == [False, True] and values[0].n < delta.n and values[0].bracket < 0:
        return values[0], values[1]
    return None


def starts_from(scene: Scene, delta: Spot, values: Sequence[Spot]) -> Spot | None:
    """``tăng 2,35 điểm (từ 84,12 điểm)``: nothing but where the change began."""
    for spot in values:
        words = [w for w in scene.between(delta, spot) if w not in _PLACE]
        if spot.n == delta.n + 1 and words == ["(", "từ"] and spot.bracket >= 0:
            return spot
    return None


def _is_of_then(scene: Scene, spot: Spot, delta: Spot) -> bool:
    """Its bracket opens behind ``so với năm 2022``, or with ``năm 2022:``."""
    if spot.bracket < 0:
        return False
    inside = list(scene.before(spot, _LONG))
    if "(" not in inside:
        return False
    at = len(inside) - 1 - inside[::-1].index("(")
    lead, inside = inside[:at], inside[at + 1 :]
    first = spot.figure.first - len(inside) - 1
    lead = list(scene.words[max(0, first - _OPENED) : first])
    if delta.figure.last == first:  # "cao hơn năm 2022 2,35 điểm (84,12 điểm)"
        lead = ["so", "với", *_compared_with(scene, delta)]
    named = [w for w in inside if w.isalpha() and w not in _PLAIN]
    own = has_run(inside, *_THEN) or _has_year(inside)
    compared = has_run(lead, "so với") and (
        has_run(lead[_behind(lead) :], *_THEN) or _has_year(lead[_behind(lead) :])
    )
    ended = bool(lead) and (lead[-1] in {"kỳ", "trước", "ngoái"} or lead[-1].isdigit())
    return not named and (own or (compared and ended))


def may_be_base(scene: Scene, delta: Spot, old: Spot) -> bool:
    """Whether a change may be measured from a value told beside it.

    ``tăng 0,7% so với cùng kỳ`` is not from ``(quý trước 97,9%)``, nor a change since
    last year from ``(bình quân cả nước là 84,93 điểm)``.
    """
    own = _own_words(scene, old)
    compared = _reference(scene, delta)
    if has_run(own, *_OF_OTHERS) and not has_run(compared, *_OF_OTHERS):
        return False
    one, other = _periods(compared), _periods(own)
    if not other and old.figure.period:
        other = _periods(("năm", *old.figure.period.split("/")))
    years = {True for told in (one, other) if "Y" in told}
    vague = bool(years) and all(
        "Y" in told or any(p.isdigit() for p in told) for told in (one, other)
    )
    return not one or not other or bool(one & other) or vague


def _own_words(scene: Scene, old: Spot) -> Sequence[str]:
    """The words that lead to a value, from its bracket or the last comma on."""
    words = list(scene.before(old, _LONG))
    for mark in ("(", ";", ",", ":"):
        if mark in words:
            words = words[len(words) - words[::-1].index(mark) :]
    return words


def _reference(scene: Scene, delta: Spot) -> Sequence[str]:
    """What stands behind ``so với``, right behind a change or before it."""
    behind = list(scene.after(delta, _OPENED + 2))
    stop = next((k for k, w in enumerate(behind) if w in _STOPS), len(behind))
    behind = behind[:stop]
    lead = list(scene.before(delta, _OPENED))
    for words in (behind, lead):
        if has_run(words, "so với"):
            return words[_behind(words) :]
    return behind


def _periods(words: Sequence[str]) -> set[str]:
    """Years as printed, ``Y`` for a year before, a letter for each shorter period."""
    told = {
        word
        for word in words
        if len(word) == _YEAR and word.isdigit() and word[:2] in {"19", "20"}
    }
    for letter, phrases in _LETTERS:
        if has_run(words, *phrases):
            told.add(letter)
    return told


def _compared_with(scene: Scene, delta: Spot) -> Sequence[str]:
    """The words between ``cao hơn`` or ``so với`` and a change."""
    words = list(scene.before(delta, _OPENED))
    at = max((k for k, word in enumerate(words) if word in _THAN), default=len(words))
    return words[at + 1 :]


def _behind(lead: Sequence[str]) -> int:
    """Where the words behind the last ``so với`` begin."""
    return max(k for k, word in enumerate(lead) if word == "so") + 2


def _has_year(words: Sequence[str]) -> bool:
    return any(
        word == "năm" and len(year) == _YEAR and year.isdigit()
        for word, year in pairwise(words)
    )
