"""``cchc check``: what goes where, in which form, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from cchc_lib.cli import streams
from cchc_lib.cli.forms import FINDING_COLUMNS, _inert
from cchc_lib.model import SEVERITIES


def test_findings_end_with_1(cchc, wrong):
    assert cchc("check", wrong).exit_code == 1


def test_no_findings_end_with_0(cchc, clean):
    result = cchc("check", clean)

    assert result.exit_code == 0
    assert "không thấy mâu thuẫn" in result.stdout


@pytest.mark.parametrize(
    ("threshold", "status"),
    [("note", 1), ("rounding", 1), ("minor", 0), ("material", 0), ("impossible", 0)],
)
def test_threshold_decides_the_exit_status(cchc, long_xuyen, threshold, status):
    result = cchc("check", long_xuyen, "--fail-on", threshold)

    assert result.exit_code == status


def test_threshold_hides_no_finding(cchc, wrong):
    result = cchc("check", wrong, "--fail-on", "impossible")

    assert result.exit_code == 0
    assert "sai đáng kể" in result.stdout


def test_default_threshold_is_minor(cchc, long_xuyen, wrong):
    assert SEVERITIES.index("minor") == 2
    assert cchc("check", long_xuyen).exit_code == 0
    assert cchc("check", wrong).exit_code == 1


def test_document_begins_with_its_path_and_title(cchc, long_xuyen):
    first = cchc("check", long_xuyen).stdout.split("\n")[0]

    assert first.startswith(f"{long_xuyen}: Long Xuyên nhìn lại một năm")


def test_several_texts_are_summed_up_on_stderr(cchc, clean, wrong):
    result = cchc("check", clean, wrong)

    assert result.stderr == "cchc: Đã kiểm tra 2 văn bản; 1 sai đáng kể.\n"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_data_comes_without_a_word(cchc, clean, wrong, form):
    assert cchc("check", clean, wrong, "--format", form).stderr == ""


def test_one_text_is_not_summed_up(cchc, wrong):
    assert cchc("check", wrong).stderr == ""


def test_english_findings_are_asked_for(cchc, wrong):
    result = cchc("check", wrong, "--lang", "en")

    assert "“7,76%” does not follow" in result.stdout
    assert "không" not in result.stdout


def test_scheme_is_held_against_a_class(cchc, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Thành phố đạt 77,19 điểm, xếp loại tốt.\n", "utf-8")

    assert cchc("check", path).exit_code == 0
    assert cchc("check", path, "--scheme", "qd766_2022").exit_code == 1


def test_json_holds_a_document_for_each_readable_file(cchc, clean, wrong, tmp_path):
    missing = tmp_path / "missing.txt"
    result = cchc("check", clean, missing, wrong, "--format", "json")

    documents = json.loads(result.stdout)["documents"]
    assert [document["path"] for document in documents] == [str(clean), str(wrong)]


def test_json_of_nothing_readable_is_json(cchc, tmp_path):
    result = cchc("check", tmp_path / "missing.txt", "--format", "json")

    assert json.loads(result.stdout) == {"schema": "cchc-check/1", "documents": []}


def test_same_input_gives_the_same_bytes(cchc, long_xuyen):
    first, second = (
        cchc("check", long_xuyen, "--format", "json").stdout_bytes for _ in range(2)
    )

    assert first == second


def test_csv_holds_a_row_for_each_finding(cchc, clean, wrong):
    result = cchc("check", clean, wrong, "--format", "csv")

    header, row = csv.reader(io.StringIO(result.stdout))
    assert tuple(header) == FINDING_COLUMNS
    assert dict(zip(header, row, strict=True)) == {
        "path": str(wrong),
        "rule": "F01",
        "severity": "material",
        "decision": "",
        "figures": "625 hồ sơ | 8.701 hồ sơ | 7,76%",
        "message": "“7,76%” không khớp: 625 hồ sơ trên 8.701 hồ sơ là 7,1831 %, "
        "lệch 0,5769 điểm phần trăm.",
        "repairs": "625 hồ sơ → 675 | 7,76% → 7,18",
    }


@pytest.mark.parametrize("cell", ["=1+1", "+84 123", "-cmd|' /C calc'!A0", "@SUM(A1)"])
def test_no_cell_starts_a_formula(cell):
    assert _inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-1.5", "12", "hồ sơ", ""])
def test_other_cells_stay_as_they_are(cell):
    assert _inert(cell) == cell


def test_path_cannot_start_a_formula(cchc, wrong, monkeypatch):
    monkeypatch.chdir(wrong.parent)
    wrong.rename("=HYPERLINK(1).txt")

    result = cchc("check", "=HYPERLINK(1).txt", "--format", "csv")

    assert "\n'=HYPERLINK(1).txt,F01," in result.stdout


class Screen(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "settings", "coloured"),
    [
        (True, {"TERM": "xterm"}, True),
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
    ids=["terminal", "file", "no-color", "empty-no-color", "dumb-terminal"],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch, terminal, settings, coloured
):
    for name in ("TERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    assert streams.wants_colour(Screen(terminal)) is coloured


def test_redirected_output_has_no_colour(cchc, wrong):
    assert "\x1b" not in cchc("check", wrong).stdout


def test_terminal_gets_colour(cchc, wrong, monkeypatch):
    monkeypatch.setattr("cchc_lib.cli.wants_colour", lambda _: True)

    assert "\x1b[31;1m✗ sai đáng kể" in cchc("check", wrong).stdout


def test_terminal_that_lacks_a_letter_shows_a_question_mark():
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    screen.isatty = lambda: True

    streams.speak_utf8(screen)
    screen.write("hồ sơ")
    screen.flush()

    assert screen.buffer.getvalue() == b"h? s?"


def test_stream_that_is_no_file_is_left_alone():
    stream = Screen(terminal=False)

    streams.speak_utf8(stream)

    assert stream.write("hồ sơ") == 5


def shell(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cchc_lib", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_redirected_output_is_utf8_whatever_the_system_says(wrong):
    done = shell(
        "check",
        wrong,
        "--format",
        "json",
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )

    (document,) = json.loads(done.stdout.decode("utf-8"))["documents"]
    assert document["findings"][0]["message_vi"].startswith("“7,76%” không khớp")
    assert done.returncode == 1


def test_reader_that_stops_early_sees_no_traceback(wrong):
    command = [sys.executable, "-m", "cchc_lib", "check", str(wrong)]

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        complaint = process.stderr.read()

    assert complaint == b""
