"""S04: no score below 0 or above its maximum, no share above 100 %.

One duty: each cell against the limit its framework or the column beside it states. A
maximum that was not found is not guessed, and nothing is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.scores.records import TableFinding
from cchc_lib.scores.table_checks.cases import Case, filled
from cchc_lib.scores.wording import find


def check_bounds(case: Case) -> Iterator[TableFinding]:
    """Yield every score outside its bounds."""
    for column in (*case.parts, *case.totals, *case.card.having("score")):
        for row, (value,) in filled(case.card.rows, column.name):
            limit = case.limit(column, row)
            if value < 0:
                yield find(
                    "S04.below", "impossible", rows=[row], column=column.name,
                    reported=value,
                )  # fmt: skip
            elif limit is not None and value > limit:
                yield find(
                    "S04.above", "impossible", rows=[row], column=column.name,
                    reported=value, limit=limit,
                )  # fmt: skip
    for column in case.card.having("rate"):
        for row, (value,) in filled(case.card.rows, column.name):
            if value > 100 and column.about:
                yield find(
                    "S04.share", "impossible", rows=[row], column=column.name,
                    reported=value,
                )  # fmt: skip
