"""Bad input: one clear sentence each, exit 2, and the other files still checked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_lib.cli import batch


def sentences(result) -> list[str]:
    return result.stderr.splitlines()


def make_missing(folder: Path) -> Path:
    return folder / "missing.txt"


def make_empty(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.touch()
    return path


def make_binary(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes(bytes(range(256)) * 8)
    return path


def make_huge(folder: Path) -> Path:
    path = folder / "bad.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024**2)  # sparse: takes no room
    return path


def make_broken(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes("hồ sơ giải quyết đúng hạn\n".encode() * 3 + b"\xc3\x28 \xff")
    return path


def make_bare_folder(folder: Path) -> Path:
    path = folder / "bare"
    path.mkdir()
    return path


def make_pdf(folder: Path) -> Path:
    path = folder / "bad.txt"
    path.write_bytes(b"%PDF-1.7\n")
    return path


def make_device(_folder: Path) -> Path:
    return Path(os.devnull)


BAD = {
    "missing": (make_missing, "không có tệp này", "there is no such file"),
    "empty": (make_empty, "tệp rỗng", "it is empty"),
    "binary": (make_binary, "tệp nhị phân", "as in a binary file"),
    "200-MB": (make_huge, "tệp lớn hơn 50 MB", "it holds more than 50 MB"),
    "broken-encoding": (make_broken, "không phải mã utf-8", "is not utf-8"),
    "bare-folder": (make_bare_folder, "không có tệp nào đọc được", "no file in this"),
    "pdf": (make_pdf, "đây là tệp PDF", "it looks like a PDF file"),
    "device": (make_device, "thiết bị hoặc đường ống", "it is a device or a pipe"),
}

each_bad = pytest.mark.parametrize(
    ("make", "vietnamese", "english"), BAD.values(), ids=BAD
)


@each_bad
def test_bad_file_is_named_in_one_sentence(cchc, tmp_path, make, vietnamese, english):
    path = make(tmp_path)

    for lang, words in (("vi", vietnamese), ("en", english)):
        result = cchc("check", path, "--lang", lang)
        (sentence,) = sentences(result)

        assert sentence.startswith(f"cchc: {path}: ")
        assert words in sentence
        assert result.exit_code == 2
        assert result.stdout == ""


@each_bad
def test_other_files_are_still_checked(
    cchc, tmp_path, wrong, clean, make, vietnamese, english
):
    result = cchc("check", wrong, make(tmp_path), clean, "--format", "csv")

    assert vietnamese in result.stderr
    assert english not in result.stderr
    assert result.exit_code == 2
    assert result.stdout.count("\n") == 2
    assert str(wrong) in result.stdout


@each_bad
def test_figures_takes_bad_files_alike(
    cchc, tmp_path, clean, make, vietnamese, english
):
    result = cchc("figures", make(tmp_path), clean, "--lang", "en")

    assert english in result.stderr
    assert vietnamese not in result.stderr
    assert result.exit_code == 2
    assert "980 hồ sơ" in result.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission_is_named(cchc, clean):
    clean.chmod(0)

    result = cchc("check", clean)

    assert "không có quyền đọc" in result.stderr
    assert result.exit_code == 2


def test_refused_permission_is_named(cchc, clean, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    result = cchc("check", clean)

    assert "không có quyền đọc" in result.stderr
    assert result.exit_code == 2


def test_huge_file_is_refused_unread(cchc, tmp_path, monkeypatch):
    path = make_huge(tmp_path)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("it was opened"))

    assert cchc("check", path).exit_code == 2


def test_folder_gives_every_text_in_it(cchc, tmp_path, clean, wrong):
    result = cchc("check", tmp_path, "--format", "json")

    assert result.exit_code == 1
    assert str(clean) in result.stdout
    assert str(wrong) in result.stdout


def test_file_named_twice_is_checked_once(cchc, tmp_path, clean):
    result = cchc("figures", clean, tmp_path, clean, "--format", "csv")

    assert result.stdout.count("98%") == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_unknown_scheme_is_named_before_anything_is_checked(cchc, wrong, lang):
    result = cchc("check", wrong, "--scheme", "qd766", "--lang", lang)

    (sentence,) = sentences(result)
    assert "qd766_2022" in sentence
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "xml", "a.txt"],
        ["checks"],
        ["run", "--jobs", "0"],
    ],
    ids=["no-path", "unknown-format", "unknown-command", "no-jobs"],
)
def test_wrong_use_is_2_with_a_hint(cchc, arguments):
    result = cchc(*arguments)

    assert result.exit_code == 2
    assert "--help" in result.stderr


def test_crash_on_one_file_costs_no_other(cchc, clean, wrong, monkeypatch):
    work = batch.audit

    def fail_on_wrong(source, **options):
        if "7,76%" in source.text:
            raise RuntimeError("a bug of ours")
        return work(source, **options)

    monkeypatch.setattr(batch, "audit", fail_on_wrong)

    result = cchc("check", wrong, clean)

    assert f"{wrong}: có lỗi trong chương trình" in result.stderr
    assert str(clean) in result.stdout
    assert result.exit_code == 2


def test_name_of_a_file_cannot_steer_the_terminal(cchc, tmp_path):
    result = cchc("check", tmp_path / "a\x1b[2Jb.txt")

    assert "\x1b" not in result.stderr
    assert result.exit_code == 2


def test_name_that_is_no_utf8_can_be_printed(cchc, tmp_path):
    result = cchc("check", os.fsdecode(bytes(tmp_path) + b"/\xff.txt"))

    assert "�.txt: không có tệp này" in result.stderr
