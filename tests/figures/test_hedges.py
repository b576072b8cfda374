"""Words that loosen a number, after the table of hedges."""

import pytest


def test_hedges_are_those_of_the_table(hedge_case, only, as_set):
    figure = only(hedge_case["sentence"])

    assert figure.hedge == hedge_case["hedge"]
    assert figure.interval == as_set(hedge_case["hard"])
    assert figure.soft == (as_set(hedge_case["soft"]) if hedge_case["soft"] else None)


def test_words_that_compare_or_move_are_no_hedges(no_hedge_case, read):
    figures = read(no_hedge_case["sentence"]).figures

    assert [figure.hedge for figure in figures] == no_hedge_case["hedges"].split()


@pytest.mark.parametrize(
    ("sentence", "first"),
    [("Đạt trên 98%.", 1), ("Đạt từ 98% trở lên.", 1), ("Đạt 98%.", 1)],
    ids=["before", "around", "none"],
)
def test_a_figure_begins_with_its_hedge(sentence, first, only):
    assert only(sentence).first == first


def test_a_hedge_reaches_over_filling_words(only):
    assert only("Trên mức là 98%.").hedge == "above"


def test_a_hedge_does_not_reach_into_the_next_sentence(read):
    (figure,) = read("Kết quả cao hơn trên. 98 hồ sơ đúng hạn.").figures

    assert figure.hedge == "exact"


def test_a_floor_needs_a_unit_that_is_measured(only):
    assert only("Từ 300 hồ sơ, tỉnh lập tổ công tác.").hedge == "exact"


def test_a_floor_that_moves_is_no_floor(read):
    figures = read("Tăng từ 98% lên 99%.").figures

    assert [figure.hedge for figure in figures] == ["exact", "exact"]


def test_words_after_another_number_hedge_that_number(read):
    figures = read("Đạt 70 điểm, 5 xã đạt 80 điểm trở lên.").figures

    assert [figure.hedge for figure in figures] == ["exact", "exact", "at_least"]
