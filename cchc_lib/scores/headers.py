"""Header rows: where they are, and the one name of each column.

One duty: the rows above the numbers → names, and the maxima that stand between them.
Merged cells are filled to the right. What a name means is in ``columns``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_lib.errors import DataError
from cchc_lib.scores.grids import Grid
from cchc_lib.scores.numbers import is_blank, looks_numeric
from cchc_lib.vocabulary.columns import load_column_words
from cchc_lib.vocabulary.columns import plain as plain  # noqa: PLC0414

_MARKER = re.compile(r"\(?(?:\d{1,2}|[A-Za-zđĐ]|[IVX]{1,4})\)?(?:\s*=.*)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOOKED_AT = 40  # rows; a header further down is no header
_COUNTED = 3  # numbers that make a row of numbers, not a unit called "A"
_FEW = 2  # cells of a title line: an office on the left, a motto on the right


@dataclass(frozen=True, slots=True)
class Header:
    """Names of the columns, the first row of data, and maxima by column number."""

    names: tuple[str, ...]
    start: int
    maxima: dict[int, str]


def find_header(grid: Grid) -> Header:
    """The names of the columns, and the index of the first row of data.

    Rows of a title, and rows that only number the columns, are passed over. A column
    without a name is called by its number, ``#3``.

    Raises
    ------
    DataError
        If no row of numbers is found, or two columns have one name.
    """
    rows = [cells for _, cells in grid.rows[:_LOOKED_AT]]
    first = next((i for i, row in enumerate(rows) if _is_data(row)), 0)
    at = [i for i in range(first) if sum(map(bool, rows[i])) > 1]
    numbering = [i for i in at if _numbers_columns(rows[i])]
    limits = [i for i in at if i not in numbering and _only_numbers(rows[i])]
    named = [i for i in at if i not in numbering and i not in limits]
    named = _without_headings(rows, _without_titles(rows, named))
    if not named:
        expected = "a header row with the names of the columns, then numbers"
        raise DataError(grid.path, "no header above the numbers", expected)
    names = _join([rows[i] for i in named])
    _refuse_twins(names, grid)
    start = 1 + max(i for i in (*named, *numbering, *limits) if i >= named[0])
    stated = {n: cell for i in limits for n, cell in enumerate(rows[i]) if cell}
    return Header(_numbered(names, grid), start, stated)


def _is_data(row: Sequence[str]) -> bool:
    figures = [c for c in row if looks_numeric(c) or c.startswith("=")]
    numbers = sum(not _YEAR.fullmatch(c) for c in figures)
    words = sum(not looks_numeric(c) and not is_blank(c) for c in row)
    return numbers > 0 and words > 0 and not _numbers_columns(row)


def _numbers_columns(row: Sequence[str]) -> bool:
    """Say whether a row only numbers the columns: (1) (2) (3), or A B 1 2 3=1+2."""
    full = [cell for cell in row if cell]
    if not full or not all(_MARKER.fullmatch(cell) for cell in full):
        return False
    letters = "".join(cell for cell in full if cell.isalpha()).casefold()
    if letters != "abcdefgh"[: len(letters)]:
        return False
    numbers = [int(n[0]) for cell in full if (n := re.search(r"\d+", cell))]
    rising = numbers == [*range(1, len(numbers) + 1)] or (
        numbers[:1] != [1] and numbers == [*range(2, len(numbers) + 2)]
    )
    return rising and len(numbers) >= _COUNTED


def _only_numbers(row: Sequence[str]) -> bool:
    return all(looks_numeric(c) and not _YEAR.fullmatch(c) for c in row if c)


def _without_titles(rows: Sequence[Sequence[str]], at: list[int]) -> list[int]:
    """Leave out lines of a title: few cells, and the first column named below."""
    while len(at) > 1:
        first, below = rows[at[0]], at[1:]
        named_below = any(rows[i][0] for i in below if rows[i])
        if sum(map(bool, first)) > _FEW or not (first[0] and named_below):
            break
        at = below
    return at


def _without_headings(rows: Sequence[Sequence[str]], at: list[int]) -> list[int]:
    """Leave out the heading of a first group: few cells, all below names of columns."""
    while len(at) > 1:
        last, above = rows[at[-1]], rows[at[-2]]
        filled = [i for i, cell in enumerate(last) if cell]
        under_names = all(i < len(above) and above[i] for i in filled)
        if len(filled) > _FEW or not under_names:
            break
        at = at[:-1]
    return at


def _join(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """One name a column: the lowest, with those above where it is not enough."""
    width = max(map(len, heads))
    # Names are said in sentences: a break inside a cell becomes a space.
    flat = [[" ".join(cell.split()) for cell in row] for row in heads]
    rows = [[*row, *[""] * (width - len(row))] for row in flat]
    _fill(rows)
    stacks = [[row[i] for row in rows if row[i]] for i in range(width)]
    lowest = [plain(stack[-1]) if stack else "" for stack in stacks]
    generic = load_column_words().generic
    joined = []
    for stack, low in zip(stacks, lowest, strict=True):
        more = low and (lowest.count(low) > 1 or low in generic)
        joined.append(" · ".join(dict.fromkeys(stack)) if more else "".join(stack[-1:]))
    return tuple(joined)


def _fill(rows: list[list[str]]) -> None:
    """Carry a merged cell to the right, as far as cells below it reach."""
    for at, row in enumerate(rows[:-1]):
        printed = [[bool(cell) for cell in upper] for upper in rows[:at]]
        own = [bool(cell) for cell in row]
        for i in range(1, len(row)):
            below = any(lower[i] for lower in rows[at + 1 :])
            # A new cell above starts another group; it is not part of this one.
            fresh = any(upper[i] and upper[i] != upper[i - 1] for upper in rows[:at])
            if not own[i] and below and not (fresh and printed):
                row[i] = row[i - 1]


def _numbered(names: Sequence[str], grid: Grid) -> tuple[str, ...]:
    """Call a column without a name by its number, if it holds anything."""
    used = [i for i in range(len(names)) if not names[i] and _holds(grid, i)]
    return tuple(f"#{i + 1}" if i in used else name for i, name in enumerate(names))


def _holds(grid: Grid, column: int) -> bool:
    return any(len(row) > column and row[column] for _, row in grid.rows)


def _refuse_twins(names: Sequence[str], grid: Grid) -> None:
    seen: set[str] = set()
    for i, name in enumerate(names):
        if name and plain(name) in seen:
            place = f"{grid.path}: header, column {i + 1}"
            raise DataError(place, f"a second column {name!r}", "names used once")
        seen.add(plain(name))
