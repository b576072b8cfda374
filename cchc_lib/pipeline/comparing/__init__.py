"""A table of units → which differences are real, against which target, how sure.

One duty: join reading, statistics and words for the comparison of units. The flow is
``tables`` → ``rates`` or ``points`` → ``surroundings`` → ``telling``.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.columns import find_column
from cchc_lib.pipeline.comparing.rates import blocks_of, compare_rates
from cchc_lib.pipeline.comparing.records import Comparison, Overall, Question
from cchc_lib.pipeline.comparing.surroundings import blocks_table, curves, neighbours
from cchc_lib.pipeline.comparing.tables import count_problems, read_units, twins
from cchc_lib.pipeline.places import find_path
from cchc_lib.scores import Scorecard, read_scorecard
from cchc_lib.stats.funnel import rate_funnel
from cchc_lib.stats.verdicts import judge_rates

__all__ = ["Comparison", "Overall", "Question", "compare"]


def compare(  # noqa: PLR0913  # one parameter an option of the command
    table_path: str | Path,
    *,
    part: str | None = None,
    whole: str | None = None,
    target: str | Decimal | float | None = None,
    block: str | None = None,
    level: str | None = None,
    alpha: float = 0.05,
    draws: int = 10_000,
    seed: int = 1,
    lang: str = "vi",
) -> Comparison:
    """Compare the units of one table fairly."""
    card = read_scorecard(find_path(table_path))
    asked = Question(
        path=card.path,
        sha256=card.sha256,
        period=card.period,
        kind="rate",
        part=find_column(card, part or "").name,
        whole=find_column(card, whole or "").name,
        block="" if block is None else find_column(card, block).name,
        level=level or "",
        target=None if target is None else Fraction(str(target)) / 100,
        alpha=alpha,
        draws=draws,
        seed=seed,
    )
    return _compare_rates(card, asked, lang)


def _compare_rates(card: Scorecard, asked: Question, lang: str) -> Comparison:
    columns = (asked.part, asked.whole)
    table = read_units(
        card, columns, counts=True, block=asked.block or None, level=asked.level or None
    )
    table.insert(4, "problem", _problems(table, asked))
    units = compare_rates(_as_floats(table, columns), asked)
    blocks = tuple(blocks_of(units))
    known = units["rate"].notna().to_numpy()
    if not known.any():
        raise DataError(card.path, "no case in any unit", "at least one case")
    together = rate_funnel(
        units["part"].to_numpy()[known], units["whole"].to_numpy()[known]
    )
    return Comparison(
        kind="rate",
        question=asked,
        units=units,
        overall=_overall(units, asked),
        phi=together.phi,
        tau2=together.tau2,
        blocks=blocks_table(units, blocks),
        curve=curves(units, blocks),
        pairs=neighbours(units, blocks, asked),
        findings=(),
        notes=card.notes,
        methods=(),
        lang=lang,
    )


def _problems(table: pd.DataFrame, asked: Question) -> list[str]:
    columns = (asked.part, asked.whole)
    own = count_problems(table, *columns)
    return [a or b for a, b in zip(own, twins(table, columns), strict=True)]


def _as_floats(table: pd.DataFrame, columns: tuple[str, str]) -> pd.DataFrame:
    """Counts as floats; NaN where a unit may not enter, so that nothing counts it."""
    enters = table["problem"] == ""
    counts = table[list(columns)].astype(float).where(enters)
    counts.columns = pd.Index(["part", "whole"])
    return pd.concat(
        [table[["code", "name", "block", "row", "problem"]], counts], axis=1
    )


def _overall(units: pd.DataFrame, asked: Question) -> Overall:
    known = units[units["rate"].notna()]
    part, whole = int(known["part"].sum()), int(known["whole"].sum())
    goal = Fraction(1, 2) if asked.target is None else asked.target
    row = judge_rates(
        [part], [whole], goal, method="by_size", level=1 - asked.alpha
    ).iloc[0]
    return Overall(
        units=len(known),
        part=part,
        whole=whole,
        rate=Fraction(part, whole) if whole else None,
        low=float(row["low"]),
        high=float(row["high"]),
        mean=float(np.mean(known["rate"])),
        target="" if asked.target is None else str(row["verdict"]),
        method=str(row["method"]),
    )
