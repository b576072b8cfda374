"""Scores that crowd above a threshold, and endings that come too often.

One duty: METHODS c8 for a league. What is found is a reason to open the files, never
proof of manipulation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np
import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.scores.records import Band
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.thresholds import bunching, heaping

COARSE = 0.5  # points: scores with more decimals are counted in bins of this width
_LEAST = 50  # values, five for each of ten endings
_FREE = 10  # steps: a column that varies less has no free last digit


def thresholds_of(bands: Sequence[Band], league: League) -> list[float]:
    """List the class thresholds that lie inside the scores, from below."""
    low, high = league.units["total"].min(), league.units["total"].max()
    cuts = {float(band.low) for band in bands if band.low is not None}
    return sorted(cut for cut in cuts if low < cut <= high)


def crowd_at(league: League, *, cuts: Sequence[float], seed: int) -> pd.DataFrame:
    """Compare counts on both sides of each threshold; see ``bunching``.

    Returns
    -------
    DataFrame, one row a threshold and width
        The columns of ``bunching``, with ``width`` (points) for ``window``.
    """
    step = max(float(league.total_step), COARSE)
    found = bunching(
        league.units["total"].to_numpy(),
        list(cuts),
        step=step,
        rng=np.random.default_rng(seed),
    )
    return found.assign(width=found["window"] * step)


def last_digits(league: League) -> pd.DataFrame:
    """Test whether last printed digits come equally often.

    A column's values at its maximum and at 0 are left out, for they are caps and no
    measurements. Columns with fewer than 50 values, or that vary by less than ten
    steps, are not tested; all parts are tested together as "all".

    Returns
    -------
    DataFrame, one row a tested column
        ``item``, ``name``, ``n``, ``digit`` (the most frequent), ``share`` (of it; 0.1
        is expected), ``statistic`` (chi-square), ``p``, ``p_adjusted``
        (Benjamini–Hochberg over the columns), ``method``. Empty if none is tested.
    """
    rows = [_row(item, digits) for item, digits in _columns(league)]
    columns = ["item", "n", "digit", "share", "statistic", "p"]
    table = pd.DataFrame(rows, columns=columns)
    adjusted = adjust_p(table["p"].to_numpy(dtype=float))["p_adjusted"]
    named = {part.item: part.name for part in league.parts}
    return table.assign(
        name=[named.get(item, "") for item in table["item"]],
        p_adjusted=adjusted.to_numpy(),
        method="chi-square of last digits, bh",
    )


def _columns(league: League) -> Iterator[tuple[str, list[Decimal]]]:
    pooled: list[Decimal] = []
    for part in league.parts:
        digits = _digits(league.points[part.item], part.step, part.maximum)
        pooled += digits
        if len(digits) >= _LEAST:
            yield part.item, digits
    total = _digits(league.units["total"], league.total_step, league.total_maximum)
    if len(total) >= _LEAST:
        yield league.total_name, total
    if len(pooled) >= _LEAST and len(league.parts) > 1:
        yield "all", pooled


def _digits(column: pd.Series, step: Decimal, most: Decimal | None) -> list[Decimal]:
    """Last printed digits as tenths, where they are free to vary."""
    values = column.dropna()
    values = values[(values != 0) & (values != float(most or 0))]
    width = float(step)
    if width >= 1 or len(values) < 2 or values.std() < _FREE * width:
        return []
    return [(Decimal(str(v)).quantize(step) / step) / 10 % 1 for v in values]


def _row(item: str, digits: list[Decimal]) -> dict[str, object]:
    found = heaping(digits, "0.1")
    top = found.endings.sort_values("count", ascending=False, kind="stable").iloc[0]
    return {
        "item": item,
        "n": found.n,
        "digit": str(top["ending"]).lstrip("."),
        "share": float(top["share"]),
        "statistic": found.statistic,
        "p": found.p,
    }
