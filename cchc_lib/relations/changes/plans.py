"""Rates of a plan and multiples of a former value, told beside both.

One duty: ``Kế hoạch giao 2.000 hồ sơ, đã thực hiện 1.740 hồ sơ, đạt 87% kế hoạch``,
``1.740/2.000 hồ sơ, đạt 87% kế hoạch``, ``bằng 87% so với kế hoạch 2.000 hồ sơ`` and
``tăng từ 1.250 lên 2.500 hồ sơ, gấp 2 lần``. Looser readings are in ``ratios``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.changes.years import of_one_body
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.shares.links import of_denominator

_PLANS = ("kế hoạch", "chỉ tiêu", "dự toán")
_OTHER_PLANS = (
    "kế hoạch quý", "kế hoạch tháng", "kế hoạch giai đoạn", "kế hoạch 6", "kế hoạch cả",
)  # fmt: skip
_LINKS = frozenset(", đạt bằng tỷ lệ tức tương ứng đương được và đã hoàn thành".split())
_TO_PLAN = frozenset(
    "so với kế hoạch chỉ tiêu dự toán năm giao là của được đề ra trên ( quý".split()
)
_TIMES = frozenset(", tăng gấp tức là và đã bằng cao hơn".split())
_MOVED = frozenset({"lên", "thành", "đến", "tới"})
_STOPS = frozenset({",", ".", ";", ")", "("})
_COUNTED = frozenset({"count", "money"})
_TO = 6  # words from the former value to "lên"
_LEAD = 7  # words before a plan that say it is one


def told_ratios(scene: Scene) -> Iterator[Relation]:
    """Yield each ratio whose words name both values beside it."""
    for ratio in scene.spots:
        figure = ratio.figure
        if figure.hedge != "exact" or figure.role == "change" or not ratio.n:
            continue
        if figure.unit == "times":
            yield from _multiple(scene, ratio)
        elif figure.unit == "percent" and _is_of_the_plan(scene, ratio):
            yield from _of_plan(scene, ratio)


def _is_of_the_plan(scene: Scene, ratio: Spot) -> bool:
    """``đạt 87% kế hoạch``; of ``kế hoạch quý`` the one printed may be another."""
    behind = scene.after(ratio, 4)
    return has_run(behind, *_PLANS) and not has_run(behind, *_OTHER_PLANS)


def _of_plan(scene: Scene, ratio: Spot) -> Iterator[Relation]:
    done = scene.spots[ratio.n - 1]
    link = [word for word in scene.link(done, ratio) if word != "("]
    if done.sentence != ratio.sentence or not _LINKS.issuperset(link):
        return
    most = done.figure.denominator
    if most is not None and done.figure.kind == "ratio":
        bodies = scene.vocabulary.families.get(done.figure.unit) == "organ"
        if done.figure.value <= most and not bodies:  # "12/15 xã đạt 100% kế hoạch"
            yield of_denominator(ratio, done, done, "likely", "stated_fraction")
        return
    if not _is_exact(done):
        return
    behind = scene.spots[ratio.n + 1 : ratio.n + 2]
    for plan in behind:
        words = scene.between(ratio, plan)
        if _goes_with(plan, done) and _TO_PLAN.issuperset(words):
            yield _relation(done, plan, ratio, "percent")
            return
    before = [s for s in scene.sentence_of(done) if s.n < done.n and _is_exact(s)]
    alike = [s for s in before if s.figure.unit == done.figure.unit]
    if len(alike) == 1 and has_run(scene.before(alike[0], _LEAD), *_PLANS):
        yield _relation(done, alike[0], ratio, "percent")


def _multiple(scene: Scene, ratio: Spot) -> Iterator[Relation]:
    """``từ 1.250 lên 2.500 hồ sơ, gấp 2 lần``; ``năm 2022 có A, năm 2023 có B, …``."""
    if ratio.n < 2:
        return
    base, new = scene.spots[ratio.n - 2 : ratio.n]
    link = scene.link(new, ratio)
    beside = new.sentence == ratio.sentence and _TIMES.issuperset(link)
    if not beside or not (_is_exact(base) and _goes_with(base, new)):
        return
    words = scene.between(base, new)
    moved = (
        "từ" in scene.before(base, 2) and bool(_MOVED & set(words)) and len(words) < 7
    )
    periods = base.figure.period, new.figure.period
    years = None not in periods and str(periods[0]) < str(periods[1])
    here = [s for s in scene.sentence_of(new) if s.figure.unit == new.figure.unit]
    timed = years and len(here) == 2 and ";" not in words
    timed = timed and of_one_body(scene, base, new)
    if (moved or timed) and _ends_with(scene, ratio, base):
        yield _relation(new, base, ratio, "times")


def _ends_with(scene: Scene, ratio: Spot, base: Spot) -> bool:
    """Nothing behind it, or the year of the base: no ``gấp 3 lần mức tăng của …``."""
    words = list(scene.after(ratio, 8))
    stop = next((k for k, w in enumerate(words) if w in _STOPS), len(words))
    words = words[:stop]
    if words[:2] == ["so", "với"]:
        del words[:2]
    if not words:
        return True
    year = words[:1] == ["năm"] and words[1:2] == [base.figure.period]
    return year and len(words) == 2


def _is_exact(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role in {"result", "previous", "target"} and figure.hedge == "exact"
    return told and figure.kind in _COUNTED and figure.value > 0


def _goes_with(base: Spot, new: Spot) -> bool:
    """Of one unit, in one sentence."""
    units = {base.figure.unit, new.figure.unit}
    alike = len(units) == 1 and base.figure.kind == new.figure.kind
    return alike and base.sentence == new.sentence and _is_exact(new)


def _relation(new: Spot, base: Spot, ratio: Spot, detail: str) -> Relation:
    return Relation(
        kind="ratio",
        claim=f"ratio:{ratio.figure.id}",
        terms=(
            Term(role="new", figure=new.figure.id),
            Term(role="base", figure=base.figure.id),
            Term(role="ratio", figure=ratio.figure.id),
        ),
        strength="likely",
        reason="base_named",
        detail=detail,
    )
