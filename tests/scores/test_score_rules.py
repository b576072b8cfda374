"""Kinds of scoring rules, and what a framework says beside its maxima."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.scores import audit_scorecard, framework, read_scorecard
from cchc_lib.scores.score_rules import KINDS, ScoreRule

D = Decimal


def rule_of(name: str, code: str) -> ScoreRule:
    rule = framework(name).part(code).rule
    assert rule is not None
    return rule


@pytest.mark.parametrize(
    ("code", "maximum", "part", "whole", "points"),
    [
        ("ON_TIME", 20, 156, 161, Fraction(3120, 161)),  # 20 · 156 / 161
        ("REUSED_DIGITIZED_DATA", 2, 40, 100, Fraction(1)),  # 2 · 40 / 80
        ("REUSED_DIGITIZED_DATA", 2, 90, 100, Fraction(2)),  # capped from 80 % on
        ("DOSSIER_SATISFACTION", 6, 45, 100, Fraction(3)),  # 6 · 45 / 90
        ("FEEDBACK_ON_TIME", 6, 0, 0, Fraction(6)),  # "d=0 gives 6"
        ("DOSSIER_SATISFACTION", 6, 0, 0, Fraction(0)),  # "d=0 gives 0"
        ("ON_TIME", 20, 0, 0, None),  # nothing is said of 0 of 0
    ],
)
def test_shares_of_the_portal_give_their_points(code, maximum, part, whole, points):
    rule = rule_of("qd766_2022", code)

    assert rule.share_points(D(maximum), D(part), D(whole)) == points


@given(st.integers(0, 50), st.integers(1, 50), st.integers(1, 100))
def test_points_never_leave_the_maximum(part, whole, target):
    rule = ScoreRule(kind="share_with_target", target=D(target))
    points = rule.share_points(D(12), D(min(part, whole)), D(whole))

    assert points is not None
    assert 0 <= points <= 12


def test_items_are_paid_up_to_the_maximum():
    rule = ScoreRule(kind="per_item_capped", each=D("0.5"))

    assert [rule.item_points(D(2), n) for n in (0, 3, 4, 9)] == [
        0,
        Fraction(3, 2),
        2,
        2,
    ]
    assert ScoreRule(kind="per_item_capped").item_points(D(2), 3) is None


def test_grades_give_a_share_and_breaches_take_one():
    steps = (("tốt", D(75)), ("nhẹ", D(50)))

    assert ScoreRule(kind="step_share", steps=steps).grade_points(D(2), "tốt") == 1.5
    assert ScoreRule(kind="deduct_by_degree", steps=steps).grade_points(
        D(2), "tốt"
    ) == (Fraction(1, 2))
    assert ScoreRule(kind="step_share").grade_points(D(2), "tốt") is None


@pytest.mark.parametrize(("done", "points"), [(True, 3), (False, 0)])
def test_all_or_nothing(done, points):
    assert ScoreRule(kind="all_or_nothing").done_points(D(3), done=done) == points


def test_kinds_that_a_document_uses_are_known():
    assert set(framework("phutho_department_2025").kinds) <= set(KINDS)


@pytest.fixture
def rules(tmp_path):
    def load(text: str):
        (tmp_path / "f.yml").write_text(f"id: f\n{text}", "utf-8")
        return framework("f", folder=tmp_path)

    return load


def test_an_unknown_kind_is_a_finding_and_no_rule(rules):
    found = rules(
        "rule_kinds: [{kind: dice}]\nareas: [{code: A, max: 5, rule: {kind: dice}}]\n"
    )

    assert found.areas[0].rule is None
    assert [f.rule for f in found.findings] == ["S10"]
    assert "“dice” is not known" in found.findings[0].message_en


def test_steps_of_a_rule_are_read_as_text(rules):
    found = rules(
        "areas: [{code: A, max: 5, "
        "rule: {kind: step_share, steps: {giỏi: 100, kém: 0}}}]"
    )

    assert found.areas[0].rule.steps == (("giỏi", 100), ("kém", 0))


def test_bonus_and_penalty_stand_outside_the_base(rules):
    found = rules(
        "max_points: 100\nareas:\n  - {code: A, max: 100}\n"
        "  - {code: B, max: 5, outside: bonus}\n  - {code: C, outside: penalty}\n"
    )

    assert found.findings == ()
    assert found.most == 105


def test_a_bonus_that_was_not_found_leaves_the_most_unknown(rules):
    found = rules("max_points: 100\nareas: [{code: B, outside: bonus}]\n")

    assert found.most is None


@pytest.mark.parametrize(
    ("name", "told"), [("par_876_2022", True), ("qd766_2022", False)]
)
def test_a_table_outside_the_time_of_its_framework_is_noted(tables, name, told):
    # The table is of October 2026; 876/QĐ-BNV was replaced on 15 October 2025.
    audit = audit_scorecard(
        read_scorecard(tables.path("2026")), framework=framework(name)
    )
    found = [f for f in audit.findings if f.rule == "S02"]

    assert bool(found) == told
    assert all(f.severity == "note" for f in found)


def test_a_table_before_its_framework_is_noted(tables, rules):
    late = rules("valid_from: 2027-01-01\n")
    audit = audit_scorecard(read_scorecard(tables.path("2026")), framework=late)

    assert "valid from 2027-01-01 to …" in audit.findings[0].message_en


def test_the_date_of_a_document_is_not_when_it_starts_to_count(tables):
    # The index of 2017 was scored in 2018, by a decision of July 2018.
    card = read_scorecard(tables.path("binhduong"))

    assert card.period == "2017"
    assert audit_scorecard(card, framework=framework("binhduong_2018")).findings == ()


def test_ties_by_another_rule_than_stated_are_noted(tables, rules):
    stated = rules("tie_rule: competition\n")
    audit = audit_scorecard(read_scorecard(tables.path("11")), framework=stated)

    assert "1, 2, 3, 4; the framework states 1, 2, 2, 4" in " ".join(
        f.message_en for f in audit.findings
    )
    same = audit_scorecard(read_scorecard(tables.path("2026")), framework=stated)
    assert same.findings == ()
