"""Shares: which part of which whole a percentage is."""

from cchc_lib.relations.shares import propose_shares


def test_proposes_what_the_words_license(share_case, proposed, fits):
    candidates = proposed(propose_shares, share_case["text"])

    assert fits(candidates, share_case)
