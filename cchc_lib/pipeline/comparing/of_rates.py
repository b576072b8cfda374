"""Counts of a table → the comparison of its rates.

One duty: the order of steps for rates.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pandas as pd

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.rates import blocks_of, compare_rates
from cchc_lib.pipeline.comparing.records import Comparison, Overall, Question
from cchc_lib.pipeline.comparing.surroundings import blocks_table, curves, neighbours
from cchc_lib.pipeline.comparing.tables import (
    count_problems,
    find_units,
    read_units,
    twins,
)
from cchc_lib.pipeline.comparing.telling import (
    in_order,
    method_lines,
    of_data,
    of_rates,
    of_targets,
)
from cchc_lib.scores import Scorecard, TableFinding
from cchc_lib.stats.funnel import rate_funnel
from cchc_lib.stats.verdicts import judge_rates


def compare_table_rates(card: Scorecard, asked: Question, lang: str) -> Comparison:
    """Compare the units of a table by part over whole; see ``compare``."""
    columns = (asked.part, asked.whole)
    if asked.part == asked.whole:
        same = f"one column, {asked.part!r}, for both counts"
        raise DataError(card.path, same, "two columns")
    table = read_units(card, columns, counts=True, asked=asked)
    asked = replace(asked, units=find_units(table, asked.units, card.path))
    own, twin = count_problems(table, *columns), twins(table, columns)
    problems = [a or b for a, b in zip(own, twin, strict=True)]
    units = compare_rates(_as_floats(table, columns, problems), asked)
    known = units[units["rate"].notna()]
    if known.empty:
        empty = f"no case to compare in {asked.part!r} of {asked.whole!r}"
        raise DataError(card.path, empty, "at least one unit with a case")
    blocks = tuple(blocks_of(units))
    together = rate_funnel(known["part"].to_numpy(), known["whole"].to_numpy())
    found = Comparison(
        kind="rate",
        question=asked,
        units=units,
        overall=_overall(known, asked),
        phi=together.phi,
        tau2=together.tau2,
        blocks=blocks_table(units, blocks),
        curve=curves(units, blocks),
        pairs=neighbours(units, blocks, asked),
        findings=(),
        methods=(),
        notes=card.notes,
        lang=lang,
    )
    return found.telling(_told(found), method_lines(found, lang))


def _told(found: Comparison) -> tuple[TableFinding, ...]:
    units, asked = found.units, found.question
    others = [
        *of_targets.tell_target(found),
        *of_data.tell_impossible(units, asked),
        *of_data.tell_twins(units),
        *of_rates.tell_funnel(found),
        *of_rates.tell_blocks(found),
        *of_rates.tell_ranks(found),
        *of_rates.tell_top(found),
        *of_data.tell_asked(units, asked),
        *of_rates.tell_drags(found),
        *of_data.tell_small(units),
        *of_data.tell_missing(units),
        *of_data.tell_unnamed(units, asked),
    ]
    return in_order(of_rates.conclude(found), others)


def _as_floats(
    table: pd.DataFrame, columns: tuple[str, str], problems: list[str]
) -> pd.DataFrame:
    """Counts as floats, NaN where a unit may not enter, beside what was printed."""
    part, whole = (table[name] for name in columns)
    enters = np.array([problem == "" for problem in problems])
    return table[["code", "name", "block", "row"]].assign(
        problem=problems,
        part_printed=part,
        whole_printed=whole,
        part=part.astype(float).where(enters),
        whole=whole.astype(float).where(enters),
    )


def _overall(known: pd.DataFrame, asked: Question) -> Overall:
    part, whole = int(known["part"].sum()), int(known["whole"].sum())
    goal = Fraction(1, 2) if asked.target is None else asked.target
    level = 1 - asked.alpha
    row = judge_rates([part], [whole], goal, method="by_size", level=level).iloc[0]
    return Overall(
        units=len(known),
        part=part,
        whole=whole,
        rate=Fraction(part, whole),
        low=float(row["low"]),
        high=float(row["high"]),
        mean=float(np.mean(known["rate"])),
        target="" if asked.target is None else str(row["verdict"]),
        method=str(row["method"]),
    )
