"""Lists: how many names stand behind the number that announces them."""

from cchc_lib.relations.lists import propose_lists


def test_proposes_what_the_words_license(list_case, proposed, fits):
    candidates = proposed(propose_lists, list_case["text"])

    assert fits(candidates, list_case)
