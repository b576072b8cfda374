"""The joint system of a document as JSON, and what ties findings to it.

One duty: ``JointResult`` → plain values. Blocks are listed in the order of the system,
those without a relation left out; findings and repairs name them by their place there.
"""

from __future__ import annotations

from typing import Any

from cchc_lib.findings.payload import decimal_text, finding_record, repair_record
from cchc_lib.joint import JointResult
from cchc_lib.joint.results import Block, Conflict, RepairSet, Suspect
from cchc_lib.model import Finding, Repair


def joint_record(joint: JointResult) -> dict[str, Any]:
    """The joint system as JSON: blocks, conflicts, smallest repairs, rounding."""
    return {
        "blocks": [_block_record(block) for block in _listed(joint)],
        "modes": {
            "document": list(joint.modes.modes),
            "outliers": list(joint.modes.outliers),
        },
        "caught": [
            {"figure": c.figure, "take": c.take, "caught": c.caught, "of": c.of}
            for c in joint.misprints
        ],
    }


def linked_finding(finding: Finding, joint: JointResult) -> dict[str, Any]:
    """One finding as JSON, with the block of its conflict and the sets of its repairs.

    Returns
    -------
    dict
        ``block`` is a place in ``joint.blocks``; the ``set`` of a repair is a place in
        that block's ``repairs``, or ``None`` if it mends this one check only.
    """
    blocks = _listed(joint)
    number = next((n for n, b in enumerate(blocks) if _is_about(b, finding)), None)
    sets = () if number is None else blocks[number].repairs
    repairs = [
        {**repair_record(repair), "set": _set_of(repair, sets)}
        for repair in finding.repairs
    ]
    return {**finding_record(finding), "repairs": repairs, "block": number}


def _listed(joint: JointResult) -> list[Block]:
    return [block for block in joint.blocks if block.claims]


def _is_about(block: Block, finding: Finding) -> bool:
    return any(c.figures == finding.conflict for c in block.conflicts)


def _set_of(repair: Repair, sets: tuple[RepairSet, ...]) -> int | None:
    """Find the set that is this one change of this one figure."""
    alone = (
        number
        for number, repairs in enumerate(sets)
        if len(repairs.suspects) == 1 and repair in repairs.suspects[0].candidates
    )
    return next(alone, None)


def _block_record(block: Block) -> dict[str, Any]:
    return {
        "figures": list(block.figures),
        "claims": list(block.claims),
        "status": block.status,
        "rounded_to_nearest": block.strict,
        "conflicts": [_conflict_record(conflict) for conflict in block.conflicts],
        "repairs": [_set_record(repair, n) for n, repair in enumerate(block.repairs)],
        "complete": block.complete,
        "cleared": [
            {"figure": c.figure, "claims": list(c.claims)} for c in block.cleared
        ],
        "proof": block.proof,
    }


def _conflict_record(conflict: Conflict) -> dict[str, Any]:
    return {
        "figures": list(conflict.figures),
        "claims": list(conflict.claims),
        "rounding": conflict.rounding,
        "basis": conflict.basis,
        "proof": conflict.proof,
    }


def _set_record(repair: RepairSet, number: int) -> dict[str, Any]:
    return {
        "group": repair.group,
        "suspects": [_suspect_record(suspect, number) for suspect in repair.suspects],
        "breaks": list(repair.breaks),
        "rounding": repair.rounding,
    }


def _suspect_record(suspect: Suspect, number: int) -> dict[str, Any]:
    return {
        "figure": suspect.figure,
        "take": suspect.take,
        "low": decimal_text(suspect.allowed.low),
        "high": decimal_text(suspect.allowed.high),
        "candidates": [
            {**repair_record(repair), "set": number} for repair in suspect.candidates
        ],
        "reasons": list(suspect.reasons),
    }
