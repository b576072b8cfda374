"""Frameworks load as they are, and say where they contradict themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.scores import framework, known_frameworks


def test_every_shipped_file_loads():
    assert len(known_frameworks()) == 16


def test_unknown_id_is_refused_with_the_known_ones():
    with pytest.raises(UnknownNameError, match="expected one of baclieu_2023"):
        framework("qd999")


def test_maxima_are_decimals_as_written():
    rules = framework("par_2948_province")

    assert rules.areas[2].maximum == Decimal("14.5")
    assert sum(a.maximum for a in rules.areas) == rules.max_points


def test_null_maximum_stays_unknown():
    assert framework("phutho_department_2025").areas[2].maximum is None


def test_parts_and_items_are_found_at_any_depth():
    rules = framework("qd766_2022")

    assert rules.part("CLGQ").maximum == 12
    assert rules.part("ON_TIME").formula == "20*on_time/received"
    assert rules.part("XYZ") is None


@pytest.mark.parametrize(
    ("score", "label"),
    [("90", "Xuất sắc"), ("89.99", "Tốt"), ("50", "Trung bình"), ("0", "Yếu")],
)
def test_lower_edge_belongs_to_the_class(score, label):
    bands = framework("qd766_2022").bands

    assert [b.label for b in bands if b.holds(Decimal(score))] == [label]


def test_classes_belong_to_a_place():
    rules = framework("local_class_rules")

    assert [b.label for b in rules.bands_of("PAR INDEX announcements")] == [
        "Nhóm A",
        "Nhóm B",
    ]


def test_split_in_appraised_and_survey_points_is_read():
    areas = framework("binhduong_2018").areas

    assert {a.code: a.maximum for a in areas} == {"appraised": 65, "survey": 35}


def test_blocks_keep_their_areas_apart():
    assert {a.block for a in framework("par_876_2022").areas} == {"ministry"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("par_2948_province", "39 criteria are counted, the document states 38"),
        ("par_1149_1150_2020", "two readings state different components: 99 and 87"),
    ],
)
def test_contradiction_in_a_framework_is_a_finding(name, said):
    (finding,) = framework(name).findings

    assert finding.rule == "S10"
    assert said in finding.message_en


@pytest.mark.parametrize("name", ["qd766_2022", "dti_922_province", "nghean_so_2023"])
def test_consistent_framework_has_no_finding(name):
    assert framework(name).findings == ()


def test_wrong_sum_of_maxima_is_a_finding(tmp_path):
    (tmp_path / "a.yml").write_text(
        "id: a\nmax_points: 100\nareas:\n"
        "  - {code: X, max: 60, parts: [{code: Y, max: 50}]}\n"
        "  - {code: Z, max: 41.5}\n"
    )

    found = framework("a", folder=tmp_path).findings

    assert [f.exact for f in found] == [Decimal("101.5"), 50]


@pytest.mark.parametrize("text", ["a: [", "just words", "id: a\n"])
def test_broken_or_doubled_file_is_refused(tmp_path, text):
    (tmp_path / "a.yml").write_text("id: a\n")
    (tmp_path / "b.yml").write_text(text)

    with pytest.raises(DataError):
        known_frameworks(tmp_path)
