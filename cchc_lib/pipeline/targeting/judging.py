"""Met, missed or not proven: exact verdicts on a reported figure and a bound.

One duty: target + matched figure → verdict, margin, and what would turn it. A verdict
needs every value that the figure may stand for on one side of the bound; counts in
full decide where they are printed, since a rounded share hides them.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline.targeting.matching import Match
from cchc_lib.pipeline.targeting.records import (
    Document,
    Flip,
    Held,
    Reported,
    Status,
)
from cchc_lib.vocabulary.targets import Target

# Shares of these are no shares of what was due: some dossiers still had time.
_NOT_YET_DUE = frozenset({"received", "requested"})
_LOWER = frozenset({"at_least", "above"})  # bounds from below


def judge(target: Target, document: Document, matches: Sequence[Match]) -> list[Held]:
    """Judge each figure that answers the target; one row without any, if none does."""
    answers = _once([match for match in matches if match.matches])
    if answers:
        return [_held(target, document, match) for match in answers]
    near = tuple((match.reported, match.why) for match in matches)
    return [
        Held(
            target=target,
            document=document,
            reported=None,
            status="not_reported",
            certainty=None,
            near=near,
        )
    ]


def _once(answers: Sequence[Match]) -> list[Match]:
    """Leave out shares of late ones that say again what is said of those on time."""
    plain = [m.reported for m in answers if not m.reported.complement]
    said = {one.exact for one in plain if one.exact is not None}
    return [
        m for m in answers if not m.reported.complement or m.reported.exact not in said
    ]


def status_of(values: Interval, goal: Interval) -> Status:
    """Say on which side of a bound all values lie.

    Examples
    --------
    >>> goal = Interval.closed(99, None)
    >>> [status_of(Interval.closed(a, a + 1), goal) for a in (97, 98, 99)]
    ['missed', 'not_proven', 'met']
    """
    if values.within(goal):
        return "met"
    return "not_proven" if values.meets(goal) else "missed"


def _held(target: Target, document: Document, match: Match) -> Held:
    reported, goal = match.reported, target.goal
    printed, counted = _values(reported)
    values = counted or printed
    assert values is not None
    status = status_of(values, goal)
    conflict = False
    if printed is not None and counted is not None:
        conflict = {status_of(printed, goal), status} == {"met", "missed"}
        values = printed.hull(counted) if conflict else values
    status = "not_proven" if conflict else status
    sure = status != "not_proven" and not match.doubts
    return Held(
        target=target,
        document=document,
        reported=reported,
        status=status,
        certainty="certain" if sure else "possible",
        doubts=match.doubts,
        conflict=conflict,
        two_sides=_splits(goal, reported),
        leans=_leaning(goal, reported) if status == "not_proven" else None,
        values=values,
        margin=_margin(target, reported),
        margins=_margins(target, values),
        flip=_flip(target, reported, status),
    )


def _splits(goal: Interval, reported: Reported) -> bool:
    """Whether the printed value, at its word, and its counts lie on two sides."""
    point, exact = reported.point, reported.exact
    if point is None or exact is None or reported.apart:
        return False
    return goal.contains(point) != goal.contains(exact)


def _leaning(goal: Interval, reported: Reported) -> Status | None:
    """What the usual sense of a hedge gives, where no counts are printed."""
    if reported.soft is None or reported.exact is not None or reported.apart:
        return None
    usual = status_of(reported.soft, goal)
    return None if usual == "not_proven" else usual


def _values(reported: Reported) -> tuple[Interval | None, Interval | None]:
    """The sets of the print and of the counts; open upwards where early ones lack."""
    counted = None if reported.exact is None else Interval.point(reported.exact)
    sets = (reported.held, counted)
    if not reported.apart:
        return sets
    above = [
        None if s is None else Interval(s.low, None, s.low_closed, False) for s in sets
    ]
    first, second = (None if s is None else s.clip(0, 100) for s in above)
    return first, second


def _beyond(target: Target, value: Fraction) -> Fraction:
    gap = value - Fraction(target.value)
    return gap if target.bound in _LOWER else -gap


def _margin(target: Target, reported: Reported) -> Fraction | None:
    value = reported.point if reported.exact is None else reported.exact
    return None if value is None else _beyond(target, value)


def _margins(target: Target, values: Interval) -> Interval:
    gaps = values - Interval.point(target.value)
    return gaps if target.bound in _LOWER else -gaps


def _flip(target: Target, reported: Reported, status: Status) -> Flip:
    goal = target.goal
    wanted = _other_side(goal) if status == "met" else goal
    wanted = wanted.clip(0, 100) if target.unit == "percent" else wanted
    if reported.whole is None or reported.apart:
        return Flip(true_value=wanted)
    part, whole = reported.part, reported.whole
    counts = wanted.scaled(Fraction(whole, 100)).integers()
    # The nearest count on the other side: the least above, or the most below.
    rising = (target.bound in _LOWER) != (status == "met")
    end = counts.low if rising else counts.high
    needed = None if end is None else int(end)
    return Flip(
        true_value=wanted,
        needed=needed,
        change=None if needed is None or part is None else needed - part,
        whole=whole,
        not_due=_not_due(target, reported, status),
    )


def _other_side(goal: Interval) -> Interval:
    if goal.low is not None:
        return Interval(None, goal.low, False, not goal.low_closed)
    return Interval(goal.high, None, not goal.high_closed, False)


def _not_due(target: Target, reported: Reported, status: Status) -> int | None:
    """How many dossiers received may still be in time, so that the rest meet it.

    Only of dossiers on time, and of a share of those received: 102.466 of 104.259 is
    99 % of 103.501, so 758 not yet due would do.
    """
    timed = "timing" in target.facets and reported.whole_stage in _NOT_YET_DUE
    part, whole, bound = reported.part, reported.whole, Fraction(target.value)
    if not timed or status != "missed" or target.bound not in _LOWER:
        return None
    if part is None or whole is None or not bound:
        return None
    most = Fraction(100 * part) / bound
    base = floor(most) if target.bound == "at_least" else ceil(most) - 1
    return whole - base if part <= base < whole else None
