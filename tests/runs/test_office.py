"""Workbook and slip: inert, readable, named in the manifest, the same every time."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import asdict

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from cchc_lib.findings.office import HANDED_TYPE
from cchc_lib.findings.office.handed import Column, Handed, Point, Sheet
from cchc_lib.runs import run_plan
from cchc_lib.runs.office import Paper, make_papers
from cchc_lib.runs.office.inert import LONGEST
from cchc_lib.runs.office.workbook import FONT
from cchc_lib.runs.records import Origin, Software, StoredFile, Summary

HOSTILE = [
    "=1+1",
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "#REF!",
    '=HYPERLINK("http://a.example")',
    "a\x00b\x1b[2J\ud800\uffff\u202e",
    "_x003D_1",
]
HEADS = (Column("Chữ"), Column("Số", "number"))
INPUT = StoredFile(path="data/a.txt", sha256="ab" * 32, size=7)
WORDS = StoredFile(path="data/vocabulary/units.yml", sha256="ef" * 32, size=7)


def given(source="Nguồn: a."):
    """Code of a cell that hands over one row and one point."""
    sheet = Sheet("findings", HEADS, (("=1+1", "71.25"),))
    told = asdict(Handed("vi", source, (sheet,), (point(),)))
    bundle = {HANDED_TYPE: told, "text/html": "<p>Tải về</p>"}
    return f"from IPython.display import display\ndisplay({bundle!r}, raw=True)"


@pytest.fixture
def paper():
    notebook = StoredFile(path="a.ipynb", sha256="cd" * 32, size=9)
    origin = Origin(
        key="",
        notebook=notebook,
        inputs=(INPUT, WORDS),
        parameters={"source": "data/a.txt", "units": ["=1"], "n": 1},
        defaults={"seed": 7},
        lang="vi",
    )
    return Paper(
        title="=Một tỷ lệ lệch\x00",
        summary=Summary(title="", verdict="minor", sentence="@Lệch.", counts={}),
        origin=origin,
        command="cchc run audit.yml --only a",
        software=Software(package="0.1", python="3.11.2", installed=(), own=""),
    )


def handed(rows=(), points=(), lang="vi", left_out=0):
    sheet = Sheet("findings", HEADS, tuple(rows), left_out)
    return Handed(lang, "+Nguồn: a.", (sheet,), tuple(points))


def point(n=1, quote="Đạt 71,26%."):
    return Point("Làm tròn", f"={n} lệch", (quote,), (("Số in ra", "71,26%"),))


@pytest.fixture
def book(paper):
    def made(*rows, **about):
        content = dict(make_papers(handed(rows, **about), paper))[".xlsx"]
        return openpyxl.load_workbook(io.BytesIO(content))

    return made


@pytest.fixture
def slip(paper):
    def made(*points, **about):
        content = dict(make_papers(handed(points=points, **about), paper))[".docx"]
        return docx.Document(io.BytesIO(content))

    return made


def said(page):
    cells = [c.text for t in page.tables for r in t.rows for c in r.cells]
    return "\n".join([*(p.text for p in page.paragraphs), *cells])


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_cell_is_a_formula(book, text):
    cells = [c for sheet in book((text, text)) for row in sheet.rows for c in row]

    assert {c.data_type for c in cells if c.value is not None} <= {"s", "n"}
    assert all(c.quotePrefix for c in cells if isinstance(c.value, str))


def test_no_part_of_a_workbook_holds_a_formula(paper):
    rows = [(text, text) for text in HOSTILE]
    content = dict(make_papers(handed(rows), paper))[".xlsx"]

    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [n for n in parts.namelist() if n.startswith("xl/worksheets/")]
        assert sheets
        assert not any(b"<f>" in parts.read(n) for n in sheets)
        assert not any("external" in n.lower() for n in parts.namelist())


def test_control_characters_do_not_reach_a_file(book, slip):
    text = book((HOSTILE[8], ""))["Kết luận"]["A2"].value

    assert text == "a\ufffdb\ufffd[2J\ufffd\ufffd\ufffd"
    assert "\ufffd[2J" in said(slip(point(quote=HOSTILE[8])))


def test_what_looks_escaped_is_shown_as_printed(book):
    assert book((HOSTILE[9], ""))["Kết luận"]["A2"].value == "_x005F_x003D_1"


def test_numbers_are_numbers_with_their_decimals(book):
    cell = book(("71,2504 %", "71.250443606786"))["Kết luận"]["B2"]

    assert cell.value == pytest.approx(71.250443606786)
    assert cell.number_format == "#,##0.000000"


def test_tiny_numbers_are_not_shown_as_nought(book):
    assert book(("p", "0.00000000012"))["Kết luận"]["B2"].number_format == "0.00E+00"


def test_counts_are_grouped_and_have_no_decimals(book):
    cell = book(("104.259", "104259"))["Kết luận"]["B2"]

    assert (cell.value, cell.number_format) == (104259, "#,##0")


@pytest.mark.parametrize("letter", ["ộ", "𝟙"], ids=["vietnamese", "astral"])
def test_a_text_too_long_for_excel_ends_in_an_ellipsis_and_is_told(book, letter):
    made = book((letter * (LONGEST + 5), ""))
    text = made["Kết luận"]["A2"].value
    notes = {row[0].value: row[1].value for row in made["Nguồn"].rows}

    assert text.endswith("…")
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    assert notes["Ô bị cắt"].startswith("1 ô")


def test_rows_left_out_are_told(book):
    notes = {r[0].value: r[1].value for r in book(("a", "1"), left_out=3)["Nguồn"].rows}

    assert "còn 3 dòng" in notes["Dòng không ghi"]


def test_a_sheet_is_ready_to_read_and_to_print(book):
    sheet = book(("a" * 300, "1"))["Kết luận"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B2")
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
        "landscape",
        9,
    )
    assert sheet["A2"].alignment.wrap_text
    assert sheet["A2"].font.name == FONT
    assert sheet.column_dimensions["A"].width == 48
    assert sheet.page_setup.fitToWidth == 1


def test_a_wide_table_takes_several_pages_across(paper):
    columns = tuple(Column(f"Cột {n}") for n in range(12))
    wide = Sheet("findings", columns, (("chữ " * 60,) * 12,))
    content = dict(make_papers(Handed("vi", "a", (wide,), ()), paper))[".xlsx"]

    sheet = openpyxl.load_workbook(io.BytesIO(content))["Kết luận"]
    assert sheet.page_setup.fitToWidth == 3


@pytest.mark.parametrize("key", ["a/b:[c]*?", "'", "x" * 50, ""])
def test_a_strange_name_still_opens(paper, key):
    sheet = Sheet(key, HEADS, (("a", "1"),))
    content = dict(make_papers(Handed("vi", "a", (sheet,), ()), paper))[".xlsx"]

    name = openpyxl.load_workbook(io.BytesIO(content)).sheetnames[0]
    assert 0 < len(name) <= 31
    assert not set(name) & set("/\\:[]*?'")


def test_texts_too_long_for_a_slip_are_cut_at_a_word(slip):
    text = said(slip(point(quote="chữ " * 200)))

    assert "chữ…”" in text


def test_pages_of_a_slip_are_numbered_by_fields(slip):
    foot = slip(point()).sections[0].footer.paragraphs[0]
    fields = [f.get(qn("w:instr")) for f in foot._p.iter(qn("w:fldSimple"))]

    assert fields == ["PAGE", "NUMPAGES"]


def test_an_empty_table_says_so(book):
    assert book()["Kết luận"]["A2"].value == "Không có dòng nào."


def test_the_workbook_names_source_parameters_and_hashes(book):
    lines = [[cell.value for cell in row] for row in book()["Nguồn"].rows]

    assert ["Nguồn số liệu", "+Nguồn: a."] in lines
    assert ["Tham số", "source = 'data/a.txt'"] in lines
    assert ["Tham số mặc định", "seed = 7"] in lines
    assert ["Tệp đầu vào", f"data/a.txt, 7 byte, sha256 {'ab' * 32}"] in lines


def test_an_english_report_has_english_papers(book, slip):
    assert book(lang="en").sheetnames == ["Findings", "Source"]
    assert "no accusation" in said(slip(lang="en"))


def test_a_slip_has_headings_of_its_own_rank(slip):
    page = slip(point())
    found = [(p.style.name, p.text) for p in page.paragraphs if "ea" in p.style.name]

    assert found[0] == ("Heading 1", "Phát hiện")
    assert found[1] == ("Heading 2", "1. =1 lệch")
    assert page.paragraphs[1].style.name == "Title"


def test_a_slip_says_what_an_official_needs(slip):
    text = said(slip(point()))

    for due in ("Có chỗ sai nhỏ", "Đạt 71,26%.", "câu hỏi gửi tác giả", "ab" * 32):
        assert due in text
    assert "và 1 tệp khác" in text


def test_a_slip_stays_short_and_counts_the_rest(slip):
    page = slip(*map(point, range(7)))

    assert sum(p.style.name == "Heading 2" for p in page.paragraphs) == 4
    assert "Còn 3 phát hiện" in said(page)


def test_a_slip_without_findings_says_so(slip):
    assert "Không có phát hiện nào." in said(slip())


def test_heads_of_tables_repeat_on_the_next_page(slip):
    heads = [t.rows[0]._tr.trPr.find(qn("w:tblHeader")) for t in slip(point()).tables]

    assert len(heads) == 2
    assert None not in heads


@pytest.mark.parametrize(("lang", "tag"), [("vi", "vi-VN"), ("en", "en-GB")])
def test_a_slip_names_its_language_and_that_of_quotes(slip, lang, tag):
    page = slip(point(), lang=lang)
    quote = next(p for p in page.paragraphs if p.style.name == "Quote")
    normal = page.styles["Normal"].element.rPr.find(qn("w:lang"))

    assert normal.get(qn("w:val")) == tag
    assert quote.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert page.core_properties.language == tag


def test_papers_tell_neither_clock_nor_user(book, slip):
    for about in (book().properties, slip().core_properties):
        assert (about.created.year, about.modified.year) == (2000, 2000)
        assert "cchc-workbench" in (
            getattr(about, "creator", ""),
            getattr(about, "author", ""),
        )


def test_the_same_input_gives_the_same_bytes_at_any_time(paper, monkeypatch):
    told = handed([("a", "1")], [point()])
    first = dict(make_papers(told, paper))
    monkeypatch.setattr("time.time", lambda: 1e9)

    assert dict(make_papers(told, paper)) == first


def test_a_report_without_a_summary_still_has_papers(paper):
    bare = Paper(
        title="a",
        summary=None,
        origin=paper.origin,
        command="",
        software=paper.software,
    )

    assert len(dict(make_papers(handed(), bare))) == 2


@pytest.fixture(scope="module")
def runs(make_desk, states):
    desk = make_desk("office")
    desk.notebook("hands.ipynb", states("rounding", title="Lệch"), given())
    desk.notebook("wrong.ipynb", given(source=7))
    desk.notebook("bare.ipynb", states())
    plan = desk.plan(*({"notebook": f"{n}.ipynb"} for n in ("hands", "wrong", "bare")))
    stale = desk.root / "1" / "bare" / "bare.xlsx"
    stale.parent.mkdir(parents=True)
    stale.write_text("of an earlier run")
    return [
        run_plan(plan, out=desk.root / str(jobs), jobs=jobs, progress=False)
        for jobs in (1, 2)
    ]


def test_papers_lie_beside_the_page_and_in_the_manifest(runs):
    root = runs[0].index.parent
    result = runs[0].results[0]
    graph = json.loads(runs[0].manifest.read_text("utf-8"))["@graph"]
    known = {entity["@id"]: entity.get("sha256") for entity in graph}

    for path in (result.workbook, result.slip):
        content = (root / path).read_bytes()
        assert known[path] == hashlib.sha256(content).hexdigest()


def test_workers_write_the_same_papers(runs):
    one, two = (run.index.parent for run in runs)

    for suffix in (".xlsx", ".docx"):
        path = f"hands/hands{suffix}"
        assert (one / path).read_bytes() == (two / path).read_bytes()


def test_page_and_index_lead_to_the_papers_by_relative_links(runs, see):
    root = runs[0].index.parent
    links = [a["href"] for a in see(root / "hands" / "hands.html").all("a")]
    listed = [a["href"] for a in see(runs[0].index).all("a")]

    assert {"hands.xlsx", "hands.docx"} <= set(links)
    assert {"hands/hands.xlsx", "hands/hands.docx"} <= set(listed)


def test_a_wrong_hand_over_fails_its_report_only(runs):
    assert [result.status for result in runs[0].results] == ["ran", "failed", "ran"]
    assert runs[0].results[1].failure.kind == "summary"
    assert not (runs[0].index.parent / "wrong" / "wrong.html").exists()


def test_a_report_that_hands_over_nothing_has_no_papers(runs):
    root, bare = runs[0].index.parent, runs[0].results[2]

    assert (bare.workbook, bare.slip) == (None, None)
    assert not (root / "bare" / "bare.xlsx").exists()
    assert "bare.xlsx" not in (root / "bare" / "bare.html").read_text("utf-8")
