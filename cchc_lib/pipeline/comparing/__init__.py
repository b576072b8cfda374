"""A table of units → which differences are real, against which target, how sure.

One duty: what is asked → the comparison. Rates are joined in ``of_rates``, scores in
``of_scores``; each goes through ``tables`` (reading), ``rates`` or ``points``
(statistics), ``surroundings`` (blocks, curves, pairs) and ``telling`` (words).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cchc_lib.pipeline.comparing.columns import find_column
from cchc_lib.pipeline.comparing.lines import comparison_text
from cchc_lib.pipeline.comparing.of_rates import compare_table_rates
from cchc_lib.pipeline.comparing.of_scores import compare_table_scores
from cchc_lib.pipeline.comparing.over_time import follow_units
from cchc_lib.pipeline.comparing.payload import comparison_csv, comparison_record
from cchc_lib.pipeline.comparing.records import Comparison, Overall, Question
from cchc_lib.pipeline.comparing.settings import (
    Amount,
    check_columns,
    check_settings,
    rate_target,
    rounding_step,
    score_target,
)
from cchc_lib.pipeline.comparing.telling import in_order
from cchc_lib.pipeline.comparing.telling.of_years import tell_over_time
from cchc_lib.pipeline.places import find_path
from cchc_lib.scores import Scorecard, read_scorecard

__all__ = [
    "Comparison",
    "Overall",
    "Question",
    "compare",
    "comparison_csv",
    "comparison_record",
    "comparison_text",
]


def compare(  # noqa: PLR0913  # one parameter an option of the command
    table_path: str | Path,
    *,
    part: str | None = None,
    whole: str | None = None,
    score: str | None = None,
    target: Amount | None = None,
    block: str | None = None,
    level: str | None = None,
    se: str | None = None,
    step: Amount | None = None,
    alpha: float = 0.05,
    draws: int = 10_000,
    seed: int = 1,
    units: Sequence[str] = (),
    top: int = 3,
    before: Sequence[str | Path] = (),
    period: str | None = None,
    crosswalk: str | None = None,
    lang: str = "vi",
) -> Comparison:
    """Compare the units of one table fairly: districts, communes, departments.

    Parameters
    ----------
    table_path : str or Path
        CSV or workbook with one row a unit; a row of the whole is left out.
    part, whole : str, optional
        Columns of counts: cases that succeeded, and all cases. Case, underscores and
        diacritics do not count in names of columns.
    score : str, optional
        Column of scores, in place of counts.
    target : str, Decimal or float, optional
        The rate to reach in per cent ("99", "99,5%"; 1 or less only with its sign),
        or the score to reach in points.
    block : str, optional
        Column of blocks: a unit is then compared with its own block only.
    level : str, optional
        Only units of this level.
    se, step : optional
        Source of the noise of a score: a column of standard errors, or the step its
        parts are rounded to, points. Without one ranks get no range.
    alpha : float
        Accepted share of false alarms, a fraction of 1; 1 - alpha is the confidence.
    draws, seed : int
        Draws behind rank sets, and where they start: the same seed, the same bytes.
    units : sequence of str
        Codes or names of units to ask about: each gets the places it may hold by
        itself, which are fewer than those that hold for all at once.
    top : int
        Places at the head of each block: which units are certainly, which possibly
        among them. 0 asks nothing.
    before : sequence of str or Path
        Earlier tables with the same columns, to follow the units through;
        ``2024=file.csv`` names a period that the file's name lacks.
    period : str, optional
        Period of this table, where its name lacks it; of a table that stacks periods,
        the one to compare.
    crosswalk : str, optional
        "province" or "ward" joins units across the reform of 1 July 2025, "none" says
        that codes mean the same units on both sides.
    lang : str
        Language of texts, "vi" or "en"; findings carry both.

    Returns
    -------
    Comparison
        Units, blocks, funnel curve, pairs and findings.

    Raises
    ------
    SourceError, DataError, NumberFormatError
        If the table cannot be read, a column is not there, a cell holds words, or a
        setting cannot be worked with.

    Examples
    --------
    >>> found = compare(
    ...     "data/tables/dossiers_phutho_units_2026q3.csv",
    ...     part="on_time", whole="received", target="99", draws=100,
    ... )
    >>> found.overall.part, found.overall.whole, round(float(found.overall.rate), 4)
    (403016, 464494, 0.8676)
    """
    check_settings(alpha, draws, seed, top)
    check_columns(part, whole, score, [se, step])
    card = read_scorecard(find_path(table_path))
    asked = Question(
        path=card.path,
        sha256=card.sha256,
        period=period or card.period,
        block=_name(card, block),
        level=level or "",
        alpha=alpha,
        draws=draws,
        seed=seed,
        units=tuple(units),
        top=top,
    )
    if score is None:
        asked = replace(
            asked,
            part=_name(card, part),
            whole=_name(card, whole),
            target=None if target is None else rate_target(target),
        )
        found = compare_table_rates(card, asked, lang)
    else:
        asked = replace(
            asked,
            kind="score",
            score=_name(card, score),
            se=_name(card, se),
            step=None if step is None else rounding_step(step),
            target=None if target is None else score_target(target),
        )
        found = compare_table_scores(card, asked, lang)
    return _over_time(found, card, before, crosswalk)


def _over_time(
    found: Comparison,
    card: Scorecard,
    before: Sequence[str | Path],
    crosswalk: str | None,
) -> Comparison:
    if not before:
        return found
    followed = follow_units(card, found.question, before, crosswalk=crosswalk)
    told = replace(found, over_time=followed)
    conclusion, *others = found.findings
    findings = in_order(
        conclusion, [*others, *tell_over_time(followed, found.question)]
    )
    return replace(told, findings=findings)


def _name(card: Scorecard, column: str | None) -> str:
    return "" if column is None else find_column(card, column).name
