"""Outputs are made safe, and their tables fit any screen."""

from __future__ import annotations

from functools import partial

import pytest

from cchc_lib.runs.markdown import Outline, render_markdown
from cchc_lib.runs.markup import clean_html


@pytest.fixture
def clean():
    return partial(clean_html, name_table=lambda caption: f"Bảng: {caption}")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=//x.example/a.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)></svg>",
        "<iframe src=https://x.example></iframe>",
        "<object data=a.swf></object>",
        "<link rel=stylesheet href=https://x.example/a.css>",
        "<meta http-equiv=refresh content='0;url=https://x.example'>",
        "<base href=https://x.example>",
        "<form action=https://x.example><input></form>",
        "<a href='java\nscript:alert(1)'>a</a>",
        "<a href=' JavaScript:alert(1)'>a</a>",
        "<a href='http://[broken'>a</a>",
        "<img src=https://x.example/a.png>",
        "<img srcset='https://x.example/a.png 2x'>",
        "<video poster=https://x.example/a.png></video>",
        "<svg><image xlink:href='javascript:alert(1)'/></svg>",
    ],
)
def test_nothing_runs_or_fetches(clean, see, hostile):
    shown = clean(f"<p>trước</p>{hostile}<p>sau</p>")

    assert not list(see(shown).harms())
    assert "example" not in shown
    assert "alert" not in shown
    assert "<p>trước</p>" in shown


def test_own_pictures_and_links_stay(clean):
    html = (
        '<a href="https://x.example">a</a><img alt="" src="data:image/png;base64,AA"/>'
    )

    assert clean(html) == html


def test_a_picture_without_words_is_decoration(clean):
    assert clean('<img src="data:image/png;base64,AA">').count('alt=""') == 1


def test_escaped_text_stays_escaped(clean):
    assert clean("<p>&lt;script&gt;</p>") == "<p>&lt;script&gt;</p>"


def test_a_table_scrolls_in_a_named_box(clean, see):
    seen = see(clean("<table><caption>Hồ sơ</caption><tr><td>1</td></tr></table>"))

    assert seen.all("div") == [
        {
            "class": "table-box",
            "role": "region",
            "tabindex": "0",
            "aria-label": "Bảng: Hồ sơ",
        }
    ]


def test_a_table_without_a_caption_gets_one_for_screen_readers(clean, see):
    seen = see(clean("<table><tr><td>1</td></tr></table>"))

    assert seen.all("caption") == [{"class": "unseen"}]


def test_a_table_has_an_address(clean, see):
    seen = see(clean("<table id='a'></table><table><caption>Hồ sơ</caption></table>"))

    assert [table["id"] for table in seen.all("table")] == ["a", "t-bang-ho-so"]


def test_a_table_in_a_table_is_not_framed(clean, see):
    inner = "<table><tr><td>1</td></tr></table>"

    seen = see(clean(f"<table><tr><td>{inner}</td></tr></table>"))

    assert len(seen.all("div")) == 1


def test_headers_say_what_they_head(clean, see):
    seen = see(
        clean(
            "<table><thead><tr><th></th><th>a</th></tr></thead>"
            "<tbody><tr><th>b</th><td>1</td></tr></tbody></table>"
        )
    )

    assert seen.all("th") == [{"scope": "col"}, {"scope": "row"}]


PANDAS = (
    "<style scoped>th { color: red }</style><table class='dataframe'><thead>"
    "<tr style='text-align: right;'><th>a</th><th>b</th></tr></thead><tbody>"
    "<tr><td>huyện</td><td>98,28 %</td></tr><tr><td>thị xã</td><td>1.793</td></tr>"
    "</tbody></table>"
)


def test_columns_of_numbers_are_set_right(clean, see):
    seen = see(clean(PANDAS))

    assert [cell.get("class") for cell in seen.all("td")] == [None, "number"] * 2
    assert [cell.get("class") for cell in seen.all("th")] == [None, "number"]


def test_the_look_of_pandas_is_dropped(clean):
    assert "style" not in clean(PANDAS)


@pytest.mark.parametrize(
    "rows",
    ["", "<tr><td colspan=2>1</td></tr><tr><td>1</td><td>2</td></tr>"],
    ids=["empty", "spanned"],
)
def test_odd_tables_are_left_alone(clean, rows):
    table = f"<table class='dataframe'><tbody>{rows}</tbody></table>"

    assert "number" not in clean(table)


def test_great_tables_gets_the_page_s_look(clean):
    shown = clean(
        "<style>#t .gt_table { color: red }</style><table class='gt_table'><thead>"
        "<tr class='gt_heading'><td>Hồ sơ</td></tr><tr class='gt_heading'><td>2020</td>"
        "</tr><tr><th>a</th></tr></thead></table>"
    )

    assert "<caption><span>Hồ sơ</span><span>2020</span></caption>" in shown
    assert "red" not in shown


@pytest.fixture
def outline():
    return Outline()


def test_raw_html_in_markdown_is_shown_as_typed(outline, see):
    shown = render_markdown(
        "a <b>b</b>\n\n<script>alert(1)</script>", outline, word="Bảng"
    )

    assert not see(shown).all("script")
    assert "&lt;b&gt;" in shown


def test_headings_never_skip_a_level(outline):
    render_markdown("#### a\n\n#### b\n\n## c\n\n# d", outline, word="Bảng")

    assert [heading.level for heading in outline.headings] == [2, 3, 2, 2]


def test_equal_headings_have_addresses_of_their_own(outline):
    render_markdown("## Kết quả\n\n## Kết *quả*", outline, word="Bảng")

    assert [h.id for h in outline.headings] == ["s-ket-qua", "s-ket-qua-2"]
    assert outline.headings[1].text == "Kết quả"


def test_pictures_of_other_places_become_their_words(outline, see):
    shown = render_markdown(
        "![xa](https://x.example/a.png) ![gần](data:image/png;base64,AA)",
        outline,
        word="Bảng",
    )

    assert see(shown).all("img") == [{"src": "data:image/png;base64,AA", "alt": "gần"}]
    assert "<em>xa</em>" in shown


def test_dangerous_links_in_markdown_are_disarmed(outline, see):
    shown = render_markdown("[a](javascript:alert(1))", outline, word="Bảng")

    assert not list(see(shown).harms())


def test_markdown_tables_are_numbered_under_their_heading(outline, see):
    source = "## Kết quả\n\n|a|\n|-|\n|1|\n\n|b|\n|-|\n|2|"

    shown = render_markdown(source, outline, word="Bảng")

    names = [box["aria-label"] for box in see(shown).all("div")]
    assert names == ["Bảng 1: Kết quả", "Bảng 2: Kết quả"]


def test_tables_before_any_heading_are_numbered(outline):
    assert outline.name_table("", "Bảng") == "Bảng 1"
