"""What printed figures imply of a quantity nobody printed (late dossiers, say).

One duty: verdicts on shares → bounds on the complement of the part. Counts are whole
numbers, so the ends are rounded inwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from fractions import Fraction

from cchc_lib.checks.arithmetic import product_set, total_set
from cchc_lib.model import Figure, Implied, Verdict
from cchc_lib.numbers.intervals import Interval

_COMPLEMENTS = {
    "on_time": "not_on_time",
    "early_or_on_time": "not_on_time",
    "online": "not_online",
}


def find_implied(
    verdicts: Iterable[Verdict], figures: Mapping[str, Figure]
) -> Iterator[Implied]:
    """Yield the complement of every share of counts whose words name a known half."""
    seen: set[tuple[str, ...]] = set()
    values: set[tuple[str, Fraction | None]] = {
        (figure.unit, Fraction(figure.value)) for figure in figures.values()
    }
    for verdict in verdicts:
        if verdict.rule != "F01" or verdict.verdict in {"impossible", "inconsistent"}:
            continue
        quantity, unit = _complement(verdict, figures)
        key = (quantity, *sorted(t.figure for t in verdict.relation.named("whole")))
        if not quantity or key in seen:
            continue
        seen.add(key)
        interval = _bounds(verdict, figures).integers()
        if interval.empty or _printed(interval, unit, values):
            continue
        yield Implied(
            quantity=f"{unit}.{quantity}",
            interval=interval,
            figures=verdict.relation.figures,
        )


def _complement(verdict: Verdict, figures: Mapping[str, Figure]) -> tuple[str, str]:
    """Name and unit of what is left when the part is taken away."""
    terms = (*verdict.relation.named("part"), *verdict.relation.named("share"))
    wholes = verdict.relation.named("whole")
    if not wholes:
        return "", ""
    unit = figures[wholes[0].figure].unit
    for term in terms:
        for facet in figures[term.figure].quantity.split("."):
            if facet in _COMPLEMENTS:
                return _COMPLEMENTS[facet], unit
    return "", unit


def _bounds(verdict: Verdict, figures: Mapping[str, Figure]) -> Interval:
    whole = total_set(verdict.relation.named("whole"), figures)
    whole = whole - total_set(verdict.relation.named("less"), figures)
    parts = verdict.relation.named("part")
    if parts:
        return (whole - total_set(parts, figures)).clip(0, None)
    share = figures[verdict.relation.named("share")[0].figure].interval.clip(0, 100)
    rest = Interval.closed(100, 100) - share
    whole = whole.integers()
    low, high = rest.low, rest.high
    if low is None or high is None:
        return Interval.closed(0, None)
    return product_set(Interval(low, high, rest.low_closed, rest.high_closed), whole)


def _printed(
    interval: Interval, unit: str, values: Set[tuple[str, Fraction | None]]
) -> bool:
    """The text prints this very number of this unit: nothing is hidden."""
    if not interval.is_point or interval.low == Fraction(0):
        return interval.is_point
    return (unit, interval.low) in values
