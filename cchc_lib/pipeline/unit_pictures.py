"""The pictures of a comparison, each with its words: what a notebook shows of charts.

One duty: a study of units → drawn charts. A chart that the study cannot fill is left
out. Not here: drawing (``charts``), the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from cchc_lib import charts
from cchc_lib.charts.canvas import lead_title
from cchc_lib.charts.measured import Unit
from cchc_lib.findings.compared.report import alike_blocks, source_line
from cchc_lib.findings.scored.values import block_name
from cchc_lib.pipeline.comparing.over_time.months import WHOLE
from cchc_lib.pipeline.unit_studies import UnitStudy

LETTERS_UP_TO = 40  # units; rank bands read better beyond
Pictures = tuple[charts.Picture, ...]


def draw_intervals(study: UnitStudy) -> Pictures:
    """Draw every unit with its interval, one picture a block."""
    return tuple(
        _drawn(
            study,
            charts.dot_intervals,
            charts.describe_intervals,
            rows,
            against=_yardstick(study, rows),
            block=name,
        )
        for name, rows in _blocks(study)
    )


def draw_funnels(study: UnitStudy) -> Pictures:
    """Draw a funnel for each block of rates with more than two units."""
    if study.kind != "rate":
        return ()
    curve = study.found.curve
    return tuple(
        _drawn(
            study,
            lambda table, limits=curve[curve["block"] == name], **more: (
                charts.funnel_chart(table, limits, **more)
            ),
            charts.describe_funnel,
            rows,
            block=name,
        )
        for name, rows in _blocks(study)
        if rows["rate"].notna().sum() > 2
    )


def draw_ranks(study: UnitStudy) -> Pictures:
    """Draw letters for few units, rank bands for many, where any can be told apart."""
    alike = alike_blocks(study)
    return tuple(
        _ranked(study, name, rows[rows["rank_low"].notna()])
        for name, rows in _blocks(study)
        if name not in alike and rows["rank_low"].notna().sum() > 1
    )


def _ranked(study: UnitStudy, name: str, rows: pd.DataFrame) -> charts.Picture:
    if len(rows) > LETTERS_UP_TO:
        draw, tell = charts.rank_bands, charts.describe_rank_bands
        return _drawn(study, draw, tell, rows, block=name)
    return _drawn(
        study,
        charts.league_letters,
        charts.describe_league,
        rows,
        unit=_unit(study),
        block=name,
    )


def draw_map(study: UnitStudy) -> Pictures:
    """Draw the tile map, if a layout is asked for."""
    layout = study.layout
    if layout is None:
        return ()
    return (
        _drawn(
            study,
            lambda table, **more: charts.tile_map(table, layout, **more),
            lambda table, **more: charts.describe_tiles(table, layout, **more),
            study.units,
            unit=_unit(study),
        ),
    )


def draw_gap(study: UnitStudy) -> Pictures:
    """Draw what each unit adds to the gap of the overall rate."""
    if study.kind != "rate" or study.units["gap_exact"].isna().all():
        return ()
    return (_drawn(study, charts.gap_bars, charts.describe_gap_bars, study.units),)


def draw_trends(study: UnitStudy) -> Pictures:
    """Draw each unit over the periods, and XmR charts where these are months."""
    if study.periods["period"].nunique() < 2:
        return ()
    draw, tell = charts.trend_panels, charts.describe_trends
    panels = _drawn(study, draw, tell, study.periods, unit=_unit(study))
    return (panels, *_months(study))


def _months(study: UnitStudy) -> Iterator[charts.Picture]:
    """Draw all units together by month, and each unit asked about."""
    target = None if study.target is None else float(study.target)
    for code in (WHOLE, *study.asked):
        rows = study.months[study.months["code"] == code]
        if len(rows):
            yield _drawn(
                study,
                charts.month_chart,
                charts.describe_months,
                rows,
                unit=_unit(study),
                target=target,
            )


def _drawn(
    study: UnitStudy,
    draw: Callable[..., Axes],
    tell: Callable[..., str],
    table: pd.DataFrame,
    *,
    block: str = "",
    **held: Any,
) -> charts.Picture:
    with charts.theme():
        ax = draw(table, lang=study.lang, **held)
    words = tell(table, lang=study.lang, **held)
    if block:
        name = block_name(block, study.lang)
        name = name[:1].upper() + name[1:]
        lead_title(ax, name)
        words = f"{name}: {words}"
    return charts.picture(ax, alt=words, caption=source_line(study))


def _blocks(study: UnitStudy) -> Iterator[tuple[str, pd.DataFrame]]:
    for name in dict.fromkeys(study.units["block"]):
        yield str(name), study.units[study.units["block"] == name]


def _unit(study: UnitStudy) -> Unit:
    return "percent" if study.kind == "rate" else "point"


def _yardstick(study: UnitStudy, rows: pd.DataFrame) -> charts.Yardstick:
    target, column = (
        study.target,
        "block_mean" if study.kind == "score" else "block_rate",
    )
    overall = rows[column].dropna()
    return charts.Yardstick(
        unit=_unit(study),
        target=None if target is None else float(target),
        overall=float(overall.iloc[0]) if len(overall) else None,
    )
