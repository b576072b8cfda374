"""The numbers of one column: which mark starts decimals, decided from all its cells.

One duty: text cells of a column → ``Decimal`` or ``None``. A blank is never 0. A cell
with words or a formula among numbers is an error that names its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from cchc_lib.errors import DataError, NumberFormatError
from cchc_lib.vocabulary.columns import load_column_words, plain

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_LONGEST = 24  # characters; a longer one is no score, and would cost exactness
_PLAIN = re.compile(r"[+\-\u2212]?\d+(?:[.,]\d+)*")
_UNIT = re.compile(r"(?<=\d)(?:điểm|đ|%)$", re.IGNORECASE)
_RANK = re.compile(r"(?:thứ|hạng)?(\d+)(?:/\d+)?", re.IGNORECASE)
_BLANK = frozenset({"", "-", "–", "—", "…", "..."})
_GROUPED = re.compile(r"[+\-\u2212]?[1-9]\d{0,2}(?:[.,]\d{3})+")


def is_blank(cell: str) -> bool:
    """Say whether a cell holds nothing, or one of the marks for nothing."""
    return not cell or _SPACES.sub("", cell) in _BLANK


def is_no_score(cell: str) -> bool:
    """Say whether a cell among numbers is blank, or says that there is no score."""
    if cell[:1].isdigit():
        return False
    return is_blank(cell) or plain(cell) in load_column_words().blank


def looks_numeric(cell: str) -> bool:
    """Say whether a cell has the shape of one number."""
    return bool(_PLAIN.fullmatch(_bare(cell)))


def _bare(cell: str) -> str:
    """A cell without spaces and without the unit behind its number."""
    return _UNIT.sub("", _SPACES.sub("", cell))


def read_rank(cell: str) -> str:
    """The number of a printed rank: ``3/34`` and ``Hạng 3`` are 3."""
    match = _RANK.fullmatch(_SPACES.sub("", cell).removeprefix("="))
    return match[1] if match else cell


def decimal_mark(cells: Iterable[str]) -> str | None:
    """The mark of decimals that the cells prove, "" if they have none, None if open.

    Examples
    --------
    >>> decimal_mark(["12,5", "7"]), decimal_mark(["1.234", "15"]), decimal_mark(["7"])
    (',', None, '')
    """
    proofs: set[str] = set()
    is_open = False
    for cell in cells:
        text = _bare(cell).lstrip("+-−")
        marks = [c for c in text if c in ".,"]
        if not marks:
            continue
        last = marks[-1]
        if len(set(marks)) == 2:
            proofs.add(last)
        elif len(marks) > 1:  # one mark twice groups thousands
            proofs.add("," if last == "." else ".")
        elif _GROUPED.fullmatch(text):
            is_open = True
        else:
            proofs.add(last)
    if len(proofs) == 1:
        return proofs.pop()
    return None if is_open or proofs else ""


def read_cell(cell: str, mark: str, place: str) -> Decimal | None:
    """Read one cell, given the mark of decimals of its column.

    Raises
    ------
    DataError
        If the cell holds a formula.
    NumberFormatError
        If the cell holds words, or marks that fit no number.

    Examples
    --------
    >>> read_cell("1.234,50", ",", "here"), read_cell(" – ", ",", "here")
    (Decimal('1234.50'), None)
    """
    if is_no_score(cell):
        return None
    if cell.startswith(("=", "#")):
        found = f"the {'formula' if cell[0] == '=' else 'error'} {cell[:60]!r}"
        raise DataError(place, found, "its value as a number")
    text = _bare(cell).replace("\u2212", "-")
    group = "." if mark == "," else ","
    head, _, tail = text.partition(mark) if mark else (text, "", "")
    grouped = group in head
    short = len(text) <= _LONGEST
    fits = (
        short
        and _PLAIN.fullmatch(text)
        and not (grouped and not _GROUPED.fullmatch(head))
    )
    if not fits or group in tail or (mark and mark in tail):
        raise NumberFormatError(cell[:60], place)
    return Decimal(
        f"{head.replace(group, '')}.{tail}" if tail else head.replace(group, "")
    )


def is_number_column(cells: Sequence[str]) -> bool:
    """Say whether most cells that are not blank are numbers."""
    full = [cell for cell in cells if not is_no_score(cell)]
    numeric = sum(looks_numeric(c) or c.startswith("=") for c in full)
    return bool(full) and 2 * numeric > len(full)
