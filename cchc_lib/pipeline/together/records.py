"""Several texts together as JSON: the optional part "together" of ``cchc check``.

One duty: ``Together`` → plain values. A figure is ``text:figure``, the text being its
place in ``documents``.
"""

from __future__ import annotations

from typing import Any

from cchc_lib.findings.payload import decimal_text, repair_record
from cchc_lib.model import Finding, Verdict
from cchc_lib.pipeline.together import Together
from cchc_lib.pipeline.together.findings import CODES
from cchc_lib.pipeline.together.periods import label


def together_record(result: Together) -> dict[str, Any]:
    """What was joined, checked and found between texts, and what was left out."""
    return {
        "joined": [
            {"document": t.number, "body": t.body, "period": label(t.period)}
            for t in result.joined
        ],
        "left_out": [{"document": n, "reason": why} for n, why in result.left_out],
        "checks": [_check_record(verdict) for verdict in result.verdicts],
        "findings": [_finding_record(finding) for finding in result.found],
    }


def _check_record(verdict: Verdict) -> dict[str, Any]:
    allowed = verdict.allowed
    return {
        "rule": CODES[verdict.relation.kind],
        "figures": list(verdict.relation.figures),
        "verdict": verdict.verdict,
        "exact": decimal_text(verdict.exact),
        "allowed_low": decimal_text(allowed.low) if allowed else None,
        "allowed_high": decimal_text(allowed.high) if allowed else None,
        "reason": verdict.reason,
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "figures": list(finding.figures),
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
        "conflict": list(finding.conflict),
        "repairs": [repair_record(repair) for repair in finding.repairs],
        "proof": list(finding.proof),
    }
