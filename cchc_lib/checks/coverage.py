"""Which figures were checked, and why the others were not (SEMANTICS §5.9).

One duty: figures + verdicts → counts and reasons. Missing input never passes: a
figure in no check is listed, not counted as clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_lib.model import Figure, Verdict

_OPEN = frozenset({"not_checked", "undetermined"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Counts of figures, each stage a subset of the one before."""

    found: int
    typed: int  # with a unit
    in_a_check: int
    checked: int  # in a check that came to a verdict
    unchecked: tuple[tuple[str, str], ...]  # (figure id, reason code)


def cover(figures: Sequence[Figure], verdicts: Iterable[Verdict]) -> Coverage:
    """Count what was checked and give a reason for the rest."""
    decided: set[str] = set()
    pending: dict[str, str] = {}
    for verdict in verdicts:
        trivial = verdict.rule == "F04" and verdict.relation.strength == "weak"
        for name in verdict.relation.figures:
            if verdict.verdict in _OPEN or trivial:
                pending.setdefault(name, verdict.reason or "only_within_a_total")
            else:
                decided.add(name)
    return Coverage(
        found=len(figures),
        typed=sum(figure.unit != "number" for figure in figures),
        in_a_check=len(decided | set(pending)),
        checked=len(decided),
        unchecked=tuple(
            (figure.id, pending.get(figure.id, _reason(figure)))
            for figure in figures
            if figure.id not in decided
        ),
    )


def _reason(figure: Figure) -> str:
    if figure.role == "target":
        return "target_without_result"
    if figure.role == "change":
        return "base_not_printed"
    return "no_relation"
