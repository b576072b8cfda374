"""Tables as people have them: marks, headers, names, and bad ones in one sentence."""

from __future__ import annotations

import contextlib
import unicodedata
from decimal import Decimal

import openpyxl
import pytest

from cchc_lib.errors import CchcError, DataError, NumberFormatError, SourceError
from cchc_lib.scores import join_scorecards, read_scorecard, score_table
from cchc_lib.scores.grids import MAX_ROWS
from cchc_lib.scores.numbers import decimal_mark, read_cell

BASIC = "Đơn vị,Điểm A,Điểm B,Tổng điểm,Hạng\nXã X,1.5,2,3.5,1\nXã Y,1,2,3,2\n"


def values(card, name):
    return [row.numbers[name] for row in card.rows]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_any_usual_delimiter_is_found(tables, mark):
    card = read_scorecard(tables.text(BASIC.replace(",", mark)))

    assert values(card, "Tổng điểm") == [Decimal("3.5"), 3]


def test_byte_order_mark_and_utf16_are_read(tables):
    for encoding in ("utf-8-sig", "utf-16"):
        path = tables.folder / f"{encoding}.csv"
        path.write_bytes(BASIC.encode(encoding))

        assert read_scorecard(path).columns[0].role == "unit"


def test_decimal_comma_is_decided_by_the_column(tables):
    text = BASIC.replace(",", ";").replace(".", ",")

    assert values(read_scorecard(tables.text(text)), "Điểm A") == [Decimal("1.5"), 1]


def test_grouped_counts_and_decimal_comma_in_one_table(tables):
    text = "Đơn vị;Tiếp nhận;Tỷ lệ đúng hạn\nXã X;12.345;98,5\nXã Y;1\u00a0234;7\n"
    card = read_scorecard(tables.text(text))

    assert values(card, "Tiếp nhận") == [12345, 1234]
    assert ("mark", "Tiếp nhận", ",") in card.notes


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.234,5"], ","),
        (["1,234.5"], "."),
        (["1.234.567"], ","),
        (["0,727"], ","),
        (["1.234"], None),
        (["1,5", "1.5"], None),
        (["12"], ""),
    ],
)
def test_mark_is_proven_or_left_open(cells, mark):
    assert decimal_mark(cells) == mark


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "…"])
def test_blank_is_not_zero(cell):
    assert read_cell(cell, ".", "here") is None


@pytest.mark.parametrize("cell", ["đạt", "1.2.3", "12,34.5", "1 2a"])
def test_cell_that_is_no_number_is_refused(cell):
    with pytest.raises(NumberFormatError, match="here: cannot read"):
        read_cell(cell, ".", "here")


def test_merged_header_rows_are_joined_below_a_title(tables):
    card = read_scorecard(
        tables.text(
            "BẢNG ĐIỂM NĂM 2021,,,,\n,,,,\nSTT,Đơn vị,Điểm thành phần,,Tổng điểm\n"
            ",,A,B,\n(1),(2),(3),(4),(5)\n1,Xã X,1,2,3\n2,Xã Y,2,2,4\n"
        )
    )

    assert [c.name for c in card.columns] == ["STT", "Đơn vị", "A", "B", "Tổng điểm"]
    assert [c.role for c in card.columns] == ["other", "unit", "part", "part", "total"]


def test_equal_lower_headers_are_told_apart_by_the_upper(tables):
    card = read_scorecard(
        tables.text("Đơn vị,Năm nay,,Năm trước,\n,A,B,A,B\nXã X,1,2,3,4\n")
    )

    assert [c.name for c in card.columns][1:3] == ["Năm nay · A", "Năm nay · B"]


def test_column_of_names_is_guessed_and_noted(tables):
    card = read_scorecard(tables.text("Nơi nhận,Tổng\nXã X,1\nXã Y,2\n"))

    assert card.columns[0].role == "unit"
    assert ("units", "Nơi nhận") in card.notes


def test_decomposed_names_become_composed(tables):
    text = unicodedata.normalize("NFD", BASIC)

    assert read_scorecard(tables.text(text)).rows[0].name == "Xã X"


def test_total_and_mean_rows_are_no_units(tables):
    text = BASIC + "Tổng cộng,2.5,4,6.5,\nBình quân,1.25,2,3.25,\n"
    card = read_scorecard(tables.text(text))

    assert [row.kind for row in card.rows] == ["unit", "unit", "total", "mean"]


def test_last_date_of_the_file_name_is_the_period(tables):
    assert read_scorecard(tables.path("11")).period == "2025-10-11"


def test_two_totals_are_both_checked_and_said(tables):
    card = read_scorecard(tables.path("binhduong"))

    assert card.notes == (("totals", "total_published, index_pct_published"),)


def test_workbook_is_read_by_its_first_sheet(tables):
    book = openpyxl.Workbook()
    book.active.append(["Đơn vị", "A", "B", "Tổng điểm"])
    book.active.append(["Xã X", 1.1, 2, 3.1])
    path = tables.folder / "a.xlsx"
    book.save(path)

    assert values(read_scorecard(path), "Tổng điểm") == [Decimal("3.1")]


BAD = {
    "no units": ("A,B\n1,2\n", DataError, "no header above the numbers"),
    "no names": ("A,B,Ghi\n1,2,x y\n1,2,x y\n", DataError, "no column of units"),
    "twins": ("Đơn vị,Tổng,tổng\nX,1,2\n", DataError, "a second column 'tổng'"),
    "formula": (BASIC + "Xã Z,1,2,=B4+C4,3\n", DataError, "the formula '=B4+C4'"),
    "words": (BASIC + "Xã Z,khá,2,3,3\n", NumberFormatError, "row 4, column 'Điểm A'"),
    "empty": ("", DataError, "no row with a cell"),
    "blank": ("\n,,\n", DataError, "no row with a cell"),
    "header only": ("Đơn vị,Tổng\n", DataError, "no header above the numbers"),
    "long": ("Đơn vị,Tổng\n" + "X,1\n" * (MAX_ROWS + 1), DataError, "more than"),
}


@pytest.mark.parametrize(("text", "kind", "said"), BAD.values(), ids=BAD)
def test_bad_table_ends_in_one_clear_sentence(tables, text, kind, said):
    with pytest.raises(kind) as caught:
        read_scorecard(tables.text(text))

    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("missing.csv", None),
        ("binary.csv", b"\x00\x01"),
        ("latin.csv", b"a,b\n\xff\xfa\xe9"),
        ("no.xlsx", b"no"),
        ("nul\0.csv", None),
        ("", None),
    ],
)
def test_file_that_is_no_table_is_refused(tables, name, raw):
    path = tables.folder / name
    if raw is not None:
        path.write_bytes(raw)

    with pytest.raises(SourceError):
        read_scorecard(path)


def test_huge_file_is_refused_before_it_is_read(tables):
    path = tables.folder / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024**2)

    with pytest.raises(SourceError, match="more than 50 MB"):
        read_scorecard(path)


def test_tables_with_other_columns_are_not_joined(tables):
    first = read_scorecard(tables.path("15"))

    with pytest.raises(DataError, match="no column"):
        join_scorecards(first, read_scorecard(tables.path("binhduong")))


@pytest.mark.parametrize("cut", range(0, 120, 7))
def test_torn_table_never_ends_in_a_traceback(tables, cut):
    path = tables.text(BASIC[:cut] + '"' + BASIC[cut:])

    with contextlib.suppress(CchcError):
        score_table(path)
