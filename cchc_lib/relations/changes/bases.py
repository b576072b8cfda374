"""The value before a change: which printed figure the words make its base.

One duty: pairs of values, now and before, that the words around a change name. What
merely stands near is for ``changes``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Figure, Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import PAST

GAPS = ("thấp hơn", "cao hơn", "ngắn hơn", "nhiều hơn", "ít hơn", "lớn hơn")

_BASE = ("so với", "cùng kỳ", "năm trước", "năm ngoái", "kỳ trước", "từ mức")
_INCREMENTS = ("tương đương", "tức", "tương ứng", "tăng", "giảm", "hơn")
_OTHER = ("kế hoạch", "chỉ tiêu", "mục tiêu", "bình quân", "trung bình", "mức chung")
_PERIOD = frozenset(
    "so với cùng kỳ năm tháng quý tuần trước ngoái là đạt ở mức ( : , của".split()
)
# "so với năm 2022 để giành ngôi á quân (70,94 điểm)": the bracket tells the outcome
_OUTCOMES = frozenset({"để", "giành", "nhờ", "nên", "thành", "trở"})
_CLAUSE = 14  # words before a change
_BACK = 4  # figures before a change
_LEADS = frozenset({")", "là", "tới", "đến", "khoảng", ","})
Pairs = Iterator[tuple[Spot, Spot, Strength, str]]


def named_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield values now and before that the words name, the surest first."""
    yield from _beside_base(scene, delta)
    yield from _by_period(scene, delta)
    yield from _base_further(scene, delta)


def told_base(scene: Scene, delta: Spot) -> Pairs:
    """Yield the one value now and the one before: ``X (tháng trước là Y), tăng D``."""
    near = [
        s
        for s in scene.spots[max(0, delta.n - 3) : delta.n + 3]
        if s.n != delta.n
        and s.sentence == delta.sentence
        and s.figure.kind in {"percent", "score"}
        and s.figure.role in {"result", "previous"}
        and s.figure.hedge == "exact"
    ]
    old = [s for s in near if _is_past(scene, s)]
    new = [s for s in near if s not in old]
    if len(old) != 1 or len(new) != 1 or not same_unit(new[0], old[0]):
        return
    low, high = sorted((delta.n, old[0].n))
    alone = all(s.figure.role != "change" for s in scene.spots[low + 1 : high])
    apart = scene.between(*sorted((new[0], delta), key=lambda s: s.n))
    if alone and ";" not in apart and fits(new[0].figure, delta.figure):
        yield new[0], old[0], "likely", "old_value_named"


def base_behind(scene: Scene, delta: Spot, first: Spot) -> Pairs:
    """Yield the values around ``tăng 1,15% so với năm 2022 (87,12%)``.

    ``first`` is the change that ``delta`` tells again (``tăng 1,8 tỷ đồng, tương đương
    16,7%``), or ``delta`` itself.
    """
    if not first.n or delta.n + 1 >= len(scene.spots):
        return
    new, old = _value_now(scene, first), scene.spots[delta.n + 1]
    words = scene.between(delta, old)
    beside = "(" in words and has_run(words, *_BASE) and len(words) <= 12
    beside = beside and not has_run(words, *_INCREMENTS) and ";" not in words
    beside = beside and old.figure.role != "change" and old.figure.kind != "ratio"
    beside = beside and _OUTCOMES.isdisjoint(words)
    if has_run(scene.before(delta, 12), *GAPS) and not has_run(words, "so với"):
        return  # the bracket tells of the reference, not of the past
    if len(words) <= 3 and has_run(words, "so với") and words[-1:] == ("với",):
        beside = True  # "tăng 20% so với 1.200 hồ sơ cùng kỳ"
    if not beside or not new.sentence == delta.sentence == old.sentence:
        return
    if _is_of_next(scene, delta, old) or _is_in_turn(scene, old):
        return
    if same_unit(new, old) and fits(new.figure, delta.figure):
        if ";" not in scene.between(new, first):
            sure = how_sure(scene, new, first)
            yield new, old, sure, "base_in_bracket"
            yield from _any_before(scene, new, old, delta, sure)
        yield from _of_total(scene, new, old, delta)


def _any_before(
    scene: Scene, new: Spot, old: Spot, delta: Spot, sure: Strength
) -> Pairs:
    """``1.340 hồ sơ, gồm 900 và 440 hồ sơ, tăng 140``: the total may be what rose.

    So may what was reached of a plan, behind which the plan is told.
    """
    for spot in scene.sentence_of(delta):
        alike = spot.figure.unit == old.figure.unit and spot.figure.role == "result"
        if spot.n < new.n and alike and fits(spot.figure, delta.figure):
            yield spot, old, sure, "base_in_bracket"


def _is_of_next(scene: Scene, delta: Spot, old: Spot) -> bool:
    """``so với 200 cuộc năm 2022 giảm 40%, so với 300 cuộc …``: the base was told."""
    told = has_run(scene.before(delta, _CLAUSE), "so với")
    return told and scene.between(delta, old)[:1] in ((",",), (";",), ("và",))


def _is_in_turn(scene: Scene, old: Spot) -> bool:
    """``tăng 1,5 và giảm 0,8 điểm so với năm 2022 (95,0% và 94,8%)``: one each."""
    return old.bracket >= 0 and any(
        spot.bracket == old.bracket
        and spot.figure.unit == old.figure.unit
        and scene.between(old, spot) == ("và",)
        for spot in scene.spots[old.n + 1 : old.n + 2]
    )


def _value_now(scene: Scene, delta: Spot) -> Spot:
    """What changed: ``1.570, giảm 1,9% so với tháng 5 (1.600) nhưng tăng 25%``.

    What a bracket behind another change tells is its base.
    """
    before = scene.spots[max(0, delta.n - _BACK) : delta.n]
    own = [s for s in before if s.bracket in {-1, delta.bracket}]
    inside = before[-1].bracket not in {-1, delta.bracket}
    values = [s for s in own if s.figure.role != "change"]
    return values[-1] if inside and values else before[-1]


def _of_total(scene: Scene, new: Spot, old: Spot, delta: Spot) -> Pairs:
    """``12,6 tỷ đồng, gồm 7,9 và 4,7 tỷ đồng; tăng 1,8 tỷ đồng``: the total rose."""
    total = scene.sentence_of(delta)[0]
    parted = total.n < new.n and ";" in scene.between(new, delta)
    alike = total.figure.unit == old.figure.unit and fits(total.figure, delta.figure)
    if parted and alike:
        yield total, old, "likely", "base_in_bracket"


def _is_past(scene: Scene, spot: Spot) -> bool:
    """Words of an earlier period, and nothing else, lead to the figure."""
    words = list(scene.before(spot, 8))
    at = len(words)
    while at and (words[at - 1] in _PERIOD or words[at - 1][:1].isdigit()):
        at -= 1
    told = has_run(words[at:], *PAST) or spot.figure.role == "previous"
    return told and not has_run(words, *_OTHER)


def fits(value: Figure, delta: Figure) -> bool:
    """Whether a change printed in ``delta``'s unit can be a change of ``value``."""
    if delta.unit == "percent":
        return value.kind in {"percent", "count", "score", "money", "duration"}
    if delta.unit == "point":
        return value.kind in {"percent", "score"}
    if delta.kind == "score":
        return value.kind in {"score", "percent"}
    return value.unit == delta.unit


def same_unit(a: Spot, b: Spot) -> bool:
    """Whether two figures are of one unit, or one of them prints none."""
    one, other = a.figure, b.figure
    bare = "number" in {one.unit, other.unit}
    apart = {one.kind, other.kind} == {"count", "percent"}
    return one.unit == other.unit or (bare and not apart)


def how_sure(scene: Scene, new: Spot, delta: Spot) -> Strength:
    """*stated* where no other value of the sentence could have changed.

    The one right before ``cao hơn 3,05%`` is that value, whatever else is told.
    """
    words = scene.between(new, delta)
    beside = new.n == delta.n - 1 and len(words) <= 4 and new.bracket == delta.bracket
    if beside and new.figure.hedge == "exact" and ";" not in words:
        return "stated"
    alike = [
        s
        for s in scene.sentence_of(new)
        if s.n <= new.n
        and s.figure.unit == new.figure.unit
        and s.figure.role == new.figure.role
    ]
    return "stated" if len(alike) == 1 else "likely"


def _beside_base(
    scene: Scene, delta: Spot
) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """``84,06%, cao hơn mức trung bình cả nước (82,66%) là 1,40 điểm phần trăm``."""
    if delta.n < 2:
        return
    new, old = scene.spots[delta.n - 2 : delta.n]
    link = scene.between(old, delta)
    if not link or len(link) > 3 or not _LEADS.issuperset(link):
        return
    told = has_run(scene.between(new, old), *GAPS)
    together = new.sentence == old.sentence == delta.sentence
    if told and together and same_unit(new, old) and fits(new.figure, delta.figure):
        yield new, old, how_sure(scene, new, delta), "base_in_bracket"


def _base_further(
    scene: Scene, delta: Spot
) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """``88,27%, tăng 1,15% và tăng 9 bậc so với năm 2022 (87,12%, hạng 25)``."""
    new = scene.spots[delta.n - 1] if delta.n else delta
    if delta.figure.unit == "percent" and new.n and new.figure.unit != "percent":
        new = scene.spots[new.n - 1]
    for old in scene.spots[delta.n + 2 : delta.n + 4]:
        words = scene.between(delta, old)
        told = has_run(words, "so với") and "(" in words[-3:] and len(words) <= 16
        told = told and ";" not in words and old.figure.role != "change"
        told = told and _OUTCOMES.isdisjoint(words)
        same = new.sentence == delta.sentence == old.sentence
        alike = old.figure.unit == new.figure.unit and fits(new.figure, delta.figure)
        between = scene.spots[delta.n + 1 : old.n]
        lone = all(s.figure.unit != old.figure.unit for s in between)
        own = new.n < delta.n and ";" not in scene.between(new, delta)
        own = own and not _is_in_turn(scene, old)
        if told and same and alike and lone and own:
            yield new, old, how_sure(scene, new, delta), "base_in_bracket"
            yield from _of_total(scene, new, old, delta)
            return


def _by_period(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """``quý I/2022 … 15.236 hồ sơ (tăng 12,4%); quý I/2021 là 13.590 hồ sơ``."""
    near = [
        s
        for s in scene.spots[max(0, delta.n - 3) : delta.n + 3]
        if s.sentence == delta.sentence
        and s.figure.kind == "count"
        and s.figure.role in {"result", "previous"}
        and s.figure.period
        and s.figure.hedge == "exact"
    ]
    if delta.figure.unit != "percent" or len({s.figure.unit for s in near}) != 1:
        return
    near.sort(key=lambda s: str(s.figure.period), reverse=True)
    years = [s.figure.period for s in near]
    apart = len(near) == 2 and near[0].facets and near[1].facets
    if apart and not near[0].facets & near[1].facets:
        return  # "tiếp nhận 1.245 hồ sơ, giải quyết 1.530 hồ sơ": of two things
    if len(near) == 2 and years[0] != years[1] and near[0].n < delta.n:
        yield near[0], near[1], "likely", "two_periods"
