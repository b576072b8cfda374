"""S08: two snapshots of one table.

One duty: join units by code (by NFC name where there is none), and say what all of
them share: a step of one column, the same for all, is a change of measurement and not
of work. A score that rises while the rank falls is explained, not accused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.scores.records import Column, Row, Scorecard, TableFinding
from cchc_lib.scores.table_checks.cases import FRESH, Case
from cchc_lib.scores.wording import find

Pairs = Sequence[tuple[Row, Row]]
_MOST_OF = 9, 10  # share of units with one step that makes it common


def check_snapshots(case: Case) -> Iterator[TableFinding]:
    """Yield what changed between the earlier table and this one."""
    if case.previous is None:
        return
    old, pairs = _joined(case, case.previous)
    yield from _unjoined(case.units(), old)
    stepped = [c for c in case.parts if _shared(case, c)]
    found = [f for c in stepped if (f := _step(c, pairs))]
    yield from found
    for total in case.totals:
        if _shared(case, total):
            step = None if found else _step(total, pairs)
            yield from [step] if step else []
            yield from _deltas(case, total, pairs)
            yield from _falls(case, total, pairs)


def _joined(
    case: Case, previous: Scorecard
) -> tuple[dict[str, Row], list[tuple[Row, Row]]]:
    old = {row.key: row for row in previous.units}
    return old, [(old[row.key], row) for row in case.units() if row.key in old]


def common_step(case: Case, column: Column) -> Decimal:
    """The step a column takes in nearly all units since the earlier table; else 0."""
    if case.previous is None or not _shared(case, column):
        return Decimal(0)
    step = _common(_steps(column, _joined(case, case.previous)[1]))
    return step[0] if step else Decimal(0)


def _shared(case: Case, column: Column) -> bool:
    assert case.previous is not None
    return any(c.name == column.name for c in case.previous.columns)


def _unjoined(units: Sequence[Row], old: dict[str, Row]) -> Iterator[TableFinding]:
    new = {row.key for row in units}
    gone = [row for key, row in old.items() if key not in new]
    come = [row for row in units if row.key not in old]
    for rows, name in ((gone, "S08.gone"), (come, "S08.come")):
        if rows:
            yield find(name, "note", rows=rows, n=len(rows))


def _steps(column: Column, pairs: Pairs) -> list[Decimal]:
    return [
        new - old
        for before, after in pairs
        if (old := before.numbers.get(column.name)) is not None
        and (new := after.numbers[column.name]) is not None
    ]


def _step(column: Column, pairs: Pairs) -> TableFinding | None:
    steps = _steps(column, pairs)
    common = _common(steps)
    if common is None:
        return None
    step, n = common
    return find("S08.step", "minor", column=column.name, step=step, n=n, of=len(steps))


def _common(steps: Sequence[Decimal]) -> tuple[Decimal, int] | None:
    """The step that nearly all units share, with their number."""
    if len(steps) < FRESH:
        return None
    step, n = Counter(steps).most_common(1)[0]
    common = step != 0 and n * _MOST_OF[1] >= len(steps) * _MOST_OF[0]
    return (step, n) if common else None


def _deltas(case: Case, total: Column, pairs: Pairs) -> Iterator[TableFinding]:
    """Hold a printed change against the two totals it lies between.

    Where most changes disagree they were printed against some other table.
    """
    for column in case.card.having("delta"):
        told, off = 0, []
        for before, after in pairs:
            printed = after.numbers[column.name]
            old, new = before.numbers.get(total.name), after.numbers[total.name]
            if printed is None or old is None or new is None:
                continue
            told += 1
            if new - old != printed:
                off.append(
                    find(
                        "S08.delta", "minor", rows=[after], column=column.name,
                        reported=printed, exact=new - old,
                    )
                )  # fmt: skip
        if 2 * len(off) > told > 1:
            yield find("S08.other", "note", column=column.name, n=len(off), of=told)
        else:
            yield from off


def _falls(case: Case, total: Column, pairs: Pairs) -> Iterator[TableFinding]:
    ranks = [c for c in case.card.having("rank") if not c.about and _shared(case, c)]
    for column in ranks:
        fallen = [
            after
            for before, after in pairs
            if _rose(before, after, total.name) and _rose(before, after, column.name)
        ]
        if fallen:
            yield find(
                "S08.rank_down", "note", rows=fallen, column=column.name, n=len(fallen)
            )


def _rose(before: Row, after: Row, name: str) -> bool:
    old, new = before.numbers.get(name), after.numbers[name]
    return old is not None and new is not None and new > old
