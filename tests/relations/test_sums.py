"""Sums: which figures are the parts of which total."""

from cchc_lib.relations.sums import propose_sums


def test_proposes_what_the_words_license(sum_case, proposed, fits):
    candidates = proposed(propose_sums, sum_case["text"])

    assert fits(candidates, sum_case)
