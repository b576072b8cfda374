"""Bodies told one behind the other."""

from cchc_lib.relations.compares.follow_ups import propose_follow_ups


def test_proposes_what_the_words_license(follow_case, proposed, fits):
    candidates = proposed(propose_follow_ups, follow_case["text"])

    assert fits(candidates, follow_case)
