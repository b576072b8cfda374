"""What the rest of a text confirms: misprints told from wrong bindings."""

import pytest

from cchc_lib.pipeline import audit
from tests.corpus.gold import source_of


@pytest.fixture(scope="module")
def findings():
    """Say rule and severity of every finding of a text."""

    def run(text):
        return [(one.rule, one.severity) for one in audit(source_of(text)).found]

    return run


# 934/1.882 = 49,628 %, 612/1.882 = 32,519 %, 336/1.882 = 17,853 %; 17,85 → 17,25 is
# one keystroke. Two shares measured on 1.882 say what the third is measured on.
LISTED = (
    "Toàn tỉnh có 1.882 thủ tục. Qua rà soát, 934 thủ tục đủ điều kiện, chiếm "
    "49,63%; 612 thủ tục một phần, chiếm 32,52%; 336 thủ tục ({}) mới cấp thông tin."
)


def test_neighbours_confirm_what_a_share_is_measured_on(findings):
    assert findings(LISTED.format("17,85%")) == []
    assert findings(LISTED.format("17,25%")) == [("F01", "material")]


def test_a_share_far_from_every_base_is_our_misbinding(findings):
    assert findings(LISTED.format("61,04%")) == []  # no single keystroke of 17,85


def test_a_share_cut_off_right_behind_its_counts_is_rounding(findings):
    # 116.723/116.749 = 99,9777 %: 99,98 to the nearest, 99,97 cut off
    text = (
        "Cấp xã tiếp nhận 116.749 hồ sơ, trước và đúng hạn 116.723 hồ sơ, đạt 99,97%."
    )

    assert findings(text) == [("F01", "rounding")]


def test_a_list_one_keystroke_off_a_long_total_is_an_error(findings):
    # 3.595 + 977 + 2.926 = 7.498; 7.518 less 7.498 is 20: 977 may have been 997
    text = "Công bố 7.518 thủ tục, trong đó: 3.595 thủ tục mới, 977 thủ tục sửa đổi, "

    assert findings(text + "2.926 thủ tục bị bãi bỏ.") == [("F03", "minor")]


def test_a_list_one_keystroke_off_a_short_total_is_a_note(findings):
    # 150 + 98 = 248; of sums of three digits too many are one keystroke from another
    text = "Có 249 thủ tục. Trong số này có 150 thủ tục cấp huyện, 98 thủ tục cấp xã."

    assert findings(text) == [("F03", "note")]


def test_a_list_far_from_its_total_is_an_open_list(findings):
    text = "Có 249 thủ tục. Trong số này có 150 thủ tục cấp huyện, 72 thủ tục cấp xã."

    assert findings(text) == []


def test_parts_that_have_their_total_are_not_held_against_another(findings):
    # 5.278 + 32 = 5.310, as printed; 5.130 is a keystroke away and speaks of repeats
    text = (
        "Trong quý giải quyết 5.310 hồ sơ, trong đó đúng hạn 5.278 hồ sơ, quá hạn 32 "
        "hồ sơ. Cả năm nhận 5.130 hồ sơ."
    )

    assert all(rule != "F03" for rule, _ in findings(text))


def test_points_of_a_list_may_add_up_with_their_rounding(findings):
    # 3,6879 + 4,5152 + 3,9365 + 6,6372 = 18,7768, printed 18,7769
    text = (
        "Đạt 18,7769 điểm: tham gia 3,6879 điểm, công khai 4,5152 điểm, "
        "giải trình 3,9365 điểm, kiểm soát 6,6372 điểm."
    )

    assert findings(text) == []


TABLE = (
    "TT | Số tiêu chí | Số điểm\nA | 3 | 10\nB | 4 | 20\nC | 5 | 30\nTổng | 12 | {}\n"
)


def test_a_column_that_adds_up_speaks_for_the_one_beside_it(findings):
    # 3 + 4 + 5 = 12, 10 + 20 + 30 = 60
    assert findings(TABLE.format(60)) == []
    assert findings(TABLE.format(80)) == [("F03", "material")]


def test_a_ranking_with_one_number_out_of_place_is_an_error(findings):
    text = (
        "Dẫn đầu có A (46,04 điểm), B (45,78 điểm), C (45,70 điểm), D (45,61 điểm), "
        "Đ ({} điểm), E (45,50 điểm)."
    )

    assert findings(text.format("45,57")) == []
    assert findings(text.format("48,57")) == [("F13", "material")]


def test_two_shares_of_one_misprinted_whole_show_it(findings):
    # of 5.038: 4.212 is 83,60 %, 2.771 is 55,00 %; of 5.438 neither is
    text = (
        "Đã giải quyết {} hồ sơ. Số hóa 4.212 hồ sơ, đạt 83,60%. "
        "Khai thác lại 2.771 hồ sơ, đạt 55,00%."
    )

    assert findings(text.format("5.038")) == []
    assert {rule for rule, _ in findings(text.format("5.438"))} >= {"F01"}


# 8 + 16 = 24: sở and xã are all there is, so 15 is a misprint; without "và" it is not.
def test_opposite_sides_leave_nothing_out(findings):
    said = "Kiểm tra 24 cơ quan, trong đó có 08 sở{} {} xã."

    assert findings(said.format(" và", 16)) == []
    assert findings(said.format(" và", 15)) == [("F03", "material")]
    assert ("F03", "material") not in findings(said.format(",", 15))


def test_maxima_of_a_hundred_leave_nothing_out(findings):
    # 43,26 + 39,95 = 83,21, and 60 + 40 = 100
    said = "Đạt {}/100 điểm: thẩm định 43,26/60 điểm, khảo sát 39,95/40 điểm."

    assert findings(said.format("83,21")) == []
    assert findings(said.format("82,31")) == [("F03", "material")]


def test_what_came_in_and_was_carried_over_is_in_some_state(findings):
    # 6.189 + 4.446 = 10.635 = 6.540 + 783 + 213 + 3.099
    said = (
        "Tiếp nhận 6.189 hồ sơ; kỳ trước chuyển sang {} hồ sơ. Đã giải quyết 6.540 hồ "
        "sơ; chờ bổ sung 783 hồ sơ; trả lại 213 hồ sơ; đang giải quyết 3.099 hồ sơ."
    )

    assert findings(said.format("4.446")) == []
    assert findings(said.format("4.464")) == [("F03", "minor")]


def test_a_total_between_is_not_split_otherwise(findings):
    # 900 + 80 = 980 and 980 + 20 = 1.000: 890 breaks the inner sum alone
    said = (
        "Tiếp nhận 1.005 hồ sơ, đã giải quyết {} hồ sơ (đúng hạn 901 hồ sơ, quá hạn 81 "
        "hồ sơ), đang giải quyết 23 hồ sơ."
    )

    assert findings(said.format(982)) == []
    assert findings(said.format(892)) != []


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("93,4", []),
        ("993,4", [("F13", "material")]),  # 93,4 with its first digit doubled
        ("91,4", []),  # merely out of order: writers list as they like
    ],
)
def test_a_value_far_from_all_others_of_its_list_is_a_misprint(
    findings, second, expected
):
    text = f"Dẫn đầu là A 94,15 điểm, B {second} điểm, C 92,94 điểm, D 91,37 điểm."

    assert findings(text) == expected


# 2.259/2.384 = 94,757 %; less what is suspended 2.259/2.342 = 96,456 %.
@pytest.mark.parametrize(
    ("rate", "expected"),
    [("94,76", []), ("96,46", []), ("98,23", [("F01", "material")])],
)
def test_states_that_make_up_what_came_in_fix_the_base_of_the_rate(
    findings, rate, expected
):
    text = (
        "Trung tâm nhận 2.384 hồ sơ. Đã giải quyết 2.259 hồ sơ, đang giải quyết 83 hồ "
        f"sơ, tạm dừng 42 hồ sơ; tỷ lệ giải quyết đạt {rate}%."
    )

    assert findings(text) == expected


# 61,18 − 58,69 = 2,49; 58,69 for 58,67 is one keystroke.
@pytest.mark.parametrize(
    ("change", "expected"), [("2,49", []), ("2,51", [("F05", "minor")])]
)
def test_a_change_is_held_against_the_month_it_names(findings, change, expected):
    text = (
        "Tháng 10, thành phố được 61,18/100 điểm. Sang tháng 11, tổng điểm còn "
        f"58,69/100 điểm, giảm {change} điểm so với tháng 10."
    )

    assert findings(text) == expected
