"""The words around a figure: whole sentences, cut only where they are too long."""

from __future__ import annotations

import pytest

from cchc_lib.findings.excerpts import bounds, excerpts_of, one_line, sentence_of


@pytest.fixture
def figure_at(audit_text):
    def find(text, printed):
        figures = audit_text(text).reading.figures
        return next(f for f in figures if f.printed.startswith(printed))

    return find


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Mở đầu. Đúng hạn đạt 98%. Hết.", "Đúng hạn đạt 98%."),
        ("Tiêu đề\nĐúng hạn đạt 98%\nHết", "Đúng hạn đạt 98%"),
        ("TP. Cao Lãnh: đúng hạn đạt 98%.", "TP. Cao Lãnh: đúng hạn đạt 98%."),
        ("Có 1.234,5 điểm, đúng hạn đạt 98%!", "Có 1.234,5 điểm, đúng hạn đạt 98%!"),
        ("Ông nói: “Đúng hạn đạt 98%.” Hết.", "Ông nói: “Đúng hạn đạt 98%.”"),
    ],
    ids=["stop", "line", "abbreviation", "marks-inside-a-number", "closing-quote"],
)
def test_sentence_ends_where_a_reader_ends_it(figure_at, text, sentence):
    assert sentence_of(text, figure_at(text, "98%")) == sentence


def test_endless_sentence_is_cut_at_words(figure_at):
    text = f"{'chữ ' * 200}đúng hạn đạt 98% {'nữa ' * 200}"

    sentence = sentence_of(text, figure_at(text, "98%"), reach=40)
    assert sentence.startswith("… ")
    assert sentence.endswith(" …")
    assert len(sentence) < 100
    assert set(sentence.split()) <= {"…", "chữ", "nữa", "đúng", "hạn", "đạt", "98%"}


def test_cost_does_not_grow_with_the_line():
    text = "a. " * 500_000

    low, high = bounds(text, 700_000, 700_001, reach=50)
    assert high - low < 110


def test_figures_of_one_sentence_share_an_excerpt(audit_text):
    text = "Tiếp nhận 100 hồ sơ, đúng hạn 98 hồ sơ.\nTrực tuyến 50 hồ sơ."
    figures = audit_text(text).reading.figures

    found = [[f.printed for f in e.figures] for e in excerpts_of(text, figures)]
    assert found == [["100 hồ sơ", "98 hồ sơ"], ["50 hồ sơ"]]


def test_line_keeps_what_binds_a_number_to_its_sign():
    assert one_line(" 98\u00a0%\r\n\tđạt ") == "98\u00a0% đạt"
