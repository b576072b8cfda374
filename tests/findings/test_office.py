"""A report hands over what its workbook and its slip need, and nothing is lost."""

from __future__ import annotations

import json
import string
from dataclasses import asdict, replace
from decimal import Decimal
from fractions import Fraction

import pandas as pd
import pytest

from cchc_lib.errors import RunError, UnknownNameError
from cchc_lib.findings import card_facts, report
from cchc_lib.findings.office import (
    HANDED_TYPE,
    handed,
    read_handed,
    tables_en,
    tables_vi,
    words_en,
    words_vi,
)
from cchc_lib.findings.office.frames import sheet_of
from cchc_lib.findings.office.handed import Column, Handed, Handing, make_sheet
from cchc_lib.findings.office.words import office_words

TEXT = (
    "Năm 2020 tiếp nhận 104.259 hồ sơ, trong đó 102.466 hồ sơ giải quyết đúng hạn, "
    "đạt 98%. Dịch vụ công trực tuyến có 74.285/104.259 hồ sơ, đạt tỷ lệ 72,26%."
)
SUMS = (
    "Quý III.2020, tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới tiếp "
    "nhận 10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ. Đã giải quyết: 9.986 (đúng hạn "
    "9.143 hồ sơ, quá hạn 743 hồ sơ); đang giải quyết: 844 hồ sơ."
)
NAMES = sorted(name for name in vars(words_vi) if name.isupper())
TABLES = [name for name in NAMES if isinstance(getattr(words_vi, name), dict)]


@pytest.fixture(scope="module")
def given(audit_text):
    return report.show_downloads(audit_text(TEXT)).handed


def column(sheet, head):
    place = [column.head for column in sheet.columns].index(head)
    return [row[place] for row in sheet.rows]


def places(text):
    return sorted(name for _, name, *_ in string.Formatter().parse(text) if name)


def test_an_audit_hands_over_findings_checks_and_figures(given, audit_text):
    sizes = {sheet.key: len(sheet.rows) for sheet in given.sheets}

    audit = audit_text(TEXT)
    assert sizes == {
        "findings": len(audit.found),
        "checks": len(audit.verdicts),
        "figures": len(audit.reading.figures),
    }
    assert len(given.points) == len(audit.found)


def test_prints_stay_text_beside_their_exact_values(given):
    figures = given.sheets[2]

    assert "98%" in column(figures, "Con số")
    assert "97.5" in column(figures, "Thấp nhất có thể")
    assert [c.kind for c in figures.columns].count("number") == 3


def test_a_finding_has_its_sentence_its_repairs_and_what_would_change_it(given):
    point = given.points[0]

    labels = [label for label, _ in point.facts]
    assert any("72,26%" in quote for quote in point.quotes)
    assert labels[:2] == ["Số in ra", "Số tính lại"]
    assert labels[-1] == "Điều gì làm thay đổi kết luận"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_of_all_figures_together_are_handed_over_too(audit_text, lang):
    audit = audit_text(SUMS, lang=lang)
    handed = report.show_downloads(audit).handed

    assert len(handed.points) == len(audit.found)
    assert all(point.state and point.message for point in handed.points)


def test_a_finding_without_a_single_verdict_tells_no_more_than_it_knows(audit_text):
    audit = audit_text(SUMS)
    bare = replace(audit.found[0], verdict=None, decision="possible")

    assert card_facts.claimed_by(audit, bare) is None
    assert card_facts.change_text(audit, bare) == ""
    assert "·" not in card_facts.state_text(bare, "vi")
    assert "decision" in [fact.key for fact in card_facts.facts_of(audit, bare)]


def test_an_english_report_hands_over_english(audit_text):
    english = report.show_downloads(audit_text(TEXT, lang="en")).handed

    assert english.lang == "en"
    assert english.sheets[0].columns[0].head == "Rule"


def test_what_is_handed_over_survives_a_notebook(audit_text):
    block = report.show_downloads(audit_text(TEXT))

    bundle = json.loads(json.dumps(block._repr_mimebundle_()))

    assert read_handed(bundle[HANDED_TYPE], "a.ipynb") == block.handed


def test_a_block_without_anything_hands_over_nothing():
    assert Handing("", "")._repr_mimebundle_() == {}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: [told],
        lambda told: {**told, "lang": "fr"},
        lambda told: {**told, "more": 1},
        lambda told: {**told, "points": [{"state": "x"}]},
        lambda told: {
            **told,
            "sheets": [{"key": "a", "columns": [], "rows": [], "left_out": 0}],
        },
    ],
    ids=["no_table", "language", "strange_key", "half_a_point", "no_columns"],
)
def test_what_is_not_of_the_form_is_refused(given, spoil):
    stated = spoil(json.loads(json.dumps(asdict(given))))

    with pytest.raises(RunError, match=r"a\.ipynb: what it hands over"):
        read_handed(stated, "a.ipynb")


def test_rows_beyond_the_limit_are_counted(monkeypatch):
    monkeypatch.setattr(handed, "MOST_ROWS", 2)

    sheet = make_sheet("a", [Column("x")], [("1",), ("2",), ("3",)])

    assert (len(sheet.rows), sheet.left_out) == (2, 1)


def test_tables_keep_numbers_exact_and_what_is_missing_empty():
    table = pd.DataFrame(
        {
            "rate": [Fraction(1, 3), None, 0.1],
            "count": [1, 2, 30_000_000],
            "score": [Decimal("82.00"), float("nan"), 1e-7],
            "name": ["=1+1", None, ("a", "b")],
            "marked": [True, False, True],
            "none": [None, None, None],
        }
    )

    sheet = sheet_of("a", table, {"rate": "Tỷ lệ"})

    assert [c.kind for c in sheet.columns] == ["number"] * 3 + ["text"] * 3
    assert sheet.columns[0].head == "Tỷ lệ"
    assert column(sheet, "Tỷ lệ") == ["0.333333333333", "", "0.1"]
    assert column(sheet, "score") == ["82.00", "", "0.0000001"]
    assert column(sheet, "name") == ["=1+1", "", "a, b"]
    assert column(sheet, "marked") == ["True", "False", "True"]


def test_both_languages_have_the_same_names():
    assert sorted(name for name in vars(words_en) if name.isupper()) == NAMES


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_have_the_same_keys(name):
    vietnamese, english = getattr(words_vi, name), getattr(words_en, name)

    assert vietnamese.keys() == english.keys()
    assert all(places(vietnamese[key]) == places(english[key]) for key in vietnamese)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in TABLES])
def test_both_languages_fill_the_same_places(name):
    assert places(getattr(words_vi, name)) == places(getattr(words_en, name))


def test_heads_of_tables_are_the_same_in_both_languages():
    names = [name for name in vars(tables_vi) if name.isupper()]

    assert names == [name for name in vars(tables_en) if name.isupper()]
    assert all(
        list(getattr(tables_vi, name)) == list(getattr(tables_en, name))
        for name in names
    )


def test_no_other_language_is_guessed():
    with pytest.raises(UnknownNameError, match="language"):
        office_words("fr")


def test_findings_are_called_questions():
    assert "không phải lời quy kết" in words_vi.QUESTION
    assert "no accusation" in words_en.QUESTION


def test_nothing_found_is_nothing_to_ask(audit_text):
    clean = report.show_downloads(audit_text("Có 3 xã và 4 phường.")).handed

    assert isinstance(clean, Handed)
    assert clean.points == ()
