"""Hundreds: lists of shares and answers that leave nothing out."""

from cchc_lib.relations.sums.hundreds import propose_hundreds


def test_proposes_what_the_words_license(hundred_case, proposed, fits):
    candidates = proposed(propose_hundreds, hundred_case["text"])

    assert fits(candidates, hundred_case)
