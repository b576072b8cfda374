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
    return None


def _of_share(relation: Relation, term: Term, figures: Mapping[str, Figure]) -> Window:
    if relation.detail or relation.named("rest") or relation.named("less"):
        return None
    share = figures[relation.named("share")[0].figure]
    if term.role == "share":
        return _beside(relation, share, figures)
    low, high = share.interval.low, share.interval.high
    part = exact_sum(relation.named("part"), figures)
    whole = exact_sum(relation.named("whole"), figures)
    single = len(relation.named("part")) == len(relation.named("whole")) == 1
    if not single or whole <= 0 or part <= 0 or low is None or high is None or low <= 0:
        return None
    step = Fraction(share.resolution)
    if term.role == "part":
        return (low - step) * whole / 100, (high + step) * whole / 100
    if term.role == "whole" and low > step:
        return 100 * part / (high + step), 100 * part / (low - step)
    return None


def _beside(relation: Relation, share: Figure, figures: Mapping[str, Figure]) -> Window:
    """Near the share that the printed counts have."""
    sets = [total_set(relation.named(role), figures) for role in ("part", "whole")]
    part, whole = sets
    if share.hedge != "exact" or not (part.is_point and whole.is_point):
        return None
    exact = ratio_set(part, whole)
    slack = _COARSER * Fraction(share.resolution)
    return None if exact is None else _between(exact, slack)


def _of_sum(relation: Relation, term: Term, figures: Mapping[str, Figure]) -> Window:
    figure = figures[term.figure]
    if figure.hedge != "exact" or relation.terms.count(term) > 1:
        return None
    parts = [part for part in relation.named("part") if part != term]
    slack = _COARSER * Fraction(figure.resolution)
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
