"""Targets with a result told further off."""

from functools import partial

from cchc_lib.relations.targets.aims import propose_aims


def test_proposes_what_the_words_license(aim_case, proposed, fits):
    candidates = proposed(partial(propose_aims, tied=frozenset()), aim_case["text"])

    assert fits(candidates, aim_case)


def test_leaves_targets_alone_that_words_tie(scene_of):
    scene = scene_of("Chỉ đạt 18,54% (mục tiêu 30%).")

    assert not list(propose_aims(scene, {1}))
