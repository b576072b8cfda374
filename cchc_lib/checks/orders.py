"""F10 ratios, F11 list counts, F12 means, F13 comparisons.

One duty: exact verdicts on multiples, announced numbers, averages and order.
"""

from __future__ import annotations

import itertools
from fractions import Fraction

from cchc_lib.checks.arithmetic import Figures, ratio_set
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.intervals import Interval, modes_that_print, rounding_interval

RATIO_CODE, LIST_CODE, MEAN_CODE, COMPARE_CODE = "F10", "F11", "F12", "F13"


def _only(relation: Relation, role: str, figures: Figures) -> Figure:
    return figures[relation.named(role)[0].figure]


def check_ratio(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether new / base can be the printed per cent or multiple."""
    if not relation.named("base"):
        return _implied_base(relation, figures)
    new, base = (_only(relation, r, figures) for r in ("new", "base"))
    ratio = _only(relation, "ratio", figures)
    allowed = ratio_set(new.interval, base.interval)
    if allowed is None or base.value == 0:
        return Verdict(
            rule=RATIO_CODE,
            relation=relation,
            verdict="undetermined",
            reason="whole_not_bounded",
        )
    exact = 100 * Fraction(new.value) / Fraction(base.value)
    if relation.detail == "times":
        allowed, exact = allowed.scaled(Fraction(1, 100)), exact / 100
    printed = _as_measured(ratio)
    verdict: str = "inconsistent"
    modes: tuple[str, ...] = ()
    if allowed.meets(printed) or _grown(relation, ratio, allowed, printed):
        verdict = "consistent"
    elif ratio.hedge == "exact" and allowed.is_point:
        modes = modes_that_print(exact, ratio.value, ratio.resolution)
        verdict = "consistent_if" if modes else "inconsistent"
    return Verdict(
        rule=RATIO_CODE,
        relation=relation,
        verdict=verdict,  # type: ignore[arg-type]
        exact=exact,
        allowed=allowed,
        modes=modes,
        reason="other_rounding" if verdict == "consistent_if" else "",
    )


def _implied_base(relation: Relation, figures: Figures) -> Verdict:
    """No base is printed: it follows from the value and the ratio."""
    new, ratio = (_only(relation, r, figures) for r in ("new", "ratio"))
    base = ratio_set(new.interval, ratio.interval)
    if base is not None and relation.detail == "times":
        base = base.scaled(Fraction(1, 100))
    return Verdict(
        rule=RATIO_CODE,
        relation=relation,
        verdict="undetermined",
        allowed=base,
        reason="base_not_printed",
    )


def _grown(
    relation: Relation, ratio: Figure, allowed: Interval, printed: Interval
) -> bool:
    """``tăng 1,76 lần``: some writers count the growth, not the multiple."""
    if relation.detail != "times" or ratio.role != "change":
        return False
    return (allowed - Interval.point(1)).meets(printed)


def _as_measured(figure: Figure) -> Interval:
    """A quotient is rounded to its last printed digit even where it looks whole."""
    if figure.hedge == "exact" and figure.interval.is_point:
        return rounding_interval(figure.value, figure.resolution)
    return figure.interval


def check_mean(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether total / number can be the printed mean."""
    if not relation.named("number"):
        return Verdict(
            rule=MEAN_CODE,
            relation=relation,
            verdict="undetermined",
            reason="number_not_printed",
        )
    total, number = (_only(relation, r, figures) for r in ("total", "number"))
    mean = _only(relation, "mean", figures)
    quotient = ratio_set(total.interval, number.interval)
    if quotient is None:
        return Verdict(
            rule=MEAN_CODE,
            relation=relation,
            verdict="undetermined",
            reason="whole_not_bounded",
        )
    allowed = quotient.scaled(Fraction(1, 100))
    holds = allowed.meets(_as_measured(mean)) or _is_cut(mean, allowed)
    return Verdict(
        rule=MEAN_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=Fraction(total.value) / Fraction(number.value),
        allowed=allowed,
    )


def _is_cut(mean: Figure, allowed: Interval) -> bool:
    """``bình quân 5,7 tỷ đồng`` of 5,755: means are cut off as often as rounded."""
    value, step = Fraction(mean.value), Fraction(mean.resolution)
    return mean.hedge == "exact" and allowed.meets(Interval.closed(value, value + step))


def check_list(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether as many names are listed as were announced."""
    announced = _only(relation, "announced", figures)
    named = int(relation.detail)
    holds = announced.interval.contains(named)
    return Verdict(
        rule=LIST_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=Fraction(named),
        allowed=Interval.point(named),
    )


def check_compare(relation: Relation, figures: Figures) -> Verdict:
    """Ask whether the figure named highest is, the lowest likewise, within a limit."""
    if relation.detail in {"limit", "no_limit"}:
        limit, other = (_only(relation, r, figures) for r in ("limit", "other"))
        inside = relation.detail == "limit"
        holds = all(
            limit.interval.contains(figures[t.figure].value) == inside
            for t in relation.named("other")
        )
        word = "consistent" if holds else "inconsistent"
        return Verdict(
            rule=COMPARE_CODE,
            relation=relation,
            verdict=word,  # type: ignore[arg-type]
            exact=Fraction(other.value),
            allowed=limit.interval if relation.detail == "limit" else None,
        )
    if relation.detail in {"rise", "fall"}:
        return _check_series(relation, figures)
    if relation.detail in {"ascending", "descending"}:
        return _check_ordering(relation, figures)
    tops = [figures[t.figure].value for t in relation.named("top")]
    bottoms = [figures[t.figure].value for t in relation.named("bottom")]
    every = [figures[t.figure].value for t in relation.terms if t.role != "place"]
    holds = all(t == max(every) for t in tops[:1]) and all(
        b == min(every) for b in bottoms[:1]
    )
    wanted = max(every) if relation.detail == "top" else min(every)
    return Verdict(
        rule=COMPARE_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=Fraction(wanted),
        allowed=Interval.point(wanted),
    )


def _check_ordering(relation: Relation, figures: Figures) -> Verdict:
    """No value of a ranking is out of its place; ties are in place."""
    values = [figures[t.figure].value for t in relation.terms]
    falling = relation.detail == "descending"
    steps = itertools.pairwise(values)
    holds = all((a >= b) if falling else (a <= b) for a, b in steps)
    return Verdict(
        rule=COMPARE_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
    )


def _check_series(relation: Relation, figures: Figures) -> Verdict:
    """Values of earlier years lie on the side the words say."""
    values = [figures[t.figure].value for t in relation.terms]
    steps = itertools.pairwise(values)
    rising = relation.detail == "rise"
    holds = all((a > b) if rising else (a < b) for a, b in steps)
    return Verdict(
        rule=COMPARE_CODE,
        relation=relation,
        verdict="consistent" if holds else "inconsistent",
        exact=Fraction(values[0]),
    )
