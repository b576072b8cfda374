"""Who is among the first places, and which months are unusual. Values by hand."""

from __future__ import annotations

import json

import jsonschema
import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.findings.schemas import read_schema
from cchc_lib.pipeline import unit_pictures
from cchc_lib.pipeline.comparing import compare, comparison_record
from cchc_lib.pipeline.comparing.over_time.months import are_months
from cchc_lib.pipeline.comparing.over_time.periods import read_period
from cchc_lib.pipeline.unit_studies import UnitQuestion, study_units
from cchc_lib.stats.noise import Noise
from cchc_lib.stats.ranks import top_sets

APART = [(995, 1000), (990, 1000), (600, 1000), (300, 1000), (100, 1000)]
ALIKE = [(95, 100), (95, 100), (94, 100), (94, 100), (93, 100)]


def said(found, case):
    return [f.message_en for f in found.findings if f.rule == case]


def test_first_places_are_certain_where_units_lie_far_apart(scored):
    found = scored(90, 80, 70, 60, 50, se=0.1, top=2)

    assert found.units["top"].tolist() == ["certain"] * 2 + ["outside"] * 3
    assert any("certainly Xã A; Xã B; no other" in text for text in said(found, "C05"))


def test_first_places_are_only_possible_where_units_are_alike(scored):
    found = scored(90, 89.9, 89.8, 89.7, 50, se=1, top=1)

    assert found.units["top"].tolist() == ["possible"] * 4 + ["outside"]
    assert any("none is certainly among them" in text for text in said(found, "C05"))


def test_first_places_are_those_of_the_statistic(scored):
    values, se = [90, 88, 87, 60], 1.0
    found = scored(*values, se=se, top=2)

    noise = Noise(se=np.full(4, se), source="x")
    sets = top_sets(values, noise, 2, rng=np.random.default_rng(1))
    asked = found.units["top"].to_numpy()
    assert ((asked == "certain") == sets["certain"]).all()
    assert (np.isin(asked, ["certain", "possible"]) == sets["possible"]).all()


@pytest.mark.parametrize("top", [0, 5, 9])
def test_as_many_places_as_units_or_none_say_nothing(scored, top):
    found = scored(90, 80, 70, 60, 50, se=0.1, top=top)

    assert set(found.units["top"]) == {""}
    assert not any(text.startswith("First") for text in said(found, "C05"))


def test_scores_without_a_source_of_noise_have_no_first_places(scored):
    found = scored(90, 80, 70, 60, 50, top=2)

    assert set(found.units["top"]) == {""}


def test_each_block_has_its_own_first_places(rates):
    rows = [("xã", k, n) for k, n in APART] + [("sở", k, n) for k, n in APART]
    found = rates(*rows, block="Khối", top=1)

    assert len([t for t in said(found, "C05") if "First 1 of 5 units" in t]) == 2


def test_asking_for_places_changes_no_rank(rates):
    with_top, without = rates(*ALIKE, top=3), rates(*ALIKE, top=0)

    columns = ["rank", "rank_low", "rank_high"]
    assert with_top.units[columns].equals(without.units[columns])


def test_places_below_nothing_are_refused(rates):
    with pytest.raises(DataError, match="0 and above"):
        rates(*ALIKE, top=-1)


@pytest.fixture
def scored(write):
    """Compare scores of units A, B, C … with one standard error for all."""

    def compared(*values, se=None, **asked):
        rows = [
            [f"U{i}", f"Xã {chr(65 + i)}", "x", 1, 1, value, se or 0]
            for i, value in enumerate(values)
        ]
        noise = {} if se is None else {"se": "Sai số"}
        return compare(write(rows), score="Điểm", draws=10_000, **noise, **asked)

    return compared


@pytest.fixture
def monthly(write):
    """Compare two units over months of one year, from January on."""

    def compared(*rates, year=2024, study=False, **asked):
        paths = []
        for month, rate in enumerate(rates, 1):
            rows = [["U1", "Xã A", "x", rate, 1000, 1, 1],
                    ["U2", "Xã B", "x", 900, 1000, 1, 1]]  # fmt: skip
            paths.append(write(rows, name=f"m_{year}-{month:02d}.csv"))
        *before, last = paths
        columns = {"part": "Đúng hạn", "whole": "Tiếp nhận", "draws": 100}
        if study:
            named = list(map(str, before))
            return study_units(
                UnitQuestion(table=str(last), before=named, **columns, **asked)
            )
        return compare(last, before=before, **columns, **asked)

    return compared


STEADY = (900, 910, 900, 910, 900, 910, 900, 910, 900, 910, 900)


# 90,0 and 90,5 % in turn, then 87,5: mean 90, ranges of 0,5 (the last is left out).
def test_month_beyond_the_limits_is_named(monthly):
    found = monthly(*STEADY, 850)

    months = found.over_time.months
    together = months[months["code"] == ""]
    assert together["value"].iloc[0] == 0.9
    assert together.loc[together["signal"], "period"].tolist() == ["2024-12"]
    assert any("1 months are unusual: 2024-12" in text for text in said(found, "C12"))


def test_limits_are_the_mean_and_its_moving_ranges(monthly):
    found = monthly(*STEADY, 910)

    row = found.over_time.months.iloc[0]
    # Together (900 + 900) / 2000 and (910 + 900) / 2000 in turn: ranges of 0,005.
    assert row["mean"] == pytest.approx(0.9025)
    assert row["high"] - row["mean"] == pytest.approx(2.66 * 0.005)


@pytest.mark.parametrize(
    ("target", "words"),
    [("85", "every month meets"), ("90", "some months meet"), ("99", "no month meets")],
)
def test_target_is_held_against_the_limits(monthly, target, words):
    found = monthly(*STEADY, 910, target=target)

    assert any(words in text for text in said(found, "C12"))


def test_unit_with_a_gap_has_no_chart_of_its_own(monthly, tmp_path):
    monthly(*STEADY, 910)
    paths = sorted(tmp_path.glob("m_2024-*.csv"))
    text = paths[3].read_text("utf-8")
    paths[3].write_text(text.replace("U1,Xã A,x,910", "U9,Xã A,x,910"), "utf-8")
    columns = {"part": "Đúng hạn", "whole": "Tiếp nhận", "draws": 100}

    months = compare(paths[-1], before=paths[:-1], **columns).over_time.months
    assert set(months["code"]) == {"", "U2"}


def test_limits_that_months_have_left_foretell_nothing(monthly):
    found = monthly(*STEADY, 850, target="85")

    assert any("nothing can be said for sure" in text for text in said(found, "C12"))


def test_fewer_than_twelve_months_have_no_limits(monthly):
    found = monthly(*STEADY)

    assert found.over_time.months.empty
    assert any("There are 11 consecutive months" in text for text in said(found, "C12"))


def test_units_with_unusual_months_are_counted(monthly):
    found = monthly(*STEADY, 850)

    assert any("1 of 2 units have months outside" in t for t in said(found, "C12"))


def test_json_with_months_fits_its_schema(monthly):
    record = comparison_record(monthly(*STEADY, 850))

    jsonschema.validate(record, json.loads(read_schema("compare")))
    assert len(record["over_time"]["months"]) == 3 * 12
    assert record["over_time"]["months"][0]["code"] is None


def test_months_are_drawn_together_and_for_units_asked_about(monthly):
    study = monthly(*STEADY, 850, study=True, units=["U1"], target="99", lang="en")

    panels, together, asked = unit_pictures.draw_trends(study)
    assert together.alt.startswith("1 of 12 months are unusual. 2024-12: 87.50")
    assert asked.alt.startswith("Xã A: 1 of 12 months are unusual")
    assert panels.alt


@pytest.mark.parametrize(
    ("labels", "months"),
    [
        (["2024-11", "2024-12", "2025-01"], True),
        (["2024-11", "2025-01"], False),
        (["2024", "2025"], False),
        (["2024-11-01", "2024-12"], False),
        (["2024q1", "2024q2"], False),
    ],
)
def test_only_calendar_months_without_a_gap_are_months(labels, months):
    assert are_months([read_period(label, "x") for label in labels]) is months
