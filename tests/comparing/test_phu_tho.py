"""What the real table of Phú Thọ has to say, whatever else changes."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest


def unit(found, name):
    (row,) = found.units[found.units["name"] == name].to_dict("records")
    return row


def test_province_rate_comes_from_counts(phu_tho):
    # The row of the whole province prints 403,016 of 464,494 and 86.76.
    assert (phu_tho.overall.part, phu_tho.overall.whole) == (403_016, 464_494)
    assert phu_tho.overall.rate == Fraction(403_016, 464_494)
    assert "86,76 %" in phu_tho.findings[0].message_vi


def test_mean_of_rates_is_another_number_and_is_called_so(phu_tho):
    assert round(phu_tho.overall.mean, 4) == 0.9112
    (overall,) = [f for f in phu_tho.findings if "91,12 %" in f.message_vi]
    assert "không thay được" in overall.message_vi


def test_unit_without_files_is_shown_and_not_ranked(phu_tho):
    row = unit(phu_tho, "Thanh tra tỉnh")

    assert (row["part"], row["whole"]) == (0, 0)
    assert np.isnan(row["rate"])
    assert (row["target"], row["funnel"]) == ("no_data", "no_data")
    assert pd.isna(row["rank"])


def test_overdispersion_is_the_published_formula(phu_tho):
    known = phu_tho.units[phu_tho.units["whole"] > 0]
    k, n = known["part"].to_numpy(), known["whole"].to_numpy()
    centre = k.sum() / n.sum()
    z = 2 * np.sqrt(n) * (np.arcsin(np.sqrt(k / n)) - np.arcsin(np.sqrt(centre)))
    low, high = np.quantile(z, [0.1, 0.9])
    phi = np.mean(np.clip(z, low, high) ** 2)
    w = 4 * n
    tau2 = (len(n) * phi - (len(n) - 1)) / (w.sum() - (w**2).sum() / w.sum())

    assert phu_tho.phi == pytest.approx(phi, rel=1e-9)
    assert phu_tho.tau2 == pytest.approx(tau2, rel=1e-9)


def test_binomial_limits_would_flag_nearly_all_units(phu_tho):
    plain = phu_tho.units["plain"].isin(["low", "high"]).sum()
    flagged = phu_tho.units["funnel"].isin(["low", "high"]).sum()

    assert (plain, flagged) == (148, 16)
    assert any("148 trên 162" in f.message_vi for f in phu_tho.findings)


def test_one_unit_stands_out_after_all_comparisons(phu_tho):
    assert phu_tho.units.loc[phu_tho.units["stands_out"], "name"].tolist() == [
        "Sở Nội vụ"
    ]
    assert phu_tho.findings[0].units == ("H44.42",)


def test_departments_are_held_against_departments(phu_tho_blocks):
    rates = phu_tho_blocks.blocks.set_index("block")["rate"]
    row = unit(phu_tho_blocks, "Sở Nội vụ")

    # Departments 57,805 of 86,409, communes 345,211 of 378,085: sums of the table.
    assert rates["department"] == pytest.approx(57_805 / 86_409)
    assert rates["commune"] == pytest.approx(345_211 / 378_085)
    assert row["gap"] == pytest.approx(2_796 / 7_566 - 57_805 / 86_409)
    assert row["rank"] == 12  # the last of twelve departments with 20 files and more
    assert not phu_tho_blocks.units["stands_out"].any()


@pytest.mark.parametrize("found", ["phu_tho", "phu_tho_blocks"])
def test_contributions_add_up_to_the_gap_exactly(found, request):
    found = request.getfixturevalue(found)
    goal = found.question.target or found.overall.rate

    gap = sum(found.units["gap_exact"].dropna(), Fraction(0))
    assert gap == found.overall.rate - goal


def test_small_units_are_counted_and_not_ranked(phu_tho):
    few = phu_tho.units[phu_tho.units["rule"] == "count_only"]

    assert few["name"].tolist() == ["Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo"]
    assert few["rank"].isna().all()
    (said,) = [f for f in phu_tho.findings if "2 trên 4" in f.message_vi]
    assert "50 %" not in said.message_vi


def test_shrunk_rates_lie_between_own_and_common_rate(phu_tho):
    known = phu_tho.units[phu_tho.units["rate"].notna()]
    ends = known["shrunk"] - known["rate"]

    # The prior mean of these units is 0.912: everyone is drawn towards it.
    assert (np.sign(ends) == np.sign(0.911968 - known["rate"])).all()


def test_no_neighbouring_communes_really_differ(phu_tho_blocks):
    assert len(phu_tho_blocks.pairs) == 158  # 12 - 1 departments, 148 - 1 communes
    assert not phu_tho_blocks.pairs["differs"].any()
    assert (phu_tho_blocks.pairs["tests"] == 158).all()


def test_curve_is_drawn_for_each_block_from_its_smallest_to_its_largest(phu_tho_blocks):
    ends = phu_tho_blocks.curve.groupby("block")["whole"].agg(["min", "max"])

    assert ends.loc["department"].tolist() == [4, 65_916]
    assert (phu_tho_blocks.curve["low_998"] <= phu_tho_blocks.curve["low_95"]).all()
