"""Fractions: the part and the whole that one print gives."""

from cchc_lib.relations.shares.fractions import propose_fractions


def test_a_fraction_claims_a_part_and_its_whole(proposed):
    candidates = proposed(propose_fractions, "Áp dụng cho 249/249 thủ tục.")

    assert candidates == ["stated printed_fraction: part=f1 whole=f1/"]


def test_a_rank_is_no_fraction(proposed):
    assert proposed(propose_fractions, "Xếp thứ 3/11 toàn tỉnh.") == []
