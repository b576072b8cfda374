"""Extremes and means beside bounds, the common level and the others."""

from cchc_lib.relations.compares.limits import propose_limits


def test_proposes_what_the_words_license(limit_case, proposed, fits):
    candidates = proposed(propose_limits, limit_case["text"])

    assert fits(candidates, limit_case)


def test_what_is_told_of_others_may_not_accuse(scene_of):
    text = "Nhiều vùng trên 80%. Cao nhất là A, 90%; B đạt 85%, thấp nhất các vùng."

    assert {r.strength for r in propose_limits(scene_of(text))} == {"weak"}
