"""Encodings: what is read, and what is refused rather than guessed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.errors import SourceError
from cchc_lib.sources.encodings import decode

LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmn"
    "oòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
)
PAGES = st.text(LETTERS + LETTERS.upper() + " .,0123456789%\n", min_size=1)
SENTENCE = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,28%"


def refusal(raw: bytes) -> str:
    """Give the sentence with which ``raw`` is refused."""
    with pytest.raises(SourceError) as caught:
        decode(raw, place="a.txt")
    return str(caught.value)


@given(PAGES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_encodings_give_the_text_back(page, encoding):
    decoded = decode(page.encode(encoding), place="a.txt")

    assert decoded.text == page
    assert decoded.encoding == encoding


@given(PAGES, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_utf_16_is_read_without_a_mark(page, encoding):
    decoded = decode((page + " 1").encode(encoding), place="a.txt")

    assert decoded.text == page + " 1"
    assert decoded.encoding == encoding


@given(PAGES)
def test_windows_1258_composes_to_the_same_text(encode_windows_1258, page):
    text = f"{SENTENCE}. {page}"

    decoded = decode(encode_windows_1258(text), place="a.txt")

    assert unicodedata.normalize("NFC", decoded.text) == text
    assert decoded.encoding == "windows-1258"


def test_decomposed_utf_8_is_left_to_the_normal_form():
    page = unicodedata.normalize("NFD", SENTENCE)

    assert decode(page.encode(), place="a.txt").text == page


def test_damaged_utf_8_names_the_line_and_the_byte():
    raw = f"một\n{SENTENCE}\n".encode().replace("ệ".encode(), b"\xe1\xbb")

    assert "byte 0xE1 in line 2 is not utf-8" in refusal(raw)


def test_cut_utf_16_is_refused():
    assert "is not utf-16" in refusal(SENTENCE.encode("utf-16")[:-1])


def test_cut_utf_16_without_mark_is_refused():
    assert "is not utf-16-le" in refusal(SENTENCE.encode("utf-16-le")[:-1])


def test_one_nul_in_a_text_is_a_binary_file():
    assert "byte 3 is NUL" in refusal(b"mot\0hai ba")


def test_control_codes_are_a_binary_file():
    assert "control codes" in refusal(bytes(range(1, 32)) + b"text")


@given(st.binary(min_size=1))
def test_any_bytes_give_text_or_one_sentence(raw):
    try:
        sentence = decode(raw, place="a.txt").encoding
    except SourceError as error:
        sentence = str(error)

    assert "\n" not in sentence


@pytest.mark.parametrize(
    "raw",
    [
        "Öffentliche Gebühr für Bürger".encode("latin-1"),
        "Отчет о реформе".encode("cp1251"),
        "đạt \x81 98%".encode("latin-1", errors="ignore"),
    ],
    ids=["german", "russian", "unassigned"],
)
def test_other_single_byte_encodings_are_refused(raw):
    assert "neither UTF-8 nor Vietnamese windows-1258" in refusal(raw)


def test_ascii_is_utf_8():
    assert decode(b"Dat 98,28%", place="a.txt").encoding == "utf-8"


def test_foreign_letters_in_a_text_are_kept():
    assert decode("Köln, 5 m²".encode(), place="a.txt").text == "Köln, 5 m²"
