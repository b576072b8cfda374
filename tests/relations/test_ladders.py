"""Values whose places are told one by one, over several sentences."""

from cchc_lib.relations.compares.ladders import propose_ladders


def test_proposes_what_the_words_license(ladder_case, proposed, fits):
    candidates = proposed(propose_ladders, ladder_case["text"])

    assert fits(candidates, ladder_case)
