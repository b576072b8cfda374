"""Bad tables end in one clear sentence or in a stated assumption."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from cchc_lib.errors import CchcError, DataError, SourceError
from cchc_lib.scores import read_scorecard, score_table
from cchc_lib.scores.workbooks import MAX_UNPACKED


def notes(audit) -> dict[str, tuple[str, ...]]:
    return {code: tuple(facts) for code, *facts in audit.card.notes}


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "it looks like a PNG picture"),
        ("a.csv", b"\xff\xd8\xff\xe0", "it looks like a JPEG picture"),
        ("a.csv", b"%PDF-1.7", "it looks like a PDF file"),
        ("a.xls", b"<html><table>", "it looks like a web page"),
        ("a.xlsx", b"A,B\nX,1\n", "it is no workbook"),
        ("a.csv", b"PK\x03\x04 cut", "it is a damaged workbook"),
        ("a.xlsx", zipped({"word/document.xml": b""}), "a Word document"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<"}), "it is no workbook"),
    ],
    ids="picture photo pdf page text cut word broken".split(),
)
def test_a_file_that_is_no_table_is_named_by_its_bytes(tables, name, raw, said):
    path = tables.folder / name
    path.write_bytes(raw)

    with pytest.raises(SourceError, match=said):
        read_scorecard(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tables, monkeypatch):
    path = tables.folder / "bomb.xlsx"
    path.write_bytes(zipped({"xl/worksheets/sheet1.xml": b"0" * 2_000_000}))
    monkeypatch.setattr("cchc_lib.scores.workbooks.MAX_UNPACKED", 1_000_000)

    with pytest.raises(SourceError, match="it unpacks to more than 0 MB"):
        read_scorecard(path)

    assert MAX_UNPACKED == 128 * 1024**2


def test_too_many_rows_of_a_sheet_are_refused(tables, monkeypatch):
    book = openpyxl.Workbook()
    for i in range(12):
        book.active.append([f"Xã {i}", i])
    book.save(tables.folder / "long.xlsx")
    monkeypatch.setattr("cchc_lib.scores.grids.MAX_ROWS", 10)

    with pytest.raises(DataError, match="more than 10 rows"):
        read_scorecard(tables.folder / "long.xlsx")


def test_an_old_export_called_xls_is_read_as_the_text_it_is(tables):
    text = "Đơn vị\tĐiểm A\tĐiểm B\tTổng điểm\nXã X\t1\t2\t3\nXã Y\t2\t2\t4\n"

    assert len(score_table(tables.text(text, "a.xls")).recomputed) == 2


def test_formulas_that_were_never_computed_are_said_to_be_blank(tables):
    book = openpyxl.Workbook()
    for row in (["Đơn vị", "A", "B", "Tổng điểm"], ["Xã X", 1, 2, "=B2+C2"],
                ["Xã Y", 1, 3, "=B3+C3"]):  # fmt: skip
        book.active.append(row)
    path = tables.folder / "formula.xlsx"
    book.save(path)

    audit = score_table(path)

    assert notes(audit)["blank"] == ("Tổng điểm",)
    assert audit.recomputed == ()


def test_a_column_of_words_and_numbers_is_set_aside_and_said(tables):
    text = "Đơn vị,A,B,C,Tổng điểm\nX,khá,1,2,3\nY,2,2,2,4\nZ,tốt,3,3,6\n"
    audit = score_table(tables.text(text))

    assert notes(audit)["mixed"] == ("A",)
    assert len(audit.recomputed) == 3


@pytest.mark.parametrize("word", ["KĐG", "x", "Không chấm", "-", "n/a"])
def test_a_word_for_no_score_is_a_blank_and_no_zero(tables, word):
    text = f"Đơn vị,A,B,Tổng điểm\nXã X,{word},2,3\nXã Y,1,3,4\nXã Z,2,3,5\n"
    rows = read_scorecard(tables.text(text)).rows

    assert rows[0].numbers["A"] is None
    assert rows[1].numbers["A"] == 1


def test_two_totals_that_differ_are_both_named(tables):
    text = "Đơn vị,A,B,Tổng điểm,Tổng cộng\nXã X,1,2,3,4\nXã Y,1,3,4,9\nXã Z,1,1,2,2\n"
    audit = score_table(tables.text(text))

    assert notes(audit)["totals"] == ("Tổng điểm, Tổng cộng",)
    assert {f.column for f in audit.findings} == {"Tổng cộng"}


def test_rows_that_are_no_units_are_passed_over_and_said(tables):
    text = (
        "STT,Đơn vị,A,B,Tổng điểm\nI,Khối sở,,,\n1,Sở A,1,2,3\n2,Sở B,2,2,4\n"
        "II,Khối xã,,,\n1,Xã C,1,1,2\n,Ghi chú: tạm tính,,,\n,Lập biểu,,Giám đốc,\n"
    )
    audit = score_table(tables.text(text))

    assert [row.name for row in audit.card.rows] == ["Sở A", "Sở B", "Xã C"]
    assert [row.level for row in audit.card.rows] == ["Khối sở", "Khối sở", "Khối xã"]
    assert "2 “Khối sở”, 5 “Khối xã”, 7 “Ghi chú" in notes(audit)["passed"][0]


def test_a_unit_without_any_score_stays_a_unit(tables):
    text = "STT,Đơn vị,A,B,Tổng điểm\n1,Sở A,1,2,3\n2,Sở B,,,\n3,Sở C,2,2,4\n"

    assert len(score_table(tables.text(text)).card.units) == 3


@pytest.mark.parametrize("name", ["Cộng Hòa", "Trung Bình", "Tổng Cọt", "Nguồn"])
def test_a_place_called_like_a_total_is_a_unit(tables, name):
    text = f"STT,Đơn vị,A,B,Tổng điểm\n1,{name},1,2,3\n2,Xã B,1,3,4\n"

    assert len(read_scorecard(tables.text(text)).units) == 2


def test_ranks_that_start_anew_in_each_block_are_right(tables, codes):
    blocks = {
        "I,Khối sở,,\n": [("Sở A", 90, 1), ("Sở B", 80, 2), ("Sở C", 70, 3)],
        "II,Khối xã,,\n": [("Xã A", 95, 1), ("Xã B", 85, 2), ("Xã C", 75, 3)],
    }
    body = "".join(
        head + "".join(f"{r},{n},{s},{r}\n" for n, s, r in rows)
        for head, rows in blocks.items()
    )
    audit = score_table(tables.text(f"STT,Đơn vị,Tổng điểm,Hạng\n{body}"))

    assert codes(audit) == []
    assert len(audit.ranks) == 2


def test_points_taken_off_are_no_part_below_zero(tables, codes):
    for sign in ("", "-"):
        rows = "".join(
            f"Xã {i},{i + 9},{sign}{i % 3},{i + 9 - i % 3}\n" for i in range(6)
        )
        audit = score_table(tables.text(f"Đơn vị,A,Điểm trừ,Tổng điểm\n{rows}"))

        assert codes(audit) == []
        assert len(audit.recomputed) == 6


def test_a_column_that_is_no_part_of_the_total_is_left_out_and_said(tables, codes):
    rows = "".join(f"Xã {i},{20 - i},5,{i * 7 % 5},{25 - i}\n" for i in range(6))
    audit = score_table(tables.text(f"Đơn vị,A,B,Số cán bộ,Tổng điểm\n{rows}"))

    assert codes(audit) == []
    assert "Số cán bộ" in audit.findings[0].message_vi
    assert len(audit.recomputed) == 6


def test_early_and_on_time_dossiers_are_counted_as_most_rows_count_them(tables, codes):
    # Of 100 dealt with, 60 early, 30 on the day and 10 late: 90 % in time.
    text = "Đơn vị,Đã giải quyết,Trước hạn,Đúng hạn,Quá hạn,Tỷ lệ đúng hạn (%)\n"
    rows = [f"Xã {i},100,{60 + i},{30 - i},10,90" for i in range(5)]
    audit = score_table(tables.text(text + "\n".join(rows)))

    assert codes(audit) == []
    assert len(audit.recomputed) == 10


def test_shares_stored_as_fractions_of_one_are_shares(tables, codes):
    text = "Đơn vị,Tiếp nhận,Đúng hạn,Tỷ lệ đúng hạn\nA,100,98,0.98\nB,200,150,0.75\n"

    assert codes(score_table(tables.text(text))) == []


def test_a_change_printed_against_another_table_is_no_error(tables, codes):
    audit = score_table(tables.path("2026"), against=tables.path("16"))

    assert codes(audit) == []
    assert "S08" in {finding.rule for finding in audit.findings}


def test_sources_that_disagree_are_one_finding_of_the_unit(tables):
    text = (
        "Năm,Tên chỉ số,Đơn vị,Giá trị chỉ số,Nguồn\n"
        "2023,PAR INDEX,An Giang,86.52,báo A\n2023,PAR INDEX,An Giang,86.25,báo B\n"
        "2023,SIPAS,An Giang,82.1,báo A\n2022,PAR INDEX,An Giang,85,báo B\n"
    )
    (finding,) = score_table(tables.text(text)).findings

    assert finding.rule == "S01"
    assert finding.rows == (2, 3)
    assert "86.52 và 86.25" in finding.message_vi


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("par_index_points.csv", ["Quảng Ninh", "Hải Phòng", "An Giang"]),
        ("sipas_points.csv", ["Hải Phòng"]),
    ],
)
def test_conflicts_that_a_table_remarks_are_passed_on(tables, codes, name, units):
    audit = score_table(tables.path("2026").parent / name)

    assert [f.units[0] for f in audit.findings if f.rule == "S01"] == units
    assert codes(audit) == []


def test_a_shift_of_a_column_above_its_maximum_is_told_once(tables, codes):
    rows = tables.rows("communes")
    for row in rows:
        row["CKMB"] = str(Decimal(row["CKMB"]) + Decimal("0.5"))

    assert codes(score_table(tables.write(rows))) == ["S03", "R03"]


def test_many_scores_above_one_maximum_are_one_finding(tables):
    rows = "".join(f"Xã {i},{11 + i},5,{16 + i}\n" for i in range(7))
    text = f"Đơn vị,A (tối đa 10 điểm),B,Tổng điểm\n{rows}"
    (finding,) = score_table(tables.text(text)).findings

    assert (finding.rule, finding.severity, len(finding.units)) == (
        "S04",
        "impossible",
        7,
    )
    assert finding.reported == 17


@pytest.mark.parametrize("cut", range(0, 400, 31))
def test_a_torn_workbook_never_ends_in_a_traceback(tables, cut):
    book = openpyxl.Workbook()
    book.active.append(["Đơn vị", "Tổng điểm"])
    path = tables.folder / "torn.xlsx"
    book.save(path)
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) * cut // 400])

    with pytest.raises(CchcError):
        score_table(path)


def with_subtotals(change: str = "0") -> str:
    """Three groups of two columns with their sums, and the sum of all six."""
    head = "Đơn vị,A1,A2,Cộng A,B1,B2,Cộng B,C1,C2,Cộng C,Tổng điểm\n"
    rows = []
    for i in range(6):
        parts = [i + 1, 2 * i, 3, i + 4, 5, i]
        sums = [sum(parts[:2]), sum(parts[2:4]), sum(parts[4:])]
        sums[1] += Decimal(change) if i == 2 else 0
        cells = [*parts[:2], sums[0], *parts[2:4], sums[1], *parts[4:], sums[2]]
        rows.append(",".join(map(str, [f"Xã {i}", *cells, sum(parts)])))
    return head + "\n".join(rows)


def test_subtotals_are_no_parts_of_the_total_and_are_checked(tables, codes):
    audit = score_table(tables.text(with_subtotals()))

    assert codes(audit) == []
    assert len(audit.recomputed) == 6 * 4


def test_a_wrong_subtotal_is_found_alone(tables, codes):
    audit = score_table(tables.text(with_subtotals("0.5")))

    assert codes(audit) == ["S03"]
    assert audit.findings[0].column == "Cộng B"


AREAS = (
    "Công tác chỉ đạo điều hành CCHC", "Cải cách thể chế",
    "Cải cách thủ tục hành chính", "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ", "Cải cách tài chính công",
)  # fmt: skip


def table_of_areas(label: str = "Tốt") -> str:
    rows = [f"Huyện {i},{8 - i},9,7,6,5,4,{39 - i},{label}" for i in range(6)]
    return f"Đơn vị,{','.join(AREAS)},Tổng điểm,Xếp loại\n" + "\n".join(rows)


def test_areas_that_many_decisions_share_name_no_framework(tables, codes):
    audit = score_table(tables.text(table_of_areas()))

    assert audit.framework is None
    assert codes(audit) == []


def test_classes_of_another_scheme_are_one_note(tables, codes):
    path = tables.text(table_of_areas("Hạng A"))
    audit = score_table(path, framework="qd766_2022")

    assert codes(audit) == []
    assert "S07" in {finding.rule for finding in audit.findings}


def test_names_tell_a_framework_only_where_its_maxima_hold(tables):
    names = ["Công khai minh bạch", "Tiến độ giải quyết", "Thanh toán trực tuyến",
             "Mức độ số hóa hồ sơ"]  # fmt: skip
    for points, found in ((9, "qd766_2022"), (11, None)):
        rows = "".join(f"Xã {i},9,9,{points},9,{27 + points}\n" for i in range(5))
        audit = score_table(tables.text(f"Đơn vị,{','.join(names)},Tổng\n{rows}"))

        assert (audit.framework.id if audit.framework else None) == found


def two_years(tables):
    """Two yearly tables with other headings: X gains a point and loses a place."""
    older = tables.text(
        "Đơn vị,A,B,Tổng điểm năm 2023,Xếp hạng năm 2023\n"
        "X,10,10,20,1\nY,9,10,19,2\nZ,8,10,18,3\n", "2023.csv",
    )  # fmt: skip
    newer = tables.text(
        "Tên đơn vị,A,B,Tổng điểm năm 2024,Xếp hạng năm 2024\n"
        "X,11,10,21,2\nY,12,10,22,1\nZ,8,10,18,3\n", "2024.csv",
    )  # fmt: skip
    return older, newer


def test_columns_of_two_years_are_the_same_but_for_the_year(tables):
    older, newer = two_years(tables)
    audit = score_table(newer, against=older)

    (finding,) = audit.findings
    assert (finding.rule, finding.severity, finding.units) == ("S08", "note", ("X",))
    assert "Tổng điểm năm 2023 → Tổng điểm năm 2024" in notes(audit)["aligned"][0]


def test_columns_that_could_be_either_year_are_not_taken_for_the_same(tables):
    older, newer = two_years(tables)
    text = older.read_text("utf-8").replace("Đơn vị,A,B", "Đơn vị,Tổng điểm năm 2022,B")
    older.write_text(text, "utf-8")

    assert score_table(newer, against=older).findings == ()


@pytest.mark.parametrize("whole", ["Tổng điểm", "Tổng cộng", "Tổng điểm (40 điểm)"])
def test_points_and_ranks_below_each_area_are_read(tables, codes, whole):
    text = (
        f"TT,Đơn vị,Thể chế,,Thủ tục,,{whole},\n,,Điểm,Hạng,Điểm,Hạng,Điểm,Hạng\n"
        "1,X,9,1,8,2,17,1\n2,Y,7,2,9,1,16,2\n3,Z,6,3,7,3,13,3\n"
    )
    audit = score_table(tables.text(text))

    assert codes(audit) == []
    assert len(audit.recomputed) == 3 + 3 * 3
    assert [r.about for r in audit.ranks] == [
        "Thể chế · Điểm", "Thủ tục · Điểm", f"{whole} · Điểm",
    ]  # fmt: skip


def test_a_break_inside_a_name_does_not_break_a_sentence(tables):
    text = 'A,"Hai\ndòng",C\n1,2,a b\n3,4,a b\n'

    with pytest.raises(DataError, match="A, Hai dòng, C") as caught:
        score_table(tables.text(text))

    assert "\n" not in str(caught.value)
