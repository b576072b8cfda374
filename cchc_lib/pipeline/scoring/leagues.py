"""A score table → the arrays that statistics work on.

One duty: rows of units, their part scores and totals, in one period. Printed numbers
stay exact until here; floats leave this module only for statistics, never for a
verdict. Not here: any statistic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import numpy as np
import pandas as pd

from cchc_lib.scores import Framework, Scorecard
from cchc_lib.scores.columns import subject
from cchc_lib.scores.records import Column, Row
from cchc_lib.scores.table_checks import Case
from cchc_lib.scores.table_checks.cases import column_step
from cchc_lib.scores.table_checks.sums import row_sums
from cchc_lib.stats.arrays import FloatArray
from cchc_lib.stats.ranks import rank_scores

Gap = Literal[
    "classes", "several_periods", "no_total", "few_units", "no_parts", "no_maxima",
    "partial", "no_ranks", "no_bands", "one_block", "no_snapshot", "no_endings",
]  # fmt: skip
_BASES = ("received", "due")
FEWEST = 3  # units; fewer have no order to speak of


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One column of part scores."""

    item: str  # name of the column
    name: str  # as the framework has it, else as the column
    maximum: Decimal | None  # points
    step: Decimal  # last printed decimal, points


@dataclass(frozen=True, slots=True, kw_only=True)
class League:
    """Units ranked together, with what their total is made of.

    Attributes
    ----------
    units : DataFrame, one row a unit, in printed order
        ``code``, ``name``, ``block``, ``total`` (points), ``rank`` (by total, ties
        share the best), ``block_rank``, ``printed_rank`` (NA if none).
    parts : tuple of Part
        What the total is made of, if the table prints it.
    points : DataFrame, shape (n, k)
        Part scores, points; NaN where a cell is blank.
    totals : tuple of Decimal
        The totals as printed, for decisions.
    total_step : Decimal
        Last printed decimal of the total, points.
    ranked : bool
        Whether the table is a ranking: it prints totals or ranks.
    left_out : tuple of str
        Names of units whose score is no measurement: 0 of 0 cases.
    """

    units: pd.DataFrame
    parts: tuple[Part, ...]
    points: pd.DataFrame
    totals: tuple[Decimal, ...]
    total_name: str
    total_step: Decimal
    total_maximum: Decimal | None
    ranked: bool = True
    left_out: tuple[str, ...] = ()

    @property
    def partial(self) -> bool:
        """Say whether ranks run beyond the rows: a part of a larger league."""
        last = self.units["printed_rank"].max()
        return bool(pd.notna(last) and last > len(self.units))

    @property
    def values(self) -> FloatArray:
        """The part scores, shape (n, k), points."""
        return self.points.to_numpy(dtype=float)

    @property
    def maxima(self) -> FloatArray:
        """The largest points of each part, shape (k,); NaN if not known."""
        return np.array([_number(part.maximum) for part in self.parts])

    @property
    def names(self) -> list[str]:
        """The columns of the parts, in order."""
        return [part.item for part in self.parts]


def make_league(
    card: Scorecard,
    framework: Framework | None = None,
    *,
    block: str = "",
    blocks: Mapping[str, str] | None = None,
) -> League | Gap:
    """Lay out a table as one league, or say why it is none.

    Parameters
    ----------
    card : Scorecard
        As it was read or joined.
    framework : Framework, optional
        Gives part scores their names and maxima.
    block : str
        Block of the framework.
    blocks : mapping of str to str, optional
        Block of the units of each joined file, by path.

    Returns
    -------
    League or str
        The code of the reason where the table is no league of one period.
    """
    case = Case(card=card, framework=framework, block=block)
    totals = case.totals or card.having("score")
    if case.counts_classes:
        return "classes"
    if not totals:
        return "no_total"
    total = totals[0].name
    scored = [row for row in case.units() if row.numbers[total] is not None]
    rows = [row for row in scored if _has_cases(case, row)]
    if len({row.period for row in rows}) > 1:
        return "several_periods"
    if len(rows) < FEWEST:
        return "few_units"
    # What adds up to the total: a unit's own scores are not among it.
    parts = row_sums(case, totals[0]).parts if case.totals else ()
    parts = parts if len(parts) > 1 else ()
    return League(
        units=_units(case, rows, total, blocks or {}),
        parts=tuple(_part(case, column, rows[0]) for column in parts),
        points=_points(parts, rows),
        totals=tuple(v for row in rows if (v := row.numbers[total]) is not None),
        total_name=total,
        total_step=column_step(case, totals[0]),
        total_maximum=case.limit(totals[0], rows[0]),
        ranked=bool(case.totals or card.having("rank")),
        left_out=tuple(row.name for row in scored if row not in rows),
    )


def _has_cases(case: Case, row: Row) -> bool:
    """Say whether a score has cases behind it: 0 of 0 is neither 0 nor all."""
    bases = (c.name for c in case.card.having("count") if c.about in _BASES)
    return all(row.numbers[name] != 0 for name in bases)


def _units(
    case: Case, rows: list[Row], total: str, blocks: Mapping[str, str]
) -> pd.DataFrame:
    ranks = next((c.name for c in case.card.having("rank") if not c.about), None)
    table = pd.DataFrame(
        {
            "code": [row.code for row in rows],
            "name": [row.name for row in rows],
            "block": [row.level or blocks.get(row.file, "") for row in rows],
            "total": [_number(row.numbers[total]) for row in rows],
        }
    )
    printed = [_number(row.numbers[ranks]) if ranks else None for row in rows]
    scores, block = table["total"].to_numpy(), table["block"].to_numpy()
    return table.assign(
        rank=rank_scores(scores),
        block_rank=rank_scores(scores, block=block),
        printed_rank=pd.array(printed, dtype="Float64"),
    )


def _part(case: Case, column: Column, row: Row) -> Part:
    return Part(
        item=column.name,
        name=_named(case, column),
        maximum=case.limit(column, row),
        step=column_step(case, column),
    )


def _named(case: Case, column: Column) -> str:
    part = case.framework.part(subject(column)) if case.framework else None
    return part.name if part and part.name else column.name


def _points(parts: tuple[Column, ...], rows: list[Row]) -> pd.DataFrame:
    values = {c.name: [_number(row.numbers[c.name]) for row in rows] for c in parts}
    return pd.DataFrame(values, dtype=float)


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)
