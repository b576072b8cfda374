"""Ranks: among how many, and how they moved."""

from cchc_lib.relations.ranks import propose_ranks


def test_proposes_what_the_words_license(rank_case, proposed, fits):
    candidates = proposed(propose_ranks, rank_case["text"])

    assert fits(candidates, rank_case)
