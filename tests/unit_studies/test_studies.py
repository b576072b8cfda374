"""What is asked of a table of units, and what the study holds."""

from __future__ import annotations

import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.pipeline.unit_studies import UnitQuestion, study_units

TWO = "a,Xã A,x,90,100,80\nb,Xã B,x,80,100,81\n"


def test_common_rate_is_of_counts_and_not_a_mean_of_rates(phu_tho):
    # 403.016 of 464.494 is 86,76 %; the mean of the units' rates is 91,12 %.
    assert round(float(phu_tho.overall.rate), 4) == 0.8676
    assert round(phu_tho.overall.mean, 4) == 0.9112


def test_scores_are_values_as_rates_are(provinces):
    assert provinces.units["rate"].equals(provinces.units["score"])


def test_table_is_named_as_the_user_named_it(phu_tho):
    assert phu_tho.path == "data/tables/dossiers_phutho_units_2026q3.csv"


def test_name_is_that_of_the_file_where_none_is_given(study):
    assert study(TWO).name == "units_2026"


def test_periods_follow_each_unit_by_its_code(provinces):
    assert sorted(set(provinces.periods["period"])) == [
        "2025-10-11", "2025-10-15", "2025-10-16",
    ]  # fmt: skip
    assert len(provinces.periods) == 3 * 34


def test_one_table_is_one_period(study):
    assert study(TWO).periods.empty


def test_unknown_unit_is_refused(study):
    with pytest.raises(UnknownNameError, match="unit"):
        study(TWO, units=("z",))


def test_unknown_layout_is_refused(study):
    with pytest.raises(UnknownNameError, match="tile layout"):
        study(TWO, tiles="1975")


def test_nothing_to_compare_is_refused():
    with pytest.raises(DataError, match="columns"):
        study_units(UnitQuestion(table="data/tables/sipas_points.csv"))
