"""Smaller pictures that show the same."""

from __future__ import annotations

import pytest

from cchc_lib.charts.svg import slim


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("<a>\n <!-- word -->\n</a>", "<a></a>"),
        ('<use id="line_1" x="12.345678"/>', '<use x="12.34"/>'),
        ('<a transform="rotate(-0 3 4)">x</a>', "<a>x</a>"),
        ('<a style="fill: #fff; stroke: none"/>', '<a style="fill:#fff;stroke:none"/>'),
        ("<metadata>\nabout\n</metadata><b/>", "<b/>"),
        ("<g></g><b/>", "<b/>"),
    ],
    ids=["comment", "name-and-decimals", "no-turn", "blanks", "metadata", "empty"],
)  # fmt: skip
def test_what_no_reader_sees_is_left_out(long, short):
    assert slim(long) == short


@pytest.mark.parametrize(
    "svg",
    [
        "<text>71.25041 &lt; 98.76543</text>",
        '<use xlink:href="#m1"/><path id="m1"/>',
        '<path d="M 0.397805 -0.012345"/>',
        '<g clip-path="url(#p12.34567)"/><clipPath id="p12.34567"/>',
    ],
    ids=["words", "names-in-use", "small-numbers", "references"],
)
def test_what_counts_is_kept(svg):
    assert slim(svg) == svg


def test_one_font_is_named_once():
    words = "".join(
        f"<text style=\"font-family: 'DejaVu Sans', x\">{n}</text>" for n in "ab"
    )

    svg = slim(f"<style>*{{}}</style>{words}")
    assert svg.count("font-family") == 1
    assert ">a</text>" in svg


def test_two_fonts_are_kept():
    words = "".join(f'<text style="font-family:{n}">x</text>' for n in "ab")

    assert slim(f"<style></style>{words}").count("font-family") == 2
