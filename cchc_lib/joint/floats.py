"""Where floats are allowed: guesses for the exact search, never a verdict.

One duty: ask scipy's solver for a point near which to look, or for multipliers of rows
that might refute. Whatever comes back is checked in whole numbers elsewhere.

- Unknowns are measured from their lowest possible value and rows by their largest
  coefficient, so that amounts of 10^12 do not drown the tolerances.
- Bounds are those propagation found, row by row; no common "large" number is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Literal

from cchc_lib.joint.propagate import State
from cchc_lib.joint.rows import System

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_ROUNDINGS = (1, 12, 1000, 10**6)  # largest denominators tried for multipliers
_TINY = 1e-9
# The solver meets rows to about one part in this; a wider unknown is whole for it
# whatever its value, and asking it to care makes it slow and talkative.
_BLUR = 10**6
_NODES = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver says, which may be wrong."""

    word: Literal["feasible", "infeasible", "unknown"]
    guess: tuple[int | None, ...] = ()


class _Matrix:
    """The standing rows as floats, from the bounds of a state."""

    def __init__(self, system: System, state: State, slack: int = 0) -> None:
        import numpy as np

        self.scales = [v.scale for v in system.variables]
        self.shifts = [low or 0 for low in state.low]
        self.rows = [n for n, stands in enumerate(state.stands) if stands]
        self.rows = [n for n in self.rows if system.rows[n].terms]
        self.a = np.zeros((len(self.rows), len(self.scales)))
        self.low = np.full(len(self.rows), -np.inf)
        self.high = np.full(len(self.rows), np.inf)
        self.norms: list[int] = []
        for i, n in enumerate(self.rows):
            row = system.rows[n]
            norm = max(abs(a) * self.scales[v] for v, a in row.terms)
            moved = sum(a * self.shifts[v] for v, a in row.terms)
            for v, a in row.terms:
                self.a[i, v] = a * self.scales[v] / norm
            if row.low is not None:
                give = slack * (1 + abs(row.low) // _BLUR)
                self.low[i] = (row.low - give - moved) / norm
            if row.high is not None:
                give = slack * (1 + abs(row.high) // _BLUR)
                self.high[i] = (row.high + give - moved) / norm
            self.norms.append(norm)
        ends = list(zip(state.low, state.high, self.scales, self.shifts, strict=True))
        self.whole_numbers = np.array(
            [
                int(s == 1 and a is not None and b is not None and b - a < _BLUR)
                for a, b, s, _ in ends
            ]
        )
        self.least = np.array(
            [-np.inf if a is None else (a - m) / s for a, _, s, m in ends]
        )
        self.most = np.array(
            [np.inf if b is None else (b - m) / s for _, b, s, m in ends]
        )

    def whole(self, values: Iterable[float]) -> tuple[int, ...]:
        """Bring a point of the solver back to whole numbers of 1/scale."""
        return tuple(
            shift + round(float(value) * scale)
            for value, scale, shift in zip(
                values, self.scales, self.shifts, strict=True
            )
        )


def ask(system: System, state: State, *, seconds: float, slack: int = 0) -> Answer:
    """Ask for a solution.

    ``slack`` lets every row miss its ends by so many units, and by the blur of floats.
    """
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix = _Matrix(system, state, slack)
    if not matrix.rows:
        return Answer("feasible", tuple(v.printed for v in system.variables))
    result = milp(
        np.zeros(len(matrix.scales)),
        integrality=matrix.whole_numbers,
        bounds=Bounds(matrix.least, matrix.most),
        constraints=LinearConstraint(matrix.a, matrix.low, matrix.high),
        # Nodes are what caps the work; seconds would make answers differ by machine.
        options={"time_limit": seconds, "node_limit": _NODES, "presolve": True},
    )
    if result.status == 2:
        return Answer("infeasible")
    if result.x is None:
        return Answer("unknown")
    return Answer("feasible", matrix.whole(result.x))


def multipliers(system: System, state: State) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield sums of rows that may have no solution within the bounds of ``state``.

    Yields
    ------
    tuple of (row, multiplier)
        Whole multipliers; above zero they use the row's high end, below its low end.

    Notes
    -----
    Farkas' lemma: the dual of "by how little can the rows be met" names the rows that
    cannot be met together, and how often each counts.
    """
    import numpy as np
    from scipy.optimize import linprog

    matrix = _Matrix(system, state)
    upper, lower = np.isfinite(matrix.high), np.isfinite(matrix.low)
    sides = np.concatenate([matrix.a[upper], -matrix.a[lower]])
    limits = np.concatenate([matrix.high[upper], -matrix.low[lower]])
    count = len(limits)
    if not count:
        return
    result = linprog(
        np.concatenate([np.zeros(len(matrix.scales)), np.ones(count)]),
        A_ub=np.hstack([sides, -np.eye(count)]),
        b_ub=limits,
        bounds=[
            *zip(matrix.least, matrix.most, strict=True),
            *[(0, None)] * count,
        ],
        method="highs",
    )
    if result.fun is None or result.fun <= _TINY:
        return
    rows = [matrix.rows[i] for i in (*np.flatnonzero(upper), *np.flatnonzero(lower))]
    signs = [1] * int(upper.sum()) + [-1] * int(lower.sum())
    norms = [matrix.norms[i] for i in (*np.flatnonzero(upper), *np.flatnonzero(lower))]
    weights = [
        (row, sign, -float(dual), norm)
        for row, sign, dual, norm in zip(
            rows, signs, result.ineqlin.marginals, norms, strict=True
        )
    ]
    yield from _rounded(weights)


def _rounded(
    weights: Sequence[tuple[int, int, float, int]],
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Bring float weights of float rows to whole multipliers of whole rows."""
    used = [
        (row, sign, dual, norm) for row, sign, dual, norm in weights if dual > _TINY
    ]
    if not used:
        return
    largest = max(dual for _, _, dual, _ in used)
    for denominator in _ROUNDINGS:
        exact = {
            (row, sign): Fraction(dual / largest).limit_denominator(denominator) / norm
            for row, sign, dual, norm in used
        }
        by = lcm(*(f.denominator for f in exact.values()))
        parts = tuple(
            (row, sign * int(f * by)) for (row, sign), f in exact.items() if f
        )
        if parts:
            yield parts
