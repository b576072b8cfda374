"""What is found between texts of one body, with the proof and the smallest repairs.

One duty: verdicts between texts + joint system → findings with a code ``X..``. Words
are those of ``findings.across_vi`` and ``across_en``; a text is named by its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from cchc_lib.findings import Limits
from cchc_lib.findings.across import Said, across_message
from cchc_lib.findings.measures import say_exact, unit_of_exact
from cchc_lib.findings.severity import gap_of
from cchc_lib.joint import JointResult
from cchc_lib.joint.results import Block, Conflict
from cchc_lib.model import Figure, Finding, Repair, Severity, Verdict
from cchc_lib.pipeline.together.links import ACROSS, Joined

Figures = Mapping[str, Figure]
CODES = {"repeat": "X01", "part_of": "X02", "change": "X03"}
_JOINTLY = "X04"


def across_findings(
    telling: Telling,
    verdicts: Sequence[Verdict],
    *,
    limits: Limits,
    told: Iterable[str],
) -> tuple[Finding, ...]:
    """Return a finding for each relation between texts that fails, then joint ones.

    ``told`` names figures that a text by itself already shows to be in conflict.
    """
    found = [
        telling.of_verdict(verdict, limits)
        for verdict in verdicts
        if verdict.verdict == "inconsistent"
    ]
    known = {name for finding in found for name in finding.figures}
    return (*found, *telling.hidden(known.union(told)))


class Telling:
    """Words what is found between texts."""

    def __init__(
        self, texts: Sequence[Joined], figures: Figures, joint: JointResult
    ) -> None:
        self._texts = {text.number: text for text in texts}
        self._figures, self._joint = figures, joint

    def of_verdict(self, verdict: Verdict, limits: Limits) -> Finding:
        """Word a relation that fails, with its conflict in the joint system."""
        code = CODES[verdict.relation.kind]
        names = verdict.relation.figures
        block, conflict = self._conflict(verdict.relation.claim)
        return Finding(
            rule=code,
            severity=self._severity(verdict, limits),
            figures=names,
            decision=None,
            message_vi=self._say(verdict, "vi"),
            message_en=self._say(verdict, "en"),
            conflict=conflict.figures if conflict else (),
            repairs=_repairs(block, set(names)),
            proof=(conflict.proof,) if conflict and conflict.proof else (),
            verdict=replace(verdict, rule=code),
        )

    def hidden(self, told: set[str]) -> Iterator[Finding]:
        """Yield proven conflicts across texts none of whose figures is told of."""
        for block in self._joint.blocks:
            if block.status != "infeasible" or told & set(block.figures):
                continue
            across = (c for c in block.conflicts if _is_across(c) and c.proof)
            for conflict in list(across)[:1]:
                names = conflict.figures
                said = {"one": tuple(map(self._said, names))}
                yield Finding(
                    rule=_JOINTLY,
                    severity="material",
                    figures=names,
                    decision=None,
                    message_vi=across_message(_JOINTLY, self._body(names), said, "vi"),
                    message_en=across_message(_JOINTLY, self._body(names), said, "en"),
                    conflict=names,
                    repairs=_repairs(block, set(names)),
                    proof=(conflict.proof,) if conflict.proof else (),
                )

    def _conflict(self, claim: str) -> tuple[Block | None, Conflict | None]:
        """The smallest conflict that the relation is needed for."""
        for block in self._joint.blocks:
            for conflict in block.conflicts:
                if claim in conflict.claims and not conflict.rounding:
                    return block, conflict
        return None, None

    def _severity(self, verdict: Verdict, limits: Limits) -> Severity:
        """Never worse than material: a later text may have corrected an earlier one."""
        relation, gap = verdict.relation, gap_of(verdict, self._figures)
        assert verdict.exact is not None
        assert gap is not None
        if relation.kind == "change":
            delta = self._figures[relation.named("delta")[0].figure]
            small = delta.unit == "percent" and gap < limits.points
            return "minor" if small else "material"
        role = "first" if relation.kind == "repeat" else "whole"
        base = Fraction(self._figures[relation.named(role)[0].figure].value)
        gap = abs(verdict.exact - base)
        return "minor" if base and gap / base < limits.count else "material"

    def _say(self, verdict: Verdict, lang: str) -> str:
        relation = verdict.relation
        one, other = {
            "repeat": ("first", "second"),
            "part_of": ("part", "whole"),
            "change": ("new", "old"),
        }[relation.kind]
        said = {
            "one": tuple(self._said(t.figure) for t in relation.named(one)),
            "other": tuple(self._said(t.figure) for t in relation.named(other)),
            "delta": tuple(self._said(t.figure) for t in relation.named("delta")),
        }
        unit = unit_of_exact(verdict, self._figures, lang)
        exact = "" if verdict.exact is None else say_exact(verdict.exact, lang, unit)
        case = "X02.sum" if len(said["one"]) > 1 else CODES[relation.kind]
        return across_message(
            case, self._body(relation.figures), said, lang, exact=exact
        )

    def _body(self, names: Sequence[str]) -> str:
        return self._text(names[0]).body

    def _text(self, name: str) -> Joined:
        return self._texts[int(name.partition(":")[0])]

    def _said(self, name: str) -> Said:
        text = self._text(name)
        return Said(
            printed=self._figures[name].printed,
            period=text.period,
            file=Path(text.source.path).name,
        )


def _is_across(conflict: Conflict) -> bool:
    return not conflict.rounding and any(c.startswith(ACROSS) for c in conflict.claims)


def _repairs(block: Block | None, own: set[str]) -> tuple[Repair, ...]:
    """Small edits of single figures that mend the block and concern these."""
    if block is None:  # the joint work was capped
        return ()
    single = (s.suspects[0] for s in block.repairs if len(s.suspects) == 1)
    return tuple(
        repair
        for suspect in single
        if suspect.figure in own
        for repair in suspect.candidates
        if repair.edit != "round"
    )
