"""One file becomes one source."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest

from cchc_lib.errors import SourceError
from cchc_lib.sources import read_source
from cchc_lib.vocabulary import data_path

PAGE = "Báo cáo quý I\r\nĐúng hạn đạt 98,28%\r\n"


def test_text_is_what_python_reads_composed(make_file):
    path = make_file(unicodedata.normalize("NFD", PAGE))

    read = unicodedata.normalize("NFC", path.read_text("utf-8"))

    assert read_source(path).text == read


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_offsets_do_not_depend_on_the_encoding(make_file, encoding):
    path = make_file(PAGE.encode(encoding))

    assert read_source(path).text == PAGE.replace("\r\n", "\n")


def test_combining_tones_of_windows_1258_are_composed(make_file, encode_windows_1258):
    path = make_file(encode_windows_1258(PAGE))

    assert read_source(path).text == PAGE.replace("\r\n", "\n")


def test_checksum_is_of_the_bytes(make_file):
    raw = PAGE.encode("utf-16")

    assert read_source(make_file(raw)).sha256 == hashlib.sha256(raw).hexdigest()


def test_path_is_given_back_as_typed(make_file, monkeypatch):
    monkeypatch.chdir(make_file(PAGE).parent)

    assert read_source("a.txt").path == "a.txt"


def test_title_is_the_heading_or_the_name_of_the_file(make_file):
    assert read_source(make_file(PAGE)).title == "Báo cáo quý I"
    assert read_source(make_file("98%", "bảng.txt")).title == "bảng"


@pytest.mark.parametrize("blank", ["\n \t\n", "\ufeff\u200b\u00a0", "---"])
def test_blank_file_is_refused(make_file, blank):
    with pytest.raises(SourceError, match="blank, without a word or a figure"):
        read_source(make_file(blank))


def test_origin_of_a_sample_is_known_wherever_it_lies(make_file):
    raw = data_path("samples", "ha_long_2020.txt").read_bytes()

    assert read_source(make_file(raw)).provenance["unit"] == "Hạ Long, Quảng Ninh"


def test_origin_of_other_files_is_empty(make_file):
    assert read_source(make_file(PAGE)).provenance == {}


def test_origin_can_be_given(make_file):
    path = make_file(PAGE)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()

    source = read_source(path, provenance={sha256: {"unit": "Đây"}})

    assert source.provenance == {"unit": "Đây"}
