"""What propagation leaves open around a few unknowns: a smaller system.

One duty: put the unknowns that are settled into the rows as numbers, and keep what
still hangs together. Nothing is lost: every solution of the whole is one of the part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc_lib.joint.propagate import State
from cchc_lib.joint.rows import Row, System, Variable


def open_part(
    system: System, state: State, wanted: Iterable[int]
) -> tuple[System, Mapping[int, int]]:
    """Return the open part around some unknowns, without owners, and their new numbers.

    Parameters
    ----------
    state : State
        A fixpoint of ``system``, without a clash; what it released stays released.
    wanted : iterable of int
        Unknowns with more than one value left.
    """
    members, rows = _reach(system, state, wanted)
    numbers = {old: new for new, old in enumerate(members)}
    variables = tuple(
        Variable(
            name=system.variables[v].name,
            scale=system.variables[v].scale,
            low=state.low[v],
            high=state.high[v],
            printed=system.variables[v].printed,
        )
        for v in members
    )
    kept = tuple(_with_numbers(system.rows[n], state, numbers) for n in rows)
    return System(variables, kept), numbers


def _reach(
    system: System, state: State, wanted: Iterable[int]
) -> tuple[list[int], list[int]]:
    """Follow standing rows from unknown to open unknown."""
    members, rows = set(wanted), set[int]()
    todo = list(members)
    while todo:
        for number in system.rows_of[todo.pop()]:
            if number in rows or not state.stands[number]:
                continue
            rows.add(number)
            new = {v for v, _ in system.rows[number].terms if _is_open(state, v)}
            todo.extend(new - members)
            members |= new
    return sorted(members), sorted(rows)


def _is_open(state: State, variable: int) -> bool:
    low = state.low[variable]
    return low is None or low != state.high[variable]


def _with_numbers(row: Row, state: State, numbers: Mapping[int, int]) -> Row:
    """Take from both ends of a row what its settled unknowns add up to."""
    settled = sum(a * (state.low[v] or 0) for v, a in row.terms if v not in numbers)
    return Row(
        terms=tuple((numbers[v], a) for v, a in row.terms if v in numbers),
        low=None if row.low is None else row.low - settled,
        high=None if row.high is None else row.high - settled,
        label=row.label,
    )
