"""Several tables of the same units → how they changed, and what cannot be followed.

One duty: join periods, chains and statistics for a comparison over time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.columns import find_column
from cchc_lib.pipeline.comparing.over_time.chains import (
    Break,
    group_units,
    unknown_codes,
)
from cchc_lib.pipeline.comparing.over_time.months import are_months, chart_months
from cchc_lib.pipeline.comparing.over_time.periods import (
    Period,
    read_period,
    split_label,
)
from cchc_lib.pipeline.comparing.over_time.series import (
    Table,
    long_series,
    mix_of,
    region_of,
    trends_of,
)
from cchc_lib.pipeline.comparing.records import OverTime, Question
from cchc_lib.pipeline.comparing.tables import count_problems, read_units, twins
from cchc_lib.pipeline.places import find_path
from cchc_lib.scores import Scorecard, read_scorecard
from cchc_lib.scores.units import Crosswalk, read_crosswalk

__all__ = ["follow_units"]
NO_CROSSWALK = "none"
_BREAK_COLUMNS = ("code", "name", "period", "reason")


def follow_units(
    card: Scorecard,
    asked: Question,
    before: Sequence[str | Path],
    *,
    crosswalk: str | None = None,
) -> OverTime:
    """Follow the units of a table through earlier tables of the same columns.

    Parameters
    ----------
    card : Scorecard
        The latest table.
    asked : Question
        Columns, period and alpha.
    before : sequence of str or Path
        Earlier tables; ``2024=file.csv`` names a period that the file's name lacks.
    crosswalk : str, optional
        "province" or "ward" joins units across the reform of 1 July 2025; "none" says
        that their codes mean the same units on both sides.

    Raises
    ------
    DataError
        If a period is not known or comes twice, a table has no codes, or periods lie on
        both sides of the reform without a word on how units are to be joined.
    """
    tables = [_earlier(entry, asked) for entry in before]
    tables.append(_table(card, asked.period, asked))
    tables.sort(key=lambda table: table.period.time)
    periods = [table.period for table in tables]
    _refuse_twins(periods, card.path)
    walk = _crosswalk(periods, crosswalk, card.path)
    if walk is not None:
        tables = [_with_zeros(table, walk) for table in tables]
    named = [(table.period, _names(table)) for table in tables]
    groups = group_units(named, walk, card.path)
    series, breaks = long_series(tables, groups, asked.kind)
    trends = trends_of(series, periods, asked.alpha)
    return OverTime(
        periods=tuple(period.label for period in periods),
        crosswalk="" if walk is None else walk.level,
        series=series,
        trends=trends,
        breaks=_break_table([*unknown_codes(named, groups), *breaks]),
        region=region_of(series, periods),
        mix=mix_of(series, periods) if asked.kind == "rate" else pd.DataFrame(),
        tested=bool(trends["tested"].any()),
        months=chart_months(series, periods, asked.target),
        monthly=are_months(periods),
    )


def _earlier(entry: str | Path, asked: Question) -> Table:
    label, path = split_label(entry)
    card = read_scorecard(find_path(path))
    return _table(card, label or card.period, asked)


def _table(card: Scorecard, label: str, asked: Question) -> Table:
    period = read_period(label, card.path)
    # Blocks do not matter here, and another table may stack other periods.
    asked = replace(asked, block="", period=label)
    if not any(row.code for row in card.units):
        expected = "a column of codes, since names do not join units over time"
        raise DataError(card.path, "no column of unit codes", expected)
    if asked.kind == "score":
        return Table(period=period, units=_scores(card, asked))
    columns = [find_column(card, name).name for name in (asked.part, asked.whole)]
    read = read_units(card, columns, counts=True, asked=asked)
    own, twin = count_problems(read, *columns), twins(read, columns)
    problem = [a or b for a, b in zip(own, twin, strict=True)]
    counts = {
        name: read[column].astype(float)
        for name, column in zip(("part", "whole"), columns, strict=True)
    }
    return Table(period=period, units=_once(read, problem, counts))


def _scores(card: Scorecard, asked: Question) -> pd.DataFrame:
    score = find_column(card, asked.score).name
    columns = [score, *([find_column(card, asked.se).name] if asked.se else [])]
    read = read_units(card, columns, counts=False, asked=asked)
    blank = ["missing" if value is None else "" for value in read[score]]
    problem = [a or b for a, b in zip(blank, twins(read, (score,)), strict=True)]
    rounding = np.nan
    if asked.step is not None:
        rounding = float(asked.step) * np.sqrt(asked.parts / 12)
    se = read[columns[1]].astype(float) if asked.se else rounding
    return _once(read, problem, {"score": read[score].astype(float), "se": se})


def _once(
    read: pd.DataFrame, problem: Sequence[str], numbers: Mapping[str, pd.Series | float]
) -> pd.DataFrame:
    """One row a code: a repeated row goes, of conflicting ones the first stays, named.

    The problem stays beside it, so that nothing is computed from it.
    """
    table = read[["code", "name"]].assign(problem=problem, **numbers)
    return table[table["problem"] != "repeated"].drop_duplicates("code")


def _refuse_twins(periods: Sequence[Period], place: str) -> None:
    labels = [(period.first, period.last) for period in periods]
    for i, period in enumerate(periods):
        if labels[i] in labels[:i]:
            found = f"two tables of the period {period.label!r}"
            raise DataError(place, found, "one table a period")


def _crosswalk(
    periods: Iterable[Period], asked: str | None, place: str
) -> Crosswalk | None:
    """The crosswalk to join by; None where codes mean the same units throughout."""
    if asked is not None and asked != NO_CROSSWALK:
        return read_crosswalk(asked)
    if asked is None and len({period.side for period in periods}) > 1:
        found = "periods on both sides of 1 July 2025, where codes changed their units"
        raise DataError(place, found, "--crosswalk province, ward or none")
    return None


def _with_zeros(table: Table, walk: Crosswalk) -> Table:
    """Codes as long as those of the crosswalk: spreadsheets drop leading zeros."""
    width = max(len(old.code) for old, _ in walk.links)
    codes = table.units["code"].str.zfill(width)
    return Table(period=table.period, units=table.units.assign(code=codes))


def _names(table: Table) -> dict[str, str]:
    return dict(zip(table.units["code"], table.units["name"], strict=True))


def _break_table(breaks: Sequence[Break]) -> pd.DataFrame:
    rows = [(b.code, b.name, b.period, b.reason) for b in breaks]
    return pd.DataFrame(rows, columns=list(_BREAK_COLUMNS))
