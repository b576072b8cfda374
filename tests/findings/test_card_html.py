"""Cards show what was found, and nothing that a source says can run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from cchc_lib.findings import card_html
from cchc_lib.findings.card_html import finding_cards

ROUNDED = "Trực tuyến có 74.285/104.259 hồ sơ, đạt tỉ lệ 71,26%."
EVERY_RULE = (
    "Tiếp nhận 12.450 hồ sơ; giải quyết 11.900 hồ sơ, trong đó đúng hạn 11.275 hồ sơ, "
    "đạt 98,28%, trễ hạn 675 hồ sơ. Bưu chính 9.314/8.200 hồ sơ.\n"
    "Tổng số 450 hồ sơ gồm 200 hồ sơ đất đai, 150 hồ sơ hộ tịch và 90 hồ sơ xây dựng.\n"
    "Tỷ lệ hài lòng tăng từ 85,4% lên 91,2%, tăng 6,8%. Chỉ số CCHC xếp thứ 12/11.\n"
    "Kết quả 68,19 điểm, xếp loại tốt theo Bộ chỉ số 766. "
    "100% (99.998/100.000 hồ sơ) đúng hạn."
)


class Outline(HTMLParser):
    """Collects tags and ids."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.ids = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]


def plain(html):
    return re.sub(r"<[^>]*>", "", html)


def test_card_tells_print_recomputed_tolerance_repair_and_change(audit_text):
    card = plain(finding_cards(audit_text(ROUNDED)).html)

    for told in (
        "Làm tròn", "khớp có điều kiện", "F01 Tỷ lệ và số gốc",
        "71,26%, tức là từ 71,255 đến 71,265\u00a0%",
        "100 × 74.285 ÷ 104.259 ≈\u00a071,2504\u00a0%",
        "Chỉ khớp nếu làm tròn lên",
        "71,26% → 71,25", "74.285 → 74.295",
        "104.259 hồ sơ → 104.239; 104.249–104.252",
        "Điều gì làm thay đổi kết luận.",
    ):  # fmt: skip
        assert told in card


def test_claim_is_marked_apart_from_what_it_rests_on(audit_text):
    html = finding_cards(audit_text(ROUNDED)).html

    assert "<mark>71,26%</mark>" in html
    assert '<mark class="given">74.285/104.259 hồ sơ</mark>' in html


def test_card_is_english_where_asked_for(audit_text):
    card = plain(finding_cards(audit_text(ROUNDED, lang="en")).html)

    assert "from 71.255 to 71.265\u00a0%" in card
    assert "What would change this verdict." in card
    assert "Điều gì" not in card


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_fills_its_card(audit_text, lang):
    audit = audit_text(EVERY_RULE, lang=lang)
    card = plain(finding_cards(audit).html)

    assert len({finding.rule for finding in audit.found}) >= 4
    assert "?" not in card
    assert not re.search(r"\{\w+\}|None", card)


def test_ids_count_by_position_and_occur_once(audit_text):
    audit = audit_text(EVERY_RULE)
    ids = Outline(finding_cards(audit).html).ids

    assert ids == [f"finding-{n}" for n in range(1, len(audit.found) + 1)]


def test_all_is_not_less_than_all(audit_text):
    card = plain(
        finding_cards(audit_text("100% (99.998/100.000 hồ sơ) đúng hạn.")).html
    )

    assert "99,5" not in card
    assert "phải in là 99,998\u00a0%" in card


@pytest.mark.parametrize(
    "attack",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</blockquote>"],
)
def test_hostile_sentence_stays_text(audit_text, attack):
    text = f"{attack} Trực tuyến có 74.285/104.259 hồ sơ {attack}, đạt tỉ lệ 71,26%."
    clean = Outline(finding_cards(audit_text(ROUNDED)).html).tags

    assert set(Outline(finding_cards(audit_text(text)).html).tags) <= set(clean)


def test_equal_audits_give_equal_cards(audit_text):
    assert finding_cards(audit_text(EVERY_RULE)) == finding_cards(
        audit_text(EVERY_RULE)
    )


def test_many_findings_are_cut_and_counted(audit_text, monkeypatch):
    monkeypatch.setattr(card_html, "MOST_CARDS", 2)
    audit = audit_text(EVERY_RULE)

    html = finding_cards(audit).html
    assert html.count("<article") == 2
    assert f"Còn {len(audit.found) - 2} phát hiện" in html


def test_nothing_checked_is_no_praise(audit_text):
    assert "Không có gì để kết luận" in finding_cards(audit_text("Có 13 phường.")).html
