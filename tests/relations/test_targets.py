"""Targets: aims, and the results held against them."""

from cchc_lib.relations.targets import propose_targets


def test_proposes_what_the_words_license(target_case, proposed, fits):
    candidates = proposed(propose_targets, target_case["text"])

    assert fits(candidates, target_case)
