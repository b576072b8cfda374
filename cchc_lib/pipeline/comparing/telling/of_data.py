"""What could not be compared, and why: impossible, repeated, missing, too few.

One duty: findings about the rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from cchc_lib.pipeline.comparing.printing import (
    Fact,
    find,
    number,
)
from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.pipeline.comparing.telling.parts import (
    confidence,
    counted_units,
    unit_names,
)
from cchc_lib.scores import TableFinding
from cchc_lib.stats.rates import FEW_CASES, FEW_FAILURES

IMPOSSIBLE = ("part_above_whole", "negative", "not_whole", "too_large")


def tell_impossible(units: pd.DataFrame, asked: Question) -> Iterator[TableFinding]:
    """Each unit whose counts cannot be, with what the table prints."""
    for row in units[units["problem"].isin(IMPOSSIBLE)].itertuples():
        yield find(
            f"C07.{row.problem}",
            "impossible",
            {
                "unit": str(row.name),
                "part": _as_printed(row.part_printed),
                "whole": _as_printed(row.whole_printed),
                "part_column": asked.part,
                "whole_column": asked.whole,
            },
            codes=[str(row.code)],
            rows=[int(str(row.row))],
        )


def _as_printed(value: object) -> Fact:
    assert isinstance(value, Decimal)
    return number(value)


def tell_twins(units: pd.DataFrame) -> Iterator[TableFinding]:
    """Each unit that has several rows, equal or not."""
    problem = units["problem"]
    for code in dict.fromkeys(units.loc[problem == "conflicting", "code"]):
        yield _twin(units[units["code"] == code], "conflicting")
    for code in dict.fromkeys(units.loc[problem == "repeated", "code"]):
        yield _twin(units[units["code"] == code], "repeated")


def _twin(rows: pd.DataFrame, problem: str) -> TableFinding:
    lines = [int(row) for row in rows["row"]]
    return find(
        f"C08.{problem}",
        "material" if problem == "conflicting" else "minor",
        {"unit": str(rows["name"].iloc[0]), "lines": ", ".join(map(str, lines))},
        codes=[str(rows["code"].iloc[0])],
        rows=lines,
    )


def tell_missing(units: pd.DataFrame) -> Iterator[TableFinding]:
    """Units with a blank cell."""
    blank = units[units["problem"] == "missing"]
    if len(blank):
        yield find(
            "C06.missing", "note", {"units": unit_names(blank)}, codes=blank["code"]
        )


def tell_small(units: pd.DataFrame) -> Iterator[TableFinding]:
    """Units without files, with too few to rank, with too few failures."""
    none = units[(units["whole"] == 0) & (units["problem"] == "")]
    if len(none):
        yield find("C06.none", "note", {"units": unit_names(none)}, codes=none["code"])
    few = units[units["rule"] == "count_only"]
    if len(few):
        facts: dict[str, Fact] = {"limit": FEW_CASES, "listed": counted_units(few)}
        yield find("C06.few", "note", facts, codes=few["code"])
    exact = units[units["rule"] == "exact_only"]
    if len(exact):
        facts = {"limit": FEW_FAILURES, "units": unit_names(exact)}
        yield find("C06.exact", "note", facts, codes=exact["code"])


def tell_asked(units: pd.DataFrame, asked: Question) -> Iterator[TableFinding]:
    """The places that each unit asked about may hold, asked about it alone."""
    for _, row in units[units["code"].isin(asked.units)].iterrows():
        facts: dict[str, Fact] = {"unit": str(row["name"])}
        if pd.isna(row["rank_low_own"]):
            yield find("C05.no_place", "note", facts, codes=[str(row["code"])])
            continue
        ranked = units[units["block"] == row["block"]]["rank_low"]
        facts |= {
            "rank": int(row["rank"]),
            "of": int(ranked.notna().sum()),
            "low": int(row["rank_low_own"]),
            "high": int(row["rank_high_own"]),
            "level": confidence(asked),
        }
        yield find("C05.asked", "note", facts, codes=[str(row["code"])])


def tell_unnamed(units: pd.DataFrame, asked: Question) -> Iterator[TableFinding]:
    """Units that name no block although blocks count."""
    unnamed = units[units["block"] == ""]
    if asked.block and len(unnamed):
        yield find(
            "C10.unnamed", "note", {"count": len(unnamed)}, codes=unnamed["code"]
        )
