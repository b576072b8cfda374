"""Characters become words, numerals and marks, with their sentences and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.figures.tokens import tokenize

PIECES = st.sampled_from(
    [
        "hồ sơ",
        "98%",
        "TP.",
        "Q.1",
        "104.259",
        ",",
        ".",
        "(",
        ")",
        "…",
        "..",
        "\n",
        "\n\n",
    ]
)


def pieces_of(text):
    tokens = tokenize(text)
    return [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


def sentences_of(text):
    """Group the words of each sentence."""
    tokens = tokenize(text)
    groups = {}
    for word, sentence in zip(tokens.words, tokens.sentences, strict=True):
        groups.setdefault(sentence, []).append(word)
    return [" ".join(words) for words in groups.values()]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Đạt 71,26%.", ["Đạt", "71,26", "%", "."]),
        ("74.285/104.259", ["74.285", "/", "104.259"]),
        ("104 259 hồ sơ", ["104 259", "hồ", "sơ"]),
        (">= 99%", [">=", "99", "%"]),
        ("và...", ["và", "..."]),
        ("H01", ["H", "01"]),
    ],
    ids=["percent", "fraction", "spaces-group", "comparison", "dots", "code"],
)
def test_splits_words_numerals_and_marks(text, pieces):
    assert pieces_of(text) == pieces


def test_names_what_each_token_is():
    assert tokenize("Đạt 98 %").kinds == ("word", "number", "mark")


@pytest.mark.parametrize(
    ("printed", "word"),
    [("Tỉ", "tỷ"), ("HOÁ", "hóa"), ("uỷ", "ủy"), ("Quý", "quý"), ("Đạt", "đạt")],
    ids=["i-and-y", "capitals", "old-tone-mark", "no-pair-after-q", "d-with-stroke"],
)
def test_words_meet_in_one_spelling(printed, word):
    assert tokenize(printed).words == (word,)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Đạt 98%. Xã khác 2%.", ["đạt 98 % .", "xã khác 2 % ."]),
        ("Đã xong 53 vụ. Tỷ lệ 68%.", ["đã xong 53 vụ . tỷ lệ 68 % ."]),
        ("Xong 53 vụ. Còn  lại 2 vụ.", ["xong 53 vụ . còn lại 2 vụ ."]),
        ("Đạt 98%. Tỷ lệ ấy cao.", ["đạt 98 % .", "tỷ lệ ấy cao ."]),
        ("Tại TP.Hội An. Hết.", ["tại tp . hội an .", "hết ."]),
        ("Đạt 98%. và tăng.", ["đạt 98 % . và tăng ."]),
        ("(Đạt 98%.) Hết.", ["( đạt 98 % . )", "hết ."]),
        ("Bao nhiêu? 98 hồ sơ.", ["bao nhiêu ?", "98 hồ sơ ."]),
    ],
    ids=[
        "stop",
        "no-verb-of-its-own",
        "no-subject-of-its-own",
        "a-subject-of-its-own",
        "abbreviation",
        "lower-case-goes-on",
        "bracket-closes",
        "number-begins",
    ],
)
def test_a_stop_ends_a_sentence_where_a_new_one_begins(text, sentences):
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("tiếp nhận\n300 hồ sơ", 1),
        ("tiếp nhận\nhồ sơ", 1),
        ("Tiêu đề\nTiếp nhận hồ sơ", 2),
        ("gồm:\nhồ sơ mới", 2),
        ("tiếp nhận\n\nhồ sơ", 2),
        ("đơn vị,\nTổ chức", 1),
        ("đơn vị\n- tổ chức", 2),
        ("a | b\nc | d", 2),
        ("\n\nhồ sơ", 1),
    ],
    ids=[
        "number-goes-on",
        "lower-case-goes-on",
        "capital-begins",
        "colon-ends",
        "blank-line-ends",
        "comma-goes-on",
        "bullet-begins",
        "table-row-ends",
        "nothing-before",
    ],
)
def test_a_line_break_ends_a_line_only_where_one_can_begin(text, lines):
    assert len(set(tokenize(text).paragraphs)) == lines


def test_an_empty_text_has_no_tokens():
    assert len(tokenize("")) == 0


@given(st.lists(PIECES, max_size=20).map("".join))
def test_tokens_lose_nothing_but_space(text):
    assert "".join(pieces_of(text)) == "".join(text.split())


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_sentences_and_lines_never_go_back(text):
    tokens = tokenize(text)

    assert list(tokens.sentences) == sorted(tokens.sentences)
    assert list(tokens.paragraphs) == sorted(tokens.paragraphs)
