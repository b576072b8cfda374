"""The lists of ``data/vocabulary/*.yml`` → one vocabulary.

One duty: read the files, hold their keys against the known ones and index the phrases.
A key that nobody would read is refused: a word under it would silently do nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_args

from cchc_lib.errors import DataError
from cchc_lib.vocabulary.files import check_keys, check_names, data_path, load_table
from cchc_lib.vocabulary.records import (
    Band,
    Contrast,
    PartRule,
    Strength,
    SumRule,
    Vocabulary,
)
from cchc_lib.vocabulary.words import Phrases, canonical, canonical_phrase

_HEDGES = frozenset(
    "above at_least nearly below at_most about about_above about_nearly close".split()
)
_CUES = frozenset(
    "rhetoric rise fall rank_before rank_units target_cues pledges result_cues "
    "link_share score_units point_units percent_words money_units time_units "
    "open_ends name_heads openers".split()
)
_FACETS = frozenset("stage timing channel topic level".split())
_IGNORED = frozenset(
    "names_before documents_before periods_before counters_before "
    "counters_after phones_before levels_before fixed_before foreign_units "
    "slogans_after".split()
)
_STRENGTHS = frozenset(get_args(Strength))


def _either(words: str) -> frozenset[str]:
    return frozenset(words.split("/"))


def _end(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _keys(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _units(path: Path) -> Mapping[str, Any]:
    table = load_table(path)
    for key, row in table.items():
        place = f"{path}: {key}"
        check_keys(row, place, needs=_keys("words vi en"), may=_keys("family"))
        check_names({"words": row["words"]}, place)
    return table


def _cues(path: Path) -> dict[str, Any]:
    table = dict(load_table(path))
    hedges = {name: table.get(name, {}) for name in ("hedges_before", "hedges_after")}
    check_keys(table, str(path), needs=_CUES | {*hedges, "comparatives"})
    for name, words in hedges.items():
        check_keys(words, f"{path}: {name}", needs=frozenset(), may=_HEDGES)
        check_names(words, f"{path}: {name}")
    rest = {name: words for name, words in table.items() if name not in hedges}
    check_names(rest, str(path))
    return table


def _ignored(path: Path) -> dict[str, Any]:
    table = dict(load_table(path))
    check_keys(table, str(path), needs=_IGNORED | {"no_nouns"})
    check_names(table, str(path))
    return table


def _facets(path: Path) -> Mapping[str, Any]:
    table = load_table(path)
    check_keys(table, str(path), needs=_FACETS | {"nothing"})
    check_names({"nothing": table["nothing"]}, str(path))
    for facet in sorted(_FACETS):
        check_names(table[facet], f"{path}: {facet}")
    return table


def _identities(path: Path, facets: Mapping[str, Any]) -> Mapping[str, Any]:
    table = load_table(path)
    check_keys(table, str(path), needs=_keys("sums parts"))
    terms = {value for values in facets.values() for value in values}
    for kind, keys in (("sums", "total parts"), ("parts", "part whole")):
        for row in table[kind]:
            place = f"{path}: {row.get('id', kind)}"
            check_keys(row, place, needs=_keys(f"id strength {keys}"))
            if row["strength"] not in _STRENGTHS:
                expected = f"one of {', '.join(sorted(_STRENGTHS))}"
                raise DataError(place, f"the strength {row['strength']!r}", expected)
            for term in sorted(_terms(row) - terms):
                raise DataError(place, f"{term!r}", "words of quantities.yml")
    return table


def _terms(row: Mapping[str, Any]) -> frozenset[str]:
    """Every word that an identity names."""
    texts = [row.get("total", ""), row.get("part", ""), row.get("whole", "")]
    texts += row.get("parts", [])
    joined = "/".join(texts).replace("+", "/")
    return _either(joined) - {""}


def _contrasts(path: Path) -> tuple[Contrast, ...]:
    return tuple(
        _contrast(name, row, f"{path}: {name}")
        for name, row in load_table(path).items()
    )


def _contrast(name: str, row: Mapping[str, Any], place: str) -> Contrast:
    check_keys(row, place, needs=_keys("sides whole least"), may=_keys("alone joined"))
    check_names(row["sides"], place)
    sets = {key: row.get(key, []) for key in ("whole", "joined")}
    check_names(sets, place)
    whole, joined = (tuple(map(_keys, sets[key])) for key in ("whole", "joined"))
    for side in sorted(frozenset().union(*whole, *joined) - row["sides"].keys()):
        raise DataError(place, f"{side!r}", "the name of a side")
    return Contrast(
        id=name,
        sides=Phrases(row["sides"], place),
        whole=whole,
        joined=joined,
        least=Decimal(row["least"]),
        alone=row.get("alone") == "yes",
    )


def _schemes(path: Path) -> Mapping[str, Any]:
    table = load_table(path)
    for name, row in table.items():
        place = f"{path}: {name}"
        check_keys(row, place, needs=_keys("framework cues bands"))
        for band in row["bands"]:
            check_keys(band, place, needs=_keys("label from to"))
    return table


def _bands(table: Mapping[str, Any]) -> dict[str, tuple[Band, ...]]:
    return {
        name: tuple(
            Band(canonical_phrase(b["label"]), _end(b["from"]), _end(b["to"]))
            for b in row["bands"]
        )
        for name, row in table.items()
    }


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
        If a file is not YAML, a key is missing, unknown or there twice, or one phrase
        stands under two keys of one list.
    """
    root = folder or data_path("vocabulary")
    units = _units(root / "units.yml")
    cues = _cues(root / "cues.yml")
    facets = dict(_facets(root / "quantities.yml"))
    nothing = facets.pop("nothing")
    ignored = _ignored(root / "ignored.yml")
    identities = _identities(root / "identities.yml", facets)
    schemes = _schemes(root / "schemes.yml")
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
        nothing=Phrases({"nothing": nothing}, "quantities.yml"),
        cues=_lists(cues, "cues.yml"),
        hedges_before=Phrases(before, "cues.yml: hedges_before"),
        hedges_after=Phrases(after, "cues.yml: hedges_after"),
        comparatives=frozenset(canonical(word) for word in comparatives),
        ignored=_lists(ignored, "ignored.yml"),
        no_nouns=frozenset(canonical(word) for word in no_nouns),
        sum_rules=_sum_rules(identities["sums"]),
        part_rules=_part_rules(identities["parts"]),
        contrasts=_contrasts(root / "contrasts.yml"),
        schemes=_bands(schemes),
        scheme_cues=Phrases(
            {name: row["cues"] for name, row in schemes.items()}, "schemes.yml"
        ),
        classes=_classes(schemes),
    )
