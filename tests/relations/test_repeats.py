"""Repeats: one quantity printed twice."""

from cchc_lib.relations.repeats import propose_repeats


def test_proposes_what_the_words_license(repeat_case, proposed, fits):
    candidates = proposed(propose_repeats, repeat_case["text"])

    assert fits(candidates, repeat_case)
