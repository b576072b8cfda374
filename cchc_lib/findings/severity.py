"""How grave a verdict is, and whether a decision hangs on it (SEMANTICS §4).

One duty: verdict → severity and decision flag. Exact comparisons; the two limits that
part *minor* from *material* are parameters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cchc_lib.errors import UnknownNameError
from cchc_lib.model import SEVERITIES, Decision, Figure, Severity, Term, Verdict

Figures = Mapping[str, Figure]
_DECISIVE = frozenset({"F07", "F08", "F09", "F11", "F13"})  # rank, class, target, order
_FLIPS = frozenset({"rounded_to_100", "rounded_to_0"})
_NOTES = frozenset(
    "soft_hedge relative_change_of_a_rate tie near_miss left_over carried_or_returned "
    "carried_over_unsaid".split()
)


def graver_from(fail_level: Severity) -> Sequence[Severity]:
    """List the severities from one upwards.

    Raises
    ------
    UnknownNameError
        If ``fail_level`` is no severity.
    """
    if fail_level not in SEVERITIES:
        raise UnknownNameError("fail_level", fail_level, SEVERITIES)
    return SEVERITIES[SEVERITIES.index(fail_level) :]


@dataclass(frozen=True, slots=True)
class Limits:
    """Below both, a contradiction is minor: points of a share, part of a count."""

    points: Fraction = Fraction(1, 2)
    count: Fraction = Fraction(1, 200)


def grade(
    verdict: Verdict, figures: Figures, limits: Limits
) -> tuple[Severity, Decision | None] | None:
    """Return severity and decision flag, or ``None`` where there is nothing to say."""
    if verdict.verdict == "impossible":
        return "impossible", "certain"
    if verdict.verdict == "inconsistent":
        return _contradiction(verdict, figures, limits)
    if verdict.verdict == "consistent_if":
        return _conditional(verdict)
    if verdict.reason in _NOTES:
        return "note", None
    return None


def _conditional(verdict: Verdict) -> tuple[Severity, Decision | None]:
    if verdict.reason.startswith("second_reading"):
        return "note", None
    return "rounding", None


def _contradiction(
    verdict: Verdict, figures: Figures, limits: Limits
) -> tuple[Severity, Decision | None]:
    if verdict.rule in _DECISIVE or verdict.reason in _FLIPS:
        return "material", "certain"
    return ("minor", None) if _small(verdict, figures, limits) else ("material", None)


def _small(verdict: Verdict, figures: Figures, limits: Limits) -> bool:
    """Whether the gap to the nearest allowed value stays under the limit."""
    claimed = claimed_figure(verdict, figures)
    gap = gap_of(verdict, figures)
    if gap is None or claimed is None:
        return False
    if claimed.kind in {"percent", "score"}:
        return gap < limits.points
    size = abs(Fraction(claimed.value))
    return size > 0 and gap / size < limits.count


def claimed_figure(verdict: Verdict, figures: Figures) -> Figure | None:
    """Find the figure that is claimed: the share, the total, the change."""
    for role in (
        "share",
        "mean",
        "total",
        "delta",
        "ratio",
        "second",
        "score",
        "rank",
        "result",
    ):
        terms = verdict.relation.named(role)
        if terms:
            return figures[terms[0].figure]
    terms = verdict.relation.terms
    return figures[terms[0].figure] if terms else None


def gap_of(verdict: Verdict, figures: Figures) -> Fraction | None:
    """Distance from the printed value to the nearest value the others allow."""
    claimed, allowed = claimed_figure(verdict, figures), verdict.allowed
    if claimed is None or allowed is None:
        return None
    value = Fraction(claimed.value)
    if verdict.relation.detail == "hundred":
        value = Fraction(100)
    elif verdict.relation.kind == "sum":
        totals = verdict.relation.named("total")
        value = sum((_printed(term, figures) for term in totals), Fraction(0))
    if verdict.relation.kind == "repeat":
        value = Fraction(figures[verdict.relation.named("first")[0].figure].value)
    if allowed.low is not None and value < allowed.low:
        return allowed.low - value
    if allowed.high is not None and value > allowed.high:
        return value - allowed.high
    return Fraction(0)


def _printed(term: Term, figures: Figures) -> Fraction:
    figure = figures[term.figure]
    whole = figure.denominator if term.take == "denominator" else None
    return Fraction(figure.value if whole is None else whole)
