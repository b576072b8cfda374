"""What the printed figures leave to a quantity, to the last unit.

One duty: smallest and largest value of a sum of unknowns over all solutions. Ends are
found by propagation and then shown to occur, or moved, by exact questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from cchc_lib.joint.builder import Tie
from cchc_lib.joint.claims import Claims
from cchc_lib.joint.propagate import Side, State, propagate
from cchc_lib.joint.residuals import open_part
from cchc_lib.joint.results import Bound
from cchc_lib.joint.rows import NOTHING, Released, Row, System, Variable
from cchc_lib.joint.solve import Decision, Limits, decide
from cchc_lib.numbers.intervals import Interval

_HALVINGS = 60  # of 10^18
_QUICK = Limits(first_splits=12, solver=False)


@dataclass(frozen=True, slots=True)
class Range:
    """Ends of an unknown, whole; ``None``: none was found."""

    low: int | None
    high: int | None
    tight: bool  # both ends occur, or are missing because nothing bounds them
    empty: bool = False


def tight_range(
    system: System,
    variable: int,
    released: Released = NOTHING,
    *,
    limits: Limits = _QUICK,
) -> Range:
    """Return the least and the greatest value of one unknown over all solutions."""
    state = propagate(system, State(system, released))
    if state.clash is not None:
        return Range(None, None, tight=True, empty=True)
    ends: dict[Side, int | None] = {}
    tight = True
    for side in ("low", "high"):
        end = state.low[variable] if side == "low" else state.high[variable]
        ends[side], sure = (
            (None, False)
            if end is None
            else _reach(system, variable, (state, side), released, limits)
        )
        tight = tight and sure
    return Range(ends["low"], ends["high"], tight)


def _reach(
    system: System,
    variable: int,
    where: tuple[State, Side],
    released: Released,
    limits: Limits,
) -> tuple[int, bool]:
    """Move one end inwards until a solution touches it, if that can be shown."""
    state, side = where
    low, high = state.low[variable], state.high[variable]
    sign = 1 if side == "low" else -1
    near, far = (low, high) if side == "low" else (high, low)
    assert near is not None
    near, far = sign * near, None if far is None else sign * far

    def solve(most: int) -> Decision:
        """Ask for a solution whose value, signed, is at most so much."""
        row = Row(terms=((variable, sign),), low=None, high=most)
        return decide(system.extended((), (row,)), released, limits=limits)

    for _ in range(_HALVINGS):
        at_end = solve(near)
        if at_end.status != "infeasible":
            return sign * near, at_end.status == "feasible"
        near += 1
        if far is None or near > far:
            break
        middle = (near + far) // 2
        found = solve(middle)
        if found.status == "feasible":
            far = sign * found.values[variable]
        elif found.status == "infeasible":
            near = middle + 1
        else:
            break
    return sign * near, False


def tight_sum(
    system: System,
    terms: Sequence[tuple[str, int]],
    released: Released = NOTHING,
    *,
    limits: Limits = _QUICK,
) -> Range:
    """Return the ends of Σ sign·unknown, all of one scale, over all solutions."""
    return Fixpoint(system, released, limits).sum(terms)


class Fixpoint:
    """One system under one release, narrowed once for many questions."""

    def __init__(self, system: System, released: Released, limits: Limits) -> None:
        self._system, self._limits = system, limits
        self._state = propagate(system, State(system, released))
        self._status = decide(system, released, limits=limits).status

    def sum(self, terms: Sequence[tuple[str, int]]) -> Range:
        """Return the ends of Σ sign·unknown over all solutions.

        Notes
        -----
        What propagation leaves open elsewhere is not searched: it shares no unknown
        with what is open here, and has a solution if the whole has one.
        """
        if self._state.clash is not None or self._status == "infeasible":
            return Range(None, None, tight=True, empty=True)
        low, high = self._state.low, self._state.high
        signed = [(self._system.number_of[name], sign) for name, sign in terms]
        fixed = sum(sign * (low[n] or 0) for n, sign in signed if low[n] == high[n])
        free = [(n, sign) for n, sign in signed if low[n] != high[n]]
        sure = self._status == "feasible"
        if not free:
            return Range(fixed, fixed, tight=sure)
        part, numbers = open_part(self._system, self._state, [n for n, _ in free])
        total = len(part.variables)
        row = tuple(sorted((numbers[n], sign) for n, sign in free))
        wider = part.extended(
            (Variable(name="", low=None),),
            (Row(terms=(*row, (total, -1)), low=-fixed, high=-fixed),),
        )
        ends = tight_range(wider, total, limits=self._limits)
        return replace(ends, tight=ends.tight and sure)


def implied_bounds(claims: Claims, released: Released = NOTHING) -> tuple[Bound, ...]:
    """Bound what shares speak of and no figure prints: parts, bases, and the rest.

    Parameters
    ----------
    released : frozenset of str
        Printed claims not to build on, as those in conflict.
    """
    parts = _Parts(claims.system, released)
    found = (_bound(parts, tie) for tie in claims.ties)
    return tuple(bound for bounds in found for bound in bounds)


class _Parts:
    """The components of a system, narrowed once each: other blocks say nothing."""

    def __init__(self, system: System, released: Released) -> None:
        self.system, self.released = system, released
        self._members = system.components()
        self._home = {v: k for k, group in enumerate(self._members) for v in group}
        self._known: dict[tuple[frozenset[int], Released], Fixpoint] = {}

    def about(self, names: Sequence[str], released: Released) -> Fixpoint:
        """Return what is known of the part of the system that holds some unknowns."""
        numbers = self.system.number_of
        homes = frozenset(self._home[numbers[name]] for name in names)
        if (homes, released) not in self._known:
            members = sorted(v for k in homes for v in self._members[k])
            part = self.system.part(members)
            self._known[homes, released] = Fixpoint(part, released, _QUICK)
        return self._known[homes, released]


def _bound(parts: _Parts, tie: Tie) -> Iterable[Bound]:
    names = (*tie.parts, *tie.wholes)
    unknowns = [parts.system.variables[parts.system.number_of[name]] for name in names]
    unprinted = [v.name for v in unknowns if v.printed is None]
    scales = {v.scale for v in unknowns}
    if scales != {1} or (tie.weak and not unprinted):
        return
    figures = tuple(
        dict.fromkeys(n.rstrip("/") for n in (*names, tie.figure) if n not in unprinted)
    )
    sums: list[tuple[str, list[tuple[str, int]]]] = [
        (what, [(name, 1)])
        for what, name in ((name.rsplit(".", 1)[1], name) for name in unprinted)
        if what in {"part", "base"}
    ]
    if tie.kind == "share":
        rest = [(w, 1) for w in tie.wholes] + [(p, -1) for p in tie.parts]
        sums.append(("rest", rest))
    known = parts.about(names, parts.released - frozenset(tie.weak))
    for what, terms in sums:
        ends = known.sum(terms)
        if ends.empty or ends.low is None or ends.high is None:
            continue
        yield Bound(
            claim=tie.claim,
            what=what,  # type: ignore[arg-type]
            interval=Interval.closed(Fraction(ends.low), Fraction(ends.high)),
            tight=ends.tight,
            figures=figures,
        )
