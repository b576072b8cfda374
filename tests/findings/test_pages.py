"""The pages of ``cchc explain`` say what the program really does."""

from __future__ import annotations

import re

import pytest

from cchc_lib.checks import ALL_RULES
from cchc_lib.errors import UnknownNameError
from cchc_lib.findings import words_for
from cchc_lib.findings.numbers import show
from cchc_lib.findings.pages import explain_rule, known_rules, list_rules
from cchc_lib.findings.text import finding_lines

CODES = sorted({code for code, _ in ALL_RULES.values()} | {"F08"})
HEADINGS = {
    "vi": [
        "Kiểm tra gì",
        "Ví dụ",
        "Kết luận và mức độ",
        "Không thể biết",
        "Đọc kết quả",
        "Điều gì làm kết luận thay đổi",
    ],
    "en": [
        "What it checks",
        "Example",
        "Verdicts and severities",
        "What it cannot know",
        "How to read it",
        "What would change it",
    ],
}

each_page = pytest.mark.parametrize(
    ("code", "lang"), [(code, lang) for code in CODES for lang in HEADINGS]
)


def example_of(page: str) -> tuple[str, str]:
    """Give the quoted text of a page and the output that is printed for it."""
    quoted = re.findall(r"^> ?(.*)$", page, re.MULTILINE)
    (printed,) = re.findall(r"^```\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)
    return "\n".join(quoted), printed


def said_of(code, text, lang, audit_text):
    """Say what the program says of a text under one rule: finding or verdict."""
    result = audit_text(text)
    for finding in result.found:
        if finding.rule == code:
            lines = finding_lines(finding, text, result.by_id, lang=lang, colour=False)
            return "\n".join([next(lines), next(lines)])
    verdict = next(v for v in result.verdicts if v.rule == code)
    word = words_for(lang).VERDICT[verdict.verdict]
    return f"{code} · {word} · {show(verdict.exact, lang)}"


def test_every_rule_in_use_has_a_page():
    assert set(CODES) <= set(known_rules())


@each_page
def test_page_is_headed_by_code_and_name_of_the_rule(code, lang):
    title = explain_rule(code, lang).split("\n", 1)[0]

    assert title == f"# {code} · {words_for(lang).RULES[code]}"


@each_page
def test_page_answers_the_same_questions(code, lang):
    headings = re.findall(r"^## (.*)$", explain_rule(code, lang), re.MULTILINE)

    assert headings == HEADINGS[lang]


@each_page
def test_example_of_a_page_is_what_the_program_says(code, lang, audit_text):
    text, printed = example_of(explain_rule(code, lang))

    assert said_of(code, text, lang, audit_text) == printed


@pytest.mark.parametrize("code", CODES)
def test_both_languages_show_one_example(code):
    vietnamese, english = (example_of(explain_rule(code, lang)) for lang in HEADINGS)

    assert vietnamese[0] == english[0]


@each_page
def test_page_fits_a_screen(code, lang):
    page = explain_rule(code, lang)
    prose = [line for line in page.split("\n") if not line.startswith(">")]

    assert len(prose) <= 65
    assert max(map(len, prose)) <= 110


def test_code_may_be_typed_in_small_letters():
    assert explain_rule("f01", "vi") == explain_rule("F01", "vi")


@pytest.mark.parametrize("code", ["F99", "", "../pages", "F01.vi"])
def test_unknown_rule_is_refused_with_the_known_ones(code):
    with pytest.raises(UnknownNameError, match="expected one of C01, C02"):
        explain_rule(code, "vi")


def test_list_names_each_rule_once():
    lines = list_rules("vi").splitlines()

    assert [line[:3] for line in lines] == list(known_rules())
