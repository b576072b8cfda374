"""Which of the smallest repairs is the likeliest, and why.

One duty: rank repairs and give reasons. SEMANTICS §5.5: a figure that other satisfied
checks use, or that is printed twice, is trusted more; one that a single keystroke mends
is trusted less. A relation that is only near counts where the repair would break it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_lib.joint.builder import owner
from cchc_lib.joint.claims import Claims
from cchc_lib.joint.propagate import State, propagate
from cchc_lib.joint.repairs import Repairs, alternatives
from cchc_lib.joint.results import Cleared, RepairSet, Suspect
from cchc_lib.joint.rows import Released, System
from cchc_lib.joint.solve import Limits, decide
from cchc_lib.joint.suspects import (
    Scene,
    allowed_values,
    find_candidates,
    make_scene,
    one_key,
)
from cchc_lib.model import Figure, Verdict

_SAYS_LITTLE = frozenset(
    {"part_of", "fraction", "compare", "list_count", "target", "band"}
)
_TELLING = 100  # smaller numbers meet by chance
_MOST_JUDGED = 40
_QUICK = Limits(first_splits=4, solver=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for each printed claim, by its owner."""

    passed: Mapping[str, int]  # satisfied checks that could have failed
    twice: frozenset[str]  # printed a second time


def weigh(figures: Mapping[str, Figure], verdicts: Iterable[Verdict]) -> Evidence:
    """Count for each print the checks it passes, and see what is printed twice."""
    passed: Counter[str] = Counter()
    for verdict in verdicts:
        relation = verdict.relation
        says = relation.kind not in _SAYS_LITTLE and relation.strength != "weak"
        if says and verdict.verdict == "consistent":
            passed.update({owner(term) for term in relation.terms})
    prints = [*_prints(figures.values())]
    counts = Counter(key for _, key in prints)
    return Evidence(
        passed=passed,
        twice=frozenset(name for name, key in prints if counts[key] > 1),
    )


def _prints(figures: Iterable[Figure]) -> Iterable[tuple[str, tuple[object, ...]]]:
    for figure in figures:
        if figure.value >= _TELLING or figure.decimals:
            yield figure.id, (figure.value, figure.unit)
        if figure.denominator is not None and figure.denominator >= _TELLING:
            yield f"{figure.id}/", (figure.denominator, figure.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """What repairs are judged by."""

    system: System  # with the weak rows that a repair may break
    narrow: System  # what of it stands and hangs together with the repairs
    claims: Claims
    released: Released  # before any repair
    figures: Mapping[str, Figure]
    evidence: Evidence
    rounding: bool


def judge_repairs(
    court: Court, repairs: Repairs, *, first_group: int = 0
) -> tuple[RepairSet, ...]:
    """Rank the smallest repairs, group by group, the likeliest first.

    Ties stay in the order of the text; groups are numbered from ``first_group``.
    """
    if not repairs.sets or not repairs.sets[0]:
        return ()
    ranked: list[RepairSet] = []
    for number, choices in enumerate(alternatives(repairs), start=first_group):
        mine = {name for names in choices for name in names}
        # While one group is judged, the others are repaired in their first way.
        others = frozenset(repairs.sets[0]) - mine
        freed = replace(court, released=court.released | others)
        judged = [
            _judge(freed, names, number, full=n < _MOST_JUDGED)
            for n, names in enumerate(choices)
        ]
        judged.sort(key=lambda it: it[0])
        ranked.extend(repair for _, repair in judged)
    return tuple(ranked)


def _judge(
    court: Court, names: Sequence[str], group: int, *, full: bool
) -> tuple[tuple[int, int], RepairSet]:
    released = court.released | frozenset(names)
    scene = make_scene(court.narrow, court.claims, released, court.figures)
    breaks = _broken(court, names, released) if full else []
    suspects = tuple(_suspect(court, scene, name, full=full) for name in names)
    doubt = sum(s.trust for s in suspects) + len(breaks)
    stated = sum("computed" not in s.reasons for s in suspects)
    repair = RepairSet(
        group=group,
        suspects=suspects,
        breaks=tuple(name.removeprefix("~") for name in breaks),
        rounding=court.rounding,
    )
    return (doubt, stated), repair


def _broken(court: Court, names: Sequence[str], released: Released) -> list[str]:
    """Name the weak relations of repaired figures that cannot hold any more."""
    numbers = {court.system.number_of.get(name) for name in names}
    touched = {
        owner
        for row in court.system.rows
        if numbers.intersection(v for v, _ in row.terms)
        or set(names).intersection(row.owners)
        for owner in row.owners
    }
    return [
        name
        for name in court.system.owners
        if name in touched
        and name in court.claims.weak
        and _fails(court.system, name, released)
    ]


def _fails(system: System, weak: str, released: Released) -> bool:
    """Whether a weak relation cannot hold with all that stands around it."""
    unknowns = {
        system.variables[v].name
        for row in system.rows
        if weak in row.owners
        for v, _ in row.terms
    }
    around = system.standing_only(released - {weak}).around(unknowns)
    return decide(around, limits=_QUICK).status == "infeasible"


def _suspect(court: Court, scene: Scene, name: str, *, full: bool) -> Suspect:
    state = (
        None if full else propagate(scene.system, State(scene.system, scene.released))
    )
    allowed = allowed_values(scene, name, state)
    found = find_candidates(scene, name, allowed) if full else ()
    candidates = tuple(repair for _, repair in found)
    passed, twice = court.evidence.passed.get(name, 0), name in court.evidence.twice
    mended = one_key(candidates)
    reasons = {
        "one_keystroke": mended,
        "computed": name in scene.ties,
        "printed_twice": twice,
        "passes_other_checks": bool(passed),
    }
    return Suspect(
        figure=name.rstrip("/"),
        take="denominator" if name.endswith("/") else "value",
        allowed=allowed,
        candidates=candidates,
        values=tuple(value for value, _ in found),
        trust=passed + twice - mended,
        reasons=tuple(code for code, holds in reasons.items() if holds),
    )


def find_cleared(system: System, repairs: Repairs) -> tuple[Cleared, ...]:
    """Name figures in conflict that cannot be the one that is wrong, and the reason.

    A figure is cleared by a conflict in which it has no part: whatever it read, that
    conflict would stay.
    """
    if not repairs.sets or any(len(names) != 1 for names in repairs.sets):
        return ()
    guilty = {name for names in repairs.sets for name in names}
    first = repairs.cores[0]
    cleared = []
    for name in first.owners:
        other = next((c for c in repairs.cores if name not in c.owners), None)
        if name in guilty or other is None:
            continue
        claims = claims_of(system, other.decision.rows)
        known = set(claims_of(system, first.decision.rows))
        telling = tuple(c for c in claims if c not in known) or claims
        cleared.append(Cleared(figure=name.rstrip("/"), claims=telling))
    return tuple(cleared)


def claims_of(system: System, rows: Collection[int]) -> tuple[str, ...]:
    """Name the relations behind some rows, each once."""
    labels = (system.rows[n].label for n in rows)
    return tuple(dict.fromkeys(x for x in labels if x and not x.startswith("=")))
