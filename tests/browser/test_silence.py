"""A report is one file: it asks for nothing, runs nothing, and complains of nothing."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

HARM = (
    "<script>window.harmed = 1</script><img src=near.png onerror='window.harmed = 2'>"
)
LINK = "<p><a id=trap href='javascript:void(window.harmed = 3)'>x</a></p>"
ONE_PAGE = ["vi/audit_reported_figures/long-xuyen-2020.html"]

one_page = pytest.mark.parametrize("place", ONE_PAGE, indirect=True)


@pytest.fixture
def slip_in(path, tmp_path):
    """Put markup into a copy of a report, as if escaping had let it through."""

    def tamper(markup, *, policy=True):
        html = path.read_text("utf-8").replace("</main>", f"{markup}</main>")
        if not policy:
            html = re.sub(r"<meta http-equiv=[^>]*>", "", html)
        copy = tmp_path / "copy.html"
        copy.write_text(html, "utf-8")
        return copy

    return tamper


def test_opening_a_page_asks_for_nothing_but_the_page(sight):
    assert sight.requests == [sight.path.as_uri()]


def test_the_browser_has_nothing_to_complain_of(sight):
    assert sight.said == []


def test_nothing_a_source_says_is_run(sight):
    assert sight.page.evaluate("window.harmed") is None
    assert sight.dialogs == []


def test_no_page_holds_anything_that_could_run_or_fetch(sight):
    active = "script, iframe, object, embed, base, form, link:not([href^='data:'])"
    handlers = "[...e.attributes].map(a => a.name).filter(n => n.startsWith('on'))"

    assert sight.each(active, "e.outerHTML") == []
    assert [names for names in sight.each("*", handlers) if names] == []


def test_no_link_leaves_the_reports(sight):
    schemes = {url.partition(":")[0] for url in sight.each("a[href]", "e.href")}

    assert schemes <= {"file", "data"}


@pytest.mark.parametrize(
    "place",
    ["hostile/audit_reported_figures/img-src-x-onerror-window-harmed-8.html"],
    indirect=True,
)
def test_a_hostile_text_is_shown_as_it_is_typed(sight):
    said = sight.page.inner_text("main")

    for typed in ("<script>window.harmed=4</script>", "[x](javascript:", "</main>"):
        assert typed in said


@one_page
def test_the_policy_stops_what_escaping_would_let_through(look, slip_in):
    sight = look(slip_in(HARM))

    sight.settle()

    blocked = {line.split()[1] for line in sight.said if line.startswith("policy ")}
    assert blocked == {"script-src-elem", "script-src-attr", "img-src"}
    assert sight.page.evaluate("window.harmed") is None


@one_page
def test_the_policy_stops_a_link_that_would_run(look, slip_in):
    sight = look(slip_in(LINK))

    with sight.page.expect_console_message(lambda m: "JavaScript URL" in m.text):
        sight.page.click("#trap")

    assert sight.page.evaluate("window.harmed") is None


@one_page
def test_without_the_policy_these_tests_would_see_the_harm(look, slip_in):
    sight = look(slip_in(HARM + LINK, policy=False))

    sight.settle()
    assert sight.page.evaluate("window.harmed") == 2
    assert len(sight.requests) == 2
    assert sight.said != []

    sight.page.click("#trap")
    sight.page.wait_for_function("window.harmed === 3")
