"""Lists whose heading says what holds of each member."""

from cchc_lib.relations.members import propose_members


def test_proposes_what_the_words_license(member_case, proposed, fits):
    candidates = proposed(propose_members, member_case["text"])

    assert fits(candidates, member_case)


def test_says_of_a_whole_series_only_that_it_agrees(scene_of):
    text = "Tăng từng năm: 19 hồ sơ năm 2015, 142 hồ sơ năm 2016, 388 hồ sơ năm 2017."

    strengths = [r.strength for r in propose_members(scene_of(text))]

    assert strengths == ["weak", "likely", "likely"]
