"""Series in time that the words say rise or fall throughout.

One duty: ``tăng dần qua các năm: năm 2022 là 81,98%, năm 2023 là 93,08% …``, ``không
ngừng tăng: 57% ngày 1/7, 59,7% ngày 2/7`` → each value against the one before it. Every
value has a time of its own; a list that falls from body to body is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_ALWAYS = (
    "từng năm", "qua các năm", "qua từng năm", "hằng năm", "hàng năm", "mỗi năm",
    "theo từng năm", "dần qua", "dần", "không ngừng", "liên tục", "đều qua", "đều đặn",
    "năm sau cao hơn năm trước", "năm sau thấp hơn năm trước", "ngày càng",
    "qua từng quý", "qua các tháng", "theo thời gian", "liên tiếp qua", "giữ được đà",
    "duy trì đà", "giữ đà", "từng bước", "ngày một", "năm sau hơn năm trước",
)  # fmt: skip
_RISES = ("tăng", "cao hơn", "nâng", "đi lên", "khá lên", "cải thiện", "năm sau hơn")
_FALLS = ("giảm", "thấp hơn", "đi xuống", "tụt dần", "lùi dần")
_MOVES = frozenset({"tăng", "giảm", "hơn", "nâng", "đi", "khá", "thiện", "dần"})
_MOVED = frozenset({"tăng", "giảm", "hơn", "lên", "xuống", "thiện"})
_BULLETS = frozenset({"-", "–", "+", "•", "*"})
_BEFORE = 16  # words before a series
_BEHIND = 5  # words
_ITEMS = 12  # values
_TIMES = frozenset({"năm", "tháng", "quý", "ngày", "tuần"})
_LEAD = frozenset(
    ": , cụ thể từ là đạt qua các trong giai đoạn với lần lượt khi mức như sau thì "
    "từng theo ở vào tới đến - – ( ) / dần mạnh đều liên tục thời gian hơn trước cao "
    "thấp gần có i ii iii iv".split()
)
_STEPS = frozenset(
    ", ( ) ; / và đến tới lên còn là đạt có sang trên tăng giảm xuống mức rồi thì được "
    "i ii iii iv".split()
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_UNSURE = 2  # values: chance may order them, words do not


def propose_trends(scene: Scene) -> Iterator[Relation]:
    """Yield a weak claim for each series and a likely one for each of its steps."""
    done = -1
    for first in scene.spots:
        way = _way(scene, first) if first.n > done else ""
        series = _series(scene, first) if way else [first]
        if len(series) < _UNSURE:
            continue
        done = series[-1].n
        yield _relation(series, "weak", way)
        for pair in pairwise(series):
            if pair[0].figure.value != pair[1].figure.value:
                yield _relation(pair, "likely", way)


def _way(scene: Scene, first: Spot) -> str:
    """``rise`` or ``fall`` where such words, and no other thing, lead to a value."""
    if first.figure.role not in {"result", "previous"}:
        return ""
    words = _lead(scene, first)
    if _MOVES.isdisjoint(words):
        return ""
    rises, falls = has_run(words, *_RISES), has_run(words, *_FALLS)
    if rises == falls or not has_run(words, *_ALWAYS):
        return ""
    cues = {word for cue in _ALWAYS for word in cue.split()} | _MOVED
    moved = [k for k, word in enumerate(words) if word in _MOVED]
    told = {w for w in words[moved[-1] :] if not w[:1].isdigit()} if moved else {""}
    plain = told <= _LEAD | _TIMES | cues
    return ("rise" if rises else "fall") if plain else ""


def _lead(scene: Scene, first: Spot) -> Sequence[str]:
    """The words before a value; where a line holds but its time, the heading's too."""
    own = scene.before(first, _BEFORE)
    at = first.figure.first - len(own)
    timed = {w for w in own if not w[:1].isdigit()} <= _STEPS | _TIMES | _BULLETS | {
        ":"
    }
    if timed and at and scene.words[at - 1] == ":":
        return scene.words[max(0, at - _BEFORE) : first.figure.first]
    return own


def _series(scene: Scene, first: Spot) -> list[Spot]:
    """Values of one unit, each with a time of its own, in the order of time."""
    series = [first]
    for spot in scene.spots[first.n + 1 : first.n + _ITEMS]:
        alike = (spot.figure.unit, spot.figure.role) == (first.figure.unit, "result")
        words = {w for w in scene.between(series[-1], spot) if not w[:1].isdigit()}
        plain = words <= _STEPS | _TIMES | _BULLETS | {":"}
        together = spot.sentence == first.sentence or (
            spot.paragraph - series[-1].paragraph == 1 and len(words) <= _BEHIND
        )
        if not alike or not together or not plain:
            break
        series.append(spot)
    for times in (
        [time_of(scene.before(spot, _BEHIND), last=True) for spot in series],
        [time_of(scene.after(spot, _BEHIND), last=False) for spot in series],
    ):
        if () in times or len({time[:1] for time in times}) > 1:
            continue
        if all(a < b for a, b in pairwise(times)):
            return series
    return [first]


def time_of(words: Sequence[str], *, last: bool) -> tuple[str, ...] | tuple[()]:
    """Read the time beside a value: ``("năm", "2022")``, ``("ngày", "07", "01")``."""
    kept = [word for word in words if word != "("]
    places = [k for k, word in enumerate(kept) if word in _TIMES]
    if not places or (not last and places[0] > 0):
        return ()
    at = places[-1] if last else places[0]
    numbers: list[str] = []
    for word in kept[at + 1 :]:
        if word == "/":
            continue
        if not word.isdigit() and word not in _ROMAN:
            break
        numbers.append(str(_ROMAN.get(word, word)).zfill(2))
    return (kept[at], *reversed(numbers)) if numbers else ()


def _relation(spots: Sequence[Spot], strength: Strength, way: str) -> Relation:
    """The latest first, as the check of a movement takes them."""
    now, *before = reversed(spots)
    return Relation(
        kind="compare",
        claim=f"yearly:{spots[0].figure.id}:{now.figure.id}",
        terms=(
            Term(role="now", figure=now.figure.id),
            *(Term(role="before", figure=spot.figure.id) for spot in before),
        ),
        strength=strength,
        reason="series_of_years",
        detail=way,
    )
