"""Does a class, a target, a rank or "100 %" hang on a figure that may be wrong?

One duty: finding + smallest repairs → decision flag (SEMANTICS §4). *Certain*: every
way to mend the figures turns the decision; *possible*: some way does, or may. A flag
that is certain makes a finding material, however small the gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cchc_lib.checks import run_checks
from cchc_lib.joint import JointResult
from cchc_lib.joint.results import Block, RepairSet, Suspect
from cchc_lib.model import Decision, Figure, Finding, Verdict
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary import Band

Figures = Mapping[str, Figure]
Schemes = Mapping[str, tuple[Band, ...]]
_DECISIVE = frozenset({"F07", "F08", "F09", "F13"})  # rank, class, target, order
_STANDS = frozenset({"consistent", "consistent_if"})
_FLAGGED = frozenset({"rounding", "minor", "material"})
_ALL_OR_NONE = frozenset({Decimal(0), Decimal(100)})


class Deciding:
    """Knows which decisions of a text hang on which figures."""

    def __init__(
        self, verdicts: Iterable[Verdict], figures: Figures, schemes: Schemes
    ) -> None:
        self._figures, self._schemes = figures, schemes
        self._hanging: dict[str, list[Verdict]] = {}
        for verdict in verdicts:
            if verdict.rule in _DECISIVE and verdict.verdict in _STANDS:
                for name in verdict.relation.figures:
                    self._hanging.setdefault(name, []).append(verdict)

    def flagged(self, finding: Finding, joint: JointResult) -> Finding:
        """Return the finding with its decision flag, and the severity that follows."""
        if finding.severity not in _FLAGGED or finding.decision == "certain":
            return finding
        decision = self._decision(finding, joint)
        if decision is None:
            return finding
        severity = "material" if decision == "certain" else finding.severity
        return replace(finding, decision=decision, severity=severity)

    def _decision(self, finding: Finding, joint: JointResult) -> Decision | None:
        for block in joint.blocks:
            if any(c.figures == finding.conflict for c in block.conflicts):
                ways = [self._of_way(way) for way in _ways(block, finding)]
                sure = block.complete and all(way == "certain" for way in ways)
                if not any(ways):
                    return None
                return "certain" if sure else "possible"
        return None

    def _of_way(self, way: RepairSet) -> Decision | None:
        """The gravest that becomes of any decision if these figures are mended."""
        flags = {flag for suspect in way.suspects for flag in self._of(suspect)}
        if "certain" in flags:
            return "certain"
        return "possible" if flags else None

    def _of(self, suspect: Suspect) -> Iterator[Decision]:
        figure = self._figures[suspect.figure]
        if suspect.take == "denominator":
            return
        if figure.unit == "percent" and figure.value in _ALL_OR_NONE:
            all_of_it = suspect.allowed.contains(figure.value)
            yield "possible" if all_of_it else "certain"
        for verdict in self._hanging.get(figure.id, ()):
            turned = [
                self._turns(verdict, figure, end)
                for end in (suspect.allowed.low, suspect.allowed.high)
            ]
            firm = verdict.relation.strength != "weak"
            # A class has two ends: between them what is printed still stands.
            sure = firm and all(turned) and not suspect.allowed.contains(figure.value)
            if any(turned):
                yield "certain" if sure else "possible"

    def _turns(self, verdict: Verdict, figure: Figure, end: Fraction | None) -> bool:
        """Whether a decision fails at an end of what the figure may be."""
        if end is None:
            return True
        figures = {**self._figures, figure.id: _at(figure, end)}
        again = run_checks(figures.values(), [verdict.relation], self._schemes)
        # A weak claim that fails is not told of at all.
        return not again or any(v.verdict not in _STANDS for v in again)


def _ways(block: Block, finding: Finding) -> list[RepairSet]:
    """Alternatives that mend the finding's conflict: those that touch its figures."""
    own = set(finding.conflict)
    rounding = next(
        c.rounding for c in block.conflicts if c.figures == finding.conflict
    )
    return [s for s in block.repairs if s.rounding == rounding and own & set(s.figures)]


def _at(figure: Figure, value: Fraction) -> Figure:
    """The figure with one true value, printed with its decimals."""
    step = figure.resolution
    printed = Decimal(round(value / Fraction(step))) * step
    return replace(
        figure, value=printed, interval=Interval.point(value), soft=None, hedge="range"
    )
