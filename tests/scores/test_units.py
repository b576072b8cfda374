"""Units and the reform of 2025: codes mean different units at different times."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.scores.units import REFORM, known_crosswalks, read_crosswalk

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def test_63_provinces_became_34():
    walk = read_crosswalk("province")

    assert len({old for old, _ in walk.links}) == 63
    assert len({new for _, new in walk.links}) == 34
    assert Counter(chain.change for chain in walk.chains) == {"merged": 23, "kept": 11}
    assert all(chain.complete for chain in walk.chains)


def test_one_code_is_two_units():
    walk = read_crosswalk("ward")

    assert walk.unit("30292", BEFORE).name == "Phường Bình Khánh"
    assert walk.unit("30292", AFTER).name == "Phường Bình Đức"


def test_a_unit_holds_until_the_day_of_the_reform():
    old = read_crosswalk("province").unit("25", BEFORE)

    assert old.until == REFORM
    assert (old.holds(BEFORE), old.holds(AFTER)) == (True, False)


def test_the_name_of_long_xuyen_is_a_ward_of_several():
    walk = read_crosswalk("ward")
    (new,) = walk.successors("30280")  # Phường Mỹ Bình

    assert new.name == "Phường Long Xuyên"
    assert {unit.name for unit in walk.predecessors(new.code)} == {
        "Phường Mỹ Bình",
        "Phường Mỹ Long",
        "Phường Mỹ Xuyên",
        "Phường Mỹ Phước",
        "Phường Mỹ Quý",
        "Phường Mỹ Hòa",
    }


def test_wards_of_four_cities_are_not_known_to_be_all():
    chains = read_crosswalk("ward").chains

    assert not any(chain.complete for chain in chains)
    assert not any(chain.comparable for chain in chains)


def test_only_a_province_that_was_kept_may_compare_scores():
    chains = read_crosswalk("province").chains
    comparable = {chain.new[0].name for chain in chains if chain.comparable}

    assert "Tỉnh Cao Bằng" in comparable
    assert "Tỉnh Phú Thọ" not in comparable


def test_code_of_another_time_is_refused_with_those_there_are():
    with pytest.raises(UnknownNameError, match="no '02' is known"):
        read_crosswalk("province").unit("02", AFTER)


def test_districts_have_no_crosswalk():
    assert known_crosswalks() == ("province", "ward")
    with pytest.raises(UnknownNameError, match="crosswalk"):
        read_crosswalk("district")
