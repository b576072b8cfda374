"""Words on score tables: the same keys and fields in both languages, no stray brace."""

from __future__ import annotations

from string import Formatter

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.scored import (
    table_words_en,
    table_words_vi,
    words_en,
    words_vi,
)
from cchc_lib.findings.scored.values import (
    block_name,
    chance,
    decimals,
    method_of,
    named,
    percent,
    readings_of,
    scored_words,
    signed,
    span,
    table_words,
    whole,
)

VI = {**vars(words_vi), **vars(table_words_vi)}
EN = {**vars(words_en), **vars(table_words_en)}
NAMES = sorted(name for name in VI if name.isupper())
NAN = float("nan")


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def texts(value):
    return value if isinstance(value, dict) else {"": value}


def test_both_languages_have_the_same_words():
    assert sorted(name for name in EN if name.isupper()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_fill_the_same_fields(name):
    vietnamese, english = texts(VI[name]), texts(EN[name])

    assert vietnamese.keys() == english.keys()
    assert {k: fields(t) for k, t in vietnamese.items()} == {
        k: fields(t) for k, t in english.items()
    }


def test_both_languages_read_the_same_numbers():
    vietnamese, english = readings_of("vi"), readings_of("en")

    assert vietnamese.keys() == english.keys()
    for key in vietnamese.keys() - {"method"}:
        for one, other in zip(vietnamese[key], english[key], strict=True):
            assert fields(one) == fields(other), key


def test_every_reading_has_sentence_assumption_and_change():
    lengths = {key: len(parts) for key, parts in readings_of("vi").items()}
    del lengths["method"]

    assert set(lengths.values()) == {3}


def test_nobody_is_accused():
    said = " ".join(text for parts in readings_of("en").values() for text in parts)

    assert "fraud" not in said
    assert "gian lận" not in " ".join(map(str, readings_of("vi").values()))


def test_method_names_its_sources():
    for lang in ("vi", "en"):
        assert "Mogstad" in method_of(lang)
        assert "Cronbach 1951" in method_of(lang)


def test_unknown_language_is_refused():
    for function in (scored_words, table_words, readings_of, method_of):
        with pytest.raises(UnknownNameError, match="language"):
            function("fr")


def test_numbers_have_the_marks_of_the_language():
    assert decimals(1234.5, "vi") == "1.234,50"
    assert decimals(1234.5, "en") == "1,234.50"
    assert whole(1000, "vi") == "1.000"


def test_nothing_rounds_to_minus_nothing():
    assert decimals(-0.001, "vi") == "0,00"


def test_what_is_not_known_is_a_dash():
    assert {decimals(NAN, "vi"), percent(NAN, "en"), whole(NAN, "vi"),
            span(NAN, 2, "vi"), signed(NAN, "vi")} == {"–"}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "said"), [(1.5, "+1,50"), (-1.5, "−1,50"), (0.0, "0,00")]
)
def test_difference_carries_its_sign(value, said):
    assert signed(value, "vi") == said


def test_one_place_is_no_range():
    assert (span(3, 3, "vi"), span(3, 5, "vi")) == ("3", "3–5")


@pytest.mark.parametrize(
    ("p", "said"),
    [(0.0004, "dưới 0,1 %"), (0.0131, "là 1,3 %"), (0.86, "là 86 %")],
)
def test_chance_is_said_in_percent(p, said):
    assert chance(p, "vi").endswith(said)


def test_known_columns_and_levels_have_names():
    assert named("survey_score", "survey_score", "en") == "Survey score"
    assert named("X1", "", "vi") == "X1"
    assert block_name("commune", "vi") == "xã, phường"
    assert block_name("Cụm 1", "vi") == "Cụm 1"
