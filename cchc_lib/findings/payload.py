"""The JSON of the command line (DESIGN §3): records → plain values.

One duty: shape and key order. Values are decimal strings, offsets point into the NFC
text. The schema that holds it is ``schemas/check.json``.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc_lib.model import (
    Figure,
    Finding,
    Ignored,
    Implied,
    Relation,
    Repair,
    Verdict,
)
from cchc_lib.numbers.intervals import Interval

SCHEMA_IDS = {"check": "cchc-check/1", "figures": "cchc-figures/1"}


def decimal_text(value: Decimal | Fraction | None, places: int = 12) -> str | None:
    """Write a number as a decimal string; fractions are cut to ``places`` decimals."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        return format(value, "f")
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    scaled = abs(value.numerator) * 10**places // value.denominator
    whole, rest = divmod(scaled, 10**places)
    tail = f"{rest:0{places}d}".rstrip("0")
    return f"{sign}{whole}.{tail}" if tail else f"{sign}{whole}"


def _ends(interval: Interval) -> dict[str, Any]:
    return {
        "low": decimal_text(interval.low),
        "high": decimal_text(interval.high),
        "low_closed": interval.low_closed,
        "high_closed": interval.high_closed,
    }


def figure_record(figure: Figure) -> dict[str, Any]:
    """One figure as DESIGN §3 lists its keys."""
    return {
        "id": figure.id,
        "printed": figure.printed,
        "start": figure.start,
        "end": figure.end,
        "value": decimal_text(figure.value),
        "denominator": decimal_text(figure.denominator),
        **_ends(figure.interval),
        "decimals": figure.decimals,
        "resolution": decimal_text(figure.resolution),
        "kind": figure.kind,
        "hedge": figure.hedge,
        "unit": figure.unit,
        "quantity": figure.quantity,
        "role": figure.role,
        "period": figure.period,
        "scope": figure.scope,
        "alternatives": [decimal_text(value) for value in figure.alternatives],
    }


def ignored_record(item: Ignored) -> dict[str, Any]:
    """One number that is no figure, with the reason."""
    return {
        "printed": item.printed,
        "start": item.start,
        "end": item.end,
        "reason": item.reason,
    }


def binding_record(relation: Relation) -> dict[str, Any]:
    """How figures were tied: their parts in the claim, and by what licence."""
    return {
        "kind": relation.kind,
        "terms": [
            {"role": t.role, "figure": t.figure, "take": t.take} for t in relation.terms
        ],
        "strength": relation.strength,
        "reason": relation.reason,
        "detail": relation.detail,
    }


def check_record(verdict: Verdict) -> dict[str, Any]:
    """One verdict, with the binding taken and those not taken."""
    allowed = verdict.allowed
    return {
        "rule": verdict.rule,
        "figures": list(verdict.relation.figures),
        "verdict": verdict.verdict,
        "exact": decimal_text(verdict.exact),
        "allowed_low": decimal_text(allowed.low) if allowed else None,
        "allowed_high": decimal_text(allowed.high) if allowed else None,
        "modes": list(verdict.modes),
        "binding": {
            "taken": binding_record(verdict.relation),
            "rejected": [binding_record(r) for r in verdict.rejected[:12]],
        },
        "reason": verdict.reason,
        "power": decimal_text(verdict.power),
    }


def repair_record(repair: Repair) -> dict[str, Any]:
    """One repair: the figure, how it would read, the edit and its part."""
    return {
        "figure": repair.figure,
        "printed": repair.printed,
        "edit": repair.edit,
        "why": repair.why,
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """One finding in both languages."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "figures": list(finding.figures),
        "decision": finding.decision,
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
        "conflict": list(finding.conflict),
        "repairs": [repair_record(r) for r in finding.repairs],
        "proof": list(finding.proof),
    }


def implied_records(implied: Iterable[Implied]) -> list[dict[str, Any]]:
    """List what follows for quantities nobody printed."""
    return [
        {
            "quantity": item.quantity,
            "low": decimal_text(item.interval.low),
            "high": decimal_text(item.interval.high),
            "figures": list(item.figures),
            "tight": item.tight,
        }
        for item in implied
    ]
