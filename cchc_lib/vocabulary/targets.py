"""Sets of targets, read from ``data/targets/*.yml``: whose aims, for when, how high.

One duty: YAML → records with exact bounds. Not here: which figures answer a target.
Bounds are ``Decimal`` in per cent for shares and in points for scores.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary.files import check_keys, data_path, load_table
from cchc_lib.vocabulary.lists import load_vocabulary

Bound = Literal["at_least", "above", "at_most", "below"]
TargetUnit = Literal["percent", "score"]
BOUNDS: tuple[Bound, ...] = get_args(Bound)
_SET_KEYS = frozenset("title body period standing applies_to source targets".split())
_ROW_KEYS = frozenset("id statement unit quantity".split())
_ROW_MAY = frozenset({"of", "levels", "words", "scope", "scheme", *BOUNDS})
_LANGUAGES = frozenset({"vi", "en"})
_SCOPES = ("", "province", "district", "commune", "whole")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One aim: a quantity and the bound it has to keep."""

    id: str
    statement_vi: str
    statement_en: str
    unit: TargetUnit
    of: str  # unit of what a share is a share of: "dossier"; "" where not told
    facets: Mapping[str, str]  # "timing" → "early_or_on_time"
    bound: Bound
    value: Decimal  # per cent or points
    levels: frozenset[str] = frozenset()  # of online service: {"3", "4"}
    words: tuple[str, ...] = ()  # one of them stands in the sentence of a result
    scope: str = ""  # administrative level counted; "" is the body as a whole
    scheme: str = ""  # of a score whose classes a scheme gives: "qd766_2022"
    figure: str = ""  # of the text it was read from; "" in a file of targets

    @property
    def goal(self) -> Interval:
        """The true values that keep the bound."""
        end = Fraction(self.value)
        if self.bound in {"at_least", "above"}:
            return Interval(end, None, self.bound == "at_least", False)
        return Interval(None, end, False, self.bound == "at_most")


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSet:
    """Targets that one body set for one period, and what binds whom to them."""

    id: str
    title_vi: str
    title_en: str
    body: str  # "thành phố Hồng Ngự, tỉnh Đồng Tháp"; "" where not certain
    period: str  # "2021", "2024-01/2024-07"; "" where not certain
    standing_vi: str  # by what right they hold
    standing_en: str
    applies_vi: str  # to whom
    applies_en: str
    source: str  # where they were read
    targets: tuple[Target, ...]


def known_targets() -> tuple[str, ...]:
    """Ids of the shipped sets of targets, in order."""
    return tuple(sorted(path.stem for path in data_path("targets").glob("*.yml")))


def load_targets(name: str | Path) -> TargetSet:
    """Read a set of targets by its id, or a file of one.

    Raises
    ------
    UnknownNameError
        If no set has this id.
    DataError
        If the file is not well formed.
    """
    if isinstance(name, Path):
        return _read(name)
    if name not in known_targets():
        raise UnknownNameError("set of targets", name, known_targets())
    return _read(data_path("targets", f"{name}.yml"))


@cache
def facet_names() -> Mapping[str, str]:
    """Name the facet of each facet value: ``on_time`` → ``timing``."""
    table = load_table(data_path("vocabulary", "quantities.yml"))
    return {value: facet for facet, values in table.items() for value in values}


def facets_of(quantity: str, place: str) -> Mapping[str, str]:
    """Split ``resolved.early_or_on_time`` into facets.

    Raises
    ------
    DataError
        If a part is no value of ``data/vocabulary/quantities.yml``.

    Examples
    --------
    >>> facets_of("resolved.on_time", "a.yml")
    {'stage': 'resolved', 'timing': 'on_time'}
    """
    names = facet_names()
    values = [value for value in quantity.split(".") if value]
    for value in values:
        if value not in names:
            raise DataError(place, f"{value!r}", "values of vocabulary/quantities.yml")
    return {names[value]: value for value in values}


def _read(path: Path) -> TargetSet:
    place = str(path)
    table = load_table(path)
    check_keys(table, place, needs=_SET_KEYS)
    rows = table["targets"]
    if not isinstance(rows, list) or not rows:
        raise DataError(f"{place}, targets", repr(rows), "a list of targets")
    targets = tuple(
        _target(row, f"{place}, target {n}") for n, row in enumerate(rows, 1)
    )
    ids = [target.id for target in targets]
    for twice in (name for name in ids if ids.count(name) > 1):
        raise DataError(place, f"the id {twice!r} a second time", "each id once")
    said = {key: _both(table[key], f"{place}, {key}") for key in _SAID}
    return TargetSet(
        id=path.stem,
        title_vi=said["title"]["vi"],
        title_en=said["title"]["en"],
        body=_text(table, "body", place),
        period=_text(table, "period", place),
        standing_vi=said["standing"]["vi"],
        standing_en=said["standing"]["en"],
        applies_vi=said["applies_to"]["vi"],
        applies_en=said["applies_to"]["en"],
        source=_text(table, "source", place),
        targets=targets,
    )


_SAID = ("title", "standing", "applies_to")


def _target(row: Any, place: str) -> Target:
    check_keys(row, place, needs=_ROW_KEYS, may=_ROW_MAY)
    statement = _both(row["statement"], f"{place}, statement")
    bound, value = _bound(row, place)
    unit, of = _text(row, "unit", place), _text(row, "of", place)
    if unit not in get_args(TargetUnit):
        raise DataError(f"{place}, unit", repr(unit), "percent or score")
    if of and of not in load_vocabulary().labels:
        raise DataError(f"{place}, of", repr(of), "a key of vocabulary/units.yml")
    scope = _text(row, "scope", place)
    if scope not in _SCOPES:
        raise DataError(f"{place}, scope", repr(scope), ", ".join(_SCOPES[1:]))
    scheme = _text(row, "scheme", place)
    if scheme and scheme not in load_vocabulary().schemes:
        raise DataError(f"{place}, scheme", repr(scheme), "a key of schemes.yml")
    return Target(
        id=_text(row, "id", place),
        statement_vi=statement["vi"],
        statement_en=statement["en"],
        unit=unit,  # type: ignore[arg-type]
        of=of,
        facets=facets_of(_text(row, "quantity", place), f"{place}, quantity"),
        bound=bound,
        value=value,
        levels=frozenset(_texts(row, "levels", place)),
        words=tuple(_texts(row, "words", place)),
        scope=scope,
        scheme=scheme,
    )


def _bound(row: Mapping[str, Any], place: str) -> tuple[Bound, Decimal]:
    given = [name for name in BOUNDS if name in row]
    if len(given) != 1:
        found = " and ".join(given) or "no bound"
        raise DataError(place, found, f"one of {', '.join(BOUNDS)}")
    name, printed = given[0], row[given[0]]
    number = isinstance(printed, str) and printed.replace(".", "", 1)
    if not (number and number.isascii() and number.isdigit()):
        raise DataError(
            f"{place}, {name}", repr(printed), "a number such as '99.5' in quotes"
        )
    return name, Decimal(printed)


def _both(said: Any, place: str) -> Mapping[str, str]:
    check_keys(said, place, needs=_LANGUAGES)
    return {lang: _text(said, lang, place) for lang in sorted(_LANGUAGES)}


def _text(row: Mapping[str, Any], key: str, place: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        raise DataError(f"{place}, {key}", repr(value), "text in quotation marks")
    return " ".join(value.split())


def _texts(row: Mapping[str, Any], key: str, place: str) -> list[str]:
    values = row.get(key, [])
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise DataError(f"{place}, {key}", repr(values), "a list of texts in quotes")
    return values
