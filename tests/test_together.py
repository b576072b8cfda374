"""Several texts of one body held against each other, and never where that is unsure."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from cchc_lib.cli import main
from cchc_lib.findings import words_for
from cchc_lib.findings.across import across_words, say_period
from cchc_lib.findings.across_text import across_lines
from cchc_lib.findings.pages import explain_rule
from cchc_lib.findings.schemas import read_schema
from cchc_lib.joint import verify_proof
from cchc_lib.model import Source
from cchc_lib.pipeline.together import audit_together
from cchc_lib.pipeline.together.bodies import reporting_body
from cchc_lib.pipeline.together.links import name_of
from cchc_lib.pipeline.together.periods import label, reporting_period, speaks_of

# Figures made up.
HALF = (
    "Tỉnh Kon Tum: kết quả 7 tháng đầu năm 2024\n"
    "7 tháng đầu năm 2024, toàn tỉnh Kon Tum đã tiếp nhận {received} hồ sơ, tăng 15,2% "
    "so với cùng kỳ năm trước; đã giải quyết 40.150 hồ sơ."
)
YEAR = (
    "Tỉnh Kon Tum: kết quả cải cách hành chính năm 2024\n"
    "Năm 2024, toàn tỉnh Kon Tum đã tiếp nhận {received} hồ sơ; đã giải quyết 42.000 "
    "hồ sơ."
)
BEFORE = (
    "Tỉnh Kon Tum: 7 tháng đầu năm 2023\n"
    "7 tháng đầu năm 2023, toàn tỉnh Kon Tum đã tiếp nhận {received} hồ sơ."
)


@pytest.fixture(scope="module")
def together():
    """Audit texts as if they had been read from files a.txt, b.txt …"""

    def run(*texts):
        return audit_together(
            Source(
                path=f"{chr(97 + n)}.txt",
                text=text,
                title=text.partition("\n")[0],
                sha256="0" * 64,
                encoding="utf-8",
            )
            for n, text in enumerate(texts)
        )

    return run


def verdicts(result):
    return [(v.relation.kind, v.verdict) for v in result.verdicts]


def test_part_of_a_year_is_within_the_year(together):
    result = together(HALF.format(received="41.210"), YEAR.format(received="43.210"))

    assert verdicts(result) == [("part_of", "consistent")] * 2
    assert result.found == ()


def test_part_of_a_year_above_the_year_is_found(together):
    result = together(HALF.format(received="45.210"), YEAR.format(received="43.210"))

    (finding,) = result.found
    assert (finding.rule, finding.severity) == ("X02", "material")
    assert finding.figures == ("0:f1", "1:f1")
    assert "“45.210 hồ sơ” (7 tháng đầu năm 2024, a.txt)" in finding.message_vi
    assert "“43.210 hồ sơ” (2024, b.txt)" in finding.message_en


def test_a_finding_between_texts_is_proven(together):
    result = together(HALF.format(received="45.210"), YEAR.format(received="43.210"))

    (proof,) = result.found[0].proof
    assert verify_proof(dict(proof))


def test_a_small_excess_is_minor(together):
    # 43,300 is 90 above 43,210: 0.21 %
    result = together(HALF.format(received="43.300"), YEAR.format(received="43.210"))

    assert [f.severity for f in result.found] == ["minor"]


def test_one_period_printed_twice_must_agree(together):
    result = together(HALF.format(received="45.210"), HALF.format(received="42.210"))

    assert [f.rule for f in result.found] == ["X01"]
    assert {r.printed for r in result.found[0].repairs} == {"42.210", "45.210"}


def test_growth_links_the_release_of_the_year_before(together):
    # 45,210/39,245 is 115.2 %; 45,210/40,000 is 113.0 %
    agrees = together(HALF.format(received="45.210"), BEFORE.format(received="39.245"))
    fails = together(HALF.format(received="45.210"), BEFORE.format(received="40.000"))

    assert verdicts(agrees) == [("change", "consistent")]
    assert [f.rule for f in fails.found] == ["X03"]
    assert "là 13,025\xa0%" in fails.found[0].message_vi


def test_parts_that_do_not_overlap_add_up_to_no_more_than_all(together):
    quarter = "Tỉnh Kon Tum: quý {n}/2024, tỉnh Kon Tum tiếp nhận {received} hồ sơ."
    year = "Tỉnh Kon Tum: năm 2024, tỉnh Kon Tum tiếp nhận 20.000 hồ sơ."
    texts = [quarter.format(n=n, received="8.000") for n in ("I", "II", "III")]

    result = together(*texts, year)

    # Each quarter is below 20,000; the three together are 24,000
    assert [f.rule for f in result.found] == ["X02"]
    assert "cộng lại bằng 24.000" in result.found[0].message_vi


def test_a_conflict_only_the_texts_together_show_is_found(together):
    # 40,000 are 96.5 % of 41,430 to 41,472; seven months cannot have 42,000
    result = together(
        "Tỉnh Kon Tum: 7 tháng đầu năm 2024, tỉnh Kon Tum giải quyết 42.000 hồ sơ.",
        "Tỉnh Kon Tum: năm 2024, tỉnh Kon Tum giải quyết trên 41.000 hồ sơ, trong đó "
        "đúng hạn 40.000 hồ sơ, đạt 96,5%.",
    )

    assert verdicts(result) == [("part_of", "consistent")]
    assert [(f.rule, f.figures) for f in result.found] == [
        ("X04", ("0:f1", "1:f2", "1:f3"))
    ]


def test_what_one_text_shows_by_itself_is_not_told_again(together):
    year = YEAR.format(received="43.210").replace(
        "42.000 hồ sơ.", "42.000 hồ sơ, trong đó đúng hạn 30.000 hồ sơ, đạt 71,9%."
    )
    result = together(HALF.format(received="41.210"), year)

    assert [f.rule for f in result.audits[1].found] == ["F01"]
    assert result.found == ()


@pytest.mark.parametrize(
    "other",
    [
        YEAR.format(received="43.210").replace("Kon Tum", "Gia Lai"),
        YEAR.format(received="43.210").replace("Tỉnh Kon Tum:", "Kon Tum và tỉnh Huế:"),
        YEAR.format(received="43.210").replace("Tỉnh Kon Tum:", "Sở Y tế Kon Tum:"),
        YEAR.format(received="43.210").replace("2024\n", "2023\n"),
        YEAR.format(received="43.210").replace("Năm 2024", "Tính đến 15/12/2024"),
        YEAR.format(received="43.210").replace("toàn tỉnh Kon Tum đã", "cấp tỉnh đã"),
        YEAR.format(received="43.210").replace("đã tiếp nhận", "tháng 12 tiếp nhận"),
        YEAR.format(received="43.210").replace("Tỉnh Kon Tum:", "Gia Lai:"),
        YEAR.format(received="43.210, riêng quý IV 9.000 hồ sơ"),
    ],
    ids=(
        "another-province two-provinces an-office two-years up-to-a-day a-level "
        "another-month another-in-the-title other-times-in-the-sentence"
    ).split(),
)
def test_where_anything_is_unsure_nothing_is_accused(together, other):
    result = together(HALF.format(received="45.210"), other)

    assert result.found == ()


def test_counts_of_quite_another_size_are_not_compared(together):
    # 452,100 is ten times the year: of another scope, not an error to accuse of
    result = together(HALF.format(received="452.100"), YEAR.format(received="43.210"))

    assert ("part_of", "not_checked") in verdicts(result)
    assert result.found == ()


def test_provinces_before_and_after_they_were_redrawn_are_not_compared(together):
    half = HALF.replace("2024", "2025").replace("7 tháng", "6 tháng")
    result = together(
        half.format(received="45.210"),
        YEAR.replace("2024", "2025").format(received="43.210"),
    )

    assert result.verdicts == ()


def test_why_a_text_is_left_out_is_said(together):
    result = together(
        HALF.format(received="45.210"),
        "Sở Y tế tỉnh Kon Tum tiếp nhận 100 hồ sơ trong năm 2024",
        "Tỉnh Kon Tum tiếp nhận 100 hồ sơ",
        "Tỉnh Kon Tum nâng chỉ số năm 2024",
    )

    assert result.left_out == (
        (0, "no_other_text"),
        (1, "body_not_certain"),
        (2, "period_not_certain"),
        (3, "nothing_to_join"),
    )


def test_the_same_texts_give_the_same_result(together):
    texts = HALF.format(received="45.210"), YEAR.format(received="43.210")

    assert together(*texts).found == together(*texts).found


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("UBND tỉnh Bà Rịa - Vũng Tàu họp", "tỉnh Bà Rịa - Vũng Tàu"),
        ("TP. Hồ Chí Minh tiếp nhận", "thành phố Hồ Chí Minh"),
        (
            "Thành phố Hội An, tỉnh Quảng Nam. Thành phố Hội An",
            "thành phố Hội An, tỉnh Quảng Nam",
        ),
        ("Quận 12 tổng kết", "quận 12"),
        ("Xã Hòa Tiến, huyện Hòa Vang", "xã Hòa Tiến, huyện Hòa Vang"),
        ("Các sở, ngành của tỉnh Kon Tum", "tỉnh Kon Tum"),
        ("Huyện Châu Thành", None),
        ("TP.Thủ Dầu Một, tỉnh Bình Dương", "thành phố Thủ Dầu Một, tỉnh Bình Dương"),
        ("Toàn tỉnh đã tiếp nhận", None),
        ("Hồ sơ của cả tỉnh. Năm 2024 tiếp nhận", None),
        ("Xếp thứ 2 trong các huyện 97,2 %", None),
        ("Toàn tỉnh 74 xã", None),
        ("TỈNH KON TUM TIẾP NHẬN", None),
        ("Tỉnh Kon Tum và tỉnh Gia Lai", None),
        ("Trung tâm hành chính công tỉnh Kon Tum", None),
        ("", None),
    ],
)
def test_reads_a_body_only_where_there_is_one(head, body):
    assert reporting_body(head) == body


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("7 tháng đầu năm 2024", "2024-01/2024-07"),
        ("9 tháng năm 2023", "2023-01/2023-09"),
        ("6 tháng cuối năm 2024", "2024-07/2024-12"),
        ("Quý III.2020", "2020-07/2020-09"),
        ("quý 4 năm 2020", "2020-10/2020-12"),
        ("tháng 01 năm 2025", "2025-01"),
        ("năm 2024, tăng so với năm 2023", "2024"),
        ("năm 2024, kế hoạch năm 2025", "2024"),
        ("ngày 24 tháng 2 năm 2021, kết quả năm 2020", "2020"),
        ("năm 2024 và quý I/2025", None),
        ("tính đến 30/6/2024, 6 tháng đầu năm 2024", None),
        ("giai đoạn 2021-2025, năm 2024", None),
        ("năm 2021-2022", None),
        ("tháng 13/2024", None),
        ("kết quả cải cách", None),
    ],
)
def test_reads_a_period_only_where_there_is_one(head, period):
    found = reporting_period(head)

    assert (found and label(found)) == period


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("tiếp nhận 5 hồ sơ", True),
        ("7 tháng đầu năm 2024 tiếp nhận 5 hồ sơ, tăng so với cùng kỳ", True),
        ("trong năm 2024 tiếp nhận 5 hồ sơ", True),
        ("trong tháng 7 tiếp nhận 5 hồ sơ", False),
        ("năm 2023 tiếp nhận 5 hồ sơ", False),
        ("quý II tiếp nhận 5 hồ sơ", False),
        ("lũy kế tiếp nhận 5 hồ sơ", False),
    ],
)
def test_a_sentence_that_names_another_time_does_not_count(sentence, fits):
    period = reporting_period("7 tháng đầu năm 2024")

    assert speaks_of(sentence, period) is fits


@pytest.mark.parametrize(
    ("head", "vi", "en"),
    [
        ("năm 2024", "năm 2024", "2024"),
        ("7 tháng đầu năm 2024", "7 tháng đầu năm 2024", "first 7 months of 2024"),
        ("quý II/2024", "quý II/2024", "quarter II/2024"),
        ("tháng 5/2024", "tháng 5/2024", "month 5/2024"),
        (
            "6 tháng cuối năm 2024",
            "tháng 7 đến tháng 12 năm 2024",
            "months 7 to 12 of 2024",
        ),
    ],
)
def test_periods_are_named_as_people_do(head, vi, en):
    period = reporting_period(head)

    assert (say_period(period, "vi"), say_period(period, "en")) == (vi, en)


def test_both_languages_have_the_same_words():
    one, other = (vars(across_words(lang)) for lang in ("vi", "en"))
    names = {name for name in one if name.isupper()}

    assert names == {name for name in other if name.isupper()}
    for name in names:
        assert not isinstance(one[name], dict) or one[name].keys() == other[name].keys()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", ["X01", "X02", "X03", "X04"])
def test_example_of_a_page_is_what_the_program_says(together, code, lang):
    page = explain_rule(code, lang)
    (printed,) = re.findall(r"^```\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)
    quoted = re.findall(r"(?:^> .*\n)+", page, re.MULTILINE)
    texts = [re.sub(r"\n?> ", " ", text).strip() for text in quoted]

    said = "\n".join(across_lines(together(*texts), lang=lang, colour=False))

    assert printed in said
    assert page.startswith(f"# {code} · {words_for(lang).RULES[code]}\n")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Write two texts that contradict each other, and one of nobody."""
    texts = {
        "a.txt": HALF.format(received="45.210"),
        "b.txt": YEAR.format(received="43.210"),
        "c.txt": "Tiếp nhận 100 hồ sơ.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in texts]


@pytest.fixture
def cchc(files):
    """Run ``cchc check`` over the files."""

    def run(*options):
        return CliRunner().invoke(
            main, ["check", *files, *options], catch_exceptions=False
        )

    return run


def test_command_tells_what_was_joined_found_and_left_out(cchc):
    result = cchc("--together")

    assert result.exit_code == 1
    assert (
        "✗ sai đáng kể · không khớp · X02 Kỳ ngắn không lớn hơn cả kỳ" in result.stdout
    )
    assert "  a.txt:2 | " in result.stdout
    assert "  Các văn bản của tỉnh Kon Tum: a.txt, b.txt." in result.stdout
    assert "Không ghép vì không chắc văn bản báo cáo của nơi nào: c.txt." in (
        result.stdout
    )


def test_command_compares_nothing_unless_it_is_asked_to(cchc):
    result = cchc()

    assert result.exit_code == 0
    assert "X02" not in result.stdout
    assert "together" not in json.loads(cchc("--format", "json").stdout)


def test_json_fits_its_schema_and_names_figures_by_document(cchc):
    payload = json.loads(cchc("--together", "--format", "json").stdout)

    Draft202012Validator(json.loads(read_schema("check"))).validate(payload)
    (finding,) = payload["together"]["findings"]
    number, _, figure = finding["figures"][0].partition(":")
    document = payload["documents"][int(number)]
    printed = {f["id"]: f["printed"] for f in document["figures"]}
    assert printed[figure] == "45.210 hồ sơ"


def test_csv_has_a_row_with_both_paths(cchc, files):
    rows = list(
        csv.DictReader(io.StringIO(cchc("--together", "--format", "csv").stdout))
    )

    assert [(row["rule"], row["path"]) for row in rows] == [
        ("X02", f"{files[0]} | {files[1]}")
    ]


def test_texts_of_nobody_say_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Tiếp nhận 100 hồ sơ.", "utf-8")

    result = CliRunner().invoke(main, ["check", str(path), "--together"])

    assert "Không có hai văn bản nào chắc chắn của cùng một nơi" in result.stdout


def test_texts_left_out_for_one_reason_are_named_in_one_line(together):
    result = together(*["Tiếp nhận 100 hồ sơ."] * 10)

    *_, last = across_lines(result, lang="en", colour=False)
    assert last.replace("\n ", "").endswith("f.txt, g.txt, h.txt (+2).")


def test_figures_of_several_texts_have_names_of_their_own():
    assert name_of(1, "f3") != name_of(2, "f3")


@pytest.mark.parametrize(
    "words",
    [
        "so với năm 2022",
        "so với tháng trước",
        "so với kế hoạch",
        "",
    ],
)
def test_growth_on_anything_but_the_year_before_is_not_linked(together, words):
    new = HALF.format(received="45.210").replace("so với cùng kỳ năm trước", words)

    assert together(new, BEFORE.format(received="40.000")).verdicts == ()


def test_growth_of_another_count_is_not_linked(together):
    new = HALF.format(received="45.210").replace(
        ", tăng 15,2%", "; hồ sơ trực tuyến của các đơn vị tăng 15,2%"
    )

    assert together(new, BEFORE.format(received="40.000")).verdicts == ()


def test_growth_off_by_less_than_half_a_point_is_minor(together):
    # 45,210/39,100 is 115.63 %
    result = together(HALF.format(received="45.210"), BEFORE.format(received="39.100"))

    assert [(f.rule, f.severity) for f in result.found] == [("X03", "minor")]


def test_only_title_and_lead_of_a_long_text_name_the_body(together):
    line = "Các địa phương tiếp tục rà soát thủ tục, cắt giảm thời gian giải quyết.\n"
    long = HALF.format(received="45.210") + "\n" + 20 * line + "Tỉnh Gia Lai đến thăm."

    result = together(long, YEAR.format(received="43.210"))

    assert [f.rule for f in result.found] == ["X02"]


def test_a_text_that_is_one_long_line_is_its_own_head(together):
    line = HALF.format(received="45.210").replace("\n", ". ") + " Rà soát thủ tục." * 60

    result = together(line, YEAR.format(received="43.210"))

    assert [f.rule for f in result.found] == ["X02"]


def test_figures_of_an_endless_sentence_are_not_compared(together):
    text = HALF.format(received="45.210").removesuffix(".") + ", rà soát thủ tục" * 400

    result = together(text, YEAR.format(received="43.210"))

    assert (0, "nothing_to_join") in result.left_out
    assert result.found == ()


def test_a_headline_that_rounds_the_text_below_is_the_same_figure(together):
    text = HALF.format(received="45.210").replace(
        "2024\n7", "2024: toàn tỉnh tiếp nhận hơn 45.000 hồ sơ\n7"
    )
    result = together(text, YEAR.format(received="43.210"))

    assert [f.rule for f in result.found] == ["X02"]


def test_a_quantity_with_two_values_is_not_compared(together):
    text = HALF.format(received="45.210") + " Toàn tỉnh tiếp nhận 46.000 hồ sơ."

    assert together(text, YEAR.format(received="43.210")).found == ()
