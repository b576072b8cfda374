"""Errors about a reader's files and names are said in the reader's language."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_lib.errors import (
    CchcError,
    DataError,
    RunError,
    SourceError,
    UnknownNameError,
)
from cchc_lib.findings import problems
from cchc_lib.findings.problems import say_crash, say_problem
from cchc_lib.pipeline import check_scheme
from cchc_lib.runs.manifest import read_record
from cchc_lib.sources import expand_paths, fonts, read_source
from cchc_lib.sources.formats import FORMATS
from cchc_lib.sources.guard import MAX_BYTES, path_problem

HEADS = {
    "a PDF file": b"%PDF-1.7",
    "a Word document": b"PK\x03\x04....word/document.xml",
    "an Excel workbook": b"PK\x03\x04....xl/workbook.xml",
    "a ZIP archive": b"PK\x03\x04....",
    "an old Word or Excel file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "an RTF document": rb"{\rtf1",
    "a web page": b"<!doctype html>",
    "an XML file": b"<?xml version='1.0'?>",
    "a PNG picture": b"\x89PNG\r\n",
    "a JPEG picture": b"\xff\xd8\xff",
    "a GIF picture": b"GIF89a",
    "a TIFF picture": b"II*\0",
    "a compressed archive": b"\x1f\x8b",
    "a program": b"\x7fELF",
}
BYTES = {
    "empty": b"",
    "blank": b" \n ",
    "binary": bytes(range(256)) * 4,
    "controls": b"\x01\x02\x03\x04 text",
    "damaged": "hồ sơ giải quyết đúng hạn".encode() + b"\xff",
    "unknown": "café crème à la française".encode("latin-1"),
    **{name.replace(" ", "-"): raw for name, raw in HEADS.items()},
}


def complaint(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_source(path)
    return caught.value


def english_left(sentence: str) -> list[str]:
    """Find words of the English fields that were not worded anew."""
    known = {"there", "expected", "file", "text", "Check", "reading", "looks", "Save"}
    return [word for word in sentence.split() if word.strip(".,;:") in known]


@pytest.mark.parametrize("name", BYTES)
def test_every_bad_content_is_named_in_vietnamese(name, tmp_path):
    path = tmp_path / "báo cáo.txt"
    path.write_bytes(BYTES[name])

    said = say_problem(complaint(path), "vi")

    assert said.startswith(f"{path}: ")
    assert "; cần " in said
    assert english_left(said.removeprefix(str(path))) == []


def test_every_format_that_is_recognised_is_tried_above():
    assert {kind.name for kind in FORMATS if kind.read is None} <= HEADS.keys()


@pytest.mark.parametrize("number", [2, 13, 20, 36, 40, 5])
def test_every_answer_of_the_system_is_named_in_vietnamese(number):
    error = path_problem("a.txt", OSError(number, os.strerror(number)))

    assert english_left(say_problem(error, "vi")) == []


def test_folders_devices_and_sizes_are_named_in_vietnamese(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    paths = [tmp_path, Path("/dev/null"), large]

    said = [say_problem(complaint(path), "vi") for path in paths]

    assert "đây là thư mục" in said[0]
    assert "thiết bị" in said[1]
    assert "lớn hơn 50 MB" in said[2]
    assert [english_left(sentence) for sentence in said] == [[], [], []]


def test_a_folder_without_a_manifest_is_named_in_vietnamese(tmp_path):
    with pytest.raises(RunError) as caught:
        read_record(tmp_path)

    said = say_problem(caught.value, "vi").removeprefix(str(tmp_path))
    assert "không có hồ sơ nguồn gốc" in said
    assert "Name the folder" not in said


def test_folder_without_texts_is_named_in_vietnamese(tmp_path):
    with pytest.raises(SourceError) as caught:
        expand_paths([tmp_path])

    said = say_problem(caught.value, "vi")
    assert "không có tệp nào đọc được" in said
    assert "Chọn thư mục khác." in said


def test_old_font_is_named_in_vietnamese():
    said = say_problem(fonts._refusal("vni", "a.txt"), "vi")

    assert said == (
        "a.txt: chữ gõ bằng phông cũ VNI; cần văn bản Unicode. "
        "Chuyển mã bằng UniKey, hoặc cài thêm phần 'legacy' của gói này."
    )


def test_unknown_scheme_is_named_with_the_known_ones():
    with pytest.raises(UnknownNameError) as caught:
        check_scheme("qd766")

    said = say_problem(caught.value, "vi")
    assert said.startswith("thang xếp loại: không có “qd766”; chọn một trong các tên ")
    assert "qd766_2022" in said


def test_unknown_report_of_a_plan_is_named_in_vietnamese():
    error = UnknownNameError("audit.yml, report", "x", ("a", "b"))

    said = say_problem(error, "vi")
    assert said == "audit.yml, báo cáo: không có “x”; chọn một trong các tên a, b."


def test_name_typed_by_a_user_is_never_reworded():
    error = UnknownNameError("rule", "scheme", ("F01",))

    assert "không có “scheme”" in say_problem(error, "vi")


@pytest.mark.parametrize(
    "error",
    [
        SourceError("a.txt", "it is empty", "a file with text", "Check the file."),
        UnknownNameError("rule", "F99", ("F01",)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_english_is_the_message_of_the_error(error):
    assert say_problem(error, "en") == str(error)


@pytest.mark.parametrize(
    "error",
    [
        DataError("units.yml", "no words", "a list of words"),
        RunError("audit.ipynb", "cell 3 failed", "Look at the cell."),
        CchcError("anything"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_of_plans_and_data_stay_english_as_a_whole(error):
    assert say_problem(error, "vi") == str(error)


def test_phrase_that_is_not_listed_stays_english():
    error = SourceError("a.txt", "it is on fire", "a readable file", "Run.")

    assert (
        say_problem(error, "vi") == "a.txt: it is on fire; cần một tệp đọc được. Run."
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_our_own_failure_names_the_file_and_asks_for_a_report(lang):
    said = say_crash("a.txt", ValueError("no digits"), lang)

    assert said.startswith("a.txt: ")
    assert "ValueError: no digits" in said


def test_no_two_phrases_are_worded_for_one_text():
    sources = [source for source, _ in problems._PHRASES]

    assert len(sources) == len(set(sources))
