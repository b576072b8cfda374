"""The nouns of this room: tables of scores, their frameworks and what was found.

One duty: frozen records without behaviour beyond look-up. Numbers are ``Decimal`` as
printed; a blank cell is ``None`` and never 0; a maximum that was not found is ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from cchc_lib.model import Decision, Severity
from cchc_lib.scores.score_rules import ScoreRule
from cchc_lib.vocabulary.columns import plain

_NUMBERED = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}) ")

ColumnRole = Literal[
    "code", "unit", "period", "level", "index", "rank", "part", "total", "maximum",
    "delta", "band", "count", "rate", "score", "whole", "source", "other",
]  # fmt: skip
Side = Literal["", "self", "appraised_1", "appraised_2", "appraised", "survey"]
Note = tuple[str, ...]  # code of an assumption, then the facts of its sentence
RowKind = Literal["unit", "total", "mean", "group", "maximum"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A part of an area: a column of its own, a criterion or an item."""

    code: str
    name: str
    maximum: Decimal | None
    formula: str = ""
    only: str = ""  # the level it applies to, where it is not all
    rule: ScoreRule | None = None
    items: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One field of a scorecard (lĩnh vực), with the counts a decision states."""

    code: str
    name: str
    maximum: Decimal | None
    block: str = ""  # "ministry", "province" …, where a framework has several
    criteria: int | None = None
    components: int | None = None
    outside: str = ""  # "bonus" or "penalty" where it stands outside the base
    rule: ScoreRule | None = None
    parts: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One class: scores from ``low`` up to, not including, ``high``; None is open."""

    label: str
    low: Decimal | None
    high: Decimal | None
    block: str = ""

    def holds(self, score: Decimal) -> bool:
        """Say whether a score belongs to this class."""
        above = self.low is None or score >= self.low
        return above and (self.high is None or score < self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A set of scoring rules (bộ chỉ số), as far as it could be read."""

    id: str
    file: str
    title: str
    number: str
    date: str
    levels: tuple[str, ...]
    max_points: Decimal | None
    areas: tuple[Area, ...]
    bands: tuple[Band, ...]
    rules: tuple[str, ...]
    confidence: str
    valid_from: str = ""  # "2022-06-23", where it is stated
    valid_to: str = ""  # the date of what replaced it, where that is known
    tie_rule: str = ""  # "competition", "dense", "sequential", where it is stated
    decimals: int | None = None  # that scores are printed with
    kinds: tuple[str, ...] = ()  # of scoring rules that the document uses
    findings: tuple[TableFinding, ...] = ()

    @property
    def most(self) -> Decimal | None:
        """The most a total can be: the base and every bonus, where all are known."""
        bonus = [a.maximum for a in self.areas if a.outside == "bonus"]
        known = [value for value in bonus if value is not None]
        full = self.max_points is not None and len(known) == len(bonus)
        return sum(known, self.max_points or Decimal(0)) if full else None

    def leaves(self) -> Iterator[Area | Component]:
        """Every area, part and item, from the outside in."""
        for area in self.areas:
            yield area
            yield from _inside(area.parts)

    def part(self, code: str) -> Area | Component | None:
        """The area or part with this code, or else with this name, or None."""
        wanted = plain(code)
        names = (wanted, _NUMBERED.sub("", wanted))
        for part in self.leaves():
            if plain(part.code) == wanted or (part.name and plain(part.name) in names):
                return part
        return None

    def bands_of(self, block: str = "") -> tuple[Band, ...]:
        """The classes of one block; of a framework without blocks, all."""
        return tuple(b for b in self.bands if b.block in {"", block})


def _inside(parts: tuple[Component, ...]) -> Iterator[Component]:
    for part in parts:
        yield part
        yield from _inside(part.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its printed name, what it is taken for, and what it refers to."""

    name: str
    role: ColumnRole
    about: str = ""  # name of the ranked, limited or divided column; facet of a count
    decimal_mark: str = ""  # "," or "." where some cell has decimals
    side: Side = ""  # who gave the score: the unit itself, an appraisal, a survey
    maximum: Decimal | None = None  # as its header or a row of maxima states


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as read: texts and numbers by column name."""

    number: int  # line in the file, the first is 1
    code: str
    name: str  # NFC, one space between words
    printed_name: str  # as the file has it
    kind: RowKind
    period: str
    level: str
    numbers: dict[str, Decimal | None]
    texts: dict[str, str]
    file: str = ""

    @property
    def key(self) -> str:
        """The code, or the name where there is no code."""
        return self.code or self.name.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A table of units and their scores, with what was guessed while reading it."""

    path: str
    sha256: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    period: str
    notes: tuple[Note, ...] = ()  # what was assumed while reading

    def having(self, *roles: ColumnRole) -> tuple[Column, ...]:
        """All columns of these roles, in printed order."""
        return tuple(c for c in self.columns if c.role in roles)

    @property
    def units(self) -> tuple[Row, ...]:
        """The rows of units: totals, means and groups left out."""
        return tuple(row for row in self.rows if row.kind == "unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFinding:
    """What one rule found in a table, in both languages, with its exact values."""

    rule: str
    severity: Severity
    message_vi: str
    message_en: str
    units: tuple[str, ...] = ()
    column: str = ""
    decision: Decision | None = None
    reported: Decimal | None = None
    exact: Fraction | None = None
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """One printed number and what it should be, given the others of the table."""

    unit: str
    row: int
    column: str
    reported: Decimal
    exact: Fraction
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """What was read from one column of ranks."""

    column: str
    about: str  # the column it ranks
    period: str
    rule: str  # "competition", "dense", "sequential" or "any" where nothing ties
    ties: tuple[tuple[str, ...], ...]  # units that share a score
