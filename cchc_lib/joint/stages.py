"""Conflicts and repairs of a block, part by part.

One duty: split what stands into parts that share nothing, search each, and put what
was found together again. Relations that are only near tie parts to one block but
stand in none of them, so that each part is small and its repairs are all found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cchc_lib.joint.blame import Court, claims_of, find_cleared, judge_repairs
from cchc_lib.joint.conflicts import Core
from cchc_lib.joint.proof import make_proof
from cchc_lib.joint.repairs import Repairs, find_repairs
from cchc_lib.joint.results import Cleared, Conflict, RepairSet
from cchc_lib.joint.rows import Released, System
from cchc_lib.joint.solve import Limits
from cchc_lib.joint.suspects import claim_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Rows that stand and hang together, and what repairs them."""

    system: System
    repairs: Repairs

    @property
    def names(self) -> tuple[str, ...]:
        """Its unknowns."""
        return tuple(variable.name for variable in self.system.variables)

    @property
    def first(self) -> Released:
        """Owners of its first repair."""
        return frozenset(self.repairs.sets[0] if self.repairs.sets else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Conflicts and repairs under one reading of the roundings."""

    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[RepairSet, ...] = ()
    cleared: tuple[Cleared, ...] = ()
    complete: bool = True
    doubted: Released = frozenset()


def search_parts(
    system: System, released: Released, *, limits: Limits
) -> tuple[Part, ...]:
    """Find the smallest repairs of every part that clashes or is not proven."""
    blocks = system.standing_only(released).blocks()
    parts = (Part(system=b, repairs=find_repairs(b, limits=limits)) for b in blocks)
    return tuple(p for p in parts if p.repairs.cores or not p.repairs.complete)


def judge_parts(
    system: System, parts: Iterable[Part], court_of: Callable[[Part, Released], Court]
) -> Stage:
    """Judge every part while the others are repaired in their first way.

    Parameters
    ----------
    court_of : callable
        From a part, and what is released of the others, to what it is judged by.
    """
    parts = tuple(parts)
    sets: list[RepairSet] = []
    cores: list[tuple[Core, Part, bool]] = []
    cleared: list[Cleared] = []
    doubted: set[str] = set()
    every = frozenset(owner for part in parts for owner in part.first)
    for part in parts:
        court = court_of(part, every - part.first)
        group = 1 + max((s.group for s in sets), default=-1)
        found = judge_repairs(court, part.repairs, first_group=group)
        sets += found
        cores += [(core, part, court.rounding) for core in part.repairs.cores]
        cleared += find_cleared(part.system, part.repairs)
        doubted |= owners_in(found) or {
            owner for core in part.repairs.cores for owner in core.owners
        }
    return Stage(
        conflicts=_conflicts(system, cores),
        repairs=tuple(sets),
        cleared=tuple(cleared),
        complete=all(part.repairs.complete for part in parts),
        doubted=frozenset(doubted),
    )


def owners_in(repairs: Iterable[RepairSet]) -> Released:
    """Name the printed claims that some repairs change."""
    return frozenset(claim_of(s) for repair in repairs for s in repair.suspects)


def _conflicts(
    system: System, cores: Iterable[tuple[Core, Part, bool]]
) -> tuple[Conflict, ...]:
    """Write down the conflicts, the smallest first."""
    place = system.place_of
    ordered = sorted(
        cores, key=lambda it: (len(it[0].owners), [place[o] for o in it[0].owners])
    )
    return tuple(
        Conflict(
            figures=tuple(dict.fromkeys(o.rstrip("/") for o in core.owners)),
            claims=claims_of(part.system, core.decision.rows),
            rounding=rounding,
            basis=core.decision.basis,
            proof=make_proof(part.system, core.decision),
        )
        for core, part, rounding in ordered
    )
