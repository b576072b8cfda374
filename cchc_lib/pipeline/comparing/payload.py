"""The JSON and CSV of a comparison (DESIGN §3, ``cchc compare``).

One duty: records → plain values. Rates are fractions of 1, twelve significant digits,
so that equal runs print equal bytes; what is not known is null, never 0.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

from cchc_lib.pipeline.comparing.records import Comparison, OverTime, Question
from cchc_lib.scores import TableFinding

SCHEMA_ID = "cchc-compare/1"
UNIT_KEYS = (
    "code", "name", "block", "problem", "part", "whole", "score", "se", "rate", "low",
    "high", "method", "rule", "target", "reached", "needed", "p_target", "funnel",
    "plain", "z", "z_adjusted", "p_low", "p_high", "p", "p_adjusted", "stands_out",
    "rank", "rank_low", "rank_high", "rank_low_own", "rank_high_own", "letters",
    "top", "shrunk", "shrunk_low", "shrunk_high", "block_rate", "block_mean", "gap",
    "standardised", "gap_contribution", "gap_exact",
)  # fmt: skip
BLOCK_KEYS = (
    "block", "units", "compared", "part", "whole", "rate", "mean", "sd", "phi", "tau2",
    "low", "high", "plain", "stand_out", "method",
)  # fmt: skip
PAIR_KEYS = (
    "block", "first", "second", "difference", "low", "high", "p", "p_adjusted",
    "differs", "tests", "method",
)  # fmt: skip
SERIES_KEYS = (
    "code", "name", "change", "complete", "period", "time", "part", "whole", "value",
    "se",
)  # fmt: skip
TREND_KEYS = (
    "code", "name", "periods", "first", "last", "before", "change", "se",
    "beyond_noise", "rank_before", "rank_after", "extreme_before", "arrow", "slope",
    "slope_low", "slope_high", "p", "p_adjusted", "tested", "method",
)  # fmt: skip
MONTH_KEYS = (
    "code", "name", "period", "value", "phase", "mean", "low", "high", "beyond_limits",
    "run", "trend", "near_limits", "signal", "provisional", "capability", "method",
)  # fmt: skip
BREAK_KEYS = ("code", "name", "period", "reason")
MIX_KEYS = (
    "code", "rate_before", "rate_after", "share_before", "share_after", "rate_effect",
    "mix_effect", "exact_rate", "exact_mix", "method",
)  # fmt: skip
_EXACT = frozenset({"gap_exact", "exact_rate", "exact_mix"})
_COUNTS = frozenset({"part", "whole"})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DIGITS = 12


def comparison_record(found: Comparison) -> dict[str, Any]:
    """Give the JSON of ``cchc compare`` as plain values."""
    whole = found.overall
    return {
        "schema": SCHEMA_ID,
        "table": _table(found),
        "settings": _settings(found.question),
        "overall": {
            "part": whole.part,
            "whole": whole.whole,
            "rate": _plain(whole.rate),
            "low": _plain(whole.low),
            "high": _plain(whole.high),
            "mean": _plain(whole.mean),
            "units": whole.units,
            "target": whole.target or None,
            "method": whole.method,
        },
        "phi": _plain(found.phi),
        "tau2": _plain(found.tau2),
        "units": _records(_shown(found.units), UNIT_KEYS),
        "blocks": _records(found.blocks, BLOCK_KEYS),
        "pairs": _records(found.pairs, PAIR_KEYS),
        "over_time": None if found.over_time is None else _over_time(found.over_time),
        "findings": [_finding(finding) for finding in found.findings],
        "methods": list(found.methods),
    }


def _over_time(over: OverTime) -> dict[str, Any]:
    return {
        "periods": list(over.periods),
        "crosswalk": over.crosswalk or None,
        "tested": over.tested,
        "series": _records(over.series, SERIES_KEYS),
        "trends": _records(over.trends, TREND_KEYS),
        "region": {
            "s": _plain(over.region.value),
            "z": _plain(over.region.statistic),
            "p": _plain(over.region.p),
            "chains": over.region.n,
            "method": over.region.method,
        },
        "breaks": _records(over.breaks, BREAK_KEYS),
        "mix": _records(over.mix, MIX_KEYS),
        "months": _records(over.months, MONTH_KEYS),
    }


def _table(found: Comparison) -> dict[str, Any]:
    asked = found.question
    return {
        "path": asked.path,
        "sha256": asked.sha256,
        "period": asked.period,
        "kind": found.kind,
        "part": asked.part or None,
        "whole": asked.whole or None,
        "score": asked.score or None,
        "block": asked.block or None,
        "level": asked.level or None,
        "units": len(found.units),
    }


def _settings(asked: Question) -> dict[str, Any]:
    return {
        "target": _plain(asked.target),
        "alpha": asked.alpha,
        "draws": asked.draws,
        "seed": asked.seed,
        "se": asked.se or None,
        "units": list(asked.units),
        "top": asked.top,
        "step": None if asked.step is None else format(asked.step, "f"),
    }


def _shown(units: pd.DataFrame) -> pd.DataFrame:
    """Units with the counts as the table prints them, even if impossible."""
    if "part_printed" not in units:
        return units
    return units.assign(part=units["part_printed"], whole=units["whole_printed"])


def _records(table: pd.DataFrame, keys: Iterable[str]) -> list[dict[str, Any]]:
    """One record a row with the same keys throughout; what a table lacks is null."""
    lacking = pd.Series([None] * len(table), dtype=object)
    columns = {key: table.get(key, lacking).tolist() for key in keys}
    return [
        {key: _cell(key, values[i]) for key, values in columns.items()}
        for i in range(len(table))
    ]


def _cell(key: str, value: object) -> object:
    if key in _COUNTS and isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return int(value) if whole else float(value)
    if key in _EXACT and isinstance(value, Fraction):
        return str(value)
    return None if isinstance(value, str) and not value else _plain(value)


def _plain(value: object) -> Any:
    """A value JSON can hold: no NaN, no NA, no array scalar."""
    if value is None or value is pd.NA:
        return None
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating | Fraction | Decimal):
        number = float(value)
        return float(f"{number:.{_DIGITS}g}") if np.isfinite(number) else None
    return str(value)


def _finding(finding: TableFinding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "decision": finding.decision,
        "unit": finding.units[0] if finding.units else None,
        "units": list(finding.units),
        "rows": list(finding.rows),
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
    }


def comparison_csv(found: Comparison) -> str:
    """One row a unit, with a header; blank where a value is not known."""
    records = _records(_shown(found.units), UNIT_KEYS)
    kept = [key for key in UNIT_KEYS if any(r[key] is not None for r in records)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(kept)
    writer.writerows([_text(record[key]) for key in kept] for record in records)
    return out.getvalue()


def _text(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, str):
        formula = value.startswith(_FORMULA) and not _is_number(value)
        return f"'{value}" if formula else value
    return "" if value is None else str(value)


def _is_number(text: str) -> bool:
    try:
        Fraction(text)
    except (ValueError, ZeroDivisionError):
        return False
    return True
