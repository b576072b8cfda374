"""A table that is no league, as it was published: a row a print.

One duty: points of several periods, and counts of classes, laid out with what they say
of the units asked for. Nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from cchc_lib.errors import UnknownNameError
from cchc_lib.scores import Scorecard
from cchc_lib.scores.headers import plain
from cchc_lib.scores.records import ColumnRole, Row

_NOTES = ("note", "ghi chú")
_SHOWN = 12  # names in a refusal
# What a print is, by the role of its column; of several columns the first counts.
_NUMBERS: tuple[tuple[str, ColumnRole], ...] = (
    ("total", "total"), ("rank", "rank"), ("count", "count"), ("whole", "whole"),
)  # fmt: skip


def lay_out_prints(card: Scorecard, wanted: Sequence[str]) -> pd.DataFrame:
    """Give one row a print, in the order of the table.

    Parameters
    ----------
    card : Scorecard
        As it was read.
    wanted : sequence of str
        Names or codes of units to point out.

    Returns
    -------
    DataFrame
        ``period``, ``name``, ``band``, ``total``, ``rank``, ``count``, ``whole``
        (Decimal as printed, None if blank), ``source``, ``note``, ``marked``. Empty
        if the table prints neither scores nor classes.

    Raises
    ------
    UnknownNameError
        If no row is of a unit asked for.
    """
    asked = {_plain(name) for name in wanted}
    rows = [_print(card, row) for row in card.rows]
    found = [asked & {_plain(row.code), _plain(row.name)} for row in card.rows]
    missing = asked - set().union(*found)
    if missing:
        names = tuple(dict.fromkeys(row.name for row in card.rows))
        raise UnknownNameError("unit", min(missing), names[:_SHOWN])
    table = pd.DataFrame(rows, dtype=object)
    if table[[key for key, _ in _NUMBERS]].isna().all(axis=None):
        return pd.DataFrame()
    return table.assign(marked=[bool(hit) for hit in found])


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _print(card: Scorecard, row: Row) -> dict[str, object]:
    cells: dict[str, object] = {
        "period": row.period,
        "name": row.name,
        "band": _text(card, row, "band"),
    }
    for key, role in _NUMBERS:
        # Of counts only those of units: the dossiers of a table are no classes.
        columns = [
            c for c in card.having(role) if role != "count" or c.about == "units"
        ]
        cells[key] = row.numbers[columns[0].name] if columns else None
    notes = [row.texts[c.name].strip() for c in card.columns if plain(c.name) in _NOTES]
    note = next((note for note in notes if note), "")
    return cells | {"source": _text(card, row, "source"), "note": note}


def _text(card: Scorecard, row: Row, role: ColumnRole) -> str:
    columns = card.having(role)
    return row.texts[columns[0].name].strip() if columns else ""
