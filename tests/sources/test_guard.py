"""What is refused before a byte is understood."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from cchc_lib.errors import SourceError
from cchc_lib.sources import read_source
from cchc_lib.sources.guard import MAX_BYTES, path_problem, read_bytes, shown

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def test_gives_the_bytes_of_an_ordinary_file(make_file):
    assert read_bytes(make_file(b"abc")) == b"abc"


def test_missing_file_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"no\.txt: there is no such file"):
        read_bytes(tmp_path / "no.txt")


def test_file_taken_for_a_folder_is_named(make_file):
    with pytest.raises(SourceError, match="a part of this path is no folder"):
        read_bytes(make_file(b"abc") / "b.txt")


def test_folder_is_refused(tmp_path):
    with pytest.raises(SourceError, match="it is a folder"):
        read_bytes(tmp_path)


def test_empty_file_is_refused(make_file):
    with pytest.raises(SourceError, match="it is empty"):
        read_bytes(make_file(b""))


@posix
def test_pipe_is_refused_without_waiting(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(SourceError, match="a device or a pipe"):
        read_bytes(pipe)


@posix
def test_device_is_refused():
    with pytest.raises(SourceError, match="a device or a pipe"):
        read_bytes(Path("/dev/zero"))


def test_huge_file_is_refused_by_its_size(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)  # sparse: no byte is written
    monkeypatch.setattr(Path, "open", None)  # reading would fail

    with pytest.raises(SourceError, match="more than 50 MB"):
        read_bytes(path)


def test_file_that_grows_while_read_is_refused(make_file, monkeypatch):
    path = make_file(b"x" * 11)
    status = os.stat_result((0o100644, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda _path: status)

    with pytest.raises(SourceError, match="more than"):
        read_bytes(path, limit=10)


def test_forbidden_file_is_named(make_file, monkeypatch):
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = make_file(b"abc")
    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(SourceError, match="reading it is not permitted"):
        read_bytes(path)


@posix
def test_link_to_itself_is_named(tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to(link)

    with pytest.raises(SourceError, match="leads back to itself"):
        read_bytes(link)


def test_name_with_a_nul_is_named():
    with pytest.raises(SourceError, match="cannot read it"):
        read_bytes(Path("a\0b.txt"))


def test_name_that_is_too_long_is_named(tmp_path):
    with pytest.raises(SourceError, match="the name is too long"):
        read_bytes(tmp_path / ("a" * 300))


def test_other_trouble_gives_the_reason_of_the_system():
    error = path_problem("a.txt", OSError(5, "Input/output error"))

    assert "cannot read it (Input/output error)" in str(error)


def test_name_that_is_no_unicode_can_be_printed():
    assert shown(os.fsdecode(b"a\xff.txt")) == "a\ufffd.txt"


def test_refusal_survives_another_process(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path / "no.txt")

    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_largest_file_is_50_megabytes():
    assert MAX_BYTES == 50 * 2**20
