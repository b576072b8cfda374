"""Which places units may hold, for all at once and for the units asked about; letters.

One duty: values with the noise of one block → places. Simultaneous sets say who is
certainly above whom in the whole block; marginal sets answer for the one unit asked
about, and are narrower.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.stats.arrays import FloatArray
from cchc_lib.stats.letters import compact_letters, tukey_kramer
from cchc_lib.stats.noise import Noise
from cchc_lib.stats.ranks import RankDesign, rank_sets, top_sets

MOST_LETTERED = 200
PLACES = ("rank_low", "rank_high", "rank_low_own", "rank_high_own")


def places_of(
    value: FloatArray,
    noise: Noise,
    asked: Question,
    codes: Sequence[str],
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Give the places of each unit of a block, and letters.

    Parameters
    ----------
    value : ndarray, shape (n,)
        Rates or scores; NaN takes no place.
    noise : Noise
        Their standard errors, same unit.
    asked : Question
        Alpha, draws, seed and the codes of units asked about.
    codes : sequence of str, shape (n,)
        Codes of the units.
    rng : numpy.random.Generator
        Draws of the simultaneous sets; marginal ones have draws of their own, so that
        asking about a unit changes nothing else.

    Returns
    -------
    DataFrame, one row a unit
        ``rank_low``, ``rank_high`` (simultaneous), ``rank_low_own``,
        ``rank_high_own`` (marginal; NA for units not asked about), ``letters``,
        ``top`` (see `cchc_lib.pipeline.comparing.records.Comparison`).
    """
    level = 1 - asked.alpha
    together = RankDesign(level=level, draws=asked.draws)
    # The best k are read off the simultaneous sets: the draws are the same.
    sets = top_sets(value, noise, max(asked.top, 1), rng=rng, design=together)
    places = no_places(len(value)).assign(
        rank_low=sets["low"],
        rank_high=sets["high"],
        letters=letters_of(value, noise.se, asked.alpha),
        top=among_first(sets, asked.top),
    )
    wanted = tuple(i for i, code in enumerate(codes) if code in asked.units)
    if not wanted:
        return places
    alone = RankDesign(kind="marginal", level=level, draws=asked.draws, units=wanted)
    draws = np.random.default_rng([asked.seed, 1])
    own = rank_sets(value, noise, rng=draws, design=alone)
    return places.assign(rank_low_own=own["low"], rank_high_own=own["high"])


def among_first(sets: pd.DataFrame, places: int) -> list[str]:
    """Say of each unit whether it is among the first places, surely or possibly.

    Parameters
    ----------
    sets : DataFrame
        As `cchc_lib.stats.ranks.top_sets` gives it for so many places.
    places : int
        0 asks nothing.
    """
    ranked = sets["low"].notna().to_numpy()
    if not 0 < places < ranked.sum():
        return [""] * len(sets)
    said = np.select(
        [~ranked, sets["certain"].to_numpy(), sets["possible"].to_numpy()],
        ["", "certain", "possible"],
        "outside",
    )
    return [str(word) for word in said]


def no_places(count: int) -> pd.DataFrame:
    """Give units whose noise has no source no place, and no letter."""
    blank = pd.array([pd.NA] * count, dtype="Int64")
    letters = [""] * count
    named = {"letters": letters, "top": letters}
    return pd.DataFrame({**dict.fromkeys(PLACES, blank), **named})


def letters_of(value: FloatArray, se: FloatArray, alpha: float) -> list[str]:
    """Give letters to units that cannot be told apart; "" to those not compared.

    More than ``MOST_LETTERED`` units get none: dozens of letters a unit tell a reader
    nothing that rank sets do not say better.
    """
    known = np.flatnonzero(np.isfinite(value) & np.isfinite(se))
    letters = [""] * len(value)
    if 1 < len(known) <= MOST_LETTERED:
        pairs = tukey_kramer(value[known], se[known], level=1 - alpha)
        shown = compact_letters(pairs.differs, value[known])["letters"]
        for place, text in zip(known, shown, strict=True):
            letters[place] = text
    return letters
