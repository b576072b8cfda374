"""What a report needs of a study of scores, without naming the pipeline that makes it.

One duty: protocols. ``pipeline.scoring.ScoreStudy`` and its unit pages fit them. Tables
that a study cannot give are empty, and ``why`` names the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pandas as pd


class Standing(Protocol):
    """One part score of a unit against its block."""

    @property
    def item(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def points(self) -> float: ...  # noqa: D102
    @property
    def maximum(self) -> float: ...  # noqa: D102
    @property
    def gap(self) -> float: ...  # noqa: D102
    @property
    def standardised(self) -> float: ...  # noqa: D102
    @property
    def rank(self) -> int: ...  # noqa: D102
    @property
    def tied(self) -> int: ...  # noqa: D102
    @property
    def units(self) -> int: ...  # noqa: D102


class UnitFacts(Protocol):
    """One unit: its place, and what a point more or less would change."""

    @property
    def row(self) -> int: ...  # noqa: D102
    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def block(self) -> str: ...  # noqa: D102
    @property
    def total(self) -> Decimal: ...  # noqa: D102
    @property
    def rank(self) -> int: ...  # noqa: D102
    @property
    def of(self) -> int: ...  # noqa: D102
    @property
    def tied(self) -> int: ...  # noqa: D102
    @property
    def block_rank(self) -> int: ...  # noqa: D102
    @property
    def block_of(self) -> int: ...  # noqa: D102
    @property
    def band(self) -> str: ...  # noqa: D102
    @property
    def next_band(self) -> str: ...  # noqa: D102
    @property
    def to_next_band(self) -> Decimal | None: ...  # noqa: D102
    @property
    def rank_more(self) -> int: ...  # noqa: D102
    @property
    def rank_less(self) -> int: ...  # noqa: D102
    @property
    def to_next_place(self) -> Decimal | None: ...  # noqa: D102
    @property
    def items(self) -> Sequence[Standing]: ...  # noqa: D102


class Studied(Protocol):
    """A study of one score table, as tables."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def paths(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def seed(self) -> int: ...  # noqa: D102
    @property
    def draws(self) -> int: ...  # noqa: D102
    @property
    def origins(self) -> Sequence[Mapping[str, str]]: ...  # noqa: D102
    @property
    def assumptions(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def left_out(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def rows(self) -> int: ...  # noqa: D102
    def why(self, section: str) -> str | None: ...  # noqa: D102
    @property
    def findings(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def recomputed(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def rankings(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def prints(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def ranks(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def items(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def reliability(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def analysis(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def components(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def rules(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def removed(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def effects(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def places(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def crowds(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def endings(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def pairs(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def agreement(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def blocks(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def pages(self) -> Sequence[UnitFacts]: ...  # noqa: D102
