"""Which printed claims cannot all be true: sets from which none can be left out.

One duty: shrink a refutation to an irreducible set of owners. Not here: which of them
to doubt (``repairs``).

The deletion filter of Chinneck and Dravnieks (1991, ORSA J. Computing 3(2)): leave one
claim out; if the rest still clash, it stays out. Propagation goes first, and every new
refutation drops at once what it did not need.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from cchc_lib.joint.rows import NOTHING, Released, System
from cchc_lib.joint.solve import DEFAULT, Decision, Limits, decide


@dataclass(frozen=True, slots=True)
class Core:
    """Printed claims that clash, each of them needed, and the refutation."""

    owners: tuple[str, ...]  # in the order of the system; none: hard rows clash
    decision: Decision


def find_core(
    system: System, released: Released = NOTHING, *, limits: Limits = DEFAULT
) -> Core | None:
    """Return one irreducible conflict among the standing claims, if they clash."""
    decision = decide(system, released, limits=limits)
    if decision.status != "infeasible":
        return None
    return shrink(system, decision, limits=limits)


def shrink(system: System, decision: Decision, *, limits: Limits = DEFAULT) -> Core:
    """Leave out every owner of a refutation that is not needed for it.

    Notes
    -----
    Where an answer is "not proven" the claim is kept: the set clashes in any case, and
    is irreducible as far as can be shown. A solver is asked only if one was needed for
    the refutation itself.
    """
    if decision.basis in {"propagation", "search"}:
        limits = replace(limits, solver=False)
    kept = owners_of(system, decision.rows)
    for owner in kept:
        if owner not in kept:
            continue
        rest = [o for o in kept if o != owner]
        without = decide(system, all_but(system, rest), limits=limits)
        if without.status == "infeasible":
            decision = without
            needed = set(owners_of(system, without.rows))
            kept = tuple(o for o in rest if o in needed)
    return Core(kept, decision)


def owners_of(system: System, rows: Iterable[int]) -> tuple[str, ...]:
    """Name the owners of some rows, in the order of the system."""
    named = {owner for number in rows for owner in system.rows[number].owners}
    return tuple(owner for owner in system.owners if owner in named)


def all_but(system: System, kept: Collection[str]) -> Released:
    """Release every owner but some."""
    return frozenset(owner for owner in system.owners if owner not in kept)
