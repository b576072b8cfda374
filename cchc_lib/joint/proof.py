"""Decisions as objects that JSON holds and ``checker`` verifies.

One duty: write a witness or a refutation with the rows it is about, and no others.

A proof has ``kind`` ("witness" or "refutation"), ``variables`` (name, scale, low,
high), ``rows`` (terms, low, high, label, owners) and ``values`` or ``steps``; terms and
steps name variables and rows by number. All numbers are whole, in 1/scale of a unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cchc_lib.joint.checker import verify_proof
from cchc_lib.joint.results import Proof
from cchc_lib.joint.rows import NOTHING, Released, System
from cchc_lib.joint.search import ProofStep
from cchc_lib.joint.solve import Decision

__all__ = ["make_proof", "verify_proof"]


def make_proof(
    system: System, decision: Decision, released: Released = NOTHING
) -> Proof | None:
    """Write down why a decision is right; ``None`` if only a solver says so."""
    if decision.status == "feasible":
        stands = system.standing(released)
        kept = [n for n, stand in enumerate(stands) if stand]
        proof = _frame(system, kept, range(len(system.variables)))
        return {"kind": "witness", **proof, "values": list(decision.values)}
    if decision.status != "infeasible" or not decision.steps:
        return None
    used = sorted({v for n in decision.rows for v, _ in system.rows[n].terms})
    rows = {old: new for new, old in enumerate(decision.rows)}
    # Rows that steps add stand behind all others, here as there.
    rows |= {len(system.rows) + k: len(rows) + k for k in range(len(decision.steps))}
    numbers = {old: new for new, old in enumerate(used)}
    steps = _renumbered(decision.steps, rows, numbers)
    frame = _frame(system, decision.rows, used)
    return {"kind": "refutation", **frame, "steps": steps}


def _frame(
    system: System, rows: Iterable[int], variables: Iterable[int]
) -> dict[str, Any]:
    kept = list(variables)
    numbers = {old: new for new, old in enumerate(kept)}
    return {
        "variables": [
            {"name": v.name, "scale": v.scale, "low": v.low, "high": v.high}
            for v in (system.variables[n] for n in kept)
        ],
        "rows": [
            {
                "terms": [[numbers[v], a] for v, a in row.terms],
                "low": row.low,
                "high": row.high,
                "label": row.label,
                "owners": list(row.owners),
            }
            for row in (system.rows[n] for n in rows)
        ],
    }


def _renumbered(
    steps: Iterable[ProofStep], rows: Mapping[int, int], numbers: Mapping[int, int]
) -> list[list[Any]]:
    written: list[list[Any]] = []
    for kind, *rest in steps:
        parts: list[Any] = list(rest)
        if kind == "add":
            written.append([kind, [[rows[n], m] for n, m in parts[0]]])
        elif kind == "split":
            sides = [_renumbered(side, rows, numbers) for side in parts[2:]]
            written.append([kind, numbers[parts[0]], parts[1], *sides])
        else:
            row, variable, side, value = parts
            named = None if variable is None else numbers[variable]
            written.append([kind, rows[row], named, side, value])
    return written
