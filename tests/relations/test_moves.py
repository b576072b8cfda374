"""Moves told apart from their values."""

from cchc_lib.relations.changes.moves import propose_moves


def test_proposes_what_the_words_license(move_case, proposed, fits):
    candidates = proposed(propose_moves, move_case["text"])

    assert fits(candidates, move_case)
