"""The tables beside the units: blocks, funnel curves, pairs of neighbours.

One duty: units with their statistics → smaller tables. Not here: words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import pandas as pd
from scipy.stats import norm

from cchc_lib.pipeline.comparing.rates import Block
from cchc_lib.pipeline.comparing.records import Question
from cchc_lib.stats.differences import compare_pairs
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.funnel_curves import funnel_limits
from cchc_lib.stats.noise import rate_noise

_POINTS = 80  # sizes a curve is drawn through
_PAIR_COLUMNS = (
    "block", "first", "second", "difference", "low", "high", "p", "p_adjusted",
    "differs", "tests", "method",
)  # fmt: skip
_CURVE_COLUMNS = (
    "block", "centre", "whole", "low_95", "high_95", "low_998", "high_998", "method",
)  # fmt: skip


def blocks_table(units: pd.DataFrame, blocks: Iterable[Block]) -> pd.DataFrame:
    """Describe each block: its size, its rate from counts, how much its units vary."""
    return pd.DataFrame([_block_row(units.iloc[b.rows], b) for b in blocks])


def _block_row(units: pd.DataFrame, block: Block) -> dict[str, object]:
    funnel, known = block.funnel, units[units["rate"].notna()]
    plain = units["plain"].isin(["low", "high"])
    return {
        "block": block.name,
        "units": len(units),
        "compared": len(known),
        "part": int(known["part"].sum()),
        "whole": int(known["whole"].sum()),
        "rate": funnel.centre if funnel else float("nan"),
        "mean": float(known["rate"].mean()) if len(known) else float("nan"),
        "phi": funnel.phi if funnel else float("nan"),
        "tau2": funnel.tau2 if funnel else float("nan"),
        "low": int((units["funnel"] == "low").sum()),
        "high": int((units["funnel"] == "high").sum()),
        "plain": int(plain.sum()),
        "stand_out": int(units["stands_out"].sum()),
        "method": funnel.method if funnel else "no_data",
    }


def curves(units: pd.DataFrame, blocks: Iterable[Block]) -> pd.DataFrame:
    """Give the limits to draw, from the smallest to the largest unit of each block."""
    pieces = [_curve(units, block) for block in blocks if block.funnel is not None]
    return pd.concat(pieces, ignore_index=True)[list(_CURVE_COLUMNS)]


def no_curve() -> pd.DataFrame:
    """Give a curve without points: scores have no funnel."""
    return pd.DataFrame(columns=list(_CURVE_COLUMNS))


def _curve(units: pd.DataFrame, block: Block) -> pd.DataFrame:
    assert block.funnel is not None
    whole = units["whole"].to_numpy()[block.rows]
    seen = whole[whole > 0]
    sizes = np.unique(np.geomspace(seen.min(), seen.max(), _POINTS).round())
    limits = funnel_limits(sizes, block.funnel.centre, tau2=block.funnel.tau2)
    return limits.assign(block=block.name, centre=block.funnel.centre)


def neighbours(
    units: pd.DataFrame, blocks: Iterable[Block], asked: Question
) -> pd.DataFrame:
    """Compare every ranked unit with the next one of its block, as one family.

    A difference needs both: Fisher's exact test on the files, and the noise of the two
    rates with the usual variation between units. The larger p is adjusted by Holm.
    """
    noise = np.full(len(units), np.nan)
    k, n = units["part"].to_numpy(), units["whole"].to_numpy()
    for block in blocks:
        if block.funnel is not None:
            rows, phi = block.rows, block.funnel.phi
            noise[rows] = rate_noise(k[rows], n[rows], phi=phi).se
    pairs = list(_ranked_pairs(units))
    if not pairs:
        return pd.DataFrame(columns=list(_PAIR_COLUMNS))
    chosen = np.array(pairs, dtype=int)
    table = compare_pairs(k, n, chosen, level=1 - asked.alpha)
    first, second = chosen.T
    spread = np.hypot(noise[first], noise[second])
    p_noise = 2 * norm.sf(np.abs(table["difference"].to_numpy()) / spread)
    p = np.fmax(table["p"].to_numpy(), p_noise)
    family = adjust_p(p, method="holm", level=asked.alpha)
    codes, names = units["code"].to_numpy(), units["block"].to_numpy()
    return table.assign(
        block=names[first],
        first=codes[first],
        second=codes[second],
        p=p,
        p_adjusted=family["p_adjusted"],
        differs=family["rejected"],
        tests=family["tests"],
        method="newcombe; fisher exact and overdispersed noise, holm",
    )[list(_PAIR_COLUMNS)]


def score_blocks(units: pd.DataFrame) -> pd.DataFrame:
    """Describe each block of scores: its size, mean and spread (points)."""
    rows = []
    for name in dict.fromkeys(units["block"]):
        own = units.loc[units["block"] == name, "score"]
        known = own.dropna()
        rows.append(
            {
                "block": name,
                "units": len(own),
                "compared": len(known),
                "mean": float(known.mean()) if len(known) else float("nan"),
                "sd": float(known.std()) if len(known) > 1 else float("nan"),
                "method": "plain mean, sd (n - 1)" if len(known) else "no_data",
            }
        )
    return pd.DataFrame(rows)


def score_neighbours(units: pd.DataFrame, asked: Question) -> pd.DataFrame:
    """Compare every scored unit with the next one of its block, if noise is known."""
    pairs = list(_ranked_pairs(units[units["se"].notna()]))
    if not pairs:
        return pd.DataFrame(columns=list(_PAIR_COLUMNS))
    first, second = np.array(pairs, dtype=int).T
    score, se = units["score"].to_numpy(), units["se"].to_numpy()
    difference, spread = score[first] - score[second], np.hypot(se[first], se[second])
    # Without noise a difference is certain, and a tie is a tie.
    z = np.divide(difference, spread, out=40 * np.sign(difference), where=spread > 0)
    p = 2 * norm.sf(np.abs(z))
    half = norm.isf(asked.alpha / 2) * spread
    family = adjust_p(p, method="holm", level=asked.alpha)
    codes, names = units["code"].to_numpy(), units["block"].to_numpy()
    return pd.DataFrame(
        {
            "block": names[first],
            "first": codes[first],
            "second": codes[second],
            "difference": difference,
            "low": difference - half,
            "high": difference + half,
            "p": p,
            "p_adjusted": family["p_adjusted"],
            "differs": family["rejected"],
            "tests": family["tests"],
            "method": "normal, stated noise, holm",
        }
    )[list(_PAIR_COLUMNS)]


def _ranked_pairs(units: pd.DataFrame) -> Iterator[tuple[int, int]]:
    """Places of neighbours in the order of their block."""
    for name in dict.fromkeys(units["block"]):
        ranks = units.loc[units["block"] == name, "rank"].dropna().astype(int)
        yield from pairwise(ranks.sort_values(kind="stable").index.tolist())
