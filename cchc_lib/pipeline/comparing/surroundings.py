"""The tables beside the units: blocks, funnel curves, pairs of neighbours.

One duty: units with their statistics → smaller tables. Not here: words.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    if not pieces:
        return pd.DataFrame(columns=list(_CURVE_COLUMNS))
    return pd.concat(pieces, ignore_index=True)[list(_CURVE_COLUMNS)]


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
    pairs, noise = [], np.full(len(units), np.nan)
    k, n = units["part"].to_numpy(), units["whole"].to_numpy()
    for block in blocks:
        if block.funnel is None:
            continue
        noise[block.rows] = rate_noise(
            k[block.rows], n[block.rows], phi=block.funnel.phi
        ).se
        ranked = units.iloc[block.rows]["rank"].dropna().astype(int)
        order = ranked.sort_values(kind="stable").index.to_numpy()
        pairs += list(pairwise(order.tolist()))
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
