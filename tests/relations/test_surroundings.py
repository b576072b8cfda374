"""Extremes among the values told around them."""

from cchc_lib.relations.compares.surroundings import propose_surroundings


def test_proposes_what_the_words_license(surrounding_case, proposed, fits):
    candidates = proposed(propose_surroundings, surrounding_case["text"])

    assert fits(candidates, surrounding_case)
