"""Self-scores against appraised ones: what is compared, and how it is read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.scores import read_scorecard, score_table
from cchc_lib.scores.appraisals import find_appraisal
from cchc_lib.scores.table_checks import Case
from cchc_lib.scores.table_checks.inflation import (
    expected_kept,
    level_of,
    never_lost,
    percent_above,
)
from tests.scores.make_synthetic import ACCEPTED, PATH, make_table

# Self minus appraised over both criteria: 2, 1, 1.5, 1, 0 (mean 1.1).
FIVE = (
    "Đơn vị,A · Tự chấm,A · Thẩm định,B · Tự chấm,B · Thẩm định\n"
    "U,9,8,9,8\nV,8,7,9,9\nW,9,8,8,7.5\nX,7,6,8,8\nY,9,9,7,7\n"
)


def appraisal(tables, text: str):
    return find_appraisal(Case(card=read_scorecard(tables.text(text))))


def told(audit) -> dict[str, str]:
    return {f.rule: f.message_en for f in audit.findings if f.rule[:2] == "S1"}


def test_the_synthetic_scorecard_is_what_its_script_makes():
    assert PATH.name.startswith("SYNTHETIC")
    assert PATH.read_text("utf-8") == make_table()


def test_what_was_planted_in_the_synthetic_scorecard_is_found_and_nothing_else():
    audit = score_table(PATH, lang="en")
    found = {f.rule: f for f in audit.findings}

    assert all(f.severity == "note" for f in audit.findings)
    assert all(cell.agrees for cell in audit.recomputed)
    assert found["S12"].message_en.endswith(
        "Cải cách thủ tục hành chính, Hiện đại hóa hành chính."
    )
    assert found["S13"].units == tuple(f"GL{n:02d}" for n in ACCEPTED)
    assert any("evidence of low-scoring" in f.message_en for f in audit.findings)


def test_each_side_adds_up_to_its_own_total(tables, codes):
    text = PATH.read_text("utf-8").replace("68.75,63.50,64.25", "68.76,63.50,64.25")
    audit = score_table(tables.text(text))

    assert codes(audit) == ["S03"]
    assert audit.findings[0].column == "Tổng điểm tự chấm"


def test_criteria_of_both_sides_are_paired_by_their_names(tables):
    found = appraisal(tables, FIVE)

    assert [c.name for c in found.criteria] == ["A", "B"]
    assert found.rounds == ("self", "appraised")
    assert found.points["self"][0] == (9, 9)
    assert found.totals["appraised"] == (16, 16, Decimal("15.5"), 14, 16)


def test_merged_cells_above_both_sides_are_the_criteria(tables):
    text = (
        "STT,Đơn vị,Công khai (10),,Tiến độ (10),\n"
        ",,Tự chấm,Thẩm định,Tự chấm,Thẩm định\n1,U,9,8,9,8\n2,V,8,7,9,9\n"
    )
    found = appraisal(tables, text)

    assert [c.name for c in found.criteria] == ["Công khai (10)", "Tiến độ (10)"]


def test_sides_above_the_criteria_are_read_as_well(tables):
    text = (
        "STT,Đơn vị,Tự chấm,,Thẩm định lần 1,,Thẩm định lần 2,\n"
        ",,Công khai,Tiến độ,Công khai,Tiến độ,Công khai,Tiến độ\n"
        "1,U,9,8,9,8,9,8\n2,V,8,7,9,9,9,9\n"
    )
    found = appraisal(tables, text)

    assert found.rounds == ("self", "appraised_1", "appraised_2")
    assert len(found.criteria) == 2


def test_a_row_for_each_criterion_is_read_as_well(tables):
    text = "Đơn vị,Tiêu chí,Điểm tối đa,Tự chấm,Thẩm định\n" + "".join(
        f"Xã {u},{c},10,{9 - n},8\n" for u in "UVW" for n, c in enumerate("AB")
    )
    found = appraisal(tables, text)

    assert [c.name for c in found.criteria] == ["A", "B"]
    assert found.maximum == 20
    assert found.totals["self"] == (17, 17, 17)


def test_a_name_merged_over_its_criteria_is_carried_down(tables):
    text = "Đơn vị,Tiêu chí,Tự chấm,Thẩm định\nXã U,A,9,8\n,B,8,8\nXã V,A,7,7\n,B,6,5\n"
    found = appraisal(tables, text)

    assert [row.name for row in found.units] == ["Xã U", "Xã V"]
    assert found.totals == {"self": (17, 13), "appraised": (16, 12)}


def test_totals_alone_are_compared(tables):
    text = "Đơn vị,Điểm tự chấm,Điểm thẩm định\nU,90,85\nV,80,80\n"
    found = appraisal(tables, text)

    assert found.criteria == ()
    assert found.totals == {"self": (90, 80), "appraised": (85, 80)}


def test_a_final_score_with_a_survey_in_it_is_not_held_against_a_self_score(tables):
    text = "Đơn vị,Điểm tự chấm,Điểm điều tra XHH,Tổng điểm\nU,60,30,88\nV,50,28,75\n"

    assert appraisal(tables, text) is None


@pytest.mark.parametrize("name", ["2026", "15", "binhduong", "phutho", "classes"])
def test_nothing_is_invented_where_no_self_score_is_printed(tables, name):
    card = read_scorecard(tables.path(name))

    assert find_appraisal(Case(card=card)) is None


def test_a_blank_score_is_not_zero(tables):
    found = appraisal(tables, FIVE.replace("U,9,8,9,8", "U,9,8,9,"))

    assert found.totals["appraised"][0] is None
    assert found.totals["self"][0] == 18


def test_grades_are_taken_where_both_are_printed(tables):
    text = (
        "Đơn vị,Điểm tự chấm,Điểm thẩm định,Xếp loại tự chấm,Xếp loại\n"
        "U,90,85,Xuất sắc,Tốt\nV,80,80,Tốt,Tốt\n"
    )

    assert appraisal(tables, text).grades == {
        "self": ("Xuất sắc", "Tốt"),
        "": ("Tốt", "Tốt"),
    }


@pytest.mark.parametrize(
    ("mean", "level"),
    [
        ("0.49", "rounding"),
        ("0.5", "optimism"),
        ("2", "optimism"),
        ("2.01", "evidence"),
        ("-0.49", "rounding"),
        ("-0.5", "below"),
    ],
)
def test_limits_of_a_reading(mean, level):
    assert level_of(Fraction(mean)) == level


def test_the_bias_is_told_first(tables):
    # Differences 2, 1, 1.5, 1 and 0 have the mean 1.1; four of five are above 0.
    found = score_table(tables.text(FIVE)).findings[0]

    assert found.rule == "S11"
    assert found.exact == Fraction(11, 10)
    assert "1.10 points above their appraisal on average (4 of 5" in found.message_en


def test_an_appraisal_above_the_self_scores_is_told_as_such(tables):
    swapped = FIVE.replace("Tự chấm", "?").replace("Thẩm định", "Tự chấm")
    audit = score_table(tables.text(swapped.replace("?", "Thẩm định")), lang="en")

    assert "The appraisal gives 1.10 points more" in told(audit)["S11"]
    assert "S12" not in told(audit)


def test_few_units_show_no_tendency(tables):
    text = "".join(FIVE.splitlines(keepends=True)[:5])

    assert "Only 4 units" in told(score_table(tables.text(text)))["S11"]


def test_units_that_lose_nothing_are_named_with_what_chance_would_give(tables):
    found = appraisal(tables, FIVE)

    # A takes a point from four of five, B from two of five: (1/5) (3/5) 5 = 3/5.
    assert [row.name for row in never_lost(found)] == ["Y"]
    assert expected_kept(found) == Fraction(3, 5)


def test_a_score_marked_down_to_zero_is_a_loss(tables):
    found = appraisal(tables, FIVE.replace("Y,9,9,7,7", "Y,9,0,7,7"))

    assert never_lost(found) == []


def test_nobody_is_named_where_nobody_loses(tables):
    text = FIVE.splitlines()[0] + "\n" + "".join(f"{u},9,9,8,8\n" for u in "UVWXYZ")
    audit = score_table(tables.text(text))

    assert set(told(audit)) == {"S11"}


@pytest.mark.parametrize(
    ("chance", "told"), [(0.0123, "1.3"), (0.00001, "0.1"), (0.5, "50.0")]
)
def test_a_chance_is_never_told_smaller_than_it_is(chance, told):
    assert percent_above(chance) == Decimal(told)


@pytest.mark.parametrize(
    "names",
    [
        ("Hội đồng thẩm định lần 1", "Hội đồng thẩm định lần 2"),
        ("Thẩm định (lần 1)", "Thẩm định (lần 2)"),
        ("Điểm thẩm định vòng 1", "Điểm thẩm định vòng 2"),
    ],
)
def test_rounds_of_an_appraisal_are_told_apart(tables, names):
    text = f"Đơn vị,Đơn vị tự chấm,{','.join(names)}\nU,90,85,86\nV,80,80,80\n"

    assert appraisal(tables, text).rounds == ("self", "appraised_1", "appraised_2")


def test_who_appraised_is_no_part_of_the_criterion(tables):
    text = (
        "STT,Đơn vị,Đơn vị tự chấm,,Sở Nội vụ thẩm định,\n"
        ",,Tiêu chí 1,Tiêu chí 2,Tiêu chí 1,Tiêu chí 2\n1,U,9,8,9,8\n2,V,8,7,9,9\n"
    )

    assert len(appraisal(tables, text).criteria) == 2
