"""Lists whose heading says what holds of each member."""

from cchc_lib.relations.compares.members import propose_members


def test_proposes_what_the_words_license(member_case, proposed, fits):
    candidates = proposed(propose_members, member_case["text"])

    assert fits(candidates, member_case)
