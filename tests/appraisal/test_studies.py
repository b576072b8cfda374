"""Self-scores and appraisals: the numbers, by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cchc_lib.pipeline.appraisal import study_appraisal
from cchc_lib.scores import score_table
from cchc_lib.vocabulary import data_path
from tests.appraisal.conftest import FIVE

TABLES = ("summary", "criteria", "units", "steps", "grades")


def value(study, measure):
    table = study.summary.set_index("measure")
    return table.loc[measure, "value"]


def test_the_bias_comes_before_any_coefficient(study_of):
    measures = list(study_of().summary["measure"])

    assert measures[:3] == ["bias", "median", "above"]
    assert measures.index("slope") < measures.index("ccc") < measures.index("icc_c")


def test_bias_median_and_share_above_are_those_of_the_differences(study_of):
    # Differences 2, 1, 1.5, 1, 0: mean 5.5 / 5, median 1, four of five above 0.
    study = study_of()

    assert value(study, "bias") == pytest.approx(1.1)
    assert value(study, "median") == 1
    assert value(study, "above") == 0.8


def test_the_share_of_the_maximum_needs_every_maximum(study_of):
    head = FIVE.splitlines()[0]
    stated = FIVE.replace(head, head.replace("chấm", "chấm (10 điểm)").replace(
        "định", "định (10 điểm)"))  # fmt: skip

    assert value(study_of(stated), "bias_share") == pytest.approx(1.1 / 20)
    assert "bias_share" not in set(study_of().summary["measure"])


def test_a_steady_gap_leaves_the_order_and_takes_the_agreement(study_of):
    text = "Đơn vị,Điểm tự chấm,Điểm thẩm định\n" + "".join(
        f"U{i},{70 + 2 * i + 3},{70 + 2 * i}\n" for i in range(10)
    )
    study = study_of(text)

    # Appraised scores 70, 72 … 88 have the variance 33 (n in the denominator), so
    # Lin's coefficient is 2 · 33 / (33 + 33 + 9).
    assert value(study, "icc_c") == pytest.approx(1)
    assert value(study, "ccc") == pytest.approx(66 / 75)
    assert value(study, "icc_a") < 0.95
    assert study.level == "evidence"


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_method(synthetic, name):
    table = getattr(synthetic, name)

    assert len(table)
    assert (table["method"].astype(str).str.len() > 0).all()


def test_criteria_and_units_are_one_family(synthetic):
    # Seven criteria, and 24 units of which three have no difference to test.
    assert set(synthetic.criteria["tests"]) == {28}


def test_only_the_planted_criteria_are_beyond_chance(synthetic):
    table = synthetic.criteria
    high = table[table["rejected"].astype(bool)]

    assert list(high["name"]) == [
        "Cải cách thủ tục hành chính",
        "Hiện đại hóa hành chính",
    ]
    assert list(table["mean"]) == sorted(table["mean"], reverse=True)


def test_both_tests_are_given_for_each_criterion(synthetic):
    assert synthetic.criteria["p_wilcoxon"].between(0, 1).all()
    assert (synthetic.criteria.query("p_adjusted < 0.05")["p_wilcoxon"] < 0.05).all()


def test_units_count_the_criteria_they_lost(study_of):
    table = study_of().units

    assert list(table["lost"]) == [2, 1, 2, 1, 0]
    assert list(table["never_lost"]) == [False, False, False, False, True]


def test_rounds_are_compared_one_after_the_other(synthetic):
    table = synthetic.steps

    assert list(zip(table["first"], table["second"], strict=True)) == [
        ("self", "appraised_1"),
        ("appraised_1", "appraised_2"),
        ("self", "appraised_2"),
    ]
    # The mean of a difference is the difference of means.
    assert table["mean"][0] + table["mean"][1] == pytest.approx(table["mean"][2])


def test_classes_are_counted_best_first(synthetic):
    table = synthetic.grades

    assert list(table["grade"]) == ["Xuất sắc", "Tốt", "Khá"]
    assert table[["Xuất sắc", "Tốt", "Khá"]].to_numpy().sum() == 24


def test_classes_without_a_known_order_are_not_weighted(study_of):
    rows = [("P", "P"), ("P", "Q"), ("Q", "Q"), ("R", "R"), ("Q", "R"), ("P", "P")]
    text = "Đơn vị,Điểm tự chấm,Điểm thẩm định,Xếp loại tự chấm,Xếp loại thẩm định\n"
    text += "".join(f"U{i},{9 + i},{8 + i},{a},{b}\n" for i, (a, b) in enumerate(rows))
    summary = study_of(text).summary.set_index("measure")

    assert "weights none" in summary.loc["kappa", "method"]


def test_totals_alone_give_no_criteria(study_of):
    text = "Đơn vị,Điểm tự chấm,Điểm thẩm định\n" + "".join(
        f"U{i},{80 + i},{79 + i % 3}\n" for i in range(6)
    )
    study = study_of(text)

    assert study.criteria.empty
    assert study.units["lost"].isna().all()
    assert len(study.units) == 6


@pytest.mark.parametrize(
    "name", ["qd766_provinces_2026-10-10.csv", "class_counts.csv", "sipas_points.csv"]
)
def test_a_table_without_self_scores_gives_nothing(name):
    study = study_appraisal(score_table(data_path("tables", name)))

    assert study.why == "no_sides"
    assert all(getattr(study, table).empty for table in TABLES)
    assert study.rounds == study.left_out == ()
    assert math.isnan(study.expected_kept)


def test_few_units_give_no_statistics(study_of):
    study = study_of("Đơn vị,Điểm tự chấm,Điểm thẩm định\nU,9,8\nV,8,7\n")

    assert study.why == "few_units"
    assert study.summary.empty
    assert study.level == ""


def test_a_synthetic_table_is_known_by_its_name_or_its_origin(synthetic, study_of):
    named = study_of()
    told = study_appraisal(named.audit, origins=[{"synthetic": "yes"}])

    assert synthetic.synthetic
    assert told.synthetic
    assert not named.synthetic


def test_what_only_one_side_scored_is_named(synthetic):
    assert synthetic.left_out == (
        "Tác động của CCHC đến người dân và phát triển KT-XH",
    )


def test_the_same_table_gives_the_same_numbers(synthetic):
    again = study_appraisal(synthetic.audit)

    assert np.array_equal(
        again.summary["value"].to_numpy(float),
        synthetic.summary["value"].to_numpy(float),
    )


def test_blocks_and_periods_are_told_where_there_are_several(study_of, synthetic):
    text = "Khối,Đơn vị,Điểm tự chấm,Điểm thẩm định\n" + "".join(
        f"{'Sở' if i < 3 else 'Xã'},U{i},{80 + i},{78 + i if i < 3 else 80 + i}\n"
        for i in range(6)
    )
    table = study_of(text).groups

    assert table[["kind", "name", "n", "mean"]].to_numpy().tolist() == [
        ["block", "Sở", 3, 2.0],
        ["block", "Xã", 3, 0.0],
    ]
    assert synthetic.groups.empty
