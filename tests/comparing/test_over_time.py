"""Units over periods: joined by codes with their time, and no test of few years."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.pipeline.comparing import compare
from cchc_lib.pipeline.comparing.over_time.periods import read_period, split_label
from cchc_lib.vocabulary import data_path

COUNTS = {"part": "Đúng hạn", "whole": "Tiếp nhận", "draws": 100}
TABLES = data_path("tables")


def row(code, name, part, whole, score=50):
    return [code, name, "x", part, whole, score, 1]


@pytest.fixture
def reform(write):
    """Give Hòa Bình, Phú Thọ and Vĩnh Phúc before, Phú Thọ of the three after."""
    old = [
        row("17", "Hòa Bình", 90, 100, 80),
        row("25", "Phú Thọ", 150, 200, 81),
        row("26", "Vĩnh Phúc", 300, 300, 90),
        row("01", "Hà Nội", 50, 100, 70),
    ]
    new = [row("25", "Phú Thọ", 570, 600, 85), row("1", "Hà Nội", 80, 100, 75)]
    return write(old, name="old_2024.csv"), write(new, name="new_2026.csv")


def values(found):
    series = found.over_time.series
    return {(r["code"], r["period"]): r["value"] for r in series.to_dict("records")}


def test_counts_of_merged_provinces_add_up_along_the_crosswalk(reform):
    old, new = reform
    found = compare(new, before=[old], crosswalk="province", **COUNTS)

    # (90 + 150 + 300) of (100 + 200 + 300), not the mean of 90, 75 and 100 %.
    assert values(found)["25", "2024"] == 540 / 600
    assert values(found)["25", "2026"] == 570 / 600
    assert found.over_time.breaks.empty


def test_leading_zeros_of_codes_may_be_lost(reform):
    old, new = reform
    found = compare(new, before=[old], crosswalk="province", **COUNTS)

    assert values(found)["01", "2026"] == 0.8


def test_scores_of_merged_provinces_are_not_averaged(reform):
    old, new = reform
    found = compare(new, before=[old], crosswalk="province", score="Điểm")

    assert values(found)["01", "2024"] == 70
    assert np.isnan(values(found)["25", "2024"])
    assert set(found.over_time.breaks["reason"]) == {"scores_do_not_add"}
    assert any("không lấy bình quân" in f.message_vi for f in found.findings)


def test_a_missing_part_of_the_ground_breaks_the_series(write, reform):
    old, new = reform
    kept = write([row("25", "Phú Thọ", 150, 200)], name="part_2023.csv")
    found = compare(new, before=[kept, old], crosswalk="province", **COUNTS)

    assert np.isnan(values(found)["25", "2023"])
    assert values(found)["25", "2024"] == 0.9
    assert "incomplete" in set(found.over_time.breaks["reason"])


def test_periods_on_both_sides_of_the_reform_need_a_word_on_codes(reform):
    old, new = reform

    with pytest.raises(DataError, match="both sides of 1 July 2025"):
        compare(new, before=[old], **COUNTS)


def test_who_says_that_codes_hold_is_believed(reform):
    old, new = reform
    found = compare(new, before=[old], crosswalk="none", **COUNTS)

    assert values(found)["25", "2024"] == 0.75
    assert set(found.over_time.breaks["reason"]) == {"absent"}


def test_code_outside_the_crosswalk_is_a_break(write, reform):
    _, new = reform
    old = write([row("99", "Phú Thọ", 1, 2)], name="odd_2024.csv")
    found = compare(new, before=[old], crosswalk="province", **COUNTS)

    (broken,) = found.over_time.breaks.query("reason == 'unknown_code'").to_dict(
        "records"
    )
    assert (broken["code"], broken["period"]) == ("99", "2024")


def test_chains_of_wards_are_called_approximate(write):
    old = write(
        [row(c, c, 10, 20) for c in ("30289", "30292", "30310")], name="a_2024.csv"
    )
    new = write([row("30292", "Bình Đức", 30, 40)], name="b_2026.csv")
    found = compare(new, before=[old], crosswalk="ward", **COUNTS)

    # 30292 was Bình Khánh; with Bình Đức and Mỹ Khánh it is the new ward 30292.
    assert values(found)["30292", "2024"] == 30 / 60
    assert any("bốn thành phố" in f.message_vi for f in found.findings)


def test_change_of_the_common_rate_is_mix_and_rate_exactly(reform):
    old, new = reform
    found = compare(new, before=[old], crosswalk="province", **COUNTS)
    mix = found.over_time.mix

    # 590 of 700 before, 650 of 700 after.
    total = sum(mix["exact_rate"], Fraction(0)) + sum(mix["exact_mix"], Fraction(0))
    assert total == Fraction(650 - 590, 700)


def test_fewer_than_five_years_are_shown_and_not_tested(write):
    tables = [
        write([row("1", "A", k, 100), row("2", "B", 50, 100)], name=f"t_{year}.csv")
        for year, k in zip((2021, 2022, 2023, 2024), (10, 30, 50, 90), strict=True)
    ]
    found = compare(tables[-1], before=tables[:-1], **COUNTS)
    trend = found.over_time.trends.iloc[0]

    assert trend["arrow"] == "↑"
    assert trend["slope"] == pytest.approx(0.7 / 3)  # of .2 .2 .2 .2667 .3 .4
    assert np.isnan(trend["p"])
    assert not found.over_time.tested
    assert any("Chưa đủ năm năm" in f.message_vi for f in found.findings)


def test_five_years_are_tested_by_the_exact_distribution(write):
    tables = [
        write([row("1", "A", 10 * i, 100), row("2", "B", 50, 100)],
              name=f"t_{2019 + i}.csv")
        for i in range(1, 6)
    ]  # fmt: skip
    found = compare(tables[-1], before=tables[:-1], **COUNTS)
    rising, constant = found.over_time.trends.to_dict("records")

    # Five rising values: 2 of 120 orders are as extreme.
    assert rising["p"] == pytest.approx(2 / 120)
    assert (constant["p"], constant["arrow"]) == (1, "→")


def test_all_units_are_tested_for_one_common_trend(write):
    tables = [
        write([row("1", "A", 10 * i, 100), row("2", "B", 20 + 5 * i, 100)],
              name=f"t_{2019 + i}.csv")
        for i in range(1, 6)
    ]  # fmt: skip
    region = compare(tables[-1], before=tables[:-1], **COUNTS).over_time.region

    # S of each is 10, its variance 5 * 4 * 15 / 18 = 50 / 3: z = 19 / sqrt(100 / 3).
    assert (region.value, region.n) == (20, 2)
    assert region.statistic == pytest.approx(19 / (100 / 3) ** 0.5)


def test_five_days_are_not_five_years(write):
    tables = [
        write([row("1", "A", 10 * i, 100), row("2", "B", 50, 100)],
              name=f"t_2026-03-{i:02}.csv")
        for i in range(1, 6)
    ]  # fmt: skip
    found = compare(tables[-1], before=tables[:-1], **COUNTS)

    assert not found.over_time.tested
    assert np.isnan(found.over_time.region.p)
    assert found.over_time.trends["slope"].isna().all()


def test_change_within_its_noise_is_not_called_real(write):
    old = write([row("1", "A", 50, 100), row("2", "B", 500, 1000)], name="a_2023.csv")
    new = write([row("1", "A", 55, 100), row("2", "B", 900, 1000)], name="b_2024.csv")
    found = compare(new, before=[old], **COUNTS)

    # Newcombe apart: 5 points of 100 files are noise, 40 points of 1,000 are not;
    # phi of 2024 is about 30, so that B's standard error is 0.015 * 5.5 = 0.05.
    assert found.over_time.trends["beyond_noise"].tolist() == [False, True]


def test_without_a_source_of_noise_no_change_of_a_score_is_called_real(write):
    old = write([row("1", "A", 1, 1, 50)], name="a_2023.csv")
    new = write([row("1", "A", 1, 1, 60)], name="b_2024.csv")
    found = compare(new, before=[old], score="Điểm")

    assert found.over_time.trends["beyond_noise"].isna().all()
    assert found.over_time.trends["change"].tolist() == [10]


def test_real_snapshots_join_by_code_and_break_where_codes_differ():
    older = TABLES / "qd766_provinces_year2025_snapshot_2025-10-16.csv"
    found = compare(
        TABLES / "qd766_provinces_2026-10-10.csv", score="total", before=[older]
    )

    # Lạng Sơn is H37 in 2026 and 000.00.00.H37 in 2025: its name joins nothing.
    assert sorted(found.over_time.breaks["code"]) == ["000.00.00.H37", "H37"]
    assert found.over_time.trends["change"].notna().sum() == 33
    assert any("cùng giảm" in f.message_vi for f in found.findings)


def test_table_without_codes_cannot_be_followed(write):
    header = "Đơn vị,Đúng hạn,Tiếp nhận"
    old, new = (
        write([["A", 1, 2]], name=f"t_{y}.csv", header=header) for y in (2023, 2024)
    )

    with pytest.raises(DataError, match="no column of unit codes"):
        compare(new, before=[old], **COUNTS)


def test_one_table_may_hold_both_periods(write):
    header = "Mã,Đơn vị,Năm,Đúng hạn,Tiếp nhận"
    rows = [["1", "A", 2021, 50, 100], ["1", "A", 2022, 60, 100]]
    path = write(rows, name="t.csv", header=header)
    found = compare(path, period="2022", before=[f"2021={path}"], **COUNTS)

    assert values(found) == {("1", "2021"): 0.5, ("1", "2022"): 0.6}


def test_two_tables_of_one_period_are_refused(write):
    old = write([row("1", "A", 1, 2)], name="a_2024.csv")
    new = write([row("1", "A", 1, 2)], name="b_2024.csv")

    with pytest.raises(DataError, match="two tables of the period '2024'"):
        compare(new, before=[old], **COUNTS)


def test_a_year_that_holds_the_reform_lies_on_no_side(write, reform):
    old, _ = reform
    new = write([row("25", "Phú Thọ", 1, 2)], name="b_2025.csv")

    with pytest.raises(DataError, match="which holds 1 July 2025"):
        compare(new, before=[old], crosswalk="province", **COUNTS)


def test_period_may_be_told_where_the_name_lacks_it(write):
    old = write([row("1", "A", 1, 2)], name="a.csv")
    new = write([row("1", "A", 2, 2)], name="b.csv")
    found = compare(new, before=[f"2022={old}"], period="2023q2", **COUNTS)

    assert found.over_time.periods == ("2022", "2023q2")


def test_name_without_a_period_is_refused(write):
    old = write([row("1", "A", 1, 2)], name="a.csv")
    new = write([row("1", "A", 2, 2)], name="b_2024.csv")

    with pytest.raises(DataError, match="no period in ''"):
        compare(new, before=[old], **COUNTS)


def test_unknown_crosswalk_is_refused(reform):
    with pytest.raises(UnknownNameError, match="province, ward"):
        compare(reform[1], before=[reform[0]], crosswalk="huyện", **COUNTS)


@pytest.mark.parametrize(
    ("label", "first", "last", "side"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "before"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "across"),
        ("2025-06", date(2025, 6, 1), date(2025, 6, 30), "before"),
        ("2025q3", date(2025, 7, 1), date(2025, 9, 30), "after"),
        ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30), "before"),
        ("2025-10-11", date(2025, 10, 11), date(2025, 10, 11), "after"),
    ],
)
def test_period_has_its_days_and_its_side_of_the_reform(label, first, last, side):
    period = read_period(label, "here")

    assert (period.first, period.last, period.side) == (first, last, side)


@pytest.mark.parametrize("label", ["", "năm 2024", "2024-13", "2024-02-30", "24"])
def test_what_is_no_period_is_refused(label):
    with pytest.raises(DataError, match="no period in"):
        read_period(label, "here")


def test_a_path_with_an_equals_sign_is_no_label():
    assert split_label("a=b.csv") == ("", "a=b.csv")
