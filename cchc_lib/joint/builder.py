"""Unknowns and rows under construction, from terms and sets.

One duty: give every term an unknown, every print and every quotient its rows. Not
here: which rows a relation needs (``claims``).

- The print of a figure is a soft claim, owned by the figure's id; the denominator of
  ``249/249`` is a claim of its own, owned by the id and "/".
- True scores and percentages are taken to be multiples of 1/2520 of half a printed
  step: fine enough for every end printed, and for any that a few rows can imply.
- A quotient z of part and whole is two rows, lo·whole ≤ part ≤ hi·whole, owned by z:
  its ends are constants, so nothing is lost by leaving z itself out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm
from typing import Literal

from cchc_lib.joint.rows import Number, Row, Variable, make_row
from cchc_lib.model import Figure, Relation, Term
from cchc_lib.numbers.intervals import Interval

_FINE = 2520  # divisible by 1…10
_WHOLE = frozenset({"count", "money", "rank"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A printed quotient: sign·(factor·Σparts/Σwholes − offset)."""

    figure: str
    claim: str
    kind: Literal["share", "change", "ratio", "mean"]
    parts: tuple[str, ...]  # names of unknowns
    wholes: tuple[str, ...]
    factor: int = 100
    offset: int = 0
    sign: int = 1
    weak: tuple[str, ...] = ()  # the owner of a weak relation

    def quotient(self, printed: Interval) -> Interval:
        """Return what Σparts/Σwholes may be if the figure may be ``printed``."""
        signed = printed if self.sign > 0 else -printed
        shifted = signed + Interval.point(self.offset)
        return shifted.scaled(Fraction(1, self.factor))

    def value(self, quotient: Interval) -> Interval:
        """Return what the figure may be for a set of Σparts/Σwholes."""
        shifted = quotient.scaled(self.factor) - Interval.point(self.offset)
        return shifted if self.sign > 0 else -shifted


def print_set(figure: Figure, *, loose: bool) -> Interval:
    """Return what a printed figure may stand for; ``loose``: rounded in any mode.

    Every mode keeps less than one step between value and print.
    """
    if figure.kind == "ratio" and figure.denominator is not None:
        return Interval.point(figure.value)
    if not loose or figure.hedge != "exact" or figure.interval.is_point:
        return figure.interval
    value, step = Fraction(figure.value), Fraction(figure.resolution)
    return Interval(value - step, value + step, False, False)


def owner(term: Term) -> str:
    """Name the printed claim behind a term."""
    return f"{term.figure}/" if term.take == "denominator" else term.figure


class Builder:
    """Collects unknowns and rows; used once."""

    def __init__(self, figures: Mapping[str, Figure], loose: frozenset[str]) -> None:
        self.figures, self.loose = figures, loose
        self.fine = _scale(figures.values())
        self.variables: list[Variable] = []
        self.numbers: dict[str, int] = {}
        self.rows: list[Row] = []
        self.ties: list[Tie] = []
        self.points: set[str] = set()  # unknowns printed as one value
        self.claim = ""  # of the relation being written
        self.weak: tuple[str, ...] = ()

    def unknown(self, term: Term) -> int:
        """Give the number of the unknown behind a term; its print becomes a row."""
        name = owner(term)
        if name in self.numbers:
            return self.numbers[name]
        figure = self.figures[term.figure]
        scale = self.fine if _is_fine(figure, term) else 1
        value = Fraction(figure.value)
        allowed = print_set(figure, loose=figure.id in self.loose)
        if term.take == "denominator" and figure.denominator is not None:
            value = Fraction(figure.denominator)
            allowed = Interval.point(value)
        low = {"change": None, "rank": scale}.get(figure.role, 0)
        number = self.new(name, scale=scale, low=low, printed=floor(value * scale))
        if allowed.is_point:
            self.points.add(name)
        terms = {number: Fraction(1, scale)}
        self.rows.append(make_row(terms, allowed, owners=(name,), label=f"={name}"))
        return number

    def new(
        self, name: str, *, scale: int, low: int | None = 0, printed: int | None = None
    ) -> int:
        """Add an unknown."""
        number = len(self.variables)
        self.numbers[name] = number
        self.variables.append(
            Variable(name=name, scale=scale, low=low, printed=printed)
        )
        return number

    def unprinted(self, what: str, like: Sequence[int]) -> tuple[int]:
        """Add the unknown that a claim speaks of and no figure prints."""
        scale = max(self.variables[n].scale for n in like)
        return (self.new(f"{self.claim}.{what}", scale=scale),)

    def difference(
        self, what: str, of: Sequence[int], less: Sequence[int]
    ) -> tuple[int, ...]:
        """Add the unknown that is left of a sum when another is taken away."""
        (left,) = self.unprinted(what, of)
        self.row(Interval.point(0), (of, 1), (less, -1), ([left], -1))
        return (left,)

    def all(self, relation: Relation, role: str) -> tuple[int, ...]:
        """Give the numbers of the unknowns that play a role."""
        return tuple(self.unknown(term) for term in relation.named(role))

    def row(
        self,
        allowed: Interval,
        *sides: tuple[Sequence[int], Number],
        owners: tuple[str, ...] = (),
    ) -> None:
        """Add Σ factor·(sum of unknowns) ∈ allowed, for some (unknowns, factor)."""
        terms: dict[int, Fraction] = {}
        for numbers, factor in sides:
            for n in numbers:
                share = Fraction(factor) / self.variables[n].scale
                terms[n] = terms.get(n, Fraction(0)) + share
        self.rows.append(
            make_row(terms, allowed, owners=(*owners, *self.weak), label=self.claim)
        )

    def tie(self, tie: Tie, printed: Interval) -> None:
        """Add the rows of a printed quotient."""
        self.ties.append(tie)
        self.rows += quotient_rows(tie, printed, self.variables, self.numbers)

    def names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Name some unknowns."""
        return tuple(self.variables[n].name for n in numbers)

    def bridge(self) -> None:
        """Bind each quotient that other relations use to what it is a quotient of.

        A quotient of unknowns is no row; of printed points it is, while they stand.
        """
        for tie in self.ties:
            number = self.numbers.get(tie.figure)
            operands = (*tie.parts, *tie.wholes)
            if number is None or not self.points.issuperset(operands):
                continue
            part, whole = (self._printed(names) for names in (tie.parts, tie.wholes))
            if not whole:
                continue
            exact = tie.value(Interval.point(part / whole)).low
            assert exact is not None
            near = Interval.closed(
                Fraction(floor(exact * self.fine), self.fine),
                Fraction(ceil(exact * self.fine), self.fine),
            )
            self.claim, self.weak = tie.claim, tie.weak
            self.row(near, ([number], 1), owners=operands)

    def _printed(self, names: Iterable[str]) -> Fraction:
        prints = (self.variables[self.numbers[name]] for name in names)
        return sum((Fraction(v.printed or 0, v.scale) for v in prints), Fraction(0))


def quotient_rows(
    tie: Tie,
    printed: Interval,
    variables: Sequence[Variable],
    numbers: Mapping[str, int],
    *,
    owned: bool = True,
) -> list[Row]:
    """Say in rows that a printed quotient lies in a set.

    Parameters
    ----------
    owned : bool
        Whether the rows are the claim of the figure; else they are hard.
    """
    ratio = tie.quotient(printed)
    ends = []
    if ratio.empty:
        ends.append((ratio, Fraction(1), Fraction(0)))
    elif ratio.low is not None:
        least = Interval(Fraction(0), None, ratio.low_closed, False)
        ends.append((least, ratio.low, Fraction(1)))
    if not ratio.empty and ratio.high is not None:
        most = Interval(None, Fraction(0), False, ratio.high_closed)
        ends.append((most, ratio.high, Fraction(1)))
    rows = []
    for allowed, by, keep in ends:
        terms: dict[int, Fraction] = {}
        for names, factor in ((tie.parts, keep), (tie.wholes, -by)):
            for name in names:
                n = numbers[name]
                terms[n] = terms.get(n, Fraction(0)) + factor / variables[n].scale
        owners = (tie.figure, *tie.weak) if owned else ()
        rows.append(make_row(terms, allowed, owners=owners, label=tie.claim))
    return rows


def _is_fine(figure: Figure, term: Term) -> bool:
    """Whether the true value need not be whole."""
    if figure.unit == "place":
        return False
    if term.take == "denominator":  # "69,25/71,5 điểm": of points, not of things
        return figure.denominator != int(figure.denominator or 0)
    if figure.kind == "ratio" and figure.denominator is not None:
        return False
    return figure.kind not in _WHOLE or figure.resolution < 1


def _scale(figures: Iterable[Figure]) -> int:
    """Choose parts of one unit, so fine that every printed end is whole and more."""
    ends = [2]
    for figure in figures:
        low, high = figure.interval.low, figure.interval.high
        ends += [end.denominator for end in (low, high) if end is not None]
        ends.append(2 * Fraction(figure.resolution).denominator)
        ends.append(Fraction(figure.denominator or 0).denominator)
    return lcm(*ends) * _FINE
