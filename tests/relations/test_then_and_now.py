"""Values then and now."""

from cchc_lib.relations.changes.then_and_now import propose_then_and_now


def test_proposes_what_the_words_license(then_case, proposed, fits):
    candidates = proposed(propose_then_and_now, then_case["text"])

    assert fits(candidates, then_case)
