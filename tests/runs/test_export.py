"""A page is one file that says what was found and asks nobody for anything."""

from __future__ import annotations

import base64
import struct

import nbformat.v4
import pytest

from cchc_lib.runs.export import Page, export_page
from cchc_lib.runs.records import Origin, Software, StoredFile, Summary

PNG = base64.b64encode(
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 320) + b"\0" * 40
).decode()
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def make_page():
    def make(**changes):
        file = StoredFile(path="data/a.txt", sha256="ab" * 32, size=7)
        origin = Origin(
            key="",
            notebook=StoredFile(path="a.ipynb", sha256="cd" * 32, size=9),
            inputs=(file,),
            parameters={"source": "data/a.txt"},
            defaults={"seed": 7},
            lang=changes.pop("lang", "vi"),
        )
        page = {
            "name": "a",
            "title": "Một tỷ lệ lệch",
            "summary": None,
            "origin": origin,
            "command": "cchc run audit.yml --only a",
            "software": Software(package="0.1", python="3.11.2", installed=(), own=""),
        }
        return Page(**page | changes)

    return make


@pytest.fixture
def export(make_page):
    """Export cells: text is Markdown, a list holds the outputs of a code cell."""

    def of(*cells, **changes):
        notebook = nbformat.v4.new_notebook(
            cells=[
                nbformat.v4.new_markdown_cell(cell)
                if isinstance(cell, str)
                else nbformat.v4.new_code_cell("secret = 1", outputs=cell)
                for cell in cells
            ]
        )
        return export_page(notebook, make_page(**changes))

    return of


def shows(data, metadata=None):
    return nbformat.v4.new_output("display_data", data=data, metadata=metadata or {})


def prints(text, name="stdout"):
    return nbformat.v4.new_output("stream", text=text, name=name)


@pytest.mark.parametrize(("lang", "word"), [("vi", "Mục lục"), ("en", "Contents")])
def test_a_page_speaks_one_language(export, see, lang, word):
    html = export("## a\n\n## b", lang=lang)

    assert see(html).all("html") == [{"lang": lang}]
    assert word in html


def test_a_policy_forbids_everything_but_own_style_and_pictures(export, see):
    [policy] = [m for m in see(export()).all("meta") if "http-equiv" in m]

    assert policy["content"].startswith(
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    )


def test_title_and_heading_are_the_finding(export):
    html = export("# Có khớp không?\n\nMở đầu.")

    assert "<title>Một tỷ lệ lệch</title>" in html
    assert "<h1>Một tỷ lệ lệch</h1>" in html
    assert '<p class="kicker">Có khớp không?</p>' in html


def test_a_question_that_is_the_title_stands_once(export):
    assert export("# Một tỷ lệ lệch").count("Một tỷ lệ lệch") == 2


def test_verdict_is_said_in_words_with_a_shape(export, see):
    summary = Summary(
        title="", verdict="minor", sentence="Một câu.", counts={"note": 2, "minor": 1}
    )

    html = export(summary=summary)

    assert "Có chỗ sai nhỏ" in html
    assert "1 sai nhỏ · 2 ghi chú" in html
    assert see(html).all("svg")[0]["aria-hidden"] == "true"


def test_a_page_without_summary_says_so(export):
    assert "Chưa nêu kết luận" in export()


def test_contents_lead_to_every_heading(export, see):
    html = export("## Phát hiện", "### Chi tiết", [prints("x")], "## Phương pháp")
    seen = see(html)

    links = [a["href"] for a in seen.all("a") if a["href"].startswith("#s-")]
    assert links == ["#s-phat-hien", "#s-chi-tiet", "#s-phuong-phap"]
    ids = {attributes.get("id") for _, attributes in seen.tags}
    assert {link[1:] for link in links} <= ids


def test_one_heading_needs_no_contents(export, see):
    assert not see(export("## a")).all("nav")


def test_code_is_not_shown(export):
    assert "secret" not in export([prints("x")])


@pytest.mark.parametrize(
    "output",
    [
        prints(HOSTILE),
        prints(HOSTILE, "stderr"),
        shows({"text/plain": HOSTILE + " said"}),
        shows({"text/markdown": HOSTILE}),
        shows({"text/html": HOSTILE}),
        shows({"image/svg+xml": SVG}),
        shows({"image/png": PNG}, {"alt": f'"{HOSTILE}', "caption": HOSTILE}),
        shows({"application/javascript": "alert(1)", "text/plain": "x"}),
    ],
    ids=["out", "err", "plain", "markdown", "html", "svg", "alt", "javascript"],
)
def test_nothing_an_output_says_can_run(export, see, output):
    seen = see(export([output]))

    assert not list(seen.harms())


def test_nothing_in_the_frame_can_run(export, see):
    summary = Summary(title="", verdict="ok", sentence=HOSTILE, counts={})
    frame = {"title": HOSTILE, "summary": summary, "command": HOSTILE}

    seen = see(export(f"# {HOSTILE}\n\n## {HOSTILE}", "## b", **frame))

    assert not list(seen.harms())
    assert seen.text.count(HOSTILE) >= 5


def test_a_picture_is_in_the_page_with_its_words_and_size(export, see):
    about = {"alt": "98 % nằm trong khoảng.", "caption": "Nguồn: UBND."}

    html = export([shows({"image/png": PNG, "text/plain": "<Figure>"}, about)])

    [image] = see(html).all("img")
    assert image["src"].startswith("data:image/png;base64,")
    assert (image["alt"], image["width"]) == ("98 % nằm trong khoảng.", "640")
    assert "<figcaption>Nguồn: UBND.</figcaption>" in html


def test_words_may_belong_to_one_form_of_the_picture(export, see):
    about = {"image/png": {"alt": "Lời", "width": 320, "height": 160}}

    [image] = see(export([shows({"image/png": PNG}, about)])).all("img")

    assert (image["alt"], image["width"]) == ("Lời", "320")


@pytest.mark.parametrize("kind", ["image/svg+xml", "image/jpeg"])
def test_other_pictures_are_shown_too(export, see, kind):
    data = SVG if kind == "image/svg+xml" else PNG

    [image] = see(export([shows({kind: data})])).all("img")

    assert image["src"].startswith(f"data:{kind};base64,")


def test_a_picture_without_words_says_where_it_stands(export, see):
    picture = [shows({"image/png": PNG})]

    before, after = see(export(picture, "## Xu thế", picture)).all("img")

    assert before["alt"] == "Biểu đồ chưa có mô tả"
    assert after["alt"] == "Biểu đồ chưa có mô tả: Xu thế"


def test_html_is_preferred_and_summaries_are_not_printed(export):
    summary = "application/vnd.cchc.summary+json"

    html = export(
        [
            shows({"text/html": "<p>bảng</p>", "text/plain": "plain", summary: {}}),
            shows({"text/plain": "only a summary", summary: {}}),
        ]
    )

    assert "<p>bảng</p>" in html
    assert "plain" not in html
    assert "only a summary" not in html


@pytest.mark.parametrize(
    "name",
    ["<Axes: xlabel='a'>", "<Figure size 640x480 with 1 Axes>", "<object at 0x…>"],
)
def test_names_of_objects_are_not_for_readers(export, name):
    assert "&lt;" not in export([shows({"text/plain": name})])


def test_results_in_plain_text_are_shown(export):
    result = nbformat.v4.new_output("execute_result", data={"text/plain": "a < 3"})

    assert '<pre class="output">a &lt; 3</pre>' in export([result])


def test_warnings_are_folded_away(export, see):
    assert see(export([prints("cẩn thận", "stderr")])).all("details")


def test_an_early_stop_is_told(export):
    leaves = nbformat.v4.new_output(
        "error", ename="SystemExit", evalue="0", traceback=["SystemExit: 0"]
    )

    html = export([leaves])

    assert "Notebook tự dừng" in html
    assert "SystemExit" not in html


def test_the_foot_says_where_it_comes_from(export):
    html = export()

    for said in ("data/a.txt", "ab" * 32, "cd" * 32, "3.11.2", "--only a"):
        assert said in html
    assert "seed = 7</code> (mặc định)" in html


def test_equal_notebooks_make_equal_pages(export):
    cells = ["## a", [shows({"image/png": PNG})], "## a"]

    assert export(*cells) == export(*cells)
