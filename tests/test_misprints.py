"""Misprints are made as keys make them, and judged by exact arithmetic."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from cchc_lib.pipeline import audit
from tests.corpus.gold import (
    HERE,
    Document,
    GoldFigure,
    GoldRelation,
    read_corpus,
    source_of,
)
from tests.corpus.misprints import EDITS, misprints_of, take_apart
from tests.corpus.scoring import ALARMS, severities_at

TEXT = "Huyện giải quyết 3.368 hồ sơ, đúng hạn 3.277 hồ sơ, đạt 97,3%."
FOUND = 0.84  # share of a sample found; a floor that only rises, the goal is 0.97
SAMPLE = 150


def figure(surface: str, value: str, kind: str = "count") -> GoldFigure:
    """Make a gold figure that is printed once."""
    return GoldFigure(
        surface=surface,
        value=Decimal(value),
        denominator=None,
        kind=kind,
        hedge="exact",
        low=None,
        high=None,
        starts=(TEXT.index(surface),),
    )


@pytest.fixture(scope="module")
def document() -> Document:
    """One share of one sentence."""
    share = GoldRelation(
        type="percent_of",
        args=("3.277", "3.368"),
        stated="97,3%",
        computed=None,
        ok=True,
        severity=None,
    )
    return Document(
        id="a",
        text=TEXT,
        figures=(
            figure("3.368", "3368"),
            figure("3.277", "3277"),
            figure("97,3%", "97.3", "percent"),
        ),
        relations=(share,),
        distractors=(),
    )


@pytest.fixture(scope="module")
def misprints(document):
    """Every misprint of the sentence."""
    return misprints_of(document, Random(0), each=100)


@pytest.mark.parametrize("edit", EDITS)
def test_every_edit_is_made(misprints, edit):
    assert edit in {one.edit for one in misprints}


def test_only_one_numeral_changes(misprints):
    for one in misprints:
        assert one.text.replace(one.printed, one.slot.numeral, 1) == TEXT


def test_thousands_stay_grouped(misprints):
    doubled = {one.printed for one in misprints if one.edit == "double"}

    assert {"33.368", "32.277", "97,33"} <= doubled


def test_no_numeral_has_two_readings(document):
    shifted = {
        one.printed
        for one in misprints_of(document, Random(0), each=100)
        if one.edit == "shift"
    }

    assert shifted == {"9,73"}


def test_what_still_rounds_to_the_share_is_not_detectable(misprints):
    kept = {one.printed for one in misprints if not one.broken and not one.bent}

    assert kept == {"3.276", "3.278", "3.367", "3.369", "97"}


def test_a_part_above_its_whole_is_broken(misprints):
    larger = [one for one in misprints if one.printed == "3.777"]

    assert [one.kinds for one in larger] == [("percent_of",)]


def test_parts_that_fall_short_are_told_from_parts_that_exceed():
    text = "Nhận 90 hồ sơ, trong đó trực tuyến 58 hồ sơ, trực tiếp 32 hồ sơ."
    counts = [
        GoldFigure(
            surface=f"{value} hồ sơ",
            value=Decimal(value),
            denominator=None,
            kind="count",
            hedge="exact",
            low=None,
            high=None,
            starts=(text.index(f"{value} hồ sơ"),),
        )
        for value in (90, 58, 32)
    ]
    total = GoldRelation(
        type="sum", args=("90", "58", "32"), stated="90", computed=None, ok=True,
        severity=None,
    )  # fmt: skip
    page = Document(
        id="a", text=text, figures=tuple(counts), relations=(total,), distractors=()
    )

    short = {one.printed: one.short for one in misprints_of(page, Random(0), each=100)}

    assert short["50"]  # 50 + 32 < 90
    assert not short["85"]  # 85 + 32 > 90
    assert short["99"]
    assert not short["9"]


@pytest.mark.parametrize(
    "numeral", ["104.259", "1.234,5", "99.57", "08", "318 746", "1987"]
)
def test_numerals_come_back_as_printed(numeral):
    assert take_apart(numeral).printed() == numeral


def test_share_of_misprints_found_does_not_fall():
    documents = [one for one in read_corpus(HERE / "develop") if not one.errors]
    rng = Random("sample")
    every = [one for document in documents for one in misprints_of(document, rng)]
    sample = rng.sample([one for one in every if one.broken], SAMPLE)
    found = [
        one
        for one in sample
        if severities_at(audit(source_of(one.text)), one.spans) & ALARMS
    ]

    assert len(found) >= FOUND * SAMPLE
