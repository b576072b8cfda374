"""The descriptor of data/ names every file and is the same bytes each time."""

from __future__ import annotations

import json
import runpy

import pytest

from cchc_lib.sources import package
from cchc_lib.sources.manifest import REQUIRED
from cchc_lib.sources.package import describe_data, write_package

SHA256_OF_X = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"


@pytest.fixture
def folder(make_file, tmp_path):
    """Fill a folder with a table that has an origin, and files of our own."""
    row = dict.fromkeys(REQUIRED, "y") | {
        "sha256": SHA256_OF_X,
        "title": "Scores",
        "publisher": "A portal",
        "address": "https://a.example/b",
    }
    make_file("x", "tables/a.csv")
    make_file(json.dumps([row]), "sources/tables.yml")
    make_file("# Words.\n", "words.yml")
    make_file("{}", "samples/gold/b.json")
    make_file("x", ".hidden")
    make_file("x", "__pycache__/c")
    return tmp_path


def resource(folder, path):
    """Give the description of one file."""
    listed = describe_data(folder)["resources"]
    return next(entry for entry in listed if entry["path"] == path)


def test_lists_every_file_but_itself_and_hidden_ones(folder):
    write_package(folder)

    listed = [entry["path"] for entry in describe_data(folder)["resources"]]

    assert listed == [
        "samples/gold/b.json",
        "sources/tables.yml",
        "tables/a.csv",
        "words.yml",
    ]


def test_origin_is_that_of_the_bytes(folder):
    table = resource(folder, "tables/a.csv")

    assert table["title"] == "Scores"
    assert table["hash"] == f"sha256:{SHA256_OF_X}"
    assert table["sources"] == [{"title": "A portal", "path": "https://a.example/b"}]
    assert table["licenses"] == [{"name": "notspecified", "title": "y"}]


def test_own_files_are_titled_by_their_heading(folder):
    assert resource(folder, "words.yml")["title"] == "Words"
    assert resource(folder, "sources/tables.yml")["title"] == "sources/tables.yml"
    assert "samples/b.txt" in resource(folder, "samples/gold/b.json")["title"]


def test_writes_the_same_bytes_twice(folder):
    first = write_package(folder).read_bytes()

    assert write_package(folder).read_bytes() == first
    assert json.loads(first) == describe_data(folder)


def test_the_command_describes_the_shipped_data(monkeypatch, folder):
    monkeypatch.setattr("cchc_lib.vocabulary.data_path", lambda: folder)

    runpy.run_path(package.__file__, run_name="__main__")

    assert (folder / "datapackage.json").exists()
