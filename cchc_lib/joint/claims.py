"""Figures and the bindings taken for them → one system of rows.

One duty: choose what is written and in which order. Not here: the rows of each kind
of relation (``writers``), which binding is right (``checks``), what follows.

A relation is hard. One that merely stands near, without words that license it, or that
could not be decided because a term is not printed, is *weak*: its rows are owned under
"~" and its claim. If it only puts figures in an order it is left out, since any two
figures are in some order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cchc_lib.joint.builder import Builder, Tie
from cchc_lib.joint.rows import System
from cchc_lib.joint.writers import WRITERS
from cchc_lib.model import Figure, Verdict

_DECIDED = frozenset({"consistent", "consistent_if", "inconsistent", "impossible"})
_OPEN = frozenset({"part_not_printed", "base_not_printed"})
_ORDERS = frozenset({"part_of", "compare"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The system of a document, and what did not go into it."""

    system: System
    ties: tuple[Tie, ...]
    weak: frozenset[str]  # owners of weak relations
    left_out: tuple[tuple[str, str], ...]  # (claim, reason)


def build_system(
    figures: Iterable[Figure],
    verdicts: Iterable[Verdict],
    *,
    loose: Collection[str] = (),
) -> Claims:
    """Write every binding that was taken as rows.

    Parameters
    ----------
    figures : iterable of Figure
    verdicts : iterable of Verdict
        One a claim, with the binding chosen.
    loose : collection of str
        Ids of figures whose rounding mode is left open; others are rounded to nearest.

    Returns
    -------
    Claims
        Unknowns stand in the order of the relations; owners in the order of the
        figures, then of the weak relations.
    """
    builder = Builder({f.id: f for f in figures}, frozenset(loose))
    left_out: list[tuple[str, str]] = []
    for verdict in verdicts:
        relation = verdict.relation
        write = WRITERS.get(relation.kind)
        reason = _why_not(verdict)
        if reason or write is None:
            left_out.append((relation.claim, reason or "no_row"))
            continue
        builder.claim = relation.claim
        firm = relation.strength != "weak" and verdict.verdict in _DECIDED
        builder.weak = () if firm else (f"~{relation.claim}",)
        write(builder, verdict)
    builder.bridge()
    named = dict.fromkeys(o for row in builder.rows for o in row.owners)
    printed = [o for f in builder.figures for o in (f, f"{f}/") if o in named]
    soft = [o for o in named if o.startswith("~")]
    return Claims(
        system=System(tuple(builder.variables), tuple(builder.rows), (*printed, *soft)),
        ties=tuple(builder.ties),
        weak=frozenset(soft),
        left_out=tuple(left_out),
    )


def _why_not(verdict: Verdict) -> str:
    """Give the reason why a verdict has no rows; empty if it has."""
    relation = verdict.relation
    if verdict.verdict not in _DECIDED and verdict.reason not in _OPEN:
        return verdict.reason or verdict.verdict
    if relation.strength == "weak" and relation.kind in _ORDERS:
        return "weak_order"
    if relation.kind == "change" and not relation.named("old"):
        return verdict.reason or "base_not_printed"
    if relation.kind == "share" and not relation.named("whole"):
        return "whole_not_printed"
    return ""
