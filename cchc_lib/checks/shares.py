"""F01: does the printed percentage follow from the printed part and whole?

One duty: exact verdict on one share. Every rounding mode is tried; ``100%`` of fewer
than all, and ``0%`` of more than none, are shown as rounded (SEMANTICS §3).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cchc_lib.checks.arithmetic import (
    HUNDRED,
    Figures,
    base_set,
    closed,
    exact_sum,
    product_set,
    ratio_set,
    total_set,
    touch,
)
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.intervals import (
    ROUNDING_MODES,
    Interval,
    RoundingMode,
    modes_that_print,
    rounding_interval,
)

CODE = "F01"
_SHARES = Interval.closed(0, 100)
_NONE = Fraction(0)
_SOFT = frozenset({"above", "nearly"})


def check_share(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether some part and whole that print so have the printed share."""
    share = figures[relation.named("share")[0].figure]
    whole = total_set(relation.named("whole"), figures)
    if relation.named("less"):
        whole = whole - total_set(relation.named("less"), figures)
    if relation.named("rest"):
        return _of_rest(relation, figures, share, whole)
    if not (relation.named("part") and relation.named("whole")):
        return _of_unprinted(relation, figures, share, whole)
    part = total_set(relation.named("part"), figures)
    if whole == Interval.point(0):
        return _verdict(relation, "undetermined", reason="whole_is_zero")
    if not closed(share.interval).meets(_SHARES):
        return _verdict(relation, "impossible", reason="share_above_100")
    if _exceeds(part, whole):
        exact = _exact(relation, figures)
        return _verdict(relation, "impossible", exact=exact, reason="part_above_whole")
    if part.is_point and whole.is_point:
        return _of_points(relation, share, part.low, whole.low)
    return _unless_loose(_of_sets(relation, share, part, whole), figures)


def _unless_loose(verdict: Verdict, figures: Figures) -> Verdict:
    """``2.425 of hơn 4.500`` is less than ``97%``, as is anything: it says nothing."""
    relation = verdict.relation
    weak = relation.strength == "weak"
    if verdict.verdict != ("consistent" if weak else "undetermined"):
        return verdict
    told = {name: _as_told(figures[name]) for name in relation.figures}
    part, whole = (total_set(relation.named(role), told) for role in ("part", "whole"))
    share = told[relation.named("share")[0].figure]
    ratios = ratio_set(part, whole)
    agrees = ratios is not None and touch(ratios, share.interval)
    if not weak:  # "7.660 of gần 8.500, đạt 90%": as a careful writer hedges
        ratios = ratios and ratios.intersect(_SHARES)
        return _verdict(relation, "consistent", allowed=ratios) if agrees else verdict
    return verdict if agrees else replace(verdict, reason="soft_hedge")


def _as_told(figure: Figure) -> Figure:
    """The figure as careful writers hedge: ``hơn 4.500`` is not 9.000."""
    return figure if figure.soft is None else replace(figure, interval=figure.soft)


def _of_rest(
    relation: Relation, figures: Figures, share: Figure, whole: Interval
) -> Verdict:
    """The part is the whole less what is printed of the rest."""
    rest = total_set(relation.named("rest"), figures)
    ratios = ratio_set(rest, whole)
    if ratios is None:
        return _verdict(relation, "undetermined", reason="whole_not_bounded")
    allowed = (Interval.point(100) - ratios).intersect(_SHARES)
    exact = allowed.low if allowed.is_point else None
    word = "consistent" if touch(allowed, share.interval) else "inconsistent"
    return _verdict(relation, word, exact=exact, allowed=allowed)


def _of_unprinted(
    relation: Relation, figures: Figures, share: Figure, whole: Interval
) -> Verdict:
    """A share beside its part or its whole only: the other one follows."""
    if relation.named("part"):
        return _of_unprinted_whole(relation, figures, share)
    return _of_unprinted_part(relation, share, whole)


def _of_unprinted_part(relation: Relation, share: Figure, whole: Interval) -> Verdict:
    """``37.000 hồ sơ, đúng hạn gần 97%``: a part follows, and must be whole.

    That no whole number gives the share (GRIM: Brown and Heathers, 2017, SPPS 8(4),
    doi:10.1177/1948550616673876) is said only where the words name its count.
    """
    if not relation.named("whole"):
        return _verdict(relation, "impossible", reason="share_above_100")
    part = product_set(share.interval.intersect(_SHARES), whole)
    reason, power = "part_not_printed", None
    if whole.is_point and whole.low is not None and share.hedge == "exact":
        power = max(_NONE, 1 - whole.low / Fraction(10 ** (share.decimals + 2)))
        modes = _modes_of_some_part(share, whole.low)
        if power and not modes and relation.reason == "share_of_count":
            return _verdict(relation, "impossible", reason="no_whole_part", power=power)
    return _verdict(relation, "undetermined", allowed=part, reason=reason, power=power)


def _of_unprinted_whole(relation: Relation, figures: Figures, share: Figure) -> Verdict:
    """``1,83% bị trễ hạn, tương ứng 6.882 hồ sơ``: a whole follows, about 376.000."""
    part = total_set(relation.named("part"), figures)
    whole = base_set(part, share.interval.intersect(_SHARES))
    reason = "whole_not_printed"
    return _verdict(relation, "undetermined", allowed=whole, reason=reason)


def _modes_of_some_part(share: Figure, whole: Fraction) -> tuple[RoundingMode, ...]:
    """Name the rounding modes under which some whole part prints as the share."""
    return tuple(
        mode
        for mode in ROUNDING_MODES
        if not rounding_interval(share.value, share.resolution, mode=mode)
        .intersect(_SHARES)
        .scaled(whole / HUNDRED)
        .integers()
        .empty
    )


def _verdict(relation: Relation, word: str, **fields: object) -> Verdict:
    return Verdict(rule=CODE, relation=relation, verdict=word, **fields)  # type: ignore[arg-type]


def _exceeds(part: Interval, whole: Interval) -> bool:
    """Every possible part is above every possible whole."""
    if part.low is None or whole.high is None:
        return False
    return part.low > whole.high


def _exact(relation: Relation, figures: Figures) -> Fraction:
    part = exact_sum(relation.named("part"), figures)
    share: Fraction = HUNDRED * part / _whole(relation, figures)
    return share


def _whole(relation: Relation, figures: Figures) -> Fraction:
    whole = exact_sum(relation.named("whole"), figures)
    return whole - exact_sum(relation.named("less"), figures)


def _of_points(
    relation: Relation, share: Figure, part: Fraction | None, whole: Fraction | None
) -> Verdict:
    assert part is not None, "a point has ends"
    assert whole is not None, "a point has ends"
    exact = HUNDRED * part / whole
    allowed = Interval.point(exact)
    if share.hedge != "exact":
        holds = closed(share.interval).contains(exact)
        holds = holds or (share.hedge in _SOFT and _prints_so(share, exact))
        word = "consistent" if holds else "inconsistent"
        return _verdict(
            relation, word, exact=exact, allowed=allowed, reason=_soft(share, exact)
        )
    near = abs(exact - Fraction(share.value)) <= Fraction(share.resolution)
    modes = modes_that_print(exact, share.value, share.resolution) if near else ()
    reason = ""
    if share.value in {0, 100} and exact != share.value:
        word = "inconsistent"
        if modes:
            reason = "rounded_to_100" if share.value else "rounded_to_0"
    elif "nearest" in modes:
        word = "consistent"
        reason = "tie" if "half_up" not in modes or "half_down" not in modes else ""
    else:
        word = "consistent_if" if modes else "inconsistent"
        reason = "other_rounding" if modes else ""
    return _verdict(
        relation,
        word,
        exact=exact,
        allowed=allowed,
        modes=modes,
        reason=reason,
        power=_power(whole, share),
    )


def _prints_so(share: Figure, exact: Fraction) -> bool:
    """``gần 99,5%`` of 99,5004 %: on the open bound, to one digit more than printed."""
    return rounding_interval(share.value, share.resolution / 10).contains(exact)


def _soft(share: Figure, exact: Fraction) -> str:
    """A hedge that holds but says less than a careful writer would."""
    if share.soft is None or share.soft.contains(exact):
        return ""
    return "soft_hedge"


def _power(whole: Fraction, share: Figure) -> Fraction:
    """Share of printable percentages no integer part could give: 1 − n/10^(d+2)."""
    return max(Fraction(0), 1 - whole / Fraction(10 ** (share.decimals + 2)))


def _at_least(part: Interval, whole: Interval) -> Interval | None:
    """1.260 of ``gần 1.300`` are 96.9 % or more: no part is larger than its whole."""
    if part.low is None or part.low <= 0 or whole.high is None or whole.high <= 0:
        return None
    least = HUNDRED * part.low / whole.high
    return Interval(least, _SHARES.high, part.low_closed and whole.high_closed, True)


def _of_sets(
    relation: Relation, share: Figure, part: Interval, whole: Interval
) -> Verdict:
    """Hedged or scaled operands: the share must meet what they leave open."""
    ratios = ratio_set(part, whole)
    if ratios is None:
        least = _at_least(part, whole)
        if least is not None and not touch(least, share.interval):
            return _verdict(relation, "inconsistent", allowed=least)
        return _verdict(relation, "undetermined", reason="whole_not_bounded")
    ratios = ratios.intersect(_SHARES)
    word = "consistent" if touch(ratios, share.interval) else "inconsistent"
    return _verdict(relation, word, allowed=ratios)
