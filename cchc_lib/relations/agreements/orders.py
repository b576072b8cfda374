"""Values that fall, or rise, one after the other where words of ranking stand near.

One duty: runs of one measure in order, across sentences and lines and over what is told
between them (what was before, what changed): ``Đứng đầu là A: 19 hồ sơ. Kế đó: B: 11;
C: 9``, ``A từ 72,1 lên 72,81 điểm, B từ 68,82 lên 70,37 điểm``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.wholes import noun_of

_RANKING = frozenset(
    "nhất nhì chót kế lượt dần dẫn xa sát quân xếp hạng đứng tốp".split()
)
_PAST = frozenset({"từ", "trước", "ngoái"})
_INTO = frozenset({"received", "requested"})
_KINDS = frozenset({"count", "score", "percent"})
_ALL = 100  # of everything: no place in a ranking
_LEAST = 3  # values that make an order
_SENTENCES = 2  # between two values
_APART = 40  # words
_BESIDE = 10  # words before three values that may
_LEAD = 24  # words before the first value that may tell of a ranking


def orders_that_fit(
    scene: Scene, told: Collection[tuple[str, str]]
) -> Iterator[tuple[Spot, ...]]:
    """Yield runs in order; ``told`` are wholes and their parts, no ranking."""
    measures: dict[tuple[str, str], list[Spot]] = {}
    for spot in scene.spots:
        figure = spot.figure
        measured = figure.kind in _KINDS and figure.role == "result"
        if measured and figure.hedge != "range" and not _is_past(scene, spot):
            measures.setdefault((figure.kind, _unit(spot)), []).append(spot)
    for spots in measures.values():
        for sign in (-1, 1):
            for found in _runs(scene, spots, sign, told):
                run = _without_total(found)
                if _is_ranking(scene, run):
                    yield run


def _is_past(scene: Scene, spot: Spot) -> bool:
    """``từ 72,1 điểm thành 72,81 điểm``, ``88,51% (năm 2023: 87,72%)``: what was."""
    words = scene.before(spot, 3)
    year = any(len(w) == 4 and w.isdigit() for w in words)
    return "từ" in words[-1:] or not _PAST.isdisjoint(words[-2:]) or year


def _unit(spot: Spot) -> str:
    """``2.015 hồ sơ``, then ``B (1.443)``: a bare number goes with any count."""
    return "" if spot.figure.kind == "count" else spot.figure.unit


def _runs(
    scene: Scene, spots: Sequence[Spot], sign: int, told: Collection[tuple[str, str]]
) -> Iterator[tuple[Spot, ...]]:
    run: list[Spot] = []
    for spot in spots:
        if run and not _goes_on(scene, run[-1], spot, sign, told):
            if len(run) >= _LEAST:
                yield tuple(run)
            run = []
        run.append(spot)
    if len(run) >= _LEAST:
        yield tuple(run)


def _without_total(run: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """``nhận 25.210 hồ sơ. Đông nhất: A 7.710, B 3.704, C 2.125``: all, then some."""
    head, *rest = run
    apart = head.sentence < rest[0].sentence and head.figure.kind == "count"
    holds = head.figure.value >= sum(spot.figure.value for spot in rest)
    return tuple(rest) if apart and holds and len(rest) >= _LEAST else run


def _goes_on(
    scene: Scene, last: Spot, spot: Spot, sign: int, told: Collection[tuple[str, str]]
) -> bool:
    one, other = last.figure, spot.figure
    ordered = sign * (other.value - one.value) > 0
    units = {one.unit, other.unit}
    alike = len(units) == 1 or "number" in units
    alike = alike and last.facets - _INTO == spot.facets - _INTO
    alike = alike and _ALL not in {one.value, other.value}
    alike = alike and one.denominator == other.denominator
    near = spot.sentence - last.sentence <= _SENTENCES
    near = near and len(scene.between(last, spot)) <= _APART
    pair = {(one.id, other.id), (other.id, one.id)}
    if not (ordered and alike and near and pair.isdisjoint(told)):
        return False
    return _of_one_noun(scene, last, spot)


def _of_one_noun(scene: Scene, one: Spot, other: Spot) -> bool:
    """``8.364 bộ phận`` and ``60 địa phương`` are bodies both, and no ranking."""
    here, there = noun_of(scene, one), noun_of(scene, other)
    return not here or not there or here[0] == there[0]


def _is_ranking(scene: Scene, run: Sequence[Spot]) -> bool:
    first, last = run[0].figure.first, run[-1].figure.first
    lead = _LEAD if len(run) > _LEAST else _BESIDE  # three may fall by chance
    return not _RANKING.isdisjoint(scene.words[max(0, first - lead) : last])


def in_order(run: Sequence[Spot]) -> Relation:
    """Make the *weak* record of a run in order."""
    falls = run[0].figure.value > run[-1].figure.value
    return Relation(
        kind="compare",
        claim=f"agrees:order:{run[0].figure.id}:{run[-1].figure.id}",
        terms=tuple(Term(role="item", figure=spot.figure.id) for spot in run),
        strength="weak",
        reason="numbers_fit",
        detail="descending" if falls else "ascending",
    )
