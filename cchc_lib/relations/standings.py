"""Standings: a value against those of earlier years, and against the common level.

One duty: directions that the words give without naming an extreme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_LEVEL = (
    "mức chung", "bình quân", "trung bình", "mức bình quân", "mức trung bình",
    "cả nước", "toàn quốc", "toàn tỉnh", "toàn thành phố", "năm trước", "cùng kỳ",
    "quý trước", "tháng trước", "năm",
)  # fmt: skip
_RISES = ("tăng", "cao hơn", "vượt", "cải thiện")
_FALLS = ("giảm", "thấp hơn", "kém")
_LEADS = frozenset("mức tỷ lệ là kết quả điểm số con năm ( cùng kỳ".split())
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
            strength="weak",
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
        alike = old.figure.unit == new.figure.unit
        exact = old.figure.hedge == new.figure.hedge == "exact"
        ranked = old.figure.kind in {"rank", "ratio"} or has_run(
            scene.before(old, 8), "hạng", "thứ hạng", "vị trí", "xếp hạng"
        )
        if rises == falls or not (alike and exact) or ranked:
            continue
        yield _from_to(f"moved:{new.figure.id}", new, old, "likely", rises=rises)


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
            yield _from_to(f"against:{old.figure.id}", own, old, "weak", rises=rises)


def _pair_in_bracket(scene: Scene) -> Iterator[Relation]:
    """``3 tỉnh đều tăng điểm: A (72,81 so với 72,1), B (70,37 so với 68,82)``."""
    for now, old in pairwise(scene.spots):
        alike = now.figure.unit == old.figure.unit and now.figure.kind in _MEASURED
        pair = tuple(scene.between(now, old)) == ("so", "với")
        if not (alike and pair) or now.bracket < 0 or now.bracket != old.bracket:
            continue
        words = scene.before(now, _FAR)
        rises, falls = "tăng" in words, "giảm" in words
        if rises != falls:
            yield _from_to(f"pair:{old.figure.id}", now, old, "weak", rises=rises)


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


def _own(scene: Scene, level: Spot) -> Spot | None:
    """The value set beside the level: the nearest before it, outside its bracket."""
    for spot in reversed(scene.spots[max(0, level.n - 6) : level.n]):
        if spot.sentence != level.sentence:
            return None
        same = spot.figure.unit == level.figure.unit and spot.figure.role in _ROLES
        if same and spot.bracket != level.bracket:
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
