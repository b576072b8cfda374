"""Every sentence can be filled from a verdict, in both languages, leaving no gap."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.findings import Limits, make_findings, message
from cchc_lib.findings.cards import measured_in
from cchc_lib.findings.prints import operand, printed_half, quote
from cchc_lib.findings.severity import claimed_figure, gap_of, grade
from cchc_lib.model import Figure, Relation, Term, Verdict
from cchc_lib.numbers.intervals import Interval

KINDS = {
    "F01": ("share", "part whole share"),
    "F02": ("fraction", "part whole"),
    "F03": ("sum", "total part part"),
    "F04": ("part_of", "part whole"),
    "F05": ("change", "new old delta"),
    "F06": ("repeat", "first second"),
    "F07": ("rank", "rank places old"),
    "F08": ("band", "score"),
    "F09": ("target", "result target"),
    "F10": ("ratio", "new base ratio"),
    "F11": ("list_count", "announced"),
    "F12": ("mean", "total number mean"),
    "F13": ("compare", "top other"),
}
DETAILS = {"F05": "rise", "F08": "qd766_2022|tốt", "F09": "met", "F13": "top"}
CASES = [  # rule, verdict, reason, detail
    *[(rule, "inconsistent", "", DETAILS.get(rule, "")) for rule in KINDS],
    ("F01", "consistent_if", "other_rounding", ""),
    ("F01", "consistent_if", "rounded_to_100", ""),
    ("F01", "consistent_if", "rounded_to_0", ""),
    ("F01", "impossible", "part_above_whole", ""),
    ("F01", "impossible", "share_above_100", ""),
    ("F01", "consistent", "soft_hedge", ""),
    ("F01", "consistent_if", "second_reading:f1", ""),
    ("F02", "impossible", "part_above_whole", ""),
    ("F03", "consistent_if", "other_rounding", ""),
    ("F03", "inconsistent", "", "hundred"),
    ("F03", "consistent_if", "other_rounding", "hundred"),
    ("F04", "impossible", "part_above_whole", ""),
    ("F05", "consistent", "relative_change_of_a_rate", "rise"),
    ("F06", "consistent_if", "other_rounding", ""),
    ("F07", "impossible", "rank_out_of_range", ""),
    ("F10", "consistent_if", "other_rounding", "times"),
    ("F13", "inconsistent", "", "limit"),
]
NEVER_RAISED = {("F02", "inconsistent"), ("F04", "inconsistent")}


def figure(name: str, printed: str = "98,5%", **fields: object) -> Figure:
    """Make a percentage, or whatever the fields say."""
    value = Fraction(fields.pop("value", "98.5"))
    plain = Decimal(value.numerator) / value.denominator
    facts = {
        "start": 0, "end": len(printed), "value": plain, "denominator": None,
        "interval": Interval.point(value), "soft": None, "decimals": 1,
        "resolution": Decimal("0.1"), "kind": "percent", "hedge": "exact",
        "unit": "percent", "quantity": "percent", "role": "result", "period": None,
        "scope": "", "first": 0, "last": 1,
    }  # fmt: skip
    return Figure(id=name, printed=printed, **{**facts, **fields})


def verdict_of(rule: str, word: str, reason: str, detail: str) -> Verdict:
    kind, roles = KINDS[rule]
    if detail == "limit":
        roles = "other limit"
    terms = [Term(role=r, figure=f"f{n}") for n, r in enumerate(roles.split(), 1)]
    relation = Relation(
        kind=kind, claim="c", terms=tuple(terms), strength="likely", reason="",
        detail=detail,
    )  # fmt: skip
    return Verdict(
        rule=rule, relation=relation, verdict=word, exact=Fraction(97),
        allowed=Interval.closed(96, Fraction("97.5")), modes=("trunc", "ceil"),
        reason=reason,
    )  # fmt: skip


FIGURES = {name: figure(name) for name in ("f1", "f2", "f3")}

each_case = pytest.mark.parametrize(
    ("rule", "word", "reason", "detail"),
    [case for case in CASES if case[:2] not in NEVER_RAISED],
    ids="-".join,
)


@each_case
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_case_makes_a_whole_sentence(rule, word, reason, detail, lang):
    sentence = message(verdict_of(rule, word, reason, detail), FIGURES, lang)

    assert sentence[0].isupper() or sentence[0] in "“0123456789"
    assert sentence.endswith(".")
    assert not any(gap in sentence for gap in ("“”", "()", "  ", "{", " ,", " ;"))


@each_case
def test_every_case_is_graded(rule, word, reason, detail):
    verdict = verdict_of(rule, word, reason, detail)

    assert grade(verdict, FIGURES, Limits()) is not None


@pytest.mark.parametrize("word", ["consistent", "undetermined", "not_checked"])
def test_nothing_is_said_where_nothing_is_wrong(word):
    verdict = replace(verdict_of("F01", word, "", ""), verdict=word)

    found = make_findings([verdict], FIGURES, limits=Limits(), repair=lambda _: ())
    assert list(found) == []


def test_sets_are_worded_by_what_is_allowed():
    verdict = replace(verdict_of("F01", "inconsistent", "", ""), exact=None)

    assert "chỉ có thể là 96 – 97,5 %" in message(verdict, FIGURES, "vi")


def test_class_is_named_as_printed():
    sentence = message(
        verdict_of("F08", "inconsistent", "", "qd766_2022|tốt"), FIGURES, "vi"
    )

    assert "“tốt” của thang qd766_2022" in sentence


def test_hedge_stands_outside_the_quotation_marks():
    above = figure("f1", "90%", hedge="above")

    assert quote(above, "vi") == "trên “90%”"
    assert quote(above, "en") == "above “90%”"


def test_operands_of_an_english_sentence_have_english_marks():
    counted = figure(
        "f1",
        "104.259 hồ sơ",
        value=104259,
        unit="dossier",
        kind="count",
        hedge="nearly",
    )

    term = Term(role="whole", figure="f1")
    assert operand(term, counted, "en") == "nearly 104,259 dossiers"
    assert operand(term, counted, "vi") == "gần 104.259 hồ sơ"


def test_halves_of_a_fraction_are_named_one_by_one():
    fraction = figure(
        "f1", "74.285/104.259 hồ sơ", value=74285, denominator=Decimal(104259),
        unit="dossier", kind="ratio",
    )  # fmt: skip
    part, whole = (
        Term(role="part", figure="f1", take=t) for t in ("value", "denominator")
    )

    assert operand(part, fraction, "en") == "74,285"
    assert operand(whole, fraction, "en") == "104,259 dossiers"
    assert printed_half("denominator", fraction) == "104.259 hồ sơ"


@pytest.mark.parametrize(
    ("value", "change", "unit"),
    [
        ({}, {}, "point"),
        ({"kind": "count", "unit": "dossier"}, {}, "percent"),
        ({"kind": "count", "unit": "dossier"},
         {"kind": "count", "unit": "dossier"}, "dossier"),
        ({"kind": "score", "unit": "score"}, {}, "score"),
    ],
    ids=["rate", "count-in-per-cent", "count-in-counts", "score"],
)  # fmt: skip
def test_change_is_measured_in_its_own_unit(value, change, unit):
    figures = {
        "f1": figure("f1", **value),
        "f2": figure("f2", **value),
        "f3": figure("f3", **change),
    }

    assert measured_in(verdict_of("F05", "inconsistent", "", "rise"), figures) == unit


def test_ratio_is_measured_in_times_or_per_cent():
    times = verdict_of("F10", "inconsistent", "", "times")
    percent = verdict_of("F10", "inconsistent", "", "percent")

    assert measured_in(times, FIGURES) == "times"
    assert measured_in(percent, FIGURES) == "percent"


def test_other_relations_have_no_measure_of_their_own():
    assert measured_in(verdict_of("F01", "inconsistent", "", ""), FIGURES) == ""


@pytest.mark.parametrize(
    ("allowed", "gap"),
    [
        (Interval.closed(99, 100), Fraction(1, 2)),
        (Interval.closed(96, 98), Fraction(1, 2)),
        (Interval.closed(98, 99), Fraction(0)),
        (None, None),
    ],
    ids=["above", "below", "inside", "unknown"],
)
def test_gap_is_the_distance_to_what_is_allowed(allowed, gap):
    verdict = replace(verdict_of("F01", "inconsistent", "", ""), allowed=allowed)

    assert gap_of(verdict, FIGURES) == gap


def test_unknown_gap_is_not_called_small():
    verdict = replace(verdict_of("F01", "inconsistent", "", ""), allowed=None)

    assert grade(verdict, FIGURES, Limits()) == ("material", None)


def test_relation_without_terms_claims_nothing():
    relation = Relation(kind="sum", claim="c", terms=(), strength="weak", reason="")
    verdict = Verdict(rule="F03", relation=relation, verdict="inconsistent")

    assert claimed_figure(verdict, {}) is None
