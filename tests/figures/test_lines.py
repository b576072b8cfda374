"""A line break ends a sentence, or only wraps a line."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.figures.lines import find_wraps
from cchc_lib.vocabulary import load_vocabulary

PIECES = st.sampled_from(
    [
        "Tỉnh",
        "xã Đông",
        "98%.",
        "(",
        ")",
        "|",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "của ",
        "ĐẠT",
        "Ⓐ",
    ]
)


def lines_of(text):
    """The lines a reader sees, each on one line."""
    wraps = find_wraps(text, load_vocabulary())
    joined = "".join(" " if at in wraps else c for at, c in enumerate(text))
    return [line for line in joined.split("\n") if line]


def test_cases_of_lines(line_case):
    """``/`` stands for a break, ``//`` for a blank line, ``‖`` parts what is wanted."""
    text = line_case["text"].replace(" / ", "\n").replace(" // ", "\n\n")

    assert "‖".join(lines_of(text)) == line_case["lines"]


def test_the_width_of_a_filled_text_tells_its_paragraphs():
    filled = (
        "Trong quý, huyện tiếp nhận 300 hồ\n"  # 33 characters: "sơ." has no room in 34
        "sơ. Trả đúng hạn 295 hồ sơ, trễ 5.\n"  # 34: "Cấp" has none
        "Cấp xã trả 120 hồ sơ, đều trước\n"  # 31: "hạn." has none
        "hạn. Tỉnh giao 98%.\n"  # 19: "Tháng" has room, so a paragraph ends
        "Tháng tới, huyện giao 99% cho xã."
    )

    assert len(lines_of(filled)) == 2


def test_a_name_with_a_dash_is_no_list_where_the_line_is_full():
    filled = (
        "Thí điểm các ngành Nội vụ, Lao động\n"  # 35 characters: "-" has no room
        "- Thương binh và Xã hội, Y tế, cùng\n"
        "các ngành khác; tỉnh giao cho từng\n"
        "đơn vị nhận và trả 300 hồ sơ\n"
        "- Trả 290 hồ sơ đúng hạn."
    )

    assert len(lines_of(filled)) == 2


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_only_line_feeds_between_lines_wrap(text):
    for at in find_wraps(text, load_vocabulary()):
        assert text[at] == "\n"
        assert text[:at].strip()
        assert text[at + 1 :].strip()


@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_blank_line_never_wraps(text):
    assert find_wraps(text.replace("\n", "\n \n"), load_vocabulary()) == frozenset()


@pytest.mark.slow
@pytest.mark.parametrize("line", ["a\n", "Tỉnh\n", "5 |\n", f"{'a' * 300}\nA"])
def test_many_lines_cost_their_length(line):
    text = line * (500_000 // len(line))
    start = time.process_time()

    find_wraps(text, load_vocabulary())

    assert time.process_time() - start < 10
