"""What is printed: two languages, one shape, nothing hostile."""

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

import cchc_lib.scores
from cchc_lib.findings.pages import explain_rule, known_rules
from cchc_lib.findings.schemas import read_schema
from cchc_lib.scores import (
    score_csv,
    score_record,
    score_table,
    score_text,
    words_en,
    words_vi,
)

ROOM = Path(cchc_lib.scores.__file__).parent


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def cases_in_code() -> set[str]:
    texts = [
        node.value
        for path in ROOM.rglob("*.py")
        if not path.name.startswith("words_")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return {t for t in texts if t[:1] in {"S", "R"} and t[1:3].isdigit() and "." in t}


@pytest.mark.parametrize("table", ["SENTENCES", "NOTES"])
def test_both_languages_have_the_same_sentences_with_the_same_fields(table):
    vi, en = getattr(words_vi, table), getattr(words_en, table)

    assert {k: fields_of(v) for k, v in vi.items()} == {
        k: fields_of(v) for k, v in en.items()
    }


def test_every_case_has_its_sentence_and_every_sentence_its_case():
    assert {c for c in cases_in_code() if " " not in c} == set(words_vi.SENTENCES)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", sorted(words_vi.RULES))
def test_every_rule_has_a_page_headed_by_its_name(code, lang):
    words = words_vi if lang == "vi" else words_en

    assert code in known_rules()
    assert explain_rule(code, lang).startswith(f"# {code} · {words.RULES[code]}\n")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", sorted({*words_vi.RULES} - {"S10"}))
def test_example_of_a_page_is_what_the_program_says(tables, code, lang):
    page = explain_rule(code, lang)
    quoted = "\n".join(re.findall(r"^> ?(.*)$", page, re.MULTILINE))
    printed = re.findall(r"^```\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)[0]
    *older, newer = (
        tables.text(f"{text}\n", f"{i}.csv")
        for i, text in enumerate(quoted.split("\n\n"))
    )
    rules = "qd766_2022" if code == "S07" else None

    text = score_text(
        score_table(newer, framework=rules, against=(older or [None])[0], lang=lang)
    )
    assert " ".join(printed.split()) in " ".join(text.split())


@pytest.mark.parametrize("code", sorted(words_vi.RULES))
def test_page_answers_the_questions_of_every_page(code):
    for lang in ("vi", "en"):
        page, model = explain_rule(code, lang), explain_rule("F01", lang)

        heads = [re.findall(r"^## (.*)$", text, re.MULTILINE) for text in (page, model)]
        assert heads[0] == heads[1]
        assert max(map(len, page.split("\n"))) <= 110


@pytest.mark.parametrize("name", ["2026", "communes", "phutho", "classes", "binhduong"])
def test_json_is_what_the_schema_says(tables, name):
    record = score_record(score_table(tables.path(name)))

    jsonschema.validate(record, json.loads(read_schema("score")))


def test_findings_carry_unit_and_column(tables):
    rows = tables.rows("2026")
    rows[4]["total"] = "60"
    record = score_record(score_table(tables.write(rows)))
    finding = record["findings"][0]

    jsonschema.validate(record, json.loads(read_schema("score")))
    assert (finding["unit"], finding["column"]) == (rows[4]["unit_code"], "total")
    assert (finding["reported"], finding["exact"]) == ("60", "66.13")


def test_csv_has_one_row_a_finding_and_no_formula(tables):
    path = tables.text("Đơn vị,Tổng điểm\n=cmd,1\n=cmd,2\n-x,3\n")
    rows = list(csv.DictReader(io.StringIO(score_csv(score_table(path)))))

    assert [row["rule"] for row in rows] == ["S01"]
    assert rows[0]["unit"] == "'=cmd"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "Không có phát hiện nào."), ("en", "No findings.")],
)
def test_text_of_a_clean_table_says_so(tables, lang, said):
    assert said in score_text(score_table(tables.path("2026"), lang=lang))


def test_text_names_severity_rule_and_decision(tables):
    rows = tables.rows("2026")
    rows[3]["rank"], rows[7]["rank"] = rows[7]["rank"], rows[3]["rank"]
    text = score_text(score_table(tables.write(rows)))

    assert "sai đáng kể · chắc chắn đổi kết luận · R01 Thứ tự xếp hạng" in text


def test_table_without_scores_is_not_called_clean(tables):
    path = tables.path("2026").parent / "units_provinces_63_to_34.csv"

    assert "Không có gì để tính lại" in score_text(score_table(path))


def test_control_characters_of_a_table_do_not_reach_the_terminal(tables):
    path = tables.text("Đơn vị,Tổng điểm\nA\x1b[2J,1\nA\x1b[2J,2\n")

    assert "\x1b" not in score_text(score_table(path))
