"""A report is for everyone: for screen readers and keyboards, by day and by night."""

from __future__ import annotations

from itertools import pairwise

import pytest

pytestmark = pytest.mark.browser

DARKEST = 60  # of 255


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(look, axe, path, scheme):
    sight = look(path, color_scheme=scheme)
    sight.settle()

    assert axe(sight) == []


def test_dark_mode_is_dark(sight):
    sight.page.emulate_media(color_scheme="dark")

    [paper] = sight.each("body", "getComputedStyle(e).backgroundColor.match(/\\d+/g)")
    assert max(map(int, paper)) < DARKEST


def test_the_language_is_named(sight, place):
    expected = "en" if place.startswith("en/") else "vi"

    assert sight.page.evaluate("document.documentElement.lang") == expected


@pytest.mark.parametrize(
    "place", ["en/audit_reported_figures/long-xuyen-2020.html"], indirect=True
)
def test_quotations_keep_their_language_in_another(sight):
    languages = sight.each("blockquote, mark", "e.closest('[lang]').lang")

    assert languages
    assert set(languages) == {"vi"}


def test_the_title_is_the_finding(sight):
    title = sight.page.title()

    assert title.strip()
    assert sight.each("h1", "e.textContent.trim()") == [title]


def test_headings_skip_no_level(sight):
    levels = sight.each("h1, h2, h3, h4, h5, h6", "+e.tagName[1]")

    assert levels[0] == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_every_picture_is_there_and_has_words(sight):
    pictures = sight.each("img", "[e.complete && e.naturalWidth > 0, e.alt.trim()]")

    assert [words for there, words in pictures if not (there and words)] == []


def test_every_drawing_has_words_or_is_none_of_a_listener_s_business(sight):
    silent = "!e.closest('[aria-hidden=true]') && !e.getAttribute('aria-label')"

    assert sight.each("svg", silent).count(True) == 0


def test_every_table_has_a_caption_and_an_address(sight):
    tables = sight.each("table", "[e.caption?.textContent.trim() ?? '', e.id]")

    assert [table for table in tables if not all(table)] == []


def test_the_first_stop_of_the_keyboard_leads_to_the_text(look, path):
    sight = look(path)

    sight.page.keyboard.press("Tab")

    [skip] = sight.each(":focus", "[e.hash, e.getBoundingClientRect().left >= 0]")
    assert skip == ["#main", True]
