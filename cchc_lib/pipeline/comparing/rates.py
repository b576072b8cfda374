"""Rates of units: every statistic of one block, and of all blocks together.

One duty: counts → the columns of ``Comparison.units`` that chance has a say in. A unit
is set beside its own block; what crosses blocks is the standardised gap alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from cchc_lib.pipeline.comparing.places import no_places, places_of
from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.stats.decomposition import split_gap
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.funnel import Funnel, rate_funnel
from cchc_lib.stats.noise import rate_noise
from cchc_lib.stats.ranks import rank_scores
from cchc_lib.stats.rates import FEW_CASES, rate_intervals, small_number_rules
from cchc_lib.stats.shrinkage import shrink_rates
from cchc_lib.stats.verdicts import judge_rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The units of one block, and how much more they vary than chance allows."""

    name: str
    rows: np.ndarray  # places of all its units in the table
    funnel: Funnel | None  # None where no unit has a case


def compare_rates(table: pd.DataFrame, asked: Question) -> pd.DataFrame:
    """Add every statistic of a rate to units with ``part`` and ``whole``.

    Parameters
    ----------
    table : DataFrame
        ``code``, ``name``, ``block``, ``problem``, ``part`` and ``whole`` (float; NaN
        where a unit may not enter).
    asked : Question
        Target, alpha, draws and seed.

    Returns
    -------
    DataFrame, one row a unit in the given order
        See `cchc_lib.pipeline.comparing.records.Comparison`.
    """
    k, n = table["part"].to_numpy(), table["whole"].to_numpy()
    level = 1 - asked.alpha
    found = rate_intervals(k, n, method="by_size", level=level)
    found.insert(0, "rule", small_number_rules(k, n))
    found = found.drop(columns=["part", "whole"])
    pieces = [table, found, _against_target(k, n, asked)]
    pieces += [_in_blocks(table, asked), _contributions(k, n, asked)]
    return pd.concat(pieces, axis=1)


def blocks_of(table: pd.DataFrame) -> Iterator[Block]:
    """Yield each block with its funnel, in the order in which blocks appear."""
    k, n = table["part"].to_numpy(), table["whole"].to_numpy()
    for name in dict.fromkeys(table["block"]):
        rows = np.flatnonzero(table["block"] == name)
        cases = np.nansum(n[rows])
        funnel = rate_funnel(k[rows], n[rows]) if cases > 0 else None
        yield Block(name=name, rows=rows, funnel=funnel)


def _against_target(k: np.ndarray, n: np.ndarray, asked: Question) -> pd.DataFrame:
    if asked.target is None:
        blank = {"reached": pd.NA, "needed": pd.NA, "p_target": np.nan}
        return pd.DataFrame({"target": "", **blank}, index=range(len(k)))
    judged = judge_rates(k, n, asked.target, level=1 - asked.alpha)
    reached = judged["reached"].fillna(False).astype(bool)
    return pd.DataFrame(
        {
            "target": judged["verdict"],
            "reached": judged["reached"],
            "needed": judged["needed"],
            "p_target": judged["p_at_least"].where(reached, judged["p_at_most"]),
        }
    )


def _contributions(k: np.ndarray, n: np.ndarray, asked: Question) -> pd.DataFrame:
    known = ~np.isnan(n)
    if not np.nansum(n) > 0:
        blank = {"gap_contribution": np.nan, "gap_exact": None}
        return pd.DataFrame(blank, index=range(len(k)))
    goal = asked.target
    if goal is None:
        goal = Fraction(int(k[known].sum()), int(n[known].sum()))
    split = split_gap(k, n, goal)
    exact = split["exact"].where(known, None)
    floats = split["contribution"].where(known)
    return pd.DataFrame({"gap_contribution": floats, "gap_exact": exact})


def _in_blocks(table: pd.DataFrame, asked: Question) -> pd.DataFrame:
    rng = np.random.default_rng(asked.seed)
    pieces = [_one_block(table, block, asked, rng) for block in blocks_of(table)]
    whole = pd.concat(pieces).sort_index()
    family = adjust_p(whole["p"].to_numpy(), level=asked.alpha)
    at = list(whole.columns).index("p") + 1
    whole.insert(at, "p_adjusted", family["p_adjusted"].to_numpy())
    whole.insert(at + 1, "stands_out", family["rejected"].to_numpy())
    return whole


def _one_block(
    table: pd.DataFrame, block: Block, asked: Question, rng: np.random.Generator
) -> pd.DataFrame:
    part = table["part"].to_numpy()[block.rows]
    whole = table["whole"].to_numpy()[block.rows]
    if block.funnel is None:
        return _no_case(block)
    found = block.funnel.units
    known = found["rate"].notna()
    shrunk = shrink_rates(part, whole, level=1 - asked.alpha).units.where(known)
    columns = {
        "funnel": funnel_flags(found, asked.alpha),
        "plain": plain_flags(found, asked.alpha),
        **{name: found[name] for name in ("z", "z_adjusted", "p_low", "p_high", "p")},
        **_places(table.iloc[block.rows], block.funnel.phi, asked, rng),
        "shrunk": shrunk["shrunk"],
        "shrunk_low": shrunk["low"],
        "shrunk_high": shrunk["high"],
        "block_rate": block.funnel.centre,
        "gap": found["rate"] - block.funnel.centre,
        "standardised": found["z_adjusted"],
    }
    return pd.DataFrame(columns).set_index(block.rows)


def _no_case(block: Block) -> pd.DataFrame:
    names = ("z", "z_adjusted", "p_low", "p_high", "p")
    more = ("shrunk", "shrunk_low", "shrunk_high", "block_rate", "gap", "standardised")
    places = no_places(len(block.rows))
    flags = {"funnel": "no_data", "plain": "no_data", **dict.fromkeys(names, np.nan)}
    table = pd.DataFrame({**flags, "rank": places["rank_low"]}, index=places.index)
    table = pd.concat([table, places], axis=1).assign(**dict.fromkeys(more, np.nan))
    return table.set_index(block.rows)


def funnel_flags(units: pd.DataFrame, alpha: float) -> np.ndarray:
    """Flag units by exact tail and by usual variation, alpha on both sides together."""
    return _flags(units["p"].to_numpy(), units["z"].to_numpy(), alpha)


def plain_flags(units: pd.DataFrame, alpha: float) -> np.ndarray:
    """Flag units by their exact tail alone, as if units varied by chance only."""
    p_low, p_high = units["p_low"].to_numpy(), units["p_high"].to_numpy()
    return _flags(2 * np.fmin(p_low, p_high), units["z"].to_numpy(), alpha)


def _flags(p: np.ndarray, z: np.ndarray, alpha: float) -> np.ndarray:
    beyond = p < alpha
    return np.select(
        [np.isnan(p), beyond & (z < 0), beyond & (z > 0)],
        ["no_data", "low", "high"],
        "inside",
    )


def _places(
    units: pd.DataFrame, phi: float, asked: Question, rng: np.random.Generator
) -> dict[str, pd.Series]:
    """Ranks and places of units with enough cases; NA for the others."""
    part, whole = units["part"].to_numpy(), units["whole"].to_numpy()
    enough = whole >= FEW_CASES  # NaN is not enough
    rate = np.where(enough, part / np.where(enough, whole, 1), np.nan)
    noise = rate_noise(part, whole, phi=phi)
    places = places_of(rate, noise, asked, units["code"].tolist(), rng)
    return {"rank": rank_scores(rate), **{str(name): places[name] for name in places}}
