"""Exact search over what propagation leaves open: a witness, or a tree of refutations.

One duty: dive to one solution, or split until every branch clashes. Not here: floats;
a guess from elsewhere only says where to dive first.

A refutation is a tuple of steps in the order a reader checks them:

- ``("bound", row, variable, side, value)``: the row gives the variable that bound;
- ``("clash", row, None, side, value)``: the row as a whole leaves less than no room;
- ``("add", ((row, multiplier), …))``: a sum of rows becomes a row behind the others;
- ``("split", variable, cut, steps, steps)``: both x ≤ cut and x ≥ cut + 1 are refuted.

A bound that crosses the other side's ends a refutation as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cchc_lib.joint.propagate import Budget, State, because, closure, propagate
from cchc_lib.joint.rows import System

ProofStep = tuple[object, ...]
Guess = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Refutation:
    """Steps that refute a state."""

    steps: tuple[ProofStep, ...]
    needs: frozenset[int] = frozenset()  # steps made before that they rest on


def dive(
    system: System, root: State, guess: Guess, budget: Budget
) -> tuple[int, ...] | None:
    """Fix the unknowns one by one at the guess; return a solution if none clashes."""
    whole = tuple(next(_tries(root, v, wanted)) for v, wanted in enumerate(guess))
    if _satisfies(system, root, whole):
        return whole  # what the loop would come to
    state = root.copy()
    for variable, wanted in enumerate(guess):
        if _width(state, variable) == 0:
            continue
        for value in _tries(state, variable, wanted) if budget.looks > 0 else ():
            trial = state.copy()
            trial.assume(variable, "low", value)
            trial.assume(variable, "high", value)
            propagate(system, trial, system.rows_of[variable], budget)
            if trial.clash is None:
                state = trial
                break
        else:
            return None
    values = tuple(v for v in state.low if v is not None)
    return values if _satisfies(system, state, values) else None


def search(
    system: System, state: State, guess: Guess, budget: Budget, entry: int = 0
) -> tuple[int, ...] | Refutation | None:
    """Decide a propagated state by splitting; ``None`` if the budget does not suffice.

    Parameters
    ----------
    entry : int
        Number of the first step that belongs to this state, not to the one above.

    Returns
    -------
    tuple of int, Refutation or None
        Values of all unknowns, or why there are none.
    """
    if state.clash is not None:
        end: tuple[ProofStep, ...] = ()
        if state.clash.row >= 0:
            end = (("clash", state.clash.row, None, *state.clash[2:]),)
        return _written(state, because(state), entry, end)
    values = dive(system, state, guess, budget)
    variable = _to_split(state)
    if values is not None or variable is None or not _more(budget):
        return values
    budget.splits -= 1
    cut, level = _cut(state, variable), len(state.steps)
    sides: list[Refutation] = []
    for side, value in (("high", cut), ("low", cut + 1)):
        branch = state.copy()
        branch.assume(variable, side, value)  # type: ignore[arg-type]
        propagate(system, branch, system.rows_of[variable], budget)
        found = search(system, branch, guess, budget, level)
        if not isinstance(found, Refutation):
            return found
        if level not in found.needs:  # it clashes without the assumption
            return _written(state, found.needs, entry, found.steps)
        sides.append(found)
    needs = (sides[0].needs | sides[1].needs) - {level}
    split: ProofStep = ("split", variable, cut, sides[0].steps, sides[1].steps)
    return _written(state, needs, entry, (split,))


def _written(
    state: State, needed: Collection[int], entry: int, end: tuple[ProofStep, ...]
) -> Refutation:
    """Put this state's own steps before ``end``, and name the earlier ones needed."""
    numbers = closure(state, needed)
    own = tuple(
        ("bound", step.row, step.variable, step.side, step.value)
        for step in (state.steps[n] for n in numbers if n >= entry)
        if step.row >= 0
    )
    # The assumption a branch starts from is its first step: it counts as needed.
    outside = frozenset(n for n in numbers if n < entry or state.steps[n].row < 0)
    return Refutation(own + end, outside)


def _more(budget: Budget) -> bool:
    return budget.splits > 0 and budget.looks > 0


def _width(state: State, variable: int) -> int | None:
    low, high = state.low[variable], state.high[variable]
    return None if low is None or high is None else high - low


def _tries(state: State, variable: int, wanted: int | None) -> Iterator[int]:
    """Try the guess, moved inside the bounds; then the bounds themselves."""
    low, high = state.low[variable], state.high[variable]
    first = wanted if wanted is not None else low if low is not None else high
    value = first or 0
    if low is not None and value < low:
        value = low
    if high is not None and value > high:
        value = high
    ends = (v for v in (low, high) if v is not None and v != value)
    yield from (value, *dict.fromkeys(ends))


def _to_split(state: State) -> int | None:
    """Choose the unknown with the fewest values left, one without an end last."""
    widths = [(_width(state, v), v) for v in range(len(state.low))]
    finite = [(w, v) for w, v in widths if w]
    if finite:
        return min(finite)[1]
    return next((v for w, v in widths if w is None), None)


def _cut(state: State, variable: int) -> int:
    low, high = state.low[variable], state.high[variable]
    if low is not None and high is not None:
        return (low + high) // 2
    if low is not None:
        return low + max(1, abs(low))
    return 0 if high is None else high - 1 - abs(high)


def _satisfies(system: System, state: State, values: Sequence[int]) -> bool:
    return len(values) == len(system.variables) and all(
        row.holds(values)
        for row, stands in zip(system.rows, state.stands, strict=True)
        if stands
    )
