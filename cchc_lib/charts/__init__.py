"""Charts: a table in, an ``Axes`` out; nothing is shown or saved here.

The words on a chart are in ``words``, its look is one object in ``theme``.
"""

from __future__ import annotations

from cchc_lib.charts.agreement import describe_differences, difference_chart
from cchc_lib.charts.comparisons import (
    describe_comparison,
    reported_against_recomputed,
)
from cchc_lib.charts.contributions import describe_gap_bars, gap_bars
from cchc_lib.charts.coverage import coverage_bars, describe_coverage
from cchc_lib.charts.funnels import describe_funnel, funnel_chart
from cchc_lib.charts.intervals import describe_intervals, dot_intervals
from cchc_lib.charts.leagues import describe_league, league_letters
from cchc_lib.charts.measured import Yardstick
from cchc_lib.charts.months import describe_months, month_chart
from cchc_lib.charts.parts import (
    correlation_map,
    describe_correlations,
    describe_weights,
    weights_and_importance,
)
from cchc_lib.charts.pictures import Picture, drawn, picture
from cchc_lib.charts.rank_bands import describe_rank_bands, rank_bands
from cchc_lib.charts.targets import describe_targets, target_ranges
from cchc_lib.charts.theme import THEME, Mark, Theme, theme
from cchc_lib.charts.tiles import describe_tiles, tile_map
from cchc_lib.charts.trends import describe_trends, trend_panels

__all__ = [
    "THEME",
    "Mark",
    "Picture",
    "Theme",
    "Yardstick",
    "correlation_map",
    "coverage_bars",
    "describe_comparison",
    "describe_correlations",
    "describe_coverage",
    "describe_differences",
    "describe_funnel",
    "describe_gap_bars",
    "describe_intervals",
    "describe_league",
    "describe_months",
    "describe_rank_bands",
    "describe_targets",
    "describe_tiles",
    "describe_trends",
    "describe_weights",
    "difference_chart",
    "dot_intervals",
    "drawn",
    "funnel_chart",
    "gap_bars",
    "league_letters",
    "month_chart",
    "picture",
    "rank_bands",
    "reported_against_recomputed",
    "target_ranges",
    "theme",
    "tile_map",
    "trend_panels",
    "weights_and_importance",
]
