"""The files of words: where they lie, and how they are opened.

One duty: YAML → plain values. A key that occurs twice is refused, since the second
would silently hide the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from cchc_lib.errors import DataError

_PACKAGE = Path(__file__).parents[1]
_MAPPING = yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The plain loader, with an eye on keys that occur twice."""


def _table(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        plain = isinstance(key, yaml.ScalarNode)
        if not plain or key.value in seen:
            found = f"the key {key.value!r} a second time" if plain else "a list as key"
            raise yaml.constructor.ConstructorError(None, None, found, key.start_mark)
        seen.add(key.value)
    loader.flatten_mapping(node)
    return dict(loader.construct_pairs(node, deep=True))


_Loader.add_constructor(_MAPPING, _table)


def data_path(*parts: str) -> Path:
    """Place of a shipped data file, in a checkout or in an installed package."""
    packaged = _PACKAGE / "data"
    root = packaged if packaged.is_dir() else _PACKAGE.parent / "data"
    return root.joinpath(*parts)


def load_yaml(path: Path) -> Any:
    """Read one of our YAML files.

    Raises
    ------
    DataError
        If it cannot be read, is not YAML, or a key occurs twice.
    """
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506
    except yaml.constructor.ConstructorError as error:
        line = 0 if error.problem_mark is None else error.problem_mark.line + 1
        found, expected = str(error.problem), "each key once, and plain values"
        raise DataError(f"{path}: line {line}", found, expected) from error
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        raise DataError(str(path), str(error).split("\n")[0], "a YAML file") from error


def load_table(path: Path) -> Mapping[str, Any]:
    """Read a YAML file that is a table of keys.

    Raises
    ------
    DataError
        If it is none, or ``load_yaml`` refuses it.
    """
    table = load_yaml(path)
    if not isinstance(table, dict):
        raise DataError(str(path), type(table).__name__, "a table of keys")
    return table


def check_keys(
    table: Any, place: str, *, needs: frozenset[str], may: frozenset[str] = frozenset()
) -> None:
    """Refuse a table that lacks a key it needs, or has one nobody would read.

    Raises
    ------
    DataError
        With the place, the first such key and the keys that are known.
    """
    if not isinstance(table, dict):
        raise DataError(place, type(table).__name__, "a table of keys")
    known = ", ".join(sorted(needs | may))
    for key in sorted(needs - table.keys()):
        raise DataError(place, f"no key {key!r}", f"the keys {known}")
    for key in sorted(map(str, table.keys() - needs - may)):
        raise DataError(place, f"the unknown key {key!r}", f"one of {known}")


def check_names(table: Any, place: str) -> None:
    """Refuse a table of lists whose values are anything but lists of text.

    Raises
    ------
    DataError
        With the place and the key.
    """
    for key, words in table.items():
        texts = isinstance(words, list) and all(isinstance(w, str) for w in words)
        if not texts:
            found = f"{type(words).__name__} under {key!r}"
            raise DataError(place, found, "a list of words in quotation marks")
