"""Who met a target, who missed it, and whose files prove neither.

One duty: findings about targets. Two questions are kept apart: what the files at hand
amount to, and what they prove of the work behind them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from cchc_lib.model import Severity
from cchc_lib.pipeline.comparing.printing import (
    Fact,
    chance,
    count,
    find,
    percent,
    phrase,
)
from cchc_lib.pipeline.comparing.records import Comparison
from cchc_lib.pipeline.comparing.telling.parts import counted_units
from cchc_lib.scores import TableFinding

_MOST_SINGLE = 5  # units not proven that get a sentence each


def tell_target(found: Comparison) -> Iterator[TableFinding]:
    """The whole against the target, then its units."""
    goal = found.question.target
    if goal is None:
        return
    known = found.units[found.units["rate"].notna()]
    if len(known) > 1:
        yield _overall(found, goal)
    for verdict in ("missed", "met"):
        rows = known[known["target"] == verdict]
        if len(rows):
            yield _sure(rows, verdict, len(known), goal)
    unsure = known[known["target"] == "not_proven"]
    if len(unsure) > _MOST_SINGLE:
        yield find(
            "C04.not_proven_many",
            "note",
            _listed(unsure, len(known), goal),
            decision="possible",
            codes=unsure["code"],
        )
        return
    yield from (_unsure(row, goal) for _, row in unsure.iterrows())


def _overall(found: Comparison, goal: Fraction) -> TableFinding:
    rate = found.overall.rate
    assert rate is not None
    missed = rate < goal
    certain = found.overall.target in {"met", "missed"}
    grave: Severity = "material" if certain else "minor"
    return find(
        "C04.overall_missed" if missed else "C04.overall_met",
        grave if missed else "note",
        {
            "rate": percent(rate),
            "target": percent(goal),
            "aside": _aside(found.overall.mean, rate),
        },
        decision="certain" if certain else "possible",
        exact=rate,
    )


def _aside(mean: float, rate: Fraction) -> Fact:
    """The plain mean of the rates, where it would tell another story."""
    told = percent(mean)
    return "" if told("en") == percent(rate)("en") else phrase("ASIDE", mean=told)


def _sure(rows: pd.DataFrame, verdict: str, known: int, goal: Fraction) -> TableFinding:
    ordered = rows.sort_values("gap_contribution", kind="stable")
    if verdict == "met":
        ordered = ordered.iloc[::-1]
    return find(
        f"C04.{verdict}",
        "material" if verdict == "missed" else "note",
        _listed(ordered, known, goal),
        decision="certain",
        codes=ordered["code"],
    )


def _listed(rows: pd.DataFrame, known: int, goal: Fraction) -> dict[str, Fact]:
    return {
        "count": len(rows),
        "n": known,
        "target": percent(goal),
        "units": counted_units(rows),
    }


def _unsure(row: pd.Series, goal: Fraction) -> TableFinding:
    facts: dict[str, Fact] = {
        "unit": str(row["name"]),
        "part": count(row["part"]),
        "whole": count(row["whole"]),
        "target": percent(goal),
    }
    case = "C04.not_proven_all"
    if goal < 1:
        case = "C04.reached" if row["reached"] else "C04.not_reached"
        facts["p"] = chance(float(row["p_target"]))
        facts["failures"] = count(row["whole"] - row["part"])
        facts["needed"] = int(row["needed"])
    return find(case, "note", facts, decision="possible", codes=[str(row["code"])])
