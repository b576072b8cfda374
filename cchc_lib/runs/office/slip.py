"""The slip of a report: one or two pages to go with a letter.

One duty: what a notebook handed over → ``.docx``. The title is the finding; headings
are headings, heads of tables repeat, and each run of text names its language.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docx import Document
from docx.document import Document as Page
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from cchc_lib.findings.office.handed import Handed, Point
from cchc_lib.findings.office.words import office_words
from cchc_lib.findings.office.words_vi import LANGUAGE as VIETNAMESE
from cchc_lib.runs.office.inert import harmless, shortened
from cchc_lib.runs.office.packing import CREATOR, MOMENT, packed
from cchc_lib.runs.office.paper import Line, Paper, short_grounds, verdict_of

FONT = "Times New Roman"
MOST_POINTS, MOST_QUOTES = 4, 2  # so that two pages hold them
_LONGEST, _FACT, _QUOTE, _TITLE = 420, 280, 240, 255  # characters
_COLUMNS = (4.2, 12.3)  # cm
_STYLES = {"Normal": 12, "Title": 17, "Heading 1": 14, "Heading 2": 12.5}


def make_slip(handed: Handed, paper: Paper) -> bytes:
    """Write the slip of a report."""
    page, words = Document(), office_words(handed.lang)
    _dress(page, words.LANGUAGE)
    _describe(page, paper, words.LANGUAGE)
    kind = page.add_paragraph(words.SLIP["kind"])
    kind.alignment = WD_ALIGN_PARAGRAPH.CENTER
    page.add_heading(shortened(paper.title, _LONGEST), 0)
    lead = page.add_paragraph()
    lead.add_run(f"{verdict_of(paper, handed.lang)}. ").bold = True
    if paper.summary is not None:
        lead.add_run(shortened(paper.summary.sentence, _LONGEST))
    page.add_paragraph(shortened(handed.source, _LONGEST))
    page.add_heading(words.SLIP["findings"], 1)
    _add_points(page, handed)
    page.add_paragraph().add_run(words.QUESTION).italic = True
    page.add_heading(words.SLIP["provenance"], 1)
    heads = (words.HEADS["item"], words.HEADS["content"])
    _add_table(page, heads, short_grounds(paper, handed.lang), size=9)
    _number_pages(page, words.SLIP["page"])
    out = io.BytesIO()
    page.save(out)
    return packed(out.getvalue())


def _add_points(page: Page, handed: Handed) -> None:
    words = office_words(handed.lang)
    if not handed.points:
        page.add_paragraph(words.SLIP["none"])
    for number, point in enumerate(handed.points[:MOST_POINTS], 1):
        page.add_heading(f"{number}. {shortened(point.message, _LONGEST)}", 2)
        for quote in point.quotes[:MOST_QUOTES]:
            _quote(page, quote)
        heads = (words.HEADS["item"], words.HEADS["content"])
        _add_table(page, heads, _facts(point, words.SLIP["state"]), size=10)
    left = len(handed.points) - MOST_POINTS
    if left > 0:
        page.add_paragraph(words.SLIP["more"].format(n=left))


def _facts(point: Point, state: str) -> Iterator[Line]:
    yield state, point.state
    yield from point.facts


def _quote(page: Page, text: str) -> None:
    paragraph = page.add_paragraph(style="Quote")
    run = paragraph.add_run(f"“{shortened(text, _QUOTE)}”")
    # Sources are Vietnamese, whatever the slip around them speaks.
    _speak(run._element.get_or_add_rPr(), VIETNAMESE)


def _add_table(
    page: Page, heads: Sequence[str], lines: Iterable[Line], *, size: int
) -> None:
    table = page.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    _repeat_head(table)
    for line in lines:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.paragraphs[0].add_run(shortened(text, _FACT))
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        _add(row._tr.get_or_add_trPr(), "cantSplit")
        for cell, width in zip(row.cells, _COLUMNS, strict=True):
            cell.width = Cm(width)
            _tighten(cell.paragraphs[0], size)
    page.add_paragraph().paragraph_format.space_after = Pt(0)


def _tighten(paragraph: Paragraph, size: int) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
    for run in paragraph.runs:
        run.font.size = Pt(size)


def _repeat_head(table: Table) -> None:
    _add(table.rows[0]._tr.get_or_add_trPr(), "tblHeader", val="true")


def _dress(page: Page, language: str) -> None:
    """Set paper, fonts that have every Vietnamese letter, and the language."""
    section = page.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size in _STYLES.items():
        style = page.styles[name]
        assert isinstance(style, CharacterStyle)
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)
        _speak(style.element.get_or_add_rPr(), language)
    for mark in page.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)


def _speak(properties: BaseOxmlElement, language: str) -> None:
    for mark in properties.findall(qn("w:lang")):
        properties.remove(mark)
    _add(properties, "lang", val=language, eastAsia=language)


def _add(parent: Any, name: str, **values: str) -> Any:
    """Add an element of Word's own, for what python-docx has no words."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made


def _describe(page: Page, paper: Paper, language: str) -> None:
    about = page.core_properties
    about.title, about.language = harmless(paper.title)[:_TITLE], language
    about.author = about.last_modified_by = CREATOR
    about.created = about.modified = MOMENT
    about.comments, about.revision = "", 1


def _number_pages(page: Page, template: str) -> None:
    """Write ``Trang 1 trên 2`` into the foot, with fields that count."""
    foot = page.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, _, rest = template.partition("{n}")
    between, _, after = rest.partition("{of}")
    foot.add_run(before)
    _count(foot, "PAGE")
    foot.add_run(between)
    _count(foot, "NUMPAGES")
    foot.add_run(after)


def _count(foot: Paragraph, name: str) -> None:
    """Add a field that Word fills in; until then it reads 1."""
    shown = foot.add_run("1")._r
    _add(foot._p, "fldSimple", instr=name).append(shown)
