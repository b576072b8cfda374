"""Complements: shares of one whole that make a hundred."""

from cchc_lib.relations.sums.complements import propose_complements


def test_proposes_what_the_words_license(complement_case, proposed, fits):
    candidates = proposed(propose_complements, complement_case["text"])

    assert fits(candidates, complement_case)
