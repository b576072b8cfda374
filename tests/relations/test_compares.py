"""Comparisons: what is called the highest or lowest, and against what."""

from cchc_lib.relations.compares import propose_compares


def test_proposes_what_the_words_license(compare_case, proposed, fits):
    candidates = proposed(propose_compares, compare_case["text"])

    assert fits(candidates, compare_case)
