"""Both languages say the same things, and nothing that is said lacks its words."""

from __future__ import annotations

import ast
import string
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cchc_lib
from cchc_lib import model
from cchc_lib.checks import ALL_RULES
from cchc_lib.findings import words_en, words_vi
from cchc_lib.findings.cards import _Facts, words_for
from cchc_lib.findings.quantity_names import _FACETS, name_quantity, name_unit
from cchc_lib.numbers.edits import one_edit
from cchc_lib.numbers.intervals import ROUNDING_MODES
from cchc_lib.vocabulary import load_vocabulary

PACKAGE = Path(cchc_lib.__file__).parent
NAMES = sorted(name for name in vars(words_vi) if name.isupper())
TABLES = [name for name in NAMES if isinstance(getattr(words_vi, name), dict)]
CASES = {
    "F01": [
        "inconsistent", "sets", "other_rounding", "rounded_to_100", "rounded_to_0",
        "part_above_whole", "share_above_100", "no_whole_part", "soft_hedge", "tie",
    ],
    "F02": ["part_above_whole"],
    "F03": [
        "inconsistent", "other_rounding", "hundred", "hundred_if", "near_miss",
        "left_over", "carried_or_returned",
    ],
    "F04": ["part_above_whole", "carried_over_unsaid"],
    "F05": ["inconsistent", "relative_change_of_a_rate"],
    "F06": ["inconsistent", "other_rounding"],
    "F07": ["inconsistent", "rank_out_of_range"],
    "F08": ["inconsistent"],
    "F09": ["inconsistent"],
    "F10": ["inconsistent", "other_rounding"],
    "F11": ["inconsistent"],
    "F12": ["inconsistent"],
    "F13": ["inconsistent", "limit", "moved", "no_limit", "ordering"],
    "F14": ["no_whole_number"],
}  # fmt: skip

either_language = pytest.mark.parametrize(
    "words", [words_vi, words_en], ids=["vi", "en"]
)


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def constants(room: str, keyword: str) -> set[str]:
    """Give every text that some code of a room passes as ``keyword``."""
    trees = [
        ast.parse(path.read_text("utf-8")) for path in (PACKAGE / room).rglob("*.py")
    ]
    values = [
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == keyword
    ]
    return {
        leaf.value
        for value in values
        if not isinstance(value, ast.Call | ast.Attribute)
        for leaf in branches(value)
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
    } - {""}


def branches(value: ast.expr) -> list[ast.expr]:
    """Give what a conditional expression may come to."""
    if isinstance(value, ast.IfExp):
        return branches(value.body) + branches(value.orelse)
    return [value]


def test_both_languages_have_the_same_names():
    assert sorted(name for name in vars(words_en) if name.isupper()) == NAMES


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_have_the_same_keys(name):
    assert getattr(words_vi, name).keys() == getattr(words_en, name).keys()


@pytest.mark.parametrize("case", words_vi.SENTENCES)
def test_both_languages_tell_the_same_facts(case):
    vietnamese, english = words_vi.SENTENCES[case], words_en.SENTENCES[case]

    assert fields_of(vietnamese) == fields_of(english)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in TABLES])
def test_both_languages_fill_the_same_places(name):
    assert fields_of(getattr(words_vi, name)) == fields_of(getattr(words_en, name))


@either_language
@pytest.mark.parametrize("rule", CASES)
def test_every_case_of_a_rule_has_its_sentence(words, rule):
    missing = [case for case in CASES[rule] if f"{rule}.{case}" not in words.SENTENCES]

    assert missing == []


def test_no_sentence_is_left_of_a_case_that_is_gone():
    known = {f"{rule}.{case}" for rule, cases in CASES.items() for case in cases}

    assert words_vi.SENTENCES.keys() - known == {"second_reading"}


@either_language
def test_sentences_ask_only_for_facts_there_are(words):
    made = {name.removeprefix("_") for name in vars(_Facts) if name[1:2].islower()}
    known = made | constants("relations", "role")

    asked = set().union(*map(fields_of, words.SENTENCES.values()))
    assert asked <= known


@pytest.mark.parametrize(
    ("values", "table"),
    [
        (get_args(model.Severity), "SEVERITY"),
        (get_args(model.VerdictWord), "VERDICT"),
        (get_args(model.Decision), "DECISION"),
        (get_args(model.Role), "ROLES"),
        (set(get_args(model.Hedge)) - {"exact", "range"}, "HEDGES"),
        (ROUNDING_MODES, "MODES"),
        ({code for code, _ in ALL_RULES.values()} | {"F08"}, "RULES"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_value_has_its_word(values, table):
    assert set(values) <= getattr(words_vi, table).keys()


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_every_slip_of_a_finger_has_its_name(value):
    assert {edit for _, edit in one_edit(value)} <= words_vi.EDITS.keys()


@given(st.integers(0, 10**6).map(Decimal))
def test_every_slip_in_a_whole_number_has_its_name(value):
    assert {edit for _, edit in one_edit(value)} <= words_vi.EDITS.keys()


def test_every_reason_of_a_verdict_is_worded():
    cases = {key.partition(".")[2] for key in words_vi.SENTENCES}

    assert constants("checks", "reason") <= words_vi.REASONS.keys() | cases


def test_every_reason_to_ignore_a_number_is_worded():
    returned = {
        leaf.value
        for path in (PACKAGE / "figures").glob("ignored*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Tuple) and len(node.elts) == 2
        for leaf in branches(node.elts[0])
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
    }

    assert returned
    assert returned - words_vi.IGNORED_AS.keys() == set()


def test_every_facet_of_a_quantity_is_named():
    facets = {
        label
        for name, phrases in load_vocabulary().facets.items()
        if name != "level"
        for entries in phrases._first.values()
        for _, label in entries
    }

    assert facets <= _FACETS.keys()


@pytest.mark.parametrize(
    ("quantity", "vietnamese", "english"),
    [
        ("dossier.received.online", "hồ sơ tiếp nhận trực tuyến",
         "dossiers received online"),
        ("percent.on_time", "tỷ lệ đúng hạn", "share on time"),
        ("other:cây.received", "cây tiếp nhận", "cây received"),
        ("number", "con số", "number"),
    ],
    ids=["counted", "measured", "unlisted-noun", "no-noun"],
)  # fmt: skip
def test_quantity_is_named_in_plain_words(quantity, vietnamese, english):
    assert name_quantity(quantity, "vi") == vietnamese
    assert name_quantity(quantity, "en") == english


def test_unit_follows_a_number_in_plain_words():
    units = ["percent", "score", "dossier", "other:cây", "number"]

    names = [name_unit(unit, "en") for unit in units]
    assert names == ["%", "points", "dossiers", "cây", ""]


def test_unknown_language_is_vietnamese():
    assert words_for("fr") is words_vi
