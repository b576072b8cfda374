"""Series in time that the words say rise or fall throughout."""

from cchc_lib.relations.changes.trends import propose_trends


def test_proposes_what_the_words_license(trend_case, proposed, fits):
    candidates = proposed(propose_trends, trend_case["text"])

    assert fits(candidates, trend_case)


def test_says_of_a_whole_series_only_that_it_agrees(scene_of):
    text = "Tăng từng năm: 19 hồ sơ năm 2015, 142 hồ sơ năm 2016, 388 hồ sơ năm 2017."

    strengths = [r.strength for r in propose_trends(scene_of(text))]

    assert strengths == ["weak", "likely", "likely"]
