"""What the word lists are once they are read: frozen records, ready for look-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from cchc_lib.vocabulary.words import Phrases

Strength = Literal["likely", "weak"]


@dataclass(frozen=True, slots=True)
class SumRule:
    """An identity: the parts, each one of several words, make up the total."""

    id: str
    total: frozenset[str]
    parts: tuple[frozenset[str], ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class PartRule:
    """An inequality: the parts, which exclude each other, never exceed the whole."""

    id: str
    parts: tuple[frozenset[str], ...]
    whole: frozenset[str]
    strength: Strength


@dataclass(frozen=True, slots=True)
class Band:
    """One class of a scheme: scores from ``low`` up to, not including, ``high``."""

    label: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words that exclude each other, and the sets of sides that leave nothing out."""

    id: str
    sides: Phrases
    whole: tuple[frozenset[str], ...]
    joined: tuple[frozenset[str], ...]  # the same, if "và" stands before the last
    least: Decimal  # smallest total of which a misprint can be told
    alone: bool  # needs no word that opens a list


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word lists, ready for look-up."""

    units: Phrases
    labels: Mapping[str, tuple[str, str]]  # unit key → (Vietnamese, English)
    families: Mapping[str, str]  # unit key → family, itself where none is given
    facets: Mapping[str, Phrases]  # "stage", "timing", … → phrases
    nothing: Phrases  # what names no facet value, though a part of it would
    cues: Mapping[str, Phrases]  # one list of cues.yml each, label = its name
    hedges_before: Phrases
    hedges_after: Phrases
    comparatives: frozenset[str]
    ignored: Mapping[str, Phrases]  # one list of ignored.yml each
    no_nouns: frozenset[str]
    sum_rules: tuple[SumRule, ...]
    part_rules: tuple[PartRule, ...]
    contrasts: tuple[Contrast, ...]
    schemes: Mapping[str, tuple[Band, ...]]
    scheme_cues: Phrases  # words that name a scheme
    classes: Phrases  # class words ("xuất sắc"), label = the canonical word
