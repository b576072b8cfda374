"""Scores of units: places, sets and letters, if the noise of a score has a source.

One duty: scores → the columns of ``Comparison.units``. Without a stated source no
interval is given: a score of two decimals does not say how it would fall out again.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pandas as pd
from scipy.stats import norm

from cchc_lib.pipeline.comparing.places import no_places, places_of
from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.stats.arrays import FloatArray
from cchc_lib.stats.blocks import standardise_scores
from cchc_lib.stats.noise import Noise
from cchc_lib.stats.ranks import rank_scores


def compare_scores(
    table: pd.DataFrame, asked: Question, noise: Noise | None
) -> pd.DataFrame:
    """Add every statistic of a score to units with ``score``.

    Parameters
    ----------
    table : DataFrame
        ``code``, ``name``, ``block``, ``problem``, ``score`` (float, points; NaN where
        a unit may not enter) and ``exact`` (the printed ``Decimal``, or None).
    asked : Question
        Target, alpha, draws and seed.
    noise : Noise or None
        Standard errors in points and where they come from; None without a source.

    Returns
    -------
    DataFrame, one row a unit in the given order
        See `cchc_lib.pipeline.comparing.records.Comparison`; what is of rates alone
        is left out.
    """
    scores = table["score"].to_numpy()
    se = np.full(len(scores), np.nan) if noise is None else noise.se
    half = norm.isf(asked.alpha / 2) * se
    exact = [None if v is None else Fraction(v) for v in table["exact"]]
    found = pd.DataFrame(
        {
            "se": np.where(np.isnan(scores), np.nan, se),
            "low": scores - half,
            "high": scores + half,
            "method": _methods(scores, se, noise),
            **_against_target(exact, scores, half, asked),
        }
    )
    pieces = [table.drop(columns="exact"), found, _in_blocks(table, asked, noise)]
    return pd.concat([*pieces, _contributions(exact, asked)], axis=1)


def _methods(scores: FloatArray, se: FloatArray, noise: Noise | None) -> list[str]:
    source = "no source of noise" if noise is None else f"normal, {noise.source}"
    return [
        "no_data" if np.isnan(x) else source if s == s else "no source of noise"
        for x, s in zip(scores, se, strict=True)
    ]


def _against_target(
    exact: Sequence[Fraction | None],
    scores: FloatArray,
    half: FloatArray,
    asked: Question,
) -> dict[str, object]:
    """Judge by the interval, or by what the print stands for where there is none."""
    goal = asked.target
    if goal is None:
        return {"target": "", "reached": pd.NA}
    reached = [pd.NA if value is None else value >= goal for value in exact]
    low, high = scores - half, scores + half
    noisy = (half > 0) & (low < float(goal)) & (high >= float(goal))
    rounding = _half_step(exact)
    # A score printed a hair below may have been rounded down from the target.
    printed = [v is not None and goal - rounding <= v < goal for v in exact]
    unsure = np.where(np.isnan(half), printed, noisy)
    plain = np.array([value is not None and value >= goal for value in exact])
    kinds = [np.isnan(scores), unsure, plain]
    words = np.select(kinds, ["no_data", "not_proven", "met"], "missed")
    return {"target": words, "reached": pd.array(reached, dtype="boolean")}


def _half_step(exact: Sequence[Fraction | None]) -> Fraction:
    """Half of the smallest decimal step printed in the column."""
    step = Fraction(1)
    while any(v is not None and (v / step).denominator > 1 for v in exact):
        step /= 10
    return step / 2


def _in_blocks(
    table: pd.DataFrame, asked: Question, noise: Noise | None
) -> pd.DataFrame:
    rng = np.random.default_rng(asked.seed)
    scores = table["score"].to_numpy()
    fair = standardise_scores(scores, table["block"].to_numpy())
    places = pd.concat(
        _places(table[table["block"] == name], noise, asked, rng)
        for name in dict.fromkeys(table["block"])
    )
    middle = fair[["block_mean", "gap", "standardised"]]
    return pd.concat([places.sort_index(), middle], axis=1)


def _places(
    units: pd.DataFrame,
    noise: Noise | None,
    asked: Question,
    rng: np.random.Generator,
) -> pd.DataFrame:
    own, rows = units["score"].to_numpy(), units.index.to_numpy()
    if noise is None:
        places = no_places(len(own))
    else:
        source = Noise(se=noise.se[rows], source=noise.source)
        places = places_of(own, source, asked, units["code"].tolist(), rng)
    places.insert(0, "rank", rank_scores(own))
    return places.set_index(rows)


def _contributions(exact: Sequence[Fraction | None], asked: Question) -> pd.DataFrame:
    """Take the mean's gap to the target, or to itself, apart into units, exactly."""
    known = [value for value in exact if value is not None]
    goal = (
        sum(known, Fraction(0)) / len(known) if asked.target is None else asked.target
    )
    parts = [None if v is None else (v - goal) / len(known) for v in exact]
    floats = [np.nan if part is None else float(part) for part in parts]
    exactly = pd.Series(parts, dtype=object)
    return pd.DataFrame({"gap_contribution": floats, "gap_exact": exactly})
