"""A conflict as a compact block of terminal lines."""

from __future__ import annotations

import pytest

from cchc_lib.findings.joint_text import Conflicts
from cchc_lib.findings.lines import WIDTH

# Figures of Kon Tum 2023, Hội An 2020 and Núi Thành 2017; the words are ours.
ONE_SUSPECT = (
    "Quý I năm 2023, toàn tỉnh tiếp nhận 56.039 hồ sơ. Trong đó, có 12.516 hồ sơ trực "
    "tuyến (đạt tỷ lệ 22,33%).\n"
    "Cấp tỉnh tiếp nhận 23.233 hồ sơ, với 6.596 hồ sơ trực tuyến (28,39%); cấp huyện "
    "tiếp nhận 6.776 hồ sơ, với 2.521 hồ sơ trực tuyến (37,76%); cấp xã tiếp nhận "
    "26.030 hồ sơ, với 3.399 hồ sơ trực tuyến (13,06%)."
)
THREE_SUMS = (
    "Quý III, thành phố giải quyết 10.455 hồ sơ\n"
    "Quý III.2020, tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới tiếp "
    "nhận 10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ. Đã giải quyết: 9.986 (đúng hạn "
    "9.143 hồ sơ, quá hạn 743 hồ sơ); đang giải quyết: 844 hồ sơ."
)
THREE_SUSPECTS = (
    "Năm 2017, huyện tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm 7,76%."
)


@pytest.fixture
def told(audit_text):
    """Give the joint lines of every finding of a text."""

    def tell(text, lang="vi"):
        audit = audit_text(text, lang=lang)
        conflicts = Conflicts(audit)
        return [conflicts.lines(finding) for finding in audit.found]

    return tell


def test_the_only_suspect_is_named_and_the_others_are_kept_with_reasons(told):
    assert told(ONE_SUSPECT) == [
        [
            "  Nghi vấn duy nhất: “37,76%”; chỉ cần sửa số này là hết mâu thuẫn.",
            "  “6.776 hồ sơ” được giữ vì cộng đúng thành “56.039 hồ sơ”.",
            "  “2.521 hồ sơ” được giữ vì cộng đúng thành “12.516 hồ sơ”.",
        ]
    ]


def test_figures_that_must_change_together_are_listed_once(told):
    first, *others = told(THREE_SUMS)

    # By hand: 10,455 − 612 = 9,843; 9,143 + 743 = 9,886; 10,455 − 9,886 = 569
    assert "    10.133 hồ sơ → 9.843; 9.986 → 9.886; 844 hồ sơ → 569" in first
    assert "ít nhất 3 con số" in first[0]
    assert [len(lines) for lines in others] == [1, 1]
    assert "đã nêu ở trên" in others[0][0]


def test_a_suspect_without_a_small_edit_shows_what_it_may_be(told):
    # 625/0.07765 = 8,048.9 and 625/0.07755 = 8,059.3
    assert told(THREE_SUSPECTS) == [
        ["  Cũng có thể sai ở số khác:", "    8.701 hồ sơ → từ 8.049 đến 8.059"]
    ]


def test_what_agrees_has_no_lines(told):
    assert told(ONE_SUSPECT.replace("37,76", "37,20")) == []


def test_a_matter_of_rounding_accuses_no_figure(told):
    # 3,399 of 26,030 is 13.0580 %: cut off, not wrong
    text = "Cấp xã tiếp nhận 26.030 hồ sơ, với 3.399 hồ sơ trực tuyến (13,05%)."

    assert told(text) == [[]]


def test_english_lines_are_english(told):
    (lines,) = told(ONE_SUSPECT, lang="en")

    assert lines[0].startswith("  Only suspect: “37,76%”;")


def test_lines_fit_a_terminal(told):
    lines = [
        line
        for text in (ONE_SUSPECT, THREE_SUMS, THREE_SUSPECTS)
        for found in told(text)
        for line in found
    ]

    assert max(len(part) for line in lines for part in line.split("\n")) <= WIDTH
