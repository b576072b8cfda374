"""Lists in stated order, and the one number that leaves it."""

from cchc_lib.relations.compares.orderings import propose_orderings


def test_proposes_what_the_words_license(ordering_case, proposed, fits):
    candidates = proposed(propose_orderings, ordering_case["text"])

    assert fits(candidates, ordering_case)
