"""S11 level of self-scores, S12 criteria scored high, S13 units never marked down.

One duty: self minus appraised, the bias first. Means and counts are exact; what chance
alone could do is asked of ``stats``, whose answers never make a finding graver than a
note: a high self-score is a reason to look at evidence, not an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from cchc_lib.scores.appraisals import Appraisal, find_appraisal
from cchc_lib.scores.records import Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case
from cchc_lib.scores.wording import find

FEWEST = 5  # units; fewer show no tendency
ROUNDING, OPTIMISM = Fraction(1, 2), Fraction(2)  # points of mean difference
CHANCE = 0.05  # of a slope, and of false alarms among criteria
_LEVELS = {
    "rounding": "S11.rounding",
    "optimism": "S11.optimism",
    "evidence": "S11.evidence",
    "below": "S11.below",
}
_TEN = 10  # points; the slope is told for units that far apart


def check_inflation(case: Case) -> Iterator[TableFinding]:
    """Yield how far units score themselves above their appraisal, if a table says."""
    found = find_appraisal(case)
    if found is None:
        return
    pairs = differences(found)
    if len(pairs) < FEWEST:
        yield find("S11.few", "note", n=len(pairs))
        return
    yield _level(pairs)
    yield from _slope(found)
    yield from _criteria(found)
    yield from _never(found)


def differences(found: Appraisal) -> list[tuple[Row, Decimal]]:
    """Self minus appraised of each unit that has both totals."""
    sides = found.totals["self"], found.totals[found.final]
    rows = zip(found.units, *sides, strict=True)
    return [(r, a - b) for r, a, b in rows if a is not None and b is not None]


def level_of(mean: Fraction) -> str:
    """How a mean difference is read: rounding, optimism, evidence or below."""
    if abs(mean) < ROUNDING:
        return "rounding"
    if mean < 0:
        return "below"
    return "evidence" if mean > OPTIMISM else "optimism"


def _level(pairs: Sequence[tuple[Row, Decimal]]) -> TableFinding:
    mean = Fraction(sum((d for _, d in pairs), Decimal(0))) / len(pairs)
    return find(
        _LEVELS[level_of(mean)],
        "note",
        exact=mean,
        mean=Decimal(round(abs(mean) * 100)).scaleb(-2),
        above=sum(d > 0 for _, d in pairs),
        below=sum(d < 0 for _, d in pairs),
        n=len(pairs),
    )


def _slope(found: Appraisal) -> Iterator[TableFinding]:
    from cchc_lib.stats.agreement import bland_altman

    line = bland_altman(*sides(found))
    if line.slope_p < CHANCE:
        yield find(
            "S11.slope_low" if line.slope < 0 else "S11.slope_high",
            "note",
            ten=_TEN,
            slope=Decimal(f"{abs(line.slope) * _TEN:.2f}"),
            chance=percent_above(line.slope_p),
        )


def _criteria(found: Appraisal) -> Iterator[TableFinding]:
    from cchc_lib.stats.agreement import compare_scores

    if len(found.criteria) < 2:
        return
    table = compare_scores(*matrices(found))
    high = [
        criterion.name
        for criterion, rejected, mean in zip(
            found.criteria, table["rejected"], table["mean"], strict=True
        )
        if rejected and mean > 0
    ]
    if high:
        yield find(
            "S12.criteria", "note", n=len(high), of=len(found.criteria), criteria=high
        )


def _never(found: Appraisal) -> Iterator[TableFinding]:
    kept = never_lost(found)
    lost = len(found.units) - len(kept)
    if kept and lost:
        yield find(
            "S13.never",
            "note",
            rows=kept,
            n=len(kept),
            of=len(found.units),
            expected=_tenths_above(expected_kept(found)),
        )


def never_lost(found: Appraisal) -> list[Row]:
    """The units from whom no criterion was marked down; all pairs must be there."""
    if not found.criteria:
        return []
    own, last = found.points["self"], found.points[found.final]
    rows = zip(found.units, own, last, strict=True)
    return [row for row, mine, theirs in rows if _kept(mine, theirs)]


def _kept(mine: Sequence[Decimal | None], theirs: Sequence[Decimal | None]) -> bool:
    pairs = zip(mine, theirs, strict=True)
    return all(a is not None and b is not None and a <= b for a, b in pairs)


def expected_kept(found: Appraisal) -> Fraction:
    """How many units would lose nothing if losses fell on units at random."""
    own, last = found.points["self"], found.points[found.final]
    kept = Fraction(1)
    for j in range(len(found.criteria)):
        pairs = [(a[j], b[j]) for a, b in zip(own, last, strict=True)]
        full = [(x, y) for x, y in pairs if x is not None and y is not None]
        if full:
            kept *= Fraction(sum(x <= y for x, y in full), len(full))
    return kept * len(found.units)


def sides(found: Appraisal) -> tuple[list[float], list[float]]:
    """Totals of both sides as numbers, NaN where one is missing."""
    return (
        [_number(value) for value in found.totals["self"]],
        [_number(value) for value in found.totals[found.final]],
    )


def matrices(found: Appraisal) -> tuple[list[list[float]], list[list[float]]]:
    """Points of both sides, units × criteria, NaN where one is missing."""
    return (
        [[_number(value) for value in row] for row in found.points["self"]],
        [[_number(value) for value in row] for row in found.points[found.final]],
    )


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)


def percent_above(chance: float) -> Decimal:
    """A chance in percent, rounded up to a tenth: never told smaller than it is."""
    step = Decimal("0.1")
    return max(step, Decimal(f"{100 * chance:.6f}").quantize(step, ROUND_CEILING))


def _tenths_above(value: Fraction) -> Decimal:
    return max(Decimal(1), Decimal(-(-10 * value // 1))).scaleb(-1)
