"""Decision flags: whether a target, a class, an order or "100 %" hangs on an error."""

from __future__ import annotations

import pytest

from cchc_lib.model import Source
from cchc_lib.pipeline import audit

# 7,424/8,049 is 92.2351 %; the sum with 625 late leaves only the share to doubt
SURE = (
    "Giải quyết 8.049 hồ sơ, trong đó đúng hạn 7.424 hồ sơ, đạt {share}%, vượt chỉ "
    "tiêu {target}%; quá hạn 625 hồ sơ."
)
# without the late ones each of the three figures may be the wrong one
OPEN = (
    "Năm 2024, huyện giải quyết 8.049 hồ sơ, trong đó đúng hạn 7.424 hồ sơ, đạt "
    "96,24%, vượt chỉ tiêu 95%."
)


@pytest.fixture(scope="module")
def flags():
    """Give severity and decision flag of each finding on a text."""

    def run(text):
        source = Source(
            path="a", text=text, title="a", sha256="0" * 64, encoding="utf-8"
        )
        return [(f.rule, f.severity, f.decision) for f in audit(source).found]

    return run


def test_a_target_missed_however_it_is_mended_is_certain(flags):
    text = SURE.format(share="96,24", target="95")

    assert flags(text) == [("F01", "material", "certain")]


def test_a_target_reached_however_it_is_mended_is_no_decision(flags):
    text = SURE.format(share="96,24", target="90")

    assert flags(text) == [("F01", "material", None)]


def test_a_target_that_some_repair_leaves_reached_is_possible(flags):
    # If 7,424 or 8,049 is wrong and 96.24 % right, the target is reached
    assert flags(OPEN) == [("F01", "material", "possible")]


def test_a_small_gap_that_turns_a_target_is_material(flags):
    # 92.4 against 92.2351 is less than half a point; 92.3 lies between
    text = SURE.format(share="92,4", target="92,3")

    assert flags(text) == [("F01", "material", "certain")]


def test_the_same_small_gap_is_minor_where_no_target_turns(flags):
    text = SURE.format(share="92,4", target="92")

    assert flags(text) == [("F01", "minor", None)]


def test_an_order_that_may_turn_is_possible(flags):
    # 970/1,000 is 97 %, below the 97.5 % of another; or 970 is wrong
    text = (
        "Tỷ lệ đúng hạn của Sở Y tế cao nhất với 98,9% (giải quyết 1.000 hồ sơ, đúng "
        "hạn 970 hồ sơ), Sở Xây dựng 97,5%, Sở Tư pháp 96,1%."
    )

    assert flags(text) == [("F01", "material", "possible")]


def test_all_of_it_that_cannot_be_all_is_certain(flags):
    text = (
        "Giải quyết 8.049 hồ sơ, trong đó đúng hạn 7.424 hồ sơ, đạt 100%; quá hạn 625 "
        "hồ sơ."
    )

    assert flags(text) == [("F01", "material", "certain")]


def test_a_class_that_turns_is_flagged(flags):
    # 41.2 + 38.1 = 79.3, of the class below 80; a part may be wrong instead
    text = (
        "Theo Quyết định 766/QĐ-TTg, tỉnh đạt 82,3 điểm, xếp loại Tốt, gồm 41,2 điểm "
        "hồ sơ và 38,1 điểm dịch vụ."
    )

    assert flags(text) == [("F03", "material", "possible")]


def test_a_text_that_agrees_has_no_flags(flags):
    assert flags(SURE.format(share="92,24", target="92")) == []


def test_a_class_between_whose_ends_the_figure_may_still_lie_is_possible(flags):
    # 82.3 of f2 may be anything from 0 to 100 if the fraction is wrong as well
    text = (
        "Theo Quyết định 766/QĐ-TTg, tỉnh được 33,0/42 điểm, đạt 82,3%, xếp loại tốt; "
        "còn 12 điểm bị trừ."
    )

    assert "certain" not in {flag for _, _, flag in flags(text)}


def test_a_denominator_that_may_be_wrong_turns_no_decision(flags):
    # 294/249 cannot be; no class or target hangs on 249
    text = "Cơ chế một cửa được áp dụng cho 240/249 thủ tục, đạt 98,4%."

    assert {flag for _, _, flag in flags(text)} == {None}


def test_all_of_it_that_may_still_be_all_is_possible(flags):
    # 7,424 of 8,049 is not all, unless one of the counts is wrong
    text = "Năm 2024, giải quyết 8.049 hồ sơ, trong đó đúng hạn 7.424 hồ sơ, đạt 100%."

    assert flags(text) == [("F01", "material", "possible")]
