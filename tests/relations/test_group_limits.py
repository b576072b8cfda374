"""Groups and their bounds."""

from cchc_lib.relations.compares.group_limits import propose_group_limits


def test_proposes_what_the_words_license(group_case, proposed, fits):
    candidates = proposed(propose_group_limits, group_case["text"])

    assert fits(candidates, group_case)
