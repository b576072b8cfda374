"""The words of the field: one spelling, no phrase twice, nothing unknown."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.errors import DataError
from cchc_lib.model import Figure, Hedge
from cchc_lib.vocabulary import (
    Phrases,
    canonical,
    canonical_phrase,
    data_path,
    load_vocabulary,
    load_yaml,
    split_words,
)

SHIPPED = data_path("vocabulary")
FILES = sorted(SHIPPED.glob("*.yml"))
FRAMEWORKS = data_path("frameworks")
WORDS = st.sampled_from("hồ sơ thủ tục đúng hạn trước và của".split())


@pytest.fixture
def changed(tmp_path):
    """Copy the shipped vocabulary, with one piece of one file replaced."""

    def run(name: str, old: str, new: str) -> Path:
        folder = tmp_path / "vocabulary"
        shutil.copytree(SHIPPED, folder)
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")
        return folder

    return run


def leaves_of(tree: object) -> Iterator[object]:
    """Walk through every value of a YAML tree."""
    if isinstance(tree, dict):
        for value in tree.values():
            yield from leaves_of(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from leaves_of(value)
    else:
        yield tree


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("Tỉ", "tỷ"),
        ("HOÁ", "hóa"),
        ("khoẻ", "khỏe"),
        ("uỷ", "ủy"),
        ("quý", "quý"),
        ("oà", "òa"),
        ("Đúng", "đúng"),
        ("tỉnh", "tỉnh"),
    ],
    ids="i-as-y oa oe uy no-pair-after-q pair-alone capital a-longer-word".split(),
)
def test_a_word_has_one_spelling(printed, word):
    assert canonical(printed) == word


def test_a_spelling_is_its_own():
    words = {word for path in FILES for word in split_words(path.read_text("utf-8"))}

    assert {
        word for word in words if canonical(canonical(word)) != canonical(word)
    } == set()


def test_a_phrase_keeps_its_marks():
    assert split_words("Sở, ban, ngành >= 5") == (
        *("sở", ",", "ban", ",", "ngành"),
        *(">=", "5"),
    )


def test_words_of_a_phrase_are_joined_by_single_spaces():
    assert canonical_phrase("  Tỉ   lệ ") == "tỷ lệ"


def test_the_longest_phrase_wins():
    phrases = Phrases({"a": ["đúng hạn"], "b": ["trước và đúng hạn"]}, "here")

    assert phrases.before(split_words("trước và đúng hạn"), 4) == (4, "b")
    assert list(phrases.scan(split_words("trước và đúng hạn, đúng hạn"))) == [
        (0, 4, "b"),
        (5, 7, "a"),
    ]


def test_nothing_ends_before_the_first_word():
    assert Phrases({"a": ["hồ"]}, "here").before(("hồ",), 0) is None


@given(st.lists(WORDS, max_size=12))
def test_matches_never_overlap(words):
    phrases = Phrases({"a": ["hồ sơ"], "b": ["đúng hạn", "trước và đúng hạn"]}, "here")

    ends = [end for span in phrases.scan(words) for end in span[:2]]

    assert ends == sorted(ends)


def test_a_phrase_under_two_keys_is_refused():
    with pytest.raises(DataError, match=r"here: found 'Tỉ lệ' under a and b"):
        Phrases({"a": ["tỷ lệ"], "b": ["Tỉ lệ"]}, "here")


def test_a_phrase_twice_under_one_key_is_kept_once():
    assert Phrases({"a": ["tỷ lệ", "tỉ lệ"]}, "here").at(("tỷ", "lệ"), 0) == (2, "a")


def test_a_duplicate_in_a_file_is_refused_with_its_place(changed):
    folder = changed("units.yml", "words: [thủ tục,", "words: [thủ tục, hồ sơ,")

    with pytest.raises(DataError, match=r"units\.yml: found 'hồ sơ' under dossier"):
        load_vocabulary(folder)


@pytest.mark.parametrize("text", ["a: [1", "a: b: c", "\t- a"])
def test_a_file_that_is_no_yaml_is_refused(text, tmp_path):
    path = tmp_path / "a.yml"
    path.write_text(text, "utf-8")

    with pytest.raises(DataError, match=r"expected a YAML file"):
        load_yaml(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"units\.yml"):
        load_vocabulary(tmp_path)


def test_a_file_without_keys_is_refused(changed):
    folder = changed("units.yml", (SHIPPED / "units.yml").read_text("utf-8"), "- a")

    with pytest.raises(DataError, match="found list; expected a table of keys"):
        load_vocabulary(folder)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dossier: 1\ndossier: 2\n", r"line 2: found the key 'dossier' a second time"),
        ("a:\n  b: 1\n  b: 1\n", r"line 3: found the key 'b' a second time"),
        ("? [a]\n: 1\n", r"line 1: found a list as key"),
    ],
    ids=["at-the-top", "further-in", "no-word"],
)
def test_a_key_that_occurs_twice_or_is_no_word_is_refused(text, said, tmp_path):
    path = tmp_path / "a.yml"
    path.write_text(text, "utf-8")

    with pytest.raises(DataError, match=said):
        load_yaml(path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("units.yml", "dossier:\n  words: [", "dossier:\n  words: [1, "),
        ("cues.yml", "rise: [", "rise: [1, "),
        ("ignored.yml", "  [phường,", "  [5, phường,"),
        ("units.yml", "procedure:\n", "empty:\nprocedure:\n"),
    ],
    ids="unit cue ignored no-table".split(),
)
def test_a_word_that_is_no_text_is_refused_with_its_place(name, old, new, changed):
    with pytest.raises(DataError, match=name):
        load_vocabulary(changed(name, old, new))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("units.yml", "  vi: thủ tục", "  colour: red\n  vi: thủ tục"),
        ("cues.yml", "rise:", "raise: [lên cao]\nrise:"),
        ("cues.yml", "  nearly:", "  almost: [sắp sửa]\n  nearly:"),
        ("quantities.yml", "topic:", "mood:\n  glad: [vui]\ntopic:"),
        ("identities.yml", "total: resolved,", "total: solved,"),
        ("identities.yml", "strength: likely", "strength: sure"),
        ("schemes.yml", "  cues:", "  colour: red\n  cues:"),
        ("contrasts.yml", "whole: [men women]", "whole: [men children]"),
    ],
    ids="unit cue-list hedge facet term strength scheme side".split(),
)
def test_an_unknown_key_is_refused(name, old, new, changed):
    with pytest.raises(DataError):
        load_vocabulary(changed(name, old, new))


def test_a_missing_list_is_refused_with_its_place(changed):
    with pytest.raises(DataError, match=r"cues\.yml"):
        load_vocabulary(changed("cues.yml", "hedges_before:", "hedges_first:"))


def test_every_hedge_of_the_lists_is_one_the_records_know():
    cues = load_yaml(SHIPPED / "cues.yml")
    labels = {*cues["hedges_before"], *cues["hedges_after"]}

    doubles = {"about_above", "about_nearly", "close"}
    assert labels - doubles <= set(Hedge.__args__)
    assert Figure.__annotations__["hedge"] == "Hedge"


def test_identities_name_known_facets_only():
    vocabulary = load_vocabulary()
    tables = load_yaml(SHIPPED / "quantities.yml")
    known = {value for facet, values in tables.items() for value in values}

    rules = [*vocabulary.sum_rules, *vocabulary.part_rules]
    named = {value for rule in rules for part in rule.parts for value in part}
    named |= {value for rule in vocabulary.sum_rules for value in rule.total}
    named |= {value for rule in vocabulary.part_rules for value in rule.whole}
    assert named <= known


def test_identities_have_names_of_their_own():
    vocabulary = load_vocabulary()
    names = [rule.id for rule in (*vocabulary.sum_rules, *vocabulary.part_rules)]

    assert len(set(names)) == len(names)


def test_no_identity_counts_a_word_on_both_sides():
    for rule in load_vocabulary().sum_rules:
        assert not rule.total & frozenset().union(*rule.parts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_figure_of_the_vocabulary_is_text(path):
    leaves = leaves_of(load_yaml(path))

    assert [leaf for leaf in leaves if not isinstance(leaf, str)] == []


def test_bands_of_a_scheme_join_without_a_gap():
    for bands in load_vocabulary().schemes.values():
        ordered = sorted(bands, key=lambda band: band.low or Decimal(0), reverse=True)

        assert ordered[0].high is None
        assert all(a.low == b.high for a, b in itertools.pairwise(ordered))


def framework_bands(scheme: str) -> list[tuple[str, Decimal | None, Decimal | None]]:
    """Read the bands a framework file gives for a scheme."""
    row = load_yaml(SHIPPED / "schemes.yml")[scheme]
    table = load_yaml(FRAMEWORKS / row["framework"])
    bands = table.get("bands") or table["bands_used_in_announcements"]
    return [
        (
            canonical_phrase(band["label_vi"]),
            None if band["from"] is None else Decimal(band["from"]),
            None if band["to"] is None else Decimal(band["to"]),
        )
        for band in bands
    ]


@pytest.mark.parametrize("scheme", sorted(load_vocabulary().schemes))
def test_a_scheme_agrees_with_its_framework(scheme):
    bands = load_vocabulary().schemes[scheme]

    assert [(b.label, b.low, b.high) for b in bands] == framework_bands(scheme)


def test_every_unit_has_words_in_both_languages():
    vocabulary = load_vocabulary()

    assert all(vi and en for vi, en in vocabulary.labels.values())


def test_the_vocabulary_is_read_once():
    assert load_vocabulary() is load_vocabulary()


def test_a_word_added_to_a_file_needs_no_python(changed):
    folder = changed("units.yml", "words: [hồ sơ,", "words: [hồ sơ, tờ khai,")

    assert load_vocabulary(folder).units.at(("tờ", "khai"), 0) == (2, "dossier")


def test_shipped_files_are_plain_yaml():
    for path in FILES:
        assert yaml.safe_load(path.read_text("utf-8")) == load_yaml(path)
