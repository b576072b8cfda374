"""What a page says of targets: honest about whose they are, and safe to open."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.targets import report
from cchc_lib.pipeline.targeting import hold_files
from cchc_lib.pipeline.targeting.pictures import draw_targets, held_table
from cchc_lib.runs import load_plan, run_plan

PLAN = Path(__file__).parents[2] / "notebooks" / "audit.yml"
TEXTS = ["data/samples/long_xuyen_2020.txt", "data/samples/long_xuyen_2024.txt"]
LATE = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%."


@pytest.fixture(scope="module")
def long_xuyen():
    return hold_files(TEXTS, "hong_ngu_2021")


def test_title_names_both_sides_and_counts(long_xuyen):
    stated = report.summarise(long_xuyen)

    assert stated.title == (
        "Long Xuyên, An Giang (năm 2020; 7 tháng đầu năm 2024) so với mức của Hồng "
        "Ngự, Đồng Tháp: 1 đạt, 2 không đạt, 5 không có số liệu"
    )
    assert stated.verdict == "note"
    assert stated.sentence.endswith("chỉ để đối chiếu.")


def test_title_counts_texts_of_several_bodies():
    found = hold_files([*TEXTS, "data/samples/ha_long_2020.txt"], "hong_ngu_2021")

    assert report.summarise(found).title.startswith("3 văn bản so với mức của Hồng Ngự")


def test_many_cards_are_cut_and_counted(hold, monkeypatch):
    monkeypatch.setattr(report, "MOST_CARDS", 1)
    said = "Tỷ lệ hồ sơ đúng hạn đạt 97%.\n\nTỷ lệ hồ sơ đúng hạn đạt 96%."

    html = report.finding_cards(hold(said)).html
    assert html.count("<article") == 1
    assert "Còn 1 kết quả khác" in html


def test_missed_target_is_not_stated_as_a_wrong_figure(hold):
    stated = report.summarise(hold(LATE))

    assert stated.verdict == "note"
    assert "đối chiếu" not in stated.sentence


def test_print_and_counts_on_two_sides_are_stated(hold):
    stated = report.summarise(
        hold("Huyện đã giải quyết 2.000 hồ sơ, trong đó 1.976 hồ sơ đúng hạn, đạt 99%.")
    )

    assert stated.counts == {"note": 1, "material": 1}


def test_first_of_all_the_page_says_whom_targets_bind(long_xuyen):
    html = report.finding_cards(long_xuyen).html

    assert html.index("không phải kết luận vi phạm") < html.index("<article")


def test_card_quotes_the_sentence_and_says_what_would_turn_it(long_xuyen):
    html = report.finding_cards(long_xuyen).html

    assert "<mark>98%</mark>" in html
    assert '<mark class="given">102.466 hồ sơ</mark>' in html
    assert "từ 103.217 trên 104.259 trở lên" in html


def test_what_is_not_reported_is_one_line_a_target(long_xuyen):
    html = report.finding_cards(long_xuyen).html

    assert html.count("<li>") == 3
    assert "“77,19 điểm”, nhưng đó là điểm của bộ chỉ số khác" in html


def test_matrix_marks_verdicts_by_sign_and_word(long_xuyen, hold):
    html = report.show_matrix(long_xuyen).html

    assert "✕ không đạt" in html
    assert "● đạt" in html
    assert "– không có số liệu" in html
    assert report.show_matrix(hold(LATE)).html == ""
    assert report.parts(hold(LATE), "matrix", report.show_matrix(hold(LATE))) == ()


def test_table_has_the_figures_that_answer(long_xuyen, hold):
    assert report.show_held(long_xuyen).html.count("<tr>") == 1 + 3
    assert "Không số liệu nào" in report.show_held(hold("Huyện họp.")).html


def test_files_hold_every_row(long_xuyen):
    links = re.findall(r"base64,([^\"]+)", report.show_downloads(long_xuyen).html)
    rows, findings = (base64.b64decode(link).decode("utf-8-sig") for link in links)

    assert len(rows.splitlines()) == 1 + 8
    assert len(findings.splitlines()) == 1 + len(long_xuyen.found)


def test_page_names_targets_texts_and_whom_they_bind(long_xuyen):
    source, aims = report.show_source(long_xuyen), report.show_aims(long_xuyen)

    assert "không phải chỉ tiêu pháp lệnh" in source.html
    assert "Long Xuyên nhìn lại một năm" in source.html
    assert "từ 99 % trở lên" in aims.html.replace("\xa0", " ")
    assert "Áp dụng cho: tập thể" in aims.html


def test_aims_left_out_are_named(hold):
    found = hold(LATE, "khoảng 95% hồ sơ số hóa, từ 99% hồ sơ giải quyết đúng hạn")

    assert "mức đặt ra chỉ nói ước lượng" in report.show_source(found).html


def test_answer_counts_and_holds_against_the_threshold(hold, long_xuyen):
    assert "Có 1 phát hiện từ mức “nhẹ” trở lên" in report.show_answer(hold(LATE)).text
    assert "Không có phát hiện nào" in report.show_answer(long_xuyen).text
    with pytest.raises(UnknownNameError, match="fail_level"):
        report.show_answer(long_xuyen, fail_level="grave")


def test_text_of_a_source_is_escaped(hold):
    found = hold("<script>x</script> Tỷ lệ hồ sơ đúng hạn đạt 97%.")

    html = report.finding_cards(found).html + report.show_source(found).html
    assert "<script>" not in html


def test_one_picture_a_target_that_is_answered(long_xuyen):
    first, second = draw_targets(long_xuyen)

    assert "2 không đạt" in first.alt
    assert "1 đạt, 1 không có số liệu" in second.alt


def test_marks_stand_at_the_end_that_a_hedge_has(hold):
    said = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {}."
    values = [
        held_table(hold(said.format(printed)))["value"].item()
        for printed in ("gần 97%", "trên 98%", "khoảng 95%", "96,5%")
    ]

    assert values == [97, 98, 95, 96.5]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_report_is_whole_in_both_languages(tmp_path, lang):
    name = "targets-long-xuyen-hong-ngu"
    result = run_plan(PLAN, only=name, jobs=1, out=tmp_path, lang=lang, progress=False)
    [ran] = [r for r in result.results if r.status != "not_run"]
    assert ran.failure is None, ran.failure
    page = (tmp_path / str(ran.page)).read_text("utf-8")

    told = {"vi": "không phải kết luận vi phạm", "en": "no accusation"}
    other = {"vi": "Results against targets", "en": "Kết quả đối chiếu"}
    assert told[lang] in page
    assert other[lang] not in page
    assert page.count("<img ") == 2
    assert len(page.encode()) < 120_000


def test_plan_holds_real_texts_against_shipped_targets():
    entries = [r for r in load_plan(PLAN).reports if "targets" in r.notebook.name]

    assert len(entries) == 3
    assert all("data/sources/samples.yml" in entry.inputs for entry in entries)
    assert json.dumps([dict(e.parameters) for e in entries]).count("long_xuyen") == 6
