"""The parameters cell is read as it is written, and says what it accepts."""

from __future__ import annotations

import json

import pytest

from cchc_lib.errors import DataError
from cchc_lib.runs.parameters import read_parameters


@pytest.fixture
def read(desk):
    def of(cell):
        return read_parameters(desk.notebook("a.ipynb", parameters=cell))

    return of


def test_reads_name_type_default_and_unit(read):
    found = read('level: float = 0.95  # coverage, fraction of 1\nsource = "a.txt"')

    assert list(found) == ["level", "source"]
    assert (found["level"].type, found["level"].default) == ("float", 0.95)
    assert found["level"].note == "coverage, fraction of 1"
    assert found["source"].type == "str"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("p = 'a'", "b"),
        ("p = 1", -3),
        ("p = 0.5", 1),
        ("p = True", False),
        ("p = [1]", ["a"]),
        ("p = (1, 2)", [3]),
        ("p = {}", {"a": 1}),
        ("p = None", "anything"),
        ("p = Path('a')", "unknown default"),
        ("p: str | None = None", None),
        ("p: Optional[int] = None", 4),
        ("p: typing.Union[int, str] = 1", "a"),
        ("p: Literal['vi', 'en'] = 'vi'", "en"),
        ("p: list[str] = []", ["a", "b"]),
        ("p: dict[str, int] = {}", {"a": 1}),
        ("p: 'float' = 1.0", 2),
        ("p: Money = 1", "annotations we do not know rule nothing out"),
        ("p: make() = 1", "neither do odd ones"),
        ("p: float", 1.5),
    ],
)
def test_accepts_what_the_cell_allows(read, cell, value):
    assert read(cell)["p"].accepts(value)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("p = 'a'", 1),
        ("p = 1", 1.5),
        ("p = 1", True),
        ("p = 0.5", "0,5"),
        ("p = True", 1),
        ("p = [1]", "a"),
        ("p: str | None = None", 3),
        ("p: Optional[int] = None", "a"),
        ("p: Union[int, str] = 1", [1]),
        ("p: Literal['vi', 'en'] = 'vi'", "fr"),
        ("p: Literal[1] = 1", True),
        ("p: list[str] = []", ["a", 1]),
        ("p: dict[str, int] = {}", []),
    ],
)
def test_refuses_other_types(read, cell, value):
    assert not read(cell)["p"].accepts(value)


def test_what_assigns_nothing_is_no_parameter(read):
    assert list(read("import os\na = b = 1\nc, d = 1, 2\nx.y = 2")) == ["a", "b"]


def test_a_notebook_without_the_cell_has_no_parameters(tmp_path):
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": []}))

    assert read_parameters(path) == {}


def test_a_cell_that_is_no_python_is_named(read):
    with pytest.raises(DataError, match=r"parameters cell, line 2: found '%matplotlib"):
        read("a = 1\n%matplotlib inline")


@pytest.mark.parametrize("content", ["not json", "[]", "{}"])
def test_a_file_that_is_no_notebook_is_refused(tmp_path, content):
    path = tmp_path / "a.ipynb"
    path.write_text(content)

    with pytest.raises(DataError, match=r"a\.ipynb: found no Jupyter notebook"):
        read_parameters(path)
