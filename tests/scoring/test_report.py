"""The parts of a report on a score table: whole or absent, escaped, in one language."""

from __future__ import annotations

import base64
import re

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.scored import downloads, report
from cchc_lib.findings.scored.readings import read_section

SECTIONS = ("ranks", "rules", "structure", "crowding", "endings", "blocks", "snapshots")
NAMES = ("2026", "october", "an_giang", "communes", "binh_duong", "phu_tho", "classes",
         "par_index", "egov")  # fmt: skip


def page(study):
    """Give the whole report as HTML and Markdown."""
    blocks = [
        report.show_source(study), report.finding_cards(study),
        report.show_downloads(study), *report.show_recomputed(study),
        *report.show_prints(study),
        *(block for key in SECTIONS for block in report.section(study, key)),
        *report.show_units(study), *report.show_missing(study),
        report.show_method(study), report.show_answer(study),
    ]  # fmt: skip
    return "".join(getattr(b, "html", "") or repr(b) for b in blocks)


def keys(study, section):
    return [reading.key for reading in read_section(study, section)]


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_table_has_a_whole_report(shipped, name):
    html = page(shipped(name))

    assert not re.search(r"\{\w*\}|>nan<|None", html)
    assert html.count("<table") == html.count("</table>")


def test_languages_are_not_mixed(shipped):
    english = page(shipped("2026", "en"))

    assert not re.search(r"Giả định|Hạng|Điểm|Cách tính|\{\w*\}|>nan<|None", english)
    assert "What would change this" in english


def test_clean_table_is_titled_by_its_ranks(shipped):
    stated = report.summarise(shipped("2026", "en"))

    assert re.search(
        r": all 272 recomputed numbers agree; \d+ of 34 ranks hold", stated.title
    )
    assert (stated.verdict, stated.counts) == ("ok", {})


def test_notes_are_counted_in_the_title(shipped):
    stated = report.summarise(shipped("phu_tho", "en"))

    assert stated.title.endswith("491 recomputed numbers agree, 1 to be noted")
    assert stated.verdict == "note"
    assert stated.sentence.endswith("491 cells were computed again; 0 disagree.")


def test_gravest_finding_is_the_title(study, small):
    stated = report.summarise(study(small.replace(",10,17,1", ",10,17.5,1"), lang="en"))

    assert "a total is not the sum of its parts" in stated.title
    assert stated.verdict in {"minor", "material"}


def test_units_asked_for_are_in_the_summary_with_their_bands(shipped):
    sentence = report.summarise(shipped("2026")).sentence

    assert re.search(
        r"tỉnh An Giang: hạng 31/34 \((29|30)–3\d nếu đổi cách tính\)", sentence
    )


def test_part_of_a_ranking_is_titled_so(shipped):
    title = report.summarise(shipped("departments", "en")).title

    assert title.endswith("only a part of the ranking")


def test_table_with_nothing_to_hold_against_is_unchecked(study):
    lone = study("unit_name,alpha_score\nA,1\nB,2\nC,3\n", lang="en")
    stated = report.summarise(lone)

    assert stated.verdict == "unchecked"
    assert "Nothing can be concluded" in stated.sentence
    assert "Nothing can be concluded" in report.finding_cards(lone).html


def test_source_names_publisher_date_and_file(shipped):
    line = report.source_line(shipped("2026", "en"))

    assert line.startswith("Source: Cổng Dịch vụ công quốc gia")
    assert "2026-10-10" in line
    assert line.endswith("qd766_provinces_2026-10-10.csv.")


def test_period_in_words_is_no_date(shipped):
    assert "quarter" not in report.source_line(shipped("phu_tho"))


def test_units_asked_for_are_led_to(shipped):
    html = report.show_source(shipped("2026")).html

    assert '<a href="#unit-H20">tỉnh Đồng Tháp</a>' in html
    assert 'id="unit-H20"' in report.show_units(shipped("2026"))[0].html


def test_finding_says_what_would_change_it(shipped):
    html = report.finding_cards(shipped("an_giang")).html

    assert html.count("<article") == 2
    assert html.count("Điều gì làm đổi nhận định") == 2


def test_rows_of_a_long_finding_are_cut(shipped):
    assert re.search(
        r"(?:\d+, ){11}\d+ …", report.finding_cards(shipped("an_giang")).html
    )


def test_printed_and_recomputed_stand_in_the_card(study, small):
    html = report.finding_cards(study(small.replace(",10,17,1", ",10,17.5,1"))).html

    assert "<dt>In ra</dt><dd>17,5</dd>" in html
    assert "<dt>Tính lại</dt><dd>17</dd>" in html


def test_findings_beyond_thirty_are_counted(study):
    rows = "".join(f"U{i},Xã {i},{i},1,{i}\n" for i in range(2, 36))
    text = "unit_code,unit_name,alpha_score,beta_score,total\nU1,Xã 1,1,1,2\n" + rows
    more = "".join(f"V{i},Xã V{i},{i},1,{i + 1}\n" for i in range(2, 60))
    found = study(text + more)

    assert len(found.findings) > 30
    assert "phát hiện khác" in report.finding_cards(found).html


@pytest.mark.parametrize("key", SECTIONS)
def test_section_that_is_not_given_is_left_out_whole(shipped, key):
    assert report.opened(shipped("classes"), key) == ()
    assert report.section(shipped("classes"), key) == ()


def test_no_heading_for_units_that_nobody_asked_for(shipped):
    assert report.opened(shipped("october"), "units") == ()
    assert report.show_units(shipped("october")) == ()
    assert len(report.opened(shipped("2026"), "units")) == 1


def test_one_reason_is_told_once(shipped):
    _, block = report.show_missing(shipped("par_index", "en"))

    assert block.html.count("<li>") == 1
    assert block.html.count("several periods") == 1


def test_nothing_is_missing_where_all_is_given(shipped):
    assert report.show_missing(shipped("an_giang")) == ()


def test_answer_counts_what_fails(study, small):
    wrong = study(small.replace(",10,17,1", ",10,17.5,1"), lang="en")

    assert "graver: 1." in report.show_answer(wrong, fail_level="minor").text
    assert (
        "as grave as “impossible”"
        in report.show_answer(wrong, fail_level="impossible").text
    )


def test_unknown_level_is_refused(shipped):
    with pytest.raises(UnknownNameError, match="fail_level"):
        report.show_answer(shipped("2026"), fail_level="grave")


def test_files_hold_a_method_and_no_formula(study, small):
    hostile = small.replace("Xã Một", "=1+1")
    html = report.show_downloads(study(hostile, lang="en")).html
    files = [base64.b64decode(code).decode("utf-8-sig")
             for code in re.findall(r"base64,([^\"]+)", html)]  # fmt: skip

    assert "'=1+1" in files[0]
    assert all("method" in text.splitlines()[0] for text in files)


def test_every_table_can_be_taken_along(shipped):
    html = report.show_downloads(shipped("october")).html
    files = re.findall(r'download="(\w+)\.csv"', html)

    assert {"ranks", "items", "reliability", "analysis", "components", "removed",
            "effects", "crowds", "endings", "pairs"} <= set(files)  # fmt: skip


def test_ranks_that_a_table_does_not_give_are_not_handed_out(shipped):
    assert "ranks.csv" not in report.show_downloads(shipped("phu_tho")).html


def test_large_file_is_left_out_and_said(study, small, monkeypatch):
    monkeypatch.setattr(downloads, "LARGEST", 100)
    html = report.show_downloads(study(small)).html

    assert "Quá lớn" in html
    assert "base64" not in html


def test_markup_in_names_is_text(study, small):
    html = page(study(small.replace("Xã Một", "<script>x</script>"), units=["U1"]))

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_long_tables_are_folded_and_cut(shipped):
    html = "".join(block.html for block in report.section(shipped("an_giang"), "ranks"))

    assert "<details><summary>Hạng in ra" in html
    assert html.count("<tr>") == 118


def test_asked_unit_stands_out_in_the_ranks(shipped):
    html = "".join(block.html for block in report.section(shipped("2026"), "ranks"))

    assert "<strong>tỉnh Đồng Tháp</strong>" in html
    assert html.index("Đồng Tháp") < html.index("Hà Nội")


def test_rounding_that_moves_nobody_is_called_firm(shipped):
    assert keys(shipped("binh_duong"), "noise") == ["noise.firm"]
    assert keys(shipped("2026"), "noise") == ["noise.moved"]


@pytest.mark.parametrize(
    ("betas", "case"),
    [
        ((2, 3, 6, 8, 9), "negative"),
        ((6, 3, 5, 2, 5), "low"),
        ((8, 9, 6, 3, 2), "usual"),
        ((9, 7, 6, 5, 1), "repeating"),
    ],
)
def test_alpha_is_read_by_its_size(study, small, betas, case):
    rows = small.splitlines()
    for i, (alpha, beta) in enumerate(zip((9, 7, 6, 5, 1), betas, strict=True), 1):
        code, name = rows[i].split(",")[:2]
        rows[i] = f"{code},{name},{alpha},10,{beta},10,{alpha + beta},{i}"

    assert f"alpha.{case}" in keys(study("\n".join(rows)), "structure")


def test_part_against_the_total_is_named(study):
    rows = [(9, 1, 4), (8, 2, 4), (7, 3, 3), (6, 4, 3), (5, 4, 2), (2, 5, 2)]
    text = "unit_name,a_score,a_max,b_score,b_max,c_score,c_max,total\n" + "".join(
        f"Xã {i},{a},10,{b},10,{c},10,{a + b + c}\n" for i, (a, b, c) in enumerate(rows)
    )
    found = study(text, lang="en")

    assert {"flags.negative", "item_rest.negative"} <= set(keys(found, "structure"))


def test_part_where_most_have_all_points_is_named(shipped):
    said = [r.sentence for r in read_section(shipped("an_giang", "en"), "structure")]

    assert "91 % of the units have the maximum in “Công khai minh bạch”" in " ".join(
        said
    )


def test_estimate_that_did_not_settle_is_not_offered(shipped):
    assert "omega.unsettled" in keys(shipped("2026"), "structure")
    assert "omega" in keys(shipped("an_giang"), "structure")


def test_every_number_has_assumption_and_change(shipped):
    for name in ("2026", "october", "an_giang"):
        for section in ("noise", "rules", "structure", "crowding", "endings"):
            for reading in read_section(shipped(name), section):
                assert reading.sentence.endswith((".", "”"))
                assert min(len(reading.assumption), len(reading.change)) > 10


def test_crowd_and_gap_are_told_apart(study):
    flat = [80 + i / 2 for i in range(40)] * 2
    for extra, case in (([90.1] * 25, "crowded"), ([89.9] * 25, "gap")):
        rows = "".join(f"U{i},Xã {i},{t:.2f}\n" for i, t in enumerate(flat + extra))
        found = study("unit_code,unit_name,total\n" + rows, framework="qd766_2022")

        assert keys(found, "crowding") == [f"crowding.{case}"]


def test_few_units_around_a_threshold_are_not_tested(study):
    rows = "".join(f"U{i},Xã {i},{t}\n" for i, t in enumerate([91.5, 85.5, 88.5]))
    found = study("unit_code,unit_name,total\n" + rows, framework="qd766_2022")

    assert keys(found, "crowding") == ["crowding.few"]


def test_blocks_that_lie_apart_are_named(shipped):
    (reading,) = read_section(shipped("an_giang", "en"), "blocks")

    # 91.378 and 81.939 on average
    assert reading.sentence.startswith(
        "Communes and wards (102 units, mean 91.38) and departments (15 units, mean"
    )
    assert "9.44 points apart" in reading.sentence


def test_best_rank_is_kept_from_a_table_without_ranks(shipped):
    html = "".join(block.html for block in report.section(shipped("phu_tho"), "blocks"))

    assert "Hạng tốt nhất" not in html


def test_unit_page_says_its_place_its_bands_and_a_point_more(shipped):
    (block,) = report.show_units(shipped("an_giang", "en"))
    first = block.html.partition("</article>")[0]
    lines = dict(re.findall(r"<dt>(.+?)</dt><dd>(.+?)</dd>", first))

    assert lines["Rank"] == "81 of 117; 80 of 102 in its block, communes and wards"
    assert lines["One point more"] == "up to rank 36"
    assert lines["Below its block in"].startswith("Tiến độ giải quyết (18.52, −1.06")
    assert "Under other rules" in lines


def test_tied_unit_is_called_tied(study, small):
    tied = small.replace("U2,Xã Hai,7,10,9,10,16,2", "U2,Xã Hai,8,10,9,10,17,1")
    (block,) = report.show_units(study(tied, units=["U1"], lang="en"))

    assert "1 of 5, shared with 1" in block.html


def test_unit_of_a_table_without_ranks_has_no_rank(study):
    text = (
        "unit_code,unit_name,received,on_time,score_published,score_max\n"
        "A,Xã A,100,90,18,20\nB,Xã B,100,95,19,20\nC,Xã C,100,99,19.8,20\n"
    )
    (block,) = report.show_units(study(text, units=["A"], lang="en"))

    assert "<dt>Rank</dt>" not in block.html
    assert "One point more" not in block.html
    assert "<dt>Score</dt><dd>18</dd>" in block.html


def test_unit_of_a_part_of_a_league_has_no_rank(shipped):
    (block,) = report.show_units(shipped("communes", "en"))

    assert "<dt>Rank</dt>" not in block.html
    assert "Above its block in" in block.html


def test_every_joined_table_is_named(shipped):
    line = report.source_line(shipped("an_giang"))

    assert "communes" in line
    assert "departments" in line
