"""Means: ``4.040 hồ sơ, bình quân mỗi ngày gần 176 hồ sơ``.

One duty: tie a mean to the total and the number it divides by. What a mean runs over is
seldom printed beside it: it is taken where it agrees, and contradicts only where
``checks.mean_evidence`` finds one keystroke between three numbers the words name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import family_of

_CUES = ("bình quân", "mỗi", "trung bình mỗi", "trung bình khoảng", "tính ra")
_MEAN = ("bình quân", "trung bình")
_LEAD = 8  # words from "trung bình" to the mean
_REACH = 9  # figures back
_CLOSES = frozenset({",", ".", ";", ":", ")", "(", "/", "mỗi", "trong", "một", "và"})
_OF_PART = ("giải quyết", "xử lý", "trả", "trực tuyến", "chuyên trách", "khoảng hơn")


def propose_means(scene: Scene) -> Iterator[Relation]:
    """Yield every total and divisor near a mean that fit its unit and its ``mỗi``."""
    for mean in scene.spots:
        if not _may_be_mean(mean):
            continue
        around = [*scene.before(mean, 9), *scene.after(mean, 4)]
        leads = scene.before(mean, _LEAD)
        if not has_run(around, *_CUES) and not has_run(leads, *_MEAN):
            continue
        per = _per_one(scene, leads) or _per_unit(scene, around)
        near = [
            s
            for s in scene.spots[max(0, mean.n - _REACH) : mean.n + 3]
            if s.n != mean.n and s.figure.role != "change"
        ]
        yield from _unprinted_number(mean, near)
        totals = _totals(scene, mean, near)
        for total in totals:
            numbers = [
                s for s in near if s.n != total.n and _divides(scene, s, per, total)
            ]
            named = bool(per) and _is_named(scene, mean, totals, numbers)
            for number in numbers:
                beside = total.sentence == mean.sentence == number.sentence
                yield _relation(mean, total, number, named=named and beside)


def _totals(scene: Scene, mean: Spot, near: list[Spot]) -> list[Spot]:
    """Larger figures of the family; of the sentence, those told before the mean."""
    larger = [
        s for s in near if s.figure.value > mean.figure.value and _alike(scene, s, mean)
    ]
    told = [s for s in larger if s.sentence == mean.sentence and s.n < mean.n]
    return told or larger


def _is_named(
    scene: Scene, mean: Spot, totals: list[Spot], numbers: list[Spot]
) -> bool:
    """One total and one number in the sentence, of just what the mean is of."""
    totals = [s for s in totals if s.sentence == mean.sentence]
    numbers = [s for s in numbers if s.sentence == mean.sentence]
    if len(totals) != 1 or len(numbers) != 1:
        return False
    total = totals[0]
    same = not mean.facets or mean.facets <= total.facets
    behind = scene.after(mean, 1)
    whole = not behind or behind[0] in _CLOSES
    plain = not has_run(scene.before(mean, 9), *_OF_PART)
    return same and whole and plain


def _may_be_mean(spot: Spot) -> bool:
    figure = spot.figure
    counted = figure.kind in {"count", "money"} and figure.role != "change"
    return counted and figure.value >= 2


def _unprinted_number(mean: Spot, near: list[Spot]) -> Iterator[Relation]:
    """``722 lượt …, trung bình mỗi ngày 180 lượt``: the days are not printed."""
    totals = [
        s
        for s in near
        if s.n < mean.n
        and s.figure.unit == mean.figure.unit
        and s.figure.value > mean.figure.value
        and s.sentence == mean.sentence
    ]
    if totals:
        yield Relation(
            kind="mean",
            claim=f"mean:{mean.figure.id}",
            terms=(
                Term(role="total", figure=totals[-1].figure.id),
                Term(role="mean", figure=mean.figure.id),
            ),
            strength="weak",
            reason="number_not_printed",
        )


def _relation(mean: Spot, total: Spot, number: Spot, *, named: bool) -> Relation:
    return Relation(
        kind="mean",
        claim=f"mean:{mean.figure.id}",
        terms=(
            Term(role="total", figure=total.figure.id),
            Term(role="number", figure=number.figure.id),
            Term(role="mean", figure=mean.figure.id),
        ),
        strength="weak",
        reason="total_over_each" if named else "total_over_number",
    )


def _per_unit(scene: Scene, words: list[str]) -> str:
    """The unit after ``mỗi`` or a stroke: a key of the units, ``day``, or ""."""
    each = next((word for word in ("mỗi", "/") if word in words), "")
    if not each:
        return ""
    at = words.index(each) + 1
    if at < len(words) and words[at] in {"ngày", "tháng", "tuần"}:
        return "day" if words[at] == "ngày" else words[at]
    hit = scene.vocabulary.units.at(words, at) if at < len(words) else None
    return hit[1] if hit else ""


def _per_one(scene: Scene, words: Sequence[str]) -> str:
    """``tính ra một người gánh 45 hồ sơ``: the last ``mỗi`` or ``một`` before it."""
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1] in {"mỗi", "một"}:
            hit = scene.vocabulary.units.at(words, at)
            return hit[1] if hit else ""
    return ""


def _alike(scene: Scene, total: Spot, mean: Spot) -> bool:
    return family_of(scene, total) == family_of(scene, mean) or {
        total.figure.unit,
        mean.figure.unit,
    } <= {"person", "visit", "other:học"}


def _divides(scene: Scene, number: Spot, per: str, total: Spot) -> bool:
    unit, value = number.figure.unit, number.figure.value
    if value < 2 or value >= total.figure.value:
        return False
    if per:
        families = scene.vocabulary.families
        return unit == per or families.get(unit, unit) == families.get(per, per)
    return number.figure.kind in {"count", "duration"} and unit != total.figure.unit
