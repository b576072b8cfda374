"""Common levels between the levels of their parts."""

from cchc_lib.relations.compares.overalls import propose_overalls


def test_proposes_what_the_words_license(overall_case, proposed, fits):
    candidates = proposed(propose_overalls, overall_case["text"])

    assert fits(candidates, overall_case)
