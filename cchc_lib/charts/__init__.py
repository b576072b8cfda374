"""Charts: a table in, an ``Axes`` out; nothing is shown or saved here.

The words on a chart are in ``words``, its look is one object in ``theme``.
"""

from __future__ import annotations

from cchc_lib.charts.comparisons import (
    describe_comparison,
    reported_against_recomputed,
)
from cchc_lib.charts.coverage import coverage_bars, describe_coverage
from cchc_lib.charts.pictures import Picture, picture
from cchc_lib.charts.rank_bands import describe_rank_bands, rank_bands
from cchc_lib.charts.theme import THEME, Mark, Theme, theme

__all__ = [
    "THEME",
    "Mark",
    "Picture",
    "Theme",
    "coverage_bars",
    "describe_comparison",
    "describe_coverage",
    "describe_rank_bands",
    "picture",
    "rank_bands",
    "reported_against_recomputed",
    "theme",
]
