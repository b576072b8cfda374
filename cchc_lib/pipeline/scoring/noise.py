"""Which ranks the noise of the scores allows, given a named source of that noise.

One duty: rank sets of a league (METHODS c4). A printed table always has one source: its
numbers are rounded. Without a stated source nothing is given.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.stats.noise import Noise, rounding_noise
from cchc_lib.stats.ranks import RankDesign, rank_sets


def rounding_of(league: League) -> Noise:
    """Give the rounding error of the totals, points.

    A total is the sum of its parts as printed, so their steps add up; without parts
    the total's own step counts.
    """
    steps = [part.step for part in league.parts] or [league.total_step]
    return rounding_noise(np.array(steps, dtype=float), len(league.units))


def place_units(
    league: League, *, wanted: tuple[int, ...] = (), seed: int, draws: int
) -> pd.DataFrame:
    """Give every unit the places that rounding allows.

    Parameters
    ----------
    wanted : tuple of int
        Rows of the units that are asked about by themselves.

    Returns
    -------
    DataFrame, one row a unit of the league, in its order
        ``rank``, ``low`` and ``high`` (simultaneous: they hold for the whole table),
        ``own_low`` and ``own_high`` (marginal: for the one unit asked about, NA for
        the others), ``se`` (points), ``noise`` (its source), ``method``.
    """
    scores, noise = league.units["total"].to_numpy(), rounding_of(league)
    joint = _sets(scores, noise, RankDesign(draws=draws), seed)
    alone = RankDesign(kind="marginal", draws=draws, units=wanted)
    single = _sets(scores, noise, alone, seed)
    return joint[["rank", "low", "high", "se", "noise"]].assign(
        own_low=single["low"],
        own_high=single["high"],
        method=joint["method"] + "; " + single["method"],
    )


def _sets(scores: object, noise: Noise, design: RankDesign, seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    return rank_sets(np.asarray(scores, dtype=float), noise, rng=rng, design=design)
