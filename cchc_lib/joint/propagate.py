"""Exact bound propagation: what each row makes of the bounds of its unknowns.

One duty: narrow every unknown to a fixpoint, or to a clash, and keep the steps. Not
here: search, and anything that uses a float.

- Every step is sound by itself, so the caps only decide how much is found out. They
  are needed: x ≥ y + 1, y ≥ x + 1 would climb for ever.
- A step remembers the steps it rests on; ``because`` follows them back from a clash,
  and what it collects is a proof.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from cchc_lib.joint.rows import NOTHING, Half, Released, System, Terms

Side = Literal["low", "high"]
_LOOKS_PER_ROW, _LOOKS = 30, 300  # at most, for one fixpoint


class Step(NamedTuple):
    """One bound found: ``row`` gives ``variable`` its new ``side``."""

    row: int  # -1: assumed, not found
    variable: int
    side: Side
    value: int
    because: tuple[int, ...]  # numbers of the steps it rests on


class Clash(NamedTuple):
    """Why no value is left: two bounds that cross, or a row without room."""

    because: tuple[int, ...]
    row: int = -1  # -1: bounds crossed, and the last step says so
    side: Side = "high"
    value: int = 0  # what the row leaves, below zero; negated for ``low``


class State:
    """Bounds of every unknown, with the steps that led to them."""

    __slots__ = ("clash", "from_high", "from_low", "high", "low", "stands", "steps")

    def __init__(self, system: System, released: Released = NOTHING) -> None:
        self.low: list[int | None] = [v.low for v in system.variables]
        self.high: list[int | None] = [v.high for v in system.variables]
        self.from_low: list[int] = [-1] * len(self.low)  # step of each bound
        self.from_high: list[int] = [-1] * len(self.low)
        self.steps: list[Step] = []
        self.stands = system.standing(released)
        self.clash: Clash | None = None

    def copy(self) -> State:
        """Give a state that can be narrowed without touching this one."""
        other = State.__new__(State)
        other.low, other.high = self.low[:], self.high[:]
        other.from_low, other.from_high = self.from_low[:], self.from_high[:]
        other.steps, other.stands = self.steps[:], self.stands
        other.clash = self.clash
        return other

    def assume(self, variable: int, side: Side, value: int) -> None:
        """Narrow by hand: what is found from here on holds under this."""
        self.narrow(-1, variable, side, value, ())

    def narrow(
        self, row: int, variable: int, side: Side, value: int, why: tuple[int, ...]
    ) -> None:
        """Keep a bound, the row it comes from, and the steps it rests on."""
        number = len(self.steps)
        self.steps.append(Step(row, variable, side, value, why))
        if side == "low":
            self.low[variable], self.from_low[variable] = value, number
        else:
            self.high[variable], self.from_high[variable] = value, number
        low, high = self.low[variable], self.high[variable]
        if low is not None and high is not None and low > high:
            rests = (self.from_low[variable], self.from_high[variable])
            self.clash = Clash(tuple(n for n in rests if n >= 0))


@dataclass(slots=True)
class Budget:
    """How much work is left: looks at a row, and splits of a search."""

    looks: int
    splits: int = 0


def propagate(
    system: System,
    state: State,
    rows: Iterable[int] | None = None,
    budget: Budget | None = None,
) -> State:
    """Narrow ``state`` until nothing moves, a clash, or the cap; return it.

    Parameters
    ----------
    rows : iterable of int, optional
        Rows to start from; all of them by default.
    budget : Budget, optional
        What looks at a row are taken from.
    """
    queue = deque(range(len(system.rows)) if rows is None else rows)
    waiting = set(queue)
    limit = _LOOKS_PER_ROW * len(system.rows) + _LOOKS
    if budget is not None:
        limit = min(limit, budget.looks)
    looks = limit
    while queue and state.clash is None and looks > 0:
        looks -= 1
        number = queue.popleft()
        waiting.discard(number)
        if not state.stands[number]:
            continue
        for variable in _narrow(system, state, number):
            for other in system.rows_of[variable]:
                if other not in waiting:
                    waiting.add(other)
                    queue.append(other)
    if budget is not None:
        budget.looks -= limit - looks
    return state


def because(state: State) -> list[int]:
    """Numbers of the steps a clash rests on, in order."""
    assert state.clash is not None
    return closure(state, state.clash.because)


def closure(state: State, wanted: Collection[int]) -> list[int]:
    """Numbers of the wanted steps and of all they rest on, in order."""
    needed: set[int] = set()
    todo = list(wanted)
    while todo:
        number = todo.pop()
        if number not in needed:
            needed.add(number)
            todo.extend(state.steps[number].because)
    return sorted(needed)


def _narrow(system: System, state: State, number: int) -> list[int]:
    """Apply one row to its unknowns; return those that moved."""
    moved: list[int] = []
    for half in system.halves[number]:
        if state.clash is None:
            _push(state, number, half, moved)
    return moved


def _push(state: State, number: int, half: Half, moved: list[int]) -> None:
    """Draw from Σ a·x ≤ limit what it says of each x, given the least of the rest."""
    sign, terms, limit = half
    sides = state.low, state.high
    least, free = 0, -1
    for v, a in terms:
        end = sides[a < 0][v]
        if end is not None:
            least += a * end
        elif free >= 0:
            return  # two unknowns without an end: nothing follows
        else:
            free = v
    room = limit - least
    if free < 0 and room < 0:
        side: Side = "high" if sign > 0 else "low"
        state.clash = Clash(_rests(state, terms, -1), number, side, sign * room)
        return
    for v, a in terms:
        if free in {-1, v} and _bound(state, number, terms, (v, a), room):
            moved.append(v)
            if state.clash is not None:
                return


def _bound(
    state: State, number: int, terms: Terms, term: tuple[int, int], room: int
) -> bool:
    """Narrow one unknown of Σ a·x ≤ limit; say whether it moved."""
    v, a = term
    end = state.low[v] if a > 0 else state.high[v]
    slack = room if end is None else room + a * end
    if a > 0:
        value, old = slack // a, state.high[v]
        if old is not None and value >= old:
            return False
        state.narrow(number, v, "high", value, _rests(state, terms, v))
    else:
        value, old = -(slack // -a), state.low[v]
        if old is not None and value <= old:
            return False
        state.narrow(number, v, "low", value, _rests(state, terms, v))
    return True


def _rests(state: State, terms: Terms, without: int) -> tuple[int, ...]:
    """Name the steps behind the least of Σ a·x, one unknown left out."""
    steps = state.from_low, state.from_high
    found = [steps[a < 0][v] for v, a in terms if v != without]
    return tuple(step for step in found if step >= 0)
