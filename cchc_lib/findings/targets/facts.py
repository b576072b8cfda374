"""What words on targets need to know, without naming the pipeline.

One duty: protocols. ``pipeline.targeting.records`` fits them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from cchc_lib.model import Decision, Figure, Finding, Source
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary.targets import Target, TargetSet


class Document(Protocol):
    """A text whose results are held against targets."""

    @property
    def number(self) -> int: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def body(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def standing(self) -> str: ...  # noqa: D102


class Reported(Protocol):
    """One share or score that a text reports."""

    @property
    def figures(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def places(self) -> tuple[tuple[int, int], ...]: ...  # noqa: D102
    @property
    def printed(self) -> str: ...  # noqa: D102
    @property
    def hedge(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def bases(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def facets(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def held(self) -> Interval | None: ...  # noqa: D102
    @property
    def soft(self) -> Interval | None: ...  # noqa: D102
    @property
    def exact(self) -> Fraction | None: ...  # noqa: D102
    @property
    def part(self) -> int | None: ...  # noqa: D102
    @property
    def whole(self) -> int | None: ...  # noqa: D102
    @property
    def complement(self) -> bool: ...  # noqa: D102
    @property
    def apart(self) -> bool: ...  # noqa: D102


class Flip(Protocol):
    """What would turn a verdict."""

    @property
    def true_value(self) -> Interval: ...  # noqa: D102
    @property
    def needed(self) -> int | None: ...  # noqa: D102
    @property
    def change(self) -> int | None: ...  # noqa: D102
    @property
    def whole(self) -> int | None: ...  # noqa: D102
    @property
    def not_due(self) -> int | None: ...  # noqa: D102


class Held(Protocol):
    """One target against one reported figure, or against none."""

    @property
    def target(self) -> Target: ...  # noqa: D102
    @property
    def document(self) -> Document: ...  # noqa: D102
    @property
    def reported(self) -> Reported | None: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def certainty(self) -> Decision | None: ...  # noqa: D102
    @property
    def doubts(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def conflict(self) -> bool: ...  # noqa: D102
    @property
    def two_sides(self) -> bool: ...  # noqa: D102
    @property
    def leans(self) -> str | None: ...  # noqa: D102
    @property
    def values(self) -> Interval | None: ...  # noqa: D102
    @property
    def margin(self) -> Fraction | None: ...  # noqa: D102
    @property
    def margins(self) -> Interval | None: ...  # noqa: D102
    @property
    def flip(self) -> Flip | None: ...  # noqa: D102
    @property
    def near(self) -> Sequence[tuple[Reported, str]]: ...  # noqa: D102


class Targeted(Protocol):
    """Several texts against one set of targets."""

    @property
    def aims(self) -> TargetSet: ...  # noqa: D102
    @property
    def documents(self) -> Sequence[Document]: ...  # noqa: D102
    @property
    def held(self) -> Sequence[Held]: ...  # noqa: D102
    @property
    def left_out(self) -> Sequence[tuple[str, str]]: ...  # noqa: D102
    @property
    def found(self) -> Sequence[Finding]: ...  # noqa: D102
    @property
    def behind(self) -> Sequence[Held | None]: ...  # noqa: D102
    @property
    def figures(self) -> Mapping[str, Figure]: ...  # noqa: D102
    @property
    def sources(self) -> Sequence[Source]: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
