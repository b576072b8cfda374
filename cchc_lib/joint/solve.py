"""Can the standing rows all hold? Yes with a witness, no with a refutation, or open.

One duty: one exact answer, by the cheapest means that gives one. Propagation refutes
most; the printed values, or values near them, are mostly a witness; a short search
decides small gaps; only then is the float solver asked where to look.

- "feasible" always comes with values that were checked in whole numbers.
- "infeasible" comes with steps that ``checker`` can follow; or, basis ``solver``, it is
  the solver's word, kept only if it stands when every row may miss its ends by a unit.
- "not_proven" is where work was capped, or where the solver's word did not stand that
  (basis ``solver-only``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cchc_lib.joint.floats import ask, multipliers
from cchc_lib.joint.propagate import Budget, State, propagate
from cchc_lib.joint.rows import NOTHING, Released, Row, System
from cchc_lib.joint.search import Guess, ProofStep, Refutation, search

Status = Literal["feasible", "infeasible", "not_proven"]
Basis = Literal["propagation", "search", "sum_of_rows", "solver", "solver-only", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much work one question may cost."""

    first_splits: int = 24  # before the solver is asked
    first_looks: int = 20_000  # at a row, likewise
    splits: int = 400  # after it
    looks: int = 60_000
    seconds: float = 1.0  # for the solver
    solver: bool = True  # whether to ask it at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One answer, with what it rests on."""

    status: Status
    basis: Basis = ""
    values: tuple[int, ...] = ()  # the witness
    steps: tuple[ProofStep, ...] = ()  # the refutation
    rows: tuple[int, ...] = ()  # numbers of the rows the refutation uses


DEFAULT = Limits()


def decide(
    system: System, released: Released = NOTHING, *, limits: Limits = DEFAULT
) -> Decision:
    """Say whether whole numbers satisfy every row that stands.

    Parameters
    ----------
    released : frozenset of str
        Owners whose rows do not stand.

    Examples
    --------
    >>> from cchc_lib.joint.rows import Variable, make_row
    >>> from cchc_lib.numbers.intervals import Interval
    >>> one = make_row({0: 2}, Interval.point(3))
    >>> decide(System((Variable(name="x"),), (one,))).status
    'infeasible'
    """
    root = propagate(system, State(system, released))
    guess: Guess = [v.printed for v in system.variables]
    found = search(system, root, guess, Budget(limits.first_looks, limits.first_splits))
    if found is not None:
        return _decision(found, "propagation" if root.clash else "search")
    if not limits.solver:
        return Decision(status="not_proven")
    return _with_solver(system, root, released, limits)


def _with_solver(
    system: System, root: State, released: Released, limits: Limits
) -> Decision:
    answer = ask(system, root, seconds=limits.seconds)
    if answer.word == "feasible":
        guess: Guess = answer.guess
    else:
        proven = (
            _by_sums(system, root, released) if answer.word == "infeasible" else None
        )
        if proven is not None:
            return proven
        guess = [v.printed for v in system.variables]
    found = search(system, root, guess, Budget(limits.looks, limits.splits))
    if found is not None:
        return _decision(found, "search")
    if answer.word != "infeasible":
        return Decision(status="not_proven")
    relaxed = ask(system, root, seconds=limits.seconds, slack=1)
    if relaxed.word != "infeasible":
        return Decision(status="not_proven", basis="solver-only")
    rows = tuple(n for n, stands in enumerate(root.stands) if stands)
    return Decision(status="infeasible", basis="solver", rows=rows)


def _decision(found: tuple[int, ...] | Refutation, basis: Basis) -> Decision:
    if not isinstance(found, Refutation):
        return Decision(status="feasible", values=found)
    return Decision(
        status="infeasible",
        basis=basis,
        steps=found.steps,
        rows=tuple(sorted(rows_used(found.steps))),
    )


def _by_sums(system: System, root: State, released: Released) -> Decision | None:
    """Refute by a sum of rows, if one the solver hints at bears it out."""
    for parts in multipliers(system, root):
        added = _sum(system, parts)
        if added is None:
            continue
        wider = system.extended((), (added,))
        state = propagate(wider, State(wider, released))
        if state.clash is None:
            continue
        found = search(wider, state, (), Budget(0))
        if isinstance(found, Refutation):
            steps: tuple[ProofStep, ...] = (("add", parts), *found.steps)
            rows = {n for n, _ in parts} | rows_used(found.steps)
            rows.discard(len(system.rows))
            return Decision(
                status="infeasible",
                basis="sum_of_rows",
                steps=steps,
                rows=tuple(sorted(rows)),
            )
    return None


def _sum(system: System, parts: Iterable[tuple[int, int]]) -> Row | None:
    """Add multiples of rows: Σ a·x is at most the sum of the ends used."""
    terms: dict[int, int] = {}
    high = 0
    for number, by in parts:
        row = system.rows[number]
        end = row.high if by > 0 else row.low
        if end is None:
            return None
        high += by * end
        for v, a in row.terms:
            terms[v] = terms.get(v, 0) + by * a
    kept = tuple((v, a) for v, a in sorted(terms.items()) if a)
    return Row(terms=kept, low=None, high=high)


def rows_used(steps: Iterable[ProofStep]) -> set[int]:
    """Numbers of the rows that steps of a refutation name."""
    used: set[int] = set()
    for kind, *rest in steps:
        if kind == "split":
            used |= rows_used(rest[2]) | rows_used(rest[3])  # type: ignore[arg-type]
        elif kind != "add":
            used.add(rest[0])  # type: ignore[arg-type]
    return used
