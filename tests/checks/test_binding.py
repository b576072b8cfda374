"""Which candidate of a claim is taken: agreement first, contradiction last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.checks.binding import choose
from cchc_lib.model import Relation, Term, Verdict

STRENGTHS = ("stated", "likely", "weak")
WORDS = (
    "consistent",
    "consistent_if",
    "inconsistent",
    "impossible",
    "undetermined",
    "not_checked",
)
FAILS = {"inconsistent", "impossible"}
PAIRS = st.lists(
    st.tuples(st.sampled_from(STRENGTHS), st.sampled_from(WORDS)),
    min_size=1,
    max_size=6,
)
UNSTATED = PAIRS.map(lambda pairs: [p for p in pairs if p[0] != "stated"])


def candidate(n, strength, word, kind="share", reason=""):
    relation = Relation(
        kind=kind,
        claim="claim",
        terms=(Term(role="share", figure=f"f{n}"),),
        strength=strength,
        reason="test",
    )
    return Verdict(rule="F01", relation=relation, verdict=word, reason=reason)


def candidates(pairs, kind="share"):
    return [candidate(n, *pair, kind=kind) for n, pair in enumerate(pairs)]


def taken(pairs):
    """Strength and word of the candidate that was taken, if any."""
    return [(v.relation.strength, v.verdict) for v in choose(candidates(pairs))]


@given(UNSTATED)
def test_never_contradicts_where_a_candidate_agrees(pairs):
    agrees = any(word == "consistent" for _, word in pairs)

    assert not agrees or not FAILS & {word for _, word in taken(pairs)}


@given(PAIRS)
def test_weak_candidates_never_contradict(pairs):
    assert not [pair for pair in taken(pairs) if pair[0] == "weak" and pair[1] in FAILS]


@given(PAIRS)
def test_contradicts_only_where_no_printed_or_firm_binding_is_left(pairs):
    firm = {word for strength, word in pairs if strength == "stated"} or {
        word for strength, word in pairs if strength == "likely"
    }

    for _, word in taken(pairs):
        assert word not in FAILS or firm <= FAILS


@given(PAIRS)
def test_the_choice_and_what_it_left_are_all_there_was(pairs):
    made = candidates(pairs)

    for verdict in choose(made):
        shown = {verdict.relation.terms, *(r.terms for r in verdict.rejected)}
        assert shown == {v.relation.terms for v in made}
        assert len(verdict.rejected) == len(made) - 1


@given(PAIRS)
def test_a_claim_has_at_most_one_verdict(pairs):
    assert len(choose(candidates(pairs))) <= 1


@pytest.mark.parametrize(
    ("pairs", "choice"),
    [
        ([("likely", "inconsistent"), ("weak", "consistent")], ("weak", "consistent")),
        (
            [("likely", "inconsistent"), ("likely", "impossible")],
            ("likely", "inconsistent"),
        ),
        ([("weak", "consistent"), ("likely", "consistent")], ("likely", "consistent")),
        ([("likely", "consistent_if"), ("weak", "consistent")], ("weak", "consistent")),
        (
            [("likely", "inconsistent"), ("likely", "consistent_if")],
            ("likely", "consistent_if"),
        ),
        (
            [("likely", "inconsistent"), ("likely", "undetermined")],
            ("likely", "undetermined"),
        ),
        (
            [("weak", "inconsistent"), ("weak", "undetermined")],
            ("weak", "undetermined"),
        ),
        (
            [("stated", "inconsistent"), ("likely", "consistent")],
            ("stated", "inconsistent"),
        ),
    ],
    ids=[
        "a-weak-agreement-beats-a-contradiction",
        "the-first-contradiction",
        "a-firm-agreement-beats-a-weak-one",
        "agreement-beats-a-condition",
        "a-condition-beats-a-contradiction",
        "an-open-firm-binding-is-no-contradiction",
        "an-open-weak-binding-is-shown",
        "a-printed-fraction-leaves-no-other-binding",
    ],
)
def test_takes_the_first_of_its_order(pairs, choice):
    assert taken(pairs) == [choice]


@pytest.mark.parametrize("word", ["inconsistent", "impossible", "consistent_if"])
def test_says_nothing_of_weak_candidates_that_fail(word):
    assert taken([("weak", word)]) == []


def test_keeps_every_sum_that_agrees():
    made = candidates(
        [("weak", "consistent")] * 2 + [("likely", "inconsistent")], "sum"
    )

    assert choose(made) == tuple(made[:2])


def test_an_implausible_binding_is_no_binding():
    doubted = candidate(0, "likely", "not_checked", reason="implausible_binding")
    firm = candidate(1, "likely", "inconsistent")

    (verdict,) = choose([doubted, firm])

    assert verdict.relation == firm.relation


def test_shows_an_implausible_binding_where_there_is_no_other():
    doubted = candidate(0, "likely", "not_checked", reason="implausible_binding")

    assert choose([doubted]) == (doubted,)


OPEN_BASE = candidate(9, "weak", "undetermined", reason="whole_not_printed")


@pytest.mark.parametrize(
    "other",
    [
        candidate(0, "weak", "consistent"),
        candidate(0, "weak", "consistent", reason="soft_hedge"),
        candidate(0, "likely", "inconsistent"),
        candidate(0, "weak", "undetermined", reason="near_miss"),
        candidate(0, "likely", "not_checked"),
    ],
)
def test_an_unprinted_whole_takes_no_place(other):
    """Whatever names a whole, agreeing, failing or open, is said first."""
    (taken,) = choose([OPEN_BASE, other])

    assert taken.relation == other.relation
    assert OPEN_BASE.relation not in taken.rejected


def test_an_unprinted_whole_stands_where_guesses_only_fail():
    """A guess that fails says nothing; that the whole is missing is then true."""
    (taken,) = choose([candidate(0, "weak", "inconsistent"), OPEN_BASE])

    assert taken.reason == "whole_not_printed"
