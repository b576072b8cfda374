"""What a headline says in round numbers."""

from cchc_lib.relations.repeats.restated import propose_restated


def test_proposes_what_the_words_license(restated_case, proposed, fits):
    candidates = proposed(propose_restated, restated_case["text"])

    assert fits(candidates, restated_case)
