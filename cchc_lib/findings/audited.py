"""What a report needs of an audit, said without naming the pipeline that makes it.

One duty: protocols. ``pipeline.Audit`` and ``checks.Coverage`` fit them; findings stand
below the one and beside the other, so they import neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from cchc_lib.findings.joined import Joined
from cchc_lib.model import Figure, Finding, Implied, Reading, Source, Verdict

if TYPE_CHECKING:
    import pandas as pd


class Covered(Protocol):
    """Counts of figures, each stage a subset of the one before."""

    @property
    def found(self) -> int: ...  # noqa: D102
    @property
    def typed(self) -> int: ...  # noqa: D102
    @property
    def in_a_check(self) -> int: ...  # noqa: D102
    @property
    def checked(self) -> int: ...  # noqa: D102
    @property
    def unchecked(self) -> tuple[tuple[str, str], ...]: ...  # noqa: D102


class Audited(Protocol):
    """Everything one audit of one source found, as records and as tables."""

    @property
    def source(self) -> Source: ...  # noqa: D102
    @property
    def reading(self) -> Reading: ...  # noqa: D102
    @property
    def verdicts(self) -> tuple[Verdict, ...]: ...  # noqa: D102
    @property
    def found(self) -> tuple[Finding, ...]: ...  # noqa: D102
    @property
    def implied(self) -> tuple[Implied, ...]: ...  # noqa: D102
    @property
    def joint(self) -> Joined: ...  # noqa: D102
    @property
    def coverage(self) -> Covered: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def by_id(self) -> Mapping[str, Figure]: ...  # noqa: D102
    @property
    def figures(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def checks(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def findings(self) -> pd.DataFrame: ...  # noqa: D102
