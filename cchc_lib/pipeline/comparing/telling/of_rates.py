"""What chance and usual variation leave of the differences between rates.

One duty: findings about the conclusion, the funnel, ranks, blocks and contributions.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from cchc_lib.model import Decision
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
    points,
    signed,
    word,
)
from cchc_lib.pipeline.comparing.records import Comparison
from cchc_lib.pipeline.comparing.telling.parts import (
    confidence,
    fair_blocks,
    unit_names,
)
from cchc_lib.scores import TableFinding

_MOST_DRAGS = 3
_MOST_BLOCKS = 6  # blocks that get a sentence each


def conclude(found: Comparison) -> TableFinding:
    """The one sentence to take away: the common rate, and who stands apart from it."""
    units, whole = found.units, found.overall
    known = units[units["rate"].notna()]
    assert whole.rate is not None
    assert whole.part is not None
    assert whole.whole is not None
    facts: dict[str, Fact] = {
        "rate": percent(whole.rate),
        "part": whole.part,
        "whole": whole.whole,
    }
    level = confidence(found.question)
    if len(known) == 1:
        facts |= {"unit": str(known["name"].iloc[0]), "level": level}
        facts |= {"low": percent(whole.low), "high": percent(whole.high)}
        return find("C01.alone", "note", facts, exact=whole.rate)
    apart = units[units["stands_out"]].sort_values("p", kind="stable")
    facts |= {
        "n": len(known),
        "tests": int(units["p"].notna().sum()),
        "alpha": percent(Fraction(str(found.question.alpha))),
        "centre": centre(found),
    }
    if apart.empty:
        return find("C01.none", "note", facts, exact=whole.rate)
    facts |= {"count": len(apart), "listed": listed(_with_intervals(apart, level))}
    return find("C01.some", "minor", facts, codes=apart["code"], exact=whole.rate)


def centre(found: Comparison) -> Fact:
    """What units are held against: the rate of their block, or of all."""
    return word("CENTRE", "block" if found.question.block else "all")


def _with_intervals(units: pd.DataFrame, level: Fact) -> list[Fact]:
    return [
        phrase(
            "WITH_INTERVAL",
            unit=str(row["name"]),
            rate=percent(row["rate"]),
            part=count(row["part"]),
            whole=count(row["whole"]),
            level=level,
            low=percent(row["low"]),
            high=percent(row["high"]),
        )
        for _, row in units.iterrows()
    ]


def tell_funnel(found: Comparison) -> Iterator[TableFinding]:
    """Who lies outside the funnel, and how much it had to be widened."""
    units, asked = found.units, found.question
    outside = units[units["funnel"].isin(["low", "high"])]
    tests = int(units["p"].notna().sum())
    if len(outside):
        facts: dict[str, Fact] = {
            "level": confidence(asked),
            "centre": centre(found),
            "tests": tests,
            "expected": _expected(asked.alpha * tests),
            **_sides(units),
        }
        yield find("C02.outside", "note", facts, codes=outside["code"])
    yield from _spread(found)


def _spread(found: Comparison) -> Iterator[TableFinding]:
    """How much units vary, block by block; of many blocks in one sentence."""
    blocks = found.blocks[found.blocks["compared"] > 1]
    if len(blocks) > _MOST_BLOCKS:
        facts: dict[str, Fact] = {
            "blocks": len(blocks),
            "low": number(blocks["phi"].min()),
            "high": number(blocks["phi"].max()),
            "plain": int(blocks["plain"].sum()),
            "n": int(blocks["compared"].sum()),
        }
        yield find("C03.blocks", "note", facts)
        return
    for row in blocks.to_dict("records"):
        facts = {
            "where": _where(str(row["block"])) if found.question.block else "",
            "phi": number(row["phi"]),
            "tau2": number(row["tau2"], 4),
            "plain": int(row["plain"]),
            "n": int(row["compared"]),
        }
        wide = row["tau2"] > 0 and row["phi"] > 1
        yield find("C03.spread" if wide else "C03.chance", "note", facts)


def _expected(alarms: float) -> Said:
    whole = round(alarms)
    return phrase("ABOUT", n=whole) if whole else phrase("BELOW_ONE")


def _where(block: str) -> Said:
    return phrase("WHERE", block=block_fact(block))


def _sides(units: pd.DataFrame) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for side in ("low", "high"):
        rows = units[units["funnel"] == side]
        facts[side] = len(rows)
        facts[f"{side}s"] = _after(unit_names(rows)) if len(rows) else ""
    return facts


def _after(names: Said) -> Said:
    return lambda lang: f" ({names(lang)})"


def tell_ranks(found: Comparison) -> Iterator[TableFinding]:
    """How far a printed rank may be read, with the least certain as an example."""
    ranked = found.units[found.units["rank_low"].notna()]
    if len(found.pairs) == 0:
        return
    width = (ranked["rank_high"] - ranked["rank_low"]).astype(int)
    example = ranked.loc[width.sort_values(ascending=False, kind="stable").index[0]]
    facts: dict[str, Fact] = {
        "count": int(found.pairs["differs"].sum()),
        "tests": len(found.pairs),
        "unit": str(example["name"]),
        "rank": int(example["rank"]),
        "of": int((ranked["block"] == example["block"]).sum()),
        "low": int(example["rank_low"]),
        "high": int(example["rank_high"]),
        "level": confidence(found.question),
    }
    # Sets rest on draws, pairs do not: both must agree before order is called certain.
    sure = width.max() == 0 and bool(found.pairs["differs"].all())
    yield find("C05.certain" if sure else "C05.sets", "note", facts)


def tell_top(found: Comparison) -> Iterator[TableFinding]:
    """Who is certainly and who possibly among the first places, block by block."""
    asked = found.units[found.units["top"] != ""]
    blocks = list(dict.fromkeys(asked["block"]))
    for block in blocks if len(blocks) <= _MOST_BLOCKS else ():
        rows = asked[asked["block"] == block].sort_values("rank", kind="stable")
        sure, maybe = (rows[rows["top"] == word] for word in ("certain", "possible"))
        facts: dict[str, Fact] = {
            "where": _where(str(block)) if found.question.block else "",
            "k": found.question.top,
            "of": len(rows),
            "certain": _named("TOP_CERTAIN", "TOP_NONE_CERTAIN", sure),
            "possible": _named("TOP_POSSIBLE", "TOP_NONE_POSSIBLE", maybe),
            "level": confidence(found.question),
        }
        codes = [*sure["code"], *maybe["code"]]
        decision: Decision = "certain" if maybe.empty else "possible"
        yield find("C05.top", "note", facts, decision=decision, codes=codes)


def _named(some: str, none: str, rows: pd.DataFrame) -> Said:
    if rows.empty:
        return phrase(none)
    return phrase(some, n=len(rows), listed=unit_names(rows))


def tell_drags(found: Comparison) -> Iterator[TableFinding]:
    """Which units the whole's gap comes from."""
    whole, goal = found.overall, found.question.target
    assert whole.rate is not None
    below = found.units[found.units["gap_contribution"] < 0]
    worst = below.sort_values("gap_contribution", kind="stable").head(_MOST_DRAGS)
    reached = goal is not None and whole.rate >= goal
    if worst.empty or reached or whole.units < 2:
        return
    said: list[Fact] = [
        phrase("ADDED", unit=str(name), points=signed(100 * exact))
        for name, exact in zip(worst["name"], worst["gap_exact"], strict=True)
    ]
    facts: dict[str, Fact] = {"listed": listed(said), "rate": percent(whole.rate)}
    if goal is not None:
        facts |= {"target": percent(goal), "gap": points(goal - whole.rate)}
    case = "C09.centre" if goal is None else "C09.target"
    yield find(case, "note", facts, codes=worst["code"])


def tell_blocks(found: Comparison) -> Iterator[TableFinding]:
    """Each block's own rate, and the one number that crosses blocks."""
    if not found.question.block:
        return
    several = found.blocks[found.blocks["compared"] > 1]
    if len(found.blocks) > 1 and len(several):
        yield fair_blocks(found, "BLOCK_RATE", "rate", percent)
    empty = found.blocks[found.blocks["compared"] == 0]
    if len(empty):
        names = listed([block_fact(name) for name in empty["block"]])
        yield find("C10.empty", "note", {"blocks": names})
    alone = found.blocks[found.blocks["compared"] == 1]
    if len(alone) > _MOST_BLOCKS:
        yield find("C10.many_alone", "note", {"count": len(alone)})
        return
    for name in alone["block"]:
        own = found.units[found.units["block"] == name]
        known = own[own["rate"].notna()]
        facts: dict[str, Fact] = {
            "block": block_fact(name),
            "unit": str(known["name"].iloc[0]),
        }
        yield find("C10.alone", "note", facts, codes=known["code"])
