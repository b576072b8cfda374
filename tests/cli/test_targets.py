"""``cchc targets``: formats, exit codes and bad input."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest

from cchc_lib.findings.schemas import read_schema
from cchc_lib.vocabulary import data_path

SAMPLES = data_path("samples")
LONG_XUYEN = SAMPLES / "long_xuyen_2020.txt"
ID = ("--targets", "hong_ngu_2021")


@pytest.fixture
def missed(tmp_path):
    """Give a plan of a district, and its report that misses it."""
    plan, report = tmp_path / "plan.txt", tmp_path / "report.txt"
    plan.write_text(
        "Kế hoạch cải cách hành chính năm 2024 của huyện Ví Dụ, tỉnh Mẫu\n\n"
        "Huyện phấn đấu có từ 99% hồ sơ được giải quyết đúng hạn.\n",
        "utf-8",
    )
    report.write_text(
        "Kết quả cải cách hành chính năm 2024 của huyện Ví Dụ, tỉnh Mẫu\n\n"
        "=Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%.\n",
        "utf-8",
    )
    return report, "--targets", plan


def test_targets_of_another_body_exit_with_0(cchc):
    result = cchc("targets", LONG_XUYEN, *ID)

    assert result.exit_code == 0
    assert "1 đạt, 1 không đạt" in result.stdout


def test_own_target_that_is_missed_exits_with_1(cchc, missed):
    result = cchc("targets", *missed, "--lang", "en")

    assert result.exit_code == 1
    assert "worth a look · certain · T01 Target missed" in result.stdout


def test_threshold_decides_the_exit_code(cchc, missed):
    assert cchc("targets", *missed, "--fail-on", "impossible").exit_code == 0
    assert cchc("targets", LONG_XUYEN, *ID, "--fail-on", "note").exit_code == 1


@pytest.mark.parametrize("aims", ["hong_ngu_2021", SAMPLES / "hong_ngu_2021.txt"])
def test_json_fits_its_schema(cchc, aims):
    text = cchc("targets", SAMPLES, "--targets", aims, "--format", "json").stdout
    record = json.loads(text)

    jsonschema.validate(record, json.loads(read_schema("targets")))
    assert len(record["documents"]) == 5


def test_json_has_what_others_rely_on(cchc):
    record = json.loads(cchc("targets", LONG_XUYEN, *ID, "--format", "json").stdout)

    rows = {row["id"]: row for row in record["targets"]}
    row = rows["on_time"]
    assert (row["status"], row["certainty"]) == ("missed", "certain")
    assert row["statement"] == "từ 99 % hồ sơ trả kết quả sớm hạn và đúng hạn"
    assert row["reported"]["printed"] == "98%"
    assert row["margin"] == "-0.719755608628"  # 100 · 102466 / 104259 − 99, cut
    assert (row["flips_if"]["needed"], row["flips_if"]["not_due"]) == (103217, 758)
    assert rows["par_index"]["reported"] is None


def test_csv_has_one_row_a_target(cchc, missed):
    text = cchc("targets", *missed, "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(text))

    assert (row["status"], row["standing"], row["high"]) == (
        "missed",
        "binding",
        "97.5",
    )
    assert "\r" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([LONG_XUYEN, "--targets", "qd1"], "bộ mức đặt ra: không có “qd1”"),
        (
            [LONG_XUYEN, "--targets", LONG_XUYEN],
            "văn bản không nêu mức đặt ra nào; cần một văn bản có nêu mức đặt ra",
        ),
        (["missing.txt", *ID], "missing.txt: không có tệp này"),
    ],
    ids=["no-set", "no-target", "no-file"],
)
def test_what_cannot_be_read_exits_with_2_and_one_sentence(cchc, arguments, said):
    result = cchc("targets", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_nothing_is_printed_where_no_file_can_be_read(cchc):
    assert cchc("targets", "missing.txt", *ID, "--format", "json").stdout == ""


def test_bad_file_leaves_the_others_in(cchc):
    result = cchc("targets", "missing.txt", LONG_XUYEN, *ID)

    assert result.exit_code == 2
    assert "T01" in result.stdout


def test_same_input_gives_the_same_bytes(cchc):
    first, second = (
        cchc("targets", LONG_XUYEN, *ID, "--format", "json").stdout for _ in "12"
    )

    assert first == second
