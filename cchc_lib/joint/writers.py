"""The rows of each kind of relation, and the sets a printed quotient stands for.

One duty: one function a kind, from the binding taken to rows of a ``Builder``. Not
here: unknowns and their numbers (``builder``), and which relations are written
(``claims``).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from cchc_lib.joint.builder import Builder, Tie, print_set
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.intervals import Interval, rounding_interval

_SOFT = frozenset({"above", "nearly"})
_SHARES = Interval.closed(0, 100)
_ZERO = Interval.point(0)
_NOT_BELOW = Interval.closed(0, None)
_ABOVE_ZERO = Interval(Fraction(0), None, False, False)


def share_set(figure: Figure, *, loose: bool) -> Interval:
    """Return what a printed share may stand for: 100 % and 0 % are strict."""
    if not loose and figure.hedge == "exact" and figure.value in {0, 100}:
        return Interval.point(figure.value)
    printed = print_set(figure, loose=loose)
    if figure.hedge in _SOFT:  # "gần 99,5%" of 99,5004 %: on the open bound
        bound = rounding_interval(figure.value, figure.resolution / 10)
        printed = printed.hull(bound)
    return printed.intersect(_SHARES)


def quotient_set(figure: Figure, *, loose: bool) -> Interval:
    """Return what a printed quotient may stand for: it is rounded, even to a whole."""
    if figure.hedge == "exact" and figure.interval.is_point and not loose:
        return rounding_interval(figure.value, figure.resolution)
    if figure.hedge == "exact" and loose:
        value, step = Fraction(figure.value), Fraction(figure.resolution)
        return Interval(value - step, value + step, False, False)
    return figure.interval


def _share(builder: Builder, verdict: Verdict) -> None:
    relation = verdict.relation
    figure = builder.figures[relation.named("share")[0].figure]
    wholes = builder.all(relation, "whole")
    if relation.named("less"):
        wholes = builder.difference("left", wholes, builder.all(relation, "less"))
    if relation.named("rest"):
        parts = builder.difference("part", wholes, builder.all(relation, "rest"))
    else:
        named = builder.all(relation, "part")
        parts = named or builder.unprinted("part", wholes)
    builder.row(_NOT_BELOW, (wholes, 1), (parts, -1))
    builder.row(_ABOVE_ZERO, (wholes, 1))  # of nothing there is no share
    tie = Tie(
        figure=figure.id,
        claim=relation.claim,
        kind="share",
        parts=builder.names(parts),
        wholes=builder.names(wholes),
        weak=builder.weak,
    )
    builder.tie(tie, share_set(figure, loose=figure.id in builder.loose))


def _sum(builder: Builder, verdict: Verdict) -> None:
    relation = verdict.relation
    total, parts = builder.all(relation, "total"), builder.all(relation, "part")
    whole = Interval.point(100) if relation.detail == "hundred" else _ZERO
    builder.row(whole, (parts, 1), (total, -1))


def _within(builder: Builder, verdict: Verdict) -> None:
    part = builder.all(verdict.relation, "part")
    builder.row(_NOT_BELOW, (builder.all(verdict.relation, "whole"), 1), (part, -1))


def _repeat(builder: Builder, verdict: Verdict) -> None:
    first = builder.all(verdict.relation, "first")
    builder.row(_ZERO, (first, 1), (builder.all(verdict.relation, "second"), -1))


def _change(builder: Builder, verdict: Verdict) -> None:
    """Write points as a difference, a relative change as a quotient."""
    relation = verdict.relation
    new, old = builder.all(relation, "new"), builder.all(relation, "old")
    figure = builder.figures[relation.named("delta")[0].figure]
    kind = builder.figures[relation.named("new")[0].figure].kind
    sign = -1 if relation.detail == "fall" else 1
    points = kind in {"percent", "score"} or figure.kind == kind
    if points and verdict.reason != "relative_change_of_a_rate":
        delta = builder.all(relation, "delta")
        builder.row(_ZERO, (new, 1), (old, -1), (delta, -sign))
        return
    tie = Tie(
        figure=figure.id,
        claim=relation.claim,
        kind="change",
        parts=builder.names(new),
        wholes=builder.names(old),
        offset=100,
        sign=sign,
        weak=builder.weak,
    )
    builder.tie(tie, print_set(figure, loose=figure.id in builder.loose))


def _ratio(builder: Builder, verdict: Verdict) -> None:
    relation = verdict.relation
    figure = builder.figures[relation.named("ratio")[0].figure]
    new = builder.all(relation, "new")
    base = builder.all(relation, "base") or builder.unprinted("base", new)
    printed = quotient_set(figure, loose=figure.id in builder.loose)
    times = relation.detail == "times"
    direct = verdict.allowed is None or verdict.allowed.meets(printed)
    grown = times and figure.role == "change" and not direct
    tie = Tie(
        figure=figure.id,
        claim=relation.claim,
        kind="ratio",
        parts=builder.names(new),
        wholes=builder.names(base),
        factor=1 if times else 100,
        offset=int(grown),  # some writers count the growth, not the multiple
        weak=builder.weak,
    )
    builder.tie(tie, printed)


def _mean(builder: Builder, verdict: Verdict) -> None:
    relation = verdict.relation
    figure = builder.figures[relation.named("mean")[0].figure]
    tie = Tie(
        figure=figure.id,
        claim=relation.claim,
        kind="mean",
        parts=builder.names(builder.all(relation, "total")),
        wholes=builder.names(builder.all(relation, "number")),
        factor=1,
        weak=builder.weak,
    )
    builder.tie(tie, quotient_set(figure, loose=True))  # cut off as often as rounded


def _rank(builder: Builder, verdict: Verdict) -> None:
    relation = verdict.relation
    rank, ranked = builder.all(relation, "rank"), builder.all(relation, "ranked")
    if ranked:
        builder.row(_NOT_BELOW, (ranked, 1), (rank, -1))
    places = builder.all(relation, "places")
    if not places:
        return
    sign = 1 if relation.detail == "rise" else -1
    builder.row(Interval.closed(1, None), (rank, 1), (places, sign))
    if ranked:
        builder.row(_NOT_BELOW, (ranked, 1), (rank, -1), (places, -sign))
    old = builder.all(relation, "old")
    if old:
        builder.row(_ZERO, (rank, 1), (places, sign), (old, -1))


def _list(builder: Builder, verdict: Verdict) -> None:
    announced = builder.all(verdict.relation, "announced")
    builder.row(Interval.point(int(verdict.relation.detail)), (announced, 1))


def _compare(builder: Builder, verdict: Verdict) -> None:
    """Write an order of true values: weaker than one of prints, but never wrong."""
    relation = verdict.relation
    if relation.named("limit"):
        _limit(builder, relation)
        return
    terms = [builder.unknown(term) for term in relation.terms]
    if relation.detail in {"rise", "fall"}:
        sign = 1 if relation.detail == "rise" else -1
        for later, earlier in pairwise(terms):
            builder.row(_NOT_BELOW, ([later], sign), ([earlier], -sign))
        return
    for role, sign in (("top", 1), ("bottom", -1)):
        for extreme in builder.all(relation, role)[:1]:
            for listed in terms:
                if listed != extreme:
                    builder.row(_NOT_BELOW, ([extreme], sign), ([listed], -sign))


def _limit(builder: Builder, relation: Relation) -> None:
    """Write a bound of all; one that none passes is left to its own check."""
    if relation.detail == "limit":
        limit = builder.figures[relation.named("limit")[0].figure]
        other = builder.all(relation, "other")
        builder.row(limit.interval, (other, 1), owners=(limit.id,))


WRITERS: dict[str, Callable[[Builder, Verdict], None]] = {
    "share": _share,
    "fraction": _within,
    "sum": _sum,
    "part_of": _within,
    "repeat": _repeat,
    "change": _change,
    "ratio": _ratio,
    "mean": _mean,
    "rank": _rank,
    "list_count": _list,
    "compare": _compare,
}
