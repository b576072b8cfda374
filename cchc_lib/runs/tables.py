"""Tables of a YAML file, read with messages that name the place.

One duty: a key's value of the right type, or one sentence about what was found.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from cchc_lib.errors import DataError, UnknownNameError


def table_of(value: object, place: str) -> dict[str, Any]:
    """Give a table whose keys are text."""
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise DataError(place, repr(value), "a table of keys and values")
    return value


def text_of(table: Mapping[str, Any], key: str, place: str) -> str | None:
    """Give a text, or None where the key is missing."""
    value = table.get(key)
    if value is None or isinstance(value, str):
        return value
    raise DataError(f"{place}, {key}", repr(value), "text; quote it")


def whole_seconds(table: Mapping[str, Any], place: str, default: int) -> int:
    """Give the key ``timeout``."""
    value = table.get("timeout", default)
    if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
        raise DataError(f"{place}, timeout", repr(value), "whole seconds above zero")
    return value


def refuse_unknown(names: Mapping[str, Any], known: Sequence[str], what: str) -> None:
    """Refuse the first name that is not known; suggest the nearest that is."""
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f" (did you mean {near[0]!r}?)" if near else ""
            raise UnknownNameError(what + hint, name, tuple(known))
