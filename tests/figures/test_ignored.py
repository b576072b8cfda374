"""What is not a figure, and why."""

import pytest


def fates(reading, printed):
    """Say what became of some printed characters: their reasons, or "figure"."""
    text = {item.printed: item.reason for item in reading.ignored}
    text.update({figure.printed: "figure" for figure in reading.figures})
    return {text.get(piece) for piece in printed.split("|")}


def test_ignores_what_is_no_figure_and_says_why(ignored_case, read):
    reading = read(ignored_case["sentence"])

    assert fates(reading, ignored_case["printed"]) == {ignored_case["reason"]}


def test_keeps_what_only_looks_like_no_figure(kept_case, read):
    figures = read(kept_case["sentence"]).figures

    found = [(figure.printed, figure.kind, figure.unit) for figure in figures]
    assert found == [(kept_case["printed"], kept_case["kind"], kept_case["unit"])]


@pytest.mark.parametrize(
    "sentence",
    ["Long Xuyên là đô thị loại I.", "Đại hội XIII đề ra mục tiêu.", "Quý III, họp."],
    ids=["class-of-a-city", "congress", "quarter"],
)
def test_roman_numbers_are_no_figures(sentence, read):
    assert read(sentence).figures == ()


def test_an_ignored_number_keeps_its_place(read):
    text = "Theo Quyết định 766/QĐ-TTg."

    (ignored,) = read(text).ignored

    assert text[ignored.start : ignored.end] == "766/QĐ-TTg"


def test_a_list_of_wards_is_ignored_to_its_end(read):
    reading = read("Tại các phường 1, 2 và 3, hồ sơ tăng.")

    assert [item.printed for item in reading.ignored] == ["1, 2 và 3"]


def test_a_number_alone_on_its_line_is_page_furniture(read):
    (ignored,) = read("Thống kê truy cập\n\n2543\n\nLiên kết").ignored

    assert (ignored.printed, ignored.reason) == ("2543", "visit_counter")
