"""Ratios: to a plan, a former period, or as a multiple."""

from cchc_lib.relations.changes.ratios import propose_ratios


def test_proposes_what_the_words_license(ratio_case, proposed, fits):
    candidates = proposed(propose_ratios, ratio_case["text"])

    assert fits(candidates, ratio_case)
