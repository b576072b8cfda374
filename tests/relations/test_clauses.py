"""Where figures stand to one another."""

import pytest

from cchc_lib.relations.scope.clauses import (
    has_run,
    is_count,
    is_share,
    shares_make_hundred,
)


def test_a_bracket_belongs_to_the_figure_before_it(scene_of):
    total, part, other = scene_of("Có 9 hồ sơ (5 hồ sơ mới, 4 hồ sơ cũ).").spots

    assert (total.bracket, total.head) == (-1, -1)
    assert part.bracket == other.bracket >= 0
    assert part.head == other.head == total.n


def test_a_bracket_behind_a_share_belongs_to_its_count(scene_of):
    count, _, part = scene_of("Có 9 hồ sơ, đạt 90% (5 hồ sơ mới).").spots

    assert part.head == count.n


def test_two_brackets_of_one_sentence_are_two(scene_of):
    _, one, _, other = scene_of("Có 9 xã (5 hồ sơ) và 4 xã (3 hồ sơ).").spots

    assert one.bracket != other.bracket


def test_a_bracket_that_is_never_closed_ends_with_its_sentence(scene_of):
    *_, last = scene_of("Có 9 xã (5 hồ sơ mới. Họp xong. Có 4 hồ sơ.").spots

    assert last.bracket == -1


def test_words_between_figures_are_those_of_neither(scene_of):
    scene = scene_of("Có 9 hồ sơ, trong đó trên 5 hồ sơ mới.")

    assert list(scene.between(*scene.spots)) == [",", "trong", "đó"]


def test_words_before_and_after_stay_in_their_sentence(scene_of):
    scene = scene_of("Họp xong. Nay có 9 hồ sơ mới. Hết.")
    (spot,) = scene.spots

    assert list(scene.before(spot)) == ["nay", "có"]
    assert list(scene.after(spot)) == ["mới", "."]


def test_counts_are_results_of_one_unit(scene_of):
    scene = scene_of("Có 9 hồ sơ, tăng 2 hồ sơ, tại 3 xã, đạt 90%.")

    assert [spot.figure.printed for spot in scene.counts("dossier")] == ["9 hồ sơ"]


def test_a_figure_is_found_by_its_id(scene_of):
    scene = scene_of("Có 9 hồ sơ tại 3 xã.")

    assert scene.by_id["f2"] is scene.spots[1]


@pytest.mark.parametrize(
    ("sentence", "count", "share"),
    [
        ("Có 9 hồ sơ.", True, False),
        ("Đạt 90%.", False, True),
        ("Có 9/10 hồ sơ.", False, False),
        ("Tăng 9 hồ sơ.", False, False),
        ("Tăng 9%.", False, False),
        ("Tăng 1 điểm %.", False, False),
        ("Phấn đấu đạt 90%.", False, False),
    ],
    ids="count share fraction more growth points target".split(),
)
def test_tells_counts_and_shares_from_the_rest(sentence, count, share, scene_of):
    (spot,) = scene_of(sentence).spots

    assert (is_count(spot.figure), is_share(spot.figure)) == (count, share)


@pytest.mark.parametrize(
    ("sentence", "complete"),
    [
        ("Có 60 hồ sơ mới, chiếm 60,0%; 40 hồ sơ cũ, chiếm 40,0%.", True),
        ("Có 60 hồ sơ mới, chiếm 60,0%; 30 hồ sơ cũ, chiếm 30,0%.", False),
        ("Có 60 hồ sơ mới; 40 hồ sơ cũ, chiếm 40,0%.", False),
        ("Có 60 hồ sơ mới, chiếm 60,0%; 40 hồ sơ cũ.", False),
    ],
    ids="all not-all a-share-missing the-last-share-missing".split(),
)
def test_shares_say_whether_anything_is_left_out(sentence, complete, scene_of):
    scene = scene_of(sentence)

    assert shares_make_hundred(scene, scene.counts("dossier")) is complete


@pytest.mark.parametrize(
    ("line", "found"),
    [("trong đó có", True), ("ở trong đó", True), ("trong đóng", False), ("", False)],
)
def test_a_run_is_found_word_by_word(line, found):
    assert has_run(line.split(), "trong đó") is found
