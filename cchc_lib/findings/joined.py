"""What a report needs of the joint system, said without naming the room that makes it.

One duty: protocols. The records of ``joint.results`` fit them; findings stand beside
that room and import nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

from cchc_lib.model import Repair
from cchc_lib.numbers.intervals import Interval

Take = Literal["value", "denominator"]
Status = Literal["feasible", "infeasible", "not_proven"]


class Clash(Protocol):
    """Printed figures that cannot all be true, and the claims that tie them."""

    @property
    def figures(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def claims(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def rounding(self) -> bool: ...  # noqa: D102
    @property
    def proof(self) -> Mapping[str, object] | None: ...  # noqa: D102


class Suspected(Protocol):
    """One figure that may be wrong, and what it could read instead."""

    @property
    def figure(self) -> str: ...  # noqa: D102
    @property
    def take(self) -> Take: ...  # noqa: D102
    @property
    def allowed(self) -> Interval: ...  # noqa: D102
    @property
    def candidates(self) -> tuple[Repair, ...]: ...  # noqa: D102
    @property
    def reasons(self) -> tuple[str, ...]: ...  # noqa: D102


class Mending(Protocol):
    """One smallest set of figures whose change lets the rest be true."""

    @property
    def group(self) -> int: ...  # noqa: D102
    @property
    def suspects(self) -> tuple[Suspected, ...]: ...  # noqa: D102
    @property
    def rounding(self) -> bool: ...  # noqa: D102
    @property
    def figures(self) -> tuple[str, ...]: ...  # noqa: D102


class Kept(Protocol):
    """A figure in conflict that no smallest repair touches, and why."""

    @property
    def figure(self) -> str: ...  # noqa: D102
    @property
    def claims(self) -> tuple[str, ...]: ...  # noqa: D102


class Tied(Protocol):
    """Figures tied together by claims, judged as a whole."""

    @property
    def figures(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def claims(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def strict(self) -> Status: ...  # noqa: D102
    @property
    def conflicts(self) -> tuple[Clash, ...]: ...  # noqa: D102
    @property
    def repairs(self) -> tuple[Mending, ...]: ...  # noqa: D102
    @property
    def cleared(self) -> tuple[Kept, ...]: ...  # noqa: D102
    @property
    def complete(self) -> bool: ...  # noqa: D102


class Bounding(Protocol):
    """What the printed figures leave to a quantity that is not printed."""

    @property
    def what(self) -> str: ...  # noqa: D102
    @property
    def interval(self) -> Interval: ...  # noqa: D102
    @property
    def figures(self) -> tuple[str, ...]: ...  # noqa: D102


class Roundings(Protocol):
    """How the document rounds its percentages."""

    @property
    def modes(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def fits(self) -> tuple[tuple[str, tuple[str, ...]], ...]: ...  # noqa: D102
    @property
    def outliers(self) -> tuple[str, ...]: ...  # noqa: D102


class Revealed(Protocol):
    """How many misprints of one digit the other figures would give away."""

    @property
    def figure(self) -> str: ...  # noqa: D102
    @property
    def take(self) -> Take: ...  # noqa: D102
    @property
    def caught(self) -> int: ...  # noqa: D102
    @property
    def of(self) -> int: ...  # noqa: D102


class Joined(Protocol):
    """Everything one document's figures say of each other."""

    @property
    def blocks(self) -> tuple[Tied, ...]: ...  # noqa: D102
    @property
    def implied(self) -> tuple[Bounding, ...]: ...  # noqa: D102
    @property
    def modes(self) -> Roundings: ...  # noqa: D102
    @property
    def misprints(self) -> tuple[Revealed, ...]: ...  # noqa: D102


def groups_of(block: Tied, clash: Clash) -> list[list[Mending]]:
    """Give the alternatives that mend a conflict, likeliest first, by group.

    A conflict is mended by every group all of whose sets touch it.
    """
    sets = [s for s in block.repairs if s.rounding == clash.rounding]
    groups = [
        [s for s in sets if s.group == n] for n in dict.fromkeys(s.group for s in sets)
    ]
    own = set(clash.figures)
    return [g for g in groups if all(own & set(s.figures) for s in g)]


def clash_of(joint: Joined, figures: tuple[str, ...]) -> tuple[Tied, Clash] | None:
    """Find the conflict of exactly these figures, with its block."""
    for block in joint.blocks:
        for clash in block.conflicts:
            if clash.figures == figures:
                return block, clash
    return None


def only_suspect(block: Tied, clash: Clash) -> str:
    """Name the one figure whose change alone mends a conflict; "" if not just one."""
    if clash.rounding or not block.complete:
        return ""
    groups = groups_of(block, clash)
    if len(groups) != 1 or len(groups[0]) != 1 or len(groups[0][0].figures) != 1:
        return ""
    return groups[0][0].figures[0]


def main_clashes(block: Tied) -> list[Clash]:
    """Leave out a conflict whose claims hold those of a smaller one of its kind."""
    kept: list[Clash] = []
    for clash in block.conflicts:
        claims = set(clash.claims)
        if not any(
            set(k.claims) <= claims and k.rounding == clash.rounding for k in kept
        ):
            kept.append(clash)
    return kept
