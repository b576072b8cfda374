"""What the joint system adds to the findings of single checks.

One duty: findings + joint result → findings that carry their conflict, the smallest
repairs of the whole document and the proof; and a finding of its own for a conflict
that no single check shows. Not here: its JSON (``joint_records``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from cchc_lib.findings import Limits, words_for
from cchc_lib.joint import JointResult
from cchc_lib.joint.results import Block, Conflict, Suspect
from cchc_lib.model import Figure, Finding, Repair, Severity

RULE = "F20"
ALARMS = frozenset({"minor", "material", "impossible"})
_MENDED = frozenset({"rounding", *ALARMS})


def join_findings(
    found: Iterable[Finding],
    joint: JointResult,
    figures: Mapping[str, Figure],
    limits: Limits,
) -> tuple[Finding, ...]:
    """Give each finding what the whole document says of it.

    Returns
    -------
    tuple of Finding
        The findings in their order, then the conflicts that only show jointly.
    """
    joined = [_joined(finding, joint) for finding in found]
    shown = {name for f in joined if f.severity in ALARMS for name in f.figures}
    hidden = _hidden_conflicts(joint, shown)
    return (*joined, *(_conflict_finding(b, c, figures, limits) for b, c in hidden))


def _joined(finding: Finding, joint: JointResult) -> Finding:
    if finding.severity not in _MENDED:
        return finding
    own = set(finding.figures)
    for block in joint.blocks:
        conflict = _conflict_of(block, own)
        if conflict is not None:
            return replace(
                finding,
                conflict=conflict.figures,
                repairs=_repairs_of(block, own) or finding.repairs,
                proof=(conflict.proof,) if conflict.proof else (),
            )
    return finding


def joint_repairs(joint: JointResult, figures: Iterable[str]) -> tuple[Repair, ...]:
    """Return the small edits that mend all figures together and concern these.

    None where these figures are in no conflict, or only several changes mend it.
    """
    own = set(figures)
    for block in joint.blocks:
        if _conflict_of(block, own) is not None:
            return _repairs_of(block, own)
    return ()


def _conflict_of(block: Block, own: set[str]) -> Conflict | None:
    """The smallest conflict that lies within a finding's figures, or holds them."""
    touching = [c for c in block.conflicts if own & set(c.figures)]
    inside = [c for c in touching if set(c.figures) <= own]
    return next(iter(inside), next(iter(touching), None))


def _repairs_of(block: Block, own: set[str]) -> tuple[Repair, ...]:
    """Candidates of single figures that mend the block and concern this finding."""
    single = [s for s in block.repairs if len(s.suspects) == 1]
    suspects = [s.suspects[0] for s in single if s.suspects[0].figure in own]
    return tuple(
        repair
        for suspect in suspects
        for repair in suspect.candidates
        if repair.edit != "round"  # the same print, meant as a round number
    )


def _hidden_conflicts(
    joint: JointResult, shown: set[str]
) -> Iterator[tuple[Block, Conflict]]:
    """Proven contradictions none of whose figures an alarm names yet."""
    for block in joint.blocks:
        if block.status != "infeasible" or shown & set(block.figures):
            continue
        real = [c for c in block.conflicts if not c.rounding and c.proof]
        if real:
            yield block, min(real, key=lambda c: len(c.figures))


def _conflict_finding(
    block: Block, conflict: Conflict, figures: Mapping[str, Figure], limits: Limits
) -> Finding:
    names = ", ".join(f"“{figures[name].printed}”" for name in conflict.figures)
    return Finding(
        rule=RULE,
        severity=_severity(block, figures, limits),
        figures=conflict.figures,
        decision=None,
        message_vi=words_for("vi").CONFLICT.format(figures=names),
        message_en=words_for("en").CONFLICT.format(figures=names),
        conflict=conflict.figures,
        repairs=_repairs_of(block, set(conflict.figures)),
        proof=(conflict.proof,) if conflict.proof else (),
    )


def _severity(block: Block, figures: Mapping[str, Figure], limits: Limits) -> Severity:
    """Minor if some smallest repair changes each of its figures by little."""
    small = any(
        all(_is_small(s, figures[s.figure], limits) for s in repair.suspects)
        for repair in block.repairs
    )
    return "minor" if small else "material"


def _is_small(suspect: Suspect, figure: Figure, limits: Limits) -> bool:
    value = figure.value
    if suspect.take == "denominator" and figure.denominator is not None:
        value = figure.denominator
    printed, allowed = Fraction(value), suspect.allowed
    gap = Fraction(0)
    if allowed.low is not None and printed < allowed.low:
        gap = allowed.low - printed
    if allowed.high is not None and printed > allowed.high:
        gap = printed - allowed.high
    if figure.kind in {"percent", "score"}:
        return gap < limits.points
    return printed != 0 and gap / abs(printed) < limits.count


def single_suspects(joint: JointResult, own: Sequence[str]) -> tuple[str, ...]:
    """Figures each of which, changed alone, mends the block of these figures."""
    for block in joint.blocks:
        if block.conflicts and set(own) & set(block.figures):
            alone = (
                s.suspects[0].figure for s in block.repairs if len(s.suspects) == 1
            )
            return tuple(dict.fromkeys(alone))
    return ()
