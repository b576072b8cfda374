"""Findings, implied quantities and coverage as lines for people."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from cchc_lib.findings.lines import WIDTH
from cchc_lib.findings.readings import figure_lines, ignored_lines
from cchc_lib.findings.text import (
    coverage_lines,
    finding_lines,
    implied_lines,
    tally_line,
)
from cchc_lib.model import Ignored

SHORT = "Tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm 7,76%."
SHARE = (
    "Năm 2017, huyện tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm 7,76%."
)
SUM = (
    "Quý III/2020, tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới "
    "tiếp nhận 10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ."
)
FRACTION = "Cơ chế một cửa được áp dụng cho 294/249 thủ tục hành chính."

LATE = "hồ sơ không đúng hạn hoặc chưa giải quyết"


@pytest.fixture
def shown(audit_text):
    """Show the findings of a text as one string."""

    def show(text, *, lang="vi", colour=False):
        result = audit_text(text)
        return "\n".join(
            line
            for finding in result.found
            for line in finding_lines(
                finding, text, result.by_id, lang=lang, colour=colour
            )
        )

    return show


def test_finding_shows_severity_verdict_rule_sentence_marks_and_repair(shown):
    assert shown(SHORT) == dedent(
        """\
        ✗ sai đáng kể · không khớp · F01 Tỷ lệ và số gốc
          “7,76%” không khớp: 625 hồ sơ trên 8.701 hồ sơ là 7,1831 %, lệch 0,5769 điểm phần trăm.
          dòng 1 | Tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm 7,76%.
                 |           ^^^^^^^^^^^           ^^^^^^^^^                ^^^^^
          Một phím gõ nhầm có thể giải thích:
            625 hồ sơ → 675
          Tính lại từ các số kia:
            7,76% → 7,18"""  # noqa: E501  # a terminal has more columns
    )


def test_english_sentence_counts_in_english_marks(shown):
    text = shown(SHARE, lang="en")

    assert "“7,76%” does not follow: 625 dossiers of 8,701 dossiers is 7.1831 %" in text


def test_impossible_is_said_once(shown):
    head = shown(FRACTION).split("\n")[0]

    assert head.count("không thể có") == 1


def test_swapped_digits_come_first_among_possible_slips(shown):
    slips = shown(FRACTION).split("\n")

    assert "    294 → 249, " in "\n".join(slips)


def test_more_slips_than_fit_are_counted(shown):
    assert re.fullmatch(r" +\(\+\d+\)", shown(FRACTION).split("\n")[-1])


def test_colour_is_added_only_when_asked_for(shown):
    assert "\x1b" not in shown(SUM)
    assert shown(SUM, colour=True).startswith("\x1b[31;1m✗ sai đáng kể")


def test_escape_code_in_a_source_never_reaches_the_terminal(shown):
    hostile = SUM.replace("trong đó", "\x1b]0;owned\x07 trong đó")

    assert "\x1b" not in shown(hostile)


@pytest.mark.parametrize(
    "text", [SHARE, SUM, FRACTION], ids=["share", "sum", "fraction"]
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_lines_of_a_finding_fit_a_terminal(shown, text, lang):
    assert max(map(len, shown(text, lang=lang).split("\n"))) <= WIDTH


def test_implied_quantity_is_shown_with_its_grounds(audit_text):
    text = "Tiếp nhận trên 37.000 hồ sơ; việc giải quyết đúng hạn đạt gần 97%."
    result = audit_text(text)

    lines = list(implied_lines(result.implied, result.by_id, lang="vi"))

    assert lines == [f"  Suy ra: {LATE}: ≥ 1.111 (từ trên 37.000 hồ sơ; gần 97%)"]


def test_text_with_nothing_checked_is_not_called_clean():
    lines = coverage_lines(0, [("f1", "no_relation")], lang="vi", clean=True)

    assert list(lines) == [
        "  Đã đối chiếu 0/1 con số; không có gì để kết luận.",
        "  Chưa đối chiếu: không có số nào khác để đối chiếu (1).",
    ]


def test_checked_text_without_findings_is_called_clean():
    (line,) = coverage_lines(3, [], lang="en", clean=True)

    assert line == "  3 of 3 figures checked; no contradiction found."


def test_reasons_are_counted_the_commonest_first():
    unchecked = [("f1", "rule_failed: ValueError"), ("f2", "no_relation")]
    unchecked.append(("f3", "no_relation"))

    *_, line = coverage_lines(1, unchecked, lang="en", clean=False)

    assert line.startswith("  Not checked: no other figure to hold it against (2); ")
    assert line.endswith("(1).")


def test_tally_counts_the_gravest_first():
    line = tally_line(5, {"rounding": 2, "impossible": 1}, 3, lang="vi")

    assert (
        line == "Đã kiểm tra 5 văn bản; 1 không thể có, 2 làm tròn; không đọc được 3."
    )


def test_tally_without_findings_says_so():
    assert tally_line(2, {}, 0, lang="en") == "Texts checked: 2; no findings."


def test_figures_are_listed_with_what_they_count(audit_text):
    result = audit_text("Năm 2020, huyện tiếp nhận hơn 8.700 hồ sơ trực tuyến.")

    (line,) = figure_lines(result.reading.figures, lang="vi")

    assert line.split("  ")[1] == "8.700 hồ sơ"
    assert line.endswith("hồ sơ tiếp nhận trực tuyến · 2020 · trên: > 8.700")


def test_target_is_listed_as_one(audit_text):
    result = audit_text("Phấn đấu từ 99% hồ sơ trở lên được giải quyết đúng hạn.")

    (line,) = figure_lines(result.reading.figures, lang="en")

    assert "· target ·" in line


def test_ignored_numbers_are_grouped_by_their_reason(audit_text):
    result = audit_text("Ngày 23/2/2021, họp về kế hoạch năm 2021 và năm 2022.")

    assert list(ignored_lines(result.reading.ignored, lang="vi")) == [
        "  Bỏ qua (ngày tháng): 23/2/2021",
        "  Bỏ qua (năm): 2021; 2022",
    ]


def test_a_stretch_of_thousands_of_numbers_is_cut_short():
    stretch = "1 " * 3000
    item = Ignored(printed=stretch, start=0, end=len(stretch), reason="number_dump")

    (line,) = ignored_lines([item], lang="vi")

    assert len(line) < 150
    assert line.endswith("1 …")
