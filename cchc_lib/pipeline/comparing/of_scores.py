"""Scores of a table → the comparison of its scores.

One duty: the order of steps for scores.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.points import compare_scores
from cchc_lib.pipeline.comparing.records import Comparison, Overall, Question
from cchc_lib.pipeline.comparing.surroundings import (
    no_curve,
    score_blocks,
    score_neighbours,
)
from cchc_lib.pipeline.comparing.tables import find_units, read_units, twins
from cchc_lib.pipeline.comparing.telling import (
    in_order,
    method_lines,
    of_data,
    of_rates,
    of_scores,
)
from cchc_lib.scores import Scorecard, TableFinding
from cchc_lib.stats.noise import Noise, rounding_noise

_NAN = float("nan")


def compare_table_scores(card: Scorecard, asked: Question, lang: str) -> Comparison:
    """Compare the units of a table by a score; see ``compare``."""
    columns = [asked.score, *([asked.se] if asked.se else [])]
    read = read_units(card, columns, counts=False, asked=asked)
    own = find_units(read, asked.units, card.path)
    asked = replace(asked, parts=_rounded_parts(card, asked), units=own)
    table = _as_floats(read, asked.score)
    if table["score"].isna().all():
        found = f"no score to compare in {asked.score!r}"
        raise DataError(card.path, found, "at least one unit with a score")
    noise = _noise(read, asked, card.path)
    units = compare_scores(table, asked, noise)
    told = Comparison(
        kind="score",
        question=asked,
        units=units,
        overall=_overall(units),
        phi=_NAN,
        tau2=_NAN,
        blocks=score_blocks(units),
        curve=no_curve(),
        pairs=score_neighbours(units, asked),
        findings=(),
        methods=(),
        notes=card.notes,
        lang=lang,
    )
    return told.telling(_told(told), method_lines(told, lang))


def _told(found: Comparison) -> tuple[TableFinding, ...]:
    units, asked = found.units, found.question
    others = [
        *of_scores.tell_target(found),
        *of_data.tell_twins(units),
        *of_scores.tell_blocks(found),
        *of_scores.tell_source(found),
        *(of_rates.tell_ranks(found) if asked.se else ()),
        *(of_rates.tell_top(found) if asked.se else ()),
        *of_data.tell_asked(units, asked),
        *of_scores.tell_drags(found),
        *of_data.tell_missing(units),
        *of_data.tell_unnamed(units, asked),
    ]
    return in_order(of_scores.conclude(found), others)


def _as_floats(table: pd.DataFrame, score: str) -> pd.DataFrame:
    """Scores as floats beside the printed numbers; NaN where a unit may not enter."""
    blank = ["missing" if value is None else "" for value in table[score]]
    twin = twins(table, (score,))
    problems = [a or b for a, b in zip(blank, twin, strict=True)]
    enters = np.array([problem == "" for problem in problems])
    exact = table[score].where(enters, None)
    return table[["code", "name", "block", "row"]].assign(
        problem=problems, exact=exact, score=table[score].astype(float).where(enters)
    )


def _noise(table: pd.DataFrame, asked: Question, path: str) -> Noise | None:
    """The noise that was stated; None if nobody stated one."""
    if asked.se:
        se = table[asked.se].to_numpy(dtype=float)
        if (se < 0).any():
            found = f"a standard error below 0 in column {asked.se!r}"
            raise DataError(path, found, "standard errors of 0 and above")
        return Noise(se=se, source="standard errors as given")
    if asked.step is None:
        return None
    return rounding_noise([float(asked.step)] * asked.parts, len(table))


def _rounded_parts(card: Scorecard, asked: Question) -> int:
    """How many rounded numbers a score is made of.

    A score that is the exact sum of the table's parts carries the rounding of each.
    """
    parts = [c.name for c in card.having("part") if c.name != asked.score]
    sums = [
        row.numbers[asked.score] == sum(v for p in parts if (v := row.numbers.get(p)))
        for row in card.units
        if row.numbers.get(asked.score) is not None
    ]
    return len(parts) if parts and sums and all(sums) else 1


def _overall(units: pd.DataFrame) -> Overall:
    known = units["score"].dropna()
    return Overall(
        units=len(known),
        part=None,
        whole=None,
        rate=None,
        low=_NAN,
        high=_NAN,
        mean=float(known.mean()),
        target="",
        method="plain mean of scores",
    )
