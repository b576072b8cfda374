"""A page fits a telephone and a sheet of paper."""

from __future__ import annotations

import io

import pdfplumber
import pytest

pytestmark = pytest.mark.browser

# What sticks out of the window on the right, except inside a box that scrolls.
STICKS_OUT = """
[...document.querySelectorAll("body *")]
  .filter((e) => e.getBoundingClientRect().width > 1)
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
  .filter((e) => !e.parentElement.closest(BOX))
  .map((e) => e.outerHTML.slice(0, 90))
"""
POINTS = 72 / 25.4  # in a millimetre
A4 = (210 * POINTS, 297 * POINTS)
SIDE = 17 * POINTS  # the margin of the style sheet's @page
PIXELS = int((210 - 2 * 17) / 25.4 * 96)  # what is left of the width
BODY = 10.5  # points

report = pytest.mark.parametrize(
    "place", ["vi/audit_reported_figures/long-xuyen-2020.html"], indirect=True
)


@pytest.mark.parametrize("width", [390, 320])
def test_a_page_does_not_scroll_sideways_on_a_phone(sight, width):
    sight.page.set_viewport_size({"width": width, "height": 844})

    assert sight.page.evaluate("document.documentElement.scrollWidth") <= width
    assert sight.page.evaluate(STICKS_OUT.replace("BOX", "'.table-box'")) == []


def test_a_wide_table_scrolls_in_its_own_box(sight):
    sight.page.set_viewport_size({"width": 390, "height": 844})

    boxes = sight.each(
        "table",
        "({holds: e.scrollWidth, shows: e.parentElement.clientWidth,"
        " scrolls: getComputedStyle(e.parentElement).overflowX,"
        " stop: e.parentElement.tabIndex})",
    )
    wide = [box for box in boxes if box["holds"] > box["shows"]]
    assert [b for b in wide if (b["scrolls"], b["stop"]) != ("auto", 0)] == []


def test_nothing_is_wider_than_the_paper(sight):
    sight.page.emulate_media(media="print")
    sight.page.set_viewport_size({"width": PIXELS, "height": 1000})

    assert sight.page.evaluate(STICKS_OUT.replace("BOX", "'.none'")) == []


def test_a_print_is_on_a4_with_its_margins_and_at_its_size(sight):
    sight.page.emulate_media(media="print")
    printed = sight.page.pdf(prefer_css_page_size=True)

    with pdfplumber.open(io.BytesIO(printed)) as document:
        for page in document.pages:
            assert (page.width, page.height) == pytest.approx(A4, abs=1)
            assert max(char["x1"] for char in page.chars) < A4[0] - SIDE + 1
        # Chromium shrinks a page whose parts are too wide.
        sizes = {round(char["size"], 1) for char in document.chars}
    assert BODY in sizes


@report
def test_a_table_s_headings_do_not_stand_alone_at_the_foot_of_a_sheet(sight):
    heads = {" ".join(text.split()) for text in sight.each("thead", "e.innerText")}
    sight.page.emulate_media(media="print")
    printed = sight.page.pdf(prefer_css_page_size=True)

    with pdfplumber.open(io.BytesIO(printed)) as document:
        last = [page.extract_text().splitlines()[-1] for page in document.pages]
    assert heads.isdisjoint(last)


@report
def test_what_is_folded_on_a_screen_is_on_paper(look, path):
    sight = look(path)
    folded = sight.each(".story details:not([open]) caption", "e.textContent")

    with pdfplumber.open(io.BytesIO(sight.page.pdf())) as document:
        printed = " ".join(" ".join(p.extract_text() for p in document.pages).split())
    assert folded
    assert [caption for caption in folded if caption not in printed] == []


def test_on_paper_there_is_no_colour_of_the_night(sight):
    sight.page.emulate_media(media="print", color_scheme="dark")

    [ink] = sight.each("body", "getComputedStyle(e).color.match(/\\d+/g)")
    assert max(map(int, ink)) < 60
