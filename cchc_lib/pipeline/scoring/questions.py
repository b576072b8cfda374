"""What is asked of a score table → the study that answers it.

One duty: read and join the tables named, find the framework, the earlier snapshot and
the units that pages are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from cchc_lib.pipeline.places import find_path
from cchc_lib.pipeline.scoring.leagues import Gap, League, make_league
from cchc_lib.pipeline.scoring.prints import lay_out_prints
from cchc_lib.pipeline.scoring.studies import ScoreStudy
from cchc_lib.pipeline.scoring.unit_pages import find_units
from cchc_lib.scores import (
    Scorecard,
    audit_scorecard,
    framework,
    join_scorecards,
    read_scorecard,
)
from cchc_lib.sources.manifest import Row, load_provenance

_UNKNOWN: Row = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreQuestion:
    """One score table and what is asked of it."""

    table: str  # path of a CSV file or a workbook
    name: str = ""  # what a reader calls the table; "" is the file's name
    framework: str = ""  # an id of data/frameworks; "" is guessed from the columns
    block: str = ""  # block of the framework whose classes count
    against: str = ""  # an earlier snapshot of the same table; "" is none
    join: Sequence[str] = ()  # other parts of the same league
    units: Sequence[str] = ()  # codes or names of units that get a page
    lang: str = "vi"
    seed: int = 1
    draws: int = 10_000  # of each rank set


def study_scores(question: ScoreQuestion) -> ScoreStudy:
    """Check a score table and lay it out for statistics.

    Raises
    ------
    UnknownNameError
        If no framework has this id, or no unit this code or name.
    SourceError, DataError, NumberFormatError
        If a table cannot be read.
    """
    cards = [_read(path) for path in (question.table, *question.join)]
    origins = {
        card.path: load_provenance().get(card.sha256, _UNKNOWN) for card in cards
    }
    earlier = _read(question.against) if question.against else None
    audit = audit_scorecard(
        join_scorecards(*cards),
        framework=framework(question.framework) if question.framework else None,
        against=earlier,
        block=question.block,
        lang=question.lang,
    )
    blocks = {path: row.get("level", "") for path, row in origins.items()}
    league = make_league(
        audit.card, audit.framework, block=question.block, blocks=blocks
    )
    return ScoreStudy(
        audit=audit,
        league=league,
        before=make_league(earlier, audit.framework) if earlier else "no_snapshot",
        origins=tuple(origins.values()),
        wanted=_rows(league, question.units),
        prints=_prints(audit.card, league, question.units),
        name=question.name or Path(question.table).stem,
        lang=question.lang,
        seed=question.seed,
        draws=question.draws,
    )


def _read(path: str) -> Scorecard:
    """Read a table; it is named as the user named it, wherever it was found."""
    return replace(read_scorecard(find_path(path)), path=path)


def _prints(
    card: Scorecard, league: League | Gap, units: Sequence[str]
) -> pd.DataFrame:
    if isinstance(league, League):
        return pd.DataFrame()
    return lay_out_prints(card, units)


def _rows(league: League | Gap, units: Sequence[str]) -> tuple[int, ...]:
    return tuple(find_units(league, units)) if isinstance(league, League) else ()
