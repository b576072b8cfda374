"""What a notebook hands to whoever writes the workbook and the slip beside its page.

One duty: the records, and their JSON. A notebook displays, beside the links of its
download section, an output of type ``application/vnd.cchc.office+json``; nothing is
computed again from it. Every value is text; those of a column of numbers are decimal
strings, ``""`` where there is none. Not here: files (``runs.office``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from cchc_lib.errors import RunError
from cchc_lib.findings.html import Block

HANDED_TYPE = "application/vnd.cchc.office+json"
MOST_ROWS = 20_000  # of a sheet; an executed notebook holds them all
Kind = Literal["text", "number"]
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet."""

    head: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; ``left_out`` counts rows beyond ``MOST_ROWS``."""

    key: str  # of its name in the words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One finding for the slip."""

    state: str  # severity and verdict, in words
    message: str
    quotes: tuple[str, ...]  # printed sentences, in Vietnamese
    facts: tuple[tuple[str, str], ...]  # label and text


@dataclass(frozen=True, slots=True)
class Handed:
    """Everything one report hands over."""

    lang: str
    source: str  # one sentence that names it
    sheets: tuple[Sheet, ...]
    points: tuple[Point, ...]  # the gravest first


@dataclass(frozen=True, slots=True)
class Handing(Block):
    """A block of a page that also hands over what the papers beside it need."""

    handed: Handed | None = None

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {HANDED_TYPE: asdict(self.handed)} if self.handed else {}


def make_sheet(key: str, columns: Sequence[Column], rows: Iterable[Row]) -> Sheet:
    """Cut a table to what a sheet may hold."""
    found = tuple(rows)
    return Sheet(key, tuple(columns), found[:MOST_ROWS], max(0, len(found) - MOST_ROWS))


def read_handed(stated: object, place: str) -> Handed:
    """Check what a notebook handed over.

    Raises
    ------
    RunError
        If it is not of the form above.
    """
    from jsonschema import Draft202012Validator

    error = next(iter(Draft202012Validator(_SCHEMA).iter_errors(stated)), None)
    if error is not None or not isinstance(stated, dict):
        where = error.json_path if error else "$"
        raise RunError(
            place,
            f"what it hands over for the workbook is not of the form, at {where}",
            "See cchc_lib.findings.office.handed for the form.",
        )
    return Handed(
        lang=stated["lang"],
        source=stated["source"],
        sheets=tuple(map(_sheet, stated["sheets"])),
        points=tuple(map(_point, stated["points"])),
    )


def _sheet(stated: dict[str, Any]) -> Sheet:
    columns = tuple(Column(one["head"], one["kind"]) for one in stated["columns"])
    rows = tuple(tuple(row) for row in stated["rows"])
    return Sheet(stated["key"], columns, rows, stated["left_out"])


def _point(stated: dict[str, Any]) -> Point:
    facts = tuple((label, text) for label, text in stated["facts"])
    return Point(stated["state"], stated["message"], tuple(stated["quotes"]), facts)


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], **limits: int) -> dict[str, Any]:
    return {"type": "array", "items": items, **limits}


_TEXT = {"type": "string"}
_SCHEMA = _object(
    lang={"enum": ["vi", "en"]},
    source=_TEXT,
    sheets=_list(
        _object(
            key=_TEXT,
            columns=_list(
                _object(head=_TEXT, kind={"enum": ["text", "number"]}), minItems=1
            ),
            rows=_list(_list(_TEXT)),
            left_out={"type": "integer", "minimum": 0},
        )
    ),
    points=_list(
        _object(
            state=_TEXT,
            message=_TEXT,
            quotes=_list(_TEXT),
            facts=_list(_list(_TEXT, minItems=2, maxItems=2)),
        )
    ),
)
