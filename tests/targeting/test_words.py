"""Words on targets: whole in both languages, and pages that say what is printed."""

from __future__ import annotations

import re

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.pages import explain_rule, known_rules
from cchc_lib.findings.targets import words_en, words_vi
from cchc_lib.findings.targets.lines import targets_text
from cchc_lib.findings.targets.names import target_words
from cchc_lib.findings.targets.sentences import (
    say_flip,
    say_held,
    say_reported,
)
from cchc_lib.pipeline import read
from cchc_lib.pipeline.targeting import hold_targets

HEADINGS = {
    "vi": "Kiểm tra gì|Ví dụ|Kết luận và mức độ|Không thể biết|Đọc kết quả"
    "|Điều gì làm kết luận thay đổi",
    "en": "What it checks|Example|Verdicts and severities|What it cannot know"
    "|How to read it|What would change it",
}
TABLES = sorted(name for name in vars(words_vi) if name.isupper())
each_page = pytest.mark.parametrize(
    ("code", "lang"), [(code, lang) for code in words_vi.RULES for lang in HEADINGS]
)


def fields_of(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_have_the_same_words_and_fields(name):
    first, second = getattr(words_vi, name), getattr(words_en, name)

    if isinstance(first, tuple):
        assert len(first) == len(second)
        pairs = list(zip(first, second, strict=True))
    elif isinstance(first, dict):
        assert first.keys() == second.keys()
        pairs = [(first[key], second[key]) for key in first]
    else:
        pairs = [(first, second)]
    for one, other in pairs:
        assert fields_of(one) == fields_of(other)


def test_other_language_is_refused():
    with pytest.raises(UnknownNameError, match="vi, en"):
        target_words("fr")


def example_of(page: str) -> tuple[dict[str, str], str]:
    """Give the files of a page and what is printed for them."""
    quoted = "\n".join(re.findall(r"^> ?(.*)$", page, re.MULTILINE))
    files = re.findall(
        r"^(\w+\.txt):\n(.*?)(?=^\w+\.txt:|\Z)", quoted, re.MULTILINE | re.DOTALL
    )
    (block,) = re.findall(r"^```\n(.*?)\n```$", page, re.MULTILINE | re.DOTALL)
    return dict(files), block.partition("\n")[2]


def test_every_rule_on_targets_has_a_page():
    assert set(words_vi.RULES) == {c for c in known_rules() if c.startswith("T")}


@each_page
def test_page_has_the_name_of_the_rule_and_answers_the_same_questions(code, lang):
    page = explain_rule(code, lang)

    assert page.split("\n", 1)[0] == f"# {code} · {target_words(lang).RULES[code]}"
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == HEADINGS[lang].split("|")
    assert max(map(len, page.split("\n"))) <= 110


@each_page
def test_example_of_a_page_is_what_the_program_says(code, lang, tmp_path):
    files, printed = example_of(explain_rule(code, lang))
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")

    found = hold_targets([read(tmp_path / "bao_cao.txt")], tmp_path / "chi_tieu.txt")

    said = [f.message_vi if lang == "vi" else f.message_en
            for f in found.found if f.rule == code]  # fmt: skip
    assert " ".join(printed.split()) in {" ".join(s.split()) for s in said}


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("said", "vi", "en"),
    [
        (
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt gần 97%.",
            "kém trên 2 điểm phần trăm.",
            "more than 2 percentage points short.",
        ),
        (
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.",
            "kém ít nhất 0,5 điểm phần trăm.",
            "at least 0.5 percentage points short.",
        ),
        (
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 99%.",
            "vừa đúng mức đặt ra.",
            "with nothing to spare.",
        ),
        (
            "Huyện đã giải quyết 1.000 hồ sơ, trong đó 5 hồ sơ trễ hạn, chiếm 0,5%.",
            "cao hơn 0,5 điểm phần trăm.",
            "0.5 percentage points above it.",
        ),
    ],
)
def test_margin_says_no_more_than_the_print(one, said, vi, en):
    row = one(said)

    assert plain(say_held(row, "vi")).endswith(vi)
    assert plain(say_held(row, "en")).endswith(en)


def test_flip_of_an_open_verdict_says_both_ways(one):
    row = one("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%.")

    assert plain(say_flip(row, "vi")) == (
        "Đạt nếu giá trị thật từ 99 % trở lên; nếu không thì không đạt."
    )


def test_flip_says_where_no_value_would_change_it(one):
    row = one("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 9%.", "từ 0% hồ sơ đúng hạn")

    assert say_flip(row, "en") == "No value would change this."


def test_nothing_reported_has_nothing_to_flip(one):
    assert say_flip(one("Huyện họp bàn về cải cách hành chính."), "vi") == ""


def test_printed_fraction_needs_no_share(one):
    row = one(
        "Huyện đã giải quyết đúng hạn 990/1.000 hồ sơ.",
    )

    assert row.status == "met"
    assert plain(say_reported(row.reported, "vi")) == ("in “990/1.000 hồ sơ”, tức 99 %")


def test_text_names_the_set_the_place_and_the_count(hold):
    text = targets_text(hold("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%."))

    assert text.startswith("Mức đặt ra: Kế hoạch cải cách hành chính năm 2024 của")
    assert "bao_cao.txt:3 | …" in text
    assert "đạt 97%.\n" in text
    assert text.endswith("\n  1 không đạt.\n")


def test_terminal_codes_of_a_source_are_not_printed(hold):
    found = hold("Tỷ lệ hồ sơ đúng hạn \x1b[2J đạt 97%.")

    assert "\x1b" not in targets_text(found)
