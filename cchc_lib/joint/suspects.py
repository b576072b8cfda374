"""What a doubted figure could read instead, and how much speaks for its print.

One duty: one suspect of one repair → the set of its possible values, the small edits
that lie in it, and reasons. Not here: which figures are suspects (``repairs``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_lib.joint.bounds import tight_range
from cchc_lib.joint.builder import Tie, print_set, quotient_rows
from cchc_lib.joint.claims import Claims
from cchc_lib.joint.prints import (
    make_repair,
    only_rounded,
    out_of_reach,
    printed_number,
    reprint,
    unit_of,
    value_of,
)
from cchc_lib.joint.propagate import State, propagate
from cchc_lib.joint.results import Suspect
from cchc_lib.joint.rows import Released, Row, System, make_row
from cchc_lib.joint.solve import Limits, Status, decide
from cchc_lib.joint.writers import quotient_set, share_set
from cchc_lib.model import Figure, Repair
from cchc_lib.numbers.edits import one_edit, unit_slips
from cchc_lib.numbers.intervals import Interval

_QUICK = Limits(first_splits=12, solver=False)
_ONE_KEY = frozenset({"substitute", "transpose", "insert", "delete", "shift"})
_MOST_EDITS = 10  # that fit: more tell nothing of the one that was meant
_ORDER = {"unit": 1, "recompute": 2}  # behind the edits of one key


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One block to try values in, and the figures it is about."""

    system: System
    ties: Mapping[str, tuple[Tie, ...]]  # by figure
    released: Released
    figures: Mapping[str, Figure]


def make_scene(
    system: System, claims: Claims, released: Released, figures: Mapping[str, Figure]
) -> Scene:
    """Gather what values are tried in."""
    ties: dict[str, tuple[Tie, ...]] = {}
    for tie in claims.ties:
        if not tie.weak and set(tie.wholes) <= system.number_of.keys():
            ties[tie.figure] = (*ties.get(tie.figure, ()), tie)
    return Scene(system=system, ties=ties, released=released, figures=figures)


def allowed_values(scene: Scene, name: str, state: State | None = None) -> Interval:
    """Return the set a released figure lies in, given all that still stands.

    Parameters
    ----------
    state : State, optional
        A fixpoint to read the ends from; they may lie further out then. By default
        the ends are moved until each occurs.
    """
    tight = state is None
    if state is None:
        state = propagate(scene.system, State(scene.system, scene.released))
    if state.clash is not None:
        return Interval.nothing()
    allowed = Interval.line()
    number = scene.system.number_of.get(name)
    if number is not None:
        low, high = state.low[number], state.high[number]
        if tight and low != high:
            ends = tight_range(scene.system, number, scene.released)
            low, high = ends.low, ends.high
        scale = scene.system.variables[number].scale
        allowed = _over(low, high, scale)
    for tie in scene.ties.get(name, ()):
        allowed = allowed.intersect(_quotient(scene, state, tie))
    return allowed


def _over(low: int | None, high: int | None, scale: int) -> Interval:
    return Interval.closed(
        None if low is None else Fraction(low, scale),
        None if high is None else Fraction(high, scale),
    )


def _quotient(scene: Scene, state: State, tie: Tie) -> Interval:
    """Bound a quotient by the bounds of its operands, which are never below zero."""
    part, whole = (_sum(scene, state, names) for names in (tie.parts, tie.wholes))
    low, high = Fraction(0), None
    if part.low is not None and whole.high:
        low = max(low, part.low / whole.high)
    if part.high is not None and whole.low is not None and whole.low > 0:
        high = part.high / whole.low
    if tie.kind == "share":
        high = Fraction(1) if high is None else min(high, Fraction(1))
    return tie.value(Interval.closed(low, high))


def _sum(scene: Scene, state: State, names: Sequence[str]) -> Interval:
    total = Interval.point(0)
    for name in names:
        n = scene.system.number_of[name]
        total = total + _over(
            state.low[n], state.high[n], scene.system.variables[n].scale
        )
    return total


def judge(scene: Scene, name: str, reprinted: Figure) -> Status:
    """Say whether everything else can hold if the figure printed this instead."""
    rows: list[Row] = []
    number = scene.system.number_of.get(name)
    if number is not None:
        scale = scene.system.variables[number].scale
        allowed = print_set(reprinted, loose=False)
        if name.endswith("/") and reprinted.denominator is not None:
            allowed = Interval.point(reprinted.denominator)
        rows.append(make_row({number: Fraction(1, scale)}, allowed))
    for tie in scene.ties.get(name, ()):
        printed = tie_set(tie, reprinted)
        rows += quotient_rows(
            tie, printed, scene.system.variables, scene.system.number_of, owned=False
        )
    system = scene.system.extended((), rows)
    return decide(system, scene.released, limits=_QUICK).status


def tie_set(tie: Tie, figure: Figure) -> Interval:
    """Return what the print of a quotient may stand for, rounded to nearest."""
    if tie.kind == "share":
        return share_set(figure, loose=False)
    if tie.kind == "change":
        return print_set(figure, loose=False)
    return quotient_set(figure, loose=False)


def find_candidates(
    scene: Scene, name: str, allowed: Interval
) -> tuple[tuple[Decimal, Repair], ...]:
    """List the small changes of a figure that let everything else be true.

    Returns
    -------
    tuple of (Decimal, Repair)
        What the figure would read, and how it would print: one-key edits by rising
        value, those that keep the decimals first; then slips of a unit, the value
        recomputed where only one print fits, and "round" where the print is right but
        rounded. None where more than ten edits fit.
    """
    figure = scene.figures[name.rstrip("/")]
    if figure.hedge == "range" or allowed.empty:
        return ()
    found: dict[Decimal, str] = {}
    for value, edit in _edits(figure, name, allowed):
        if value in found or out_of_reach(figure, name, value, allowed):
            continue
        reprinted = reprint(figure, name, value)
        inside = allowed.meets(printed_as(scene, name, reprinted))
        if inside and judge(scene, name, reprinted) == "feasible":
            found[value] = edit
            if sum(edit in _ONE_KEY for edit in found.values()) > _MOST_EDITS:
                return ()
    step = value_of(figure, name).as_tuple().exponent

    def rank(it: tuple[Decimal, str]) -> tuple[int, bool, Decimal]:
        return _ORDER.get(it[1], 0), it[0].as_tuple().exponent != step, it[0]

    ranked = sorted(found.items(), key=rank)
    if only_rounded(figure, name, allowed):
        ranked.append((value_of(figure, name), "round"))
    return tuple((v, make_repair(figure, name, v, edit)) for v, edit in ranked)


def _edits(
    figure: Figure, name: str, allowed: Interval
) -> Iterator[tuple[Decimal, str]]:
    unit, printed = unit_of(figure, name), printed_number(figure, name)
    for edits in (one_edit(printed), unit_slips(printed)):
        for number, edit in edits:
            if number != printed:
                yield number * unit, edit
    step = Decimal(1).scaleb(int(printed.as_tuple().exponent)) * unit
    if allowed.low is not None and allowed.high is not None:
        middle = (allowed.low + allowed.high) / 2
        # A difference of two rounded values is sure to two steps; a count to none.
        within = 2 * Fraction(step) if figure.resolution < 1 else 0
        if middle >= 0 and allowed.high - allowed.low <= within:
            yield round(middle / Fraction(step)) * step, "recompute"


def printed_as(scene: Scene, name: str, figure: Figure) -> Interval:
    """Return what a print of the claim ``name`` may stand for."""
    if name.endswith("/") and figure.denominator is not None:
        return Interval.point(figure.denominator)
    ties = scene.ties.get(name, ())
    return tie_set(ties[0], figure) if ties else print_set(figure, loose=False)


def claim_of(suspect: Suspect) -> str:
    """Name the printed claim a suspect is."""
    return f"{suspect.figure}/" if suspect.take == "denominator" else suspect.figure


def repaired(figure: Figure, suspect: Suspect) -> Figure:
    """Read a figure as its first candidate prints it, if there is one."""
    name = claim_of(suspect)
    if not suspect.values:
        return figure
    return reprint(figure, name, suspect.values[0])


def one_key(candidates: Sequence[Repair]) -> bool:
    """Whether one keystroke mends the figure."""
    return any(repair.edit in _ONE_KEY for repair in candidates)
