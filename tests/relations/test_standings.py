"""Standings: values set beside earlier years, the common level, or one another."""

from cchc_lib.relations.compares.standings import propose_standings


def test_proposes_what_the_words_license(standing_case, proposed, fits):
    candidates = proposed(propose_standings, standing_case["text"])

    assert fits(candidates, standing_case)
