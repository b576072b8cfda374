"""Repeats: one quantity printed twice, in title and body (SEMANTICS §3, "repeat").

One duty: propose pairs of figures that speak of one quantity, period and level. A
headline rounds or hedges what the body prints in full. Only a headline that names the
same quantity in full, and matches nothing else in the body, can contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.repeats.headlines import (
    body_figure,
    in_headline,
    taken_for_gain,
    tells_closely,
)
from cchc_lib.relations.scope.clauses import Scene, Spot, are_apart, has_run

_STAGES = frozenset({"received", "requested", "resolved"})
_LOOSE = frozenset({"above", "nearly", "about"})
_ROLES = frozenset({"result", "rank", "threshold", "change"})
_ABOVE = ("nói trên", "kể trên", "nêu trên", "trên đây")
_THESE = (("đó",), ("này",), ("ấy",))  # "tại 142 đơn vị đó"
_CLOSE = Decimal("0.2")
_FIRST, _BODY = 4, 40  # figures that may be a headline's, and those that tell it again
_TELLING = 60  # smaller numbers recur by chance


def propose_repeats(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each figure and its nearest later repeat."""
    spots = [s for s in scene.spots if s.figure.role in _ROLES]
    for k, first in enumerate(spots):
        headline = first.paragraph == 0 and k < 4
        later = spots[k + 1 : None if headline else k + 41]
        yield from _as_base(first, later)
        yield from _taken_up(scene, first)
        for second in _in_turn(first, later) if k < _FIRST else later:
            strength = _strength(first, second)
            if _takes_up(scene, first, second):
                strength = "likely"
            if strength:
                yield _relation(first, second, strength)
                break
        else:
            split = has_run(scene.after(first, 8), "trong đó", "gồm", "bao gồm")
            if headline and not split:
                yield from _headline(scene, first, later)
            if k < 4:
                yield from _told_in_body(scene, first, spots[k + 1 :])


def _in_turn(first: Spot, later: Sequence[Spot]) -> Sequence[Spot]:
    """The figures of the body; a hedged headline asks for those that fit it first."""
    if first.figure.hedge not in _LOOSE:
        return later
    return [*sorted(later[:_BODY], key=partial(_misses, first)), *later[_BODY:]]


def _misses(first: Spot, second: Spot) -> tuple[bool, bool]:
    """How badly a figure of the body fits a hedged headline: first the careful ones.

    ``hơn 97%`` is said of 97,1 sooner than of 100, ``hơn 2.500 ý kiến`` of ``ý kiến``.
    """
    soft = first.figure.soft
    close = soft is None or soft.contains(second.figure.value)
    words = [f.printed.split()[-1].lower() for f in (first.figure, second.figure)]
    return not close, words[0] != words[1]


def _told_in_body(
    scene: Scene, first: Spot, later: Sequence[Spot]
) -> Iterator[Relation]:
    """What one of the first figures announces, against the body that tells it."""
    if in_headline(scene, first):
        for second in body_figure(scene, first, later):
            close = tells_closely(scene, first, second)
            reason = "told_closely" if close else "told_in_body"
            yield _relation(first, second, "weak", reason)
    if first.paragraph <= 1:
        for second in taken_for_gain(scene, first):
            yield _relation(first, second, "likely", "told_in_body")


def _relation(
    first: Spot, second: Spot, strength: Strength, reason: str = ""
) -> Relation:
    usual = "same_quantity" if strength == "weak" else "headline_and_body"
    return Relation(
        kind="repeat",
        claim=f"repeat:{first.figure.id}",
        terms=(
            Term(role="first", figure=first.figure.id),
            Term(role="second", figure=second.figure.id),
        ),
        strength=strength,
        reason=reason or usual,
    )


def _as_base(first: Spot, later: Sequence[Spot]) -> Iterator[Relation]:
    """``1.131 phiếu hợp lệ. Có 1.067/1.131 ý kiến …``: a count is a base again."""
    if first.figure.kind != "count" or first.figure.value < _TELLING:
        return
    for second in later[:12]:
        if second.figure.denominator == first.figure.value:
            yield _base_again(first, second, "same_quantity")
            return
    for second in later[:2]:
        fraction = second.figure.denominator is not None
        if fraction and second.figure.kind != "rank" and _in_reach(first, second):
            yield _base_again(first, second, "base_again")
            return


def _in_reach(first: Spot, second: Spot) -> bool:
    """The fraction follows in this sentence or the next, at the same level."""
    same = second.figure.scope in {"", first.figure.scope}
    same = same and second.figure.unit == first.figure.unit
    return second.sentence - first.sentence <= 1 and same


def _base_again(first: Spot, second: Spot, reason: str) -> Relation:
    return Relation(
        kind="repeat",
        claim=f"base:{second.figure.id}",
        terms=(
            Term(role="first", figure=first.figure.id),
            Term(role="second", figure=second.figure.id, take="denominator"),
        ),
        strength="weak",
        reason=reason,
    )


def _taken_up(scene: Scene, second: Spot) -> Iterator[Relation]:
    """``Trong 6,3 tỷ đồng nói trên``: one of the figures of that unit above."""
    these = scene.after(second, 1) in _THESE and has_run(
        scene.before(second, 2), "tại", "trong", "trong số", "với"
    )
    if not these and not has_run(scene.after(second, 4), *_ABOVE):
        return
    for first in reversed(scene.spots[max(0, second.n - 6) : second.n]):
        same = first.figure.unit == second.figure.unit
        body = these and second.figure.unit == "body"
        families = scene.vocabulary.families
        same = same or (body and families.get(first.figure.unit) == "organ")
        if same and second.sentence - first.sentence <= 2:
            yield Relation(
                kind="repeat",
                claim=f"above:{second.figure.id}",
                terms=(
                    Term(role="first", figure=first.figure.id),
                    Term(role="second", figure=second.figure.id),
                ),
                strength="weak",
                reason="taken_up",
            )


def _takes_up(scene: Scene, first: Spot, second: Spot) -> bool:
    """``Trong 5.130 hồ sơ đã giải quyết nói trên``: the figure above, again."""
    if first.facets != second.facets or not second.facets & _STAGES:
        return False
    if first.figure.unit != second.figure.unit or first.figure.kind != "count":
        return False
    return has_run(scene.after(second, 6), *_ABOVE)


def _headline(scene: Scene, first: Spot, later: Sequence[Spot]) -> Iterator[Relation]:
    """An exact headline against the first figure of its quantity in the body."""
    if first.figure.hedge != "exact" or not first.facets & _STAGES:
        return
    if first.figure.role == "change":
        return
    same = [s for s in later if s.figure.unit == first.figure.unit]
    body = [
        s
        for s in same
        if s.facets == first.facets
        and s.paragraph != first.paragraph
        and s.figure.hedge == "exact"
        and s.figure.scope in {"", "whole", first.figure.scope}
    ]
    if not body or any(s.figure.value == first.figure.value for s in same):
        return
    if _is_said_again(scene, first):
        return
    second = body[0]
    gap = abs(second.figure.value - first.figure.value)
    periods = {first.figure.period, second.figure.period} - {None}
    if gap <= _CLOSE * second.figure.value and len(periods) < 2:
        yield _relation(first, second, "likely")


def _is_said_again(scene: Scene, first: Spot) -> bool:
    """``thêm 3 xã, nâng tổng số lên 25``: the body's number needs no noun for that."""
    figure = first.figure
    printed = [w for w in scene.words[figure.first : figure.last] if w[:1].isdigit()]
    return bool(printed) and printed[-1] in scene.words[figure.last :]


def _strength(a: Spot, b: Spot) -> Strength | None:
    """Agreement of one quantity printed twice; exact twins or a rounded headline."""
    f, g = a.figure, b.figure
    if f.unit != g.unit or f.kind != g.kind or _apart(f.scope, g.scope):
        return None
    if "change" in {f.role, g.role} and (f.role != g.role or a.paragraph > 0):
        return None  # changes are told of many things; a headline's comes again
    if f.period and g.period and f.period != g.period:
        return None
    maximum = f.kind == "score" and None in {f.denominator, g.denominator}
    if f.value == g.value and (f.denominator == g.denominator or maximum):
        telling = f.decimals or f.value >= 100 or a.facets & b.facets
        return "weak" if telling and f.value not in {0, 100} else None
    if f.denominator is not None or g.denominator is not None:
        return None
    loose = bool({f.hedge, g.hedge} & _LOOSE) or f.decimals < g.decimals
    near = abs(f.value - g.value) * 10 <= f.value
    if not loose or not near or a.paragraph == b.paragraph:
        return None
    akin = not are_apart(a.facets, b.facets)
    exact = f.hedge == "exact" and f.decimals < g.decimals and f.kind == "percent"
    if akin and (f.interval.meets(g.interval) or exact):
        return "weak" if f.interval.meets(g.interval) else _truncated(a, b)
    return None


def _truncated(a: Spot, b: Spot) -> Strength | None:
    """``85,4%`` above ``85,48%``: cut off, not another value."""
    step = a.figure.resolution
    cut = a.figure.value <= b.figure.value < a.figure.value + step
    return "likely" if cut and a.figure.decimals > 0 else None


def _apart(one: str, other: str) -> bool:
    return bool(one and other and one != other)
