"""What scores say, with and without a stated source of noise.

One duty: findings about tables of scores.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Severity
from cchc_lib.pipeline.comparing.printing import (
    Fact,
    find,
    listed,
    number,
    phrase,
    signed,
)
from cchc_lib.pipeline.comparing.records import Comparison
from cchc_lib.pipeline.comparing.telling.parts import (
    confidence,
    fair_blocks,
    noise_source,
    unit_names,
)
from cchc_lib.scores import TableFinding

_MOST_DRAGS = 3
_SEVERITIES: dict[str, Severity] = {
    "missed": "material",
    "not_proven": "note",
    "met": "note",
}


def conclude(found: Comparison) -> TableFinding:
    """The one sentence to take away: the mean, and what the order is worth."""
    known = found.units[found.units["score"].notna()]
    best = known.sort_values("score", ascending=False, kind="stable")
    first, last = best.iloc[0], best.iloc[-1]
    facts: dict[str, Fact] = {
        "n": len(known),
        "mean": number(found.overall.mean),
        "least": number(last["score"]),
        "most": number(first["score"]),
        "first": str(first["name"]),
        "last": str(last["name"]),
        "count": int(found.pairs["differs"].sum()),
        "tests": len(found.pairs),
        "level": confidence(found.question),
    }
    if len(known) == 1:
        return find("C01.score_alone", "note", facts)
    source = noise_source(found.question)
    if source is None:
        return find("C01.score_bare", "note", facts)
    facts["source"] = source
    by_column = bool(found.question.se)
    case = "C01.score_noise" if by_column else "C01.score_rounding"
    return find(case, "note", facts)


def tell_source(found: Comparison) -> Iterator[TableFinding]:
    """Say why no range stands beside a rank."""
    known = found.units[found.units["score"].notna()]
    if noise_source(found.question) is None:
        yield find("C11.no_source", "note", {})
        return
    blank = known[known["se"].isna()]
    if len(blank):
        facts: dict[str, Fact] = {"units": unit_names(blank)}
        yield find("C11.partly", "note", facts, codes=blank["code"])


def tell_target(found: Comparison) -> Iterator[TableFinding]:
    """Which scores reach the target, and which are too near it to say."""
    goal = found.question.target
    if goal is None:
        return
    known = found.units[found.units["score"].notna()]
    for verdict, severity in _SEVERITIES.items():
        rows = known[known["target"] == verdict].sort_values("score", kind="stable")
        if len(rows):
            yield find(
                f"C04.score_{verdict}",
                severity,
                {
                    "count": len(rows),
                    "n": len(known),
                    "target": number(goal),
                    "units": unit_names(rows),
                },
                decision="possible" if verdict == "not_proven" else "certain",
                codes=rows["code"],
            )


def tell_drags(found: Comparison) -> Iterator[TableFinding]:
    """Which units pull the mean below the target."""
    goal = found.question.target
    below = found.units[found.units["gap_contribution"] < 0]
    worst = below.sort_values("gap_contribution", kind="stable").head(_MOST_DRAGS)
    if goal is None or worst.empty:
        return
    said: list[Fact] = [
        phrase("ADDED", unit=str(name), points=signed(exact, 3))
        for name, exact in zip(worst["name"], worst["gap_exact"], strict=True)
    ]
    facts: dict[str, Fact] = {"goal": number(goal), "listed": listed(said)}
    yield find("C09.score", "note", facts, codes=worst["code"])


def tell_blocks(found: Comparison) -> Iterator[TableFinding]:
    """Each block's own mean, and the one number that crosses blocks."""
    ends = found.units.dropna(subset=["standardised"])
    if not found.question.block or ends.empty or len(found.blocks) < 2:
        return
    yield fair_blocks(found, "BLOCK_MEAN", "mean", number)
