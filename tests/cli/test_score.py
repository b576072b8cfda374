"""``cchc score``: formats, exit codes and bad tables."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest

from cchc_lib.findings.schemas import read_schema
from cchc_lib.vocabulary import data_path

TABLES = data_path("tables")
CLEAN = TABLES / "qd766_provinces_2026-10-10.csv"
COMMUNES = TABLES / "qd766_angiang_communes_year2025_snapshot_2025-10-11.csv"
DEPARTMENTS = TABLES / "qd766_angiang_departments_year2025_snapshot_2025-10-11.csv"


@pytest.fixture
def wrong_table(tmp_path):
    text = CLEAN.read_text("utf-8").replace(",68.8,", ",68.81,")
    path = tmp_path / "wrong.csv"
    path.write_text(text, "utf-8")
    return path


def test_clean_table_exits_with_0(cchc):
    result = cchc("score", CLEAN)

    assert result.exit_code == 0
    assert "Không có phát hiện nào." in result.stdout


def test_fault_exits_with_1_and_is_named(cchc, wrong_table):
    result = cchc("score", wrong_table, "--lang", "en")

    assert result.exit_code == 1
    assert "minor · S03 Row sums" in result.stdout


def test_threshold_decides_the_exit_code(cchc, wrong_table):
    assert cchc("score", wrong_table, "--fail-on", "material").exit_code == 0


def test_json_fits_its_schema(cchc, wrong_table):
    record = json.loads(cchc("score", wrong_table, "--format", "json").stdout)

    jsonschema.validate(record, json.loads(read_schema("score")))
    assert [f["unit"] for f in record["findings"]] == ["H20"]


def test_csv_has_one_row_a_finding(cchc, wrong_table):
    text = cchc("score", wrong_table, "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(text))

    assert (row["rule"], row["column"], row["exact"]) == ("S03", "total", "68.8")


def test_parts_of_a_league_are_joined(cchc):
    assert cchc("score", COMMUNES).exit_code == 1
    assert cchc("score", COMMUNES, "--join", DEPARTMENTS).exit_code == 0


def test_snapshots_are_compared(cchc, wrong_table):
    result = cchc("score", wrong_table, "--against", CLEAN, "--framework", "qd766_2022")

    assert "S03" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.csv"], "missing.csv: không có tệp này"),
        ([CLEAN, "--framework", "qd1"], "không có “qd1”"),
        ([CLEAN, "--against", "missing.csv"], "missing.csv: không có tệp này"),
    ],
    ids=["table", "framework", "against"],
)
def test_what_cannot_be_read_exits_with_2_and_one_sentence(cchc, arguments, said):
    result = cchc("score", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "bảng không có ô nào"),
        ("1,5\n2021,=A1\nX,1\n", "không có dòng tiêu đề phía trên các số"),
        ("A,B\nx,1\nx,2\n", "không cột nào là tên đơn vị (các cột: A, B)"),
        ("Đơn vị,Tổng,tổng\nX,1,2\n", "tiêu đề, cột thứ 3: hai cột cùng tên “tổng”"),
        ("Đơn vị,Tổng\nX,1\nY,=B2\n", "dòng 3, cột “Tổng”: ô công thức “=B2”"),
        ("Đơn vị,Tổng\nX,1\nY,khá\n", "dòng 3, cột “Tổng”: “khá” không phải một số"),
    ],
)
def test_bad_table_is_said_in_vietnamese(cchc, tmp_path, text, said):
    path = tmp_path / "table.csv"
    path.write_text(text, "utf-8")

    result = cchc("score", path)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
