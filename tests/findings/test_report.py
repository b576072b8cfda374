"""The parts of a page: every table named, every figure linked, every word there."""

from __future__ import annotations

import ast
import base64
import csv
import io
import re
from pathlib import Path

import pytest

import cchc_lib
from cchc_lib.checks import ALL_RULES
from cchc_lib.findings import downloads, report
from cchc_lib.findings.html import csv_text
from cchc_lib.findings.wording import card_words, licences, report_words
from cchc_lib.runs.export import clean_html

TEXT = (
    "Ngày 23/2/2021, tiếp nhận trên 37.000 hồ sơ; đúng hạn đạt gần 97%. Trực tuyến có "
    "74.285/104.259 hồ sơ, đạt tỉ lệ 71,26%. Có 13 phường.\n"
    "=HYPERLINK(1) có 5 người. Kết quả 77,19 điểm, xếp loại khá theo Bộ chỉ số 766."
)
PARTS = ["show_figures", "show_checks", "show_unchecked", "show_implied"]


@pytest.fixture(scope="module", params=["vi", "en"])
def audit(audit_text, request):
    return audit_text(TEXT, lang=request.param)


@pytest.mark.parametrize("part", PARTS)
def test_table_has_caption_and_id(audit, part):
    html = getattr(report, part)(audit).html

    assert re.search(r'<table id="table-\w+"[^>]*>\s*<caption>[^<]+\(\d+\)', html)


@pytest.mark.parametrize("part", PARTS)
def test_table_stays_itself_in_a_page(audit, part):
    html = getattr(report, part)(audit).html

    assert "<table" in clean_html(html, name_table=lambda caption: caption)


@pytest.mark.parametrize("part", PARTS)
def test_text_without_figures_is_told_so(audit_text, part):
    html = getattr(report, part)(audit_text("Không có số nào.")).html

    assert html.startswith("<p>")
    assert "<table" not in html


def test_links_lead_to_figures_that_are_there(audit):
    html = "".join(getattr(report, part)(audit).html for part in PARTS)
    links = set(re.findall(r'href="#(figure-\w+)"', html))

    assert links
    assert links <= set(re.findall(r'id="(figure-\w+)"', html))


def test_long_table_is_cut_and_says_so(audit_text, monkeypatch):
    monkeypatch.setattr(report, "MOST_ROWS", 2)
    html = report.show_figures(audit_text(TEXT)).html

    assert html.count("<tr>") == 3
    assert "dòng; lệnh “cchc check”" in html


def test_ignored_numbers_are_listed_with_their_reason(audit_text):
    html = report.show_unchecked(audit_text(TEXT)).html

    assert "<details><summary>" in html
    assert "23/2/2021" in html


def test_class_is_tied_to_its_scheme(audit_text):
    assert (
        "loại “khá” của thang qd766_2022" in report.show_checks(audit_text(TEXT)).html
    )


def test_page_parts_know_both_languages(audit):
    words = report_words(audit.lang)

    for key in words.HEADINGS:
        assert report.heading(key, audit.lang).markdown.startswith("## ")
    assert report.show_method(audit.lang).markdown.startswith("**")


def test_source_line_leaves_out_what_is_not_recorded(audit_text):
    audit = audit_text("Không có số nào.")

    assert report.source_line(audit) == "Nguồn: a."


def test_answer_is_escaped_and_plain(audit):
    block = report.show_answer(audit, fail_level="minor")

    assert block._repr_html_().startswith("<p><strong>")
    assert repr(block) == block.text


def files(html):
    return {
        name: base64.b64decode(code)
        for name, code in re.findall(r'download="([^"]+)" href="[^,]*,([^"]+)"', html)
    }


def test_downloads_open_in_excel(audit_text):
    found = files(report.show_downloads(audit_text(TEXT)).html)

    assert list(found) == ["phat-hien.csv", "con-so.csv", "doi-chieu.csv"]
    assert all(content.startswith(b"\xef\xbb\xbf") for content in found.values())


def test_downloads_have_the_marks_of_the_language(audit_text):
    vietnamese = files(report.show_downloads(audit_text(TEXT)).html)["con-so.csv"]
    english = files(report.show_downloads(audit_text(TEXT, lang="en")).html)

    assert "71,255" in vietnamese.decode("utf-8-sig")
    assert "71.255" in english["figures.csv"].decode("utf-8-sig")


def test_no_cell_starts_a_formula(audit_text):
    content = files(report.show_downloads(audit_text(TEXT)).html)["con-so.csv"]
    cells = [
        c for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for c in row
    ]

    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@a", "-1+1", " =1", "＝1"])
def test_formula_is_made_text(cell):
    assert csv_text(["a"], [[cell]]).splitlines()[1].startswith("'")


@pytest.mark.parametrize("cell", ["-3,5", "-3.5", "12", "“71,26%”", ""])
def test_number_stays_a_number(cell):
    [row] = list(csv.reader(io.StringIO(csv_text(["a"], [[cell]]))))[1:] or [[""]]

    assert (row or [""])[0] == cell


def test_file_too_large_for_a_page_is_named_instead(audit_text, monkeypatch):
    monkeypatch.setattr(downloads, "LARGEST", 10)
    html = report.show_downloads(audit_text(TEXT)).html

    assert "href" not in html
    assert "cchc check" in html


def names(module):
    return sorted(name for name in vars(module) if name.isupper())


@pytest.mark.parametrize("words", [report_words, card_words])
def test_both_languages_have_the_same_words(words):
    vietnamese, english = words("vi"), words("en")

    assert names(vietnamese) == names(english)
    for name in names(vietnamese):
        one, other = getattr(vietnamese, name), getattr(english, name)
        assert type(one) is type(other)
        assert not isinstance(one, dict) or one.keys() == other.keys()


@pytest.mark.parametrize("table", ["HEADLINES", "TOLERANCES", "CHANGES"])
def test_every_rule_has_its_words(table):
    rules = {code for code, _ in ALL_RULES.values()} | {"F08"}

    assert rules <= getattr(card_words("vi"), table).keys()


def test_every_reason_to_tie_figures_is_worded():
    relations = Path(cchc_lib.__file__).parent / "relations"
    given = {
        node.value.value
        for path in relations.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.keyword)
        and node.arg == "reason"
        and isinstance(node.value, ast.Constant)
    }

    assert given
    assert given - licences("vi").keys() == set()


def test_reasons_are_worded_in_both_languages():
    assert licences("vi").keys() == licences("en").keys()
