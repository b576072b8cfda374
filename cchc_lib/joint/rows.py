"""Linear systems over whole-number unknowns: the one form every claim is brought to.

One duty: unknowns, rows with exact ends, and what stands when some printed claims are
taken back. Not here: figures and relations (``claims``), or any solving.

- An unknown is a whole number of ``1/scale`` of its unit: 1 for counts, finer for
  scores and percentages, whose true values need not end where the print does.
- A row says low ≤ Σ aᵢ·xᵢ ≤ high in integers; ``None`` leaves an end open. Since all is
  whole, an open end < b is ≤ b − 1, and nothing is lost by dividing out common factors.
- A row is *soft* if printed claims own it: it stands while none of its owners is
  released. A row without owners is *hard*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm

from cchc_lib.numbers.intervals import Interval

Number = int | Fraction
Released = frozenset[str]
NOTHING: Released = frozenset()
Terms = tuple[tuple[int, int], ...]  # (number of the variable, coefficient)
Half = tuple[int, Terms, int]  # (1 or −1, signed terms, what they are at most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One unknown whole number."""

    name: str
    scale: int = 1  # how many make one unit
    low: int | None = 0  # of the domain, in 1/scale
    high: int | None = None
    printed: int | None = None  # what the text prints, in 1/scale: tried first


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """low ≤ Σ coefficient·variable ≤ high, all of it whole numbers."""

    terms: Terms
    low: int | None
    high: int | None
    owners: tuple[str, ...] = ()  # printed claims; none: the row is hard
    label: str = ""  # which relation or print says so

    def holds(self, values: Sequence[int]) -> bool:
        """Whether exact values of the unknowns satisfy the row."""
        total = sum(a * values[v] for v, a in self.terms)
        return (self.low is None or self.low <= total) and (
            self.high is None or total <= self.high
        )


@dataclass(frozen=True)
class System:
    """Unknowns, rows, and the printed claims in the order they are named."""

    variables: tuple[Variable, ...]
    rows: tuple[Row, ...]
    owners: tuple[str, ...] = ()

    @cached_property
    def rows_of(self) -> tuple[tuple[int, ...], ...]:
        """Numbers of the rows in which each variable occurs."""
        found: list[list[int]] = [[] for _ in self.variables]
        for number, row in enumerate(self.rows):
            for variable, _ in row.terms:
                found[variable].append(number)
        return tuple(map(tuple, found))

    @cached_property
    def halves(self) -> tuple[tuple[Half, ...], ...]:
        """Each row as sums that are at most something: Σ a·x ≤ b, Σ −a·x ≤ −c."""
        return tuple(
            tuple(
                (sign, tuple((v, sign * a) for v, a in row.terms), sign * end)
                for sign, end in ((1, row.high), (-1, row.low))
                if end is not None
            )
            for row in self.rows
        )

    @cached_property
    def place_of(self) -> Mapping[str, int]:
        """Place of each owner in the order of the system."""
        return {owner: n for n, owner in enumerate(self.owners)}

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """Number of each variable by name."""
        return {variable.name: n for n, variable in enumerate(self.variables)}

    def standing(self, released: Collection[str] = NOTHING) -> tuple[bool, ...]:
        """Say of each row whether it still stands."""
        return tuple(
            not row.owners or not any(o in released for o in row.owners)
            for row in self.rows
        )

    def holds(self, values: Sequence[int], released: Collection[str] = NOTHING) -> bool:
        """Whether exact values satisfy every domain and every standing row."""
        domains = all(
            (v.low is None or v.low <= x) and (v.high is None or x <= v.high)
            for v, x in zip(self.variables, values, strict=True)
        )
        return domains and all(
            row.holds(values)
            for row, stands in zip(self.rows, self.standing(released), strict=True)
            if stands
        )

    def extended(self, variables: Iterable[Variable], rows: Iterable[Row]) -> System:
        """Add unknowns and rows behind the present ones."""
        return System((*self.variables, *variables), (*self.rows, *rows), self.owners)

    def standing_only(self, released: Released) -> System:
        """Leave out every row that does not stand."""
        stands = self.standing(released)
        kept = (row for row, stand in zip(self.rows, stands, strict=True) if stand)
        return System(self.variables, tuple(kept), self.owners)

    def around(self, names: Collection[str]) -> System:
        """Keep what hangs together with some unknowns, given by name."""
        wanted = {self.number_of[name] for name in names}
        groups = (group for group in self.components() if not wanted.isdisjoint(group))
        return self.part(sorted(v for group in groups for v in group))

    def blocks(self) -> tuple[System, ...]:
        """Split into systems that share nothing, in the order of the unknowns."""
        return tuple(self.part(members) for members in self.components())

    def part(self, members: Sequence[int]) -> System:
        """Keep some unknowns and the rows that begin with them.

        Rows without unknowns go with the first unknown.
        """
        new = {old: n for n, old in enumerate(members)}
        numbers = {n for v in members for n in self.rows_of[v]}
        if 0 in new:
            numbers.update(n for n, row in enumerate(self.rows) if not row.terms)
        rows = tuple(
            replace(row, terms=tuple((new[v], a) for v, a in row.terms))
            for row in (self.rows[n] for n in sorted(numbers))
            if not row.terms or row.terms[0][0] in new
        )
        named = {owner for row in rows for owner in row.owners}
        owners = tuple(sorted(named, key=self.place_of.__getitem__))
        return System(tuple(self.variables[v] for v in members), rows, owners)

    def components(self) -> list[list[int]]:
        """Group the numbers of unknowns that rows or their owners tie together."""
        home = list(range(len(self.variables)))

        def root(v: int) -> int:
            while home[v] != v:
                home[v] = home[home[v]]
                v = home[v]
            return v

        owned: dict[str, int] = {}
        for row in self.rows:
            numbers = [v for v, _ in row.terms]
            numbers += [owned.setdefault(o, v) for o in row.owners for v in numbers[:1]]
            for v in numbers[1:]:
                a, b = root(numbers[0]), root(v)
                home[max(a, b)] = min(a, b)
        groups: dict[int, list[int]] = {}
        for v in range(len(self.variables)):
            groups.setdefault(root(v), []).append(v)
        return list(groups.values())


def make_row(
    terms: Mapping[int, Number],
    interval: Interval,
    *,
    owners: tuple[str, ...] = (),
    label: str = "",
) -> Row:
    """Bring Σ a·x ∈ interval to integers without losing or adding a solution.

    Parameters
    ----------
    terms : mapping of variable number to rational coefficient
    interval : Interval
        Exact ends, open or closed, of the sum. An empty one gives a row nothing meets.

    Examples
    --------
    >>> make_row({0: 2, 1: 4}, Interval(Fraction(1), Fraction(9), True, False)).terms
    ((0, 1), (1, 2))
    >>> row = make_row({0: 2, 1: 4}, Interval(Fraction(1), Fraction(9), True, False))
    >>> (row.low, row.high)
    (1, 4)
    """
    exact = {v: Fraction(a) for v, a in terms.items() if a}
    by = lcm(*(a.denominator for a in exact.values())) if exact else 1
    whole = {v: int(a * by) for v, a in exact.items()}
    common = gcd(*whole.values()) or 1
    ends = interval if interval.empty else interval.scaled(Fraction(by, common))
    ends = ends.integers() if exact else _constant(ends)
    return Row(
        terms=tuple((v, a // common) for v, a in sorted(whole.items())),
        low=None if ends.low is None else int(ends.low),
        high=None if ends.high is None else int(ends.high),
        owners=owners,
        label=label,
    )


def _constant(interval: Interval) -> Interval:
    """Settle a row without unknowns: it holds or fails by whether 0 lies inside."""
    return Interval.point(0) if interval.contains(0) else Interval.nothing()
