"""Tables of a study as sheets: values as text, with the columns that hold numbers.

One duty: data frame → sheet. It is told the names of columns in words and loads no
library of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.office.handed import Column, Sheet, make_sheet
from cchc_lib.findings.payload import decimal_text

if TYPE_CHECKING:
    import pandas as pd

_MISSING = frozenset({"None", "nan", "NaN", "<NA>", "NaT", "inf", "-inf"})


Says = Mapping[str, Mapping[str, str]]


def sheet_of(
    key: str, table: pd.DataFrame, heads: Mapping[str, str], says: Says | None = None
) -> Sheet:
    """Lay out a data frame as a sheet.

    Parameters
    ----------
    key : str
        Of the sheet's name in the words.
    table : DataFrame
        One row a row.
    heads : mapping
        Words for names of columns; one that is missing keeps its name.
    says : mapping, optional
        By column, words for its codes; one that is missing stays as it is.
    """
    columns, cells, known_codes = [], [], says or {}
    for place, name in enumerate(table.columns):
        values = [_plain(value) for value in table.iloc[:, place]]
        known = [value for value in values if value is not None]
        numeric = bool(known) and all(isinstance(v, Decimal | Fraction) for v in known)
        columns.append(Column(_head(name, heads), "number" if numeric else "text"))
        codes = known_codes.get(str(name), {})
        texts = [_text(value) for value in values]
        cells.append([codes.get(text, text) for text in texts])
    return make_sheet(key, columns, zip(*cells, strict=True))


def _head(name: object, heads: Mapping[str, str]) -> str:
    return heads.get(str(name), str(name))


def _plain(value: Any) -> object:
    """Make a number exact; what is not known is None, all else is itself."""
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    if str(value) in _MISSING:
        return None
    if type(value).__name__ in {"bool", "bool_"}:
        return bool(value)
    if isinstance(value, Decimal | Fraction):
        return value
    if hasattr(value, "__float__"):
        # The shortest text that gives the same float back: what was printed.
        return Decimal(str(value))
    return value


def _text(value: object) -> str:
    if isinstance(value, Decimal | Fraction):
        return decimal_text(value) or ""
    return "" if value is None else str(value)
