"""Every rule on every candidate, one verdict a claim; a crash stops nobody."""

from dataclasses import replace

import pytest

from cchc_lib.checks import ALL_RULES, run_checks
from cchc_lib.vocabulary import load_vocabulary

SHARE = "part=f1 whole=f2 share=f3"


@pytest.fixture
def run(figures, tie):
    """Check relations of some figures, each a claim of its own."""

    def check(printed, *relations, schemes=None):
        ties = [
            replace(tie(*relation), claim=f"claim {n}")
            for n, relation in enumerate(relations)
        ]
        return run_checks(figures(printed).values(), ties, schemes or {})

    return check


def crash(error):
    def rule(_relation, _figures):
        raise error("boom")

    return rule


def test_claims_keep_the_order_they_were_proposed_in(run):
    verdicts = run(
        "f1: 40; f2: 50; f3: 80%",
        ("share", SHARE),
        ("part_of", "part=f1 whole=f2"),
    )

    assert [v.relation.claim for v in verdicts] == ["claim 0", "claim 1"]


def test_rivals_of_one_claim_have_one_verdict(figures, tie):
    made = figures("f1: 40; f2: 50; f3: 80%; f4: 70")
    rivals = [tie("share", "part=f1 whole=f4 share=f3"), tie("share", SHARE)]

    (verdict,) = run_checks(made.values(), rivals, {})

    assert verdict.relation == rivals[1]
    assert verdict.rejected == (rivals[0],)


def test_a_missing_figure_is_not_checked_and_the_others_go_on(run):
    verdicts = run(
        "f1: 40; f2: 50; f3: 80%",
        ("share", "part=f1 whole=f9 share=f3"),
        ("share", SHARE),
    )

    assert [v.verdict for v in verdicts] == ["not_checked", "consistent"]
    assert verdicts[0].reason == "rule_failed: KeyError"


def test_a_band_without_its_scheme_and_class_is_not_checked(run):
    (verdict,) = run("f1: 80 điểm", ("band", "score=f1"))

    assert (verdict.rule, verdict.reason) == ("F08", "rule_failed: ValueError")


@pytest.mark.parametrize(
    "error",
    [
        ZeroDivisionError,
        IndexError,
        ValueError,
        pytest.param(
            TypeError, marks=pytest.mark.xfail(raises=TypeError, reason="goes through")
        ),
        pytest.param(
            AttributeError,
            marks=pytest.mark.xfail(raises=AttributeError, reason="goes through"),
        ),
    ],
)
def test_a_rule_that_crashes_is_not_checked(error, run, monkeypatch):
    monkeypatch.setitem(ALL_RULES, "share", ("F01", crash(error)))

    (verdict,) = run("f1: 40; f2: 50; f3: 80%", ("share", SHARE))

    assert verdict.verdict == "not_checked"
    assert verdict.reason == f"rule_failed: {error.__name__}"


@pytest.mark.parametrize(
    ("printed", "kind", "terms"),
    [
        ("f1: 2,500; f2: 5.000; f3: 50%", "share", SHARE),
        ("f1: 3.000; f2: 2,500; f3: 500", "sum", "total=f1 part=f2 part=f3"),
    ],
    ids=["share", "sum"],
)
def test_the_other_reading_of_a_number_is_tried(printed, kind, terms, run):
    (verdict,) = run(printed, (kind, terms))

    assert verdict.verdict == "consistent_if"
    assert verdict.reason.startswith("second_reading:f")


def test_a_number_that_fits_neither_way_is_contradicted(figures, tie):
    made = figures("f1: 3.000; f2: 2,500; f3: 700")
    relation = tie("sum", "total=f1 part=f2 part=f3", strength="stated")

    (verdict,) = run_checks(made.values(), [relation], {})

    assert verdict.verdict == "inconsistent"


def test_bands_are_held_against_the_schemes_given(figures, tie):
    relation = tie("band", "score=f1", detail="qd766_2022|tốt")
    schemes = load_vocabulary().schemes

    (verdict,) = run_checks(figures("f1: 80 điểm").values(), [relation], schemes)

    assert (verdict.rule, verdict.verdict) == ("F08", "consistent")


def test_every_rule_has_a_code_of_its_own():
    codes = [code for code, _ in ALL_RULES.values()]

    assert len(set(codes)) == len(codes)
    assert "F08" not in codes  # bands need the schemes


def test_the_same_input_has_the_same_verdicts(run):
    case = (
        "f1: 40; f2: 50; f3: 70%",
        ("share", SHARE),
        ("part_of", "part=f1 whole=f2"),
    )

    assert run(*case) == run(*case)
