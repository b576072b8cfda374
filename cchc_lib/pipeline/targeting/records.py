"""What is known of a result held against a target: frozen records, no judgement.

One duty: name what flows from texts and a set of targets to a report. Values are exact:
per cent for shares, points for scores; a figure of document 0 is named ``0:f3``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from cchc_lib.model import Decision, Figure, Finding, Source
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary.targets import Target, TargetSet

Status = Literal["met", "missed", "not_proven", "not_reported"]
STATUSES: tuple[Status, ...] = ("met", "missed", "not_proven", "not_reported")
# How a set of targets stands to a document: does it bind the body in that period?
Standing = Literal["binding", "part_of_period", "other_period", "other_body", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text whose results are held against targets."""

    number: int
    path: str
    sha256: str
    title: str
    body: str  # "thành phố Long Xuyên, tỉnh An Giang"; "" where not certain
    period: str  # "2020", "2024-01/2024-07"; "" where not certain
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One share or score that a text reports as a result."""

    document: int
    figures: tuple[str, ...]  # ids in its text: the print first, then its counts
    places: tuple[tuple[int, int], ...]  # offsets of these figures in its text
    printed: str  # the share or score as printed
    hedge: str  # as of a figure: "nearly" of “gần 97%”
    unit: str  # "percent" or "score"
    bases: frozenset[str]  # units it may be a share of; empty where none is named
    facets: Mapping[str, str]
    scope: str
    partial: bool  # said of a field, an office or a group only
    levels: frozenset[str]  # of online service
    period: str
    scheme: str  # that its class is given by; "" without one
    words: str  # of its sentence, canonical
    held: Interval | None  # what the print may stand for
    soft: Interval | None  # what its hedge usually means
    point: Fraction | None  # the printed value where it is not hedged
    exact: Fraction | None  # recomputed from counts in full
    part: int | None  # the counts themselves
    whole: int | None
    whole_stage: str  # "received" where the share is one of dossiers received
    doubtful: bool = False  # named only by a count that it may have been taken of
    complement: bool = False  # 100 less the share of late ones
    apart: bool = False  # early ones are counted beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """What would turn the verdict, or settle it where there is none."""

    true_value: Interval  # per cent or points
    needed: int | None = None  # dossiers on the other side of the bound, of `whole`
    change: int | None = None  # … less those reported
    whole: int | None = None
    not_due: int | None = None  # fewest of the whole that do not belong in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One target against one reported figure, or against none."""

    target: Target
    document: Document
    reported: Reported | None
    status: Status
    certainty: Decision | None  # None where nothing is reported
    doubts: tuple[str, ...] = ()  # codes of why a match is not beyond doubt
    conflict: bool = False  # print and counts lie on different sides, wholly
    two_sides: bool = False  # so does the printed value, if taken at its word
    leans: Status | None = None  # what the usual sense of a hedge would give
    values: Interval | None = None  # what the verdict rests on
    margin: Fraction | None = None  # of the value beyond the bound; below 0: short
    margins: Interval | None = None  # of all of `values`
    flip: Flip | None = None
    near: tuple[tuple[Reported, str], ...] = ()  # printed, but of something else


@dataclass(frozen=True, kw_only=True)
class Targeting:
    """Several texts against one set of targets."""

    aims: TargetSet
    documents: tuple[Document, ...]
    held: tuple[Held, ...]  # by target, then by document and place
    left_out: tuple[tuple[str, str], ...]  # printed targets not read, and why
    found: tuple[Finding, ...]
    behind: tuple[Held | None, ...]  # the row of each finding, where it is of one
    figures: Mapping[str, Figure] = field(repr=False)  # "0:f3" → its figure
    sources: tuple[Source, ...] = field(repr=False)
    lang: str = "vi"
