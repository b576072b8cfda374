"""What is asked of a table of units → the comparison, with all a report needs of it.

One duty: join the comparison, the origin of its table and a tile layout. Not here:
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

import pandas as pd

from cchc_lib.errors import UnknownNameError
from cchc_lib.pipeline.comparing import Comparison, Overall, compare
from cchc_lib.scores import TableFinding
from cchc_lib.sources.manifest import load_provenance
from cchc_lib.sources.tiles import read_tiles

_PERIOD_COLUMNS = ["code", "name", "period", "rate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitQuestion:
    """One table of units and what is asked of it; "" stands for not given."""

    table: str
    name: str = ""  # what a reader calls the table; "" is the file's name
    part: str = ""
    whole: str = ""
    score: str = ""
    level: str = ""
    block: str = ""
    target: str = ""  # per cent for counts, points for scores
    target_reason: str = ""  # who set it, for the reader
    se: str = ""
    step: str = ""
    alpha: float = 0.05
    draws: int = 10_000
    seed: int = 1
    units: Sequence[str] = ()  # codes of units to point out
    tiles: str = ""  # "old" or "new" layout of provinces
    before: Sequence[str] = ()  # tables of the same units in earlier periods
    crosswalk: str = ""  # how units are joined across the reform of 1 July 2025
    lang: str = "vi"


@dataclass(frozen=True)
class UnitStudy:
    """A comparison as a report shows it; fits `findings.compared.compared.Compared`."""

    question: UnitQuestion
    found: Comparison
    origin: Mapping[str, str]  # of the table, empty where it is not recorded
    layout: pd.DataFrame | None  # tiles of the map; None shows none

    @cached_property
    def units(self) -> pd.DataFrame:
        """The units of the comparison, with ``rate`` for scores as well (points)."""
        table = self.found.units
        marked = table["code"].isin(self.question.units)
        rate = table["score"] if self.kind == "score" else table["rate"]
        return table.assign(rate=rate, marked=marked)

    @cached_property
    def periods(self) -> pd.DataFrame:
        """Code, name, period and rate of every unit; empty with one period."""
        followed = self.found.over_time
        if followed is None:
            return pd.DataFrame(columns=_PERIOD_COLUMNS)
        return followed.series.rename(columns={"value": "rate"})[_PERIOD_COLUMNS]

    @property
    def months(self) -> pd.DataFrame:
        """XmR charts by month; empty unless the periods are twelve months or more."""
        followed = self.found.over_time
        return pd.DataFrame(columns=["code"]) if followed is None else followed.months

    @property
    def kind(self) -> str:
        """Whether units are compared by rate or by score."""
        return self.found.kind

    @property
    def name(self) -> str:
        """What a reader calls the table."""
        return self.question.name or Path(self.question.table).stem

    @property
    def path(self) -> str:
        """The table as the user named it, wherever it was found."""
        return self.question.table

    @property
    def lang(self) -> str:
        """Language of the report."""
        return self.question.lang

    @property
    def alpha(self) -> float:
        """Accepted share of false alarms, a fraction of 1."""
        return self.question.alpha

    @property
    def draws(self) -> int:
        """Draws behind each set of ranks."""
        return self.question.draws

    @property
    def seed(self) -> int:
        """Where draws start."""
        return self.question.seed

    @property
    def target(self) -> Fraction | None:
        """The value to reach: a fraction of 1 for rates, points for scores."""
        return self.found.question.target

    @property
    def target_reason(self) -> str:
        """Who set the target; "" where nobody is named."""
        return self.question.target_reason

    @property
    def asked(self) -> Sequence[str]:
        """Codes of the units to point out."""
        return self.question.units

    @property
    def overall(self) -> Overall:
        """All units as one."""
        return self.found.overall

    @property
    def findings(self) -> tuple[TableFinding, ...]:
        """The conclusion first, then what was found."""
        return self.found.findings

    @property
    def methods(self) -> tuple[str, ...]:
        """One sentence a method."""
        return self.found.methods

    @property
    def blocks(self) -> pd.DataFrame:
        """One row a block."""
        return self.found.blocks

    @property
    def pairs(self) -> pd.DataFrame:
        """Neighbours in the order of their block."""
        return self.found.pairs


def study_units(question: UnitQuestion) -> UnitStudy:
    """Compare the units of a table and look up what a report needs besides.

    Raises
    ------
    UnknownNameError
        If no unit has a code asked about, or there is no such tile layout.
    SourceError, DataError, NumberFormatError
        If a table cannot be read or compared.
    """
    found = compare(
        question.table,
        part=question.part or None,
        whole=question.whole or None,
        score=question.score or None,
        target=question.target or None,
        block=question.block or None,
        level=question.level or None,
        se=question.se or None,
        step=question.step or None,
        alpha=question.alpha,
        draws=question.draws,
        seed=question.seed,
        before=question.before,
        crosswalk=question.crosswalk or None,
        lang=question.lang,
    )
    known = tuple(found.units["code"])
    for code in question.units:
        if code not in known:
            raise UnknownNameError("unit", code, known)
    origin = load_provenance().get(found.question.sha256, {})
    return UnitStudy(
        question=question,
        found=found,
        origin=origin,
        layout=read_tiles(question.tiles) if question.tiles else None,
    )
