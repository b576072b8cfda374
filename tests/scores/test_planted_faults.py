"""A fault planted in a copy of a real table is found under its code, alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.scores import score_table

PARTS = ["CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL"]


def label(total: str) -> str:
    edges = (("90", "Xuất sắc"), ("80", "Tốt"), ("70", "Khá"), ("50", "Trung bình"))
    return next((n for e, n in edges if Decimal(total) >= Decimal(e)), "Yếu")


def test_swapped_rank_is_r01(tables, codes):
    rows = tables.rows("2026")
    rows[3]["rank"], rows[7]["rank"] = rows[7]["rank"], rows[3]["rank"]

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["R01"]
    assert set(audit.findings[0].units) == {rows[3]["unit_code"], rows[7]["unit_code"]}


@pytest.mark.parametrize("column", ["rank_CKMB", "rank_MDHL"])
def test_swapped_rank_of_a_part_is_r01_of_that_column(tables, codes, column):
    rows = sorted(tables.rows("2026"), key=lambda row: int(row[column]))
    rows[0][column], rows[-1][column] = rows[-1][column], rows[0][column]

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["R01"]
    assert audit.findings[0].column == column


@pytest.mark.parametrize("name", ["2026", "15", "communes"])
@pytest.mark.parametrize("step", ["0.01", "-0.01"])
def test_total_off_by_a_hundredth_is_s03(tables, name, step):
    rows = tables.rows(name)
    before = {f.rule for f in score_table(tables.path(name)).findings}
    rows[9]["total"] = str(Decimal(rows[9]["total"]) + Decimal(step))

    audit = score_table(tables.write(rows))
    new = [f for f in audit.findings if f.rule not in before]

    assert [f.rule for f in new] == ["S03"]
    assert new[0].units == (rows[9]["unit_code"],)


def test_total_of_one_of_two_columns_is_s03_of_that_column(tables, codes):
    rows = tables.rows("binhduong")
    rows[2]["total_published"] = "80.28"

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["S03"]
    assert audit.findings[0].column == "total_published"


def test_wrong_total_that_makes_a_tie_is_told_once(tables, codes):
    # D printed as 7.5 would tie with C, though its parts add up to 7.
    text = (
        "Đơn vị,A,B,Tổng điểm,Hạng\nA,5,4,9,1\nB,5,4,9,1\nC,4,3.5,7.5,3\n"
        "D,4,3,7.5,4\nE,3,3,6,5\nF,3,2,5,6\nG,3,2,5,6\nH,2,2,4,8\n"
    )

    assert codes(score_table(tables.text(text))) == ["S03"]


def test_band_one_step_off_is_s07(tables, codes):
    rows = [{**row, "Xếp loại": label(row["total"])} for row in tables.rows("15")]
    rows[5]["Xếp loại"] = "Khá"

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["S07"]
    assert audit.findings[0].decision == "certain"


def test_right_bands_raise_nothing(tables):
    rows = [{**row, "Xếp loại": label(row["total"])} for row in tables.rows("15")]

    assert score_table(tables.write(rows)).findings == ()


@pytest.mark.parametrize("other", ["11", "16", "month"])
def test_two_periods_in_one_league_are_s02(tables, codes, other):
    new = {row["unit_code"]: row for row in tables.rows(other)}
    rows = tables.rows("15")
    mixed = [new[r["unit_code"]] if i % 2 else r for i, r in enumerate(rows)]

    assert codes(score_table(tables.write(mixed))) == ["S02"]


def test_two_stacked_snapshots_are_s02(tables, codes):
    path = tables.write(tables.rows("11") + tables.rows("16"))

    assert codes(score_table(path)) == ["S02"]


def test_one_ranking_over_two_periods_is_s02(tables, codes):
    rows = tables.rows("15")
    months = ["2025-09", "2025-10", "2025-10"] * 12
    dated = [{**row, "kỳ": m} for row, m in zip(rows, months, strict=False)]

    assert codes(score_table(tables.write(dated))) == ["S02"]


def test_column_shifted_with_its_total_is_s08_of_that_column(tables, codes):
    rows = tables.rows("2026")
    for row in rows:
        for name in ("CKMB", "total"):
            row[name] = str(Decimal(row[name]) + 1)
        row["score_delta"] = "1"

    audit = score_table(tables.write(rows), against=tables.path("2026"))

    assert codes(audit) == ["S08"]
    assert audit.findings[0].column == "CKMB"


def test_column_shifted_without_its_total_is_one_s03(tables, codes):
    rows = tables.rows("2026")
    for row in rows:
        row["CKMB"] = str(Decimal(row["CKMB"]) + 1)

    assert codes(score_table(tables.write(rows))) == ["S03"]


def test_doubled_unit_is_s01(tables, codes):
    rows = tables.rows("2026")
    rows.insert(12, rows[11])

    assert codes(score_table(tables.write(rows))) == ["S01"]


def test_unit_with_two_different_rows_is_a_material_s01(tables, codes):
    rows = tables.rows("2026")
    rows.insert(12, {**rows[11], "MDHL": "0.5"})

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["S01"]
    assert audit.findings[0].severity == "material"


@pytest.mark.parametrize("at", [0, 1, 15, 32])
@pytest.mark.parametrize("name", ["2026", "15"])
def test_missing_row_is_one_r03(tables, codes, name, at):
    rows = tables.rows(name)
    del rows[at]

    assert codes(score_table(tables.write(rows))) == ["R03"]


def test_rank_given_twice_is_r03(tables, codes):
    rows = tables.rows("15")
    rows[6]["rank_published"] = "8"

    assert codes(score_table(tables.write(rows))) == ["R03"]


def test_score_above_its_maximum_is_s04(tables, codes):
    rows = tables.rows("15")
    gain = Decimal("18.5") - Decimal(rows[0]["CKMB"])
    rows[0]["CKMB"] = "18.5"
    rows[0]["total"] = str(Decimal(rows[0]["total"]) + gain)

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["S04"]
    assert audit.findings[0].severity == "impossible"


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("on_time_pct_published", "97.89", "S05"),
        ("score_published", "19.36", "S05"),
        ("score_published", "20.5", "S04"),
    ],
)
def test_wrong_share_or_formula_score_is_found(tables, codes, column, value, code):
    rows = tables.rows("phutho")
    rows[1][column] = value

    assert code in codes(score_table(tables.write(rows)))


def test_wrong_total_row_is_s06(tables, codes):
    rows = tables.rows("phutho")
    rows[0]["received"] = "464495"

    assert codes(score_table(tables.write(rows))) == ["S06"]


def test_counts_that_do_not_add_up_are_s03(tables, codes):
    rows = tables.rows("vinhphuc")
    rows[1]["carried"] = "2172"

    assert codes(score_table(tables.write(rows))) == ["S03"]


@pytest.mark.parametrize(
    ("at", "column", "value", "severity"),
    [
        (1, "units", "1", "impossible"),
        (2, "units", "9", "minor"),
        (16, "pct_published", "5", "material"),
    ],
)
def test_class_counts_that_disagree_are_s09(tables, codes, at, column, value, severity):
    rows = tables.rows("classes")
    rows[at][column] = value

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["S09"]
    assert audit.findings[0].severity == severity
