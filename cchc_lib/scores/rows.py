"""Which rows of a table are units, and which are totals, headings, maxima or notes.

One duty: rows of cells → rows with a kind. Nothing is dropped silently: what is passed
over is said with its line. Not here: numbers, and whether they are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_lib.scores.numbers import is_blank, is_no_score, looks_numeric
from cchc_lib.scores.records import Column, Note, RowKind
from cchc_lib.vocabulary.columns import load_column_words, plain

_ORDER = frozenset({"stt", "tt", "số tt", "số thứ tự", "no", "#", "n°"})
_LETTER = re.compile(r"\(?(?:[IVX]{1,5}|[A-HĐ])\)?[.)]?")
_ALONE = 2  # cells of a row that is a heading or a note, not a unit
_MOST_SHOWN = 5
_NO_LABEL = frozenset({"code", "period", "level", "index"})


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row of the table, with what it is."""

    line: int
    cells: tuple[str, ...]
    kind: RowKind
    label: str
    heading: str = ""  # of the group it stands under


@dataclass
class RowSorter:
    """What is known of a table's columns while its rows are sorted."""

    names: Sequence[str]
    columns: Sequence[Column]
    numeric: frozenset[str]  # columns of numbers
    passed: list[tuple[int, str]] = field(default_factory=list)
    maxima: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        at = {name: i for i, name in enumerate(self.names)}
        self._at = tuple((at[c.name], c) for c in self.columns)
        self._figures = tuple(i for i, c in self._at if c.name in self.numeric)
        self._order = tuple(i for i, c in self._at if plain(c.name) in _ORDER)
        self._header = {plain(name) for name in self.names if name}
        self._index = tuple(i for i, c in self._at if c.role == "index")
        self._named = tuple(i for i, c in self._at if c.role in {"unit", "code"})
        self._last: dict[int, str] = {}  # name and code of the unit above

    def sort(self, rows: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[TypedRow]:
        """Yield rows of units, totals, means and groups; keep the others aside."""
        heading, width = "", len(self.names)
        for line, printed in rows:
            cells = self._carried((*printed, *[""] * (width - len(printed))))
            label, filled = self._label(cells), self._filled(cells)
            if not filled and self._is_header(cells):
                continue  # once more, on a new page
            if not filled and self._is_aside(cells, label):
                self.passed.append((line, label))
                heading = heading if self._is_note(label) else label
                continue
            kind = self._kind(cells, label)
            if kind == "maximum":
                self.maxima |= {self.names[i]: cells[i] for i in filled}
                continue
            if kind == "group" and self._is_lettered(cells):
                heading = label
            # A merged cell of blocks holds its word in its first row only.
            heading = self._of(cells, "level") or heading
            yield TypedRow(line, cells, kind, label, heading)

    def notes(self) -> Iterator[Note]:
        """Say which lines were passed over."""
        if self.passed:
            shown = [f"{line} “{text[:40]}”" for line, text in self.passed]
            more = len(shown) - _MOST_SHOWN
            tail = [f"… (+{more})"] if more > 0 else []
            yield "passed", ", ".join([*shown[:_MOST_SHOWN], *tail])

    def _carried(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """A unit's name is merged over the rows of its criteria: carry it down."""
        if not any(cells[i] for i in self._index):
            return cells
        if any(cells[i] for i in self._named):
            self._last = {i: cells[i] for i in self._named}
            return cells
        return tuple(self._last.get(i, cell) for i, cell in enumerate(cells))

    def _of(self, cells: Sequence[str], role: str) -> str:
        return next((cells[i] for i, c in self._at if c.role == role and cells[i]), "")

    def _label(self, cells: Sequence[str]) -> str:
        """The unit's name; else the first words of the row; else its code."""
        named = self._of(cells, "unit")
        words = (
            cells[i] for i, c in self._at
            if c.role not in _NO_LABEL and _is_words(cells[i])
        )  # fmt: skip
        return named or next(words, "") or self._of(cells, "code")

    def _filled(self, cells: Sequence[str]) -> list[int]:
        return [i for i in self._figures if cells[i] and looks_numeric(cells[i])]

    def _is_header(self, cells: Sequence[str]) -> bool:
        return len(self._header & {plain(cell) for cell in cells if cell}) > _ALONE

    def _is_lettered(self, cells: Sequence[str]) -> bool:
        return any(_LETTER.fullmatch(cells[i]) for i in self._order)

    def _is_numbered(self, cells: Sequence[str]) -> bool:
        order = any(looks_numeric(cells[i]) for i in self._order)
        return (
            order
            or looks_numeric(self._of(cells, "rank"))
            or (bool(self._of(cells, "code")))
        )

    @staticmethod
    def _is_note(label: str) -> bool:
        hit = _start(label)
        return hit == "aside" or label.startswith(("*", "("))

    def _is_aside(self, cells: Sequence[str], label: str) -> bool:
        """Say whether a row without a number is a heading or a note, no unit."""
        full = sum(not is_blank(cell) for cell in cells)
        if full >= _ALONE and self._is_numbered(cells):
            return False
        stray = [cells[i] for i in self._figures if not is_no_score(cells[i])]
        if any(cell.startswith(("=", "#")) for cell in stray):
            return False
        alone = full < _ALONE or self._is_lettered(cells) or self._is_note(label)
        # Names under "lập biểu" and "thủ trưởng" stand in a few columns of numbers;
        # words in most of them are scores that cannot be read.
        return alone or 0 < 2 * len(stray) <= len(self._figures)

    def _kind(self, cells: Sequence[str], label: str) -> RowKind:
        if self._of(cells, "level").casefold().endswith("total"):
            return "total"
        start, alone = _start(label), load_column_words().rows_alone
        if start in {"total", "mean", "maximum"}:
            return start  # type: ignore[return-value]
        if self._is_numbered(cells):
            return "unit"
        if plain(label) in alone:
            return alone[plain(label)]  # type: ignore[return-value]
        grouped = start == "group" or self._is_lettered(cells) or not label
        return "group" if grouped else "unit"


def _start(label: str) -> str:
    """The kind of row that the first words of a label tell, if they do."""
    words = plain(label).split()
    hit = load_column_words().rows.at(words, 0) if words else None
    return hit[1] if hit else ""


def _is_words(cell: str) -> bool:
    return not (is_blank(cell) or looks_numeric(cell) or _LETTER.fullmatch(cell))
