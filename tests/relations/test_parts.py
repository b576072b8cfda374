"""Subsets: what lies within what."""

from cchc_lib.relations.parts import propose_parts


def test_proposes_what_the_words_license(part_case, proposed, fits):
    candidates = proposed(propose_parts, part_case["text"])

    assert fits(candidates, part_case)
