"""Lists whose heading says what holds of each member.

One duty: ``những nơi dưới 95% gồm A (84,41%), B (90,16%)`` → each within the bound;
``đạt 83,7 điểm, xếp thứ 4, sau A 89,6 điểm, B 83,98 điểm và C 83,71 điểm`` → above;
``tăng từng năm: 19 hồ sơ năm 2015, 142 hồ sơ năm 2016`` → a series in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_BOUNDS = frozenset({"below", "at_most", "above", "at_least"})
_MEASURED = frozenset({"percent", "score"})
_HEADS = frozenset({"gồm", "là", ":"})
_TIMES = frozenset(
    "khi đó năm tháng quý một hai ba bốn nhiều các những thời hơn gần này".split()
)
_LINK = 4  # words from a bound to the word that opens its list
_ITEM = 12  # words from one member to the next
_RANKS = 16  # words from a place to the first that is before it
_YEARLY = (
    "từng năm", "qua các năm", "qua từng năm", "hằng năm", "hàng năm", "mỗi năm",
    "theo từng năm", "dần qua",
)  # fmt: skip
_HEADING = 14  # words before a series
_STEPS = frozenset("năm , ( ) và đến tới lên còn là đạt có sang trên".split())
_LEAST = 3  # years that make a series


def propose_members(scene: Scene) -> Iterator[Relation]:
    """Yield the claims of every such list."""
    for spot in scene.spots:
        if spot.figure.hedge in _BOUNDS and spot.figure.kind in _MEASURED:
            yield from _within(scene, spot)
        if spot.figure.kind == "rank" and spot.n:
            yield from _before(scene, spot)
        yield from _yearly(scene, spot)


def _within(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """Each member in a bracket of its own, which nothing but the value opens."""
    last = bound
    for spot in scene.spots[bound.n + 1 :]:
        words = scene.between(last, spot)
        opened = last is not bound or _opens(words)
        bare = words[-1:] == ("(",) and scene.after(spot, 1) == (")",)
        alike = spot.figure.unit == bound.figure.unit and spot.figure.role == "result"
        if spot.sentence != bound.sentence or not (opened and bare and alike):
            return
        if len(words) > _ITEM or ";" in words or spot.figure.hedge != "exact":
            return
        yield Relation(
            kind="compare",
            claim=f"member:{spot.figure.id}:{bound.figure.id}",
            terms=(
                Term(role="other", figure=spot.figure.id),
                Term(role="limit", figure=bound.figure.id),
            ),
            strength="likely",
            reason="member_of_list",
            detail="limit",
        )
        last = spot


def _opens(words: Sequence[str]) -> bool:
    """``gồm``, ``là`` or a colon right behind the bound opens the list.

    ``nhiều nơi trên 95%, có A (84,41%)`` tells the opposite.
    """
    at = next((k for k, word in enumerate(words[:_LINK]) if word in _HEADS), -1)
    return at >= 0 and "," not in words[:at]


def _before(scene: Scene, rank: Spot) -> Iterator[Relation]:
    """As many values behind ``sau`` as there are places before the rank.

    Where all of them are lower, less is better, as of what is late.
    """
    own, places = scene.spots[rank.n - 1], int(rank.figure.value) - 1
    ahead = scene.spots[rank.n + 1 : rank.n + 1 + places]
    alone = own.figure.kind in _MEASURED and own.figure.hedge == "exact"
    if not alone or own.sentence != rank.sentence or not 0 < places == len(ahead) <= 9:
        return
    words = scene.between(rank, ahead[0])
    told = _names_ahead(words) and own.figure.role == "result"
    alike = all(
        s.figure.unit == own.figure.unit
        and s.figure.role == "result"
        and s.figure.hedge == "exact"
        and s.sentence == rank.sentence
        for s in ahead
    )
    above = alike and any(s.figure.value > own.figure.value for s in ahead)
    if told and above:
        yield Relation(
            kind="compare",
            claim=f"ahead:{rank.figure.id}",
            terms=(
                Term(role="bottom", figure=own.figure.id),
                *(Term(role="other", figure=s.figure.id) for s in ahead),
            ),
            strength="likely",
            reason="told_places",
            detail="bottom",
        )


def _names_ahead(words: Sequence[str]) -> bool:
    """``sau Quảng Ninh``, not ``sau 3 năm`` nor ``sau đó``."""
    if "sau" not in words or ";" in words or len(words) > _RANKS:
        return False
    behind = words[list(words).index("sau") + 1 :]
    return bool(behind) and behind[0].isalpha() and behind[0] not in _TIMES


def _yearly(scene: Scene, first: Spot) -> Iterator[Relation]:
    """Values of one unit, a later year behind each, under ``tăng từng năm``."""
    words = scene.before(first, _HEADING)
    rises, falls = "tăng" in words, "giảm" in words
    if rises == falls or not has_run(words, *_YEARLY):
        return
    series = [first]
    for spot in scene.spots[first.n + 1 : first.n + _ITEM]:
        alike = (spot.figure.unit, spot.figure.role) == (first.figure.unit, "result")
        words = scene.between(series[-1], spot)
        if (
            not alike
            or spot.sentence != first.sentence
            or not _STEPS.issuperset(word for word in words if not word.isdigit())
        ):
            break
        series.append(spot)
    years = [_year_behind(scene, spot) for spot in series]
    in_time = all(years) and all(int(a) < int(b) for a, b in pairwise(years))
    if len(series) < _LEAST or not in_time:
        return
    way = "rise" if rises else "fall"
    yield _series(series, "weak", way)
    for pair in pairwise(series):
        yield _series(pair, "likely", way)


def _series(spots: Sequence[Spot], strength: Strength, way: str) -> Relation:
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


def _year_behind(scene: Scene, spot: Spot) -> str:
    """``19.000 hồ sơ năm 2015``: the year right behind a value, or empty."""
    words = [word for word in scene.after(spot, 4) if word != "("]
    told = len(words) > 1 and words[0] == "năm" and words[1].isdigit()
    return words[1] if told else ""
