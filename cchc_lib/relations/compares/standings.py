"""Standings: a value against those of earlier years, and against the common level.

One duty: directions that the words give without naming an extreme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import FALLS, RISES

_LEVEL = (
    "mức chung", "bình quân", "trung bình", "mức bình quân", "mức trung bình",
    "cả nước", "toàn quốc", "toàn tỉnh", "toàn thành phố", "năm trước", "cùng kỳ",
    "quý trước", "tháng trước", "năm",
)  # fmt: skip
_RISES = (
    "tăng",
    "cao hơn",
    "vượt",
    "cải thiện",
    "nhiều hơn",
    "lớn hơn",
    "nhỉnh hơn",
    "trội hơn",
    "tốt hơn",
)
_FALLS = ("giảm", "thấp hơn", "kém", "ít hơn", "nhỏ hơn", "thua")
_UP = (*_RISES, *RISES, "lên hạng")
_DOWN = (*_FALLS, *FALLS, "mất điểm")
_LEADS = frozenset("mức tỷ lệ là kết quả điểm số con năm ( cùng kỳ".split())
_SET_BESIDE = frozenset(
    ", cao thấp hơn kém vượt mức bình quân trung chung của cả nước toàn quốc tỉnh "
    "thành phố điểm tỷ lệ so với các địa phương là ( và cũng đều trên dưới".split()
)
_AT_ONCE = frozenset(", tăng giảm cao thấp hơn nhẹ mạnh đã và".split())
_REACHED = frozenset(") , chỉ mới đạt ở mức là với".split())
_STRAIGHT = frozenset({"exact", "about"})
_FAR = 60  # words from a movement to the pairs that show it
_STEP = 6  # words between two values of one movement
_MEASURED = frozenset({"percent", "score"})
_ROLES = frozenset({"result", "previous", "threshold"})


def propose_standings(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each value set above or below another without a difference."""
    yield from _series(scene)
    yield from _beside_level(scene)
    yield from _moved(scene)
    yield from _against_before(scene)
    yield from _pair_in_bracket(scene)


def _beside_level(scene: Scene) -> Iterator[Relation]:
    """``đạt 86,50%, cao hơn mức chung cả nước (83,94%)``."""
    for level in scene.spots:
        if level.figure.kind not in _MEASURED or level.figure.role not in _ROLES:
            continue
        words = list(scene.before(level, 14))
        above = has_run(words, "cao hơn", "vượt", "trên mức")
        below = has_run(words, "thấp hơn", "dưới mức", "kém")
        own = _own(scene, level)
        if own is None or above == below or not has_run(words, *_LEVEL):
            continue
        yield Relation(
            kind="compare",
            claim=f"level:{level.figure.id}",
            terms=(
                Term(role="top" if above else "bottom", figure=own.figure.id),
                Term(role="other", figure=level.figure.id),
            ),
            strength="likely" if _is_set_beside(scene, own, level) else "weak",
            reason="beside_level",
            detail="top" if above else "bottom",
        )


def _moved(scene: Scene) -> Iterator[Relation]:
    """``từ 79,50% lên 91,25%``, ``giảm từ 12 ngày xuống còn 5 ngày``."""
    for old, new in pairwise(scene.spots):
        words = scene.between(old, new)
        if len(words) > _STEP or "từ" not in scene.before(old, 2):
            continue
        rises, falls = "lên" in words, bool({"xuống", "còn"} & set(words))
        became = "thành" in words and not rises and not falls
        if became:  # "điểm đều cao hơn: A từ 73,4 thành 75,09"
            way = scene.before(old, _FAR)
            rises, falls = has_run(way, *_UP), has_run(way, *_DOWN)
        alike = old.figure.unit == new.figure.unit
        exact = {old.figure.hedge, new.figure.hedge} <= _STRAIGHT
        exact = exact and (
            became or "about" not in {old.figure.hedge, new.figure.hedge}
        )
        ranked = old.figure.kind in {"rank", "ratio"} or has_run(
            scene.before(old, 8), "hạng", "vị trí", "bậc", "thứ"
        )  # "xuống 1 bậc, từ 98 còn 99": of places, more is worse
        if rises == falls or not (alike and exact) or ranked:
            continue
        strength: Strength = "weak" if became else "likely"
        yield _from_to(f"moved:{new.figure.id}", new, old, strength, rises=rises)


def _against_before(scene: Scene) -> Iterator[Relation]:
    """``là 84,89%, tăng so với mức 79,42% của năm 2020``: a direction, no distance."""
    for old in scene.spots:
        own = _value_before(scene, old) if old.figure.kind in _MEASURED else None
        if own is None or old.figure.role not in {"result", "previous"}:
            continue
        words = scene.before(old, 7)
        at = _compared_at(words)
        rises, falls = has_run(words[:at], *_RISES), has_run(words[:at], *_FALLS)
        exact = {own.figure.hedge, old.figure.hedge} <= _STRAIGHT
        if at and exact and rises != falls:
            sure = own.n == old.n - 1 and _is_plain(scene, own, old)
            strength: Strength = "likely" if sure else "weak"
            yield _from_to(f"against:{old.figure.id}", own, old, strength, rises=rises)


def _pair_in_bracket(scene: Scene) -> Iterator[Relation]:
    """``3 tỉnh đều tăng điểm: A (72,81 so với 72,1), B (70,37 so với 68,82)``."""
    for now, old in pairwise(scene.spots):
        alike = now.figure.unit == old.figure.unit and now.figure.kind in _MEASURED
        pair = tuple(scene.between(now, old)) == ("so", "với")
        if not (alike and pair) or now.bracket < 0 or now.bracket != old.bracket:
            continue
        words = scene.before(now, _FAR)
        rises, falls = "tăng" in words, "giảm" in words
        each = has_run(words, "đều tăng", "đều giảm", "cùng tăng", "cùng giảm")
        exact = now.figure.hedge == old.figure.hedge == "exact"
        strength: Strength = "likely" if each and exact else "weak"
        if rises != falls:
            yield _from_to(f"pair:{old.figure.id}", now, old, strength, rises=rises)


def _from_to(
    claim: str, now: Spot, before: Spot, strength: Strength, *, rises: bool
) -> Relation:
    return Relation(
        kind="compare",
        claim=claim,
        terms=(
            Term(role="now", figure=now.figure.id),
            Term(role="before", figure=before.figure.id),
        ),
        strength=strength,
        reason="from_to",
        detail="rise" if rises else "fall",
    )


def _value_before(scene: Scene, old: Spot) -> Spot | None:
    """The nearest value of the sentence before, outside any bracket."""
    for spot in reversed(scene.spots[max(0, old.n - 4) : old.n]):
        if spot.sentence != old.sentence:
            return None
        if spot.figure.unit == old.figure.unit and spot.bracket < 0:
            return spot if spot.figure.role in _ROLES else None
    return None


def _compared_at(words: Sequence[str]) -> int:
    """Where ``so với`` stands, with nothing but a mark of the level behind it."""
    for k in range(len(words) - 1):
        if tuple(words[k : k + 2]) == ("so", "với"):
            rest = {word for word in words[k + 2 :] if not word.isdigit()}
            return k if rest <= _LEADS else 0
    return 0


def _is_set_beside(scene: Scene, own: Spot, level: Spot) -> bool:
    """``86,50%, cao hơn mức chung cả nước (83,94%)``: nothing else is named between.

    ``thấp hơn mức chung (91,2%), chỉ đạt 89,5%`` has the value behind the level.
    """
    exact = own.figure.hedge == level.figure.hedge == "exact"
    if not exact or own.figure.denominator != level.figure.denominator:
        return False
    if own.n == level.n + 1:
        return _REACHED.issuperset(scene.between(level, own))
    words = scene.between(own, level)
    beside = own.n == level.n - 1 and len(words) <= _STEP + 6
    return beside and _SET_BESIDE.issuperset(words) and own.bracket < 0


def _is_plain(scene: Scene, own: Spot, old: Spot) -> bool:
    """``84,89%, tăng so với mức 79,42%``: the movement follows its value at once."""
    words = list(scene.between(own, old))
    lead = words[: words.index("so")]
    return set(lead) <= _AT_ONCE and "năm" not in words and old.bracket < 0


def _own(scene: Scene, level: Spot) -> Spot | None:
    """The value set beside the level: the nearest before it, outside its bracket."""
    for spot in reversed(scene.spots[max(0, level.n - 6) : level.n]):
        if spot.sentence != level.sentence:
            break
        same = spot.figure.unit == level.figure.unit and spot.figure.role in _ROLES
        if same and spot.bracket != level.bracket:
            return spot
    for spot in scene.spots[level.n + 1 : level.n + 2]:
        same = spot.figure.unit == level.figure.unit and spot.figure.role in _ROLES
        reached = _REACHED.issuperset(scene.between(level, spot))
        if same and reached and spot.sentence == level.sentence:
            return spot
    return None


def _series(scene: Scene) -> Iterator[Relation]:
    """``tiếp tục tăng, đạt 83,45% (năm 2018 là 81,24%, năm 2017 đạt 79,76%)``."""
    for spot in scene.spots:
        if spot.figure.kind not in {"percent", "score"} or spot.figure.role != "result":
            continue
        older = [
            s
            for s in scene.spots[spot.n + 1 : spot.n + 6]
            if s.sentence == spot.sentence
            and s.bracket != spot.bracket
            and s.figure.unit == spot.figure.unit
            and s.figure.role in {"result", "previous"}
            and _earlier(s, spot)
        ]
        words = scene.before(spot, 12)
        way = "rise" if "tăng" in words else "fall" if "giảm" in words else ""
        if older and way:
            yield Relation(
                kind="compare",
                claim=f"series:{spot.figure.id}",
                terms=(
                    Term(role="now", figure=spot.figure.id),
                    *(Term(role="before", figure=s.figure.id) for s in older),
                ),
                strength="weak",
                reason="series_in_bracket",
                detail=way,
            )


def _earlier(old: Spot, new: Spot) -> bool:
    a, b = old.figure.period, new.figure.period
    return bool(a and (b is None or a < b))
