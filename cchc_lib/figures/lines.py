"""Which line breaks only wrap a line, and which ones end it.

One duty: a text → the breaks across which a sentence goes on. A text may be printed a
paragraph a line, filled to a column, or broken anywhere; headings, list items and rows
of tables end without a stop. What tells a wrap, in this order:

- a blank line, a bullet, a list marker or a row of a table never follows a wrap;
- lines that are filled to one column wrap wherever the next word had no room;
- a stop ends a line; a small letter goes on;
- before a capital, what stands left and right of the break decides: ``của``, an open
  bracket, half a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_lib.figures.line_shapes import (
    QUOTES,
    Line,
    closes_bracket,
    cuts_list_of_names,
    cuts_pair,
    cuts_span,
    ends_in_half,
    ends_in_value,
    first_words,
    may_be_name,
    read_lines,
)
from cchc_lib.vocabulary import Vocabulary, split_words

_STOPS, _COLONS = frozenset(".!?…"), frozenset(":;")
_WORD_OR_MARK = re.compile(r"[^\W\d_]+|[^\s,]|\n")
_SHORTEST, _HEADING = 3, 160  # words and characters of a heading, least and most
_PARAGRAPH = 100  # characters of a paragraph, at least
_THOUSANDS = frozenset({"ngàn", "nghìn", "triệu"})
_YEAR = re.compile(r"(?<![0-9.,/])20[0-9]{2}$")  # "DDCI 2022 / UBND tỉnh thông báo"
_TAIL, _LONG = 60, 300  # characters of a line's end that are looked at
_MANY, _NEARLY_ALL, _NARROWEST = 2, 0.9, 30  # wraps and width that show a column


def find_wraps(text: str, vocabulary: Vocabulary) -> frozenset[int]:
    r"""Return the offsets of the line feeds that only wrap a line.

    Examples
    --------
    >>> from cchc_lib.vocabulary import load_vocabulary
    >>> sorted(find_wraps("Tiếp nhận\n8 hồ sơ.\nTrả 7 hồ sơ.", load_vocabulary()))
    [9]
    """
    if "\n" not in text:
        return frozenset()
    lines = read_lines(text)
    pairs = [(a, b) for a, b in pairwise(lines) if b.number == a.number + 1]
    sure = [(a, b) for a, b in pairs if _goes_surely(a, b)]
    broken = any(b.goes_on or _ends_open(a.text, vocabulary) for a, b in sure)
    names = _capitals(text) if broken else frozenset()
    reader = _Reader(
        vocabulary, names, _read_rows(lines), broken=broken, column=_column(sure)
    )
    return frozenset(
        a.stop for a, b in pairs if reader.wraps(a, b, _head(text, b.start))
    )


def _head(text: str, start: int) -> str:
    """What follows a break, on one line, up to a blank one."""
    return text[start : start + _TAIL].partition("\n\n")[0].replace("\n", " ")


def _goes_surely(a: Line, b: Line) -> bool:
    """A sentence without its stop goes on, and not with a capital."""
    if a.last in _STOPS or a.last in _COLONS or "|" in a.text:
        return False
    if a.is_stamp or (a.is_entry and b.is_entry):
        return False
    return not (b.text[0].isupper() or b.is_item or b.is_stamp)


def _ends_open(text: str, vocabulary: Vocabulary) -> bool:
    """Its last words ask for more: ``của``, ``trong đó``."""
    words = split_words(text[-_TAIL:])
    return vocabulary.cues["open_ends"].before(words, len(words)) is not None


def _column(sure: Sequence[tuple[Line, Line]]) -> tuple[int, int]:
    """Least and most width the text was filled to, or zeros.

    A text was filled if nearly every wrap is where the next word had no room.
    """
    low = max((a.width for a, _ in sure), default=0)
    full = [a.width + len(b.first) for a, b in sure if a.width + len(b.first) >= low]
    if len(sure) < _MANY or low < _NARROWEST or len(full) < _NEARLY_ALL * len(sure):
        return 0, 0
    return low, min(full)


def _capitals(text: str) -> frozenset[str]:
    """Words that bear a capital inside a sentence somewhere: names."""
    words = _WORD_OR_MARK.findall(text)
    return frozenset(
        word
        for before, word in pairwise(words)
        if word[0].isupper() and before[-1].islower()
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """How most rows of tables are printed."""

    before: bool  # with a rule before them
    behind: bool  # with a rule behind them
    small: bool  # their first letter is small


class _Reader:
    """Goes from break to break; remembers the paragraph it is in."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        names: frozenset[str],
        rows: _Rows,
        *,
        broken: bool,
        column: tuple[int, int],
    ) -> None:
        self._vocabulary = vocabulary
        self._names, self._rows = names, rows
        self._broken, self._column = broken, column
        self._goes_on = -1  # start of the line that the last wrap led to
        self._tail = ""  # the end of the paragraph so far
        self._prose = False  # it holds more than a heading does
        self._on_top = False  # it is the first one: a heading
        self._ruled = False  # it is a row of a table

    def wraps(self, a: Line, b: Line, head: str) -> bool:
        """Whether ``a`` goes on in ``b``; breaks must be asked for in order."""
        fresh = self._goes_on != a.start
        if fresh:
            self._tail, self._prose, self._ruled = "", False, False
            self._on_top = a.is_first
        self._tail = f"{self._tail} {a.text}"[-_LONG:].lstrip()
        self._ruled = self._ruled or "|" in a.text
        going = not fresh and not (self._on_top and len(self._tail) < _HEADING)
        self._prose = self._prose or going or a.has_sentence
        stamped = (fresh and a.is_stamp) or (self._on_top and b.is_stamp)
        certain = b.goes_on or self._cuts_row(a, b) or (a.is_stamp and b.is_stamp)
        goes_on = (certain or not stamped) and self._decide(a, b, head)
        self._goes_on = b.start if goes_on else -1
        return goes_on

    def _decide(self, a: Line, b: Line, head: str) -> bool:
        if self._begins(a, b):
            return False
        if self._ruled or b.text[0] == "|":
            return self._cuts_row(a, b) or self._cuts_cell(b)
        if a.shouts or b.shouts:
            return a.is_raised and b.is_raised and not a.is_number
        raised = b.text.lstrip(QUOTES)[:1].isupper()
        ended = a.last not in _STOPS and raised and (self._on_top or self._opens(head))
        if self._is_full(a, b) and not ended:
            return True
        if a.last in _STOPS:
            return b.goes_on
        if a.last in _COLONS:
            return b.goes_on and self._broken
        if raised:
            return b.is_loose or self._before_capital(head)
        return b.goes_on or not self._is_heading(b)

    def _begins(self, a: Line, b: Line) -> bool:
        """A list item, an entry of a list, or a number that no number goes before."""
        if (b.is_item and not self._cuts_item(a, b)) or (a.is_entry and b.is_entry):
            return True
        return b.text[0].isdigit() and not b.is_stamp and ends_in_value(self._tail)

    def _cuts_item(self, a: Line, b: Line) -> bool:
        """What looks like a bullet or a marker stands inside the sentence."""
        if cuts_span(self._tail, b.text) or closes_bracket(self._tail, b.text):
            return True
        return self._is_full(a, b) and cuts_pair(self._tail, b.text)

    def _is_full(self, a: Line, b: Line) -> bool:
        """In a filled text: the next word had no room."""
        low, high = self._column
        return a.width <= high and a.width + len(b.first) >= low > 0

    def _is_heading(self, b: Line) -> bool:
        """A heading, and a paragraph that starts with a number or a bracket."""
        plain = self._on_top and not (self._broken or self._column[0] or self._prose)
        if not plain or len(b.text) < _PARAGRAPH:
            return False
        words = len(self._tail.split())
        return words > _SHORTEST and not _ends_open(self._tail, self._vocabulary)

    def _cuts_row(self, a: Line, b: Line) -> bool:
        """``Cấp tỉnh | / 96.530``: a row of a table, broken at a rule."""
        before = b.text[0] == "|" and not self._rows.before
        return before or (a.text[-1] == "|" and not self._rows.behind)

    def _cuts_cell(self, b: Line) -> bool:
        """``Cấp tỉnh | 63,4 / %``: the same, broken inside a cell."""
        plain = "|" not in b.text or not self._rows.small
        return plain and (b.goes_on or b.text[0] == "%")

    def _before_capital(self, head: str) -> bool:
        tail = self._tail
        # A stop that is left here belongs to an abbreviation ("TP.").
        if tail[-1] in ",(-/&." or tail.rfind("(") > tail.rfind(")"):
            return True
        if _ends_open(tail, self._vocabulary):
            return True
        left = split_words(tail[-_TAIL:])
        counted = tail[-1].isdigit() or left[-1] in _THOUSANDS
        counted = counted and not _YEAR.search(tail)
        if counted and self._is_unit(first_words(head)[0]):
            return True
        if self._opens(head):
            return False
        return (self._broken and self._prose) or self._cuts_name(left, head)

    def _opens(self, head: str) -> bool:
        """``Trong``, ``Tổng số``: words that begin a sentence."""
        return self._vocabulary.cues["openers"].at(split_words(head), 0) is not None

    def _is_unit(self, word: str) -> bool:
        """``8,96 ngàn / HS đúng hạn``: a unit noun in capitals."""
        return word.isupper() and bool(self._vocabulary.units.at(split_words(word), 0))

    def _cuts_name(self, left: Sequence[str], head: str) -> bool:
        """The break stands inside a name, or between a name and its noun."""
        led = self._leads_to_name(left)
        half = ends_in_half(self._tail)
        alone = self._on_top and len(left) == 1  # "Đồng / Nai: …"
        if half and (self._broken or alone or led or self._leads_to_name(left[:-1])):
            return True
        if (half and cuts_list_of_names(self._tail, head)) or self._names_office(left):
            return True
        if not (first_words(head)[0] in self._names or may_be_name(head)):
            return False
        if led and (self._broken or self._prose):
            return True
        return self._broken and not (self._on_top and len(left) > _SHORTEST)

    def _names_office(self, words: Sequence[str]) -> bool:
        """``, Trung tâm / Phục vụ hành chính công``: capitals that its name takes."""
        hit = self._vocabulary.cues["name_heads"].before(words, len(words))
        if hit is None or not (self._broken or self._prose):
            return False
        printed = self._tail.split()
        return len(printed) > hit[0] and printed[-hit[0]][0].isupper()

    def _leads_to_name(self, words: Sequence[str]) -> bool:
        """``UBND huyện``: words that a name follows end the line."""
        return self._vocabulary.cues["name_heads"].before(words, len(words)) is not None


def _read_rows(lines: Sequence[Line]) -> _Rows:
    rows = [line.text for line in lines if "|" in line.text]
    first, last = (sum(row[at] == "|" for row in rows) for at in (0, -1))
    small = sum(row[0].islower() for row in rows)
    most = max(1, len(rows) // 2)  # a single one is a piece of a row
    return _Rows(first > most, last > most, small > most)
