"""Means: of which total and how many."""

from cchc_lib.relations.means import propose_means


def test_proposes_what_the_words_license(mean_case, proposed, fits):
    candidates = proposed(propose_means, mean_case["text"])

    assert fits(candidates, mean_case)
