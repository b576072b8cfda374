"""Scoring rules from ``data/frameworks/*.yml``, whatever their shape.

One duty: YAML → ``Framework``. Every scalar is read as text, so that no float comes
near a maximum. What is ``null`` or prose stays unknown. Consistency is checked in
``framework_checks``: a framework that contradicts itself loads with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.scores.framework_checks import check_framework
from cchc_lib.scores.records import Area, Band, Component, Framework
from cchc_lib.scores.score_rules import KINDS, ScoreRule
from cchc_lib.vocabulary import data_path

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NOT_FOUND = {"", "null", "~", "none"}
_BLOCKS = ("ministry", "province")
_SKIPPED = frozenset({"README"})


def known_frameworks(folder: Path | None = None) -> tuple[str, ...]:
    """List the ids that ``framework`` knows, sorted."""
    return tuple(sorted(_load(folder or data_path("frameworks"))))


def framework(name: str, *, folder: Path | None = None) -> Framework:
    """Return one framework by its id.

    Raises
    ------
    UnknownNameError
        If no framework has this id.
    DataError
        If a file of the folder is not YAML.

    Examples
    --------
    >>> framework("qd766_2022").max_points
    Decimal('100')
    """
    known = _load(folder or data_path("frameworks"))
    if name not in known:
        raise UnknownNameError("framework", name, tuple(sorted(known)))
    return known[name]


@cache
def _load(folder: Path) -> dict[str, Framework]:
    found: dict[str, Framework] = {}
    for path in sorted(folder.glob("*.yml")):
        if path.stem in _SKIPPED:
            continue
        raw = _read(path)
        loaded = _local_rules(raw, path) if isinstance(raw, list) else _one(raw, path)
        if loaded.id in found:
            expected = "an id used once"
            raise DataError(str(path), f"the id {loaded.id!r} again", expected)
        found[loaded.id] = loaded
    return found


def _read(path: Path) -> Any:
    try:
        raw = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataError(str(path), str(error).split("\n")[0], "a YAML file") from error
    if not isinstance(raw, dict | list):
        raise DataError(str(path), type(raw).__name__, "a table of keys or a list")
    return raw


def _one(raw: Mapping[str, Any], path: Path) -> Framework:
    document = _mapping(raw.get("document"))
    read = Framework(
        id=_text(raw.get("id")) or path.stem,
        file=path.name,
        title=_text(raw.get("title_vi")) or _text(document.get("title_vi")),
        number=_text(document.get("number")),
        date=_text(document.get("date")),
        levels=tuple(_texts(raw.get("level"))),
        max_points=_leading_number(raw.get("max_points")),
        areas=tuple(_areas(raw)),
        bands=tuple(_bands(raw)),
        rules=tuple(_texts(raw.get("rules"))),
        confidence=_plain(raw.get("confidence")),
        # Not the document's date: results of a year are often scored by a later one.
        valid_from=_text(raw.get("valid_from")),
        valid_to=_text(raw.get("valid_to")),
        tie_rule=_text(raw.get("tie_rule")),
        decimals=_count(raw.get("decimals")),
        kinds=tuple(_text(row.get("kind")) for row in _list(raw.get("rule_kinds"))),
    )
    return replace(read, findings=tuple(check_framework(read, raw)))


def _areas(raw: Mapping[str, Any]) -> Iterator[Area]:
    items = _mapping(raw.get("items"))
    for row in _list(raw.get("areas")):
        yield _area(row, items, "")
    for block in _BLOCKS:
        for row in _list(_mapping(raw.get(block)).get("areas")):
            yield _area(row, items, block)
    for code, points in _mapping(raw.get("split")).items():
        yield Area(code=code, name=code, maximum=_number(points))


def _area(row: Mapping[str, Any], items: Mapping[str, Any], block: str) -> Area:
    parts = [_component(part, items) for part in _list(row.get("parts"))]
    own = [_component(item, {}) for item in _list(items.get(_text(row.get("code"))))]
    return Area(
        code=_text(row.get("code")),
        name=_text(row.get("name_vi")),
        maximum=_number(row.get("max")),
        block=block,
        criteria=_count(row.get("criteria")),
        components=_count(row.get("components") or row.get("sub_indices")),
        outside=_text(row.get("outside")),
        rule=read_rule(row.get("rule")),
        parts=(*parts, *own),
    )


def _component(row: Mapping[str, Any], items: Mapping[str, Any]) -> Component:
    code = _text(row.get("code"))
    return Component(
        code=code,
        name=_text(row.get("name_vi")),
        maximum=_number(row.get("max")),
        formula=_text(row.get("formula")),
        only=_text(row.get("only")),
        rule=read_rule(row.get("rule")),
        items=tuple(_component(item, {}) for item in _list(items.get(code))),
    )


def read_rule(raw: Any) -> ScoreRule | None:
    """Read ``{kind: share_with_target, target: "80"}``; an unknown kind is no rule."""
    table = _mapping(raw)
    kind = _text(table.get("kind"))
    if kind not in KINDS:
        return None
    steps = _mapping(table.get("steps")).items()
    known = ((name, _number(percent)) for name, percent in steps)
    return ScoreRule(
        kind=kind,  # type: ignore[arg-type]
        target=_number(table.get("target")),
        each=_number(table.get("each")),
        steps=tuple((name, percent) for name, percent in known if percent is not None),
        nothing=_number(table.get("nothing")),
    )


def _bands(raw: Mapping[str, Any]) -> Iterator[Band]:
    rows = [*_list(raw.get("bands")), *_list(raw.get("bands_used_in_announcements"))]
    for row in rows:
        yield Band(
            label=_text(row.get("label_vi")),
            low=_number(row.get("from")),
            high=_number(row.get("to")),
        )


def _local_rules(rows: Sequence[Mapping[str, Any]], path: Path) -> Framework:
    """Read the list of class thresholds seen in places: one block a place."""
    bands = [band for row in rows for band in _place_bands(row)]
    return Framework(
        id=path.stem,
        file=path.name,
        title="",
        number="",
        date="",
        levels=(),
        max_points=None,
        areas=(),
        bands=tuple(bands),
        rules=(),
        confidence="; ".join(
            f"{_text(row.get('place'))}: {_text(row.get('confidence'))}" for row in rows
        ),
    )


def _place_bands(row: Mapping[str, Any]) -> Iterator[Band]:
    labels = _texts(row.get("labels_vi"))
    lows = [_number(text) for text in _texts(row.get("thresholds"))]
    if not lows:
        return
    highs = [None, *lows]
    for i, label in enumerate(labels):
        low = lows[i] if i < len(lows) else None
        yield Band(label=label, low=low, high=highs[i], block=_text(row.get("place")))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    plain = isinstance(value, str) and value.casefold() not in _NOT_FOUND
    return value if plain else ""


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return [_text(value)] if _text(value) else []


def _plain(value: Any) -> str:
    """Any value as one line of text."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_plain(item)}" for key, item in value.items())
    return ", ".join(_texts(value)) if isinstance(value, list) else _text(value)


def _number(value: Any) -> Decimal | None:
    text = _text(value)
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _leading_number(value: Any) -> Decimal | None:
    """Read ``100 (percent of satisfied answers)``."""
    match = _NUMBER.match(_text(value))
    return Decimal(match[0]) if match else None


def _count(value: Any) -> int | None:
    number = _number(value)
    return None if number is None else int(number)
