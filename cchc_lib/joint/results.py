"""What the joint system finds: the records that leave this room.

One duty: name the results. Codes are for ``findings`` to word. Ids of figures and
claims are those of ``model``; a claim printed as a denominator is its figure's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from cchc_lib.joint.solve import Basis, Status
from cchc_lib.model import Repair
from cchc_lib.numbers.intervals import Interval, RoundingMode

Proof = Mapping[str, object]  # as JSON: see ``proof``


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Printed claims that cannot all be true, none of which can be left out."""

    figures: tuple[str, ...]
    claims: tuple[str, ...]  # the relations that tie them together
    rounding: bool  # gone if each figure may have been rounded in a mode of its own
    basis: Basis
    proof: Proof | None  # None: only the solver says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """One figure that may be wrong, and what it could read instead."""

    figure: str
    take: Literal["value", "denominator"]
    allowed: Interval  # of true values, given the figures that are not suspected
    candidates: tuple[Repair, ...]  # one edit, a unit slip, a recomputed or round value
    values: tuple[Decimal, ...]  # what each candidate reads, in the figure's unit
    trust: int  # other checks it passes, prints of it; one less if one key mends it
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairSet:
    """One smallest set of figures whose change lets the rest be true.

    Repairs of one group are alternatives; a block needs one of each of its groups.
    """

    group: int
    suspects: tuple[Suspect, ...]
    breaks: tuple[str, ...]  # weak relations that no longer hold then
    rounding: bool

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of the figures to change."""
        return tuple(dict.fromkeys(suspect.figure for suspect in self.suspects))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """A figure in conflict that no smallest repair touches, and what speaks for it."""

    figure: str
    claims: tuple[str, ...]  # relations that would fail if it were changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Figures tied together by claims, judged as a whole."""

    figures: tuple[str, ...]
    claims: tuple[str, ...]
    status: Status  # can all be true, whatever the rounding modes?
    strict: Status  # can all be true if every figure is rounded to the nearest?
    conflicts: tuple[Conflict, ...]
    repairs: tuple[RepairSet, ...]  # contradictions first; the likeliest first
    cleared: tuple[Cleared, ...]
    complete: bool  # every smallest repair is listed
    proof: Proof | None  # witness or refutation of ``strict``


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What the printed figures leave to a quantity that is not printed."""

    claim: str  # the relation that speaks of it
    what: Literal["part", "base", "rest"]  # "rest": whole minus part
    interval: Interval
    tight: bool  # both ends occur
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """How the document rounds its percentages."""

    modes: tuple[RoundingMode, ...]  # that fit the most shares
    fits: tuple[tuple[str, tuple[RoundingMode, ...]], ...]  # by figure
    outliers: tuple[str, ...]  # figures that none of ``modes`` fits


@dataclass(frozen=True, slots=True, kw_only=True)
class GrimPower:
    """How much the mere existence of a whole part says of a share."""

    figure: str
    claim: str
    power: Fraction  # share of printable values that no whole part gives; 0: none


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """How many misprints of one digit the other figures would give away."""

    figure: str
    take: Literal["value", "denominator"]
    caught: int  # at least
    of: int


@dataclass(frozen=True, kw_only=True)
class JointResult:
    """Everything one document's figures say of each other."""

    blocks: tuple[Block, ...]
    implied: tuple[Bound, ...]
    modes: Modes
    power: tuple[GrimPower, ...]
    readings: tuple[tuple[str, Decimal], ...]  # second readings chosen, by figure
    left_out: tuple[tuple[str, str], ...]  # (claim, reason)
    catch: Callable[[], tuple[Caught, ...]] = field(
        default=tuple, repr=False, compare=False
    )

    @cached_property
    def misprints(self) -> tuple[Caught, ...]:
        """Which misprints would show; counted when asked for, since few ask."""
        return self.catch()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All conflicts, in the order of the blocks."""
        return tuple(c for block in self.blocks for c in block.conflicts)

    @property
    def repairs(self) -> tuple[RepairSet, ...]:
        """All smallest repairs, in the order of the blocks."""
        return tuple(r for block in self.blocks for r in block.repairs)

    @property
    def status(self) -> Status:
        """One word for the document: a contradiction outweighs what is not proven."""
        words = {block.status for block in self.blocks}
        if "infeasible" in words:
            return "infeasible"
        return "not_proven" if "not_proven" in words else "feasible"
