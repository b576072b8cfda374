"""The least that must be wrong: all smallest sets of claims to take back.

One duty: every optimum of Fellegi and Holt (1976, JASA 71(353)): the (weighted)
smallest sets of printed claims without which the rest can be true. Not here: what the
claims should read instead (``suspects``).

Implicit hitting sets (Moreno-Centeno and Karp, 2013, Operations Research 61(2)): the
smallest sets that meet every conflict known so far are tried; one that does not repair
shows a new conflict. No unknown gets an artificial bound on the way, so values of any
size are handled alike; ties are listed, never drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import prod

from cchc_lib.joint.conflicts import Core, shrink
from cchc_lib.joint.rows import NOTHING, Released, System
from cchc_lib.joint.solve import DEFAULT, Limits, decide

_MOST_CORES, _MOST_NEWS, _MOST_SETS, _MOST_NODES = 60, 20, 120, 8_000
Weights = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repairs:
    """All smallest repairs, and the conflicts that show there is no smaller one."""

    sets: tuple[tuple[str, ...], ...]  # owners, in the order of the system
    cores: tuple[Core, ...]
    weight: int  # of each set; 0 where nothing is to repair
    complete: bool  # every optimum is listed and proven


def find_repairs(
    system: System,
    released: Released = NOTHING,
    *,
    weights: Weights | None = None,
    fixed: Collection[str] = (),
    limits: Limits = DEFAULT,
) -> Repairs:
    """List every smallest set of owners whose release leaves a system that can hold.

    Parameters
    ----------
    weights : mapping of str to int, optional
        Above zero, by owner; 1 if not given. The sum over a set is made smallest.
    fixed : collection of str
        Owners that are not to be doubted.

    Returns
    -------
    Repairs
        Sets in the order of their owners in the system. None at all, and complete,
        where what is fixed or hard clashes by itself.
    """
    decision = decide(system, released, limits=limits)
    if decision.status != "infeasible":
        known = decision.status == "feasible"
        return Repairs(sets=((),) if known else (), cores=(), weight=0, complete=known)
    cores, good = [shrink(system, decision, limits=limits)], set[tuple[str, ...]]()
    tried: dict[tuple[str, ...], str] = {}
    while True:
        sets, cost, all_found = _hitting_sets(system, cores, weights or {}, fixed)
        news = len(cores)
        for candidate in sets:
            if candidate not in tried and _meets(candidate, cores[news:]):
                tried[candidate] = _try(system, released, candidate, cores, limits)
                if tried[candidate] == "feasible":
                    good.add(candidate)
        if len(cores) == news or len(cores) >= _MOST_CORES:
            break
    listed = tuple(s for s in sets if s in good)
    complete = all_found and len(cores) < _MOST_CORES and len(listed) == len(sets)
    return Repairs(sets=listed, cores=tuple(cores), weight=cost, complete=complete)


def alternatives(repairs: Repairs) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Take repairs apart into groups: one of each group, together, is a smallest set.

    Two misprints that have nothing to do with each other are two groups of a few
    alternatives, not all pairs of them.
    """
    if not repairs.complete:
        return (repairs.sets,)
    guilty = [*dict.fromkeys(o for names in repairs.sets for o in names)]
    group = {owner: n for n, owner in enumerate(guilty)}
    for a, b in combinations(guilty, 2):
        if group[a] != group[b] and not _independent(a, b, repairs.sets):
            low, high = sorted((group[a], group[b]))
            group = {o: low if g == high else g for o, g in group.items()}
    parts = [
        tuple(
            dict.fromkeys(
                tuple(o for o in names if group[o] == number) for names in repairs.sets
            )
        )
        for number in sorted(set(group.values()))
    ]
    # Distinct sets are as many as the choices only if every choice is one of them.
    independent = prod(map(len, parts)) == len(repairs.sets)
    return tuple(parts) if independent else (repairs.sets,)


def _independent(a: str, b: str, sets: Sequence[Collection[str]]) -> bool:
    """Whether having one in a set says nothing of having the other."""
    both = {(a in names, b in names) for names in sets}
    return len(both) == len({x for x, _ in both}) * len({y for _, y in both})


def _meets(candidate: tuple[str, ...], cores: Sequence[Core]) -> bool:
    """Whether a set still has a part in conflicts found since it was built."""
    return len(cores) < _MOST_NEWS and all(
        any(o in core.owners for o in candidate) for core in cores
    )


def _try(
    system: System,
    released: Released,
    candidate: tuple[str, ...],
    cores: list[Core],
    limits: Limits,
) -> str:
    """Try one set; if the rest still clash, add the conflict they show."""
    freed = released | frozenset(candidate)
    decision = decide(system, freed, limits=limits)
    if decision.status == "infeasible":
        cores.append(shrink(system, decision, limits=limits))
    return decision.status


def _hitting_sets(
    system: System, cores: Sequence[Core], weights: Weights, fixed: Collection[str]
) -> tuple[list[tuple[str, ...]], int, bool]:
    """Give all lightest sets that meet every conflict, their weight, and if all."""
    place = system.place_of
    conflicts = sorted(
        ([o for o in core.owners if o not in fixed] for core in cores), key=len
    )
    best, nodes = None, _MOST_NODES
    found: list[tuple[str, ...]] = []
    # Depth first; an owner passed over in one branch is barred in those after it, so
    # that no set is built twice.
    stack: list[tuple[tuple[str, ...], frozenset[str], int]] = [((), frozenset(), 0)]
    while stack and nodes:
        nodes -= 1
        chosen, barred, cost = stack.pop()
        if best is not None and cost > best:
            continue
        unmet = next((c for c in conflicts if not any(o in chosen for o in c)), None)
        if unmet is None:
            if best is None or cost < best:
                best, found = cost, []
            found.append(chosen)
            continue
        for n, owner in enumerate(unmet):
            if owner not in barred:
                more = cost + weights.get(owner, 1)
                stack.append(((*chosen, owner), barred | set(unmet[:n]), more))
    ordered = [tuple(sorted(one, key=place.__getitem__)) for one in found]
    ordered.sort(key=lambda one: [place[o] for o in one])
    whole = not stack and len(ordered) <= _MOST_SETS
    return ordered[:_MOST_SETS], best or 0, whole
