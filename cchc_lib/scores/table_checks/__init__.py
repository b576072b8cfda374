"""The rules of score tables, one file each, in the order they are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cchc_lib.scores.records import Recomputed, TableFinding
from cchc_lib.scores.table_checks.bands import check_bands
from cchc_lib.scores.table_checks.bounds import check_bounds
from cchc_lib.scores.table_checks.cases import Case
from cchc_lib.scores.table_checks.classes import check_classes
from cchc_lib.scores.table_checks.inflation import check_inflation
from cchc_lib.scores.table_checks.names import check_names
from cchc_lib.scores.table_checks.periods import check_periods
from cchc_lib.scores.table_checks.ranks import check_ranks
from cchc_lib.scores.table_checks.shares import check_shares
from cchc_lib.scores.table_checks.snapshots import check_snapshots
from cchc_lib.scores.table_checks.sums import check_sums
from cchc_lib.scores.table_checks.totals import check_totals

__all__ = ["ALL_TABLE_RULES", "Case"]

ALL_TABLE_RULES: tuple[Callable[[Case], Iterable[TableFinding | Recomputed]], ...] = (
    check_names,
    check_periods,
    check_sums,
    check_bounds,
    check_shares,
    check_totals,
    check_ranks,
    check_bands,
    check_snapshots,
    check_classes,
    check_inflation,
)
