"""What a report needs of a comparison of units, without naming the pipeline.

One duty: protocols. ``pipeline.unit_studies.UnitStudy`` fits them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cchc_lib.model import Decision, Severity

if TYPE_CHECKING:
    import pandas as pd


class Told(Protocol):
    """One finding of a comparison, in both languages."""

    @property
    def rule(self) -> str: ...  # noqa: D102
    @property
    def severity(self) -> Severity: ...  # noqa: D102
    @property
    def message_vi(self) -> str: ...  # noqa: D102
    @property
    def message_en(self) -> str: ...  # noqa: D102
    @property
    def decision(self) -> Decision | None: ...  # noqa: D102
    @property
    def rows(self) -> tuple[int, ...]: ...  # noqa: D102


class Together(Protocol):
    """All units of a comparison as one."""

    @property
    def units(self) -> int: ...  # noqa: D102
    @property
    def part(self) -> int | None: ...  # noqa: D102
    @property
    def whole(self) -> int | None: ...  # noqa: D102
    @property
    def rate(self) -> Fraction | None: ...  # noqa: D102
    @property
    def mean(self) -> float: ...  # noqa: D102


class Compared(Protocol):
    """Units of one table compared, with what is known of the table.

    ``units``, ``blocks`` and ``pairs`` are as `cchc_lib.pipeline.comparing.Comparison`
    holds them, with ``rate`` also for scores (points); ``periods`` has ``code``,
    ``name``, ``period``, ``rate`` and is empty where only one period is known.
    """

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def alpha(self) -> float: ...  # noqa: D102
    @property
    def draws(self) -> int: ...  # noqa: D102
    @property
    def seed(self) -> int: ...  # noqa: D102
    @property
    def target(self) -> Fraction | None: ...  # noqa: D102
    @property
    def target_reason(self) -> str: ...  # noqa: D102
    @property
    def asked(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def origin(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def overall(self) -> Together: ...  # noqa: D102
    @property
    def findings(self) -> Sequence[Told]: ...  # noqa: D102
    @property
    def methods(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def units(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def blocks(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def pairs(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def periods(self) -> pd.DataFrame: ...  # noqa: D102
