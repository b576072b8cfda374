"""All figures of a text together: drawn, proved, mended, and safe to show."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from cchc_lib.findings import report
from cchc_lib.findings.card_html import finding_cards
from cchc_lib.findings.joined import main_clashes, only_suspect
from cchc_lib.findings.joint_proofs import MOST_SENTENCES, proof_sentences
from cchc_lib.findings.wording import joint_words

# The figures of a Kon Tum report of 2023; the words are ours.
LEVELS = (
    "Quý I năm 2023, toàn tỉnh tiếp nhận 56.039 hồ sơ. Trong đó, có 12.516 hồ sơ trực "
    "tuyến (đạt tỷ lệ 22,33%).\n"
    "Cấp tỉnh tiếp nhận 23.233 hồ sơ, với 6.596 hồ sơ trực tuyến (28,39%); cấp huyện "
    "tiếp nhận 6.776 hồ sơ, với 2.521 hồ sơ trực tuyến ({share}%); cấp xã tiếp nhận "
    "26.030 hồ sơ, với 3.399 hồ sơ trực tuyến (13,06%)."
)
SUSPECT = LEVELS.format(share="37,76")
AGREEING = LEVELS.format(share="37,20")
# The figures of a Hội An report of 2020: three sums fail, no one figure mends them.
THREE_SUMS = (
    "Quý III.2020, tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới tiếp "
    "nhận 10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ. Đã giải quyết: 9.986 (đúng hạn "
    "9.143 hồ sơ, quá hạn 743 hồ sơ); đang giải quyết: 844 hồ sơ."
)
ONE_CHECK = "Giải quyết 48.249 hồ sơ, đúng hạn đạt gần 98%."


class Outline(HTMLParser):
    """Collects tags and the descriptions of drawings."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.described = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "svg":
            self.described.append(dict(attrs).get("aria-label", ""))


def section(audit):
    return "".join(part.html for part in report.joint_parts(audit)[1:])


def plain(html):
    return re.sub(r"<[^>]*>", " ", html)


def test_single_suspect_is_named_with_its_repair(audit_text):
    card = plain(finding_cards(audit_text(SUSPECT)).html)

    assert "Nghi vấn duy nhất" in card
    assert "“37,76%”: chỉ cần sửa số này" in card
    assert "37,76% → 37,20 (tính lại từ các số kia)" in card


def test_card_says_why_the_other_figures_are_kept(audit_text):
    card = plain(finding_cards(audit_text(SUSPECT)).html)

    assert "“2.521 hồ sơ” được giữ vì cộng đúng thành “12.516 hồ sơ”." in card
    assert "“6.776 hồ sơ” được giữ vì cộng đúng thành “56.039 hồ sơ”." in card


def test_card_says_that_one_figure_is_not_enough(audit_text):
    card = plain(finding_cards(audit_text(THREE_SUMS)).html)

    assert "phải sửa cùng lúc ít nhất 3 con số" in card
    assert "Nghi vấn duy nhất" not in card


def test_conflict_is_drawn_and_the_drawing_described(audit_text):
    described = Outline(section(audit_text(SUSPECT))).described

    assert len(described) == 1
    assert "Không thể cùng đúng: tỷ lệ “37,76%” của “2.521 hồ sơ”" in described[0]
    assert "Vẫn khớp: tổng “56.039 hồ sơ”" in described[0]


def test_every_conflict_has_a_drawing(audit_text):
    audit = audit_text(THREE_SUMS)
    shown = [c for block in audit.joint.blocks for c in main_clashes(block)]

    assert len(shown) == 3
    assert len(Outline(section(audit)).described) == 3


def test_proof_ends_in_what_cannot_be(audit_text):
    shown = plain(section(audit_text(SUSPECT)))

    assert "Lấy đúng các số in ra: “6.776 hồ sơ”, “2.521 hồ sơ”." in shown
    assert "tỷ lệ cao nhất là 37,2048 %, còn “37,76%” đòi hỏi trên 37,75 %" in shown


def test_every_proof_is_worded_in_a_few_sentences(audit_text):
    for text in (SUSPECT, THREE_SUMS):
        audit = audit_text(text)
        for clash in audit.joint.conflicts:
            said = proof_sentences(audit, clash.proof)
            assert 2 <= len(said) <= MOST_SENTENCES + 1
            assert not re.search(r"\{\w+\}|None", " ".join(said))


def test_long_proof_is_cut_before_its_end_and_counted(audit_text):
    audit = audit_text(SUSPECT)
    proof = audit.joint.conflicts[0].proof
    *steps, clash = proof["steps"]
    long = {**proof, "steps": [*steps, *[["add", [[0, 1]]]] * 20, clash]}

    said = proof_sentences(audit, long)
    assert len(said) == MOST_SENTENCES + 1
    assert said[-2] == "… và 14 bước nữa."
    assert said[-1].endswith("mâu thuẫn.")


def test_split_and_crossed_bounds_are_worded(audit_text):
    audit = audit_text(SUSPECT)
    proof = audit.joint.conflicts[0].proof
    steps = [
        ["bound", 2, 0, "high", 6676],
        ["bound", 0, 0, "low", 6776],
    ]

    assert proof_sentences(audit, {**proof, "steps": steps})[-1] == (
        "Vậy số ở chỗ “6.776 hồ sơ” không còn giá trị nào: phải từ 6.776 trở lên mà "
        "không quá 6.676."
    )
    split = {**proof, "steps": [["split", 0, 5, [], []]]}
    assert "không quá 5, hoặc lớn hơn" in proof_sentences(audit, split)[-1]


def test_table_lists_repairs_with_the_values_allowed(audit_text):
    shown = plain(section(audit_text(THREE_SUMS)))

    assert "Những cách sửa ít con số nhất" in shown
    assert "9.886" in shown
    assert "cách sửa khác với cùng số lượng con số" in shown


def test_agreeing_figures_are_told_that_a_witness_exists(audit_text):
    html = section(audit_text(AGREEING))

    assert "Có ít nhất một bộ giá trị nguyên" in html
    assert "<svg" not in html


def test_caught_misprints_are_counted_for_each_figure(audit_text):
    html = section(audit_text(AGREEING))

    assert re.search(r"làm lộ: \d+ trên \d+", html)
    assert '<table id="table-caught"' in html


@pytest.mark.parametrize("text", [ONE_CHECK, "Có 13 phường.", ""])
def test_nothing_is_shown_where_nothing_is_tied(audit_text, text):
    assert report.joint_parts(audit_text(text)) == ()


def test_section_is_english_where_asked_for(audit_text):
    parts = report.joint_parts(audit_text(SUSPECT, lang="en"))

    assert parts[0].markdown == "## The figures taken together"
    assert "at most 37.2048 %" in parts[1].html
    assert "không thể" not in parts[1].html


@pytest.mark.parametrize("attack", ['"><img src=x onerror=alert(1)>', "</svg><b>"])
def test_hostile_print_stays_text(audit_text, attack):
    audit = audit_text(SUSPECT)
    figures = [
        replace(f, printed=f.printed.replace(" hồ sơ", attack))
        for f in audit.reading.figures
    ]
    hostile = replace(
        audit,
        reading=replace(audit.reading, figures=tuple(figures)),
        by_id={f.id: f for f in figures},
    )

    html = section(hostile) + finding_cards(hostile).html
    clean = section(audit) + finding_cards(audit).html
    assert set(Outline(html).tags) <= set(Outline(clean).tags)
    assert attack not in html


def test_equal_audits_give_equal_sections(audit_text):
    assert section(audit_text(SUSPECT)) == section(audit_text(SUSPECT))


def test_suspect_is_not_the_only_one_if_the_list_is_not_whole(audit_text):
    block = next(b for b in audit_text(SUSPECT).joint.blocks if b.conflicts)

    assert only_suspect(block, block.conflicts[0])
    assert not only_suspect(replace(block, complete=False), block.conflicts[0])


def test_both_languages_have_the_same_joint_words():
    one, other = (vars(joint_words(lang)) for lang in ("vi", "en"))
    names = {name for name in one if name.isupper()}

    assert names == {name for name in other if name.isupper()}
    for name in names:
        assert type(one[name]) is type(other[name])
        assert not isinstance(one[name], dict) or one[name].keys() == other[name].keys()
