"""How ranks would stand if the rules were slightly different.

One duty: the uncertainty and sensitivity analysis of a league (METHODS c3). Bands of
this module are no confidence intervals. Units with a blank part take no part.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.stats.robustness import (
    CompositeIndex,
    Uncertainty,
    rank_bands,
    rank_shift_sensitivity,
    remove_one,
)

# METHODS c3: weights, aggregation and normalisation are varied together.
_PLAN = Uncertainty(normalisations=("share_of_max", "min_max"))


def vary_rules(league: League, *, seed: int) -> pd.DataFrame:
    """Give every complete unit its ranks under 1,000 other choices.

    Weights vary by a quarter either way, aggregation between arithmetic and geometric,
    normalisation between the share of the maximum and the place between the lowest and
    the highest.

    Returns
    -------
    DataFrame, one row a unit of the league, in its order
        The columns of ``rank_bands``; NaN for a unit with a blank part.
    """
    complete = league.points.notna().all(axis=1)
    found = rank_bands(_index(league), rng=np.random.default_rng(seed), plan=_PLAN)
    found.index = league.units.index[complete]
    table = found.reindex(league.units.index)
    return table.assign(method=found["method"].iloc[0])


def leave_out(league: League) -> pd.DataFrame:
    """Say how far ranks move without each part.

    Returns
    -------
    DataFrame, one row a part
        ``item`` and ``name`` of the part, and the columns of ``remove_one``.
    """
    found = remove_one(_index(league))
    names = [part.name for part in league.parts]
    return found.assign(item=league.names, name=names)


def share_out(league: League, *, seed: int) -> pd.DataFrame:
    """Say which choice moves ranks most: Sobol's effects on the mean move of ranks.

    Returns
    -------
    DataFrame, one row a choice
        ``factor`` (a part's column, "aggregation" or "normalisation"), its ``name``,
        and the columns of
        ``rank_shift_sensitivity``.
    """
    found = rank_shift_sensitivity(
        _index(league), rng=np.random.default_rng(seed), plan=_PLAN
    )
    factor = found["factor"].replace(
        {f"weight {i}": item for i, item in enumerate(league.names)}
    )
    named = {part.item: part.name for part in league.parts}
    return found.assign(factor=factor, name=[named.get(f, "") for f in factor])


def _index(league: League) -> CompositeIndex:
    complete = league.points.dropna()
    return CompositeIndex.of(complete.to_numpy(dtype=float), league.maxima)
