"""Normal form and titles of plain text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.sources.text import find_title, normalise


@given(st.text(st.characters(exclude_characters="ÐƉð\r", exclude_categories=("Cs",))))
def test_normal_text_is_nfc_and_nothing_else(text):
    assert normalise(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"], ids=["windows", "mac", "unix"])
def test_line_ends_become_newlines(end):
    assert normalise(f"một{end}hai{end}") == "một\nhai\n"


@pytest.mark.parametrize(
    ("read", "meant"),
    [("QÐ-TTg", "QĐ-TTg"), ("Ðồng Tháp", "Đồng Tháp"), ("ðúng hạn", "đúng hạn")],
)
def test_eth_is_written_as_the_vietnamese_letter(read, meant):
    assert normalise(read) == meant


@pytest.mark.parametrize("word", ["ÞAÐ", "Friðþjófur"])
def test_eth_of_an_icelandic_word_stays(word):
    assert normalise(word) == word


@pytest.mark.parametrize(
    "mark",
    ["\u00a0", "\u202f", "\u2009", "\u200b", "\u00ad", "\ufeff"],
    ids=["nbsp", "narrow-nbsp", "thin", "zero-width", "soft-hyphen", "inner-mark"],
)
def test_spaces_and_invisible_marks_move_no_offset(mark):
    text = f"104{mark}259 hồ sơ"

    assert normalise(text) == text


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Tin tức",
        "24/02/2021",
        "Thứ tư, 24/02/2021, 08:00",
        "Cập nhật lúc 08:00 ngày 24/02/2021",
        "Long Xuyên, ngày 24 tháng 02 năm 2021",
        "Xuất bản thông tin",
        "Chi tiết bài viết Tin tức",
        "Chào mừng bạn đến với Cổng thông tin",
        "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒNG NGỰ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12 /BC-UBND",
    ],
)
def test_skips_what_stands_above_a_heading(above):
    text = f"{above}\nBáo cáo kết quả quý I"

    assert find_title(text, default="a") == "Báo cáo kết quả quý I"


def test_heading_may_hold_a_date():
    line = "Kết quả giải quyết thủ tục hành chính từ ngày 21/7 đến 20/8/2021"

    assert find_title(line, default="a") == line


def test_heading_may_open_with_the_body_that_speaks():
    line = "UBND phường Mỹ Bình tổ chức hội nghị"

    assert find_title(line, default="a") == line


def test_portal_null_is_no_part_of_a_heading():
    line = "null THÀNH PHỐ HỒNG NGỰ: Phát động thi đua"

    assert find_title(line, default="a") == "THÀNH PHỐ HỒNG NGỰ: Phát động thi đua"


def test_without_a_heading_the_default_is_the_title():
    assert find_title("98%\n1.234\n", default="bao_cao") == "bao_cao"


@pytest.mark.parametrize("line", ["1" * 10**5, "a" * 10**5, "1 " * 10**5])
def test_time_grows_with_the_text_and_no_faster(line):
    assert normalise(f"Ð {line} x") == f"Đ {line} x"
    assert find_title(f"a b {line}", default="a")


def test_heading_of_a_whole_paragraph_is_cut_at_a_word():
    title = find_title("hồ sơ " * 100, default="a")

    assert len(title) <= 161
    assert title.endswith("hồ…")
