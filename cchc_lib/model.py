"""The records every room speaks in: frozen nouns, no behaviour beyond arithmetic.

One duty: name what flows from a source to a finding. Not here: how any of it is
read, checked or worded. Offsets are character positions in ``Source.text``, which is
NFC. Values are ``Decimal`` as printed; sets of possible values are exact intervals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from cchc_lib.numbers.intervals import Interval

Kind = Literal["count", "percent", "score", "rank", "ratio", "duration", "money"]
Hedge = Literal[
    "exact", "above", "at_least", "below", "at_most", "nearly", "about", "range"
]
Role = Literal["result", "target", "rank", "change", "threshold", "previous"]
RelationKind = Literal[
    "share",
    "fraction",
    "sum",
    "part_of",
    "change",
    "ratio",
    "repeat",
    "list_count",
    "whole_number",
    "mean",
    "rank",
    "compare",
    "band",
    "target",
]
Strength = Literal["stated", "likely", "weak"]
VerdictWord = Literal[
    "consistent",
    "consistent_if",
    "inconsistent",
    "impossible",
    "undetermined",
    "not_checked",
]
Severity = Literal["note", "rounding", "minor", "material", "impossible"]
Decision = Literal["certain", "possible"]

SEVERITIES: tuple[Severity, ...] = (
    "note",
    "rounding",
    "minor",
    "material",
    "impossible",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text we hold, as NFC, with where it came from."""

    path: str  # as the user gave it
    text: str  # NFC; every offset of a figure points into it
    title: str  # first line that is a heading, or the file's stem
    sha256: str  # of the bytes as read
    encoding: str  # "utf-8", "utf-8-sig", "utf-16", "windows-1258"
    provenance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words, numerals and marks of a text, as columns of one length."""

    words: tuple[str, ...]  # canonical: lower case, one spelling each
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kinds: tuple[str, ...]  # "word", "number" or "mark"
    sentences: tuple[int, ...]  # number of the sentence each token stands in
    paragraphs: tuple[int, ...]  # number of the line each token stands in
    capitals: tuple[bool, ...]  # whether each token begins with a capital letter

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number read from one place in one source text."""

    id: str  # "f1", "f2", … in order of place
    printed: str  # source.text[start:end] gives these characters back
    start: int
    end: int
    value: Decimal  # in ``unit``, with the printed count of decimals
    denominator: Decimal | None  # of ``249/249`` or ``thứ 3/11``
    interval: Interval  # the hard set of true values (SEMANTICS §1)
    soft: Interval | None  # narrower set; outside it is a note only
    decimals: int
    resolution: Decimal  # 10^-decimals times the printed scale
    kind: Kind
    hedge: Hedge
    unit: str  # key of data/vocabulary/units.yml: "dossier", "percent", …
    quantity: str  # facets joined by ".", e.g. "dossier.resolved.on_time"
    role: Role
    period: str | None  # "2020", "2024-01/2024-07", … where the text says so
    scope: str  # "" or the level or body the figure belongs to
    first: int  # tokens [first, last) are the figure, hedge and unit included
    last: int
    alternatives: tuple[Decimal, ...] = ()  # other readings of the same token


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Characters with digits that are no figure, and why."""

    printed: str
    start: int
    end: int
    reason: str  # a code of figures/ignored.py: "date", "document_number", …


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything number-like in one source: figures and what was ignored."""

    figures: tuple[Figure, ...]
    ignored: tuple[Ignored, ...]
    tokens: Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The part one figure plays in a relation."""

    role: str  # "part", "whole", "share", "new", "old", "delta", "total", …
    figure: str  # a figure id
    take: Literal["value", "denominator"] = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One proposed reading of what ties figures together.

    Candidates that compete for the same printed claim carry the same ``claim``; a
    contradiction stands only when every plausible candidate of a claim fails.
    """

    kind: RelationKind
    claim: str  # "share:f3": what is claimed, shared by rival candidates
    terms: tuple[Term, ...]
    strength: Strength
    reason: str  # code of the licence, e.g. "same_clause", "stated_ratio"
    detail: str = ""  # e.g. band label, direction of a change, scheme id

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of the figures joined, each once, in the order of the terms."""
        return tuple(dict.fromkeys(term.figure for term in self.terms))

    def named(self, role: str) -> tuple[Term, ...]:
        """All terms that play ``role``, in printed order."""
        return tuple([term for term in self.terms if term.role == role])


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one rule says of one claim, under the binding that was chosen."""

    rule: str  # "F01", …
    relation: Relation  # the binding chosen
    verdict: VerdictWord
    exact: Fraction | None = None  # recomputed value, in the unit of the claim
    allowed: Interval | None = None  # what the claim may be, given the other figures
    modes: tuple[str, ...] = ()  # rounding modes under which it holds
    rejected: tuple[Relation, ...] = ()  # rival bindings that fail or were not needed
    reason: str = ""  # why not checked, or what the "if" of consistent_if is
    power: Fraction | None = None  # share of wrong prints such a check would catch


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One small change of one printed figure that would make a claim hold."""

    figure: str
    printed: str  # the figure as it would then read
    edit: str  # "substitute", "transpose", "insert", "delete", "shift", …
    why: str  # code; findings words it


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A sentence for a reader, with what it rests on."""

    rule: str
    severity: Severity
    figures: tuple[str, ...]
    decision: Decision | None
    message_vi: str
    message_en: str
    conflict: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    proof: tuple[Mapping[str, object], ...] = ()  # as joint.checker verifies it
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """A quantity that no figure prints but the printed figures bound."""

    quantity: str
    interval: Interval
    figures: tuple[str, ...]  # what it follows from
    tight: bool = False  # both ends are shown to occur, all other figures considered
