"""Where a term must lie for a failed claim to hold, the others being right.

One duty: a relation and one of its terms → the ends between which a repair can lie.
Only a filter that saves trying: what passes is still put to the rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cchc_lib.checks.arithmetic import HUNDRED, exact_sum, ratio_set, total_set
from cchc_lib.model import Figure, Relation, Term
from cchc_lib.numbers.intervals import Interval

Window = tuple[Fraction | None, Fraction | None] | None
_GROUP, _THOUSAND = 3, 1000
_COARSER = 100  # one edit may take two decimals away


def find_window(
    relation: Relation, term: Term, figures: Mapping[str, Figure]
) -> Window:
    """Return the lowest and the highest value that can mend a claim.

    Parameters
    ----------
    relation : Relation
        The claim.
    term : Term
        The one that may be misprinted.
    figures : mapping of str to Figure
        By id.

    Returns
    -------
    tuple of (Fraction or None, Fraction or None), or None
        ``None`` for an end that is open, and for a kind of claim that needs trying.
    """
    if relation.kind == "share":
        return _of_share(relation, term, figures)
    if relation.kind == "sum":
        return _of_sum(relation, term, figures)
    if relation.kind == "repeat":
        return _of_repeat(relation, term, figures)
    return None


def _of_share(relation: Relation, term: Term, figures: Mapping[str, Figure]) -> Window:
    if relation.detail or relation.named("rest") or relation.named("less"):
        return None
    share = figures[relation.named("share")[0].figure]
    if term.role == "share":
        return _beside(relation, share, figures)
    low, high = share.interval.low, share.interval.high
    if low is None or high is None:
        return None
    step = Fraction(share.resolution)
    return _of_count(relation, term, figures, ((low - step) / 100, (high + step) / 100))


def _of_count(
    relation: Relation,
    term: Term,
    figures: Mapping[str, Figure],
    shares: tuple[Fraction, Fraction],
) -> Window:
    """Solve ``low ≤ part / whole ≤ high`` for a number in the one, the other or both.

    With p and w what the other terms add up to, x lies from low·w − p to high·w − p in
    the part, from p / high − w to p / low − w in the whole, and in both from
    (low·w − p) / (1 − low) to (high·w − p) / (1 − high).
    """
    low, high = shares
    parts, wholes = relation.named("part"), relation.named("whole")
    mine = term.figure, term.take
    others = [
        [t for t in terms if (t.figure, t.take) != mine] for terms in (parts, wholes)
    ]
    part, whole = (exact_sum(terms, figures) for terms in others)
    in_part, in_whole = len(parts) - len(others[0]), len(wholes) - len(others[1])
    single = len(parts) == len(wholes) == 1
    told = all(figures[t.figure].hedge == "exact" for t in (*parts, *wholes))
    if not (single or told) or low <= 0 or max(in_part, in_whole) > 1:
        return None
    if in_part and in_whole:
        highest = None if high >= 1 else (high * whole - part) / (1 - high)
        return None if low >= 1 else ((low * whole - part) / (1 - low), highest)
    if in_part:
        return low * whole - part, high * whole - part
    return part / high - whole, part / low - whole


def _beside(relation: Relation, share: Figure, figures: Mapping[str, Figure]) -> Window:
    """Near the share that the printed counts have."""
    sets = [total_set(relation.named(role), figures) for role in ("part", "whole")]
    part, whole = sets
    if share.hedge != "exact" or not (part.is_point and whole.is_point):
        return None
    exact = ratio_set(part, whole)
    slack = _COARSER * Fraction(share.resolution)
    return None if exact is None else _between(exact, slack)


def _of_repeat(relation: Relation, term: Term, figures: Mapping[str, Figure]) -> Window:
    """Near what the other prints; of a fraction, near either half."""
    told = [figures[t.figure] for t in relation.terms if t != term]
    halves = [n for f in told for n in (f.value, f.denominator) if n is not None]
    if not halves or any(f.hedge != "exact" for f in told):
        return None
    steps = [f.resolution for f in (*told, figures[term.figure])]
    slack = _COARSER * Fraction(max(steps))
    return _between(
        Interval.closed(Fraction(min(halves)), Fraction(max(halves))), slack
    )


def _of_sum(relation: Relation, term: Term, figures: Mapping[str, Figure]) -> Window:
    figure = figures[term.figure]
    if figure.hedge != "exact" or relation.terms.count(term) > 1:
        return None
    parts = [part for part in relation.named("part") if part != term]
    grouped = figure.decimals == _GROUP  # may be thousands, and whole
    slack = (_THOUSAND if grouped else _COARSER) * Fraction(figure.resolution)
    added = total_set(parts, figures)
    if term.role == "total":
        return _between(added, slack)
    total = Interval.point(HUNDRED)
    if relation.detail != "hundred":
        total = total_set(relation.named("total"), figures)
    return _between(total - added, slack)


def _between(values: Interval, slack: Fraction) -> Window:
    return (
        None if values.low is None else values.low - slack,
        None if values.high is None else values.high + slack,
    )
