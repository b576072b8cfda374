"""A report on units leads with the finding, names its noise, and accuses nobody."""

from __future__ import annotations

import base64
import csv
import io
import re
from dataclasses import replace
from fractions import Fraction

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.compared import (
    readings_en,
    readings_vi,
    report,
    words_en,
    words_vi,
)
from cchc_lib.findings.compared.values import rate_text

THREE = "a,Xã A,x,900,1000,80\nb,Xã B,x,910,1000,81\nc,Xã C,x,300,1000,60.5\n"
NEAR = "a,Xã A,x,,,80.01\nb,Xã B,x,,,80.00\nc,Xã C,x,,,60.50\n"
INDEX = "a,A,x,,,0.5\nb,B,x,,,0.7\nc,C,x,,,0.8\n"
HOSTILE = 'a,<b>=1+1</b>,x,90,100,1\nb,"=CMD()",x,80,100,2\n'


def plain(html):
    return re.sub(r"<[^>]+>", " ", html)


def files(block):
    links = re.findall(r'download="([^"]+)" href="[^,]+,([^"]+)"', block.html)
    return {
        name: list(csv.reader(io.StringIO(base64.b64decode(code).decode("utf-8-sig"))))
        for name, code in links
    }


def test_first_sentence_is_the_finding_with_its_uncertainty(phu_tho):
    stated = report.summarise(phu_tho)

    assert stated.sentence.startswith("Tỷ lệ chung của 162 đơn vị là 86,76")
    assert "báo nhầm" in stated.sentence
    assert stated.title.startswith("Phú Thọ: 86,76\xa0% tính chung")


def test_missing_a_target_is_not_stated_as_an_error(phu_tho):
    assert {found.severity for found in phu_tho.findings} > {"note"}

    stated = report.summarise(phu_tho)
    assert (stated.verdict, set(stated.counts)) == ("note", {"note"})


def test_impossible_counts_are_stated_as_what_they_are(study):
    found = study("a,Xã A,x,90,100,\nb,Xã B,x,80,100,\nc,Xã C,x,120,100,\n")

    assert report.summarise(found).verdict == "impossible"


def test_conclusion_stands_first_then_the_gravest(phu_tho):
    html = report.finding_cards(phu_tho).html
    rules = re.findall(r"· (C\d\d)", html)

    assert rules[0] == "C01"
    assert rules[1] == "C04"


def test_blocks_are_named_in_words(phu_tho):
    said = report.finding_cards(phu_tho).html

    assert "sở, ngành 66,90" in said
    assert "department" not in said


def test_every_card_says_what_would_change_it(phu_tho):
    html = report.finding_cards(phu_tho).html

    assert html.count("<article") == html.count("Điều gì sẽ đổi kết luận này")


def test_source_and_reason_of_the_target_are_named(phu_tho):
    said = plain(report.show_source(phu_tho).html)

    assert "Cổng Dịch vụ công quốc gia" in said
    assert "Chỉ tiêu 99,00\xa0%: một lý do." in said
    assert "quarter" not in said  # notes of ours on the origin are in English


def test_a_target_without_a_reason_is_somebody_s_choice(study):
    said = plain(report.show_source(study(THREE, target="95")).html)

    assert "do người lập báo cáo chọn" in said


def test_a_table_of_unknown_origin_is_named_by_its_path(study):
    assert report.source_line(study(THREE)).endswith("units_2026.csv.")


def test_unit_asked_about_is_placed_among_its_own_block(phu_tho):
    # Sở Nội vụ, 2.796 of 7.566, is the last of the 12 departments that are ranked.
    said = report.show_asked(phu_tho).text

    assert said.startswith("Đơn vị được hỏi: Sở Nội vụ 36,95\xa0%, thứ 12 trên 12")


def test_nobody_asked_about_is_nothing_said(provinces):
    assert report.show_asked(provinces).html == ""


def test_unit_without_cases_is_in_the_table_and_not_ranked(phu_tho):
    html = report.show_units(phu_tho).html
    [row] = [r for r in html.split("<tr>") if "Thanh tra tỉnh" in r]

    assert "0 / 0" in plain(row)
    assert "%" not in plain(row)
    assert plain(row).count("–") >= 3


def test_every_unit_is_in_the_folded_table(phu_tho):
    html = report.show_units(phu_tho).html

    assert html.startswith("<details>")
    assert html.count("<tr>") == 2 + 163  # a heading for each of the two blocks


def test_text_of_a_table_is_escaped(study):
    found = study(HOSTILE)
    shown = (report.show_units, report.finding_cards, report.show_readings)

    assert not any("<b>" in part(found).html for part in shown)


def test_no_cell_of_a_file_is_a_formula(study):
    tables = files(report.show_downloads(study(HOSTILE)))

    cells = [cell for rows in tables.values() for row in rows for cell in row]
    assert not any(cell.startswith("=") for cell in cells)
    assert "'=CMD()" in cells


def test_files_hold_units_blocks_and_findings(phu_tho):
    tables = files(report.show_downloads(phu_tho))

    assert set(tables) == {"don-vi.csv", "khoi.csv", "phat-hien.csv"}
    assert len(tables["don-vi.csv"]) == 1 + 163
    assert "method" in tables["don-vi.csv"][0]
    assert len(tables["phat-hien.csv"]) == 1 + len(phu_tho.findings)


def test_a_file_too_large_for_a_page_is_named(phu_tho, monkeypatch):
    monkeypatch.setattr("cchc_lib.findings.compared.files.LARGEST", 1000)

    assert "quá lớn" in report.show_downloads(phu_tho).html


def test_contributions_of_all_units_add_up_to_the_gap(phu_tho):
    total = sum(phu_tho.units["gap_exact"].dropna(), Fraction(0))

    assert total == Fraction(403016, 464494) - Fraction(99, 100)
    assert "−12,24 điểm %" in report.show_readings(phu_tho).text


def test_readings_give_number_assumption_and_change(phu_tho):
    html = report.show_readings(phu_tho).html

    assert html.count("<dt>Dựa trên</dt>") == html.count('<div class="finding">') > 8
    assert html.count("Điều gì sẽ đổi") == html.count('<div class="finding">')


def test_readings_of_scores_speak_of_points(provinces, study):
    assert "điểm là bình quân giản đơn của 34 đơn vị" in text_of(provinces)
    assert "không có khoảng hạng" in text_of(provinces)
    assert "0,667 điểm" in text_of(study(INDEX, score="score"))


def text_of(found):
    return report.show_readings(found).text


def test_readings_of_rounded_scores_claim_no_real_difference(study):
    found = report.show_readings(study(NEAR, score="score", step="0.05")).html

    assert "đứng thứ" in plain(found)
    assert "chưa chắc đã khác nhau thật" in plain(found)


def test_a_place_without_a_range_is_no_example(study):
    found = report.show_readings(study(THREE, score="score", step="0.01"))

    assert "đứng thứ" not in found.text


def test_other_language_is_whole(phu_tho):
    english = replace(phu_tho, question=replace(phu_tho.question, lang="en"))
    shown = (report.finding_cards, report.show_units, report.show_readings,
             report.show_blocks, report.show_answer)  # fmt: skip

    said = " ".join(plain(part(english).html) for part in shown)
    assert "86.76" in said
    assert not any(word in said for word in ("đơn vị", "hồ sơ", "Điều gì"))


def test_many_findings_are_cut_and_counted(phu_tho, monkeypatch):
    monkeypatch.setattr("cchc_lib.findings.compared.cards.MOST_CARDS", 2)

    assert "phát hiện khác trong bảng tải về" in report.finding_cards(phu_tho).html


def test_lines_of_the_table_are_named(study):
    rows = "".join(f"a,Xã A,x,9{i},100,\n" for i in range(2)) + "b,Xã B,x,1,2,\n"

    assert (
        "<dt>Dòng trong bảng</dt><dd>2, 3</dd>"
        in report.finding_cards(study(rows)).html
    )


@pytest.mark.parametrize("key", readings_vi.READINGS)
def test_readings_take_the_same_facts_in_both_languages(key):
    vi, en = (
        sorted(set(re.findall(r"{(\w+)}", " ".join(texts[key]))))
        for texts in (readings_vi.READINGS, readings_en.READINGS)
    )

    assert vi == en


def test_both_languages_have_the_same_words():
    vi, en = (
        {name: value for name, value in vars(words).items() if name.isupper()}
        for words in (words_vi, words_en)
    )

    assert vi.keys() == en.keys()
    for name, value in vi.items():
        if isinstance(value, dict):
            assert value.keys() == en[name].keys(), name


def test_scores_without_a_source_of_noise_say_so(study):
    found = study(THREE, score="score")

    assert "không nêu nguồn sai số" in report.parts(found, "ranks")[1].text
    assert report.summarise(found).title.endswith("vì bảng không nêu sai số")


def test_rounding_alone_tells_only_what_is_not_told_apart(study):
    found = study(NEAR, score="score", step="0.05")

    assert "ít nhất 1 trong 2 cặp" in report.summarise(found).title
    assert "chỉ gồm phần do làm tròn" in report.parts(found, "ranks")[1].text


def test_rounding_that_joins_nobody_proves_nothing(study):
    found = study(THREE, score="score", step="0.01")

    assert report.summarise(found).title.endswith("chỉ biết sai số làm tròn")


def test_one_unit_alone_is_compared_with_nobody(study):
    found = study("a,Xã A,x,90,100,\n")

    assert report.summarise(found).title.endswith("chỉ một đơn vị có số liệu")
    assert report.show_units(found).html.count("<tr>") == 2


def test_units_that_stand_apart_are_counted_in_the_title(study):
    rows = [f"u{i},Xã {i},x,{900 + i},1000,\n" for i in range(20)]
    found = study("".join(rows) + "z,Xã Z,x,300,1000,\n")

    assert "1 trong 21 đơn vị khác hẳn" in report.summarise(found).title


def test_blocks_that_cannot_be_ranked_are_named(phu_tho):
    [note] = report.parts(phu_tho, "ranks")[1:]

    assert note.text == "Trong khối xã, phường chưa phân biệt được hạng của 148 đơn vị."


def test_a_single_block_of_scores_needs_no_table(study):
    found = study(THREE, score="score")

    assert report.parts(found, "blocks", report.show_blocks(found)) == ()


def test_few_periods_are_no_trend(provinces):
    note = report.parts(provinces, "trends")[1]

    assert "dưới năm kỳ thì không kiểm định" in note.text


def test_a_section_without_content_has_no_heading(study):
    assert report.parts(study(THREE), "trends") == ()


def test_settings_are_told_where_something_was_drawn(phu_tho, provinces):
    assert "hạt giống 1" in report.show_method(phu_tho)[1].text
    assert "hạt giống" not in " ".join(map(str, report.show_method(provinces)))


@pytest.mark.parametrize(
    ("level", "said"), [("impossible", "Không có phát hiện"), ("note", "Có 1")]
)
def test_answer_counts_from_the_threshold(phu_tho, level, said):
    assert said in report.show_answer(phu_tho, fail_level=level).text


def test_unknown_threshold_is_refused(phu_tho):
    with pytest.raises(UnknownNameError, match="fail_level"):
        report.show_answer(phu_tho, fail_level="grave")


def test_unknown_language_is_refused():
    with pytest.raises(UnknownNameError, match="language"):
        report.heading("units", "fr")


@pytest.mark.parametrize(
    ("share", "printed"),
    [(1, "100,00"), (0.999999, "99,9999"), (0, "0,00"), (0.8676, "86,76")],
)
def test_only_all_is_printed_as_a_hundred(share, printed):
    assert rate_text(share, "vi") == f"{printed}\xa0%"


def test_no_sentence_of_ours_speaks_of_fraud():
    said = " ".join(
        str(value)
        for words in (words_vi, words_en, readings_vi, readings_en)
        for value in vars(words).values()
    ).lower()

    assert not any(word in said for word in ("fraud", "gian lận", "vi phạm"))
