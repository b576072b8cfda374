"""Changes: the values before and after, and what lies between."""

from cchc_lib.relations.changes import propose_changes


def test_proposes_what_the_words_license(change_case, proposed, fits):
    candidates = proposed(propose_changes, change_case["text"])

    assert fits(candidates, change_case)
