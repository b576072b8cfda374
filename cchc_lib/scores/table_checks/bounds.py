"""S04: no score below 0 or above its maximum, no share above 100 %.

One duty: each cell against the limit its framework or the column beside it states. A
maximum that was not found is not guessed, and nothing is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.columns import is_penalty
from cchc_lib.scores.records import Column, Row, TableFinding
from cchc_lib.scores.table_checks.cases import Case, filled
from cchc_lib.scores.table_checks.snapshots import common_step
from cchc_lib.scores.table_checks.sums import constant_gap
from cchc_lib.scores.wording import find

_MANY = 5  # scores of one column; more are one sentence


def check_bounds(case: Case) -> Iterator[TableFinding]:
    """Yield every score outside its bounds."""
    rows = tuple(row for row in case.card.rows if row.kind != "total")
    for column in (*case.parts, *case.totals, *case.card.having("score")):
        above = []
        for row, (value,) in filled(rows, column.name):
            limit = case.limit(column, row)
            if value < 0 and not is_penalty(column):
                yield find(
                    "S04.below", "impossible", rows=[row], column=column.name,
                    reported=value,
                )  # fmt: skip
            elif limit is not None and value > limit:
                above.append((row, value, limit))
        yield from _above(case, column, above)
    for column in case.card.having("rate"):
        for row, (value,) in filled(case.card.rows, column.name):
            if value > 100 and column.about:
                yield find(
                    "S04.share", "impossible", rows=[row], column=column.name,
                    reported=value,
                )  # fmt: skip


def _above(
    case: Case, column: Column, above: list[tuple[Row, Decimal, Decimal]]
) -> Iterator[TableFinding]:
    """Every score above its maximum; many of one column are one finding."""
    # A step common to all units is said once, by S03 or S08.
    if above:
        steps = (constant_gap(case, column), Fraction(common_step(case, column)))
        above = [item for item in above if Fraction(item[1] - item[2]) > max(steps)]
    if len(above) > _MANY:
        row, value, limit = max(above, key=lambda item: item[1] - item[2])
        yield find(
            "S04.many", "impossible", rows=[row for row, _, _ in above],
            column=column.name, reported=value, limit=limit, n=len(above),
            unit=row.name,
        )  # fmt: skip
        return
    for row, value, limit in above:
        yield find(
            "S04.above", "impossible", rows=[row], column=column.name,
            reported=value, limit=limit,
        )  # fmt: skip
