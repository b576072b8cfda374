"""Title, verdict and closing sentence say what the tables say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.overview import (
    SUMMARY_TYPE,
    audit_html,
    closing_sentence,
    report_title,
    short_name,
    show_period,
    summarise,
)
from cchc_lib.runs.summaries import read_summary

ROUNDED = "Trực tuyến có 74.285/104.259 hồ sơ, đạt tỉ lệ 71,26%."
WRONG = "Trực tuyến có 74.285/104.259 hồ sơ, đạt tỉ lệ 81,26%. Có 13 phường."
CLEAN = "Trực tuyến có 74.285/104.259 hồ sơ, đạt tỉ lệ 71,25%."
TARGETS = "Phấn đấu năm 2021 đạt từ 99% hồ sơ đúng hạn trở lên."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (ROUNDED, "a: “71,26%” chỉ đúng nếu làm tròn lên"),
        (WRONG, "a: tỷ lệ “81,26%” không khớp với số gốc"),
        (ROUNDED + WRONG, "a: tỷ lệ “81,26%” không khớp với số gốc, và 1 chỗ khác"),
        (CLEAN, "a: 2 con số đối chiếu được, không thấy mâu thuẫn"),
        (TARGETS, "a: cả 1 con số đều là chỉ tiêu, chưa có kết quả để đối chiếu"),
        ("Có 13 phường.", "a: chưa con số nào trong 1 con số đối chiếu được"),
        ("Không có số.", "a: không đọc thấy con số nào"),
    ],
    ids=["rounding", "wrong", "two", "clean", "targets", "unchecked", "none"],
)
def test_title_is_the_finding(audit_text, text, title):
    assert report_title(audit_text(text)) == title


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("text", [ROUNDED, WRONG, CLEAN, TARGETS, "Không có số."])
def test_summary_is_what_the_runs_accept(audit_text, text, lang):
    stated = summarise(audit_text(text, lang=lang))._repr_mimebundle_()[SUMMARY_TYPE]

    assert read_summary(stated, "test").title == stated["title"]


def test_verdict_is_the_gravest(audit_text):
    stated = summarise(audit_text(ROUNDED + WRONG))

    assert stated.verdict == "material"
    assert stated.counts == {"rounding": 1, "material": 1}


def test_name_is_unit_and_period_where_they_are_recorded(audit_text):
    source = audit_text(CLEAN).source
    about = {"unit": "Long Xuyên, An Giang", "period": "2024-01/2024-07"}

    named = short_name(replace(source, provenance=about), "vi")
    assert named == "Long Xuyên, An Giang, tháng\u00a01–7/2024"


def test_long_title_is_cut_at_a_word(audit_text):
    source = replace(audit_text(CLEAN).source, title="Báo cáo " * 30)

    name = short_name(source, "vi")
    assert name.endswith("Báo…")
    assert len(name) <= 71


@pytest.mark.parametrize(
    ("period", "shown"),
    [("2020", "2020"), ("2011/2020", "2011–2020"), ("", "")],
)
def test_period_is_printed_for_readers(period, shown):
    assert show_period(period, "vi") == shown


def test_closing_sentence_counts_from_the_tables(audit_text):
    audit = audit_text(WRONG)
    said = closing_sentence(audit)

    assert said.startswith("Trong 3 con số đọc được, 2 con số đã được đối chiếu")
    assert "1 phát hiện từ mức “sai nhỏ” trở lên" in said
    assert "1 con số còn lại" in said


def test_fail_level_decides_what_needs_a_correction(audit_text):
    audit = audit_text(ROUNDED)

    assert "Không có phát hiện nào" in closing_sentence(audit, fail_level="minor")
    assert "1 phát hiện từ mức" in closing_sentence(audit, fail_level="rounding")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Không có số.", "Không đọc thấy con số nào"),
        (TARGETS, "Chưa phép kiểm tra nào"),
    ],
)
def test_missing_input_never_passes(audit_text, text, said):
    assert closing_sentence(audit_text(text)).startswith(said)


def test_unknown_fail_level_is_refused(audit_text):
    with pytest.raises(UnknownNameError, match="fail_level"):
        closing_sentence(audit_text(CLEAN), fail_level="grave")


def test_unknown_language_is_refused(audit_text):
    with pytest.raises(UnknownNameError, match="language"):
        report_title(audit_text(CLEAN, lang="fr"))


def test_audit_shows_itself_in_a_notebook(audit_text):
    html = audit_text(WRONG)._repr_html_()

    assert "sai đáng kể" in html
    assert "81,26%" in html


def test_notebook_view_escapes_its_title(audit_text):
    html = audit_html("<script>", audit_text(CLEAN).findings, "vi")

    assert "<script>" not in html
    assert "không thấy mâu thuẫn" in html
