"""``cchc compare``: formats, exit codes and bad questions."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest

from cchc_lib.findings.schemas import read_schema
from cchc_lib.vocabulary import data_path

PHU_THO = data_path("tables", "dossiers_phutho_units_2026q3.csv")
SCORES = data_path("tables", "qd766_provinces_2026-10-10.csv")
RATES = ("--part", "on_time", "--whole", "received", "--draws", "200")


@pytest.fixture
def even(tmp_path):
    path = tmp_path / "even_2026.csv"
    path.write_text("Mã,Đơn vị,Đạt,Tổng\n1,A,80,100\n2,B,82,100\n3,C,81,100\n", "utf-8")
    return path


def test_units_that_do_not_differ_exit_with_0(cchc, even):
    result = cchc("compare", even, "--part", "dat", "--whole", "tong")

    assert result.exit_code == 0
    assert "chưa đơn vị nào khác hẳn mức chung" in " ".join(result.stdout.split())


def test_missed_target_exits_with_1(cchc):
    result = cchc("compare", PHU_THO, *RATES, "--target", "99", "--lang", "en")

    assert result.exit_code == 1
    assert "material · certain · C04 Target" in result.stdout


def test_threshold_decides_the_exit_code(cchc, even):
    asked = ("compare", even, "--part", "Đạt", "--whole", "Tổng", "--target", "90")

    assert cchc(*asked).exit_code == 1
    assert cchc(*asked, "--fail-on", "impossible").exit_code == 0


def test_json_fits_its_schema(cchc):
    text = cchc(
        "compare", PHU_THO, *RATES, "--block", "unit_level", "--format", "json"
    ).stdout
    record = json.loads(text)

    jsonschema.validate(record, json.loads(read_schema("compare")))
    assert [b["block"] for b in record["blocks"]] == ["department", "commune"]


def test_json_of_scores_and_periods_fits_its_schema(cchc):
    older = data_path("tables", "qd766_provinces_year2025_snapshot_2025-10-11.csv")
    asked = ("--score", "total", "--step", "0,01", "--draws", "200")
    text = cchc("compare", SCORES, *asked, "--before", older, "--format", "json").stdout
    record = json.loads(text)

    jsonschema.validate(record, json.loads(read_schema("compare")))
    assert record["over_time"]["periods"] == ["2025-10-11", "2026-10-10"]


def test_csv_has_one_row_a_unit(cchc):
    text = cchc("compare", PHU_THO, *RATES, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))

    assert len(rows) == 163
    assert {row["code"]: row["funnel"] for row in rows}["H44.42"] == "low"


def test_same_command_prints_the_same_bytes(cchc):
    asked = ("compare", PHU_THO, *RATES, "--format", "json", "--seed", "5")

    assert cchc(*asked).stdout == cchc(*asked).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--part", "on_tme", "--whole", "received"], "gần nhất là “on_time”"),
        (["--part", "on_time"], "chỉ nêu một trong hai cột số đếm"),
        ([], "chưa nêu cột nào để so sánh"),
        ([*RATES, "--target", "0,99"], "giá trị '0,99' hiểu được hai cách"),
        ([*RATES, "--target", "101"], "tỷ lệ phần trăm trên 0 và tối đa 100"),
        ([*RATES, "--level", "huyện"], "không có đơn vị nào thuộc cấp “huyện”"),
        ([*RATES, "--alpha", "5"], "alpha: giá trị 5; cần số trên 0"),
        ([*RATES, "--seed", "-1"], "cần số nguyên từ 0 trở lên"),
        ([*RATES, "--before", "missing.csv"], "missing.csv: không có tệp này"),
        (["--part", "unit_name", "--whole", "received"], "không phải cột số"),
        (["--score", "score_published", "--step", "0"], "bước làm tròn trên 0"),
    ],
)
def test_bad_question_exits_with_2_and_one_vietnamese_sentence(cchc, arguments, said):
    result = cchc("compare", PHU_THO, *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_missing_table_exits_with_2(cchc):
    result = cchc("compare", "missing.csv", *RATES)

    assert result.exit_code == 2
    assert "missing.csv: không có tệp này" in result.stderr


def test_every_phrase_of_a_problem_is_said_in_vietnamese(cchc, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Đơn vị,Đạt,Tổng\nA,0,0\nB,0,0\n", "utf-8")

    result = cchc("compare", path, "--part", "Đạt", "--whole", "Tổng")

    assert result.exit_code == 2
    assert "không có hồ sơ nào ở “Đạt” trên “Tổng”" in result.stderr
    assert "expected" not in result.stderr
