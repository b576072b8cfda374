"""The words of score tables, from ``data/vocabulary/columns.yml``.

One duty: YAML → look-ups by plain name. Not here: which cells form a header, and what
is guessed where a name is not listed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from cchc_lib.errors import DataError
from cchc_lib.vocabulary.files import check_keys, check_names, data_path, load_table
from cchc_lib.vocabulary.words import Phrases, canonical

_WORD = re.compile(r"[^\W_]+|[%#°*]")
_NEEDS: Mapping[str, str] = {
    "roles": "code unit period level index rank total delta band score source whole",
    "counts": "received new carried early on_time overdue due pending returned units",
    "sides": "self appraised_1 appraised_2 appraised survey",
    "words": "maximum rate rank band score no_score penalty earlier conflict idle",
    "rows": "total mean maximum group aside",
    "rows_alone": "total mean",
}
_LISTS = ("passed_over", "count_fillers", "generic", "blank")


@lru_cache(maxsize=16_384)
def plain(name: str) -> str:
    """A name in canonical small words; marks between them count as spaces.

    Examples
    --------
    >>> plain("unit_name"), plain(" Tỉ lệ (%) "), plain("Xã/phường")
    ('unit name', 'tỷ lệ %', 'xã phường')
    """
    text = unicodedata.normalize("NFC", name).casefold()
    return " ".join(canonical(word) for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """Names of columns and rows, ready for look-up by plain name."""

    roles: Mapping[str, str]  # plain name → role
    counts: Mapping[str, str]  # plain name without fillers → facet
    passed_over: frozenset[str]
    fillers: frozenset[str]
    sides: Phrases
    words: Mapping[str, Phrases]  # "maximum", "rate", … → its words
    generic: frozenset[str]
    rows: Phrases  # starts of names, label = kind of the row
    rows_alone: Mapping[str, str]  # whole names that are places too
    blank: frozenset[str]


@cache
def load_column_words(folder: Path | None = None) -> ColumnWords:
    """Read the names of columns and rows (default: the shipped ones).

    Raises
    ------
    DataError
        If a key is missing, unknown or there twice, or one name stands in two lists.
    """
    path = (folder or data_path("vocabulary")) / "columns.yml"
    table = load_table(path)
    check_keys(table, str(path), needs=frozenset({*_NEEDS, *_LISTS}))
    check_names({name: table[name] for name in _LISTS}, str(path))
    for name, keys in _NEEDS.items():
        place = f"{path}: {name}"
        check_keys(table[name], place, needs=frozenset(keys.split()))
        check_names(table[name], place)
    fillers = frozenset(map(plain, table["count_fillers"]))
    roles = {**table["roles"], "passed_over": table["passed_over"]}
    names = _index(roles, f"{path}: roles")
    counts = _index(table["counts"], f"{path}: counts", fillers)
    passed = frozenset(name for name, role in names.items() if role == "passed_over")
    return ColumnWords(
        roles={name: role for name, role in names.items() if name not in passed},
        counts=counts,
        passed_over=passed,
        fillers=fillers,
        sides=_phrases(table["sides"], f"{path}: sides"),
        words={
            name: _phrases({name: words}, f"{path}: words")
            for name, words in table["words"].items()
        },
        generic=frozenset(map(plain, table["generic"])),
        rows=_phrases(table["rows"], f"{path}: rows"),
        rows_alone=_index(table["rows_alone"], f"{path}: rows_alone"),
        blank=frozenset(map(plain, table["blank"])),
    )


def without(name: str, fillers: frozenset[str]) -> str:
    """A plain name without words that say nothing; itself if nothing else is left."""
    kept = " ".join(word for word in name.split() if word not in fillers)
    return kept or name


def _index(
    lists: Mapping[str, list[str]], place: str, fillers: frozenset[str] = frozenset()
) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, names in lists.items():
        for name in names:
            key = without(plain(name), fillers)
            if found.setdefault(key, label) != label:
                both = f"{name!r} under {found[key]} and {label}"
                raise DataError(place, both, "one key")
    return found


def _phrases(lists: Mapping[str, Any], place: str) -> Phrases:
    known = {label: [plain(n) for n in names] for label, names in lists.items()}
    return Phrases(known, place)
