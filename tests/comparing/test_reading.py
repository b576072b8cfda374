"""Columns and cells as people have them; what cannot be is named, not mended."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_lib.errors import CchcError, DataError, NumberFormatError
from cchc_lib.pipeline.comparing import compare
from cchc_lib.pipeline.comparing.columns import find_column
from cchc_lib.scores import read_scorecard

ROWS = [["U0", "A", "x", 36, 40, 1, ""], ["U1", "B", "x", 30, 40, 2, ""]]


def problems(found):
    return found.units["problem"].tolist()


@pytest.mark.parametrize(
    "typed",
    [
        "Đúng hạn",
        "đúng_hạn",
        "DUNG HAN",
        unicodedata.normalize("NFD", "Đúng hạn"),
        " dung  han ",
    ],
)
def test_column_is_found_whatever_case_and_marks(write, typed):
    card = read_scorecard(write(ROWS))

    assert find_column(card, typed).name == "Đúng hạn"


def test_unknown_column_names_those_there_are_and_the_nearest(write):
    with pytest.raises(DataError) as caught:
        compare(write(ROWS), part="Dúng hạm", whole="Tiếp nhận")

    assert "Mã, Đơn vị, Khối, Đúng hạn" in str(caught.value)
    assert "the nearest is 'Đúng hạn'" in str(caught.value)


def test_name_that_resembles_nothing_gets_no_suggestion(write):
    with pytest.raises(DataError) as caught:
        compare(write(ROWS), part="xyzzy", whole="Tiếp nhận")

    assert "nearest" not in str(caught.value)


def test_name_that_fits_two_columns_is_refused(write):
    path = write([["U0", "A", 1, 2]], header="Mã,Đơn vị,dung han,Đúng hạn")

    with pytest.raises(DataError, match="two columns like 'DUNG HAN'"):
        compare(path, part="DUNG HAN", whole="Đúng hạn")


def test_part_above_whole_is_impossible_shown_and_left_out(rates):
    found = rates((5, 4), (50, 60), (45, 60))

    assert problems(found) == ["part_above_whole", "", ""]
    assert found.overall.whole == 120
    (finding,) = [f for f in found.findings if f.severity == "impossible"]
    assert (finding.rule, finding.units, finding.rows) == ("C07", ("U0",), (2,))
    assert "5 (Đúng hạn) lớn hơn 4 (Tiếp nhận)" in finding.message_vi


@pytest.mark.parametrize(
    ("unit", "problem"),
    [
        ((-1, 6), "negative"),
        ((1, -6), "negative"),
        (("1.5", 6), "not_whole"),
        ((1, "9" * 17), "too_large"),
    ],
)
def test_count_that_cannot_be_is_named_and_left_out(rates, unit, problem):
    found = rates(unit, (50, 60), (45, 60))

    assert problems(found) == [problem, "", ""]
    assert any(f.severity == "impossible" for f in found.findings)


def test_blank_count_is_missing_and_not_zero(rates):
    found = rates(("", 60), (50, 60), (45, 60))

    assert problems(found)[0] == "missing"
    assert found.overall.whole == 120
    assert any("để trống" in f.message_vi for f in found.findings)


def test_text_in_a_count_is_refused_with_its_place(rates):
    with pytest.raises(NumberFormatError, match="row 2, column 'Đúng hạn'"):
        rates(("nhiều", 60), (50, 60), (45, 60))


def test_equal_rows_of_a_unit_count_once(write):
    found = compare(write([*ROWS, ROWS[0]]), part="Đúng hạn", whole="Tiếp nhận")

    assert problems(found) == ["", "", "repeated"]
    assert found.overall.whole == 80
    assert any(f.rule == "C08" and f.severity == "minor" for f in found.findings)


def test_different_rows_of_a_unit_count_never(write):
    other = [*ROWS[0][:3], 1, 40, 1, ""]
    rows = [*ROWS, other, ["U2", "C", "x", 10, 40, 1, ""]]
    found = compare(write(rows), part="Đúng hạn", whole="Tiếp nhận")

    assert problems(found) == ["conflicting", "", "conflicting", ""]
    assert found.overall.whole == 80
    assert any(f.rule == "C08" and f.rows == (2, 4) for f in found.findings)


def test_group_marks_of_counts_are_no_decimals(rates):
    found = rates(("1.234", "4.671"), (999, "1.000"))

    assert (found.overall.part, found.overall.whole) == (2233, 5671)


STACKED = [
    ["1", "A", 2021, 50, 100],
    ["1", "A", 2022, 60, 100],
    ["2", "B", 2022, 5, 50],
]


def test_stacked_periods_are_refused_rather_than_mixed(write):
    path = write(STACKED, name="t.csv", header="Mã,Đơn vị,Năm,Đúng hạn,Tiếp nhận")

    with pytest.raises(DataError, match=r"units in several periods \(2021, 2022\)"):
        compare(path, part="Đúng hạn", whole="Tiếp nhận")


def test_one_of_stacked_periods_may_be_named(write):
    path = write(STACKED, name="t.csv", header="Mã,Đơn vị,Năm,Đúng hạn,Tiếp nhận")
    found = compare(path, part="Đúng hạn", whole="Tiếp nhận", period="2022")

    assert found.overall.whole == 150


def test_units_of_one_level_can_be_asked_for():
    path = "data/tables/dossiers_phutho_units_2026q3.csv"
    found = compare(path, part="on_time", whole="received", level="Department")

    assert len(found.units) == 15
    assert found.overall.whole == 86_409


def test_empty_block_and_block_of_one_are_named(rates):
    found = rates(("x", 0, 0), ("y", 50, 100), ("y", 60, 100), ("z", 5, 60),
                  block="khoi")  # fmt: skip
    said = " ".join(f.message_vi for f in found.findings if f.rule == "C10")

    assert "Không có đơn vị nào có số liệu ở khối: x." in said
    assert "Khối z chỉ có D" in said


def test_many_blocks_share_their_sentences(rates):
    found = rates(
        *[(f"b{i}", 50, 100) for i in range(7)],
        *[(f"c{i % 7}", 40 + i, 100) for i in range(14)],
        block="Khối",
    )
    said = [f for f in found.findings if f.rule in {"C03", "C10"}]

    assert [f.message_vi.split(" ")[0] for f in said] == ["Trong", "Mỗi", "7"]


def test_units_without_a_block_are_told(rates):
    found = rates(("", 50, 100), ("y", 50, 100), ("y", 60, 100), block="Khối")

    assert any("để trống tên khối" in f.message_vi for f in found.findings)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"part": "Đúng hạn"}, "one count without the other"),
        ({}, "no column to compare"),
        ({"part": "Đúng hạn", "whole": "Tiếp nhận", "score": "Điểm"}, "and a score"),
        ({"part": "Đúng hạn", "whole": "dung han"}, "one column"),
        ({"part": "Đơn vị", "whole": "Tiếp nhận"}, "no numbers in column"),
        (
            {"part": "Đúng hạn", "whole": "Tiếp nhận", "level": "huyện"},
            "no unit of level",
        ),
        ({"part": "Đúng hạn", "whole": "Tiếp nhận", "step": 1}, "with --score only"),
        ({"score": "Điểm", "se": "Sai số", "step": 1}, "one of them"),
        ({"score": "Điểm", "alpha": 0}, "alpha"),
        ({"score": "Điểm", "alpha": 5}, "alpha"),
        ({"score": "Điểm", "draws": 5}, "100 to 200000 draws"),
        ({"score": "Điểm", "seed": -1}, "seed"),
        ({"score": "Điểm", "step": "0"}, "a step above 0"),
        ({"score": "Điểm", "step": "abc"}, "a step in points"),
        ({"score": "Điểm", "target": "80%"}, "a score in points"),
    ],
)
def test_bad_question_is_one_clear_sentence(write, asked, said):
    with pytest.raises(CchcError, match=said) as caught:
        compare(write(ROWS), **asked)

    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
