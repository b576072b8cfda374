"""The records every room speaks in."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from cchc_lib import model
from cchc_lib.figures import extract_figures
from cchc_lib.model import SEVERITIES, Relation, Severity, Term

RECORDS = [
    record
    for record in vars(model).values()
    if dataclasses.is_dataclass(record) and record.__module__ == model.__name__
]


@pytest.fixture
def share():
    """Tie a fraction to its share, and another count to the whole."""
    return Relation(
        kind="share",
        claim="share:f2",
        terms=(
            Term(role="part", figure="f1"),
            Term(role="whole", figure="f1", take="denominator"),
            Term(role="whole", figure="f3"),
            Term(role="share", figure="f2"),
        ),
        strength="stated",
        reason="test",
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_records_are_frozen_slotted_and_named(record):
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)
    assert all(field.kw_only for field in dataclasses.fields(record))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_records_say_what_they_are(record):
    assert record.__doc__
    assert not record.__doc__.startswith(f"{record.__name__}(")


def test_figures_of_a_relation_are_named_once(share):
    assert share.figures == ("f1", "f3", "f2")


def test_terms_of_one_role_keep_their_order(share):
    assert [term.figure for term in share.named("whole")] == ["f1", "f3"]
    assert share.named("delta") == ()


def test_a_text_has_as_many_tokens_as_words():
    tokens = extract_figures("Có 9 hồ sơ.").tokens

    assert len(tokens) == len(tokens.words) == len(tokens.kinds) == 5


def test_severities_grow_in_their_order():
    assert get_args(Severity) == SEVERITIES
    assert SEVERITIES == ("note", "rounding", "minor", "material", "impossible")
