"""Folders become their readable files, in a fixed order."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_lib.errors import SourceError
from cchc_lib.sources import expand_paths, paths


def test_folder_gives_its_texts_sorted(make_file, tmp_path):
    for name in ("b.txt", "a.TXT", "c/d.text", "c.txt"):
        make_file("x", name)

    names = [path.relative_to(tmp_path).as_posix() for path in expand_paths([tmp_path])]

    assert names == ["a.TXT", "b.txt", "c/d.text", "c.txt"]


def test_hidden_and_other_files_stay_out(make_file, tmp_path):
    for name in ("a.txt", ".b.txt", ".git/c.txt", "d.json", "e.md"):
        make_file("x", name)

    assert expand_paths([tmp_path]) == [tmp_path / "a.txt"]


def test_named_file_is_taken_whatever_its_ending(make_file):
    path = make_file("x", "a.md")

    assert expand_paths([str(path)]) == [path]


def test_missing_path_is_left_to_the_reader():
    assert expand_paths(["no.txt"]) == [Path("no.txt")]


def test_path_the_system_refuses_is_left_to_the_reader():
    path = Path("a" * 300)

    assert expand_paths([path]) == [path]


def test_path_named_twice_is_read_once(make_file, tmp_path):
    path = make_file("x")

    assert expand_paths([path, tmp_path, path]) == [path]


def test_order_of_the_user_is_kept(make_file):
    last, first = make_file("x", "z.txt"), make_file("x", "a.txt")

    assert expand_paths([last, first]) == [last, first]


def test_folder_without_texts_is_refused(make_file, tmp_path):
    make_file("x", "a.json")

    with pytest.raises(SourceError, match="no file in this folder can be read"):
        expand_paths([tmp_path])


def test_folder_that_may_not_be_opened_is_named(tmp_path, monkeypatch):
    def walk(folder, onerror):
        onerror(PermissionError(13, "Permission denied", str(folder)))

    monkeypatch.setattr(paths.os, "walk", walk)

    with pytest.raises(SourceError, match="not permitted"):
        expand_paths([tmp_path])
