"""Rows of origin are complete, textual and told apart."""

from __future__ import annotations

import pytest

from cchc_lib.errors import DataError
from cchc_lib.sources.manifest import REQUIRED, load_provenance

ROW = "\n  ".join(["- note: 'n'", *(f'{key}: "x"' for key in REQUIRED)])


@pytest.fixture
def load(make_file, tmp_path):
    """Load one YAML text as the only file of a folder."""

    def load_text(text: str):
        make_file(text, "rows.yml")
        return load_provenance(tmp_path)

    return load_text


def test_rows_are_found_by_their_checksum(load):
    assert load(ROW)["x"]["publisher"] == "x"


def test_empty_folder_knows_nothing(tmp_path):
    assert load_provenance(tmp_path) == {}


def test_rows_cannot_be_changed(load):
    with pytest.raises(TypeError):
        load(ROW)["y"] = {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b", "dict"),
        ("- a", "'a'"),
        ('- {file: "a"}', "no 'sha256'"),
        (ROW.replace('date: "x"', "date: 2021"), "date: 2021"),
        (f"{ROW}\n{ROW}", "one sha256 for x and x"),
    ],
    ids=["no-list", "no-keys", "missing-key", "number-unquoted", "repeated"],
)
def test_ill_formed_rows_are_refused(load, text, found):
    with pytest.raises(DataError, match=found):
        load(text)
