"""F05: does a printed change lie between the values before and after?

One duty: exact verdict on one difference or growth. A change of a percentage passes
as points, or as a relative change with a note on the wording; a change printed as
``điểm %`` passes as points only; a count's change in per cent is relative.
"""

from __future__ import annotations

from fractions import Fraction

from cchc_lib.checks.arithmetic import Figures, touch
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.intervals import Interval

CODE = "F05"


def check_change(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether new − old (or its share of old) can be the printed change."""
    new = figures[relation.named("new")[0].figure]
    if not relation.named("old"):
        return _implied_base(relation, new, figures)
    old = figures[relation.named("old")[0].figure]
    delta = figures[relation.named("delta")[0].figure]
    sign = -1 if relation.detail == "fall" else 1
    points = (new.interval - old.interval) if sign > 0 else old.interval - new.interval
    if _grows_from_zero(new, old, delta):
        return Verdict(
            rule=CODE, relation=relation, verdict="undetermined", reason="whole_is_zero"
        )
    as_points = _points_allowed(new, delta) and touch(points, delta.interval)
    relative = _relative(new, old, sign) if delta.unit == "percent" else None
    as_relative = relative is not None and touch(relative, delta.interval)
    exact = sign * (Fraction(new.value) - Fraction(old.value))
    allowed: Interval | None = points
    if not _points_allowed(new, delta):
        allowed = relative
        exact = 100 * exact / Fraction(old.value) if old.value else exact
    return Verdict(
        rule=CODE,
        relation=relation,
        verdict="consistent" if as_points or as_relative else "inconsistent",
        exact=exact,
        allowed=allowed,
        reason="relative_change_of_a_rate"
        if as_relative and not as_points and new.kind in {"percent", "score"}
        else "",
    )


def _grows_from_zero(new: Figure, old: Figure, delta: Figure) -> bool:
    """Only growth can be meant, and nothing grows by a per cent of zero."""
    return not _points_allowed(new, delta) and old.value == 0


def _implied_base(relation: Relation, new: Figure, figures: Figures) -> Verdict:
    """No value before is printed: it follows, and must not be below zero."""
    delta = figures[relation.named("delta")[0].figure]
    step = delta.interval if relation.detail == "rise" else -delta.interval
    before: Interval | None = None
    if _points_allowed(new, delta):
        before = new.interval - step
    below_zero = before is not None and before.high is not None and before.high < 0
    return Verdict(
        rule=CODE,
        relation=relation,
        verdict="not_checked" if below_zero else "undetermined",
        allowed=before,
        reason="base_not_printed",
    )


def _points_allowed(new: Figure, delta: Figure) -> bool:
    return new.kind in {"percent", "score"} or delta.kind == new.kind


def _relative(new: Figure, old: Figure, sign: int) -> Interval | None:
    """100·(new/old − 1), signed so that a fall is positive; nothing falls below 0."""
    a, b = new.interval, old.interval
    if b.low is None or b.low <= 0:
        return None
    low, low_closed = Fraction(-100), True
    if a.low is not None and b.high is not None:
        low, low_closed = 100 * (a.low / b.high - 1), a.low_closed and b.high_closed
    high, high_closed = None, False
    if a.high is not None:
        high, high_closed = 100 * (a.high / b.low - 1), a.high_closed and b.low_closed
    growth = Interval(low, high, low_closed, high_closed)
    return growth if sign > 0 else -growth
