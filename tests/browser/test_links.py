"""Every link leads somewhere; every file in a page opens as text."""

from __future__ import annotations

import base64
import csv
import io
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = pytest.mark.browser

MARK = b"\xef\xbb\xbf"  # without it Excel misreads Vietnamese
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
NUMBER = re.compile(r"-?\d[\d.,]*")
REPORT = "audit_reported_figures/long-xuyen-2020.html"
HOSTILE = "audit_reported_figures/img-src-x-onerror-window-harmed-8.html"

with_findings = pytest.mark.parametrize(
    "place", [f"vi/{REPORT}", f"en/{REPORT}", f"hostile/{HOSTILE}"], indirect=True
)


def cells(address):
    content = base64.b64decode(address.partition("base64,")[2])
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [cell for row in rows for cell in row]


def test_links_to_other_pages_lead_to_files(sight):
    addresses = sight.each("a[href]", "e.href")

    files = [urlsplit(url) for url in addresses if url.startswith("file:")]
    assert [f.path for f in files if not Path(unquote(f.path)).is_file()] == []


def test_places_in_a_page_are_there(sight):
    gone = "!document.getElementById(decodeURIComponent(e.hash.slice(1))) && e.hash"

    assert [hash_ for hash_ in sight.each("a[href^='#']", gone) if hash_] == []


def test_no_two_places_of_a_page_have_one_name(sight):
    names = sight.each("[id]", "e.id")

    assert len(names) == len(set(names))


@pytest.mark.parametrize("place", ["vi/index.html"], indirect=True)
def test_the_index_leads_to_every_report_by_its_title(look, path):
    sight = look(path)
    links = sight.page.locator("main h2 a")
    titles = links.all_inner_texts()

    for number, title in enumerate(titles):
        links.nth(number).click()
        assert sight.page.inner_text("h1") == title
        sight.page.click(".back a")

    reports = [path for path in sight.path.parent.rglob("*.html") if path != sight.path]
    assert len(titles) == len(reports)


@pytest.mark.parametrize("place", ["hostile/index.html"], indirect=True)
def test_a_report_that_failed_is_in_the_index_without_a_link(sight):
    [failed] = sight.each("li:has(details)", "e.querySelectorAll('a').length")

    assert failed == 0


@with_findings
def test_a_file_of_a_page_is_saved_as_csv_that_excel_reads(sight):
    for link in sight.page.locator("a[download]").all():
        with sight.page.expect_download() as saved:
            link.click()

        assert saved.value.suggested_filename.endswith(".csv")
        assert Path(saved.value.path()).read_bytes().startswith(MARK)


@with_findings
def test_findings_figures_and_checks_can_be_saved(sight):
    assert len(sight.each("a[download]", "e.download")) == 3


def test_no_cell_of_a_file_is_a_formula(sight):
    found = [cell for url in sight.each("a[download]", "e.href") for cell in cells(url)]

    computed = [c for c in found if FORMULA.match(c) and not NUMBER.fullmatch(c)]
    assert computed == []
