"""One pass over a text: every numeral is a figure or ignored, once."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.figures import extract_figures
from cchc_lib.numbers.numerals import NUMERAL

WORDS = (
    "hồ sơ|xã|đúng hạn|tiếp nhận|trên|gần|khoảng|mức độ|năm|ngày|từ|đến|dưới|điểm|"
    "xếp thứ|tám|mười hai|nghìn|tỷ|đồng|lần lượt là|và|còn|tăng|so với|Phường|Q.|"
    "điện thoại|lượt xem|tháng|quý|bậc|thứ|tuần|trở lên|số|\n|(|)|,|.|;|:|/|-|–|%|…|®"
).split("|")
NUMERALS = (
    "98%|71,26%|104.259|74.285/104.259|3,4|2020|23/2|23/2/2021|10/18|17|2543|24/24|"
    "14h30|7:30|0|5,|.5|00|1.2.3|104 259|H01|10MB|A4|766/QĐ-TTg|0296.3841.234"
).split("|")
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS + NUMERALS), st.sampled_from(["", " "])),
    max_size=16,
).map(lambda pairs: "".join(a + b for a, b in pairs) + ".")


def spans(reading):
    items = [*reading.figures, *reading.ignored]
    return sorted((item.start, item.end) for item in items)


@settings(deadline=None)  # a busy machine is no failure
@given(TEXTS)
def test_every_numeral_is_one_figure_or_ignored_once(text):
    found = spans(extract_figures(text))

    for numeral in re.finditer(NUMERAL, text):
        a, b = numeral.span()
        assert sum(start <= a and b <= end for start, end in found) == 1


@settings(deadline=None)
@given(TEXTS)
def test_figures_and_ignored_never_overlap(text):
    found = spans(extract_figures(text))

    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))


@settings(deadline=None)
@given(TEXTS)
def test_what_is_printed_stands_at_its_place(text):
    reading = extract_figures(text)

    for item in [*reading.figures, *reading.ignored]:
        assert text[item.start : item.end] == item.printed


@settings(deadline=None)
@given(TEXTS)
def test_ids_count_figures_in_order_of_place(text):
    figures = extract_figures(text).figures

    assert [f.id for f in figures] == [f"f{n}" for n in range(1, len(figures) + 1)]
    assert [f.start for f in figures] == sorted(f.start for f in figures)


@settings(deadline=None)
@given(TEXTS)
def test_the_printed_value_lies_within_reach_of_its_set(text):
    for figure in extract_figures(text).figures:
        assert not figure.interval.empty
        assert figure.soft is None or figure.soft.within(figure.interval)


@settings(deadline=None)
@given(TEXTS)
def test_one_text_has_one_reading(text):
    assert extract_figures(text) == extract_figures(text)


@pytest.mark.parametrize("text", ["", " \n\n ", "Không có số nào."])
def test_a_text_without_numbers_has_no_figures(text):
    reading = extract_figures(text)

    assert (reading.figures, reading.ignored) == ((), ())


def test_what_is_printed_holds_the_unit_and_not_the_hedge(only):
    assert only("Tiếp nhận trên 37.000 hồ sơ mới.").printed == "37.000 hồ sơ"


def test_a_bare_count_takes_the_unit_of_its_neighbour(read):
    figures = read("Có 500 phiếu, trực tuyến 480.").figures

    assert [figure.unit for figure in figures] == ["vote", "vote"]


def test_a_bare_count_takes_the_noun_before_it(only):
    assert only("Số hồ sơ thu về là 480.").unit == "dossier"
