"""What is said of a comparison: two languages, one shape, nothing hostile."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import string
from pathlib import Path

import jsonschema
import pytest

import cchc_lib.pipeline.comparing as room
from cchc_lib.findings import comparison_en, comparison_vi
from cchc_lib.findings.pages import explain_rule, known_rules
from cchc_lib.findings.schemas import read_schema
from cchc_lib.pipeline.comparing import (
    compare,
    comparison_csv,
    comparison_record,
    comparison_text,
)

ROOM = Path(room.__file__).parent
TABLES = ("SENTENCES", "METHODS", "NOISE", "PERIOD_TEST", "NOISE_SAID", "EXTRA")
PHRASES = ("WITH_INTERVAL", "COUNTED", "ADDED", "BLOCK_RATE", "BLOCK_MEAN",
           "STANDARDISED", "ASIDE", "WHERE", "TABLE_RATE", "TABLE_SCORE")  # fmt: skip
SCHEMA = jsonschema.Draft202012Validator(json.loads(read_schema("compare")))


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def cases_in_code() -> set[str]:
    """Cases as they stand in the code; a case in two halves stands for all of it."""
    texts = [
        node.value
        for path in ROOM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return {text for text in texts if re.fullmatch(r"C\d\d\.\w*", text)}


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_sentences_with_the_same_fields(table):
    vi, en = getattr(comparison_vi, table), getattr(comparison_en, table)

    assert {k: fields_of(v) for k, v in vi.items()} == {
        k: fields_of(v) for k, v in en.items()
    }


@pytest.mark.parametrize("name", PHRASES)
def test_both_languages_have_the_same_phrases(name):
    vi, en = getattr(comparison_vi, name), getattr(comparison_en, name)

    assert fields_of(vi) == fields_of(en)


def test_every_case_has_its_sentence_and_every_sentence_its_case():
    whole = {case for case in cases_in_code() if not case.endswith((".", "_"))}
    halves = tuple(cases_in_code() - whole)

    assert whole <= set(comparison_vi.SENTENCES)
    assert all(s in whole or s.startswith(halves) for s in comparison_vi.SENTENCES)


def test_rules_are_those_of_the_sentences():
    codes = {case.partition(".")[0] for case in comparison_vi.SENTENCES}

    assert set(comparison_vi.RULES) == set(comparison_en.RULES) == codes


def test_text_leads_with_the_conclusion(phu_tho):
    lines = comparison_text(phu_tho).splitlines()

    assert lines[0].endswith("163 đơn vị, on_time trên received, kỳ 2026q3")
    assert lines[2].startswith("Tỷ lệ chung của 162 đơn vị là 86,76 %")


def test_record_fits_its_schema(phu_tho, phu_tho_blocks):
    for found in (phu_tho, phu_tho_blocks):
        SCHEMA.validate(comparison_record(found))


def test_record_of_scores_and_periods_fits_its_schema(write, scores):
    old = write([["1", "A", "x", 1, 2, 3, 1]], name="a_2023.csv")
    new = write([["1", "A", "x", 2, 2, 4, 1]], name="b_2024.csv")

    SCHEMA.validate(comparison_record(scores((90, 1), (80, ""), se="Sai số")))
    SCHEMA.validate(
        comparison_record(compare(new, part="dung han", whole="tiep nhan",
                                  before=[old], draws=100))
    )  # fmt: skip


def test_record_keeps_the_promises_of_the_design(phu_tho):
    record = comparison_record(phu_tho)

    assert {"overall", "phi", "tau2", "units", "findings"} <= record.keys()
    assert record["overall"]["part"] == 403_016
    assert record["overall"]["rate"] == pytest.approx(403_016 / 464_494)
    wanted = "code name block part whole rate low high method target funnel"
    wanted += " rank_low rank_high shrunk"
    assert set(wanted.split()) <= record["units"][0].keys()


def test_impossible_counts_are_printed_as_they_stand(rates):
    record = comparison_record(rates((5, 4), (50, 60), (45, 60)))

    assert (record["units"][0]["part"], record["units"][0]["whole"]) == (5, 4)
    assert record["units"][0]["rate"] is None


def test_csv_has_one_row_a_unit_with_its_method(phu_tho):
    rows = list(csv.DictReader(io.StringIO(comparison_csv(phu_tho))))

    assert len(rows) == 163
    by_name = {row["name"]: row for row in rows}
    assert by_name["Thanh tra tỉnh"]["rate"] == ""
    assert by_name["Sở Nội vụ"]["method"] == "wilson"


def test_names_cannot_be_taken_for_formulas_or_obeyed_by_a_terminal(write):
    rows = [
        ["=1+1", "@SUM(A1)", "x", 30, 40, 1, ""],
        ["U1", "B\x1b[2J", "x", 0, 0, 1, ""],
        ["U2", "C", "x", 1, 4, 1, ""],
    ]
    found = compare(write(rows), part="Đúng hạn", whole="Tiếp nhận", draws=100)

    assert "\n'=1+1,'@SUM(A1)," in comparison_csv(found)
    assert "\x1b" not in comparison_text(found)


HEADINGS = {
    "vi": "Kiểm tra gì|Ví dụ|Kết luận và mức độ|Không thể biết|Đọc kết quả"
    "|Điều gì làm kết luận thay đổi",
    "en": "What it checks|Example|Verdicts and severities|What it cannot know"
    "|How to read it|What would change it",
}
each_page = pytest.mark.parametrize(
    ("code", "lang"), [(c, lang) for c in comparison_vi.RULES for lang in HEADINGS]
)


def example_of(page: str) -> tuple[str, list[str], str]:
    """Give the table of a page, the options of its command and what is printed."""
    table = "\n".join(re.findall(r"^> ?(.*)$", page, re.MULTILINE))
    (block,) = re.findall(r"^```\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)
    command, _, printed = block.partition("\n")
    return table, re.findall(r"--(\w+) (\S+)", command), printed


def test_every_rule_of_a_comparison_has_a_page():
    assert set(comparison_vi.RULES) <= set(known_rules())


@each_page
def test_page_has_the_name_of_the_rule_and_answers_the_same_questions(code, lang):
    page = explain_rule(code, lang)
    names = comparison_vi if lang == "vi" else comparison_en

    assert page.split("\n", 1)[0] == f"# {code} · {names.RULES[code]}"
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == HEADINGS[lang].split("|")
    assert max(map(len, page.split("\n"))) <= 110


@each_page
def test_example_of_a_page_is_what_the_program_says(code, lang, tmp_path):
    table, options, printed = example_of(explain_rule(code, lang))
    for name, text in re.findall(
        r"(\w+\.csv):\n(.*?)(?=\n\w+\.csv:|\Z)", table, re.DOTALL
    ):
        (tmp_path / name).write_text(text.strip() + "\n", "utf-8")
    asked = {n: v.replace("_", " ") for n, v in options if n not in {"before", "lang"}}
    before = [tmp_path / v for n, v in options if n == "before"]
    found = compare(tmp_path / "bang_2024.csv", before=before, lang=lang, **asked)

    said = [f.message_vi if lang == "vi" else f.message_en
            for f in found.findings if f.rule == code]  # fmt: skip
    assert " ".join(printed.split()) in {" ".join(s.split()) for s in said}
