"""The words of the field, read from ``data/vocabulary/*.yml``.

One duty: YAML → units, facets and cues that the stages look up by canonical word.
An auditor adds a word there without Python; a duplicate or an unknown key is refused
when the file is loaded. Not here: any grammar.

Canonical words are lower case, NFC, with the tone mark on the first vowel of a pair
(``hóa``, ``ủy``) and ``tỷ`` for ``tỉ``, so that both spellings meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from cchc_lib.errors import DataError

Strength = Literal["likely", "weak"]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORD = re.compile(r"[^\W\d_]+|\d+|[<>]=|\S")
# Tone marks on the second vowel ("hoá", "uỷ") move to the first ("hóa", "ủy").
_PAIRS = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}


def data_path(*parts: str) -> Path:
    """Place of a shipped data file, in a checkout or in an installed package."""
    packaged = Path(__file__).parent / "data"
    root = packaged if packaged.is_dir() else Path(__file__).parents[1] / "data"
    return root.joinpath(*parts)


def load_yaml(path: Path) -> Any:
    """Read one of our YAML files; keys that occur twice are refused."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506
    except (OSError, yaml.YAMLError) as error:
        raise DataError(str(path), str(error).split("\n")[0], "a YAML file") from error


@lru_cache(maxsize=20_000)
def canonical(word: str) -> str:
    """One spelling for each word: ``Tỉ`` → ``tỷ``, ``hoá`` → ``hóa``.

    Examples
    --------
    >>> canonical("Hoá"), canonical("TỈ"), canonical("Quý")
    ('hóa', 'tỷ', 'quý')
    """
    low = word.lower()
    if low == "tỉ":
        return "tỷ"
    if len(low) > 1 and low[0] != "q":
        pair = _PAIRS.get(low[-2:])
        if pair:
            return low[:-2] + pair
    return low


def split_words(phrase: str) -> tuple[str, ...]:
    """Canonical words and single punctuation marks of a phrase."""
    return tuple(canonical(word) for word in _WORD.findall(phrase))


class Phrases:
    """Phrases of canonical words with a label each; the longest match wins."""

    def __init__(self, labelled: Mapping[str, Sequence[str]], place: str) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: dict[tuple[str, ...], str] = {}
        for label, phrases in labelled.items():
            for phrase in phrases:
                words = split_words(phrase)
                if seen.setdefault(words, label) != label:
                    raise DataError(
                        place, f"{phrase!r} under {seen[words]} and {label}", "one key"
                    )
                self._first.setdefault(words[0], []).append((words, label))
                self._last.setdefault(words[-1], []).append((words, label))
        for index in (self._first, self._last):
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], i: int) -> tuple[int, str] | None:
        """Length and label of the longest phrase that starts at word ``i``."""
        for phrase, label in self._first.get(words[i], ()):
            n = len(phrase)
            if n == 1 or tuple(words[i : i + n]) == phrase:
                return n, label
        return None

    def before(self, words: Sequence[str], i: int) -> tuple[int, str] | None:
        """Length and label of the longest phrase that ends just before word ``i``."""
        if i <= 0:
            return None
        for phrase, label in self._last.get(words[i - 1], ()):
            n = len(phrase)
            if n == 1 or (n <= i and tuple(words[i - n : i]) == phrase):
                return n, label
        return None

    def scan(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Every longest match, left to right without overlap: (start, end, label)."""
        i, n, first = 0, len(words), self._first
        while i < n:
            hit = self.at(words, i) if words[i] in first else None
            if hit is None:
                i += 1
            else:
                yield i, i + hit[0], hit[1]
                i += hit[0]


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
class Vocabulary:
    """All word lists, ready for look-up."""

    units: Phrases
    labels: Mapping[str, tuple[str, str]]  # unit key → (Vietnamese, English)
    families: Mapping[str, str]  # unit key → family, itself where none is given
    facets: Mapping[str, Phrases]  # "stage", "timing", … → phrases
    cues: Mapping[str, Phrases]  # one list of cues.yml each, label = its name
    hedges_before: Phrases
    hedges_after: Phrases
    comparatives: frozenset[str]
    ignored: Mapping[str, Phrases]  # one list of ignored.yml each
    no_nouns: frozenset[str]
    sum_rules: tuple[SumRule, ...]
    part_rules: tuple[PartRule, ...]
    schemes: Mapping[str, tuple[Band, ...]]
    scheme_cues: Phrases  # words that name a scheme
    classes: Phrases  # class words ("xuất sắc"), label = the canonical word


def _mapping(path: Path) -> Mapping[str, Any]:
    table = load_yaml(path)
    if not isinstance(table, dict):
        raise DataError(str(path), type(table).__name__, "a table of keys")
    return table


def _either(words: str) -> frozenset[str]:
    return frozenset(words.split("/"))


def _end(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _schemes(table: Mapping[str, Any]) -> dict[str, tuple[Band, ...]]:
    return {
        name: tuple(
            Band(canonical_phrase(b["label"]), _end(b["from"]), _end(b["to"]))
            for b in row["bands"]
        )
        for name, row in table.items()
    }


def canonical_phrase(phrase: str) -> str:
    """Canonical words of a phrase, joined by single spaces."""
    return " ".join(split_words(phrase))


def _lists(table: Mapping[str, Any], place: str) -> dict[str, Phrases]:
    return {name: Phrases({name: words}, place) for name, words in table.items()}


def _sum_rules(rows: Sequence[Mapping[str, Any]]) -> tuple[SumRule, ...]:
    return tuple(
        SumRule(
            row["id"],
            _either(row["total"]),
            tuple(_either(part) for part in row["parts"]),
            row["strength"],
        )
        for row in rows
    )


def _part_rules(rows: Sequence[Mapping[str, Any]]) -> tuple[PartRule, ...]:
    return tuple(
        PartRule(
            row["id"],
            tuple(_either(part) for part in row["part"].split("+")),
            _either(row["whole"]),
            row["strength"],
        )
        for row in rows
    )


def _classes(schemes: Mapping[str, Any]) -> Phrases:
    labels = {
        canonical_phrase(band["label"])
        for row in schemes.values()
        for band in row["bands"]
    }
    return Phrases(
        {label: [label] for label in (*sorted(labels), "kém")}, "schemes.yml"
    )


@cache
def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Read units, facets and cues from ``folder`` (default: the shipped data).

    Raises
    ------
    DataError
        If a file is not YAML, or one phrase stands under two keys of one list.
    """
    root = folder or data_path("vocabulary")
    units = _mapping(root / "units.yml")
    cues = dict(_mapping(root / "cues.yml"))
    facets = _mapping(root / "quantities.yml")
    ignored = dict(_mapping(root / "ignored.yml"))
    identities = _mapping(root / "identities.yml")
    schemes = _mapping(root / "schemes.yml")
    no_nouns, comparatives = ignored.pop("no_nouns"), cues.pop("comparatives")
    before, after = cues.pop("hedges_before"), cues.pop("hedges_after")
    return Vocabulary(
        units=Phrases({key: row["words"] for key, row in units.items()}, "units.yml"),
        labels={key: (row["vi"], row["en"]) for key, row in units.items()},
        families={key: row.get("family", key) for key, row in units.items()},
        facets={
            name: Phrases(values, f"quantities.yml: {name}")
            for name, values in facets.items()
        },
        cues=_lists(cues, "cues.yml"),
        hedges_before=Phrases(before, "cues.yml: hedges_before"),
        hedges_after=Phrases(after, "cues.yml: hedges_after"),
        comparatives=frozenset(canonical(word) for word in comparatives),
        ignored=_lists(ignored, "ignored.yml"),
        no_nouns=frozenset(canonical(word) for word in no_nouns),
        sum_rules=_sum_rules(identities["sums"]),
        part_rules=_part_rules(identities["parts"]),
        schemes=_schemes(schemes),
        scheme_cues=Phrases(
            {name: row["cues"] for name, row in schemes.items()}, "schemes.yml"
        ),
        classes=_classes(schemes),
    )
