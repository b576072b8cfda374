"""A unit's page: found by code or name, decided on printed decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.errors import UnknownNameError


@pytest.mark.parametrize("wanted", ["U3", "u3", "Xã Ba", "xã  ba", "Ba"])
def test_unit_is_found_by_code_or_name(study, small, wanted):
    (page,) = study(small, units=[wanted]).pages

    assert page.code == "U3"


def test_unknown_unit_is_refused_in_one_sentence(study, small):
    with pytest.raises(UnknownNameError, match=r"no 'Xã Tám' is known.*Xã Một"):
        study(small, units=["Xã Tám"])


def test_one_point_more_is_ranked_among_the_others(study, small):
    (page,) = study(small, units=["U2"]).pages

    # 16 of 17, 12, 8, 3: with 17 it shares the first place, with 15 it stays second.
    assert (page.rank, page.rank_more, page.rank_less) == (2, 1, 2)
    assert page.to_next_place == Decimal(2)  # 18 to pass 17, in whole points


def test_first_unit_has_no_place_to_gain(study, small):
    (page,) = study(small, units=["U1"]).pages

    assert page.to_next_place is None
    assert page.rank_less == 1  # 16 shares the first place


def test_ties_are_counted(study, small):
    tied = small.replace("U2,Xã Hai,7,10,9,10,16,2", "U2,Xã Hai,8,10,9,10,17,1")
    (page,) = study(tied, units=["U1"]).pages

    assert (page.rank, page.tied) == (1, 1)


def test_class_and_the_way_to_the_next(shipped):
    first, _ = shipped("2026").pages

    assert (first.total, first.band, first.next_band) == (
        Decimal("68.8"), "Trung bình", "Khá",
    )  # fmt: skip
    assert first.to_next_band == Decimal("1.2")


def test_highest_class_has_none_above(shipped):
    page = shipped("an_giang").pages[0]

    assert (page.band, page.next_band, page.to_next_band) == ("Xuất sắc", "", None)


def test_unit_is_held_against_its_own_block(shipped):
    commune, department = shipped("an_giang").pages

    assert (commune.block, commune.block_of) == ("commune", 102)
    assert (department.block, department.block_of) == ("department", 15)
    assert all(item.units == 15 for item in department.items)


def test_strongest_part_stands_first(study, small):
    (page,) = study(small, units=["U2"]).pages

    # alpha 7 of mean 5.6 (sd 2.97): 0.47; beta 9 of mean 5.6 (sd 3.05): 1.11
    assert [item.item for item in page.items] == ["beta_score", "alpha_score"]
    assert page.items[0].gap == pytest.approx(3.4)
    assert page.items[0].standardised == pytest.approx(3.4 / (37.2 / 4) ** 0.5)


def test_blank_part_is_no_weakness(study, small):
    (page,) = study(small.replace("U5,Xã Năm,1,", "U5,Xã Năm,,"), units=["U5"]).pages

    assert [item.item for item in page.items] == ["beta_score"]


def test_shared_place_is_counted(shipped):
    commune, _ = shipped("an_giang").pages
    openness = next(item for item in commune.items if item.item == "CKMB")

    assert openness.rank == 1
    assert openness.tied > 90  # nearly all communes have the maximum


def test_point_beyond_the_maximum_is_not_given(study):
    text = "unit_name,a_score,a_max,b_score,b_max,total,total_max\n"
    rows = "A,10,10,9.8,10,19.8,20\nB,5,10,5,10,10,20\nC,4,10,5,10,9,20\n"
    (page,) = study(text + rows, units=["A"]).pages

    assert page.rank_more == 1
