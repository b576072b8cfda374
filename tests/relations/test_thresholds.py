"""Bounds with the values that keep to them."""

from cchc_lib.relations.compares.thresholds import propose_thresholds


def test_proposes_what_the_words_license(threshold_case, proposed, fits):
    candidates = proposed(propose_thresholds, threshold_case["text"])

    assert fits(candidates, threshold_case)
