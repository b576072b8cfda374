"""Counts that no whole number is printed as."""

from cchc_lib.relations.shares.whole_numbers import propose_whole_numbers


def test_proposes_what_the_words_license(proposed, fits, whole_case):
    candidates = proposed(propose_whole_numbers, whole_case["text"])

    assert fits(candidates, whole_case)
