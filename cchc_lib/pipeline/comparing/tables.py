"""A table and the columns asked for → one row a unit, each with why it may not enter.

One duty: reading. Impossible counts are kept and named, never mended and never dropped
in silence. Not here: any statistic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import pandas as pd

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.columns import find_column, folded, nearest_name
from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.scores import Scorecard
from cchc_lib.scores.numbers import decimal_mark, is_number_column, read_cell
from cchc_lib.scores.records import Column, Row

_LARGEST = Decimal(2**53)  # beyond it a float no longer tells neighbours apart
Value = Decimal | None


def read_units(
    card: Scorecard,
    numbers: Sequence[str],
    *,
    counts: bool,
    asked: Question,
) -> pd.DataFrame:
    """Give the units of a table with the numbers asked for, one row a unit.

    Parameters
    ----------
    card : Scorecard
        The table as read; rows of totals and means are left out.
    numbers : sequence of str
        Names of the columns of numbers.
    counts : bool
        Whether they are counts, so that 4.671 means 4671.
    asked : Question
        The column of blocks, and the level and period that rows are taken of.

    Returns
    -------
    DataFrame
        ``code``, ``name``, ``block`` ("" without one), ``row`` and a column of
        ``Decimal`` or None for each name, as the table calls it.

    Raises
    ------
    DataError
        If a column or level is not there, a column holds no numbers, no unit is left,
        or the table stacks periods and none of them is named.
    """
    grouping = find_column(card, asked.block) if asked.block else None
    rows = [row for row in card.units if not asked.level or _at(row, asked.level)]
    if not rows:
        raise DataError(card.path, *_no_unit(card, asked.level))
    rows = _of_period(card, rows, asked.period)
    table = pd.DataFrame(
        {
            "code": [row.code or row.name for row in rows],
            "name": [row.name for row in rows],
            "block": [_block(row, grouping) for row in rows],
            "row": [row.number for row in rows],
        }
    )
    for name in numbers:
        column = find_column(card, name)
        table[column.name] = pd.Series(
            [*_numbers(card, column, rows, counts)], dtype=object
        )
    return table


def _at(row: Row, level: str) -> bool:
    return folded(row.level) == folded(level)


def _of_period(card: Scorecard, rows: list[Row], period: str) -> list[Row]:
    """The rows of one period, where a table stacks several."""
    periods = dict.fromkeys(row.period for row in rows if row.period)
    if period in periods:
        return [row for row in rows if row.period == period]
    stacked = {(row.key, row.period) for row in rows}
    if len(periods) > 1 and len(stacked) > len({key for key, _ in stacked}):
        found = f"units in several periods ({', '.join(periods)})"
        raise DataError(card.path, found, "--period with one of them")
    return rows


def _no_unit(card: Scorecard, level: str) -> tuple[str, str]:
    if not level:
        return "no row of a unit", "one row a unit below the header"
    levels = dict.fromkeys(row.level for row in card.units if row.level)
    return f"no unit of level {level!r}", f"one of {', '.join(levels) or 'none'}"


def _block(row: Row, column: Column | None) -> str:
    if column is None:
        return ""
    return " ".join(row.texts.get(column.name, "").split())


def _numbers(
    card: Scorecard, column: Column, rows: Iterable[Row], counts: bool
) -> Iterable[Value]:
    cells = [row.texts[column.name] for row in card.rows]
    if not is_number_column(cells):
        found = f"no numbers in column {column.name!r}"
        raise DataError(card.path, found, "a column of numbers")
    mark = _count_mark(column, cells) if counts else column.decimal_mark
    for row in rows:
        place = f"{card.path}: row {row.number}, column {column.name!r}"
        yield read_cell(row.texts[column.name], mark, place)


def _count_mark(column: Column, cells: Sequence[str]) -> str:
    """The decimal mark of a column of counts: 4.671 is grouped there, not 4,671."""
    if decimal_mark(cells) is not None:
        return column.decimal_mark
    used = "".join(cells)
    return "," if "." in used and "," not in used else "."


def find_units(
    table: pd.DataFrame, wanted: Iterable[str], place: str
) -> tuple[str, ...]:
    """Find the codes of units that a user names by code or by name.

    Raises
    ------
    DataError
        If no unit has this code or name, or two have the name.
    """
    codes, names = table["code"].tolist(), table["name"].tolist()
    found = []
    for want in wanted:
        own = [c for c in codes if folded(c) == folded(want)]
        own = own or [
            c for c, n in zip(codes, names, strict=True) if folded(n) == folded(want)
        ]
        if len(set(own)) != 1:
            many = "two units" if own else "no unit"
            expected = f"the code of one unit{nearest_name(want, names)}"
            raise DataError(place, f"{many} called {want!r}", expected)
        found.append(own[0])
    return tuple(dict.fromkeys(found))


def count_problems(table: pd.DataFrame, part: str, whole: str) -> list[str]:
    """Say for each unit why its counts cannot enter; "" if they can, shape (n,)."""
    pairs = zip(table[part], table[whole], strict=True)
    return [_count_problem(k, n) for k, n in pairs]


def _count_problem(k: Value, n: Value) -> str:
    if k is None or n is None:
        return "missing"
    if k < 0 or n < 0:
        return "negative"
    if k != k.to_integral_value() or n != n.to_integral_value():
        return "not_whole"
    if max(k, n) > _LARGEST:
        return "too_large"
    return "part_above_whole" if k > n else ""


def twins(table: pd.DataFrame, numbers: Sequence[str]) -> list[str]:
    """Say which rows repeat a unit: "repeated" (same numbers) or "conflicting"."""
    rows = list(zip(table["code"], *(table[name] for name in numbers), strict=True))
    by_code = Counter(row[0] for row in rows)
    distinct = Counter(row[0] for row in set(rows))
    seen: Counter[str] = Counter()
    said = []
    for code, *_ in rows:
        seen[code] += 1
        if by_code[code] > 1 and distinct[code] > 1:
            said.append("conflicting")
        else:
            said.append("repeated" if seen[code] > 1 else "")
    return said
