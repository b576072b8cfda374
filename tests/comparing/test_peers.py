"""What other programs print, asked of the whole comparison; tests/stats has more."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from cchc_lib.pipeline.comparing import compare

PISA = Path(__file__).parents[1] / "stats" / "ranks" / "pisa_2018_math.csv"
PART = (403, 880, 1150, 95, 612, 300, 77, 1890, 250, 41)
WHOLE = (520, 960, 1300, 130, 640, 410, 80, 2000, 330, 60)


def test_rank_sets_agree_with_csranks_to_one_place():
    # R 4.2.2, csranks 1.2: csranks(math_score, diag(math_se^2), R = 20000), seed 1
    theirs = pd.read_csv(PISA)
    found = compare(PISA, score="math_score", se="math_se", draws=20_000).units

    assert (found["rank_low"] - theirs["simultaneous_low"]).abs().max() <= 1
    assert (found["rank_high"] - theirs["simultaneous_high"]).abs().max() <= 1


def test_phi_tau2_and_outliers_agree_with_funnelplotr(rates):
    # R 4.2.2, formulas of FunnelPlotR 0.5, data_type = "PR", trim_by = 0.1: of ten
    # units nine lie outside plain limits, none outside the adjusted ones
    found = rates(*zip(PART, WHOLE, strict=True))

    assert found.phi == pytest.approx(28.2754894998, abs=1e-9)
    assert found.tau2 == pytest.approx(0.0130390760639, abs=1e-12)
    assert found.units["plain"].isin(["low", "high"]).sum() == 9
    assert set(found.units["funnel"]) == {"inside"}


@pytest.mark.parametrize(
    ("unit", "bounds", "method"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 857-872, table I: method 3 for
        # many of both kinds, method 5 where fewer than ten succeeded
        ((81, 263), (0.2553, 0.3662), "wilson"),
        ((15, 148), (0.0624, 0.1605), "wilson"),
        ((1, 29), (0.0009, 0.1776), "clopper_pearson"),
    ],
)
def test_intervals_are_those_of_newcombes_table(rates, unit, bounds, method):
    row = rates(unit).units.iloc[0]

    assert (row["low"], row["high"]) == pytest.approx(bounds, abs=5e-5)
    assert row["method"] == method


def test_differences_are_those_of_newcombes_table(rates):
    # Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10
    pair = rates((56, 70), (48, 80)).pairs.iloc[0]

    assert (pair["low"], pair["high"]) == pytest.approx((0.0524, 0.3339), abs=5e-5)
