"""One unit of a league: its place, what lifts it, what holds it back, one more point.

One duty: the facts of a page per unit. A unit is compared with its own block. Places
after a point more or less are decided on the printed decimals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isnan

import pandas as pd

from cchc_lib.errors import UnknownNameError
from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.scores.records import Band
from cchc_lib.stats.blocks import standardise_scores

POINT = Decimal(1)
_SHOWN = 12  # names in a refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStanding:
    """One part score of a unit against its block."""

    item: str
    name: str
    points: float
    maximum: float  # NaN if not known
    gap: float  # points above the block's mean
    standardised: float  # gap in standard deviations of the block; NaN without spread
    rank: int  # inside the block
    tied: int  # other units of the block with the same points
    units: int  # of the block that have this part


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPage:
    """What there is to say of one unit."""

    row: int  # in the league's tables
    code: str
    name: str
    block: str
    total: Decimal
    rank: int
    of: int
    tied: int  # other units with the same total
    block_rank: int
    block_of: int
    band: str  # "" where no class is known
    next_band: str  # the class above, "" if none
    to_next_band: Decimal | None  # points
    rank_more: int  # with one point more, all others unchanged
    rank_less: int
    to_next_place: Decimal | None  # least points, in printed steps, to pass one unit
    items: tuple[ItemStanding, ...]  # strongest against the block first


def find_units(league: League, wanted: Sequence[str]) -> list[int]:
    """Give the rows of units named by code or by name.

    Raises
    ------
    UnknownNameError
        If no unit has this code or name.
    """
    return [_find(league.units, name) for name in wanted]


def _find(units: pd.DataFrame, wanted: str) -> int:
    plain = " ".join(wanted.split()).casefold()
    for column in ("code", "name"):
        same = units[column].str.casefold() == plain
        if same.any():
            return int(same.to_numpy().argmax())
    ends = units["name"].str.casefold().str.endswith(f" {plain}")
    if ends.sum() == 1:  # "Đồng Tháp" for "tỉnh Đồng Tháp"
        return int(ends.to_numpy().argmax())
    raise UnknownNameError("unit", wanted, tuple(units["name"].head(_SHOWN)))


def make_page(league: League, row: int, bands: Sequence[Band]) -> UnitPage:
    """Gather the facts of one unit."""
    unit, total = league.units.iloc[row], league.totals[row]
    others = [*league.totals[:row], *league.totals[row + 1 :]]
    block = league.units["block"] == unit["block"]
    above = sorted(score for score in others if score > total)
    label, upper, gap = _classes(total, bands)
    return UnitPage(
        row=row,
        code=str(unit["code"]),
        name=str(unit["name"]),
        block=str(unit["block"]),
        total=total,
        rank=_place(total, others),
        of=len(league.totals),
        tied=others.count(total),
        block_rank=int(unit["block_rank"]),
        block_of=int(block.sum()),
        band=label,
        next_band=upper,
        to_next_band=gap,
        rank_more=_place(_capped(league, total + POINT), others),
        rank_less=_place(total - POINT, others),
        to_next_place=above[0] - total + league.total_step if above else None,
        items=_items(league, row),
    )


def _place(score: Decimal, others: Sequence[Decimal]) -> int:
    return 1 + sum(other > score for other in others)


def _capped(league: League, score: Decimal) -> Decimal:
    most = league.total_maximum
    return score if most is None else min(score, most)


def _classes(total: Decimal, bands: Sequence[Band]) -> tuple[str, str, Decimal | None]:
    own = next((band for band in bands if band.holds(total)), None)
    higher = [(b.low, b.label) for b in bands if b.low is not None and b.low > total]
    label = own.label if own else ""
    if not higher:
        return label, "", None
    low, upper = min(higher)
    return label, upper, low - total


def _items(league: League, row: int) -> tuple[ItemStanding, ...]:
    block = league.units["block"].to_numpy()
    found = []
    for part, most in zip(league.parts, league.maxima.tolist(), strict=True):
        table = standardise_scores(league.points[part.item].to_numpy(), block)
        own = table.iloc[row]
        if pd.isna(own["score"]):
            continue  # a blank is no weakness
        found.append(
            ItemStanding(
                item=part.item,
                name=part.name,
                points=float(own["score"]),
                maximum=most,
                gap=float(own["gap"]),
                standardised=float(own["standardised"]),
                rank=int(own["rank"]),
                tied=int((table["score"][block == own["block"]] == own["score"]).sum())
                - 1,
                units=int(own["units"]),
            )
        )
    return tuple(sorted(found, key=_strength, reverse=True))


def _strength(item: ItemStanding) -> float:
    return 0.0 if isnan(item.standardised) else item.standardised
