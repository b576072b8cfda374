"""Sums that the vocabulary knows."""

import pytest

from cchc_lib.relations.sums.identities import propose_identities


@pytest.fixture(scope="session")
def strengths(scene_of):
    """Tell the strength of each identity proposed for a text."""

    def run(text):
        return {rule: s for _, _, s, rule in propose_identities(scene_of(text))}

    return run


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Giải quyết 9 hồ sơ (đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ).", "likely"),
        ("Giải quyết 9 hồ sơ. Đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.", "likely"),
        ("Đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ. Giải quyết 9 hồ sơ.", "weak"),
        ("Đúng hạn 5 hồ sơ. Giải quyết 9 hồ sơ. Quá hạn 4 hồ sơ.", "weak"),
        (
            "Giải quyết 9 hồ sơ, trước hạn 2 hồ sơ, đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.",
            "weak",
        ),
        (
            "Giải quyết 9 hồ sơ, đúng hạn 5 hồ sơ (60,0%), quá hạn 4 hồ sơ (40,0%).",
            "likely",
        ),
        ("Giải quyết 9 hồ sơ. Có 5 xã (đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ).", "weak"),
    ],
    ids=[
        "bracket",
        "next-sentence",
        "total-last",
        "apart",
        "more-states-beside",
        "shares-complete",
        "bracket-of-another",
    ],
)
def test_an_identity_binds_where_nothing_else_may_belong(text, strength, strengths):
    assert strengths(text)["resolved_by_deadline"] == strength


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết 9 hồ sơ, đúng hạn 5 hồ sơ.",
        "Cấp xã giải quyết 9 hồ sơ; cấp huyện đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.",
        "Năm 2020 giải quyết 9 hồ sơ; năm 2021 đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.",
        "Giải quyết 9 hồ sơ. Họp xong. Họp xong. Đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.",
        "Giải quyết trực tuyến 9 hồ sơ, đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ.",
    ],
    ids="term-missing other-level other-year too-far part-for-total".split(),
)
def test_no_identity_ties_what_does_not_belong_together(text, strengths):
    assert "resolved_by_deadline" not in strengths(text)


def test_an_identity_of_weak_rules_stays_weak(strengths):
    text = "Tiếp nhận 9 hồ sơ (giải quyết 5 hồ sơ, đang giải quyết 4 hồ sơ)."

    assert strengths(text)["received_resolved_open"] == "weak"


def test_parts_inside_the_bracket_come_before_others(scene_of):
    text = "Giải quyết 9 hồ sơ (đúng hạn 5 hồ sơ, quá hạn 4 hồ sơ), đúng hạn 3 hồ sơ."

    (proposal, *_) = propose_identities(scene_of(text))

    assert [part.value for part in proposal[1]] == [5, 4]
