"""Pieces of sentences that several findings share.

One duty: rows and settings → facts.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pandas as pd

from cchc_lib.pipeline.comparing.printing import (
    Fact,
    Said,
    block_fact,
    count,
    find,
    listed,
    number,
    percent,
    phrase,
    signed,
    word,
)
from cchc_lib.pipeline.comparing.records import Comparison, Question
from cchc_lib.scores import TableFinding


def confidence(asked: Question) -> Said:
    """The level of intervals and sets, as per cent."""
    return percent(1 - Fraction(str(asked.alpha)))


def unit_names(units: pd.DataFrame) -> Said:
    """The names of units, cut after six."""
    return listed([str(name) for name in units["name"]])


def counted_units(units: pd.DataFrame) -> Said:
    """The names of units with their counts, cut after six: no verdict without n."""
    said: list[Fact] = [
        phrase("COUNTED", unit=str(name), part=count(k), whole=count(n))
        for name, k, n in zip(units["name"], units["part"], units["whole"], strict=True)
    ]
    return listed(said)


def noise_source(asked: Question) -> Said | None:
    """Where the noise of a score comes from; None if nobody has said."""
    if asked.se:
        return word("NOISE", "column", asked.se)
    if asked.step is not None:
        return word("NOISE", "rounding", number(asked.step), asked.parts)
    return None


def fair_blocks(
    found: Comparison, wording: str, column: str, printed: Callable[[float], Said]
) -> TableFinding:
    """Each block beside its own mark, and the two ends of the standardised gap."""
    known = found.units.dropna(subset=["standardised"])
    ordered = known.sort_values("standardised", kind="stable")
    blocks: list[Fact] = [
        phrase(
            wording,
            block=block_fact(row["block"]),
            rate=printed(row[column]),
            n=int(row["compared"]),
        )
        for row in found.blocks.to_dict("records")
        if row["compared"]
    ]
    return find(
        "C10.fair",
        "note",
        {
            "listed": listed(blocks),
            "lowest": _standing(ordered.iloc[0]),
            "highest": _standing(ordered.iloc[-1]),
        },
    )


def _standing(row: pd.Series) -> Fact:
    return phrase(
        "STANDARDISED",
        unit=str(row["name"]),
        block=block_fact(row["block"]),
        z=signed(float(row["standardised"])),
    )
