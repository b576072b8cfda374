"""The workbook of a report: one sheet a table, and one on where it comes from.

One duty: what a notebook handed over → ``.xlsx``. No cell is a formula: text is typed
as text and marked so, numbers are numbers. A4 landscape, heads repeated and frozen.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_lib.findings.office.handed import Column, Handed, Sheet
from cchc_lib.findings.office.words import office_words
from cchc_lib.runs.office.inert import LONGEST, cell_text, harmless
from cchc_lib.runs.office.packing import CREATOR, MOMENT, packed
from cchc_lib.runs.office.paper import Paper, concluding_lines, ground_lines

FONT = "Times New Roman"  # has every Vietnamese letter, and every office has it
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NO_NAME = re.compile(r"[\\/*?:\[\]]")
_LONGEST_NAME = 31  # characters of a sheet's name
_PAGE = 260  # characters across a printed page
_DIGITS = 16  # characters of a number as it is shown
_NARROW, _WIDE, _SEEN = 9, 48, 200  # widths in characters; rows looked at for them
_PLACES, _TINY = 6, Decimal("0.00001")
_HEAD = PatternFill("solid", fgColor="FFE7ECF3")
_EDGE = Side("thin", color="FFB8C2CF")
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_PLAIN, _BOLD = Font(name=FONT, size=11), Font(name=FONT, size=11, bold=True)
_TEXT = Alignment(vertical="top", wrap_text=True)
_FIGURE = Alignment(vertical="top", horizontal="right")


def make_workbook(handed: Handed, paper: Paper) -> bytes:
    """Write the workbook of a report."""
    book = Workbook()
    book.remove(book.worksheets[0])
    words, cut = office_words(handed.lang), 0
    for sheet in handed.sheets:
        name = words.SHEETS.get(sheet.key, sheet.key)
        cut += _fill(_open(book, name, handed), sheet, words.EMPTY)
    lines = [*concluding_lines(handed, paper), *_notes(handed, cut)]
    lines += ground_lines(paper, handed.lang)
    heads = (Column(words.HEADS["item"]), Column(words.HEADS["content"]))
    source = Sheet("source", heads, tuple(lines))
    _fill(_open(book, words.SHEETS["source"], handed), source, words.EMPTY)
    about = book.properties
    about.creator, about.lastModifiedBy = CREATOR, CREATOR
    about.created = about.modified = MOMENT
    about.title, about.language = harmless(paper.title)[:255], words.LANGUAGE
    out = io.BytesIO()
    book.save(out)
    return packed(out.getvalue())


def _open(book: Workbook, name: str, handed: Handed) -> Worksheet:
    known = _NO_NAME.sub(" ", harmless(name))[:_LONGEST_NAME].strip("' ")
    page: Worksheet = book.create_sheet(known or "Sheet")
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToHeight = 0  # as many pages down as it takes
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4  # inches
    words = office_words(handed.lang).SLIP
    foot = page.HeaderFooter.oddFooter
    assert foot is not None
    foot.center.text = words["page"].format(n="&P", of="&N")
    return page


def _fill(page: Worksheet, sheet: Sheet, empty: str) -> int:
    """Write heads and rows, and count the cells that had to be cut."""
    cut = 0
    for place, column in enumerate(sheet.columns, 1):
        _head(page.cell(1, place), column)
    rows = sheet.rows or ((empty,),)
    for number, row in enumerate(rows, 2):
        for place, (text, column) in enumerate(
            zip(row, sheet.columns, strict=False), 1
        ):
            cut += _write(page.cell(number, place), text, column)
    last = get_column_letter(len(sheet.columns))
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
    page.print_title_rows = "1:1"
    widths = list(_widths(sheet))
    for place, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(place)].width = width
    # Squeezed into one page, a wide table could not be read.
    page.page_setup.fitToWidth = -(-int(sum(widths)) // _PAGE)
    return cut


def _head(cell: Cell | MergedCell, column: Column) -> None:
    _write(cell, column.head, Column(""))
    cell.font, cell.fill = _BOLD, _HEAD


def _write(cell: Cell | MergedCell, text: str, column: Column) -> bool:
    """Write a number as a number, all else as text that is never computed."""
    cell.font, cell.border = _PLAIN, _BOX
    if column.kind == "number" and _NUMBER.fullmatch(text):
        cell.value = Decimal(text)
        cell.number_format = _shown(text)
        cell.alignment = _FIGURE
        return False
    shown, cut = cell_text(text)
    cell.alignment = _TEXT
    if shown:
        cell.value = shown
        cell.data_type = "s"  # also what looks like a formula or an error
        cell.quotePrefix = True
    return cut


def _shown(text: str) -> str:
    """Say how a number is shown: the cell holds it exactly, the eye sees six places."""
    places = len(text.partition(".")[2])
    if not places:
        return "#,##0"
    if places > _PLACES and Decimal(text) and abs(Decimal(text)) < _TINY:
        return "0.00E+00"
    return f"#,##0.{'0' * min(places, _PLACES)}"


def _widths(sheet: Sheet) -> Iterator[float]:
    for place, column in enumerate(sheet.columns):
        texts: Sequence[str] = [row[place] for row in sheet.rows[:_SEEN] if row[place:]]
        most = _DIGITS if column.kind == "number" else LONGEST
        longest = min(max((len(text) for text in texts), default=0), most)
        # A long text is read in lines: its column need not hold all of it.
        wanted = longest if longest <= _WIDE // 2 else _WIDE // 2 + longest // 8
        least = max(map(len, column.head.split()), default=0) + 4
        yield float(min(max(_NARROW, least, wanted + 2), _WIDE))


def _notes(handed: Handed, cut: int) -> Iterator[tuple[str, str]]:
    """Say what the columns of numbers hold, and what did not fit."""
    words = office_words(handed.lang)
    yield words.SOURCE["numbers"], words.NUMBERS
    for sheet in handed.sheets:
        if sheet.left_out:
            name = words.SHEETS.get(sheet.key, sheet.key)
            said = words.LEFT_OUT.format(sheet=name, n=sheet.left_out)
            yield words.SOURCE["left_out"], said
    if cut:
        yield words.SOURCE["cut"], words.CUT.format(n=cut)
