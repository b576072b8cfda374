"""Single rules on small tables: what the real tables do not show."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.errors import NumberFormatError
from cchc_lib.scores import framework, score_table
from cchc_lib.scores.wording import say


def league(*pairs: tuple[str, str]) -> str:
    rows = [f"Xã {i},{score},{rank}" for i, (score, rank) in enumerate(pairs)]
    return "\n".join(["Đơn vị,Tổng điểm,Hạng", *rows]) + "\n"


@pytest.mark.parametrize(
    ("ranks", "rule"),
    [("1 2 2 4 5", "competition"), ("1 2 2 3 4", "dense"), ("1 2 3 4 5", "sequential")],
)
def test_tie_rule_is_named(tables, codes, ranks, rule):
    scores = ["9", "8", "8", "7", "6"]
    text = league(*zip(scores, ranks.split(), strict=True))

    audit = score_table(tables.text(text))

    assert [r.rule for r in audit.ranks] == [rule]
    assert codes(audit) == []


@pytest.mark.parametrize(
    ("scores", "ranks"),
    [("9 9 8 8 7 7 6", "1 1 3 3 5 6 7"), ("9 9 8 8 7 7 6 6", "1 2 3 4 5 6 7 7")],
    ids=["shared-but-one", "sequence-but-one"],
)
def test_tie_that_breaks_the_rule_is_listed(tables, codes, scores, ranks):
    pairs = zip(scores.split(), ranks.split(), strict=True)

    audit = score_table(tables.text(league(*pairs)))

    assert codes(audit) == ["R02"]
    assert len(audit.findings[0].units) == 2


HEAD = "Đơn vị,Tiếp nhận,Đúng hạn,Tỷ lệ đúng hạn\n"


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        ("Xã X,0,0,100", "minor"),
        ("Xã X,0,0,0", "note"),
        ("Xã X,3,4,133.33", "impossible"),
        ("Xã X,3,2,66.66", "rounding"),
        ("Xã X,3,2,66.55", "minor"),
        ("Xã X,3,2,70.00", "material"),
        ("Xã X,3,2,66.7", "note"),
    ],
)
def test_severity_of_a_share(tables, row, severity):
    text = f"{HEAD}{row}\nXã Y,3,1,33.33\n"
    findings = score_table(tables.text(text)).findings

    assert {f.severity for f in findings} == {severity}


def test_each_count_names_its_own_rate(tables):
    text = "Đơn vị,Tiếp nhận,Quá hạn,% quá hạn\nX,200,2,1\nY,100,1,2\n"
    (finding,) = score_table(tables.text(text)).findings

    assert (finding.units, finding.exact) == (("Y",), 1)


UNITS = "Đơn vị,Tiếp nhận,Tỷ lệ hài lòng\nA,100,90\nB,100,80\nC,800,50\n"


@pytest.mark.parametrize(
    ("mean", "rules"),
    [("73.3", []), ("57", ["note"]), ("60", ["minor"])],
    ids=["plain", "weighted", "neither"],
)
def test_mean_is_plain_or_weighted_and_said_which(tables, mean, rules):
    audit = score_table(tables.text(f"{UNITS}Bình quân,,{mean}\n"))

    assert [f.severity for f in audit.findings] == rules


def test_mean_of_more_units_than_the_table_has_is_not_checked(tables):
    assert score_table(tables.text(f"{UNITS}MEAN_63,,99\n")).findings == ()


def test_sources_that_disagree_are_named_so(tables):
    text = "Đơn vị,Năm,Chỉ số,Nguồn\nA,2021,90,báo\nA,2021,91,cổng\nB,2021,80,báo\n"
    (finding,) = score_table(tables.text(text)).findings

    assert finding.rule == "S01"
    assert "nguồn ghi khác nhau" in finding.message_vi


def test_spare_spaces_are_noted(tables):
    text = "Đơn vị,Tổng điểm\nXã  X,1\nXã Y,2\n"
    (finding,) = score_table(tables.text(text)).findings

    assert (finding.rule, finding.severity) == ("S01", "note")


SCHEME = "Đơn vị,Tổng điểm,Xếp loại\nA,95.00,Xuất sắc\nB,{score},{label}\n"


@pytest.mark.parametrize(
    ("score", "label", "severity", "decision"),
    [
        ("89.99", "xuất  sắc", "material", "certain"),
        ("90.00", "Tốt", "rounding", "possible"),
        ("85.00", "Giỏi", "minor", None),
    ],
)
def test_class_at_an_edge_is_only_possibly_wrong(
    tables, score, label, severity, decision
):
    path = tables.text(SCHEME.format(score=score, label=label))
    (finding,) = score_table(path, framework="qd766_2022").findings

    assert (finding.severity, finding.decision) == (severity, decision)


def test_class_without_a_scheme_is_not_checked_and_said(tables):
    path = tables.text(SCHEME.format(score="10", label="Tốt"))
    (finding,) = score_table(path).findings

    assert (finding.rule, finding.severity) == ("S07", "note")


def test_classes_of_a_block_are_used(tables):
    path = tables.text("Đơn vị,Tổng điểm\nA,85\n")
    audit = score_table(
        path, framework="local_class_rules", block="PAR INDEX announcements"
    )

    assert audit.bands == (("A", "Nhóm B"),)


def test_total_that_changes_the_class_is_material(tables):
    rows = tables.rows("15")
    at = next(i for i, row in enumerate(rows) if row["total"].startswith("89"))
    rows[at]["total"] = str(Decimal(rows[at]["total"]) + 1)
    findings = score_table(tables.write(rows)).findings

    assert ("S03", "material", "certain") in {
        (f.rule, f.severity, f.decision) for f in findings
    }


def test_rounded_parts_may_miss_the_total_by_a_rounding(tables):
    text = "Đơn vị,A,B,Tổng điểm\nX,1.1,2.2,3.4\nY,1.0,2.0,3.0\n"
    (finding,) = score_table(tables.text(text)).findings

    assert (finding.rule, finding.severity) == ("S03", "rounding")


def test_columns_that_are_no_parts_are_not_called_wrong(tables):
    rows = "".join(f"X{i},{i},{i * i},{50 - i}\n" for i in range(1, 9))
    (finding,) = score_table(tables.text(f"Đơn vị,A,B,Tổng điểm\n{rows}")).findings

    assert (finding.rule, finding.severity) == ("S03", "note")


def test_index_is_in_percent_of_the_maxima(tables):
    text = (
        "Đơn vị,A score,A max,B score,B max,Chỉ số\n"
        "X,10,20,20,30,60\nY,20,20,30,30,100\n"
    )

    assert score_table(tables.text(text)).findings == ()


def test_score_below_zero_and_share_above_100_are_impossible(tables):
    text = "Đơn vị,A score,Tỷ lệ đúng hạn,Tổng điểm\nX,-1,101,-1\nY,2,50,2\n"
    findings = score_table(tables.text(text)).findings

    assert {(f.rule, f.severity) for f in findings} == {("S04", "impossible")}
    assert len(findings) == 3


def test_units_without_a_partner_in_the_snapshot_are_noted(tables):
    rows = tables.rows("16")
    path = tables.write(rows[:-1])
    audit = score_table(tables.path("16"), against=path)
    back = score_table(path, against=tables.path("16"))

    assert [f.units for f in audit.findings if f.rule == "S08"] == [("H32",)]
    assert [f.units for f in back.findings if f.rule == "S08"] == [("H32",)]


def test_printed_change_is_held_against_the_two_totals(tables, codes):
    new = tables.write([{**r, "score_delta": "0"} for r in tables.rows("2026")])
    rows = [{**r, "score_delta": "0"} for r in tables.rows("2026")]
    rows[0]["score_delta"] = "1.5"

    assert codes(score_table(new, against=tables.path("2026"))) == []
    assert codes(score_table(tables.write(rows), against=new)) == ["S08"]


def test_rise_with_a_fall_in_rank_is_explained(tables, codes):
    audit = score_table(tables.path("16"), against=tables.path("15"))
    (finding,) = audit.findings

    assert "tụt hạng vì đơn vị khác tăng nhiều hơn" in finding.message_vi
    assert codes(audit) == []


def test_contradiction_of_the_framework_is_passed_on(tables):
    path = tables.text("Đơn vị,Tổng điểm\nA,1\n")
    (finding,) = score_table(path, framework="par_2948_province").findings

    assert finding.rule == "S10"


def test_framework_is_not_guessed_from_few_columns(tables):
    audit = score_table(tables.text("Đơn vị,CKMB,TDGQ,Tổng điểm\nA,1,1,2\n"))

    assert audit.framework is None


def test_named_framework_is_taken(tables):
    audit = score_table(tables.path("15"), framework="qd766_2022")

    assert audit.framework == framework("qd766_2022")


def test_facts_are_printed_in_the_manner_of_each_language():
    assert say(Fraction(12345, 10), "vi") == "1.234,5"
    assert say(Fraction(1, 3), "en") == "0.3333…"
    assert say(list("abcdefgh"), "vi") == "a, b, c, d, e, f, … (+2)"


@pytest.mark.parametrize("rank", ["0", "2.5", "999999999999999999", "-3"])
def test_number_that_cannot_be_a_rank_is_r03(tables, rank):
    text = league(("9", "1"), ("8", rank), ("7", "3"))
    findings = score_table(tables.text(text)).findings

    assert "R03" in {f.rule for f in findings}
    assert any("không thể là một hạng" in f.message_vi for f in findings)


def test_one_row_far_from_its_place_does_not_accuse_all_between(tables, codes):
    rows = tables.rows("15")
    rows[29]["rank_published"] = "4"  # rank 30, by its score

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["R01"]
    assert audit.findings[0].units == (rows[29]["unit_code"],)


def test_row_put_too_low_names_every_row_that_moved_up_for_it(tables, codes):
    rows = tables.rows("15")
    moved = rows[1:21] + rows[:1] + rows[21:]
    for rank, row in enumerate(moved, 1):
        row["rank_published"] = str(rank)

    audit = score_table(tables.write(rows))

    assert codes(audit) == ["R01"]
    assert len(audit.findings[0].units) == 21


def test_very_long_number_is_refused(tables):
    with pytest.raises(NumberFormatError):
        score_table(tables.text(league(("9" * 5000, "1"), ("8", "2"))))


def test_large_table_is_checked_in_bounded_time(tables):
    pairs = [(str(9000 - i), str(i + 1)) for i in range(3321)]

    assert score_table(tables.text(league(*pairs))).findings == ()


def test_rank_given_twice_among_shared_ranks_accuses_one_row(tables, codes):
    pairs = list(zip("99887766", "1 1 3 3 5 5 7 7".split(), strict=True))
    pairs[6] = ("6", "2")

    audit = score_table(tables.text(league(*pairs)))

    assert codes(audit) == ["R01"]
    assert len(audit.findings[0].units) == 1


def test_unit_with_two_equal_rows_and_another_is_one_contradiction(tables):
    text = "Đơn vị,Tổng điểm\nA,1\nA,2\nA,1\nB,3\n"
    (finding,) = score_table(tables.text(text)).findings

    assert (finding.rule, finding.rows) == ("S01", (2, 3, 4))


def test_decomposed_names_join_with_composed_ones(tables):
    text = league(("9", "1"), ("8", "2")).replace("Xã", "Đặc khu Phú Quốc")
    old = tables.text(unicodedata.normalize("NFD", text), "old.csv")

    assert score_table(tables.text(text), against=old).findings == ()


def test_column_gap_by_a_shared_step_is_told_once_for_the_total_alone(tables, codes):
    old = league(*((str(50 - i), str(i + 1)) for i in range(8)))
    new = league(*((str(52 - i), str(i + 1)) for i in range(8)))
    path = tables.text(old, "old.csv")

    assert codes(score_table(tables.text(new), against=path)) == ["S08"]
